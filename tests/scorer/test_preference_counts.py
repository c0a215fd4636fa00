"""Shares with intervals, the sign test, and what the preferences of a reviewer come to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.preference.counts import share, sign_test
from scorer.preference.questions import Question
from scorer.preference.summary import about, sentences, summary
from scorer.review.events import Better, Preferred
from tests.scorer.preference_sittings import asked_of, swapped

ASKED = asked_of()


@pytest.mark.parametrize(
    ("part", "of", "low", "high"),
    # Newcombe 1998, Two-sided confidence intervals for the single proportion, table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_has_its_published_values(part: int, of: int, low: float, high: float) -> None:
    found = share(part, of)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)
    assert found.value == part / of


def test_the_share_of_nothing_may_be_anything() -> None:
    assert share(0, 0) == share(0, 0).__class__(0, 0, 0.0, 1.0)
    assert share(0, 0).value is None


@settings(max_examples=40)
@given(st.integers(0, 400), st.integers(0, 400))
def test_interval_and_test_are_those_of_scipy(wins: int, losses: int) -> None:
    from scipy.stats import binomtest

    if wins + losses:
        known = binomtest(wins, wins + losses)
        found, interval = share(wins, wins + losses), known.proportion_ci(method="wilson")
        assert (found.low, found.high) == pytest.approx((interval.low, interval.high), abs=1e-12)
        assert sign_test(wins, losses) == pytest.approx(known.pvalue, rel=1e-9)
    assert 0 <= share(wins, wins + losses).low <= share(wins, wins + losses).high <= 1


def test_the_sign_test_of_many_cases_is_no_overflow() -> None:
    assert sign_test(0, 0) == 1
    assert sign_test(5, 5) == 1
    assert sign_test(9, 1) == pytest.approx(22 / 1024)
    assert sign_test(10_000, 10_000) == 1
    assert sign_test(9_000, 1_000) < 1e-300


def answers(*better: Better | None, blind: bool = True) -> dict[str, Preferred]:
    """Return answers to the questions in their order; None is no answer."""
    return {
        question.key: Preferred(one, blind)
        for question, one in zip(ASKED.asked, better, strict=True)
        if one is not None
    }


def of(question: Question, version: int) -> Better:
    """Return how events call a version of a question."""
    return "a" if question.a == version else "b"


def test_wins_ties_and_losses_are_counted_by_version() -> None:
    one, two, three, _ = ASKED.asked
    found = summary(ASKED, answers(of(one, 0), of(two, 1), of(three, 1), "equal"), "Ann")
    assert (found.asked, found.decided, found.first, found.equal, found.second) == (4, 4, 1, 1, 2)
    assert (found.share.part, found.share.of) == (2, 3)
    assert found.p == 1
    assert found.named == 0
    # The figures agreed with all three.
    assert [(each.figure, each.share.part, each.share.of, each.tied) for each in found.agreed] == [
        ("order", 3, 3, 0),
        ("quality", 3, 3, 0),
    ]


def test_a_figure_that_is_equal_as_shown_neither_agrees_nor_disagrees() -> None:
    four = ASKED.asked[3]
    found = summary(ASKED, answers(None, None, None, of(four, 0)), "Ann")
    assert [(each.share.of, each.tied) for each in found.agreed] == [(0, 1), (0, 1)]


def test_a_figure_may_disagree() -> None:
    one, two, *_ = ASKED.asked
    found = summary(ASKED, answers(of(one, 1), of(two, 1), None, None), "Ann")
    assert [(each.share.part, each.share.of) for each in found.agreed] == [(1, 2), (1, 2)]


def test_swapped_versions_have_swapped_counts_and_agree_alike() -> None:
    one, two, three, _ = ASKED.asked
    given_ = answers(of(one, 0), of(two, 0), of(three, 1), "equal")
    found, other = summary(ASKED, given_, "Ann"), summary(swapped(), given_, "Ann")
    assert (found.first, found.second, found.p) == (other.second, other.first, other.p)
    assert found.share.low == pytest.approx(1 - other.share.high)
    assert found.agreed == other.agreed


def test_what_belongs_to_other_questions_does_not_count() -> None:
    assert summary(ASKED, {"0" * 32: Preferred("a")}, "Ann").decided == 0


def test_sentences() -> None:
    one, two, three, _ = ASKED.asked
    found = summary(ASKED, answers(of(one, 0), of(two, 1), of(three, 1), "equal", blind=False), "Ann")
    assert about(ASKED) == "6 segments: 1 equal in both versions, 1 repeat another, 4 to decide."
    assert sentences(ASKED, found) == [
        "Ann: theirs.txt is better in 2, ours.txt in 1, equal 1; 4 of 4 segments decided.",
        "theirs.txt is preferred in 67% (95% interval 21 to 94%) of the 3 with a preference; sign test p = 1.",
        "The order of versions agreed in 100% (95% interval 44 to 100%) of 3.",
        "Quality agreed in 100% (95% interval 44 to 100%) of 3.",
        "4 answers after the names were shown.",
    ]
    assert sentences(ASKED, summary(ASKED, {}, "Ann")) == [
        "Ann: theirs.txt is better in 0, ours.txt in 0, equal 0; 0 of 4 segments decided."
    ]
