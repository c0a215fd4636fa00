"""XLIFF with the findings as localisation quality issues of ITS 2.0: 2.1 with its ITS module, or 1.2.

Sources: XLIFF 2.1 (OASIS 2018), sections Core and ITS Module; XLIFF 1.2 (OASIS 2008); the ITS mapping of the XLIFF
committee's ITS interest group for 1.2; ITS 2.0 (W3C 2013), section Localization Quality Issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from scorer.interop.errors import its_type_of
from scorer.interop.xml_text import xml_text
from scorer.phrases import full_message
from scorer.report.marked import Run, sides
from scorer.report.paths import shared_paths
from scorer.types import Finding, Judgement, Report, Severity, Side

_ITS = "http://www.w3.org/2005/11/its"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_TAG = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
# From 0 to 100; the points of MQM, 25 being all that a segment can lose.
_SEVERITIES: dict[Severity, str] = {"none": "0", "minor": "4", "major": "20", "critical": "100"}


def write(report: Report, worst: int) -> str:
    """Return the pairs as units of XLIFF 2.1, the original as source; `worst` is ignored."""
    ours, theirs = _languages(report)
    space = "urn:oasis:names:tc:xliff:document:2.0"
    root = ElementTree.Element(
        "xliff",
        {"xmlns": space, "xmlns:its": _ITS, "its:version": "2.0", "version": "2.1", "srcLang": ours, "trgLang": theirs},
    )
    file = ElementTree.SubElement(root, "file", {"id": "f1", "original": xml_text(shared_paths(report)[1])})
    for judgement in report.judgements:
        unit = ElementTree.SubElement(file, "unit", {"id": f"u{judgement.pair.index + 1}"})
        if judgement.pair.id is not None:
            unit.set("name", xml_text(judgement.pair.id))
        issues = _Issues(f"u{judgement.pair.index + 1}", "#its=")
        segment = ElementTree.Element("segment")
        for name, side, runs in _sides(judgement):
            # A segment of 2.1 needs a source, an empty one for added text.
            if side is not None or name == "source":
                _fill(ElementTree.SubElement(segment, name), runs, issues, {"id": "m{name}", "type": "its:generic"})
        issues.of_whole(judgement, unit)
        unit.extend([*issues.lists(), segment])
    return _written(root)


def write_12(report: Report, worst: int) -> str:
    """Return the pairs as units of XLIFF 1.2, the original as source; `worst` is ignored."""
    ours, theirs = _languages(report)
    space = "urn:oasis:names:tc:xliff:document:1.2"
    root = ElementTree.Element("xliff", {"xmlns": space, "xmlns:its": _ITS, "its:version": "2.0", "version": "1.2"})
    about = {"source-language": ours, "target-language": theirs, "datatype": "plaintext"}
    file = ElementTree.SubElement(root, "file", {"original": xml_text(shared_paths(report)[1]), **about})
    body = ElementTree.SubElement(file, "body")
    for judgement in report.judgements:
        unit = ElementTree.SubElement(body, "trans-unit", {"id": str(judgement.pair.index + 1)})
        if judgement.pair.id is not None:
            unit.set("resname", xml_text(judgement.pair.id))
        issues = _Issues(f"u{judgement.pair.index + 1}", "#")
        for name, side, runs in _sides(judgement):
            if side is not None or name == "source":
                _fill(ElementTree.SubElement(unit, name), runs, issues, {"mtype": "x-its"})
        issues.of_whole(judgement, unit)
        unit.extend(issues.lists())
    return _written(root)


class _Issues:
    """The issues of a unit, as lists that marks refer to."""

    def __init__(self, unit: str, prefix: str) -> None:
        """`prefix` stands before the name of a list where something refers to it."""
        self._unit, self._prefix = unit, prefix
        self._lists: list[ElementTree.Element] = []

    def add(self, found: Sequence[tuple[str, Severity, str]]) -> str:
        """Keep the issues (rule, severity, message) of one mark; return a reference to their list."""
        name = f"{self._unit}-i{len(self._lists) + 1}"
        made = ElementTree.Element("its:locQualityIssues", {f"{_XML}id": name})
        for rule, severity, message in found:
            about = {
                "locQualityIssueType": its_type_of(rule),
                "locQualityIssueComment": xml_text(f"{rule}: {message}"),
                "locQualityIssueSeverity": _SEVERITIES[severity],
            }
            ElementTree.SubElement(made, "its:locQualityIssue", about)
        self._lists.append(made)
        return self._prefix + name

    def of_whole(self, judgement: Judgement, unit: ElementTree.Element) -> None:
        """Let the unit refer to what is wrong with the whole pair: a missing side, or findings without a place."""
        pair, found = judgement.pair, judgement.scored.findings
        whole = [(one.check, one.severity, full_message(one)) for one in found if _placeless(one)]
        if pair.kind != "match":
            whole = [(pair.kind, judgement.severity, "; ".join(judgement.reasons))]
        if whole:
            unit.set("its:locQualityIssuesRef", self.add(whole))

    def lists(self) -> list[ElementTree.Element]:
        """Return all lists, in the order in which they were added."""
        return self._lists


def _placeless(finding: Finding) -> bool:
    return finding.original_at is None and finding.garbled_at is None


def _sides(judgement: Judgement) -> Iterator[tuple[str, Side | None, list[Run]]]:
    original, garbled = sides(judgement)
    yield "source", judgement.pair.original, original
    yield "target", judgement.pair.garbled, garbled


def _fill(into: ElementTree.Element, runs: Sequence[Run], issues: _Issues, mark: dict[str, str]) -> None:
    """Write the text of a side; a part with findings is a mark that refers to its issues.

    mark: its further attributes, in which {name} stands for the name of the issues.
    """
    last: ElementTree.Element | None = None
    for run in runs:
        text = xml_text(run.text)
        if not run.findings:
            if last is None:
                into.text = (into.text or "") + text
            else:
                last.tail = (last.tail or "") + text
            continue
        found = [(one.check, one.severity, full_message(one)) for one in run.findings]
        reference = issues.add(found)
        name = reference.rpartition("=")[2].lstrip("#")
        about = {key: value.format(name=name) for key, value in mark.items()}
        last = ElementTree.SubElement(into, "mrk", {**about, "its:locQualityIssuesRef": reference})
        last.text = text


def _languages(report: Report) -> tuple[str, str]:
    """Return the tags of both sides: what the files declare, else what was detected, else "und"."""
    found = report.signature.get("lang")
    detected = [str(one) for one in found] if isinstance(found, list | tuple) and len(found) == 2 else ["und", "und"]
    declared = [(document.language or "").replace("_", "-") for document in (report.original, report.garbled)]
    ours, theirs = (one if _TAG.fullmatch(one) else other for one, other in zip(declared, detected, strict=True))
    return ours, theirs


def _written(root: ElementTree.Element) -> str:
    return _HEAD + ElementTree.tostring(root, encoding="unicode") + "\n"
