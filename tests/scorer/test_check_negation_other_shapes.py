"""The negation check: what is denied, and said in a word or phrase of another shape."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

SILENT = [
    # Not because
    ("We moved because of the noise rather than because of the rent.", "We moved because of the noise, not the rent."),
    (
        "The rash came from heat rather than as a result of the drug.",
        "The rash came from heat and not because of the drug.",
    ),
    ("He won by luck rather than as a better player.", "He won by luck, not because he was a better player."),
    ("It shut for repairs rather than for a feast.", "It shut for repairs, not for a feast."),
    ("She sings as a guest rather than as a member.", "She sings as a guest, not as a member."),
    # Not yet, and still to be done
    ("Tests have yet to show that the glue holds.", "Tests are needed to show that the glue holds."),
    ("The court has yet to rule on the fence.", "The court is still required to rule on the fence."),
    ("The bell has yet to be cast.", "The bell remains to be cast."),
    ("The last panels have yet to be hung.", "The last panels are still to be hung."),
    ("Trials have yet to prove the point.", "Trials are required to prove the point."),
    # For some reason
    ("I don't know why the bus was late.", "The bus was late for some reason."),
    ("We do not know why the cows fell ill.", "For reasons unknown the cows fell ill."),
    ("They didn't know how the latch had opened.", "Somehow the latch had opened."),
    ("I do not know why the lamp went out.", "The lamp inexplicably went out."),
    ("She does not know why the cat hides.", "The cat hides for some reason."),
    # A failure of what is sound
    ("The report tells of a failure in accurate counting.", "The report tells of inaccurate counting."),
    ("They blame the absence of adequate light.", "They blame the inadequate light."),
    ("It was a lapse of proper care.", "It was improper care."),
    ("The want of sufficient rain hurt the hay.", "Insufficient rain hurt the hay."),
    ("A failure of effective control led to it.", "Ineffective control led to it."),
    # An adjective that denies
    ("The stain cannot be removed.", "The stain is indelible."),
    ("This fate cannot be fled.", "This fate is inescapable."),
    ("The clock could not be mended.", "The clock was irreparable."),
    ("The loss cannot be made good.", "The loss is irremediable."),
    ("The law cannot be changed.", "The law is immutable."),
]
FIRES = [
    ("We moved because of the noise, not because of the rent.", "We moved because of the noise and the rent."),
    ("The rash came from heat and not because of the drug.", "The rash came from heat and because of the drug."),
    ("She sings as a guest, not as a member.", "She sings as a guest and as a member."),
    ("He won by luck, not because he was the better player.", "He won by luck, because he was the better player."),
    ("Tests have yet to show that the glue holds.", "Tests have shown that the glue holds."),
    ("The court has yet to rule on the fence.", "The court has ruled on the fence."),
    ("The bell has yet to be cast.", "The bell has been cast."),
    ("I don't know why the bus was late.", "I know why the bus was late."),
    ("They didn't know how the latch had opened.", "They knew how the latch had opened."),
    ("The report tells of accurate counting.", "The report tells of inaccurate counting."),
    ("They blame the adequate light.", "They blame the inadequate light."),
    ("It was proper care.", "It was improper care."),
    ("The stain cannot be removed.", "The stain can be removed."),
    ("The clock could not be mended.", "The clock could be mended."),
    ("The child cannot be moved.", "The child can be moved and is irritable."),
    ("This toll cannot be altered.", "This toll can be altered."),
]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_what_is_denied_in_another_shape_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)


@pytest.mark.parametrize(("original", "garbled"), FIRES)
def test_what_is_denied_no_more_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)
