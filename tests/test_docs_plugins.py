"""What docs/plugins.md shows works: an outside package's metric, check, reader and writer are found."""

from __future__ import annotations

import re
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from types import ModuleType

import pytest

from scorer import Settings, plugins, score_files, score_pairs
from scorer.report import json as canonical

PAGE = (Path(__file__).parents[1] / "docs" / "plugins.md").read_text(encoding="utf-8")
PLAIN = Settings(model="none")
EXTRAS = re.search(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
POINTS = re.findall(r'"scorer\.(\w+)"\]\n(\w+) = "(\S+)"', PAGE)


@pytest.fixture
def extras(monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the package that docs/plugins.md shows, without a package."""
    assert EXTRAS
    module = ModuleType("scorer_extras")
    exec(EXTRAS[1], module.__dict__)
    monkeypatch.setitem(sys.modules, "scorer_extras", module)
    points = EntryPoints(EntryPoint(name, value, f"scorer.{group}") for group, name, value in POINTS)
    monkeypatch.setattr(plugins, "entry_points", lambda *, group: points.select(group=group))


def test_the_page_shows_one_of_each() -> None:
    assert sorted(group for group, _, _ in POINTS) == sorted(plugins.GROUPS)


@pytest.mark.usefixtures("extras")
def test_an_outside_metric_and_check_take_part() -> None:
    report = score_pairs([("Mind the gap.", "MIND THE GAP."), ("One or two.", "")], PLAIN)
    scored = report.judgements[0].scored
    assert scored.scores["length_ratio"] == 1.0
    found = [finding.message for finding in scored.findings if finding.check == "shouting"]
    assert found == ["all in capitals"]
    assert "all in capitals" in report.judgements[0].reasons
    assert report.judgements[1].scored.scores == {}
    assert report.signature["metrics"]["length_ratio"] == "length ratio|version:1"  # type: ignore[index]
    assert report.signature["checks"] == [*plugins.CHECKS, "shouting"]
    assert '"length_ratio": 1.0' in canonical.write(report, 10)


@pytest.mark.usefixtures("extras")
def test_an_outside_reader_takes_the_files_of_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "page.wiki"
    path.write_text("== News ==\n\nThe ferry left at noon.\n", encoding="utf-8")
    report = score_files(str(path), str(path), PLAIN)
    assert [judgement.pair.original.text for judgement in report.judgements if judgement.pair.original] == [
        "News",
        "The ferry left at noon.",
    ]
    assert [judgement.pair.original.line for judgement in report.judgements if judgement.pair.original] == [1, 3]


@pytest.mark.usefixtures("extras")
def test_an_outside_writer_writes() -> None:
    report = score_pairs([("He had sold 1,000 tickets.", "He had sold 100 tickets.")], PLAIN)
    write = plugins.load("writer", "headlines")
    assert write(report, 1).startswith("critical: 1,000 became 100")
    assert write(report, 0) == ""
