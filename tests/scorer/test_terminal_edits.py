"""What a reviewer writes, marks and dismisses in the terminal."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from scorer.review.events import Commented, Corrected, Dismissed, ErrorSpan, Event, Marked
from scorer.review.order import Query
from scorer.review.replay import NOTHING, Reviewed
from scorer.review.store import Store
from scorer.types import Span
from tests.scorer.sample_report import one_pair
from tests.scorer.terminal_played import (
    KEYS,
    LINES,
    Sessions,
    done,
    start,
    typed,
)

# Comments, corrections, dismissals, errors


def test_a_comment_is_kept(sessions: Sessions) -> None:
    session = sessions()
    screen = start(session, "c", typed("So [b]so[/b]"), "enter")
    assert done(session) == [(KEYS[3], Commented("So [b]so[/b]"))]
    assert "So [b]so[/b]" in screen
    assert "worst first · 1 of 11" in screen
    start(session, "c", typed("!!"), "ctrl+s")
    assert session.reviewed(KEYS[3]).comment == "So [b]so[/b]!!"


@pytest.mark.parametrize(
    "keys", [["c", "enter"], ["c", "x", "escape"], ["e", "ctrl+s"], ["e", "x", "backspace", "enter"]]
)
def test_what_is_not_changed_is_no_event(sessions: Sessions, keys: list[str]) -> None:
    session = sessions()
    assert "line 4 → 3" in start(session, *keys)
    assert done(session) == []


def test_a_correction_is_kept_and_taken_back(sessions: Sessions) -> None:
    session = sessions()
    screen = start(session, "e", *["backspace"] * 7, typed("no date."), "enter")
    assert session.reviewed(KEYS[3]).corrected == "The mayor promised no date."
    assert "corrected  The mayor promised no date." in screen
    start(session, "e", *["backspace"] * 8, typed("a date."), "enter")
    assert done(session)[-1] == (KEYS[3], Corrected(None))
    screen = start(session, "e", "ctrl+u", "enter")
    assert session.reviewed(KEYS[3]).corrected == ""
    assert "nothing: the sentence goes" in screen


def test_a_sentence_that_was_omitted_is_written_anew(sessions: Sessions) -> None:
    session = sessions()
    query = Query(text="Lorries")
    start(session, "e", "enter", query=query)
    assert done(session) == []
    start(session, "e", typed("Trucks."), "enter", query=query)
    assert session.reviewed(KEYS[6]) == Reviewed(corrected="Trucks.")
    start(session, "e", "ctrl+u", "enter", query=query)
    assert session.reviewed(KEYS[6]) == NOTHING


def test_a_finding_is_dismissed_here_or_everywhere(sessions: Sessions) -> None:
    session = sessions()
    tense, negation = LINES.findings[3]
    screen = start(session, "d", "1")
    assert done(session) == [(KEYS[3], Dismissed(negation))]
    assert '1 critical negation: "not" is missing dismissed here' in screen
    assert "The mayor did not promise² a date." in screen
    screen = start(session, "D", "2")
    assert done(session)[-1] == (KEYS[3], Dismissed(tense, everywhere=True))
    assert "dismissed everywhere" in screen
    assert "The mayor did not promise a date." in screen
    screen = start(session, "D", "1")
    assert "dismissed here and everywhere" in screen
    screen = start(session, "d", "1", "D", "2")
    assert [action for _, action in done(session)][-2:] == [
        Dismissed(negation, withdrawn=True),
        Dismissed(tense, everywhere=True, withdrawn=True),
    ]
    assert "did not promise² a date." in screen


@pytest.mark.parametrize(
    "keys", [["d", "escape"], ["d", "x", "escape"], ["d", "enter"], ["d", "3"], ["D", "0", "enter"]]
)
def test_nothing_is_dismissed(sessions: Sessions, keys: list[str]) -> None:
    session = sessions()
    screen = start(session, *keys)
    assert done(session) == []
    assert ("There is no finding" in screen) == (keys[1] in "03")
    assert "There is no finding to dismiss." in start(session, "j", "j", "d")


def test_more_than_nine_findings_have_numbers_too(sessions: Sessions) -> None:
    words = [f"w{n}" for n in range(12)]
    made = one_pair(" ".join(words), "none", findings=tuple(("name", "minor", f"{w} gone", w, None) for w in words))
    session = sessions(made)
    screen = start(session, "d", "1", "1")
    assert "w10 gone dismissed here" in screen
    assert "w11¹²" in screen
    screen = start(session, "d", "1", "enter", "d", "5")
    assert "w0 gone dismissed here" in screen
    assert "w4 gone dismissed here" in screen


def test_an_error_is_marked_replaced_and_taken_away(sessions: Sessions) -> None:
    session = sessions()
    # The first words that differ are chosen: Accuracy, Mistranslation, major.
    screen = start(session, "m", "1", "3", "2")
    error = ErrorSpan("garbled", Span(10, 18), "Accuracy/Mistranslation", "major")
    assert done(session) == [(KEYS[3], Marked((error,)))]
    assert "⟦promised⟧² a date." in screen
    assert "major Accuracy/Mistranslation, garbled: “promised”" in screen
    assert "Enter for the verdict major" in screen
    # the other side, three words on, two words; Accuracy, Omission, critical
    screen = start(session, "m", "up", "right", "right", "right", "shift+left", "1", "2", "3")
    second = ErrorSpan("original", Span(10, 17), "Accuracy/Omission", "critical")
    assert session.reviewed(KEYS[3]).errors == (error, second)
    assert "The mayor ⟦did not⟧¹ promise²" in screen
    # the same again is nothing; another severity replaces; 0 takes away
    start(session, "m", "enter")
    assert len(done(session)) == 2
    start(session, "m", "1", "3", "1")
    assert session.reviewed(KEYS[3]).errors[0].severity == "minor"
    start(session, "m", "0")
    assert session.reviewed(KEYS[3]).errors == (second,)


def test_a_category_without_a_second_part_and_the_way_back(sessions: Sessions) -> None:
    session = sessions()
    start(session, "m", "1", "backspace", "6", "1")
    assert session.reviewed(KEYS[3]).errors == (ErrorSpan("garbled", Span(10, 18), "Source error", "minor"),)


@pytest.mark.parametrize("keys", [["escape"], ["1", "escape"], ["0"], ["right", "0"], ["1", "9", "escape"]])
def test_what_is_left_marks_nothing(sessions: Sessions, keys: list[str]) -> None:
    session = sessions()
    assert "line 4 → 3" in start(session, "m", *keys)
    assert done(session) == []


def test_words_are_chosen_up_to_the_ends(sessions: Sessions) -> None:
    session = sessions()
    start(session, "m", "home", "shift+end", "enter")
    assert session.reviewed(KEYS[3]).errors[0].at == Span(0, 26)
    start(session, "m", "end", "left", "enter")
    assert session.reviewed(KEYS[3]).errors[-1].at == Span(21, 25)


def test_a_finding_becomes_an_error_and_the_error_a_verdict(sessions: Sessions) -> None:
    session = sessions()
    screen = start(session, "t")
    negation = ErrorSpan("original", Span(14, 17), "Accuracy/Mistranslation", "critical")
    assert done(session) == [(KEYS[3], Marked((negation,)))]
    assert "Marked; Enter for the verdict critical." in screen
    screen = start(session, "t", "t")
    tense = ErrorSpan("garbled", Span(10, 18), "Fluency/Grammar", "minor")
    assert session.reviewed(KEYS[3]).errors == (negation, tense)
    assert "No finding is left to mark." in screen
    screen = start(session, "enter")
    assert session.reviewed(KEYS[3]).grade == "critical"
    assert "worst first · 2 of 11" in screen
    count = len(done(session))
    start(session, "k", "enter")  # it proposes nothing any more
    assert len(done(session)) == count


def test_the_pair_is_in_sight_while_one_writes(sessions: Sessions) -> None:
    for key in ("c", "e", "m"):
        screen = start(sessions(), key, size=(80, 24))
        assert "The mayor did not¹ promise² a date." in screen
        assert "The mayor promised² a date." in screen


def test_an_error_that_lies_outside_of_its_text_is_told(sessions: Sessions, tmp_path: Path) -> None:
    marked = Marked((ErrorSpan("garbled", Span(900, 905), "Other", "minor"),))
    session = sessions()
    with Store(tmp_path / "test.review.sqlite") as store:
        store.append(Event("Ann", datetime(2026, 3, 1, tzinfo=UTC), KEYS[3], marked), 0)
    session.refresh()
    assert "minor Other, garbled" in start(session)


def test_errors_stand_where_they_are_in_a_text_with_other_spaces(sessions: Sessions) -> None:
    session = sessions(one_pair("A  bad \n  mistake here.", "Ein  guter \n  Fehler hier.", severity="major"))
    screen = start(session, "m", "right", "shift+right", "enter")
    assert "Ein ⟦guter Fehler⟧ hier." in screen
