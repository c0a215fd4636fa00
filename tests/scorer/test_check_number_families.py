"""The number check compares words that hold a number, within families of such words."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings, grave_each_way

CHANGED = [
    ("A nonagenarian runs the bakery.", "An octogenarian runs the bakery."),
    ("A nonagenarian runs the bakery.", "A woman in her eighties runs the bakery."),
    ("The sextet tours Norway.", "The septet tours Norway."),
    ("Her sister gave birth to triplets.", "Her sister gave birth to quadruplets."),
    ("The tower stands on a hexagon.", "The tower stands on an octagon."),
    ("The tower is octagonal.", "The tower is pentagonal."),
    ("The town keeps its bicentenary.", "The town keeps its centenary."),
    ("The queen had her golden jubilee.", "The queen had her diamond jubilee."),
    ("The fair is a biennial event.", "The fair is an annual event."),
    ("The leaders signed a bilateral treaty.", "The leaders signed a trilateral treaty."),
    ("Nina won the heptathlon.", "Nina won the pentathlon."),
    ("The valve let out carbon dioxide.", "The valve let out carbon monoxide."),
    ("The team lost its semi-final.", "The team lost its quarter-final."),
    ("The shop belongs to a millionaire.", "The shop belongs to a billionaire."),
    ("The work took a decade.", "The work took a century."),
    ("Drag grows with the square of the speed.", "Drag grows with the cube of the speed."),
    ("Take the radius squared.", "Take the radius cubed."),
    ("Write the mean to the nearest tenth.", "Write the mean to the nearest ten."),
    ("Write the mean to the nearest hundred.", "Write the mean to the nearest hundredth."),
    ("Write the mean to the nearest whole number.", "Write the mean to the nearest tenth."),
    ("The board meets weekly.", "The board meets fortnightly."),
]
SAME = [
    ("A nonagenarian runs the bakery.", "A woman in her nineties runs the bakery."),
    ("A nonagenarian runs the bakery.", "A woman in her 90s runs the bakery."),
    ("The sextet tours Norway.", "The six musicians tour Norway."),
    ("Her sister gave birth to twins.", "Her sister gave birth to two girls."),
    ("The tower stands on a hexagon.", "The tower stands on a six-sided base."),
    ("The town keeps its bicentenary.", "The town keeps its bicentennial."),
    ("The fair is a biennial event.", "The fair takes place every two years."),
    ("The fair is an annual event.", "The fair is a yearly event."),
    ("The team lost its semi-final.", "The team lost in the semifinals."),
    ("The team reached the semi-finals.", "The team reached the last four."),
    ("The work took a decade.", "The work took ten years."),
    ("Drag grows with the square of the speed.", "Drag grows with the speed squared."),
    ("A square of chocolate lay there.", "A piece of chocolate lay there."),
    ("Write the mean to the nearest tenth.", "To the nearest tenth, write the mean."),
    ("A trio and a quartet played.", "A quartet played, and so did a trio."),
    ("The board meets fortnightly.", "The board meets every other week."),
    ("The board meets once a fortnight.", "The board meets every two weeks."),
    ("Cycling is his hobby, on a bicycle or a tricycle.", "He likes to ride his tricycle or bicycle."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_word_of_the_family_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled, model="none") == []
    assert findings(check, garbled, original, model="none") == []


def test_a_change_of_the_number_is_told_once() -> None:
    found = findings(check, "Write it to the nearest ten.", "Write it to the nearest thousand.", model="none")
    assert [one.message for one in found] == ["ten became thousand"]
    found = findings(check, "He is in his forties.", "He is in his fifties.", model="none")
    assert [one.message for one in found] == ["forties became fifties"]
