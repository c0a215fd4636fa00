"""What follows from the events of a review; undo and redo."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.review.events import (
    Action,
    Commented,
    Corrected,
    Dismissed,
    Event,
    Graded,
    Marked,
    Preferred,
    Recorded,
    Redone,
    Undone,
)
from scorer.review.replay import NOTHING, Reviewed, Verdicts, replay
from tests.scorer.review_events import ERROR, KEYS, REVIEWERS, WHEN, everything, numbered, sequences


def fold(taken: Sequence[tuple[str, Action]]) -> tuple[dict[str, dict[str, object]], set[str]]:
    """Return what actions that are in force lead to, the plain way: the last one that sets a thing sets it."""
    pairs: dict[str, dict[str, object]] = {}
    everywhere: set[str] = set()
    for key, action in taken:
        fields = pairs.setdefault(
            key, {"grade": None, "comment": "", "corrected": None, "errors": (), "gone": set(), "preferred": None}
        )
        match action:
            case Graded(grade):
                fields["grade"] = grade
            case Commented(text):
                fields["comment"] = text
            case Corrected(text):
                fields["corrected"] = text
            case Marked(marked):
                fields["errors"] = marked
            case Preferred(better):
                fields["preferred"] = None if better is None else action
            case Dismissed(finding, at_all_places, withdrawn):
                into = everywhere if at_all_places else fields["gone"]
                assert isinstance(into, set)
                into.discard(finding) if withdrawn else into.add(finding)
    empty: dict[str, object] = {
        "grade": None,
        "comment": "",
        "corrected": None,
        "errors": (),
        "gone": set(),
        "preferred": None,
    }
    return {key: fields for key, fields in pairs.items() if fields != empty}, everywhere


def plainly(events: Sequence[Recorded], reviewer: str) -> tuple[dict[str, dict[str, object]], set[str]]:
    """Return the state of one reviewer, found by folding anew, from the beginning, after each event."""
    force: list[tuple[str, Action]] = []
    back: list[tuple[str, Action]] = []
    for event in (one.event for one in events if one.event.reviewer == reviewer):
        if isinstance(event.action, Undone):
            if force and force[-1][0] == event.key:
                back.append(force.pop())
        elif isinstance(event.action, Redone):
            if back and back[-1][0] == event.key:
                force.append(back.pop())
        elif fold([*force, (event.key, event.action)]) != fold(force):
            force.append((event.key, event.action))
            back = []
    return fold(force)


def shown(verdicts: Verdicts, reviewer: str) -> tuple[dict[str, dict[str, object]], set[str]]:
    pairs: dict[str, dict[str, object]] = {
        key: {
            "grade": one.grade,
            "comment": one.comment,
            "corrected": one.corrected,
            "errors": one.errors,
            "gone": set(one.dismissed),
            "preferred": one.preferred,
        }
        for key, one in verdicts.pairs(reviewer).items()
    }
    return pairs, set(verdicts.everywhere(reviewer))


@given(sequences())
def test_the_state_is_that_of_a_plain_fold(events: list[Recorded]) -> None:
    verdicts = replay(events)
    for reviewer in REVIEWERS:
        assert shown(verdicts, reviewer) == plainly(events, reviewer)


@given(sequences(), st.data())
def test_the_state_is_the_same_if_events_come_in_parts(events: list[Recorded], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(events)))
    verdicts = replay(events[:cut])
    for recorded in events[cut:]:
        verdicts.apply(recorded)
    assert everything(verdicts) == everything(replay(events))
    assert verdicts.seen == len(events)


@given(sequences())
def test_reviewers_do_not_disturb_each_other(events: list[Recorded]) -> None:
    together = replay(events)
    for reviewer in REVIEWERS:
        alone = replay(one for one in events if one.event.reviewer == reviewer)
        assert dict(together.pairs(reviewer)) == dict(alone.pairs(reviewer))
        assert together.everywhere(reviewer) == alone.everywhere(reviewer)
        assert together.undoable(reviewer) == alone.undoable(reviewer)
        assert together.redoable(reviewer) == alone.redoable(reviewer)


def undo(verdicts: Verdicts, reviewer: str) -> bool:
    keys = verdicts.undoable(reviewer)
    for key in keys:
        verdicts.apply(Recorded(verdicts.seen + 1, Event(reviewer, WHEN, key, Undone())))
    return bool(keys)


def redo(verdicts: Verdicts, reviewer: str) -> bool:
    keys = verdicts.redoable(reviewer)
    for key in keys:
        verdicts.apply(Recorded(verdicts.seen + 1, Event(reviewer, WHEN, key, Redone())))
    return bool(keys)


@given(sequences(), st.integers(0, 30))
def test_as_many_redos_as_undos_change_nothing(events: list[Recorded], count: int) -> None:
    verdicts = replay(events)
    undone = sum(undo(verdicts, "Ann") for _ in range(count))
    assert sum(redo(verdicts, "Ann") for _ in range(undone)) == undone
    assert everything(verdicts) == everything(replay(events))


@given(sequences(["Ann"]))
def test_every_undo_changes_something_and_all_of_them_leave_nothing(events: list[Recorded]) -> None:
    verdicts = replay(events)
    before = everything(verdicts)
    while undo(verdicts, "Ann"):
        assert everything(verdicts) != before
        before = everything(verdicts)
    assert everything(verdicts) == {}


@pytest.mark.parametrize(
    ("done", "left"),
    [
        ([], {}),
        ([(0, Graded("major"))], {0: Reviewed("major")}),
        ([(0, Graded("major")), (0, Graded("none"))], {0: Reviewed("none")}),
        ([(0, Graded("major")), (0, Graded(None))], {}),
        ([(0, Graded("skip")), (1, Graded("unsure"))], {0: Reviewed("skip"), 1: Reviewed("unsure")}),
        ([(0, Commented("why?")), (0, Graded("minor"))], {0: Reviewed("minor", "why?")}),
        ([(0, Commented("why?")), (0, Commented(""))], {}),
        ([(0, Corrected(""))], {0: Reviewed(corrected="")}),
        ([(0, Marked((ERROR,)))], {0: Reviewed(errors=(ERROR,))}),
        ([(0, Dismissed("d" * 32)), (0, Dismissed("d" * 32, withdrawn=True))], {}),
        # undo and redo
        ([(0, Graded("major")), (0, Undone())], {}),
        ([(0, Graded("major")), (0, Undone()), (0, Redone())], {0: Reviewed("major")}),
        ([(0, Graded("major")), (0, Graded("none")), (0, Undone())], {0: Reviewed("major")}),
        ([(0, Graded("major")), (1, Graded("none")), (1, Undone()), (0, Undone())], {}),
        # an undo that means another pair than that of the latest change does nothing
        ([(0, Graded("major")), (1, Graded("none")), (0, Undone())], {0: Reviewed("major"), 1: Reviewed("none")}),
        # after another change there is nothing to redo
        ([(0, Graded("major")), (0, Undone()), (0, Graded("none")), (0, Redone())], {0: Reviewed("none")}),
        # what changes nothing is not there to be undone, nor does it take the redo away
        ([(0, Graded("major")), (0, Graded("major")), (0, Undone())], {}),
        ([(0, Graded("major")), (0, Undone()), (0, Graded(None)), (0, Redone())], {0: Reviewed("major")}),
        # more undos than changes
        ([(0, Undone()), (0, Redone()), (0, Graded("major"))], {0: Reviewed("major")}),
    ],
)
def test_what_is_left_of_what_was_done(done: list[tuple[int, Action]], left: dict[int, Reviewed]) -> None:
    verdicts = replay(numbered([("Ann", KEYS[place], action) for place, action in done]))
    assert dict(verdicts.pairs("Ann")) == {KEYS[place]: reviewed for place, reviewed in left.items()}
    assert verdicts.grades("Ann") == {KEYS[n]: one.grade for n, one in left.items() if one.grade is not None}


def test_a_finding_dismissed_everywhere_is_undone_as_any_other_change() -> None:
    verdicts = replay(numbered([("Ann", KEYS[0], Dismissed("d" * 32, everywhere=True))]))
    assert verdicts.everywhere("Ann") == {"d" * 32}
    assert verdicts.of("Ann", KEYS[0]) == NOTHING
    assert verdicts.everywhere("Bob") == frozenset()
    assert undo(verdicts, "Ann")
    assert verdicts.everywhere("Ann") == frozenset()


def test_verdicts_given_together_are_undone_together_unless_they_are_of_one_pair() -> None:
    one = [("Ann", KEYS[0], Graded("major")), ("Ann", KEYS[1], Graded("major", joined=True))]
    assert replay(numbered(one)).undoable("Ann") == (KEYS[1], KEYS[0])
    again = replay(numbered([*one, ("Ann", KEYS[0], Graded(None, joined=True))]))
    assert again.undoable("Ann") == (KEYS[0],)
    undo(again, "Ann")
    assert again.grades("Ann") == {KEYS[0]: "major", KEYS[1]: "major"}
    assert again.redoable("Ann") == (KEYS[0],)


def test_the_last_events_are_known() -> None:
    verdicts = replay(
        numbered([("Ann", KEYS[0], Graded("none")), ("Bob", KEYS[0], Graded("none")), ("Ann", KEYS[1], Undone())])
    )
    assert [verdicts.last("Ann", KEYS[0]), verdicts.last("Ann", KEYS[1]), verdicts.last("Ann")] == [1, 3, 3]
    assert [verdicts.last("Bob"), verdicts.last("Bob", KEYS[1]), verdicts.last("Eve"), verdicts.seen] == [2, 0, 0, 3]
    assert verdicts.reviewers() == ("Ann", "Bob")


def test_an_event_that_was_seen_is_refused() -> None:
    events = numbered([("Ann", KEYS[0], Graded("none"))])
    verdicts = replay(events)
    with pytest.raises(ValueError, match="event 1 comes after event 1"):
        verdicts.apply(events[0])
