"""The bearer check with sources that went to the other end, and with the passive."""

import pytest

from scorer.checks.bearer import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("According to the baker, the miller lied.", "According to the miller, the baker lied."),
    ("As the miller tells it, the baker was late.", "As the baker tells it, the miller was late."),
    (
        "Dr Moss was introduced to Mrs Pike at the fair by the curator.",
        "The curator was introduced to Mrs Pike at the fair by Dr Moss.",
    ),
    (
        "The clerk was driven to the airport at noon by the judge.",
        "The judge was driven to the airport at noon by the clerk.",
    ),
    ("Ms Odell was nominated for the prize by the jury.", "The jury was nominated for the prize by Ms Odell."),
    ("The fox was chased across the yard by the goose.", "The goose was chased across the yard by the fox."),
    ("Anna was shown round the plant on Monday by Boris.", "Boris was shown round the plant on Monday by Anna."),
    (
        "The parcel was handed to Ms Bell in the lobby by the porter.",
        "The porter was handed to Ms Bell in the lobby by the parcel.",
    ),
    ("King Olaf was escorted through the town by the guild.", "The guild was escorted through the town by King Olaf."),
    ("According to Ann, Ben took the keys.", "According to Ben, Ann took the keys."),
    ("The tower is older than the church, says the guide.", "The church is older than the tower, says the guide."),
]
SAME = [
    ("As the miller tells it, the dam burst at noon.", "The dam burst at noon, according to the miller."),
    ("According to the miller, the dam burst at noon.", "As the miller tells it, the dam burst at noon."),
    ("According to the old ferryman, the rope snapped first.", "The rope snapped first, says the old ferryman."),
    ("In the view of the mayor, the bridge is safe.", "The bridge is safe, in the mayor's view."),
    ("As the coach sees it, the goalkeeper slipped.", "The goalkeeper slipped, as the coach sees it."),
    ("The way the nurse remembers it, the patient woke at six.", "The patient woke at six, as the nurse remembers it."),
    ("If you ask the baker, the oven was cold.", "The oven was cold, if you ask the baker."),
    (
        "Dr Moss was introduced to Mrs Pike at the fair by the curator.",
        "The curator introduced Dr Moss to Mrs Pike at the fair.",
    ),
    (
        "Dr Moss was introduced to Mrs Pike at the fair by the curator.",
        "At the fair, Dr Moss was introduced by the curator to Mrs Pike.",
    ),
    ("The fox was chased across the yard by the goose.", "The goose chased the fox across the yard."),
    ("The fox was chased across the yard by the goose.", "Across the yard the fox was chased by the goose."),
    ("The mare was led out of the barn by the groom.", "Out of the barn the mare was led by the groom."),
    ("The hall was built for the guild by Fuchs in 1802.", "The hall was built in 1802 for the guild by Fuchs."),
    (
        "The road was closed by the river for repairs by the town.",
        "By the river, the road was closed for repairs by the town.",
    ),
    ("Wool was sold by weight in the square by the farmers.", "In the square wool was sold by the farmers by weight."),
    ("To hear the nurse tell it, the ward was full.", "The ward was full, according to the nurse."),
    ("According to two old sailors, the mast was rotten.", "The mast was rotten, say two old sailors."),
    ("As the report puts it, the dam was weak.", "The dam was weak, as the report puts it."),
    ("In Ms Roth's opinion, the plan is sound.", "The plan is sound, in Ms Roth's opinion."),
    ("The tower leans, said the guide.", "According to the guide, the tower leans."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
