"""The whole command line: the group `scorer` and its commands."""

from __future__ import annotations

import gc
from importlib import import_module

import click

from scorer.command.exit_codes import run
from scorer.command.progress import MOST_COLUMNS

# Each is the function of that name in the module of that name.
COMMANDS = ("score", "compare", "bulk", "review", "demo", "explain")
# What imports and word lists leave in memory stays.  To look through it for garbage each time that Python's own 700
# objects are new takes a tenth of a cold run, and to look through it once takes a twentieth.
OBJECTS = 500_000


class _Commands(click.Group):
    """A group that imports a command when it is asked for: the imports of all take as long as those of scoring."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"scorer.command.{cmd_name}"), cmd_name)
        return command


def main() -> None:
    """Run the command line."""
    gc.set_threshold(OBJECTS)
    try:
        run(cli)
    finally:
        # The process ends, and its memory goes with it.  Else Python looks through all of it for garbage first, module
        # by module, which takes a tenth of a cold run.
        gc.freeze()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": MOST_COLUMNS})
@click.version_option(package_name="scorer", message="%(prog)s %(version)s")
def cli() -> None:
    """Find the passages where a garbled version of a document lost its meaning."""
