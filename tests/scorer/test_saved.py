"""A report saved and loaded again."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorer import ReadError, WriteError, load_report
from scorer.report import json as canonical
from tests.scorer.comparison_reports import documents


def test_a_saved_report_is_loaded_as_it_was_written(tmp_path: Path) -> None:
    report = documents()[0]
    report.save(tmp_path / "report.json")
    assert (tmp_path / "report.json").read_text(encoding="utf-8") == canonical.write(report, 0)
    assert canonical.write(load_report(tmp_path / "report.json"), 0) == canonical.write(report, 0)
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_what_cannot_be_written_or_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="cannot be written"):
        documents()[0].save(tmp_path / "nowhere" / "report.json")
    with pytest.raises(WriteError, match="cannot be written"):
        documents()[0].save(tmp_path)
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ReadError, match="not a report"):
        load_report(tmp_path / "other.json")
    with pytest.raises(ReadError):
        load_report(tmp_path / "missing.json")
