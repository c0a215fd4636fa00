from __future__ import annotations

from corpus import Case, load_cases
from corpus.damage.kinds import KINDS
from corpus.sentences import split


def test_cases_are_named_once_and_carry_their_labels() -> None:
    cases = list(load_cases())
    assert len({case.id for case in cases}) == len(cases)
    for case in cases:
        assert bool(case.damage) == (case.origin != "round_trip")
        assert {label.kind for label in case.damage} <= KINDS


def sample() -> Case:
    return next(case for case in load_cases() if case.id == "sample/garbled")


def test_the_sample_shows_what_the_demo_promises() -> None:
    case = sample()
    done = {
        (
            label.kind,
            label.original_at and label.original_at.of(case.original),
            label.garbled_at and label.garbled_at.of(case.garbled),
        )
        for label in case.damage
    }
    assert ("number_changed", "1,000", "100") in done
    assert ("negation_dropped", "not", None) in done
    assert ("name_changed", "Lindqvist", "Lindquist") in done
    assert {"dropped_clause", "roles_reversed", "dropped_sentence", "tail_added", "sound"} <= {
        kind for kind, *_ in done
    }


def test_the_sample_lacks_its_title_and_one_sentence_and_has_a_tail() -> None:
    case = sample()
    sentences = split(case.original)
    lost = [link.original[0] for link in case.links if not link.garbled]
    assert lost[0] == sentences[0]
    assert len(lost) == 2
    added = [number for number, link in enumerate(case.links) if not link.original]
    assert added == list(range(len(case.links) - 5, len(case.links)))
