"""The negation check where the other side says it in quite other words."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

# The same in other words: nothing, or at most a minor finding.
SOUND = [
    ("Nobody except the ferryman knows the sandbanks.", "Only the ferryman knows the sandbanks."),
    ("No guests but the twins had slept.", "Only the twins had slept."),
    ("Except on market days no tram runs there.", "A tram runs there only on market days."),
    ("Dogs may come in, cats not excepted.", "Dogs may come in, and even cats."),
    ("No other lake in the region is as deep as ours.", "Ours is the deepest lake in the region."),
    ("The kitchen does not open before six.", "The kitchen is closed until six."),
    ("There was not one loaf left by noon.", "By noon all the loaves had been sold."),
    ("The talks with the union came to nothing.", "The talks with the union failed."),
    ("During the storm, do not go out on the pier.", "The pier is off limits as long as it storms."),
    ("Those farms which would not sell were flooded.", "The farmers who had refused to sell were flooded out."),
    ("A broken axle was why she did not reach the ferry.", "She missed the boat because an axle broke."),
    ("No other singer of the choir is as loud as Ada.", "Ada is the loudest voice among those who sing here."),
]
# The negation is lost or new, though the turn of phrase is the same.
DAMAGED = [
    ("Nobody except the ferryman knows the sandbanks.", "Everybody except the ferryman knows the sandbanks."),
    ("No guests but the twins had slept.", "All guests but the twins had slept."),
    ("Except on market days no tram runs there.", "Except on market days a tram runs there."),
    ("No other lake in the region is as deep as ours.", "Another lake in the region is as deep as ours."),
    ("The kitchen does not open before six.", "The kitchen opens before six."),
    ("There was not one loaf left by noon.", "There was one loaf left by noon."),
    ("During the storm, do not go out on the pier.", "During the storm, go out on the pier."),
    ("Those farms which would not sell were flooded.", "Those farms which would sell were flooded."),
    ("She did not reach the ferry because of a broken axle.", "She reached the ferry because of a broken axle."),
    ("You can read the label without glasses.", "You can read the label with glasses."),
    ("The mayor has not signed the lease of the old mill.", "The mayor has signed the lease for that old mill."),
    ("In May the council did not raise the toll.", "The toll was raised by the council in May."),
]


@pytest.mark.parametrize(("one", "other"), SOUND)
def test_the_same_in_other_words_is_no_alarm(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)


@pytest.mark.parametrize(("one", "other"), DAMAGED)
def test_a_lost_or_new_negation_is_major_or_critical(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)
