"""Short texts: labels that have nothing to do with each other are major; short synonyms are not."""

import pytest

from scorer import Settings, score_pairs
from scorer.types import MAJOR_OR_CRITICAL

UNRELATED = [
    ("Play video", "Empty trash"),
    ("Log in", "Weather forecast"),
    ("New folder", "Check balance"),
    ("Zoom out", "Rent a car"),
    ("Dark mode", "Add passenger"),
    ("Print", "Unsubscribe"),
    ("Mark as read", "Crop image"),
    ("Order history", "Record voice"),
    ("The bread is stale.", "They crossed the border."),
    ("Snow fell.", "Her watch stopped."),
    ("He teaches maths.", "The milk boiled over."),
    ("We lost our way.", "The bill was paid."),
    ("My shoes are wet.", "Elections are near."),
]
SOUND = [
    ("Quit", "Exit"),
    ("Start", "Begin"),
    ("Help", "Support"),
    ("Buy now", "Purchase now"),
    ("Settings", "Preferences"),
    ("Picture", "Image"),
    ("Cancel", "Abort"),
    ("Basket", "Shopping cart"),
    ("Bye", "Goodbye"),
    ("Try again", "Retry"),
    ("Back", "Return"),
    ("Contact us", "Get in touch"),
    ("Summary", "Overview"),
    ("He fled.", "He ran away."),
    ("Of course.", "Certainly."),
    ("12 kg", "12 kg "),
    ("Out of order", "Not working"),
    ("Gents", "Men's room"),
    ("Mute", "Turn off sound"),
    ("Give way", "Yield"),
    ("Check-out", "Departure"),
    ("Starters", "Appetizers"),
    ("Wish list", "Saved items"),
]


@pytest.fixture(scope="module")
def severities() -> dict[tuple[str, str], str]:
    report = score_pairs([*UNRELATED, *SOUND], Settings())
    return dict(zip([*UNRELATED, *SOUND], (one.severity for one in report.judgements), strict=True))


@pytest.mark.parametrize("pair", UNRELATED)
def test_unrelated_labels_are_major(severities: dict[tuple[str, str], str], pair: tuple[str, str]) -> None:
    assert severities[pair] in MAJOR_OR_CRITICAL


@pytest.mark.parametrize("pair", SOUND)
def test_short_synonyms_are_not(severities: dict[tuple[str, str], str], pair: tuple[str, str]) -> None:
    assert severities[pair] not in MAJOR_OR_CRITICAL
