"""The formats of the tables of `scorer bulk`: what the ending of an output may be."""

from __future__ import annotations

import pytest

from scorer.bulk.tables import packing_of
from scorer.errors import WriteError


@pytest.mark.parametrize(
    ("output", "form", "packing"),
    [
        ("out.tsv", "tsv", ""),
        ("out.csv.gz", "csv", ".gz"),
        ("out.ndjson.zst", "jsonl", ".zst"),
        ("out.JSONL", "jsonl", ""),
        ("out.parquet", "parquet", ""),
        ("out", "csv", ""),
        ("out.scored", "csv", ""),
        ("out.txt", "tsv", ""),
        ("out.en", "tsv", ""),
        ("out.xz", "tsv", ".xz"),
        ("/dev/null", "csv", ""),
    ],
)
def test_an_output_may_end_in_its_format_or_in_what_says_nothing(output: str, form: str, packing: str) -> None:
    assert packing_of(output, form) == packing


@pytest.mark.parametrize(
    ("output", "form", "words"),
    [
        ("out.csv", "tsv", "the rows are tsv and stay so"),
        ("out.tsv.gz", "csv", "the rows are csv and stay so"),
        ("out.xlsx", "csv", "the rows are csv and stay so"),
        ("out.json", "csv", "the rows are csv and stay so"),
        ("out.json", "jsonl", "the rows are jsonl and stay so"),
        ("out.HTML", "jsonl", "the rows are jsonl and stay so"),
        ("out.docx.xz", "tsv", "the rows are tsv and stay so"),
        ("out.parquet.gz", "parquet", "packed inside: leave out .gz"),
        ("out.tsv.bz2", "tsv", "outputs are packed as .gz, .zst, .xz"),
    ],
)
def test_an_ending_that_is_untrue_is_refused(output: str, form: str, words: str) -> None:
    with pytest.raises(WriteError, match=words):
        packing_of(output, form)
