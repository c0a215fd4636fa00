"""A review beside others on the same store: nothing is overwritten, undo goes by what was seen."""

from __future__ import annotations

import pytest

from scorer.review.events import Commented, Grade, Graded, Redone, Undone
from scorer.review.replay import NOTHING, Reviewed
from scorer.review.store import Conflict
from tests.scorer.review_sessions import KEYS, Open, written

# Two on one store


def test_a_pair_decided_in_another_window_is_not_overwritten(open_session: Open) -> None:
    one, other = open_session(), open_session()
    one.do(KEYS[2], Graded("major"))
    with pytest.raises(Conflict) as caught:
        other.do(KEYS[2], Graded("none"))
    assert caught.value.key == KEYS[2]
    assert caught.value.now == Reviewed("major")
    assert caught.value.last == one.last(KEYS[2])
    assert other.reviewed(KEYS[2]) == NOTHING
    assert written(other) == [("Ann", KEYS[2], Graded("major"))]
    # Other pairs are not concerned, nor the same one once it was looked at.
    other.do(KEYS[3], Graded("none"))
    other.do(KEYS[2], Graded("none"), after=caught.value.last)
    assert other.reviewed(KEYS[2]) == Reviewed("none")
    one.refresh()
    assert one.reviewed(KEYS[2]) == Reviewed("none")


def test_what_was_on_the_screen_counts_not_what_is_known_since(open_session: Open) -> None:
    one, other = open_session(), open_session()
    on_screen = other.last(KEYS[2])
    one.do(KEYS[2], Commented("wait"))
    other.refresh()
    with pytest.raises(Conflict):
        other.do(KEYS[2], Graded("none"), after=on_screen)
    assert len(written(other)) == 1
    other.do(KEYS[2], Graded("none"))
    assert other.reviewed(KEYS[2]) == Reviewed("none", "wait")


def test_two_reviewers_do_not_get_in_each_others_way(open_session: Open) -> None:
    ann, bob = open_session("Ann"), open_session("Bob")
    ann.do(KEYS[2], Graded("major"))
    bob.do(KEYS[2], Graded("none"))
    ann.do(KEYS[2], Commented("sure"))
    ann.refresh()
    assert ann.reviewed(KEYS[2]) == Reviewed("major", "sure")
    assert ann.verdicts.of("Bob", KEYS[2]) == Reviewed("none")
    assert ann.undo() == KEYS[2]
    assert bob.undo() == KEYS[2]
    ann.refresh()
    assert ann.reviewed(KEYS[2]) == Reviewed("major")
    assert ann.verdicts.of("Bob", KEYS[2]) == NOTHING
    assert ann.progress().decided == 1
    assert bob.progress().decided == 0


def test_refresh_takes_in_what_is_new_once(open_session: Open) -> None:
    one, other, bob = open_session(), open_session(), open_session("Bob")
    first = one.do(KEYS[2], Graded("major"))
    second = bob.do(KEYS[3], Graded("minor"))
    third = one.do(KEYS[5], Commented("?"))
    assert other.seen == 0
    assert other.refresh() == (first, second, third)
    assert other.refresh() == ()
    assert other.seen == third.number
    assert other.events() == (first, second, third)
    assert other.reviewed(KEYS[2]) == Reviewed("major")
    # What others wrote comes with the own event.
    bob.do(KEYS[4], Graded("minor"))
    one.do(KEYS[4], Graded("major"))
    assert len(tuple(one.events())) == 5


def test_what_changed_since(open_session: Open) -> None:
    one, other, bob = open_session(), open_session(), open_session("Bob")
    done: list[tuple[int, Grade]] = [(2, "none"), (3, "none"), (2, "major")]
    numbers = [one.do(KEYS[n], Graded(grade)).number for n, grade in done]
    bob.do(KEYS[7], Graded("major"))
    one.undo()
    other.refresh()
    assert other.changed_since(0) == (KEYS[2], KEYS[3])
    assert other.changed_since(numbers[0]) == (KEYS[3], KEYS[2])
    assert other.changed_since(numbers[1]) == other.changed_since(numbers[2]) == (KEYS[2],)
    assert other.changed_since(other.seen) == other.changed_since(10**6) == ()
    bob.refresh()
    assert bob.changed_since(0) == (KEYS[7],)


# Undo and redo


def test_undo_and_redo_go_back_and_forth(open_session: Open) -> None:
    session = open_session()
    session.do(KEYS[2], Graded("major"))
    session.do(KEYS[3], Graded("minor"))
    session.do(KEYS[2], Commented("so"))
    assert [session.undo() for _ in range(4)] == [KEYS[2], KEYS[3], KEYS[2], None]
    assert session.progress().decided == 0
    assert [session.redo() for _ in range(4)] == [KEYS[2], KEYS[3], KEYS[2], None]
    assert session.reviewed(KEYS[2]) == Reviewed("major", "so")
    session.undo()
    session.do(KEYS[5], Graded("none"))
    assert session.redo() is None
    # All of it stands in the store, and leads to the same in a new session.
    assert [type(action) for _, _, action in written(session)].count(Undone) == 4
    assert [type(action) for _, _, action in written(session)].count(Redone) == 3
    assert open_session().reviewed(KEYS[2]) == Reviewed("major")


def test_undo_takes_in_first_what_another_window_did(open_session: Open) -> None:
    one, other = open_session(), open_session()
    one.do(KEYS[2], Graded("major"))
    assert other.undo() == KEYS[2]
    one.refresh()
    assert one.reviewed(KEYS[2]) == NOTHING
    assert one.redo() == KEYS[2]


def test_undo_of_what_was_seen_only(open_session: Open) -> None:
    one, other = open_session(), open_session()
    one.do(KEYS[2], Graded("major"))
    other.refresh()
    one.do(KEYS[3], Graded("minor"))
    with pytest.raises(Conflict):
        other.undo(after=other.last())
    assert len(written(other)) == 2
    assert other.undo(after=other.last()) == KEYS[3]
    with pytest.raises(Conflict):
        one.redo(after=0) or one.undo(after=0)
    assert len(written(one)) == 3
