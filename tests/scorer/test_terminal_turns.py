"""Keys that come all at once do in the terminal what they do one by one."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from scorer.review.events import Action, Corrected, Graded
from scorer.review.lines import Lines
from scorer.review.order import Query
from scorer.review.session import Session
from scorer.review.store import Store
from scorer.terminal.app import ReviewApp
from scorer.types import Report
from tests.patience import PATIENCE
from tests.scorer import own_loop
from tests.scorer.sample_report import one_pair, report
from tests.scorer.terminal_played import press

Way = Callable[[Pilot[None], list[str]], Awaitable[None]]
OPENING = ("c", "e", "m", "d", "D", "slash", "question_mark")
TYPED = ("a", "t", "1", "2", "backspace", "tab", "shift+tab", "up", "down", "f", "j", "k", "z", "Z", "v", "x")
CLOSING = ("enter", "ctrl+s", "escape")
QUIT = ["escape", "escape", "escape", "q"]  # out of a list, a dialog, the help, and the review


async def at_once(pilot: Pilot[None], keys: list[str]) -> None:
    """Press all keys before the app looks at the first."""
    for key in keys:
        pilot.app.simulate_key(key)


async def one_by_one(pilot: Pilot[None], keys: list[str]) -> None:
    """Press each key once the one before is worked off; the last one quits."""
    await press(pilot, *keys[:-1])
    pilot.app.simulate_key(keys[-1])


def kept(way: Way, keys: list[str], made: Report, size: tuple[int, int] = (100, 40)) -> list[Action]:
    """Press keys, quit, and return what is in the store then."""

    async def played(app: ReviewApp) -> None:
        async with asyncio.timeout(PATIENCE):
            await app.run_async(headless=True, size=size, auto_pilot=lambda pilot: way(pilot, [*keys, *QUIT]))

    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "store") as store:
        own_loop.run(played(ReviewApp(Session(Lines(made), store, "Ann"), Query())))
        return [one.event.action for one in store.since()]


@settings(max_examples=4)
@given(
    st.lists(
        st.tuples(st.sampled_from(OPENING), st.lists(st.sampled_from(TYPED), max_size=5), st.sampled_from(CLOSING)).map(
            lambda parts: [parts[0], *parts[1], parts[2]]
        ),
        min_size=1,
        max_size=3,
    )
)
@example(
    [["c", "a", "t", "enter"], ["m", "a", "tab", "tab", "tab", "enter", "down", "enter", "ctrl+s"], ["f", "d", "1"]]
)
def test_keys_at_once_do_what_they_do_one_by_one(runs: list[list[str]]) -> None:
    keys = [key for run in runs for key in run]
    assert kept(at_once, keys, report()) == kept(one_by_one, keys, report())


def test_a_dialog_has_its_size_before_it_is_given_keys() -> None:
    words = "one two three four five six seven eight nine ten"
    # The text is longer than a line is wide: where "up" goes depends on that.
    keys = ["e", "up", "x", "enter"]
    narrow = kept(at_once, keys, one_pair(words, words), (30, 40))
    assert narrow == kept(one_by_one, keys, one_pair(words, words), (30, 40))
    (written,) = narrow
    assert isinstance(written, Corrected)
    assert not str(written.text).startswith("x")


def test_many_keys_wait_in_line() -> None:
    done = kept(at_once, ["f"] * 11 + ["z"] * 4, report())[:13]  # two of the lines are runs of two
    assert [isinstance(action, Graded) and action.grade for action in done] == ["none"] * 13
