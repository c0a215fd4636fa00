"""The scores of `scorer bulk` are those of `score_pairs`, and do not depend on how the work is divided."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scorer import encoder, score_pairs
from scorer.bulk import workers
from scorer.bulk.run import Job, Run
from scorer.bulk.tables import CHUNK
from scorer.bulk.wanted import columns, wanted
from scorer.errors import ReadError, SettingsError
from scorer.report.json import quality
from scorer.settings import Settings
from tests.scorer.bulk_rows import PAIRS, PLAIN, do, many, small_chunks, tsv


def test_the_values_are_those_of_score_pairs(tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    do(tsv(tmp_path, PAIRS), add="quality,severity,bleu,reasons", output=out)
    report = score_pairs(PAIRS, PLAIN)
    rows = [line.split("\t")[4:] for line in out.read_text(encoding="utf-8").splitlines()[1:]]
    assert len(rows) == len(PAIRS)
    seen = 0
    for one in report.judgements:
        side = one.pair.original or one.pair.garbled
        assert side is not None
        value, severity, bleu, reasons = rows[side.line - 1]
        assert value == ("" if one.quality is None else json.dumps(quality(one.quality)))
        assert severity == one.severity
        assert bleu == ("" if "bleu" not in one.scored.scores else json.dumps(one.scored.scores["bleu"]))
        assert reasons == "; ".join(one.reasons)
        seen += 1
    assert seen == len(PAIRS) - 1  # a row that is empty on both sides is no pair
    assert rows[5] == [""] * 4


def test_a_chunk_is_a_document_of_its_own(tmp_path: Path) -> None:
    """What is said once in a document is said once in each chunk, and another row's chunk changes nothing."""
    pairs = many(CHUNK + 20)
    out, tail = tmp_path / "out.tsv", tmp_path / "tail.tsv"
    add = "quality,findings"
    do(tsv(tmp_path, pairs), add=add, output=out)
    do(tsv(tmp_path, pairs[CHUNK:], "second.tsv"), add=add, output=tail)
    whole = [line.split("\t")[1:3] + line.split("\t")[4:] for line in out.read_text(encoding="utf-8").splitlines()]
    alone = [line.split("\t")[1:3] + line.split("\t")[4:] for line in tail.read_text(encoding="utf-8").splitlines()]
    assert whole[1 + CHUNK :] == alone[1:]


def test_several_processes_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small_chunks(monkeypatch)
    pairs = tsv(tmp_path, many(40))
    outs = [tmp_path / f"{jobs}.tsv" for jobs in (1, 2)]
    for jobs, out in zip((1, 2), outs, strict=True):
        do(pairs, add="quality,findings", output=out, jobs=jobs)
    assert outs[0].read_bytes() == outs[1].read_bytes()


@pytest.mark.parametrize(("cores", "many_rows", "processes"), [(2, 12, 2), (2, 100, 0), (1, 12, 0)])
def test_processes_are_started_only_after_many_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cores: int, many_rows: int, processes: int
) -> None:
    small_chunks(monkeypatch)
    monkeypatch.setattr(workers, "MANY", many_rows)
    monkeypatch.setattr(workers, "available_cores", lambda: cores)
    started: list[int] = []
    several = workers._several
    monkeypatch.setattr(workers, "_several", lambda *a: (started.append(a[2]), several(*a))[1])
    pairs, plain, out = tsv(tmp_path, many(40)), tmp_path / "plain.tsv", tmp_path / "out.tsv"
    do(pairs, add="quality", output=plain)
    run = Run(Job([str(pairs)], str(out), ["quality"], jobs=None, settings=PLAIN))
    assert run.do(lambda _: None, lambda *_: None, lambda: False)
    assert out.read_bytes() == plain.read_bytes()
    assert sum(started) == processes


def test_what_nobody_asked_for_is_not_computed() -> None:
    default = Settings()
    cheap = wanted(["bleu", "chrf"], False, False, default)
    assert (cheap.settings.model, cheap.checks, cheap.metrics) == ("none", False, frozenset({"bleu", "chrf"}))
    checked = wanted(["findings"], False, False, default)
    assert (checked.settings.model, checked.settings.quality, checked.metrics) == ("default", "none", frozenset())
    assert checked.checks
    rated = wanted(["quality"], False, False, default)
    assert (rated.settings.quality, rated.metrics, rated.checks) == ("auto", None, True)
    assert wanted(["ter"], False, False, default).settings.ter
    alone = wanted(["learned"], False, False, default)
    assert (alone.settings.quality, alone.metrics) == ("auto", frozenset({"learned"}))
    assert not alone.checks


def test_no_network_is_loaded_that_no_column_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a network was loaded")

    encoder._load.cache_clear()  # another test may have loaded one
    monkeypatch.setattr("scorer.encoder.onnx.OnnxEncoder.__init__", refuse)
    monkeypatch.setattr("scorer.cross_encoder.reader.PairReader.__init__", refuse)
    pairs = tsv(tmp_path, PAIRS)
    do(pairs, add="bleu,chrf", output=tmp_path / "plain.tsv", settings=Settings())
    with pytest.raises(AssertionError, match="a network"):
        do(pairs, add="findings", output=tmp_path / "checked.tsv", settings=Settings())


def test_each_column_can_be_added_alone(tmp_path: Path) -> None:
    pairs = tsv(tmp_path, PAIRS)
    for column in columns():
        if column.startswith("learned"):
            continue
        out = tmp_path / f"{column}.tsv"
        do(pairs, add=column, output=out)
        header, *rows = [line.split("\t") for line in out.read_text(encoding="utf-8").splitlines()]
        assert header[-1] == column
        assert any(row[-1] for row in rows), column


def test_an_unknown_column_is_refused(tmp_path: Path) -> None:
    pairs = tsv(tmp_path, PAIRS)
    with pytest.raises(SettingsError, match="knows no column 'speed'"):
        do(pairs, add="speed")
    with pytest.raises(SettingsError, match="needs the default model"):
        do(pairs, add="learned", output=tmp_path / "out.tsv")
    with pytest.raises(SettingsError, match="knows no column 'speed'"):
        do(pairs, keep="speed > 3")
    with pytest.raises(SettingsError, match="give both"):
        do(pairs, drop_to=tmp_path / "dropped.tsv")


def test_a_column_that_is_there_already_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    do(tsv(tmp_path, PAIRS), add="bleu", output=out)
    with pytest.raises(ReadError, match="has a column bleu already"):
        do(out, add="chrf,bleu", output=tmp_path / "twice.tsv")
