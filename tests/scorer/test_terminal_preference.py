"""Two versions in a terminal: what is shown, what each key keeps, and that nothing tells which version is which."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from scorer.preference.questions import Questions, ordered, shown_first
from scorer.preference.session import Sitting
from scorer.review.events import Commented, Preferred, Redone, Undone
from scorer.review.store import Store
from scorer.terminal.drafts import Drafts
from scorer.terminal.preference.app import PreferenceApp
from scorer.terminal.preference.keys import KEYS
from tests.scorer.preference_sittings import NAMES, asked_of
from tests.scorer.preference_sittings import sitting as sitting_on
from tests.scorer.terminal_played import play, typed

ASKED = asked_of().asked
# Furthest apart first: those of lines 4, 2, 1 and 6.
APART = [ASKED[n] for n in ordered(ASKED, "apart")]
Opened = Callable[..., Sitting]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """Return what opens a sitting on a connection of its own to one store, as another window would."""
    stores: list[Store] = []

    def of(reviewer: str = "Ann", asked: Questions | None = None) -> Sitting:
        stores.append(Store(tmp_path / "test.preferences.sqlite"))
        return sitting_on(stores[-1], reviewer, asked)

    yield of
    for one in stores:
        one.close()


def start(sitting: Sitting, *keys: str, **how: object) -> str:
    return play(PreferenceApp(sitting), *keys, **how)  # type: ignore[arg-type]


def words(screen: str) -> str:
    """Return what is on the screen on one line, without the frame of a dialog."""
    return " ".join(screen.replace("│", " ").split())


def kept(sitting: Sitting) -> list[tuple[str, object]]:
    sitting.refresh()
    return [(one.event.key, one.event.action) for one in sitting.events()]


def text_1(n: int, reviewer: str = "Ann") -> str:
    """Return the version, as events call it, that stands as text 1 of the question at a place."""
    return "a" if shown_first(APART[n], reviewer) == APART[n].a else "b"


def other(better: str) -> str:
    return "b" if better == "a" else "a"


def test_the_original_and_both_texts_stand_side_by_side_or_below_each_other(opened: Opened) -> None:
    wide = start(opened(), "j")
    assert "Which version is better? · original.txt · 0 of 4 segments decided" in wide
    assert "furthest apart first · 2 of 4 · line 2 · reviewer Ann" in wide
    assert "Nobody saw the captain." in wide
    beside = next(row for row in wide.splitlines() if "Everybody saw" in row)
    assert "Nobody saw a captain." in beside
    narrow = start(opened(), "j", size=(60, 30))
    rows = [row for row in narrow.splitlines() if "saw" in row]
    assert len(rows) == 3
    assert [name for name in NAMES if name in wide + narrow] == []


def test_each_key_keeps_an_answer_and_the_next_undecided_segment_comes(opened: Opened) -> None:
    sitting = opened()
    screen = start(sitting, "1", "s", "2", "equals_sign")
    assert "3 of 4 segments decided" in screen
    assert "· 2 of 4 ·" in screen  # the skipped one is left
    assert kept(sitting) == [
        (APART[0].key, Preferred(text_1(0))),
        (APART[2].key, Preferred(other(text_1(2)))),
        (APART[3].key, Preferred("equal")),
    ]
    screen = start(opened(), "0")
    assert "Every segment has an answer: a tells what they come to, and q quits." in screen


def test_a_changed_answer_goes_to_the_next_segment(opened: Opened) -> None:
    sitting = opened()
    screen = start(sitting, "1", "1", "1", "1", "k", "k", "k", "2")
    assert "· 2 of 4 ·" in screen
    assert kept(sitting)[-1] == (APART[0].key, Preferred(other(text_1(0))))


def test_undo_and_redo_come_back_to_their_segment(opened: Opened) -> None:
    sitting = opened()
    screen = start(sitting, "1", "2", "z", "z")
    assert "Undone; it is now: not decided." in screen
    assert "· 1 of 4 ·" in screen
    assert "There is nothing to undo." in start(sitting, "z")
    assert "Redone; it is now: 1 is better." in start(sitting, "Z")
    assert [type(action) for _, action in kept(sitting)] == [Preferred, Preferred, Undone, Undone, Redone]


def test_the_words_that_differ_are_underlined(opened: Opened) -> None:
    styled: list[str] = []

    async def then(pilot: Pilot[None]) -> None:
        card = pilot.app.query_one("#text-1").render()
        styled.extend(card.plain[span.start : span.end] for span in card.spans if "underline" in str(span.style))

    start(opened(), "j", then=then)
    assert styled in (["Everybody", "the"], ["Nobody", "a"])


def test_names_are_shown_when_asked_for_and_then_an_answer_is_not_blind(opened: Opened) -> None:
    sitting = opened()
    screen = start(sitting, "1", "v")
    for name, order in zip(NAMES, (40, 90), strict=True):
        assert f"{name} · order {order}.0 · quality {order / 2}" in screen
    start(sitting, "v", "1", "v", "1")
    assert [action.blind for _, action in kept(sitting)] == [True, False, False]  # type: ignore[attr-defined]


def test_what_the_answers_come_to_is_told_and_a_later_change_is_not_blind(opened: Opened) -> None:
    sitting = opened()
    told = words(start(sitting, "1", "a"))
    assert "6 segments: 1 equal in both versions, 1 repeat another, 4 to decide." in told
    assert "equal 0; 1 of 4 segments decided." in told
    start(sitting, "a", "escape", "k", "k", "k", "0")
    assert kept(sitting)[-1] == (APART[0].key, Preferred("equal", blind=False))


def test_a_comment_is_kept_and_one_that_was_left_is_there_again(opened: Opened) -> None:
    sitting = opened()
    drafts = Drafts(None, "Ann")
    play(PreferenceApp(sitting, drafts), "c", typed("both lose a word"), "escape")
    assert kept(sitting) == []
    screen = play(PreferenceApp(sitting, drafts), "c", "enter")
    assert "both lose a word" in screen
    assert kept(sitting) == [(APART[0].key, Commented("both lose a word"))]


def test_another_window_is_told_of_and_not_overwritten(opened: Opened) -> None:
    sitting, window = opened(), opened()

    async def meanwhile(pilot: Pilot[None]) -> None:
        window.prefer(APART[0].key, "equal")
        await pilot.press("1")

    screen = start(sitting, then=meanwhile)
    assert "Nothing was done: this was changed elsewhere in the meantime; it is now: equally good or bad." in screen
    assert kept(sitting) == [(APART[0].key, Preferred("equal"))]


def test_the_order_changes_and_the_segment_stays(opened: Opened) -> None:
    screen = start(opened(), "o")
    assert "document order · 3 of 4 · line 4" in screen
    assert "random order" in start(opened(), "o", "o")


def test_where_both_versions_are_equal_there_is_nothing_to_decide(opened: Opened) -> None:
    equal = asked_of([("a", "b", "b", 1.0, 1.0)])
    told = words(start(opened(asked=equal), "1", "2", "j", "n", "o", "c", "z"))
    assert "Both versions are equal, so there is nothing to decide." in told


def test_a_store_that_is_gone_is_gone_on_with(opened: Opened, tmp_path: Path) -> None:
    sitting = opened()
    start(sitting, "1")
    (tmp_path / "test.preferences.sqlite").unlink()
    assert "W goes on in a new file" in start(sitting, "2")
    assert "Everything is now kept in" in start(sitting, "W")
    start(sitting, "2")
    assert [action for _, action in kept(sitting)] == [Preferred(text_1(0)), Preferred(other(text_1(1)))]


def test_every_key_of_the_help_does_something() -> None:
    for key in KEYS:
        action = key.action.partition("(")[0]
        assert hasattr(PreferenceApp, f"action_{action}"), key
