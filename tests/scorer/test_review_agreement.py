"""Agreement of reviewers: published examples, the plain definition, what is undefined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scorer.review.agreement import alpha, kappa
from scorer.review.events import GRADES, Grade
from scorer.types import SEVERITIES

LETTERS: dict[str, Grade] = {"n": "none", "m": "minor", "M": "major", "c": "critical", "?": "unsure", "-": "skip"}


def grades(letters: str) -> dict[str, Grade]:
    """Return a reviewer's verdicts on pairs 0, 1, 2 …; a space is none."""
    return {str(n): LETTERS[letter] for n, letter in enumerate(letters) if letter != " "}


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("nmMc", "nmMc", 1.0),
        ("nm", "mn", -1.0),
        # Each says "major" of half the pairs, by chance the same of half of them: 1/2 agreed, 1/2 expected.
        ("nnMM", "nMnM", 0.0),
        # 7 of 10 agreed; expected 0.5 * 0.6 + 0.5 * 0.4 = 0.5.
        ("nnnnnMMMMM", "nnnnMMMMnn", (0.7 - 0.5) / 0.5),
        # All disagreement is alike: minor for major is as bad as minor for critical.
        ("nnmmMMcc", "nnmmMMcM", 1 - (1 / 8) / (1 - (2 * 2 + 2 * 2 + 2 * 3 + 2 * 1) / 64)),
        # What only one of them decided does not count.
        ("nM?-  n", "nM  MM?", 1.0),
        ("nM", "  ", None),
        ("", "", None),
        ("n?", "?n", None),
        ("nn", "nn", None),
        ("nn", "MM", 0.0),
    ],
)
def test_kappa(one: str, other: str, value: float | None) -> None:
    found = kappa(grades(one), grades(other))
    assert found == (None if value is None else pytest.approx(value))
    assert kappa(grades(other), grades(one)) == (None if value is None else pytest.approx(value))


def test_alpha_of_a_published_table() -> None:
    # The table of three coders and fifteen units in Wikipedia's article on Krippendorff's alpha; its ordinal value is
    # that of the package krippendorff 0.9.
    rows = ["     McnmnnMM M", "n mnMMcM       ", "  mnMcc mnnMM c"]
    assert alpha([grades(row) for row in rows]) == pytest.approx(0.8067214199413153)


def plainly(reviewers: Sequence[dict[str, Grade]]) -> float | None:
    """Return alpha as it is defined: over every two verdicts on one pair against every two verdicts at all."""
    by_pair: dict[str, list[int]] = {}
    for given_by in reviewers:
        for key, grade in given_by.items():
            if grade in SEVERITIES:
                by_pair.setdefault(key, []).append(SEVERITIES.index(grade))
    pairs = [ranks for ranks in by_pair.values() if len(ranks) > 1]
    ranks = [rank for one in pairs for rank in one]

    def apart(one: int, other: int) -> float:
        low, high = min(one, other), max(one, other)
        counts = Counter(ranks)
        between = sum(counts[rank] for rank in range(low, high + 1))
        return (between - (counts[low] + counts[high]) / 2) ** 2

    within = [apart(a, b) / (len(one) - 1) for one in pairs for a, b in permutations(one, 2)]
    across = [apart(a, b) / (len(ranks) - 1) for a, b in permutations(ranks, 2)]
    return 1 - sum(within) / sum(across) if sum(across) else None


some = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(GRADES), max_size=6)


@given(st.lists(some, max_size=4))
def test_alpha_is_what_its_definition_says(reviewers: list[dict[str, Grade]]) -> None:
    expected = plainly(reviewers)
    assert alpha(reviewers) == (None if expected is None else pytest.approx(expected, abs=1e-9))


@given(st.lists(some, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_alpha_does_not_ask_who_is_who(reviewers: list[dict[str, Grade]], chance: st.DataObject) -> None:
    value = alpha(reviewers)
    shuffled = list(reviewers)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert alpha(shuffled) == (None if value is None else pytest.approx(value))


@given(some, st.integers(2, 4))
def test_who_agrees_in_all_has_one(decided: dict[str, Grade], reviewers: int) -> None:
    assume(len({grade for grade in decided.values() if grade in SEVERITIES}) > 1)
    assert alpha([decided] * reviewers) == pytest.approx(1)
    assert kappa(decided, decided) == pytest.approx(1)


@pytest.mark.parametrize("rows", [[], ["nmMc"], ["nn", "nn"], ["n ", " M"], ["n?", "?M"], ["?-", "-?"], ["nM", "  "]])
def test_alpha_is_undefined_where_nothing_can_vary(rows: list[str]) -> None:
    assert alpha([grades(row) for row in rows]) is None


def test_far_apart_is_worse_than_near() -> None:
    near = alpha([grades("nnmmMMccM"), grades("nnmmMMccc")])
    far = alpha([grades("nnmmMMccn"), grades("nnmmMMccc")])
    assert near is not None
    assert far is not None
    assert near > far
