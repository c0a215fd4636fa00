"""The class for Ray Data, and runs by Ray with two workers of which one is killed."""

from __future__ import annotations

from pathlib import Path

import pyarrow
import pytest

from scorer.engines.ray import score_batch
from scorer.errors import ReadError, SettingsError
from tests.scorer.bulk_rows import PAIRS, PLAIN
from tests.scorer.engine_rows import ADD, begin, engine, rows_in


def batch(**more: list[object]) -> pyarrow.Table:
    originals, garbled = zip(*PAIRS, strict=True)
    return pyarrow.table({"id": range(len(PAIRS)), "original": originals, "garbled": garbled, **more})


def test_columns_come_after_those_of_the_batch() -> None:
    found = score_batch(("bleu", "findings"), settings=PLAIN)(batch())
    assert found.column_names == ["id", "original", "garbled", "bleu", "findings"]
    assert found.schema.types[3:] == [pyarrow.float64(), pyarrow.string()]
    assert found.column("id").to_pylist() == list(range(len(PAIRS)))
    bleu = found.column("bleu").to_pylist()
    assert bleu[0] == pytest.approx(100)
    assert bleu[3:6] == [None, None, None]
    assert "negation" in found.column("findings")[1].as_py()


def test_a_batch_of_arrays_will_do() -> None:
    arrays = {name: batch().column(name).to_numpy() for name in ("original", "garbled")}
    found = score_batch(ADD, settings=PLAIN)(arrays)
    assert found.equals(score_batch(ADD, settings=PLAIN)(batch().drop_columns("id")))


def test_a_batch_of_two_chunks_comes_back_as_one_so_that_no_writer_changes_their_order() -> None:
    whole = batch().append_column("seg", pyarrow.array(f"s{n}" for n in range(len(PAIRS))))
    chunked = pyarrow.concat_tables([whole.slice(0, 3), whole.slice(3)])
    assert chunked.column("seg").num_chunks == 2
    found = score_batch(ADD, settings=PLAIN)(chunked)
    assert [column.num_chunks for column in found.columns] == [1] * len(found.columns)
    assert found.equals(score_batch(ADD, settings=PLAIN)(whole))


def test_a_batch_in_two_languages_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    original = "In the evening many people waited there. They went home because it had rained for a long time. "
    original += "Nobody knew when the next train would come."
    garbled = "Am Abend warteten dort viele Menschen. Sie gingen heim, weil es lange geregnet hatte. "
    garbled += "Niemand wusste, wann der nächste Zug kommen würde."
    table = pyarrow.table({"original": [original] * 3, "garbled": [garbled] * 3})
    step = score_batch(("quality",), settings=PLAIN)
    for _ in range(2):
        assert step(table).column("quality").to_pylist() == [None] * 3
    assert [record.message.partition(":")[0] for record in caplog.records] == ["these are English and German"]


def test_columns_have_their_kind_without_a_value() -> None:
    empty = batch().slice(0, 0)
    assert score_batch(("bleu", "severity"), settings=PLAIN)(empty).schema.types[3:] == [
        pyarrow.float64(),
        pyarrow.string(),
    ]


def test_a_wrong_batch_or_column_is_one_clear_line() -> None:
    with pytest.raises(ReadError, match="lacks the column 'ref'"):
        score_batch(ADD, original="ref", settings=PLAIN)(batch())
    with pytest.raises(ReadError, match="has a column chrf already"):
        score_batch(ADD, settings=PLAIN)(batch(chrf=[0] * len(PAIRS)))
    with pytest.raises(SettingsError, match="no column 'speed'"):
        score_batch(("speed",))


def test_a_killed_worker_changes_nothing(tmp_path: Path) -> None:
    pytest.importorskip("ray")
    pytest.importorskip("datatrove")
    from tests.scorer.test_engines_datatrove import check_against_bulk

    begin(tmp_path, 2)
    engine("ray", tmp_path)
    assert (tmp_path / "task-killed").exists()
    check_against_bulk(tmp_path, tmp_path / "ray")
    assert (tmp_path / "actor-killed").exists()
    rows = rows_in(tmp_path / "in")
    found = rows_in(tmp_path / "batches")
    assert list(found) == list(rows)
    table = score_batch(ADD, settings=PLAIN)(pyarrow.Table.from_pylist(list(rows.values())))
    assert list(found.values()) == table.to_pylist()
