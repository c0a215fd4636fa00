"""The name check with abbreviations that stand in brackets behind what they stand for."""

import pytest

from scorer.checks.name import check
from tests.scorer.pairs import findings

# What the abbreviations stand for is the same: at most minor.
ALIKE = [
    ("They measured the forced lung volume (FLV) twice.", "The forced lung volume (VPF) was measured twice."),
    ("All had a chronic hip complaint (CHC).", "A chronic hip complaint (PCH) was found in all."),
    (
        "The regional water board (RWB) raised its fees.",
        "Fees were raised by the regional water board (AZK).",
    ),
    (
        "Pupils with a mild reading disorder (MRD) got help, and those without MRD did not.",
        "Pupils with a mild reading disorder (TLL) got help, and those without TLL did not.",
    ),
    ("Use the daily sleep diary (DSD) of the clinic.", "Use the clinic's daily sleep diary (JSD)."),
    ("We sent the rural income survey (RIS) to all.", "To all we sent the rural income survey (ERR)."),
    ("A narrow nerve channel (NNC) was seen on the scan.", "The scan showed a narrow nerve channel (KNE)."),
]
# The abbreviation is another one, or what it stands for is.
APART = [
    ("They measured the lung volume with FLV twice.", "They measured the lung volume with VPF twice."),
    ("The World Health Organization (WHO) replied.", "The World Health Organization (WTO) replied."),
    ("All had a chronic hip complaint (CHC).", "All had a swollen finger joint (SFJ)."),
    (
        "The control group (CGR) slept, and the intervention group (IGR) read to the CGR.",
        "The control group (IGR) slept, and the intervention group (IGR) read to the IGR.",
    ),
    (
        "A narrow nerve channel (NNC) was seen in men with BPX.",
        "A narrow nerve channel (NNC) was seen in men with LVT.",
    ),
    ("The hip was measured (HMZ).", "The knee was then cooled (KRL)."),
    ("The European Union (EU) agreed to it.", "The European Union (AU) agreed to it."),
    ("The regional water board (RWB) and the KLM met.", "The regional water board (RWB) and the TQP met."),
]


@pytest.mark.parametrize(("original", "garbled"), ALIKE)
def test_an_abbreviation_behind_the_same_words_is_minor(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert {finding.severity for finding in findings(check, one, other)} <= {"minor"}


@pytest.mark.parametrize(("original", "garbled"), APART)
def test_another_abbreviation_is_found(original: str, garbled: str) -> None:
    assert {finding.severity for finding in findings(check, original, garbled)} & {"major", "critical"}
