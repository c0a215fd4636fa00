"""The check of opposites sees what came before an event and comes after it."""

import pytest

from scorer.checks.opposite import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The fee is due no later than ten days before departure.", "You owe us the fee within ten days after you depart."),
    ("He wrote to her a week after the wedding.", "A week before the wedding, she had a letter from him."),
    ("Prior to the merger, the bank had 90 branches.", "Some 90 branches belonged to the bank after it merged."),
    ("The glue has to dry before painting.", "Let the glue dry after you have painted."),
    ("The king fled in the night following the battle.", "It was the night before the battle that the king ran away."),
]
SAME = [
    ("The fee is due no later than ten days before departure.", "You owe us the fee ten days before you depart."),
    ("He wrote to her a week after the wedding.", "They were married a week before he wrote to her."),
    ("Nobody left before the end of the talk.", "Everybody left after the talk had ended."),
    ("The glue has to dry before painting.", "Paint after the glue has dried."),
    ("She ate before the race.", "First she ate, and after that came the race."),
    ("They rested before the climb and after it.", "They had a rest after the climb and before it."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
