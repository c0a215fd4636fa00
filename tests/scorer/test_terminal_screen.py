"""What is on the screen of a review in the terminal, whatever the texts and the size."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from textual import events
from textual.pilot import Pilot

from scorer.review.events import Commented, Corrected, ErrorSpan, Graded, Marked
from scorer.review.order import Query
from scorer.terminal.app import ReviewApp
from scorer.terminal.safe import Line
from scorer.types import Relation, Span
from tests.scorer.sample_report import ROWS, Row, long_report, one_pair, report, unrated
from tests.scorer.terminal_played import KEYS, Sessions, done, on_screen, play, press, start, typed

HOSTILE = "[bold]loud[/] \x1b[31mred\x07 [/] \u202eback [@click=app.quit]here[/] \\[b] \x9b1m ${x} $error"

# What is on the screen


def test_the_worst_line_is_in_front_with_all_about_it(sessions: Sessions) -> None:
    screen = start(sessions())
    for part in (
        "original.txt → garbled.txt · quality 71.3 · 0 of 13 pairs decided",
        "worst first · 1 of 11",
        "CRITICAL",
        "line 4 → 3 · quality 38.5",
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
    assert "---···▇▇▇[███]▂▂▂···------···▃▃▃···++++++" in screen
    assert "BLEU" not in screen
    # Beside a critical finding, a probability would say again what is certain.
    assert "95% likely" not in screen


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
    screen = start(sessions(), "question_mark", size=(100, 60))
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
    start(session, "m", "right", "enter")
    assert session.reviewed(session.lines.keys[0]).errors[0].at == Span(12, 13)


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


def test_below_the_strip_stands_what_is_decided(sessions: Sessions) -> None:
    session = sessions()

    def below(screen: str) -> str:
        rows = screen.splitlines()
        return rows[next(n for n, row in enumerate(rows) if "███" in row) + 1].strip("\n")

    assert below(start(session, query=Query("document"))) == ""
    # The first is in front again, between brackets.
    assert below(start(session, "2", "2", "k", "k", query=Query("document"))) == "  ━━━ ━━━"
    assert below(start(session, "z", query=Query("document"))) == " ━━━"


def test_below_the_strip_of_a_long_document_a_part_is_shown_as_one(sessions: Sessions) -> None:
    session = sessions(long_report(600))
    rows = start(session, "2", query=Query("document"), size=(80, 24)).splitlines()
    assert "╌" in rows[2]
    assert "━" not in rows[2]


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
