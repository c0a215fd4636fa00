"""The check of roles sees who won and who lost, however it is worded."""

import pytest

from scorer.checks.roles import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Torvik beat Lunde 2-0 on Sunday.", "On Sunday, Lunde came from behind to win the match against Torvik 2-0."),
    ("Torvik narrowly defeated Lunde.", "By a narrow margin, Torvik lost the game to Lunde."),
    ("Torvik lost to Lunde in the last round.", "In the last round, Lunde was beaten by Torvik."),
    ("Torvik won the cup against Lunde.", "It was Torvik who were defeated in the cup by Lunde."),
]
SAME = [
    ("Torvik beat Lunde 2-0 on Sunday.", "On Sunday, Torvik came from behind to win the match against Lunde 2-0."),
    ("Torvik narrowly defeated Lunde.", "By a narrow margin, Lunde lost the game to Torvik."),
    ("Torvik lost to Lunde in the last round.", "In the last round, Torvik was beaten by Lunde."),
    ("Torvik beat Lunde.", "Lunde failed to win against Torvik."),
    ("Torvik beat Lunde, not Solheim.", "It was not Solheim but Lunde whom Torvik beat."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
