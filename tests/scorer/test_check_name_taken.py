"""The name check knows the names that well-known people took."""

import pytest

from scorer.checks.name import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("George Orwell was born in Bengal.", "George Eliot was born in Bengal."),
    ("Mark Twain grew up beside a river.", "Henry James grew up beside a river."),
    ("The boxer Cassius Clay won again.", "The boxer Joe Frazier won again."),
    ("Lewis Carroll taught mathematics.", "Samuel Clemens taught mathematics."),
    ("Dr. Seuss drew the cat.", "Dr. Moss drew the cat."),
    ("Bob Dylan wrote it.", "Elton John wrote it."),
    ("Stephen King wrote it.", "Richard Adams wrote it."),
    ("Anne Brontë wrote it.", "Emily Brontë wrote it."),
]
SAME = [
    ("Mark Twain grew up beside a river.", "Samuel Clemens grew up beside a river."),
    ("George Orwell was born in Bengal.", "Eric Blair was born in Bengal."),
    ("This novel by George Eliot is long.", "This novel by Mary Ann Evans is long."),
    ("Lewis Carroll taught mathematics.", "Charles Dodgson taught mathematics."),
    ("The boxer Cassius Clay won again.", "The boxer Muhammad Ali won again."),
    ("She admires Voltaire.", "She admires François-Marie Arouet."),
    ("The letter is by Karen Blixen.", "The letter is by Isak Dinesen."),
    ("Karol Wojtyła came from Poland.", "Pope John Paul II came from Poland."),
    ("Bob Dylan wrote it.", "Robert Zimmerman wrote it."),
    ("Dr. Seuss drew the cat.", "Theodor Geisel drew the cat."),
    ("Le Corbusier designed it.", "Charles-Édouard Jeanneret designed it."),
    ("The painting by Titian was sold.", "The painting by Tiziano Vecellio was sold."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
