"""What holds of every check, whatever it looks for; a check that is added is tested by being named in `plugins`."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer import plugins
from scorer.protocols import Check
from scorer.report import manual
from scorer.types import Finding
from scorer.words.background import Background
from scorer.words.compared import Compared
from scorer.words.glossary import Glossary, Term
from tests.scorer.check_texts import long_pairs, pieces, quarter
from tests.scorer.pairs import findings
from tests.scorer.surface import seconds

EVERY_CHECK = pytest.mark.parametrize("name", plugins.CHECKS)
TERMS = Background(
    Glossary((Term("Kyiv", ("Kiev", "the capital")), Term("trial balance"), Term("Nordbahn", ("Northern Railway",))))
)
# The most letters of a message, and the most findings in a long pair, where a check promises less than all do.
LONGEST = {"addition": 75, "omission": 75, "name": 90}
MOST = {"pronoun": 9, "roles": 9, "tense": 9, "opposite": 20, "omission": 3_000}
# A long pair may take so many times what a quarter of it takes.  Work that grows with the length takes 4 times as much,
# with its square 16 times, on a fast machine and a slow one.  Fewer seconds than these are too rough a measure.
MOST_GROWTH, SECONDS = 8, 0.5
ODD = ("", " ", ".", "?!", "x", "5", "\x00", "\ufffd", "İ", "👨‍👩‍👧", "שלום", "日本語。", "not", "Ab", "a\u2028b", "“")


def one_line(text: str) -> str:
    """The text as a check sees it; to compose a letter may also take it apart, as that of U+FB2A."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def assert_sound(name: str, found: list[Finding], original: str, garbled: str) -> None:
    """Assert what holds of findings: they are the check's own, short, and mark words that are there."""
    sides = one_line(original), one_line(garbled)
    for finding in found:
        assert finding.check == name
        assert finding.severity in ("minor", "major", "critical")
        assert 0 < len(finding.message) <= LONGEST.get(name, 110)
        assert finding.original_at or finding.garbled_at
        for at, text in zip((finding.original_at, finding.garbled_at), sides, strict=True):
            assert at is None or 0 <= at.start < at.stop <= len(text)


@EVERY_CHECK
@settings(max_examples=300)
@given(data=st.data())
def test_findings_are_sound_whatever_the_texts(name: str, data: st.DataObject) -> None:
    check: Check = plugins.load("check", name)
    texts = st.lists(pieces(name), max_size=16).map(" ".join) | st.text()
    original, garbled = data.draw(texts, "original"), data.draw(texts, "garbled")
    background = data.draw(st.sampled_from([None, TERMS]), "background")
    found = findings(check, original, garbled, background, model="none")
    assert_sound(name, found, original, garbled)
    # The same again, and whatever the layout.
    spaced = original.replace(" ", "\n "), f" {garbled} "
    assert findings(check, *spaced, background, model="none") == found
    assert findings(check, original, f" {original}  ", background, model="none") == []


@EVERY_CHECK
def test_odd_and_empty_sides_are_texts_too(name: str) -> None:
    check: Check = plugins.load("check", name)
    for original in ODD:
        for garbled in ODD:
            assert_sound(name, findings(check, original, garbled, model="none"), original, garbled)


@pytest.mark.parametrize(("name", "at"), [(name, at) for name in plugins.CHECKS for at in range(len(long_pairs(name)))])
def test_work_grows_no_faster_than_the_texts(name: str, at: int) -> None:
    original, garbled = long_pairs(name)[at]
    check: Check = plugins.load("check", name)
    found: list[Finding] = []

    def listened(pair: Compared) -> list[Finding]:
        found[:] = check(pair)
        return found

    # What a check reads once, as lists of words, is no part of what a text takes.
    findings(check, original[:2_000], garbled[:2_000], model="none")
    taken = seconds(listened, original, garbled)
    assert len(found) <= MOST.get(name, len(original) + len(garbled))
    assert_sound(name, found, original, garbled)
    if taken > SECONDS:
        # The first time, patterns were compiled as well.
        taken = min(taken, seconds(check, original, garbled))
        assert taken < MOST_GROWTH * seconds(check, quarter(original), quarter(garbled))


@EVERY_CHECK
def test_the_manual_begins_with_a_title_of_one_line(name: str) -> None:
    title = manual.title(name)
    assert "\n" not in title
    assert ": " in title
    assert title.endswith((".", "…"))
    assert manual.manual(name).startswith(title[:20])
