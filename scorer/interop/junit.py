"""JUnit XML: one test case for each pair; a major or critical pair is a failure.

The form is that of the Ant task, which the usual servers read: testsuites, testsuite, testcase, failure, skipped.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from scorer.interop.places import problems, where
from scorer.interop.xml_text import xml_text
from scorer.report.paths import shared_paths
from scorer.report.visible import visible as shown
from scorer.types import MAJOR_OR_CRITICAL, Judgement, Report

_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
NOTHING: Mapping[int, str] = {}


def write(report: Report, worst: int, excused: Mapping[int, str] = NOTHING) -> str:
    """Return the report as test cases in document order; `worst` is ignored, and `excused` pairs are skipped."""
    damaged = [one.pair.index for one in report.judgements if one.severity in MAJOR_OR_CRITICAL]
    skipped = [index for index in damaged if index in excused]
    counts = {
        "tests": str(len(report.judgements)),
        "failures": str(len(damaged) - len(skipped)),
        "errors": "0",
        "skipped": str(len(skipped)),
    }
    original, garbled = map(_visible, shared_paths(report))
    root = ElementTree.Element("testsuites", {"name": "scorer", **counts})
    suite = ElementTree.SubElement(root, "testsuite", {"name": f"{garbled} against {original}", **counts})
    for judgement in report.judgements:
        _case(suite, garbled, report, judgement, excused.get(judgement.pair.index))
    ElementTree.indent(root)
    return _XML + ElementTree.tostring(root, encoding="unicode") + "\n"


def _case(suite: ElementTree.Element, garbled: str, report: Report, judgement: Judgement, reason: str | None) -> None:
    pair = judgement.pair
    # A number keeps the names apart, as several pairs may begin on a line.
    name = f"{pair.index + 1}: {where(report, judgement)}" + (f" ({_visible(pair.id)})" if pair.id is not None else "")
    place = {"name": name, "classname": garbled}
    case = ElementTree.SubElement(suite, "testcase", place)
    if judgement.severity not in MAJOR_OR_CRITICAL:
        return
    found = [f"{one.severity} {one.rule}: {one.message}" for one in problems(judgement)]
    if reason is not None:
        ElementTree.SubElement(case, "skipped", {"message": _visible(f"{reason}: {found[0]}")})
        return
    failure = ElementTree.SubElement(case, "failure", {"type": judgement.severity, "message": _visible(found[0])})
    sides = [
        f"{what}: {_visible(side.text)}"
        for what, side in (("original", pair.original), ("garbled", pair.garbled))
        if side is not None
    ]
    failure.text = "\n".join([*map(_visible, found), *sides])


def _visible(text: str) -> str:
    return xml_text(shown(text))
