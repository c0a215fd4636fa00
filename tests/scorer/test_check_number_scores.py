"""The number check counts in scores: a man of fourscore is eighty."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("He was fourscore when the war began.", "He was sixty when the war began."),
    ("She lived to threescore and ten.", "She lived to ninety."),
    ("The fleet had twoscore ships.", "The fleet had twenty ships."),
    ("Fourscore and seven years ago the town was founded.", "97 years ago the town was founded."),
    ("They bought a score of sheep.", "They bought twelve sheep."),
    ("The old man was threescore.", "The old man was fourscore."),
    ("A score of workers were hurt.", "Forty workers were hurt."),
]
SAME = [
    ("He was fourscore when the war began.", "He was eighty when the war began."),
    ("She lived to threescore and ten.", "She lived to seventy."),
    ("The fleet had twoscore ships.", "The fleet had forty ships."),
    ("Fourscore years have passed since the treaty.", "Eighty years have passed since the treaty."),
    ("Some threescore guests sat down to dinner.", "Some 60 guests sat down to dinner."),
    ("A man of threescore years and ten.", "A man of seventy years."),
    ("Fourscore and seven years ago the town was founded.", "87 years ago the town was founded."),
    ("They bought a score of sheep.", "They bought twenty sheep."),
    ("They bought two score eggs.", "They bought 40 eggs."),
    ("He reached his fourscore years.", "He reached 80."),
    ("He sold a score or more of lambs.", "He sold twenty or more lambs."),
    ("He is nearly fourscore and ten.", "He is nearly ninety."),
    ("The score of the film was written in Rome.", "The music of the film was composed in Rome."),
    ("They won by a score of ten to two.", "They won ten to two."),
    ("He is known to three score people.", "He is known to sixty people."),
    ("The fivescore soldiers fled.", "The hundred soldiers fled."),
    ("The sixscore archers fled.", "The 120 archers fled."),
    ("A score of 20 is needed to pass.", "A mark of 20 is needed to pass."),
    ("They got a score of 4.5 on the test.", "Their result on the test was 4.5."),
    ("Scores of people came.", "Dozens of people came."),
    ("They had two-score leads all night.", "They led by two scores all night."),
    ("Of the three score cards one was lost.", "One of the three score cards was lost."),
    ("The first two score high.", "The first two score high marks."),
    ("She got a score of nine in the last round.", "In the last round she got nine."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
