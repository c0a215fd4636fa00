"""Preferences of one person in a store: answers, undo, restart, two windows, and other events in the same store."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.errors import SettingsError
from scorer.review.events import Graded, Preferred
from scorer.review.store import Conflict, Store
from tests.scorer.preference_sittings import asked_of, sitting, swapped
from tests.scorer.stored_events import event, query

KEYS = [one.key for one in asked_of().asked]


def test_an_answer_is_kept_and_can_be_changed_and_taken_back(store: Store) -> None:
    ann = sitting(store)
    ann.prefer(KEYS[0], "a")
    ann.prefer(KEYS[0], "equal")
    assert ann.preferences("Ann") == {KEYS[0]: Preferred("equal")}
    ann.prefer(KEYS[0], None)
    assert ann.preferences("Ann") == {}
    assert (ann.progress().asked, ann.progress().decided) == (4, 0)
    assert len(store.since()) == 3


def test_it_survives_a_restart_also_with_the_versions_swapped(file: Path) -> None:
    with Store(file) as store:
        ann = sitting(store)
        ann.prefer(KEYS[1], "b")
        ann.comment(KEYS[1], "of no captain")
    with Store(file) as store:
        again = sitting(store, asked=swapped())
        assert again.reviewed(KEYS[1]).preferred == Preferred("b")
        assert again.reviewed(KEYS[1]).comment == "of no captain"


def test_undo_and_redo(store: Store) -> None:
    ann = sitting(store)
    assert ann.undo() is None
    ann.prefer(KEYS[0], "a")
    ann.prefer(KEYS[1], "b")
    assert (ann.undo(), ann.undo(), ann.undo()) == (KEYS[1], KEYS[0], None)
    assert ann.preferences("Ann") == {}
    assert (ann.redo(), ann.redo(), ann.redo()) == (KEYS[0], KEYS[1], None)
    assert ann.preferences("Ann") == {KEYS[0]: Preferred("a"), KEYS[1]: Preferred("b")}


def test_two_windows_do_not_overwrite_each_other(file: Path) -> None:
    with Store(file) as one, Store(file) as other:
        left, right = sitting(one), sitting(other)
        left.prefer(KEYS[0], "a")
        with pytest.raises(Conflict) as clash:
            right.prefer(KEYS[0], "b")
        assert clash.value.now.preferred == Preferred("a")
        with pytest.raises(Conflict):
            right.comment(KEYS[0], "late")
        right.refresh()
        assert right.reviewed(KEYS[0]).preferred == Preferred("a")
        assert right.changed_since(0) == (KEYS[0],)
        right.prefer(KEYS[0], "b")
        with pytest.raises(Conflict):
            left.undo()
        assert len(one.since()) == 2


def test_each_person_decides_alone(store: Store) -> None:
    ann, bob = sitting(store), sitting(store, "Bob")
    ann.prefer(KEYS[0], "a")
    bob.prefer(KEYS[0], "b")
    ann.refresh()
    assert ann.reviewed(KEYS[0]).preferred == Preferred("a")
    assert ann.preferences("Bob") == {KEYS[0]: Preferred("b")}
    assert (ann.reviewers(), bob.reviewers()) == (("Ann", "Bob"), ("Bob", "Ann"))


def test_an_answer_after_the_names_were_shown_is_not_blind(store: Store) -> None:
    ann = sitting(store)
    ann.reveal(KEYS[0])
    ann.prefer(KEYS[0], "a")
    ann.prefer(KEYS[1], "a")
    assert [ann.reviewed(key).preferred for key in KEYS[:2]] == [Preferred("a", blind=False), Preferred("a")]


def test_undo_leaves_alone_what_is_of_another_review_in_the_same_store(store: Store) -> None:
    ann = sitting(store)
    ann.prefer(KEYS[0], "a")
    store.append_all([(event(Graded("major"), "1" * 32), 0), (event(Graded("major", joined=True), "2" * 32), 0)])
    ann.refresh()
    assert ann.undoable is None
    assert ann.undo() is None
    assert ann.progress().decided == 1
    assert ann.changed_since(0) == (KEYS[0],)
    assert sitting(store, "Eve").reviewers() == ("Eve", "Ann")


def test_what_is_asked_of_another_document_is_refused(store: Store) -> None:
    with pytest.raises(KeyError):
        sitting(store).prefer("0" * 32, "a")
    assert store.since() == []


def test_a_reviewer_needs_a_name(store: Store) -> None:
    with pytest.raises(SettingsError, match="not the name of a reviewer"):
        sitting(store, " ")


def test_what_is_in_the_file_can_be_read_and_never_changes(file: Path) -> None:
    with Store(file) as store:
        sitting(store).prefer(KEYS[0], "b")
    assert query(file, "SELECT action FROM event") == [('{"do": "prefer", "better": "b", "blind": true}',)]
    with pytest.raises(Exception, match="an event is never changed"):
        query(file, "UPDATE event SET action = ''")


def test_a_store_that_was_replaced_is_gone_on_with_in_a_new_file(file: Path) -> None:
    with Store(file) as store:
        ann = sitting(store)
        ann.prefer(KEYS[0], "a")
        file.unlink()
        assert ann.renew() == file
        ann.prefer(KEYS[1], "equal")
    with Store(file) as store:
        assert sitting(store).progress().decided == 2


steps = st.lists(
    st.tuples(st.sampled_from(["a", "b", "equal", None, "undo", "redo"]), st.sampled_from(KEYS)), max_size=10
)


@settings(max_examples=15)
@given(steps)
def test_the_state_is_that_of_a_list_of_states(steps: list[tuple[str | None, str]]) -> None:
    with TemporaryDirectory() as folder, Store(Path(folder) / "store") as store:
        ann = sitting(store)
        states: list[dict[str, str]] = [{}]
        at = 0
        for step, key in steps:
            if step == "undo":
                at -= ann.undo() is not None
            elif step == "redo":
                at += ann.redo() is not None
            else:
                ann.prefer(key, step)  # type: ignore[arg-type]
                state = {name: said for name, said in states[at].items() if name != key} | ({key: step} if step else {})
                if state != states[at]:
                    states[at + 1 :] = [state]
                    at += 1
            assert {name: one.better for name, one in ann.preferences("Ann").items()} == states[at]
        assert ann.apart().preferences("Ann") == ann.preferences("Ann")
