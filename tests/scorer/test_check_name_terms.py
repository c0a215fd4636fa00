"""What the name check does with a glossary, and with names that both documents tell."""

from __future__ import annotations

import pytest

from scorer.checks.name import check
from scorer.words.background import Background, survey
from scorer.words.glossary import Glossary, Term
from tests.scorer.pairs import findings, marked


@pytest.mark.parametrize("context", [[], ["We saw Grelb again.", "I know Grelb well.", "They like Brolg."]])
def test_both_documents_tell_what_is_a_name_at_the_beginning(context: list[str]) -> None:
    pair = "Grelb came home and slept.", "Brolg came home and slept."
    background = survey([*context, pair[0]], [*context, pair[1]], Glossary())
    (finding,) = findings(check, *pair, background)
    assert finding.severity == ("critical" if context else "major")


def test_what_both_documents_write_small_is_no_name_at_the_beginning() -> None:
    context = ["We ate some quorns and two borgs."]
    background = survey(context, context, Glossary())
    assert findings(check, "Quorns are good for you.", "Borgs are good for you.", background) == []


TERMS = Background(
    Glossary((Term("Kyiv", ("Kiev", "the capital")), Term("trial balance"), Term("Nordbahn", ("Northern Railway",))))
)


@pytest.mark.parametrize(
    ("original", "garbled", "expected"),
    [
        ("He left Kyiv today.", "He left Kiev today.", []),
        ("He left Kyiv today.", "Today he left the capital.", []),
        ("He left Kiev today.", "He left Kyiv today.", []),
        ("He left Kyiv today.", "He left the city today.", ["major: “Kyiv” is not kept [Kyiv | -]"]),
        ("He left Kyiv today.", "He left Kyyiv today.", ["major: “Kyiv” is not kept [Kyiv | -]"]),
        ("He left Kyiv today.", "He left Oslo today.", ["critical: “Kyiv” became “Oslo” [Kyiv | Oslo]"]),
        ("A Trial Balance is due.", "A trial balance was due.", []),
        (
            "A trial balance is due.",
            "A test balance is due.",
            ["major: “trial balance” is not kept [trial balance | -]"],
        ),
        ("Two trial balances are due.", "A trial balance is due.", []),
        ("Two trial balances are due.", "Two Trial Balances were due.", []),
        (
            "Two trial balances are due.",
            "Two test balances are due.",
            ["major: “trial balances” is not kept [trial balances | -]"],
        ),
        ("By Nordbahn to Linz.", "With the Northern Railway to Linz.", []),
        ("He has no kyiv here.", "He has nothing here.", []),
        ("He left the capital today.", "He left the town today.", []),
    ],
)
def test_the_glossary_is_kept(original: str, garbled: str, expected: list[str]) -> None:
    assert marked(check, original, garbled, TERMS) == expected


IRREGULAR = Background(Glossary((Term("paring knife"), Term("chairman"), Term("run the line"))))


@pytest.mark.parametrize(
    ("original", "garbled", "kept"),
    [
        ("A paring knife is missing.", "Two paring knives are missing.", True),
        ("The chairmen met twice.", "The chairman met twice.", True),
        ("They run the line at night.", "They ran the line at night.", True),
        ("They run the line at night.", "They worked the line at night.", False),
        ("A paring knife is missing.", "Two paring blades are missing.", False),
        ("The chairmen met twice.", "The directors met twice.", False),
    ],
)
def test_irregular_forms_of_a_term_are_kept(original: str, garbled: str, kept: bool) -> None:
    assert any("is not kept" in one for one in marked(check, original, garbled, IRREGULAR)) is not kept
