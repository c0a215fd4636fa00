"""Reviews in a terminal that tests play: keys go in, the screen comes out."""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot

from scorer.review.events import Action
from scorer.review.lines import Lines
from scorer.review.order import Query
from scorer.review.session import Session
from scorer.review.store import Store
from scorer.terminal.acting import Acting
from scorer.terminal.app import ReviewApp
from scorer.types import Report
from tests.patience import PATIENCE
from tests.scorer import own_loop
from tests.scorer.sample_report import report

LINES = Lines(report())
KEYS = LINES.keys
WORST = LINES.worst  # 3, 2, 6, 7, 11, 12, 0, 9, 4, 1, 5, 8, 10
Sessions = Callable[..., Session]
Play = Callable[[Pilot[None]], Awaitable[None]]
TYPED = "type "
CELL = 12.2  # the width of a character in a picture of the screen


def sessions_in(folder: Path) -> Iterator[Sessions]:
    """Yield what opens a session on a connection of its own to one store, as another window would."""
    stores: list[Store] = []

    def opened(made: Report | None = None, reviewer: str = "Ann") -> Session:
        stores.append(Store(folder / "test.review.sqlite"))
        return Session(LINES if made is None else Lines(made), stores[-1], reviewer)

    yield opened
    for one in stores:
        one.close()


def play(app: Acting, *keys: str, then: Play | None = None, size: tuple[int, int] = (100, 40)) -> str:
    """Press keys one after the other, do something more, and return what is on the screen at last."""

    async def played() -> str:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await press(pilot, *keys)
            if then is not None:
                await then(pilot)
                await pilot.pause()
            return on_screen(app)

    return own_loop.run(played())


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each once the one before is done."""
    for key in keys:
        if key.startswith(TYPED):
            pilot.app.post_message(events.Paste(key.removeprefix(TYPED)))
        else:
            pilot.app.simulate_key(key)
        await worked_off(pilot)


async def worked_off(pilot: Pilot[None]) -> None:
    """Wait until the app has handled all keys and has drawn."""
    async with asyncio.timeout(PATIENCE):
        await pilot.pause(0)
        while pilot.app._working:
            await asyncio.sleep(0)
    await pilot.pause(0)


def start(session: Session, *keys: str, query: Query | None = None, **how: object) -> str:
    return play(ReviewApp(session, query or Query()), *keys, **how)  # type: ignore[arg-type]


def on_screen(app: Acting) -> str:
    """Return the text on the screen, row by row, as it is drawn."""
    rows: dict[float, str] = {}
    drawn = re.findall(r'-r\d+" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>', app.export_screenshot())
    for x, y, text in sorted((float(x), float(y), html.unescape(text).replace("\xa0", " ")) for x, y, text in drawn):
        row = rows.get(y, "")
        # What is blank is not drawn.
        rows[y] = row + " " * (round(x / CELL) - cell_len(row)) + text
    return "\n".join(rows[y].rstrip() for y in sorted(rows))


def typed(text: str) -> str:
    """Return what stands for a text among keys; it comes at once, as when it is pasted."""
    return TYPED + text


def done(session: Session) -> list[tuple[str, Action]]:
    session.refresh()
    return [(one.event.key, one.event.action) for one in session.events()]
