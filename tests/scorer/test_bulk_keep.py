"""The expression of --keep: what it may say, what it means, and why a row was dropped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scorer.bulk.judge import Scored
from scorer.bulk.keep import parse
from scorer.bulk.rows import Value
from scorer.errors import SettingsError
from tests.scorer.bulk_rows import PAIRS, do, tsv

ROW: dict[str, Value] = {"quality": 70.5, "severity": "major", "note": "x", "cosine": None, "lost": -2.0}
SCORED = Scored({}, "major", {"negation": "major", "case": "minor"})


def failed(text: str) -> tuple[str, ...]:
    flags = {"minor": True, "major": True, "critical": False, "negation": True, "number": False}
    return parse(text).failed(lambda name: (ROW | flags)[name], SCORED)


@pytest.mark.parametrize(
    "text",
    [
        "quality >= 70",
        "60 <= quality < 80",
        "not critical",
        "not critical and quality > 70",
        "quality > 90 or severity == 'major'",
        "severity != 'critical'",
        "note == 'x' and major",
        "not number",
        "lost == -2",
        "not (quality < 50 or number)",
        "not cosine > 0.5",
        "cosine != 0",
        " quality>=70 ",
    ],
)
def test_it_keeps(text: str) -> None:
    assert failed(text) == ()


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("quality >= 80", ("quality",)),
        ("quality >= 80 and not negation", ("quality", "negation")),
        ("not major", ("negation",)),
        ("not minor", ("negation", "case")),
        ("severity == 'none'", ("negation",)),
        ("critical", ("quality",)),
        ("quality > 90 or number", ("quality", "number")),
        ("cosine > 0.5", ("cosine",)),
        ("note > 3", ("note",)),
        ("80 <= quality <= 90 and not critical", ("quality",)),
    ],
)
def test_it_drops_for_a_reason(text: str, reasons: tuple[str, ...]) -> None:
    assert failed(text) == reasons


@pytest.mark.parametrize(
    "text",
    [
        "",
        "quality >=",
        "quality.real > 3",
        "__import__('os')",
        "quality if major else 1",
        "[quality]",
        "quality in (1, 2)",
        "lambda: 1",
        "quality + 1 > 3",
        "9 ** 9 ** 9 > quality",
        "f'{quality}'",
        "(x := 3)",
        "quality is None",
        "quality; quality",
        "True",
        "b'x' == note",
        "(" * 300 + "quality" + ")" * 300,
        "quality > 1" + " and quality > 1" * 200,
    ],
)
def test_nothing_else_can_be_said(text: str) -> None:
    with pytest.raises(SettingsError, match="--keep"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('quality >= "abc"', "quality is a number, and 'abc' is a text: compare numbers"),
        ("'high' == degraded", "'high' is a text, and degraded is a number"),
        ("major and 50 < quality < '80'", "quality is a number, and '80' is a text"),
        ("not (findings > 3)", "findings is a text, and 3 is a number"),
        ("reasons == -1", "reasons is a text, and -1 is a number"),
        ("quality != findings", "quality is a number, and findings is a text"),
        ("number == 'x'", "number is true or false, and 'x' is a text"),
        ("(quality > 3) == 'x'", "quality > 3 is true or false, and 'x' is a text"),
        ("severity == 'bad'", "severity is never 'bad': it is one of none, minor, major, critical"),
        ("'Major' != severity", "severity is never 'Major'"),
        ("severity >= 'major'", "in the order of the alphabet: say major for major or worse"),
    ],
)
def test_unlike_things_are_not_compared(text: str, words: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(words)) as caught:
        parse(text)
    assert str(caught.value).startswith("--keep: ")


@pytest.mark.parametrize(
    "text",
    [
        "quality >= degraded",
        "note == 3 or note == 'x'",
        "severity == note",
        "checks != findings",
        "findings == ''",
        "severity == 'none' or 'critical' == severity",
        "(quality > 3) == major",
        "major == 1",
        "cosine > -1",
    ],
)
def test_like_things_are_compared(text: str) -> None:
    assert parse(text).text == text


def test_dropped_rows_go_elsewhere_with_the_reason(tmp_path: Path) -> None:
    pairs, out, dropped = tsv(tmp_path, PAIRS), tmp_path / "out.tsv", tmp_path / "dropped.tsv"
    run = do(pairs, add="quality", keep="quality >= 60 and not critical", output=out, drop_to=dropped)
    kept, left = (path.read_text(encoding="utf-8").splitlines() for path in (out, dropped))
    assert kept[0].endswith("\tquality")
    assert left[0].endswith("\tquality\tdropped_for")
    ids = [line.split("\t")[0] for line in (*kept[1:], *left[1:])]
    assert sorted(ids) == [str(n) for n in range(len(PAIRS))]
    reasons = {line.split("\t")[0]: line.rpartition("\t")[2] for line in left[1:]}
    assert reasons["1"] == "negation"
    assert reasons["2"] == "number"
    assert reasons["3"] == "quality"
    assert run.counts.reasons["negation"] == 1
    assert run.counts.kept == len(kept) - 1


def test_columns_of_the_input_can_be_asked(tmp_path: Path) -> None:
    pairs, out = tsv(tmp_path, PAIRS), tmp_path / "out.tsv"
    do(pairs, add="bleu", keep="id >= 5 or note == ' note 2 '", output=out)
    lines = out.read_text(encoding="utf-8").splitlines()[1:]
    assert [line.split("\t")[0] for line in lines] == ["2", "5", "6"]


def test_severities_need_no_column(tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    do(tsv(tmp_path, PAIRS), add="bleu", keep="not major", output=out)
    ids = [line.split("\t")[0] for line in out.read_text(encoding="utf-8").splitlines()[1:]]
    assert "0" in ids
    assert not {"1", "2", "3"} & set(ids)
