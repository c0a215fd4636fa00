"""Which format a file has, by its ending."""

from __future__ import annotations

import pytest

from scorer.exchange.formats import FORMATS, FormatError, export, format_of
from tests.scorer.sample_report import report
from tests.scorer.test_exchange_rows import session_of, stored


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("review.tsv", ".tsv"),
        ("review.mqm.tsv", ".mqm.tsv"),
        ("REVIEW.MQM.TSV", ".mqm.tsv"),
        ("a.b/c.jsonl", ".jsonl"),
        ("x.mqm.xlsx", ".xlsx"),
        (".xlsx", ".xlsx"),
    ],
)
def test_the_longest_ending_counts(name: str, ending: str) -> None:
    assert format_of(name) is FORMATS[ending]


@pytest.mark.parametrize("name", ["review.csv", "review", "", "tsv", "review.tsv.gz", "-", "a\nb.x"])
def test_another_ending_is_refused_with_those_there_are(name: str) -> None:
    with stored() as store, pytest.raises(FormatError) as caught:
        export(session_of(store, report()), name)
    assert str(caught.value).endswith("use one of .xlsx, .tsv, .jsonl, .mqm.tsv")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_writes_a_report_without_lines(ending: str) -> None:
    with stored() as store:
        session = session_of(store, report(()))
        assert FORMATS[ending].read(export(session, f"x{ending}"), "x") == []
