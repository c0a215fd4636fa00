"""The command `scorer explain`: the manual of a check."""

from __future__ import annotations

import click

from scorer.command.output import write
from scorer.command.progress import PAGE_COLUMNS, terminal


@click.command()
@click.argument("check", required=False)
def explain(check: str | None) -> None:
    """Show the manual of CHECK: what it looks at and what it does not see; without one, list all checks."""
    from scorer.report import manual

    width, colour = terminal() or (PAGE_COLUMNS, False)
    write(manual.listed(width, colour) if check is None else manual.shown(check, width, colour), None)
