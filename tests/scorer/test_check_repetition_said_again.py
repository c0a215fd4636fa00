"""The repetition check: what the original says again too, in other words, and terms in brackets."""

import pytest

from scorer.checks.repetition import check
from tests.scorer.pairs import grave

ALIKE = [
    (
        "They check the sleep of teenagers and ask whether teenagers' sleep shapes mood.",
        "They check how well young people sleep now and ask whether how well young people sleep now shapes mood.",
    ),
    (
        "The embassy of Peru in Rome said the head of the embassy of Peru in Rome left.",
        "The office of Peru's ambassador in Rome said the head of the office of Peru's ambassador in Rome left.",
    ),
    ("It's sold out, it's sold out.", "Sold out now, sold out now."),
    ("We've paid it, we've paid it.", "Paid it already, paid it already."),
    ("A stress test (ST) is planned.", "A stress load test (stress load test, ST) is planned."),
    ('The online "Forum for Rivers" opened.', 'The online "Forum for Rivers" (Forum for Rivers) opened.'),
]
REPEATED = [
    (
        "The mill was sold to the town in May and closed in June.",
        "The mill was sold to the town in May and the mill was sold to the town in May.",
    ),
    (
        "The nurse washed the wound and dressed it.",
        "The nurse washed the wound and the nurse washed the wound and dressed it.",
    ),
    ("It's sold, it's sold.", "It's sold, it's sold. The mill is shut, the mill is shut."),
    ("A stress test is planned.", "A stress load test stress load test is planned."),
    (
        "The road is closed, the road is closed.",
        "The road is closed, the road is closed, the road is closed.",
    ),
    ("The port (north) opened at dawn.", "The port opened at dawn, the port opened at dawn (north)."),
]


@pytest.mark.parametrize(("original", "garbled"), ALIKE)
def test_what_the_original_says_again_is_not_grave(original: str, garbled: str) -> None:
    assert grave(original, garbled, check) == []


@pytest.mark.parametrize(("original", "garbled"), REPEATED)
def test_what_only_one_side_repeats_is_grave(original: str, garbled: str) -> None:
    assert grave(original, garbled, check)
