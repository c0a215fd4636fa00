"""The sign check tells a plus from a minus that stands alone beside what it names."""

import pytest

from scorer.checks.sign import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Connect the red cable to the terminal marked +.", "Connect the red cable to the terminal marked -."),
    ("Put the + end of the battery in first.", "Put the - end of the battery in first."),
    ("Press + to zoom.", "Press - to zoom."),
    ("The + key is broken.", "The – key is broken."),
    ("Match the + on the battery to the + in the holder.", "Match the + on the battery to the - in the holder."),
    ("Connect the “+” wire first.", "Connect the “−” wire first."),
    ("The + wire is red and the - wire is black.", "The - wire is red and the + wire is black."),
    (
        "Solder the red lead to the pole marked (+) of the holder.",
        "Solder the red lead to the pole marked (-) of the holder.",
    ),
]
SAME = [
    ("The + wire is red and the - wire is black.", "The - wire is black and the + wire is red."),
    ("Use the + sign to join words.", "Use the plus sign to join words."),
    ("The - key is broken.", "The – key is broken."),
    ("Press “+” to zoom.", "Press + to zoom."),
    ("Tom + Jerry is a show.", "Tom – Jerry is a show."),
    ("- end of the list", "+ end of the list"),
    ("Press the key - the red one - twice.", "Press the key – the red one – twice."),
    ("He took the wire - a long one - and left.", "He took the wire, a long one, and left."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_pole_is_major(original, garbled):
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_pole_is_silent(original, garbled):
    assert grave_each_way(original, garbled, check) == (False, False)
