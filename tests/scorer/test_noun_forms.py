"""What irregular English plurals are plurals of."""

import pytest

from scorer.english.noun_forms import singulars


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("knives", "knife"), ("leaves", "leaf"), ("firemen", "fireman"), ("teeth", "tooth"), ("indices", "index")],
)
def test_a_plural_has_its_singular(plural: str, singular: str) -> None:
    assert singular in singulars(plural)


@pytest.mark.parametrize("word", ["", "house", "men", "s", "walked"])
def test_other_words_have_none(word: str) -> None:
    assert singulars(word) <= {"man"}
