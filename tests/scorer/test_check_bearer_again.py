"""The bearer check: who of two is named again, and who changed places beside a phrase that moved."""

import pytest

from scorer.checks.bearer import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Both Tom and Jane ran, but only Jane won a medal.", "Tom and Jane both ran, though only Tom won a medal."),
    (
        "Rhodes and Kos were flooded, and Kos lost its harbour.",
        "Rhodes and Kos were flooded, and Rhodes lost its harbour.",
    ),
    ("Neither Iris nor Paul slept, but Iris got up early.", "Neither Iris nor Paul slept, but Paul got up early."),
    (
        "The cook and the waiter were late; the waiter was fired.",
        "The cook and the waiter were late; the cook was fired.",
    ),
    (
        "Mercury and lead are toxic, but only lead was found in the well.",
        "Mercury and lead are toxic, but only mercury was found in the well.",
    ),
    (
        "Spain and Malta signed the pact, but Malta never ratified it.",
        "Both Spain and Malta signed the pact, but Spain never ratified it.",
    ),
    (
        "Dover took the ferries and Ramsgate the yachts in spring.",
        "In spring Ramsgate took the ferries and Dover the yachts.",
    ),
    ("Last year Anna ran the shop and Marie the farm.", "Marie ran the shop and Anna the farm last year."),
    (
        "Peru supplies the tin and Chile the copper at present.",
        "At present Chile supplies the tin and Peru the copper.",
    ),
    ("On Sundays the father cooks and the son washes up.", "The son cooks and the father washes up on Sundays."),
    (
        "In the final the Danes wore red and the Swedes yellow.",
        "The Swedes wore red and the Danes yellow in the final.",
    ),
    (
        "The red wire is live and the blue wire is neutral in this plug.",
        "In this plug the blue wire is live and the red wire is neutral.",
    ),
]
SAME = [
    ("Both Tom and Jane ran, but only Jane won a medal.", "Tom and Jane both ran, but Jane alone won a medal."),
    ("Both Tom and Jane ran, but only Jane won a medal.", "Jane, unlike Tom, won a medal, though both ran."),
    ("Tom met Jane, and Jane thanked Tom.", "Jane thanked Tom when she met him."),
    (
        "Rhodes and Kos were flooded, and Kos lost its harbour.",
        "Kos lost its harbour when Rhodes and Kos were flooded.",
    ),
    ("The cook and the waiter were late; the waiter was fired.", "The waiter, who was late like the cook, was fired."),
    ("Anna told Marie that Marie had won.", "Anna told Marie that she had won."),
    ("Tom hired Jane, and Jane paid Tom.", "Tom hired Jane, and Tom was paid by Jane."),
    (
        "Dover took the ferries and Ramsgate the yachts in spring.",
        "In spring Ramsgate took the yachts and Dover the ferries.",
    ),
    ("Last year Anna ran the shop and Marie the farm.", "Anna ran the shop and Marie the farm last year."),
    ("Last year Anna and Marie ran the shop.", "Marie and Anna ran the shop last year."),
    (
        "Peru supplies the tin and Chile the copper at present.",
        "At present Chile supplies the copper and Peru the tin.",
    ),
    ("Last year Anna met Marie in Leeds.", "Marie met Anna in Leeds last year."),
    ("In May Anna married Paul.", "Paul married Anna in May."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_bearer_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_bearers_are_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
