"""The steps of DataTrove: what they add, what they drop and count, and a run of four tasks."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("datatrove")

from datatrove.data import Document

from scorer.bulk.keep import parse
from scorer.bulk.run import Job, Run
from scorer.engines.datatrove import REASONS, KeepPairs, ScorePairs
from scorer.errors import ReadError, SettingsError
from tests.scorer.bulk_rows import PAIRS, PLAIN, do, tsv
from tests.scorer.engine_rows import ADD, KEEP, begin, engine, rows_in


def documents(pairs: list[tuple[str, str]]) -> list[Document]:
    return [Document(garbled, str(n), metadata={"original": original}) for n, (original, garbled) in enumerate(pairs)]


def cells(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]


def test_score_pairs_adds_what_bulk_adds(tmp_path: Path) -> None:
    out = tmp_path / "out.tsv"
    do(tsv(tmp_path, PAIRS), add="bleu,severity,findings", output=out)
    found = list(ScorePairs(("bleu", "severity", "findings"), settings=PLAIN)(documents(PAIRS)))
    assert [one.id for one in found] == [str(n) for n in range(len(PAIRS))]
    for one, (*_, bleu, severity, findings) in zip(found, cells(out), strict=True):
        value = one.metadata["bleu"]
        assert ("" if value is None else json.dumps(value)) == bleu
        assert (one.metadata["severity"] or "", one.metadata["findings"] or "") == (severity, findings)


def test_keep_pairs_drops_and_counts_what_bulk_drops() -> None:
    pairs = [*PAIRS, ("Nobody paid 1,000 euros.", "Everybody paid 100 euros.")]
    written: list[Any] = []

    class Writer:
        def __enter__(self) -> Writer:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def write(self, document: Document, rank: int) -> None:
            written.append((document.id, rank, document.metadata[REASONS]))

    step = KeepPairs("not negation and not number", ("chrf",), settings=PLAIN, exclusion_writer=Writer())
    kept = list(step(documents(pairs), 3))
    assert [one.id for one in kept] == ["0", "3", "4", "5", "6"]
    assert written == [("1", 3, "negation"), ("2", 3, "number"), ("7", 3, "negation, number")]
    counted = {name: step.stats[name].total for name in ("total", "forwarded", "dropped")}
    assert counted == {"total": 8, "forwarded": 5, "dropped": 3}
    assert (step.stats["dropped_negation"].total, step.stats["dropped_number"].total) == (2, 2)
    assert all("chrf" in one.metadata and "negation" not in one.metadata for one in kept)


def test_a_step_can_be_sent_to_a_worker_before_and_after_its_work() -> None:
    step = KeepPairs(KEEP, ADD, settings=PLAIN)
    for _ in range(2):
        again = pickle.loads(pickle.dumps(step))
        assert len(list(again(documents(PAIRS)))) == len(list(step(documents(PAIRS)))) == 5


def test_the_sides_may_be_entries_of_the_metadata() -> None:
    document = Document("unused", "7", metadata={"ref": "It is late.", "hyp": None})
    (found,) = ScorePairs(("severity",), "ref", "hyp", PLAIN)([document])
    assert found.metadata["severity"] == "major"


@pytest.mark.parametrize("metadata", [{}, {"original": 3}])
def test_a_document_without_a_side_is_an_error(metadata: dict[str, Any]) -> None:
    with pytest.raises(ReadError, match=r"document x: .*original"):
        list(ScorePairs(("chrf",), settings=PLAIN)([Document("a", "x", metadata=metadata)]))


@pytest.mark.parametrize(
    "make",
    [
        lambda: ScorePairs(("speed",)),
        lambda: KeepPairs("speed > 3"),
        lambda: KeepPairs("quality >"),
    ],
)
def test_a_mistake_shows_before_anything_is_read(make: Any) -> None:
    with pytest.raises(SettingsError, match=r"keep|add"):
        make()


def test_four_tasks_side_by_side_give_what_bulk_gives(tmp_path: Path) -> None:
    begin(tmp_path, 4)
    engine("local", tmp_path)
    check_against_bulk(tmp_path, tmp_path / "local")
    stats = json.loads((tmp_path / "local" / "logs" / "stats.json").read_text(encoding="utf-8"))
    (keep,) = [one["stats"] for one in stats if "Keep pairs" in one["name"]]
    dropped = rows_in(tmp_path / "local" / "dropped")
    for reason in ("negation", "number"):
        said = sum(reason in str(row[REASONS]) for row in dropped.values())
        total = keep[f"dropped_{reason}"]
        assert said == (total["total"] if isinstance(total, dict) else total) > 0


def check_against_bulk(folder: Path, made: Path) -> None:
    """Compare the rows kept and dropped with those of `scorer bulk`, which takes each task's file by itself."""
    kept, dropped = rows_in(made / "kept"), rows_in(made / "dropped")
    outs = folder / "bulk" / "kept", folder / "bulk" / "dropped"
    for out in outs:
        out.mkdir(parents=True, exist_ok=True)
    for name in sorted(path.name for path in (folder / "in").iterdir()):
        job = Job([str(folder / "in" / name)], str(outs[0] / name), ADD, parse(KEEP), str(outs[1] / name))
        Run(Job(**{**vars(job), "settings": PLAIN})).do(lambda _: None, lambda *_: None, lambda: False)
    for found, out in ((kept, outs[0]), (dropped, outs[1])):
        expected = rows_in(out)
        assert found.keys() == expected.keys()
        for name, row in expected.items():
            assert {key: found[name].get(key) for key in (*ADD, REASONS)} == {
                key: row.get(key) for key in (*ADD, REASONS)
            }
