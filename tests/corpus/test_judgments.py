from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from corpus import judgments
from corpus.span import Span

SHARED = Path(__file__).parents[2] / ".." / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the public sets are not in ../shared/data")


def written(folder: Path, *rows: dict[str, object]) -> Path:
    path = folder / "set.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)
    return path


MQM = {
    "id": "1", "source_lang": "de", "doc": "d", "segment": 3, "system": "s", "original": "A cat.", "garbled": "A bat.",
    "score": -5, "errors": [{"category": "Wrong", "severity": "Major", "span": [2, 5], "weight": 5.0}],
}  # fmt: skip


def test_mqm(tmp_path: Path) -> None:
    (row,) = judgments.bio21_mqm(written(tmp_path, MQM))
    assert (row.item, row.score, row.major) == ("d:3", -5.0, True)
    assert row.errors == (judgments.MarkedError("Wrong", "major", Span(2, 5), 5.0, None),)


def test_mqm_without_errors_does_not_know_of_major_ones(tmp_path: Path) -> None:
    (row,) = judgments.news21_mqm(written(tmp_path, {key: value for key, value in MQM.items() if key != "errors"}))
    assert row.errors is None
    assert row.major is None


@pytest.mark.parametrize("span", [None, [5, 4], [2, 99]])
def test_an_impossible_place_is_no_place(tmp_path: Path, span: list[int] | None) -> None:
    error = {"category": "x", "severity": "Minor", "span": span, "weight": 1}
    (row,) = judgments.ted21_mqm(written(tmp_path, {**MQM, "errors": [error]}))
    assert row.errors is not None
    assert row.errors[0].at is None


@pytest.mark.parametrize("row", [{}, {**MQM, "score": "much"}, {**MQM, "errors": [{"category": "x"}]}])
def test_a_wrong_row_is_named_by_its_line(tmp_path: Path, row: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"set\.jsonl\.gz, line 2: not a row"):
        list(judgments.bio21_mqm(written(tmp_path, MQM, row)))


def test_alignment_gold(tmp_path: Path) -> None:
    for name, text in (("a", "One.\nTwo.\n"), ("b", "Uno.\nDos.\nTres.\n"), ("gold", "[0]:[0, 1]\n[1]:[]\n[]:[2]\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    gold = judgments.alignment_gold(tmp_path / "a", tmp_path / "b", tmp_path / "gold")
    assert gold.links == (((0,), (0, 1)), ((1,), ()), ((), (2,)))
    assert (gold.original, gold.garbled) == (("One.", "Two."), ("Uno.", "Dos.", "Tres."))


def test_a_line_that_is_no_link_is_named(tmp_path: Path) -> None:
    (tmp_path / "gold").write_text("[0]:[0]\nnonsense\n", encoding="utf-8")
    with pytest.raises(ValueError, match="line 2: not a link"):
        judgments.alignment_gold(tmp_path / "gold", tmp_path / "gold", tmp_path / "gold")


@needs_shared
@pytest.mark.parametrize(
    ("path", "reader", "rows"),
    [
        ("train/bio21_mqm", judgments.bio21_mqm, 12_530),
        ("train/news21_mqm", judgments.news21_mqm, 5_072),
        ("train/wmt17_da", judgments.wmt17_da, 3_920),
        ("train/cannot_negation", judgments.cannot_negation, 17_352),
        ("measure/ted21_mqm", judgments.ted21_mqm, 7_935),
        ("measure/demetr_dev", judgments.demetr, 15_623),
        ("measure/semantoneg_dev", judgments.semantoneg, 1_576),
        ("train/wmt19_ranks", judgments.wmt19_ranks, 51_700),
        ("train/mlqe_pe", judgments.mlqe_pe, None),
    ],
)
def test_public_sets_are_read_whole(path: str, reader: object, rows: int | None) -> None:
    assert callable(reader)
    read = list(reader(SHARED / f"{path}.jsonl.gz"))
    assert len(read) == rows if rows is not None else len(read) > 40_000
    assert all(row.original for row in read[:100])


@needs_shared
def test_public_alignment_gold_covers_each_sentence_once() -> None:
    folder = SHARED / "align"
    gold = judgments.alignment_gold(folder / "dev_cat.src", folder / "dev_cat.tgt", folder / "dev_cat.gold")
    assert sorted(n for original, _ in gold.links for n in original) == list(range(len(gold.original)))
    assert sorted(n for _, garbled in gold.links for n in garbled) == list(range(len(gold.garbled)))
