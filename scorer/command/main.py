"""The whole command line: the group `scorer` and its commands."""

from __future__ import annotations

import click

from scorer.command.bulk import bulk
from scorer.command.compare import compare
from scorer.command.demo import demo
from scorer.command.exit_codes import run
from scorer.command.explain import explain
from scorer.command.progress import MOST_COLUMNS
from scorer.command.review import review
from scorer.command.score import score


def main() -> None:
    """Run the command line."""
    run(cli)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": MOST_COLUMNS})
@click.version_option(package_name="scorer", message="%(prog)s %(version)s")
def cli() -> None:
    """Find the passages where a garbled version of a document lost its meaning."""


for command in (score, compare, bulk, review, demo, explain):
    cli.add_command(command)
