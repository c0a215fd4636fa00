"""What is on the screen of a review in the terminal, whatever the texts and the size; and how tests use it."""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot

from scorer.review.events import Action, Commented, Corrected, ErrorSpan, Graded, Marked
from scorer.review.lines import Lines
from scorer.review.order import Query
from scorer.review.session import Session
from scorer.review.store import Store
from scorer.terminal.app import ReviewApp
from scorer.terminal.safe import Line
from scorer.types import Relation, Report, Span
from tests.patience import PATIENCE
from tests.scorer import own_loop
from tests.scorer.sample_report import ROWS, Row, long_report, one_pair, report, unrated

LINES = Lines(report())
KEYS = LINES.keys
WORST = LINES.worst  # 3, 2, 6, 7, 11, 12, 0, 9, 4, 1, 5, 8, 10
Sessions = Callable[..., Session]
Play = Callable[[Pilot[None]], Awaitable[None]]
TYPED = "type "
CELL = 12.2  # the width of a character in a picture of the screen
HOSTILE = "[bold]loud[/] \x1b[31mred\x07 [/] \u202eback [@click=app.quit]here[/] \\[b] \x9b1m ${x} $error"


def sessions_in(folder: Path) -> Iterator[Sessions]:
    """Yield what opens a session on a connection of its own to one store, as another window would."""
    stores: list[Store] = []

    def opened(made: Report | None = None, reviewer: str = "Ann") -> Session:
        stores.append(Store(folder / "test.review.sqlite"))
        return Session(LINES if made is None else Lines(made), stores[-1], reviewer)

    yield opened
    for one in stores:
        one.close()


def play(app: ReviewApp, *keys: str, then: Play | None = None, size: tuple[int, int] = (100, 40)) -> str:
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
    """Press keys, each once the one before is worked off."""
    for key in keys:
        if key.startswith(TYPED):
            pilot.app.post_message(events.Paste(key.removeprefix(TYPED)))
        else:
            pilot.app.simulate_key(key)
        await worked_off(pilot)


async def worked_off(pilot: Pilot[None]) -> None:
    """Wait until all that was pressed is worked off and drawn."""
    async with asyncio.timeout(PATIENCE):
        await pilot.pause(0)
        while pilot.app._working:
            await asyncio.sleep(0)
    await pilot.pause(0)


def start(session: Session, *keys: str, query: Query | None = None, **how: object) -> str:
    return play(ReviewApp(session, query or Query()), *keys, **how)  # type: ignore[arg-type]


def on_screen(app: ReviewApp) -> str:
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


# What is on the screen


def test_the_worst_line_is_in_front_with_all_about_it(sessions: Sessions) -> None:
    screen = start(sessions())
    for part in (
        "original.txt → garbled.txt · quality 71.3 · 0 of 13 pairs decided",
        "worst first · 1 of 13",
        "CRITICAL",
        "line 4 → 3 · quality 38.5 · 95% likely a major error",
        "The mayor did not¹ promise² a date.",
        "The mayor promised² a date.",
        '1 critical negation: "not" is missing',
        "2 minor tense: “did promise” became “promised”",
        "a negation was lost; the meaning is reversed",
        "not decided yet",
        "It agreed to spend 1,000 euros on the old bridge",
        "The residents waited for enough time",
        "? keys",
        "q quit",
    ):
        assert part in screen
    assert "---···███[███]▃▃▃···------···▃▃▃···++++++" in screen
    assert "BLEU" not in screen


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (0, ["MINOR", "1 sentence omitted at the beginning", "line 1 of the original", "nothing: this was omitted"]),
        (1, ["FINE", "quality 100.0 · 1% likely", "before", "after", "–"]),
        (9, ["moved", "the order of the words changed"]),
        (12, ["added", "nothing: this was added", "Subscribe to the letter!"]),
    ],
)
def test_lines_of_every_kind(sessions: Sessions, line: int, parts: list[str]) -> None:
    screen = start(sessions(), *["j"] * line, query=Query("document"))
    assert f"document order · {line + 1} of 13" in screen
    for part in parts:
        assert part in screen
    assert ("before\n" in screen) == (line > 0)
    assert ("after\n" in screen) == (line < 12)


def test_metrics_on_demand(sessions: Sessions) -> None:
    told = "BLEU 23.5 · chrF++ 34.6 · TER – · cosine 0.877 · alignment 98% sure"
    assert told in start(sessions(), "i")
    assert told not in start(sessions(), "i", "i")


def test_without_a_quality(sessions: Sessions) -> None:
    screen = start(sessions(unrated(report())))
    assert "cosine 0.877 · chrF++" in screen
    assert "quality" not in screen


def test_documents_that_are_no_versions_are_said_to_be_none(sessions: Sessions) -> None:
    screen = start(sessions(report(relation=Relation("unrelated", 0.99))), "f", "j")
    assert "These are not two versions of one document" in screen


def test_repeats_are_told(sessions: Sessions) -> None:
    session = sessions(long_report(39))
    screen = start(session, query=Query(text="mayor"))
    assert "line 4 → 3" in screen
    assert "15 → 13, 26 → 23: the same texts, decided together" in screen
    assert "1 of 1" in screen


def test_the_keys_are_shown(sessions: Sessions) -> None:
    screen = start(sessions(), "question_mark")
    for part in ("dismiss a finding everywhere", "lines with a text", "quit; everything is kept", "⟦words⟧"):
        assert part in screen
    closed = start(sessions(), "question_mark", "q")
    assert "dismiss a finding everywhere" not in closed
    assert "line 4 → 3" in closed


# Hostile and unusual texts, sizes


def test_texts_are_neither_markup_nor_obeyed(sessions: Sessions) -> None:
    row = Row(
        HOSTILE,
        f"{HOSTILE} x",
        10.0,
        0.9,
        "major",
        (f"why {HOSTILE}",),
        ((f"name{HOSTILE}", "major", f"message {HOSTILE}", None, "x"),),
        id=HOSTILE,
    )
    made = report((row, replace(row, original=f"1 {HOSTILE}"), row))
    named = replace(made, original=replace(made.original, name=HOSTILE), garbled=replace(made.garbled, name=HOSTILE))
    session = sessions(named)
    session.do(session.lines.keys[0], Commented(HOSTILE))
    session.do(session.lines.keys[0], Corrected(HOSTILE))
    session.do(session.lines.keys[0], Marked((ErrorSpan("garbled", Span(0, 12), "Other", "minor"),)))

    async def everywhere(pilot: Pilot[None]) -> None:
        app = pilot.app
        for keys in (
            ["j"],
            ["k"],
            ["d"],
            ["escape"],
            ["c"],
            ["escape"],
            ["e"],
            ["escape"],
            ["m"],
            ["escape"],
            ["slash"],
        ):
            await press(pilot, *keys)
            await pilot.pause()
            seen = on_screen(app)
            assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", seen), keys
        assert "[bold]loud[/]" in seen
        assert "␛[31mred␇" in seen
        assert "[@click=app.quit]here[/] \\[b] <009B>1m ${x} $error" in seen.replace("\n", "")

    start(session, then=everywhere, size=(110, 100))
    again = start(session, "slash", typed("[/]$x"), "enter")
    assert "“[/]$x”" in again


def test_a_correction_gives_back_what_stood_as_symbols(sessions: Sessions) -> None:
    text = "One\u2028two\x1b three\u202e four\u200b \u00adend"
    session = sessions(one_pair("One", text, severity="major"))
    start(session, "e", "!", "enter")
    assert session.reviewed(session.lines.keys[0]).corrected == f"{text}!"


def test_what_is_pasted_is_shown_as_symbols(sessions: Sessions) -> None:
    session = sessions()

    async def paste(pilot: Pilot[None]) -> None:
        await press(pilot, "c")
        pilot.app.post_message(events.Paste("a\x1b[31m\u202eb"))
        await pilot.pause()
        await press(pilot, "enter", "slash")
        pilot.app.post_message(events.Paste("\x1b[1mx\ny"))
        await pilot.pause()
        assert pilot.app.screen.query_one(Line).value == "␛[1mx y"

    start(session, then=paste)
    assert session.reviewed(KEYS[3]).comment == "a␛[31m<202E>b"


def test_a_long_text_scrolls(sessions: Sessions) -> None:
    session = sessions(report((Row("long " * 1000 + "END", "short", severity="major"), *ROWS)))
    query = Query("document")
    assert "END" not in start(session, query=query)
    screen = start(session, "pagedown", "space", "pagedown", query=query)
    assert "END" in screen
    assert "line 1 → 1" in start(session, "pagedown", "pageup", query=query)
    # The next line begins at its top.
    assert "line 2" in start(session, "pagedown", "pagedown", "j", query=query)
    start(session, "e", *"x", "enter", query=query)
    assert session.reviewed(session.lines.keys[0]).corrected == "shortx"


@pytest.mark.parametrize("size", [(40, 24), (40, 60), (20, 10), (300, 20)])
def test_any_size(sessions: Sessions, size: tuple[int, int]) -> None:
    screen = start(
        sessions(), "f", "question_mark", "escape", "m", "escape", "e", "escape", "d", "escape", "k", size=size
    )
    assert max(map(len, screen.splitlines())) <= size[0]
    assert "CRITICAL" in screen or size == (20, 10)


def test_narrow_with_labels_above(sessions: Sessions) -> None:
    screen = start(sessions(), size=(40, 60))
    assert "finds" in screen
    assert "  1 critical negation:" in screen
    assert "a negation was lost; the meaning is" in screen


def test_right_to_left_and_wide_texts(sessions: Sessions) -> None:
    arabic, chinese = "اجتمع المجلس يوم الثلاثاء في المدينة القديمة", "市议会星期二开会决定修桥。" * 5
    session = sessions(one_pair(arabic, chinese, severity="major"))
    for size in ((40, 40), (100, 40)):
        screen = start(session, size=size)
        assert arabic[:6] in screen
        assert chinese[:5] in screen
        assert all(text in screen.replace("\n", "") for text in arabic.split())
    start(session, "m", typed("桥。市"), "tab", "enter")
    assert session.reviewed(session.lines.keys[0]).errors[0].at == Span(11, 14)


def test_an_empty_report(sessions: Sessions) -> None:
    keys = ["f", "j", "n", "z", "c", "e", "m", "d", "o", "v", "x", "i"]
    screen = start(sessions(report(())), *keys)
    assert "0 of 0 pairs decided" in screen
    assert "There is nothing to review: the report has no pairs." in screen


def test_the_strip_is_clicked(sessions: Sessions) -> None:
    async def click(pilot: Pilot[None]) -> None:
        await pilot.click("Strip", offset=(0, 0))
        await pilot.pause()
        assert "line 1 of the original" in on_screen(pilot.app)
        # Behind the marker, two cells further on.
        await pilot.click("Strip", offset=(2 + 3 * 2, 0))
        await pilot.pause()
        assert "line 3 → 2" in on_screen(pilot.app)
        await pilot.click("Strip", offset=(90, 0))

    assert "Subscribe to the letter!" in start(sessions(), then=click)


def test_the_keys_at_the_bottom_are_clicked(sessions: Sessions) -> None:
    session = sessions()

    async def click(pilot: Pilot[None]) -> None:
        await pilot.click("Bar", offset=(10, 0))

    start(session, then=click)
    assert done(session) == [(KEYS[3], Graded("none"))]


def test_no_colour(sessions: Sessions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReviewApp(sessions(), Query())
    assert "CRITICAL" in play(app)
    assert app.no_color
