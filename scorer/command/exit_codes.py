"""The exit codes: 0 if the command ran, 1 if a gate failed, 2 for a user's mistake, 130 if interrupted.

A gate and a mistake also have a line on stderr.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import click

from scorer.command.gate import GatesFailed
from scorer.command.output import stop_writing
from scorer.command.progress import say
from scorer.errors import ScorerError
from scorer.output import NobodyReads


def run(command: click.Command) -> None:
    """Run a command with the arguments of this process, and exit with one of these codes."""
    try:
        command.main(standalone_mode=False)
    except ScorerError as error:
        _fail(str(error))
    except GatesFailed:
        sys.exit(1)
    except click.Abort:
        sys.exit(130)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as error:
        where = getattr(error, "ctx", None)
        path = where.command_path if where else "scorer"
        message = error.format_message()
        _fail(f"{message}{'' if message.endswith(('.', '?')) else '.'} See {path} --help.")
    except NobodyReads:
        # The reader closed the pipe, as `| head` does.  That is no error.
        stop_writing()
        sys.exit(0)


def _fail(message: str) -> None:
    with suppress(OSError):
        say(message)
    sys.exit(2)
