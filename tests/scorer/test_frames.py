"""Reports and comparisons as data frames of pandas and tables of Arrow."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

import pandas
import pyarrow
import pytest

from scorer import Comparison, MissingExtra, Report
from scorer.comparison import tsv as comparison_tsv
from scorer.report import tsv
from tests.scorer.comparison_reports import compared, documents


def header(text: str) -> list[str]:
    return text.partition("\n")[0].split("\t")


def test_a_report_is_a_row_for_each_pair_with_the_columns_of_the_tsv() -> None:
    report = documents()[1]
    frame = report.to_dataframe()
    assert list(frame.columns) == header(tsv.write(report, 0))
    assert list(frame["index"]) == list(range(len(report.judgements)))
    for judgement, row in zip(report.judgements, frame.itertuples(), strict=True):
        assert row.severity == judgement.severity
        assert row.original == (judgement.pair.original.text if judgement.pair.original else "")
        assert pandas.isna(row.quality) or row.quality == pytest.approx(judgement.quality, abs=0.05)
    added = frame[frame["kind"] == "added"].iloc[0]
    assert pandas.isna(added["original_line"])
    assert pandas.isna(added["chrf"])
    assert added["garbled"] == "Every member of it came by boat."


def test_severities_have_their_order() -> None:
    frame = documents()[0].to_dataframe()
    worst = frame.sort_values("severity", ascending=False).iloc[0]
    assert worst["severity"] == "critical"
    assert set(frame[frame["severity"] >= "major"]["severity"]) <= {"major", "critical"}
    assert frame["quality"].min() == frame.sort_values("quality").iloc[0]["quality"]


def test_a_table_of_arrow_has_the_same_with_types() -> None:
    report = documents()[1]
    table = report.to_arrow()
    assert table.column_names == header(tsv.write(report, 0))
    types = {name: str(table.schema.field(name).type) for name in ("index", "quality", "chrf", "severity", "garbled")}
    assert types == {"index": "int64", "quality": "double", "chrf": "double", "severity": "string", "garbled": "string"}
    frame = report.to_dataframe()
    assert table["garbled"].to_pylist() == list(frame["garbled"])
    assert [value is None for value in table["chrf"].to_pylist()] == list(frame["chrf"].isna())


def test_a_comparison_is_a_row_for_each_segment() -> None:
    frame, table = compared().to_dataframe(), compared().to_arrow()
    assert list(frame.columns) == table.column_names == header(comparison_tsv.write(compared()))
    assert len(frame) == table.num_rows == len(compared().units)
    assert frame.loc[3, "merged:severity"] == "critical"
    assert (frame["same:quality"] == 100).all()
    # The one version omits this segment.
    assert (frame.loc[1, "merged:quality"], frame.loc[1, "merged:text"]) == (0.0, "")


def test_no_pair_and_no_segment_are_tables_without_rows() -> None:
    report = replace(documents()[0], judgements=())
    comparison = replace(compared(), units=())
    assert (len(report.to_dataframe()), report.to_arrow().num_rows) == (0, 0)
    assert (len(comparison.to_dataframe()), comparison.to_arrow().num_rows) == (0, 0)
    assert str(report.to_arrow().schema.field("garbled").type) == "string"
    assert comparison_tsv.write(comparison) == comparison_tsv.write(compared()).partition("\n")[0] + "\n"


@pytest.mark.parametrize(
    ("package", "what", "make"),
    [
        ("pandas", "data frames", Report.to_dataframe),
        ("pyarrow", "tables of Arrow", Report.to_arrow),
        ("pandas", "data frames", Comparison.to_dataframe),
        ("pyarrow", "tables of Arrow", Comparison.to_arrow),
    ],
)
def test_a_missing_package_is_one_line_that_names_the_extra(
    package: str, what: str, make: Callable[[object], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    given = compared() if make.__qualname__.startswith("Comparison") else documents()[0]
    with pytest.raises(MissingExtra) as raised:
        make(given)
    assert str(raised.value) == f"{what} need the package {package}: pip install 'scorer[frames]'"


def test_pyarrow_gives_back_what_pandas_takes() -> None:
    table = documents()[0].to_arrow()
    assert isinstance(table, pyarrow.Table)
    assert list(table.to_pandas()["kind"]) == list(documents()[0].to_dataframe()["kind"])
