"""Where the learned metric holds that the meaning is kept, findings of most checks get a lower severity."""

from __future__ import annotations

import pytest

from scorer import plugins
from scorer.sift.doubt import Wording, doubted, wording_of
from scorer.sift.findings import sift
from scorer.types import SEVERITIES, Finding, ScoredPair, Severity, Span
from tests.scorer.pairs import pair


@pytest.mark.parametrize(
    ("check", "severity", "meaning", "left"),
    [
        ("technical", "critical", None, "critical"),
        ("technical", "critical", 0.59, "critical"),
        ("technical", "critical", 0.6, "major"),
        ("technical", "major", 0.99, "major"),
        ("technical", "minor", 0.99, "minor"),
        ("number", "critical", 0.99, "critical"),
        ("number", "major", 0.99, "major"),
        ("opposite", "critical", 0.99, "critical"),
        ("negation", "critical", None, "critical"),
        ("negation", "critical", 0.59, "critical"),
        ("negation", "critical", 0.6, "major"),
        ("negation", "critical", 0.8, "minor"),
        ("negation", "major", 0.79, "major"),
        ("negation", "major", 0.8, "minor"),
        ("roles", "critical", 0.99, "major"),
        ("roles", "major", 0.99, "major"),
        ("pronoun", "critical", 0.99, "major"),
        ("pronoun", "major", 0.59, "major"),
        ("pronoun", "major", 0.6, "minor"),
        ("pronoun", "minor", 0.99, "minor"),
        ("omission", "critical", 0.6, "minor"),
        ("omission", "major", 0.59, "major"),
        ("addition", "major", 0.6, "minor"),
        ("addition", "major", None, "major"),
    ],
)
def test_a_doubtful_finding_gets_a_lower_severity(
    check: str, severity: Severity, meaning: float | None, left: Severity
) -> None:
    found = Finding(check, severity, "a thing", None, None)
    assert doubted(found, meaning).severity == left
    one = ScoredPair(pair("He left us at noon.", "The man left at noon."), {"learned_meaning": meaning}, (found,))
    assert [it.severity for it in sift([one], ()).scored[0].findings] == [left]


@pytest.mark.parametrize(
    ("original", "garbled", "wording"),
    [
        ("There is little hope.", "There is a little hope.", "near copy"),
        ("Without salt but with pepper.", "With salt but without pepper.", "near copy"),
        ("He did not pay the rent.", "He paid the rent.", "near copy"),
        ("The rule does not apply everywhere.", "The rule applies nowhere.", "near copy"),
        ("The keys do not both fit here.", "Neither of the keys fits here.", "between"),
        ("The boys did not carry any boxes home.", "The lads took no crates home.", "between"),
        ("He did not see us.", "He did see us.", "near copy"),
        ("He never pays.", "He always pays.", "near copy"),
        ("No driver may enter unless the light is on.", "Drivers may enter only if the light is on.", "between"),
        ("NO DOGS", "Dogs", "near copy"),
        ("The gate was not opened again that year.", "All that year the entrance stayed shut.", "reworded"),
        ("Nobody had told the crew.", "The sailors were kept in the dark.", "between"),
    ],
)
def test_how_much_is_reworded_is_counted_in_words(original: str, garbled: str, wording: Wording) -> None:
    assert wording_of(pair(original, garbled)) == wording
    assert wording_of(pair(garbled, original)) == wording


def test_a_negation_is_not_doubted_where_nothing_else_differs() -> None:
    found = tuple(Finding(check, "major", "a thing", None, None) for check in ("negation", "pronoun"))
    near = ScoredPair(pair("We have little hope.", "We have a little hope."), {"learned_meaning": 0.99}, found)
    far = ScoredPair(pair("We have little hope.", "Some hope is left to us."), {"learned_meaning": 0.99}, found)
    assert [[one.severity for one in sift([it], ()).scored[0].findings] for it in (near, far)] == [
        ["major", "minor"],
        ["minor", "minor"],
    ]


@pytest.mark.parametrize(
    ("check", "meaning", "at", "left"),
    [
        ("negation", 0.39, None, "critical"),
        ("negation", 0.4, None, "minor"),
        ("negation", 0.4, Span(0, 6), "critical"),  # it became something else
        ("omission", 0.4, None, "minor"),
        ("opposite", 0.4, None, "critical"),
        ("negation", None, None, "critical"),
    ],
)
def test_what_is_gone_or_new_in_other_words_is_doubted_sooner(
    check: str, meaning: float | None, at: Span | None, left: Severity
) -> None:
    found = Finding(check, "critical", "a thing", Span(0, 6), at)
    one = ScoredPair(
        pair("Nobody had told the crew of the old ship.", "The sailors on board were kept in the dark."),
        {"learned_meaning": meaning},
        (found,),
    )
    assert [it.severity for it in sift([one], ()).scored[0].findings] == [left]


@pytest.mark.parametrize(
    ("severity", "meaning", "left"),
    [
        ("major", 0.59, "major"),
        ("major", 0.6, "minor"),
        ("critical", 0.99, "critical"),
        ("minor", 0.99, "minor"),
        ("major", None, "major"),
    ],
)
def test_a_major_number_in_other_words_is_doubted(severity: Severity, meaning: float | None, left: Severity) -> None:
    found = Finding("number", severity, "a thing", Span(0, 6), Span(0, 3))
    texts = "Nobody had told the crew of the old ship.", "The sailors on board were kept in the dark."
    one = ScoredPair(pair(*texts), {"learned_meaning": meaning}, (found,))
    assert [it.severity for it in sift([one], ()).scored[0].findings] == [left]


@pytest.mark.parametrize("check", plugins.CHECKS)
@pytest.mark.parametrize("severity", SEVERITIES[1:])
def test_more_meaning_never_raises_a_severity_nor_takes_a_finding_away(check: str, severity: Severity) -> None:
    found = Finding(check, severity, "a thing", None, None)
    ranks = [SEVERITIES.index(doubted(found, meaning / 100).severity) for meaning in range(101)]
    assert ranks == sorted(ranks, reverse=True)
    assert ranks[0] == SEVERITIES.index(severity)
    assert ranks[-1] >= SEVERITIES.index("minor")
