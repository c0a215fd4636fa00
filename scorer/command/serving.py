"""What every review begins with: who reviews, and where: in a terminal, or on a page that a server shows."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scorer.command.progress import tell
from scorer.errors import SettingsError

if TYPE_CHECKING:
    from scorer.web.serve import Maker


def reviewer_of(name: str | None) -> str:
    """Return the reviewer's name: the given one, or that of the user account."""
    from scorer.review.known import check_reviewer

    try:
        found = getpass.getuser() if name is None else name
    except (ImportError, KeyError, OSError):  # neither the environment nor the system knows it
        raise SettingsError("this account has no name: give yours with --reviewer") from None
    check_reviewer(found)
    return found


def check_shown(choices: Mapping[str, Any]) -> None:
    """Raise SettingsError if a review cannot be shown where it is asked for, before it has left anything anywhere."""
    if choices["in_terminal"]:
        _check_terminal()
        return
    from scorer.web.serve import where_to_listen

    where_to_listen(choices["host"], choices["port"] or 0, acknowledged=choices["allow_network"])


def _check_terminal() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is None or not stream.isatty():
            raise SettingsError("--terminal needs a terminal: leave it out, and a page opens in the browser")


def serve_page(make: Maker, who: str, where: str, store: Path, choices: Mapping[str, Any]) -> None:
    """Serve a page until Ctrl-C and open it in the browser; say who reviews at which address, and where it is kept."""
    from scorer.command.links import links_on_enter
    from scorer.web.opened import doorway, open_browser
    from scorer.web.serve import serve, usual_port

    with ExitStack() as until_the_end:

        def ready(url: str, fresh: Callable[[], str]) -> None:
            tell(f"{who} at {url}")
            tell(where)
            if not choices["no_browser"]:
                open_browser(until_the_end.enter_context(doorway(url)))
            links_on_enter(fresh)

        serve(
            make,
            choices["host"],
            usual_port(str(store.absolute())) if choices["port"] is None else choices["port"],
            acknowledged=choices["allow_network"],
            ready=ready,
        )
