"""How a command ends: 0 when it ran, 2 with one line on stderr for a mistake of the user's, 130 when interrupted."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

import click

from scorer.command.output import ReaderLeft
from scorer.command.progress import say
from scorer.errors import ScorerError


def run(command: click.Command) -> None:
    """Run a command with the arguments of this process, and exit as this module says."""
    try:
        command.main(standalone_mode=False)
    except ScorerError as error:
        _fail(str(error))
    except click.Abort:
        sys.exit(130)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as error:
        where = getattr(error, "ctx", None)
        path = where.command_path if where else "scorer"
        _fail(f"{error.format_message()} See {path} --help.")
    except ReaderLeft:
        # As `| head` does; nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _fail(message: str) -> None:
    with suppress(OSError):
        say(message)
    sys.exit(2)
