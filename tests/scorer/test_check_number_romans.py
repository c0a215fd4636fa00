"""The number check reads Roman numerals behind any noun, if the other side numbers the same noun."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings

CHANGED = [
    ("The blow had hurt optic nerve II.", "The blow had hurt optic nerve III.", "II became III"),
    ("The blow had hurt cranial nerve X.", "The blow had hurt cranial nerve IX.", "X became IX"),
    ("We met in lecture hall V.", "We met in lecture hall VI.", "V became VI"),
    ("They dug up skeleton I.", "They dug up skeleton IV.", "I became IV"),
    ("The choir sang psalm C.", "The choir sang psalm CI.", "C became CI"),
    ("The scroll begins with hymn L.", "The scroll begins with hymn LII.", "L became LII"),
    ("In scene iv she leaves.", "In scene v she leaves.", "iv became v"),
    ("Read Chapters III and IV.", "Read Chapters III and VI.", "IV became VI"),
    ("Read Parts II, III and V.", "Read Parts II, III and IV.", "V became IV"),
    ("Trials in phases I–III went well.", "Trials in phases I–IV went well.", "III became IV"),
    ("Add iron(III) chloride.", "Add iron(II) chloride.", "III became II"),
    ("The blow had hurt cranial nerve IX.", "The blow had hurt cranial nerve 8.", "IX became 8"),
]
SAME = [
    ("The blow had hurt optic nerve II.", "The blow had hurt optic nerve 2."),
    ("The blow had hurt cranial nerve V.", "The blow had hurt cranial nerve 5."),
    ("The choir sang psalm C.", "The choir sang psalm 100."),
    ("In scene iv she leaves.", "She leaves in scene 4."),
    ("Read Chapters III and IV.", "Read Chapters 3 and 4."),
    ("Trials in phases I–III went well.", "Trials in phases 1-3 went well."),
    ("Henry VIII and I went there.", "Henry the Eighth went there, and so did I."),
    ("The nerve I felt was sore.", "The nerve that I felt was sore."),
    ("She put in an IV drip.", "She put in a drip."),
    ("She drank a mix of both.", "She drank both mixed."),
    ("Take vitamin C each day.", "Each day, take vitamin C."),
    ("Add iron(III) chloride.", "Add iron(III)-chloride."),
    ("It runs on Windows XP.", "It runs on the system Windows XP."),
]


@pytest.mark.parametrize(("original", "garbled", "message"), CHANGED)
def test_another_numeral_is_critical(original: str, garbled: str, message: str) -> None:
    found = findings(check, original, garbled, model="none")
    assert [(one.severity, one.message) for one in found] == [("critical", message)]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_number_is_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled, model="none") == []
    assert findings(check, garbled, original, model="none") == []
