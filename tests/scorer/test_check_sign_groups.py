"""Letters that name a group, a type or a grade."""

import pytest

from scorer.checks.sign import check
from tests.scorer.pairs import findings, grave_each_way

CHANGED = [
    ("Her blood group is AB.", "Her blood group is A."),
    ("Her blood group is AB.", "Her blood group is B."),
    ("Her blood group is AB.", "Her blood group is O."),
    ("Her blood group is A.", "Her blood group is O."),
    ("Her blood group is O.", "Her blood group is B."),
    ("Her blood type is AB positive.", "Her blood type is A positive."),
    ("Her blood type is AB+.", "Her blood type is A+."),
    ("Her blood type is AB-negative.", "Her blood type is B-negative."),
    ("Her blood type is A positive.", "Her blood type is A negative."),
    ("He has blood group A.", "He has blood group AB."),
    ("He has type AB blood.", "He has type B blood."),
    ("The grade is B.", "The grade is C."),
    ("His grade was A.", "His grade was B."),
    ("The vitamin is C.", "The vitamin is D."),
    ("Her hepatitis is type B.", "Her hepatitis is type C."),
    ("The answer is A.", "The answer is B."),
    ("The class was B, not C.", "The class was D, not C."),
    ("The rating is AA.", "The rating is AAA."),
    ("The rating is AA.", "The rating is A."),
    ("The rating is AA.", "The rating is BB."),
    ("The form is AB.", "The form is AC."),
    ("Her blood group is O, Rh negative.", "Her blood group is A, Rh negative."),
    ("Her cup size is B.", "Her cup size is D."),
    ("Her blood group is A negative.", "Her blood group is A+."),
]
SAME = [
    ("Her blood group is AB.", "Her blood type is AB."),
    ("Her blood group is AB.", "She has blood group AB."),
    ("Her blood group is A.", "Her blood is of group A."),
    ("The grade is B.", "The grade was B."),
    ("The rating is AA.", "It is rated AA."),
    ("He is a man.", "He is the man."),
    ("The answer is A good one.", "The answer is a good one."),
    ("Her blood group is a rare one.", "Her blood group is rare."),
    ("Her blood group is AB+.", "Her blood group is AB positive."),
    ("Her blood group is A+.", "Her blood group is A positive."),
    ("Her blood group is O-.", "Her blood group is O negative."),
    ("The grade is B.", "It gets a B."),
    ("Plan A is out.", "Plan A is gone."),
    ("The EU is large.", "The Union is large."),
    ("The head of the AA is new.", "The head of Alcoholics Anonymous is new."),
    ("Take vitamin C and D.", "Take vitamin D and C."),
    ("Type A is small, type B large.", "Type B is large, type A small."),
    ("A phase of type II began.", "A phase of type 2 began."),
    ("The class is A mess.", "The class is a mess."),
    ("Group AB won, and so did group C.", "Group C won, and so did group AB."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_letter_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_letter_is_no_grave_finding(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)


def test_the_sign_of_a_group_is_told_once() -> None:
    assert len(findings(check, "His blood group is A+.", "His blood group is B+.")) == 1
