"""Which rows stand in an export; and reviews made by hand or at random, for the tests of the formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from scorer.exchange.rows import rows_of
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
    Undone,
)
from scorer.review.lines import Lines
from scorer.review.mqm import CATEGORIES
from scorer.review.normal import normal
from scorer.review.replay import NOTHING, Reviewed, replay
from scorer.review.session import Session
from scorer.review.store import Store
from scorer.types import Pair, Report, Span
from tests.scorer.sample_report import Row, long_report, report

WHEN = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
MISTAKE = ErrorSpan("garbled", Span(20, 23), "Accuracy/Mistranslation", "critical")
LOST = ErrorSpan("original", Span(10, 13), "Accuracy/Omission", "major")
# What formats trip over.
NASTY = [
    "", "=1+1", "@x", "+1", "-1", "\t", "\n", "\r\n", "\r", "\0", "\x1f", "\x85", "\u2028", "\u202e", "\ufeff",
    "\ufffe", "𝒳", "é", "e\u0301", '"', "'", "\\", r"\x41", r"\u0041", r"\t", r"\delete", r"\…", "…",
    "_x0041_", "_x005F_", "x005F_", "<v>", "</v>", r"<\v>", "http://x.y", "1,000", "1e5", "TRUE", " a ", ";", "日本",
    "<b>&amp;", "{", "no-error",
]  # fmt: skip
texts = st.lists(st.sampled_from(NASTY) | st.text(max_size=4), min_size=1, max_size=4).map("".join)
encodable = texts.map(lambda text: text.encode("utf-8", "replace").decode("utf-8"))


class Clock:
    """A time that goes on by a second each time it is asked for."""

    def __init__(self, start: datetime = WHEN) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@contextmanager
def stored() -> Iterator[Store]:
    with TemporaryDirectory() as folder, Store(Path(folder) / "store") as store:
        yield store


def session_of(
    store: Store,
    made: Report,
    done: Sequence[tuple[int, Action]] = (),
    reviewer: str = "Ann",
    clock: Clock | None = None,
) -> Session:
    """Return the session of a reviewer who has done that to these lines."""
    session = Session(Lines(made), store, reviewer, clock or Clock())
    for line, action in done:
        session.do(session.lines.keys[line], action)
    return session


def state(store: Store) -> dict[str, dict[str, Reviewed]]:
    """Return all that a store says, by reviewer and key."""
    verdicts = replay(store.since())
    return {name: dict(verdicts.pairs(name)) for name in verdicts.reviewers() if verdicts.pairs(name)}


def put(store: Store, said: Mapping[str, Mapping[str, Reviewed]], now: Callable[[], datetime]) -> None:
    """Make a store say that, by events."""
    events = []
    for reviewer, pairs in said.items():
        for key, one in pairs.items():
            actions: list[Action] = [Graded(one.grade), Commented(one.comment), Corrected(one.corrected)]
            actions += [Marked(one.errors), *(Dismissed(finding) for finding in sorted(one.dismissed))]
            events += [(Event(reviewer, now(), key, action), 0) for action in actions]
    store.append_all(events)


def errors_of(pair: Pair) -> st.SearchStrategy[ErrorSpan]:
    sides = {"original": pair.original, "garbled": pair.garbled}
    lengths = {name: len(normal(side.text)) for name, side in sides.items() if side is not None}

    def error(name: str, ends: tuple[int, int], category: str, severity: str) -> ErrorSpan:
        start, stop = sorted(min(end, lengths[name]) for end in ends)
        return ErrorSpan(name, Span(start, stop), category, severity)  # type: ignore[arg-type]

    ends = st.tuples(st.integers(0, 12), st.integers(0, 12))
    severities = st.sampled_from(["minor", "major", "critical"])
    return st.builds(error, st.sampled_from(sorted(lengths)), ends, st.sampled_from(CATEGORIES), severities)


def reviews_of(pair: Pair) -> st.SearchStrategy[Reviewed]:
    return st.just(NOTHING) | st.builds(
        Reviewed,
        grade=st.none() | st.sampled_from(GRADES),
        comment=texts,
        corrected=st.none() | st.just("") | texts,
        errors=st.lists(errors_of(pair), max_size=3).map(tuple),
        dismissed=st.frozensets(st.sampled_from(["d" * 32, "e" * 32])),
    )


@st.composite
def reviewed(draw: st.DrawFn) -> tuple[Report, dict[str, dict[str, Reviewed]]]:
    """Draw a report of any texts, and what two reviewers say of its pairs."""
    both = st.tuples(encodable, encodable)
    sides = st.lists(both | st.tuples(encodable, st.none()) | st.tuples(st.none(), encodable), min_size=1, max_size=3)
    made = report(tuple(Row(original, garbled) for original, garbled in draw(sides)))
    pairs = {key: one.pair for key, one in zip(Lines(made).keys, made.judgements, strict=True)}
    said = {name: {key: draw(reviews_of(pair)) for key, pair in pairs.items()} for name in ("Ann", "=B ö")}
    kept = {name: {key: one for key, one in ones.items() if one != NOTHING} for name, ones in said.items()}
    return made, {name: ones for name, ones in kept.items() if ones}


def test_all_lines_worst_first() -> None:
    with stored() as store:
        session = session_of(store, report())
        rows = rows_of(session)
        assert [row.judgement.pair.index for row in rows] == [3, 2, 6, 7, 11, 12, 0, 9, 4, 1, 5, 8, 10]
        assert {row.reviewer for row in rows} == {"Ann"}
        assert {row.reviewed for row in rows} == {NOTHING}
        assert {row.decided for row in rows} == {None}


def test_others_only_where_they_say_anything() -> None:
    with stored() as store:
        session_of(store, report(), [(2, Graded("major")), (3, Graded("none")), (3, Undone())], "Bob")
        session = session_of(store, report(), [(2, Graded("critical")), (2, Commented("x"))], clock=Clock(WHEN))
        rows = {(row.reviewer, row.judgement.pair.index): row for row in rows_of(session)}
        assert sorted(rows) == sorted([("Bob", 2), *(("Ann", n) for n in range(13))])
        assert rows["Bob", 2].reviewed == Reviewed("major")
        assert rows["Ann", 2].reviewed == Reviewed("critical", "x")
        assert rows["Ann", 2].decided == WHEN + timedelta(seconds=2)
        # One's own undo is one's own last word.
        bob = {row.judgement.pair.index: row for row in rows_of(session_of(store, report(), reviewer="Bob"))}
        assert bob[3].reviewed == NOTHING
        assert bob[3].decided == WHEN + timedelta(seconds=3)


def test_every_repeat_has_its_row() -> None:
    with stored() as store:
        session = session_of(store, long_report(26), [(2, Graded("major"))])
        rows = [row for row in rows_of(session) if row.reviewed.grade == "major"]
        assert [row.judgement.pair.index for row in rows] == [2, 15]


def test_a_row_as_the_session_knows_it() -> None:
    with stored() as store:
        session = session_of(store, report())
        session_of(store, report(), [(2, Graded("major"))], "Bob")
        assert len(rows_of(session)) == 13
        session.refresh()
        assert len(rows_of(session)) == 14
