"""The opposite check: `and` and `or` in what is required, and hyphens that make other words."""

import pytest

from scorer.checks.opposite import check
from tests.scorer.pairs import grave_each_way

APART = [
    ("The keeper re-signed on Monday.", "The keeper resigned on Monday."),
    ("They will re-cover the sofa.", "They will recover the sofa."),
    ("The guests re-formed in the hall.", "The guests reformed in the hall."),
    ("The bassist has re-signed to the label.", "The bassist is resigning from the label."),
    ("They re-covered the chairs with wool.", "They recovered the chairs from the thieves."),
    ("The council re-formed after the war.", "The council reformed the police after the war."),
    ("We re-sent the forms.", "We resent the forms."),
    (
        "Applicants need a permit, a helmet and two photographs.",
        "Applicants need a permit, a helmet or two photographs.",
    ),
    ("Please enclose a cheque or a postal order.", "Please enclose a cheque and a postal order."),
    ("Visitors must show a ticket and a passport.", "Visitors must show a ticket or a passport."),
    ("We offer both tea and coffee.", "We offer either tea or coffee."),
]
ALIKE = [
    ("The senate re-elected him.", "The senate reelected him."),
    ("They co-operate well.", "They cooperate well."),
    ("The bassist has re-signed to the label.", "The bassist has signed to the label again."),
    ("We re-established the link.", "We reestablished the link."),
    ("He re-read the note.", "He reread the note."),
    ("The re-opened bridge is safe.", "The reopened bridge is safe."),
    ("You may pay by card or cash.", "You may pay by card and cash."),
    ("Guests must bring food and drink.", "Guests must bring drink and food."),
    ("You need neither a visa nor a permit.", "You need no visa or permit."),
    ("Applicants need a permit and a helmet.", "A permit and a helmet are needed."),
    ("Guests need papers such as a passport and a visa.", "Guests need papers such as a passport or a visa."),
    ("We have both tea and coffee.", "We have tea as well as coffee."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_another_joint_or_hyphen_is_grave(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_says_the_same_is_silent(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)
