"""Which lines a budget is spent on, and how many they are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.errors import SettingsError
from scorer.review.budget import lines_in, pace, plan
from scorer.review.events import Action, Commented, Event, Graded, Recorded
from scorer.review.lines import Lines
from tests.scorer.budget_reports import distinct, of_texts
from tests.scorer.sample_report import Row, report

WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)


def letters(lines: Lines, keys: tuple[str, ...] | frozenset[str]) -> str:
    texts = {key: original.text for key, where in lines.repeats.items() if (original := lines[where[0]].pair.original)}
    found = [texts[key] for key in keys]
    return "".join(found if isinstance(keys, tuple) else sorted(found))


# The plan


@pytest.mark.parametrize(
    ("texts", "count", "decided", "worst", "drawn", "rest"),
    [
        ("abcdef", 6, "", "abcdef", 0, 0),
        ("abcdef", 60, "", "abcdef", 0, 0),
        ("abcdef", 4, "", "ab", 2, 4),
        ("abcdef", 5, "", "abc", 2, 3),
        ("abcdef", 1, "", "a", 0, 5),
        # repeats are decided at once, and all their lines are known
        ("abababcd", 4, "", "abcd", 0, 0),
        ("ababcded", 2, "", "a", 1, 6),
        ("abcdbb", 2, "", "a", 1, 5),
        # what was decided before costs nothing
        ("abcdef", 4, "ad", "bcef", 0, 0),
        ("abcdef", 2, "ad", "b", 1, 3),
        ("abcdef", 2, "abcdef", "", 0, 0),
        ("", 3, "", "", 0, 0),
    ],
)
def test_a_budget_goes_to_the_worst_and_to_a_sample(
    texts: str, count: int, decided: str, worst: str, drawn: int, rest: int
) -> None:
    lines = of_texts(texts)
    known = [lines.keys[texts.index(letter)] for letter in decided]
    made = plan(lines, count, known)
    assert (len(made.sample), made.rest) == (drawn, rest)
    assert letters(lines, made.census) == "".join(sorted(worst + decided))
    assert [letter for letter in letters(lines, made.shown) if letter in worst] == list(worst)


def test_a_key_of_another_document_is_no_part_of_the_plan() -> None:
    lines = of_texts("ab")
    assert plan(lines, 2, ["f" * 32]) == plan(lines, 2)


def test_a_budget_of_nothing_is_refused() -> None:
    with pytest.raises(SettingsError, match="one line at least"):
        plan(of_texts("ab"), 0)


def test_the_sample_depends_on_the_seed_alone() -> None:
    lines = distinct([float(n) for n in range(100)])
    assert plan(lines, 20, seed=1) == plan(lines, 20, seed=1)
    assert plan(lines, 20, seed=1).sample != plan(lines, 20, seed=2).sample
    assert plan(lines, 20, seed=1).census == plan(lines, 20, seed=2).census


def test_the_sample_stands_between_the_worst() -> None:
    lines = distinct([float(n) for n in range(100)])
    made = plan(lines, 20)
    assert [key in made.census for key in made.shown] == [True, False] * 10
    assert [key for key in made.shown if key not in made.census] == [lines.keys[line] for line in made.sample]


def test_every_line_of_the_rest_is_as_likely() -> None:
    lines = distinct([float(n) for n in range(10)])
    drawn = [line for seed in range(2000) for line in plan(lines, 4, seed=seed).sample]
    for line in range(2, 10):  # 500 expected, with a standard deviation of 19
        assert abs(drawn.count(line) - 500) < 100


@given(st.text(alphabet="abcdefgh", max_size=30), st.integers(1, 12), st.sets(st.sampled_from("abcdefgh")))
def test_what_holds_for_any_plan(texts: str, count: int, decided: set[str]) -> None:
    lines = of_texts(texts)
    known = {lines.keys[texts.index(letter)] for letter in decided if letter in texts}
    made = plan(lines, count, known)
    sampled = {lines.keys[line] for line in made.sample}
    assert len(made.shown) == len(set(made.shown)) <= count
    assert set(made.shown) == (made.census - known) | sampled
    assert not sampled & made.census
    assert len(set(made.sample)) == len(made.sample) <= made.rest
    assert made.rest == sum(key not in made.census for key in lines.keys)
    assert made.rest == 0 or len(made.census - known) == count - count // 2


# Time


def verdicts_at(*seconds: float, reviewer: str = "Ann") -> list[Recorded]:
    return [
        Recorded(n + 1, Event(reviewer, WHEN + timedelta(seconds=second), f"{n:032x}", Graded("none")))
        for n, second in enumerate(seconds)
    ]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        ([], 20.0),
        ([0], 20.0),
        ([0, 8], (100 + 8) / 6),
        ([0, 8, 20, 30], (100 + 30) / 8),
        ([n * 10.0 for n in range(1001)], (100 + 10_000) / 1005),
        # a break, and lines decided at once, say nothing
        ([0, 8, 3600, 3608], (100 + 16) / 7),
        ([0, 0, 0.1, 8.1], (100 + 8) / 6),
        ([8, 0], (100 + 8) / 6),
    ],
)
def test_the_pace_is_a_guess_that_gives_way_to_the_persons_own(seconds: list[float], expected: float) -> None:
    assert pace(verdicts_at(*seconds), "Ann") == pytest.approx(expected)
    assert pace(verdicts_at(*seconds), "Bob") == 20


def test_only_the_first_verdict_on_a_pair_counts() -> None:
    first, second = verdicts_at(0, 8)
    others: list[tuple[float, Action]] = [(2, Graded("major")), (4, Graded(None)), (5, Commented("hm"))]
    again = [
        Recorded(n, Event("Ann", WHEN + timedelta(seconds=at), first.event.key, action))
        for n, (at, action) in enumerate(others, 3)
    ]
    assert pace([first, *again, second], "Ann") == pytest.approx((100 + 8) / 6)


@pytest.mark.parametrize(
    ("minutes", "seconds", "expected"), [(20, 20.0, 60), (1, 7.0, 8), (0.01, 20.0, 1), (20, 1e9, 1)]
)
def test_time_becomes_lines(minutes: float, seconds: float, expected: int) -> None:
    assert lines_in(minutes, seconds) == expected


def test_a_budget_of_matched_lines_leaves_out_what_was_omitted_or_added() -> None:
    lines = Lines(report())
    chosen = plan(lines, 6, matched_only=True)
    kinds = {lines[lines.repeats[key][0]].pair.kind for key in (*chosen.shown, *chosen.census)}
    assert kinds == {"match"}
    assert chosen.among is not None
    assert {lines[line].pair.kind for line in chosen.among} == {"match"}
    assert chosen.rest + sum(key in chosen.census for key in lines.keys) == len(chosen.among) < len(lines)
    only_added = Lines(report((Row(None, "Read more."),)))
    with pytest.raises(SettingsError, match="no line is matched"):
        plan(only_added, 6, matched_only=True)
