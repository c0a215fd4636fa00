"""The table [gate] of a file: every key, and a mistake in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorer.errors import ReadError
from scorer.gate.rules import NAMES, Rules, key_of, read_rules, share
from scorer.sift.dismissals import read_dismissals

ALL = """
[gate]
fail-under = 85
max-critical = 0
max-major = 3
max-degraded = 0.05
max-omitted = "1%"
max-added = 1
require-version = "0.1"
baseline = "old/report.json"
store = "verdicts.sqlite"

[[dismissed]]
check = "number"
"""


def written(folder: Path, text: str) -> str:
    path = folder / "scorer.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_every_rule_has_a_key(tmp_path: Path) -> None:
    path = written(tmp_path, ALL)
    wanted = Rules(
        85.0, 0, 3, 0.05, 0.01, 1.0, "0.1", str(tmp_path / "old/report.json"), str(tmp_path / "verdicts.sqlite")
    )
    assert read_rules(path) == wanted
    assert all(f"\n{key_of(name)} = " in ALL for name in NAMES)
    assert len(read_dismissals(path)) == 1


@pytest.mark.parametrize("text", ["", "[gate]\n", "[[dismissed]]\ncheck = 'number'\n"])
def test_a_file_without_rules_has_none(tmp_path: Path, text: str) -> None:
    assert read_rules(written(tmp_path, text)) == read_rules(None) == Rules()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("fail_under = 3", "'fail_under' is not known: use fail-under"),
        ("fail-under = 101", "fail-under is a quality from 0 to 100"),
        ("fail-under = '85'", "fail-under is a quality"),
        ("fail-under = nan", "fail-under is a quality"),
        ("max-critical = -1", "max-critical is a whole number"),
        ("max-critical = 1.5", "max-critical is a whole number"),
        ("max-major = true", "max-major is a whole number"),
        ("max-degraded = 5", "max-degraded is a share"),
        ("max-omitted = 'few'", "max-omitted is a share"),
        ("max-added = true", "max-added is a share"),
        ("max-added = []", "max-added is a share"),
        ("require-version = 1", "require-version is a version"),
        ("baseline = ' '", "baseline is the name"),
        ("store = 3", "store is the name"),
        ("fail-under = ", "line 2: not TOML"),
    ],
)
def test_a_mistake_is_one_line(tmp_path: Path, line: str, words: str) -> None:
    with pytest.raises(ReadError, match=r"scorer\.toml") as error:
        read_rules(written(tmp_path, f"[gate]\n{line}\n"))
    assert words in str(error.value)
    assert "\n" not in str(error.value)


def test_a_gate_that_is_no_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="not a table"):
        read_rules(written(tmp_path, "gate = 3\n"))


def test_options_come_before_the_file() -> None:
    assert Rules(max_critical=0).over(Rules(max_critical=5, fail_under=80)) == Rules(max_critical=0, fail_under=80)


@pytest.mark.parametrize(("given", "value"), [("5%", 0.05), ("0.05", 0.05), (1, 1.0), ("0", 0.0), (" 100 % ", 1.0)])
def test_a_share_is_a_number_or_per_cent(given: object, value: float) -> None:
    assert share(given) == pytest.approx(value)


@pytest.mark.parametrize("given", ["5", "-1%", "101%", "nan", "many", True])
def test_anything_else_is_no_share(given: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (float says why)
        share(given)
