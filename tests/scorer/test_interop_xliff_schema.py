"""XLIFF with issues of ITS is valid: the schemas of XLIFF are those that OASIS published, that of ITS is ours."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from sample_report import Row, report

from scorer import Settings, score_pairs
from scorer.interop import xliff
from scorer.types import Report

DATA = Path(__file__).parents[1] / "data"
XML = "http://www.w3.org/XML/1998/namespace"
ITS = "http://www.w3.org/2005/11/its"
WRITERS = {"2.0": (xliff.write, "xliff-core-2.0.xsd"), "1.2": (xliff.write_12, "xliff-core-1.2-strict.xsd")}
Write = Callable[[Report, int], str]


@cache
def schema(version: str) -> Any:
    """Return the schema of XLIFF and ITS together; nothing is fetched."""
    space, name = f"urn:oasis:names:tc:xliff:document:{version}", WRITERS[version][1]
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Here())
    imports = "".join(
        f'<xs:import namespace="{one}" schemaLocation="{(DATA / file).as_uri()}"/>'
        for one, file in ((space, name), (ITS, "its-issues.xsd"))
    )
    both = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(both, parser))


class _Here(etree.Resolver):
    """Reads the schema of XML that the others import from the folder of the data."""

    def resolve(self, url: str, _: object, context: object) -> object:
        return self.resolve_filename(str(DATA / "xml.xsd"), context) if url.endswith("/xml.xsd") else None


def problems(version: str, made: Report) -> list[str]:
    root = etree.fromstring(WRITERS[version][0](made, 10).encode())
    schema(version).validate(root)
    return [str(error) for error in schema(version).error_log]


@pytest.mark.parametrize("version", WRITERS)
def test_a_report_is_valid(version: str) -> None:
    assert problems(version, report()) == []
    rows = [("One two.", "One three."), ("", ""), ("Gone.", ""), ("", "New."), (" a\n b ", "a  b")]
    assert problems(version, score_pairs(rows, Settings(model="none"))) == []


@pytest.mark.parametrize("version", WRITERS)
@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30))
@settings(max_examples=30, deadline=None)
def test_any_text_is_valid(version: str, text: str) -> None:
    row = Row(f"a {text} b", "c", 40.0, 0.9, "major", (), (("name", "major", text, text, None),))
    assert problems(version, report((row,))) == []


@pytest.mark.parametrize("version", WRITERS)
@pytest.mark.parametrize(
    ("sound", "damaged"),
    [
        ('locQualityIssueType="numbers"', 'locQualityIssueType="sums"'),
        ('locQualityIssueSeverity="100"', 'locQualityIssueSeverity="101"'),
        ("locQualityIssueComment=", "comment="),
        (' xml:id="', ' id="'),
        ("<source>", "<sauce>"),
    ],
)
def test_damage_is_not_valid(version: str, sound: str, damaged: str) -> None:
    text = WRITERS[version][0](report(), 10)
    assert sound in text
    damaged_text = text.replace(sound, damaged).replace(
        "</source>", f"</{damaged[1:-1]}>" if damaged[0] == "<" else "</source>"
    )
    assert not schema(version).validate(etree.fromstring(damaged_text.encode()))


@pytest.mark.parametrize(("version", "prefix"), [("2.0", "#its="), ("1.2", "#")])
def test_the_rules_of_its_that_no_schema_states(version: str, prefix: str) -> None:
    root = etree.fromstring(WRITERS[version][0](report(), 10).encode())
    lists = {one.get(f"{{{XML}}}id"): one for one in root.iter(f"{{{ITS}}}locQualityIssues")}
    referring = [one for one in root.iter() if one.get(f"{{{ITS}}}locQualityIssuesRef")]
    assert len(lists) == len(referring)
    for one in referring:
        # A reference stands alone, and names a list of the same unit.
        assert not any("locQualityIssue" in key for key in one.attrib if not key.endswith("sRef"))
        name = one.get(f"{{{ITS}}}locQualityIssuesRef")
        assert name.startswith(prefix)
        unit = next(above for above in (one, *one.iterancestors()) if etree.QName(above).localname.endswith("unit"))
        assert lists[name.removeprefix(prefix)].getparent() is unit
    for issue in root.iter(f"{{{ITS}}}locQualityIssue"):
        assert issue.get("locQualityIssueType") or issue.get("locQualityIssueComment")
