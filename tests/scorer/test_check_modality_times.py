"""The modality and negation checks: what is done before, after and not until something."""

import pytest

from scorer.checks.modality import check as modality
from scorer.checks.negation import check as negation
from tests.scorer.pairs import grave

FOUND = [
    ("The doors were not opened until the band had left.", "The doors were opened before the band had left."),
    ("She did not pay until the goods had arrived.", "She paid before the goods had arrived."),
    ("No bread was sold until the king had eaten.", "Bread was sold before the king had eaten."),
    ("The bridge wasn't repaired until the war ended.", "The bridge was repaired before the war ended."),
    ("He paid before the goods arrived.", "He didn't pay until the goods arrived."),
    ("Never sign until you have read the lease.", "Sign before you have read the lease."),
    ("The choir fell silent after the lamp had gone out.", "The choir fell silent because the lamp had gone out."),
    ("He sold the horse because his wife had died.", "He sold the horse after his wife had died."),
]
SILENT = [
    ("The doors were not opened until the band had left.", "The band left before the doors were opened."),
    ("She did not pay until the goods had arrived.", "She paid only after the goods had arrived."),
    ("She did not pay until the goods had arrived.", "She paid once the goods had arrived."),
    ("Don't open the box until the light is green.", "Wait until the light is green before you open the box."),
    ("Don't touch the pan until it has cooled.", "Hold off touching the pan until it has cooled."),
    ("Don't open the valve until the pump stops.", "Before you open the valve, wait until the pump stops."),
    ("The doors were not opened until ten.", "Before ten, the doors were not opened."),
    ("He did not sleep until dawn.", "It was dawn before he slept."),
    ("He was fined after he had parked on the lawn.", "He got a fine because he had left his car on the lawn."),
]


@pytest.mark.parametrize(("original", "garbled"), FOUND)
def test_finds(original: str, garbled: str) -> None:
    assert grave(original, garbled, modality, negation)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert not grave(original, garbled, modality, negation)
