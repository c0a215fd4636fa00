"""Read versions and numbers of sections, which are no decimals: `Python 3.10` comes after `Python 3.1`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.figures import Way
from scorer.checks.number.quantities import Quantity
from scorer.english.number_words import SCALES
from scorer.english.unit_names import units_called
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_NUMBER = r"\d{1,4}(?:\.\d{1,4})+(?![\w%°/]|[.,:-]\d|[ ]?(?:%|per[ ]?cent\b))"
_VERSION = late(rf"(?<![\w.,-])(?:[vV](?:er)?\.?[ ]?|(?P<word>[^\W\d_][\w’'+#-]*[.]?)[ -])(?P<number>{_NUMBER})")
_NEXT = late(rf"(?:,[ ]|,?[ ](?:and|or|to)[ ]|[ ]?[-–/&][ ]?)(?:[vV]\.?)?(?P<number>{_NUMBER})")
_BEHIND = late(r"[ -](?P<word>[a-z]+)")
# Behind these, figures with a point are counted part by part.
_COUNTED = listed(
    "version versions release releases build kernel firmware update patch section sections chapter chapters figure "
    "figures fig table tables article articles clause clauses paragraph paragraphs rule rules equation equations "
    "exercise exercises appendix annex theorem lemma definition example lesson unit requirement item"
)
_SOFTWARE = listed(
    "python java javascript typescript ubuntu debian fedora windows android ios ipados macos linux unix node django "
    "flask rails ruby perl golang rust swift kotlin scala firefox chrome safari postgresql postgres mysql sqlite "
    "mariadb redis kubernetes docker tensorflow pytorch numpy pandas react angular bluetooth usb tls ssl http html css "
    "openssl directx opengl vulkan cuda blender gimp libreoffice wordpress drupal gcc git nginx apache"
)
# Beside these, a name with a capital is that of a program.
_OF_SOFTWARE = listed(
    "version versions release released releases install installs installed installing upgrade upgrades upgraded "
    "upgrading update updates updated software library libraries api firmware driver drivers plugin plugins compiler "
    "kernel server browser compatible incompatible bug bugs downloads download beta app developers framework code"
)
# Where one of these stands, a bare number with a point may be a version; where one of the others stands, it is none.
_OF_CHANGES = _OF_SOFTWARE | listed(
    "downgrade downgrades downgraded downgrading migrate migrates migrated migrating migration deprecated deprecates "
    "deprecation backport backported changelog compatibility package packages build builds runtime interpreter "
    "maintainers python java javascript ubuntu debian django"
)
_SUPPORT = late(r"\bsupport(?:s|ed|ing)? (?:for |of |only )?\d")
_OF_AMOUNTS = listed(
    "forecast forecasts growth price prices target targets rating ratings share shares rate rates gpa grade average "
    "score scores percent inflation yield euros dollars pounds index"
)
_BEFORE = "from to on for since before after until than and or with in between below above only require requires needs"
_BARE = late(rf"\b(?:{'|'.join(_BEFORE.split())})[ ](?P<number>{_NUMBER})(?![ ](?:times|points|fold)\b)")
# What a number with a point is of although the word has a capital.
_NO_PROGRAM = listed(
    "the a an in at on of by to for and or is was with from about only just than some gpa eps ph rs no"
)


def find_versions(side: Text, opposite: Text) -> Iterator[Quantity]:
    """Yield the versions of a side; the value is the figures as they stand, so that `3.1` is not `3.10`.

    A version may be the decimal that it looks like where the other side does not call it a version.  A bare number is
    one if the sides speak of software and only a zero at the end tells two numbers apart: `from 3.1`, `from 3.10`.
    """
    if "." not in side.text:
        return
    last = -1
    bare = _told_by_zero(side, opposite)
    for match in _VERSION.finditer(side.text):
        if match.start("number") <= last or not _counts(side, match):
            continue
        found: re.Match[str] | None = match
        while found:
            yield _version(found)
            last = found.start("number")
            bare.pop(last, None)
            found = _NEXT.match(side.text, found.end())
    yield from map(_version, bare.values())


def _told_by_zero(side: Text, opposite: Text) -> dict[int, re.Match[str]]:
    """Return the bare numbers, by their places, of which the other side has one that differs by a zero at the end."""
    sides = (side, opposite)
    if "0" not in side.text and "0" not in opposite.text:
        return {}
    if not any(not one.runs.isdisjoint(_OF_CHANGES) or _SUPPORT.search(one.small) for one in sides):
        return {}
    if any(not one.runs.isdisjoint(_OF_AMOUNTS) for one in sides):
        return {}
    here, there = ([match for match in _BARE.finditer(one.text) if _has_no_unit(one, match)] for one in sides)
    ours, theirs = ({match["number"] for match in found} for found in (here, there))
    return {
        match.start("number"): match
        for match in here
        if match["number"] not in theirs
        and any(_differ_by_zero(match["number"], other) for other in theirs if other not in ours)
    }


def _differ_by_zero(one: str, other: str) -> bool:
    return one.count(".") == 1 and one.rstrip("0") == other.rstrip("0") != one.partition(".")[0] + "."


def _has_no_unit(side: Text, match: re.Match[str]) -> bool:
    behind = _BEHIND.match(side.small, match.end())
    return not behind or not (behind["word"] in SCALES or units_called(behind["word"]))


def _counts(side: Text, match: re.Match[str]) -> bool:
    if not _has_no_unit(side, match):
        return False
    word = match["word"]
    if word is None:
        return True
    small = word.lower().removesuffix(".")
    if small in _COUNTED or small in _SOFTWARE:
        return True
    if (
        not any(letter.isupper() for letter in word)
        or small in _NO_PROGRAM
        or side.small_words.isdisjoint(_OF_SOFTWARE)
    ):
        return False
    return not units_called(small)


def _version(match: re.Match[str]) -> Quantity:
    written = match["number"]
    ways: tuple[Way, ...] = (((Decimal(written),),),) if written.count(".") == 1 else ()
    return Quantity(Span(*match.span("number")), (written,), ways=ways)
