"""The signature in one line: what it names, and when two lines are equal."""

from __future__ import annotations

import json
import re

import pytest
from sample_report import report

from scorer.report import json as canonical
from scorer.report import text
from scorer.report.load import load
from scorer.report.signature_line import signature_line

SIGNATURE = {
    "scorer": "0.2.0",
    "segmenter": "scorer-segment/1 sentencex 1.0.32",
    "lang": ["en", "en"],
    "aligner": "scorer-align/3",
    "encoder": {"model": "all-MiniLM-L6-v2", "sha256": "53aa51172d14", "backend": "onnxruntime 1.31.1"},
    "quality": {"model": "default", "sha256": "07a6e67c6379"},
    "checks": ["number", "name"],
    "seed": 0,
}
NAMED = "scorer|v:0.2.0|lang:en|seg:1|al:3|m:minilm-l6@53aa|q:default@07a6|sig:"


def test_it_names_what_was_used() -> None:
    assert re.fullmatch(re.escape(NAMED) + "[0-9a-f]{8}", signature_line(SIGNATURE))


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"lang": ["en", "de"]}, "|lang:en-de|"),
        ({"segmenter": "lines", "aligner": "lines", "lang": None}, "scorer|v:0.2.0|seg:lines|al:lines|m:"),
        ({"encoder": {"model": "none"}}, "|m:none|"),
        ({"encoder": {"model": "/home/ann/models/my | model"}}, "|m:my-model|"),
        ({"quality": {"model": "none"}}, "|q:none|"),
        ({"scorer": "0.3.0"}, "scorer|v:0.3.0|"),
    ],
)
def test_each_part_follows_the_signature(changed: dict[str, object], named: str) -> None:
    line = signature_line(SIGNATURE | changed)
    assert named in line
    assert line != signature_line(SIGNATURE)


@pytest.mark.parametrize("changed", [{"seed": 1}, {"checks": ["number"]}, {"glossary": {"file": "g.txt"}}])
def test_what_the_line_does_not_name_changes_it_too(changed: dict[str, object]) -> None:
    line, other = signature_line(SIGNATURE), signature_line(SIGNATURE | changed)
    assert line != other
    assert line.rpartition("|sig:")[0] == other.rpartition("|sig:")[0]


def test_it_is_the_same_for_a_report_that_is_read_back_and_for_keys_in_another_order() -> None:
    loaded = load(canonical.write(report(), 0))
    assert signature_line(loaded.signature) == signature_line(report().signature)
    assert signature_line(dict(reversed(SIGNATURE.items()))) == signature_line(SIGNATURE)
    assert signature_line(json.loads(json.dumps(SIGNATURE))) == signature_line(SIGNATURE | {"lang": ("en", "en")})


def test_the_text_report_ends_with_it_and_an_empty_signature_is_a_line() -> None:
    assert text.write(report(), 10, width=100).endswith(f"\n\nSignature {signature_line(report().signature)}\n")
    assert re.fullmatch(r"scorer\|sig:[0-9a-f]{8}", signature_line({}))
