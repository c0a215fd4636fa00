"""The kind check: a table of things that became others of their kind, and as many pairs that must stay silent."""

import pytest

from scorer.checks.kind import check
from tests.scorer.pairs import findings, marked

# original, garbled, the finding
CHANGED = [
    ("The surgeon removed a kidney.", "The surgeon removed a spleen.", "“kidney” became “spleen”"),
    ("Both kidneys had failed.", "Both lungs had failed.", "“kidneys” became “lungs”"),
    ("Her nephew keeps bees in Ulm.", "Her cousin keeps bees in Ulm.", "“nephew” became “cousin”"),
    ("She won the triple jump in Oslo.", "She won the long jump in Oslo.", "“triple jump” became “long jump”"),
    ("He was charged with manslaughter.", "He was charged with murder.", "“manslaughter” became “murder”"),
    (
        "They bought the leasehold of the mill.",
        "They bought the freehold of the mill.",
        "“leasehold” became “freehold”",
    ),
    ("The cell is undergoing mitosis.", "The cell is undergoing meiosis.", "“mitosis” became “meiosis”"),
    ("Play it on the viola.", "On the cello, play it.", "“viola” became “cello”"),
    ("The will names Ida as executor.", "Ida is named in the will as beneficiary.", "“executor” became “beneficiary”"),
    (
        "Results for the fiscal year are out.",
        "Results for the calendar year are out.",
        "“fiscal year” became “calendar year”",
    ),
    ("Stir in the cornflour.", "Stir in the cornmeal.", "“cornflour” became “cornmeal”"),
    ("She plays the bassoon in Leeds.", "She plays the cor anglais in Leeds.", "“bassoon” became “cor anglais”"),
    ("Sew it in running stitch.", "Sew it in cross stitch.", "“running stitch” became “cross stitch”"),
    ("Fit the joist before noon.", "Fit the rafter before noon.", "“joist” became “rafter”"),
    ("He was fined for libel.", "He was fined for slander.", "“libel” became “slander”"),
    ("He fell ill with chickenpox.", "He fell ill with shingles.", "“chickenpox” became “shingles”"),
    ("Our team scored an own goal.", "Our team scored an away goal.", "“own goal” became “away goal”"),
    ("Make a hard link to it.", "Make a symlink to it.", "“hard link” became “symlink”"),
]
# original, garbled
SAME = [
    ("The surgeon removed a kidney.", "A kidney was taken out by the surgeon."),
    ("The baby's nappy was wet.", "The baby's diaper was wet."),
    ("Ann is the mother of Ben.", "Ben is the son of Ann."),
    ("Lena is Otto's aunt.", "Otto is Lena's nephew."),
    ("He is the son of her brother.", "He is her nephew."),
    ("My father's mother lives in Ghent.", "My grandmother lives in Ghent."),
    ("She jumped a long way.", "She made a high jump."),
    ("He plays the viola and the cello.", "He plays the cello and the viola."),
    ("The boat left at dawn.", "The ship left at dawn."),
    ("The clinic is shut.", "The hospital is shut."),
    ("Stir in the cornflour.", "Stir in the cornstarch."),
    ("Sift the sodium bicarbonate.", "Sift the baking soda."),
    ("She plays the English horn.", "She plays the cor anglais."),
    ("Hang the drywall.", "Hang the plasterboard."),
    ("She saw a bit of the film.", "She saw part of the film."),
    ("He lay on the lawn.", "He lay on the grass."),
    ("She passed the final.", "She passed the last exam."),
    ("Pour in the heavy cream.", "Pour in the double cream."),
    ("His brother rang.", "His sister rang."),  # for the check of pronouns
    ("The plaintiff appealed.", "The defendant appealed."),  # for the check of opposites
]


@pytest.mark.parametrize(("original", "garbled", "message"), CHANGED)
def test_a_thing_that_became_another_of_its_kind_is_found(original: str, garbled: str, message: str) -> None:
    one, other = message.replace("“", "").replace("”", "").split(" became ")
    assert marked(check, original, garbled) == [f"major: {message} [{one} | {other}]"]


@pytest.mark.parametrize(("original", "garbled", "_"), CHANGED)
def test_so_is_it_the_other_way_round(original: str, garbled: str, _: str) -> None:
    assert [finding.severity for finding in findings(check, garbled, original)] == ["major"]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_what_is_no_other_thing_is_silent(original: str, garbled: str) -> None:
    assert not findings(check, original, garbled)
    assert not findings(check, garbled, original)
