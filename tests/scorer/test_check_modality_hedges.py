"""The modality check: hedges, causes, conditions, and what `only` and `even` single out."""

import pytest

from scorer.checks.modality import check
from scorer.types import MAJOR_OR_CRITICAL
from tests.scorer.pairs import findings

FIRES = [
    ("They should have locked the shed.", "They locked the shed."),
    ("She ought to have checked the oven.", "She had checked the oven."),
    ("They were on the verge of selling the mill.", "They sold the mill."),
    ("The ship was close to sinking.", "The ship sank."),
    ("The mayor allegedly took bribes.", "The mayor took bribes."),
    ("The firm reportedly sold its mills.", "The firm sold its mills."),
    ("He is said to own three castles.", "He owns three castles."),
    ("The driver may have been drunk.", "The driver was drunk."),
    ("The fire might have started in the kitchen.", "The fire started in the kitchen."),
    ("The drug may cause headaches.", "The drug causes headaches."),
    ("She apparently left the country.", "She left the country."),
    ("The man is believed to be in Spain.", "The man is in Spain."),
    ("The alleged thief was released.", "The thief was released."),
    ("The suspected killer was arrested.", "The killer was arrested."),
    ("Perhaps the king knew of it.", "The king knew of it."),
    ("The king knew of it.", "Perhaps the king knew of it."),
    ("The painting is probably a forgery.", "The painting is a forgery."),
    ("The firm supposedly sold its mills.", "The firm sold its mills."),
    ("It is possible that he knew.", "It is certain that he knew."),
    ("Smoking is associated with cancer.", "Smoking causes cancer."),
    ("The gene is linked to diabetes.", "The gene causes diabetes."),
    ("Poor sleep is correlated with stress.", "Poor sleep leads to stress."),
    ("Coffee causes heart disease.", "Coffee is associated with heart disease."),
    ("You may enter only if you pay.", "You may enter if you pay."),
    ("You may enter if you pay.", "You may enter only if you pay."),
    ("You may enter only if you pay.", "You may enter even if you pay."),
    ("He stays if it rains.", "He stays because it rains."),
    ("He will come if he is paid.", "He will come although he is paid."),
    ("Take it only when you are ill.", "Take it even when you are ill."),
    ("Even children can do it.", "Only children can do it."),
    ("Only members may vote.", "Even members may vote."),
    ("Only experts understood it.", "Even experts understood it."),
    ("He speaks only Greek.", "He even speaks Greek."),
    ("Even the king wept.", "Only the king wept."),
]
SILENT = [
    ("They should have locked the shed.", "They ought to have locked the shed."),
    ("They were on the verge of selling the mill.", "They had nearly sold the mill."),
    ("The ship was close to sinking.", "The ship was about to sink."),
    ("The mayor allegedly took bribes.", "The mayor is said to have taken bribes."),
    ("The mayor allegedly took bribes.", "It is alleged that the mayor took bribes."),
    ("The firm reportedly sold its mills.", "According to reports, the firm sold its mills."),
    ("The firm reportedly sold its mills.", "The firm is reported to have sold its mills."),
    ("The driver may have been drunk.", "The driver was possibly drunk."),
    ("The driver may have been drunk.", "Perhaps the driver was drunk."),
    ("The drug may cause headaches.", "The drug can cause headaches."),
    ("The drug may cause headaches.", "Possible side effects of the drug are headaches."),
    ("The alleged thief was released.", "The suspected thief was released."),
    ("Perhaps the king knew of it.", "Maybe the king knew of it."),
    ("The man is believed to be in Spain.", "Police believe the man is in Spain."),
    ("She apparently left the country.", "She seems to have left the country."),
    ("You may sit down.", "Please sit down."),
    ("He said he might come.", "He said he may come."),
    ("Smoking is associated with cancer.", "Smoking is linked to cancer."),
    ("Smoking causes cancer.", "Smoking leads to cancer."),
    ("He died because of the heat.", "He died due to the heat."),
    ("He left because he was ill.", "He was ill, so he left."),
    ("He left because he was ill.", "He left as he was ill."),
    ("The crop failed due to drought.", "Drought made the crop fail."),
    ("The company associated with the group sued.", "The company linked to the group sued."),
    ("Call me if it rains.", "If it rains, call me."),
    ("Call me if it rains.", "Call me in case it rains."),
    ("You may enter only if you pay.", "You may not enter unless you pay."),
    ("You may enter only if you pay.", "You may enter provided that you pay."),
    ("Unless you pay, we leave.", "If you do not pay, we leave."),
    ("Take two tablets before meals.", "Take two tablets prior to meals."),
    ("He left before she came.", "She came after he left."),
    ("He left after she came.", "Once she came, he left."),
    ("He left after she came.", "He left when she came."),
    ("After the war he was poor.", "Following the war he was poor."),
    ("Only members may vote.", "Just members may vote."),
    ("Even children can do it.", "Children, too, can do it."),
    ("He speaks only Greek.", "He speaks nothing but Greek."),
    ("Even the king wept.", "The king himself wept."),
    ("It was only a dream.", "It was but a dream."),
    ("The farmer said that the miller had lied.", "The miller had lied, the farmer said."),
    ("According to the police, the man fled.", "The man fled, police said."),
    ("The union claims that the plant is unsafe.", "The plant is unsafe, the union claims."),
    ("", "Perhaps"),
    ("Allegedly.", ""),
]


@pytest.mark.parametrize(("original", "garbled"), FIRES)
def test_fires(original: str, garbled: str) -> None:
    assert any(finding.severity in MAJOR_OR_CRITICAL for finding in findings(check, original, garbled))


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled) == []
