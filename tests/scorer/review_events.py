"""Events of a review, drawn and made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from scorer.review.events import (
    GRADES,
    Action,
    Commented,
    Corrected,
    Dismissed,
    ErrorSpan,
    Event,
    Graded,
    Marked,
    Preferred,
    Recorded,
    Redone,
    Undone,
)
from scorer.review.mqm import CATEGORIES
from scorer.review.replay import Verdicts
from scorer.types import Span

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)
KEYS = [letter * 32 for letter in "abc"]
REVIEWERS = ["Ann", "Bob"]
ERROR = ErrorSpan("garbled", Span(2, 5), "Accuracy/Mistranslation", "major")
spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))
errors = st.builds(
    ErrorSpan,
    st.sampled_from(["original", "garbled"]),
    spans,
    st.sampled_from(CATEGORIES),
    st.sampled_from(["minor", "major", "critical"]),
)
changes: st.SearchStrategy[Action] = st.one_of(
    st.builds(Graded, st.none() | st.sampled_from(GRADES), st.booleans()),
    st.builds(Commented, st.text(max_size=3)),
    st.builds(Corrected, st.none() | st.text(max_size=3)),
    st.builds(Marked, st.lists(errors, max_size=2).map(tuple)),
    st.builds(Preferred, st.sampled_from([None, "a", "b", "equal"]), st.booleans()),
    st.builds(Dismissed, st.sampled_from(["d" * 32, "e" * 32]), st.booleans(), st.booleans()),
)
actions: st.SearchStrategy[Action] = changes | st.sampled_from([Undone(), Redone()])


def numbered(events: Sequence[tuple[str, str, Action]]) -> list[Recorded]:
    return [
        Recorded(number, Event(reviewer, WHEN + timedelta(seconds=number), key, action))
        for number, (reviewer, key, action) in enumerate(events, 1)
    ]


def sequences(reviewers: Sequence[str] = REVIEWERS) -> st.SearchStrategy[list[Recorded]]:
    one = st.tuples(st.sampled_from(reviewers), st.sampled_from(KEYS), actions)
    return st.lists(one, max_size=25).map(numbered)


def everything(verdicts: Verdicts) -> dict[str, object]:
    """Return all that a review says, by reviewer; nothing for one who says nothing any more."""
    said = {name: (dict(verdicts.pairs(name)), verdicts.everywhere(name)) for name in verdicts.reviewers()}
    return {name: state for name, state in said.items() if state != ({}, frozenset())}
