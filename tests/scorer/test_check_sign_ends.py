"""The sign check tells the two ends of a scale apart, and knows what remains of a relation."""

import pytest

from scorer.checks.sign import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Rate each film from -- (awful) to ++ (great).", "Rate each film from ++ (awful) to -- (great)."),
    ("Mark it from −− (never) to ++ (always).", "Mark it from ++ (never) to −− (always)."),
    ("Use + for agree and - for disagree.", "Use - for agree and + for disagree."),
    ("The scale runs from - (poor) to + (good).", "The scale runs from + (poor) to - (good)."),
    (
        "Write ++ if you fully agree and -- if you do not agree at all.",
        "Write -- if you fully agree and ++ if you do not agree at all.",
    ),
    ("-- means very bad, ++ means very good.", "++ means very bad, -- means very good."),
    (
        "Items marked (+) are included, items marked (-) are not.",
        "Items marked (-) are included, items marked (+) are not.",
    ),
    ("Growth is marked with ++, decline with --.", "Growth is marked with --, decline with ++."),
    ("Positive answers get a +, negative ones a -.", "Positive answers get a -, negative ones a +."),
    (
        "A + means the shop is open, a – means that it is shut.",
        "A – means the shop is open, a + means that it is shut.",
    ),
    (
        "Please rate how you feel from −− (terrible) to ++ (wonderful), and skip what does not apply to you.",
        "Please say how you feel from ++ (terrible) to −− (wonderful), skipping what does not apply.",
    ),
    ("Guests who are at least 18 years old may drink.", "Age < 18: may drink."),
    ("Parcels of up to 5 kg are free, and the rest cost six euros.", "Weight > 5 kg: free. Weight > 5 kg: six euros."),
]
SAME = [
    ("Rate each film from -- (awful) to ++ (great).", "Rate each film from −− (awful) to ++ (great)."),
    ("Rate each film from -- (awful) to ++ (great).", "Rate every film from ++ (great) to -- (awful)."),
    ("Write ++ if you agree and -- if you do not.", "Write -- if you do not agree and ++ if you agree."),
    ("The house -- an old one -- was sold.", "The house – an old one – was sold."),
    ("C++ is older than Java -- much older.", "C++ is older than Java – much older."),
    ("i++ comes before the call, and --j after it.", "i++ comes before the call, and --j after it."),
    ("Use --force to overwrite and ++ to add.", "To overwrite, use --force, and ++ to add."),
    ("Rate it from - to +.", "Rate it on a scale from - to +."),
    ("Vitamins (+) and salt (-) are listed.", "Salt (-) and vitamins (+) are listed."),
    ("Growth is marked with ++, decline with --.", "Decline is marked with --, growth with ++."),
    ("Mark it + if true – or leave it – and - if false.", "Mark it + if true, or leave it, and - if false."),
    (
        "Guests who are at least 18 years old may drink; all the others get juice.",
        "Age ≥ 18: may drink. Age < 18: juice only.",
    ),
    ("Parcels of up to 5 kg are free, and the rest cost six euros.", "Weight ≤ 5 kg: free. Weight > 5 kg: six euros."),
    (
        "Scores over 50 pass; otherwise the test must be taken again.",
        "Score > 50: pass. Score ≤ 50: take the test again.",
    ),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
