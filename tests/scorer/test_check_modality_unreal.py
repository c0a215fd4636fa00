"""The modality check: nouns that are not, no longer or not yet what they name."""

import pytest

from scorer.checks.modality import check as modality
from scorer.checks.negation import check as negation
from tests.scorer.pairs import grave

FOUND = [
    ("His late father had built the boat.", "His father had built the boat."),
    ("Our late colleague Ines Varga left us her library.", "Our colleague Ines Varga left us her library."),
    ("The erstwhile allies met in Geneva.", "The allies met in Geneva."),
    ("Her then husband owned two hotels.", "Her husband owned two hotels."),
    ("An ex-policeman guards the depot.", "A policeman guards the depot."),
    ("The president-elect toured the docks.", "The president toured the docks."),
    ("The bride-to-be chose lilies.", "The bride chose lilies."),
    ("A would-be buyer rang on Friday.", "A buyer rang on Friday."),
    ("They found a fake bomb under the bench.", "They found a bomb under the bench."),
    ("The putative father signed the form.", "The father signed the form."),
    ("A toy gun lay on the seat.", "A gun lay on the seat."),
    ("He was charged with attempted murder.", "He was charged with murder."),
    ("The failed coup cost forty lives.", "The coup cost forty lives."),
    ("Her future husband worked at the barn.", "Her husband worked at the barn."),
    ("The interim government signed the treaty.", "The government signed the treaty."),
    ("The acting mayor opened the bridge.", "The mayor opened the bridge."),
    ("The Vice President resigned.", "The President resigned."),
    ("He met the deputy prime minister.", "He met the prime minister."),
    ("She is an assistant manager at the mill.", "She is a manager at the mill."),
    ("Her future husband worked at the barn.", "Her late husband worked at the barn."),
    ("It was a mock execution.", "It was an execution."),
    ("He is an aspiring chef from Lyon.", "He is a chef from Lyon."),
]
SILENT = [
    ("The Vice President resigned.", "The Deputy President resigned."),
    ("The deputy prime minister spoke.", "The prime minister's deputy spoke."),
    ("Vice is dear.", "Virtue is dear."),
    ("The assistant carried the bags.", "The helper carried the bags."),
    ("The former mayor opened the bridge.", "The ex-mayor opened the bridge."),
    ("The then bishop bought the painting.", "The bishop at the time bought the painting."),
    ("Her late brother had planted the tree.", "Her brother, now dead, had planted the tree."),
    ("The would-be burglar was arrested.", "The man who had tried to be a burglar was arrested."),
    ("The aspiring singer worked in a bar.", "The singer-to-be worked in a bar."),
    ("The acting rector signed the letter.", "The interim rector signed the letter."),
    ("She arrived in the late evening.", "She arrived in the evening."),
    ("The house has lost its former glory.", "The house has lost its glory."),
    ("The two then left the room.", "The two left the room."),
    ("He was acting strangely.", "He acted strangely."),
    ("The former was cheaper than the latter.", "The first was cheaper than the second."),
    ("He plans a real future for the town.", "He plans a future for the town."),
    ("The late train was full.", "The delayed train was full."),
    ("The self-styled duke was arrested.", "The man who called himself a duke was arrested."),
    ("The president-elect toured the docks.", "The newly elected president toured the docks."),
    ("An ex-policeman guards the depot.", "A retired policeman guards the depot."),
    ("The current owner painted the door.", "The owner painted the door."),
    ("The former Soviet republics signed.", "The ex-Soviet republics signed."),
    ("A false door leads to the study.", "A fake door leads to the study."),
    ("He was charged with attempted murder.", "He was charged with trying to murder someone."),
]


@pytest.mark.parametrize(("original", "garbled"), FOUND)
def test_finds(original: str, garbled: str) -> None:
    assert grave(original, garbled, modality, negation)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert not grave(original, garbled, modality, negation)
