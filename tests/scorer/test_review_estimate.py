"""What the verdicts on a budget's lines say of the document and of the scores."""

from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.review.budget import Plan, plan
from scorer.review.estimate import ranked_right, share_damaged
from scorer.review.events import GRADES, Grade
from scorer.review.lines import Lines
from scorer.types import SEVERITIES, Severity
from tests.scorer.budget_reports import distinct, of_texts, sampled

# The share of damaged lines


def graded(lines: Lines, verdicts: str, start: int = 0) -> dict[str, Grade]:
    """Return verdicts on the lines from `start` on: damaged, sound, unsure, and a space for none."""
    said: dict[str, Grade] = {"d": "major", "s": "none", "?": "unsure"}
    return {lines.keys[start + n]: said[letter] for n, letter in enumerate(verdicts) if letter != " "}


def chance(total: int, damaged: int, drawn: int, found: int) -> float:
    return comb(damaged, found) * comb(total - damaged, drawn - found) / comb(total, drawn)


@pytest.mark.parametrize(("total", "drawn"), [(1, 1), (12, 5), (30, 8), (30, 29), (41, 1), (60, 20)])
def test_the_interval_holds_all_that_the_sample_does_not_rule_out(total: int, drawn: int) -> None:
    lines, made = sampled(total, drawn)
    intervals = {}
    for found in range(drawn + 1):
        share = share_damaged(lines, made, graded(lines, "d" * found + "s" * (drawn - found)))
        intervals[found] = round(share.low * total), round(share.high * total)
        held = [
            damaged
            for damaged in range(found, total - drawn + found + 1)
            if sum(chance(total, damaged, drawn, n) for n in range(found, drawn + 1)) > 0.025
            and sum(chance(total, damaged, drawn, n) for n in range(found + 1)) > 0.025
        ]
        assert intervals[found] == (held[0], held[-1])
        assert share.share == pytest.approx(found / drawn)
    # So whatever the truth, the interval holds it in 95 of 100 samples at least.
    for damaged in range(total + 1):
        covered = sum(
            chance(total, damaged, drawn, found) for found, (low, high) in intervals.items() if low <= damaged <= high
        )
        assert covered >= 0.95


def test_the_interval_is_that_of_a_book() -> None:
    # Where the rest is large, that of Clopper and Pearson: 3 of 50 is 0.0125 to 0.1655.
    lines, made = sampled(50, 50)
    big = Plan(made.shown, made.census, made.sample, 10_000_000)
    share = share_damaged(lines, big, graded(lines, "ddd" + "s" * 47))
    assert share.low * len(lines) / big.rest == pytest.approx(0.0125, abs=2e-4)
    assert share.high * len(lines) / big.rest == pytest.approx(0.1655, abs=2e-4)


@pytest.mark.parametrize(
    ("census", "sample", "rest", "expected"),
    [
        # census, sample, others: (share, low, high, lines, damaged)
        ("ds", "", 0, (0.5, 0.5, 0.5, 2, 1)),
        ("ddd", "ss", 2, (0.6, 0.6, 0.6, 5, 3)),
        # nobody came to the sample: nothing is known of the rest
        ("dd", "  ", 2, (None, 0.5, 1.0, 2, 2)),
        ("  ", "dd", 2, (None, 0.5, 1.0, 2, 2)),
        ("", "", 0, (None, 0.0, 1.0, 0, 0)),
        ("", "  ", 2, (None, 0.0, 1.0, 0, 0)),
        # unsure is either
        ("ds?", "", 0, (0.5, 1 / 3, 2 / 3, 2, 1)),
        ("ds ", "", 0, (0.5, 1 / 3, 2 / 3, 2, 1)),
        ("d", "ds?", 3, (0.25 + 0.75 / 2, 0.5, 0.75, 3, 2)),
        # passed over is either, not reached is not drawn
        ("d", "d s", 3, (0.25 + 0.75 / 2, 0.5, 0.75, 3, 2)),
        # one of two drawn: as many as the other allows
        ("", "d ", 2, (1.0, 0.5, 1.0, 1, 1)),
        ("", "s ", 2, (0.0, 0.0, 0.5, 1, 0)),
    ],
)
def test_shares(census: str, sample: str, rest: int, expected: tuple[float | None, float, float, int, int]) -> None:
    lines = distinct([50.0] * (len(census) + rest))
    start = len(census)
    made = Plan(lines.keys, frozenset(lines.keys[:start]), tuple(range(start, start + len(sample))), rest)
    share = share_damaged(lines, made, graded(lines, census + sample))
    found = [share.share, share.low, share.high, share.lines, share.damaged]
    assert found == [value if value is None else pytest.approx(value) for value in expected]


def test_verdicts_outside_of_the_plan_only_rule_out() -> None:
    lines, made = sampled(40, 10)
    before = share_damaged(lines, made, graded(lines, "s" * 10))
    assert (before.low, before.share) == (0.0, 0.0)
    assert 0.2 < before.high < 0.35
    worse = share_damaged(lines, made, graded(lines, "s" * 10) | graded(lines, "ddd", start=20))
    assert (worse.share, worse.low, worse.high) == (0.0, 3 / 40, before.high)
    much_worse = share_damaged(lines, made, graded(lines, "s" * 10) | graded(lines, "d" * 20, start=20))
    assert (much_worse.low, much_worse.high) == (0.5, 0.5)
    better = share_damaged(lines, made, graded(lines, "s" * 10) | graded(lines, "s" * 29, start=11))
    assert (better.low, better.high) == (0.0, 1 / 40)


@pytest.mark.parametrize(("least", "share"), [("minor", 0.75), ("major", 0.5), ("critical", 0.25), ("none", 1.0)])
def test_what_counts_as_damage(least: Severity, share: float) -> None:
    lines = distinct([50.0] * 4)
    made = plan(lines, 4)
    grades = dict(zip(lines.keys, SEVERITIES, strict=True))
    assert share_damaged(lines, made, grades, least).share == share


def test_a_repeated_line_counts_as_often_as_it_stands_there() -> None:
    lines = of_texts("aaab")
    share = share_damaged(lines, plan(lines, 2), {lines.keys[0]: "major", lines.keys[3]: "none"})
    assert (share.share, share.low, share.high, share.lines, share.damaged) == (0.75, 0.75, 0.75, 4, 3)


def test_a_repeat_of_a_drawn_line_is_not_taken_for_how_far_the_person_came() -> None:
    lines = of_texts("abbcdef")
    made = Plan(lines.keys[:2], frozenset(lines.keys[:1]), (1, 3, 4, 2), 6)
    share = share_damaged(lines, made, {lines.keys[0]: "none", lines.keys[1]: "none"})
    assert share.share == 0
    # Lines 1 and 2 are known, so four of six can be damaged at most; one was drawn, and it was sound.
    assert share.high == pytest.approx(4 / 7)


@given(
    st.text(alphabet="abcdefgh", min_size=1, max_size=25),
    st.integers(1, 10),
    st.data(),
)
def test_the_share_lies_in_its_interval_and_all_verdicts_make_it_certain(
    texts: str, count: int, data: st.DataObject
) -> None:
    lines = of_texts(texts)
    made = plan(lines, count)
    grades = data.draw(st.dictionaries(st.sampled_from(sorted(set(lines.keys))), st.sampled_from(GRADES)))
    share = share_damaged(lines, made, grades)
    assert 0 <= share.low <= share.high <= 1
    known = [grades.get(key) for key in lines.keys]
    assert share.damaged == sum(grade in ("major", "critical") for grade in known)
    assert share.lines == sum(grade in SEVERITIES for grade in known)
    assert share.low >= share.damaged / len(lines) - 1e-12
    if share.lines == len(lines):
        assert share.low == share.high == pytest.approx(share.damaged / len(lines))
    if set(grades) <= set(made.shown) and share.share is not None:
        assert share.low - 1e-12 <= share.share <= share.high + 1e-12


# The scores against the person


@pytest.mark.parametrize(
    ("qualities", "verdicts", "area", "damaged", "sound"),
    [
        ([10, 20, 80, 90], "ddss", 1.0, 2, 2),
        ([10, 20, 80, 90], "ssdd", 0.0, 2, 2),
        ([10, 20, 80, 90], "dsds", 0.75, 2, 2),
        ([50, 50, 50, 50], "dsds", 0.5, 2, 2),
        ([10, 20, 80, 90], "dd?s", 1.0, 2, 1),
        ([10, 20, None, 90], "ddss", 1.0, 2, 1),
        ([10, 20, 80, 90], "dddd", None, 4, 0),
        ([10, 20, 80, 90], "    ", None, 0, 0),
        ([], "", None, 0, 0),
    ],
)
def test_how_well_the_quality_agrees(
    qualities: list[float | None], verdicts: str, area: float | None, damaged: int, sound: int
) -> None:
    lines = distinct(qualities)
    found = ranked_right(lines, plan(lines, 10), graded(lines, verdicts))
    assert (found.area, found.damaged, found.sound) == (area if area is None else pytest.approx(area), damaged, sound)


def test_a_line_of_the_sample_weighs_as_many_as_it_stands_for() -> None:
    lines = distinct([10.0, 20.0, 30.0, *[80.0] * 7])
    made = Plan(lines.keys, frozenset(lines.keys[:3]), (3,), 7)
    found = ranked_right(lines, made, graded(lines, "dsss"))
    assert (found.area, found.damaged, found.sound) == (1.0, 1, 3)
    # A damaged line of quality 20 has less than the seven at 80, and more than the one at 10.
    assert ranked_right(lines, made, graded(lines, "sdss")).area == pytest.approx((1 + 7) / 9)
    # What stands outside of the plan has no weight.
    assert ranked_right(lines, made, graded(lines, "sdss") | graded(lines, "dd", 8)).area == pytest.approx(8 / 9)
