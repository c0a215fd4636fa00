"""The fit of the order of versions."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from scorer.comparison.order import WEIGHTS
from scorer.quality import FEATURES, load_quality
from training.order import fit_order
from training.order.agreement import other_scores, tau
from training.order.examples import Item, fold, items

RNG = np.random.default_rng(0)


def made(count: int, source: str = "news22") -> tuple[list[Item], list[np.ndarray]]:
    """Return items whose versions are ordered by their third figure, and the figures."""
    found, rows = [], []
    for number in range(count):
        row = RNG.random((4, len(FEATURES)))
        order = tuple((i, j) for i in range(4) for j in range(4) if row[i, 2] < row[j, 2])
        found.append(Item(source, f"{source} {number}", ("a", "b", "c", "d"), order))
        rows.append(row)
    return found, rows


def test_a_tie_is_wrong_and_all_right_is_one() -> None:
    item = Item("x", "original", ("a", "b", "c"), ((0, 1), (0, 2)))
    assert tau([item], [np.array([3.0, 2.0, 1.0])]) == 1
    assert tau([item], [np.array([1.0, 2.0, 3.0])]) == -1
    assert tau([item], [np.array([3.0, 3.0, 1.0])]) == 0


def test_the_figure_that_orders_versions_is_found() -> None:
    examples, rows = made(60)
    weights = fit_order.fitted(examples, rows)
    assert FEATURES[int(weights.argmax())] == FEATURES[2]
    assert (weights >= 0).all()
    assert weights[~fit_order.USED].sum() == 0
    assert tau(examples, [-(row @ weights) for row in rows]) > 0.8


def test_a_half_is_measured_with_weights_of_the_other() -> None:
    examples, rows = made(60)
    assert {fold(one.original) for one in examples} == {0, 1}
    found = fit_order.cross_validated(examples, rows)["news22"]
    assert found["order"] > 0.7
    assert set(found) == {"order", *other_scores(rows, load_quality("default"))}


def test_each_source_counts_equally() -> None:
    many, few = made(80), made(20, "wmt19")
    turned = [1 - row for row in few[1]]
    weights = fit_order.fitted([*many[0], *few[0]], [*many[1], *turned])
    # Both sources contradict each other in the one figure that orders them.
    assert weights[2] < 0.5


def test_what_is_shipped_has_a_weight_for_each_figure_and_none_of_the_learned_metric() -> None:
    shipped = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    assert list(shipped) == list(FEATURES)
    assert min(shipped.values()) >= 0
    assert not any(shipped[name] for name, used in zip(FEATURES, fit_order.USED, strict=True) if not used)


def test_items_are_versions_that_people_ordered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import gzip

    def store(folder: str, name: str, rows: list[dict[str, object]]) -> None:
        path = tmp_path / folder / f"{name}.jsonl.gz"
        path.parent.mkdir(exist_ok=True)
        with gzip.open(path, "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)

    def mqm(number: int, garbled: str, score: float) -> dict[str, object]:
        text = {"original": f"The harbour number {number} froze over.", "garbled": garbled}
        names = {"id": f"x|{garbled}|{number}", "source_lang": "zh", "doc": None, "segment": number, "system": garbled}
        return {**names, **text, "score": score}

    rows = [mqm(n, text, score) for n in range(8) for text, score in (("It froze.", -1.0), ("It did.", -5.0))]
    store("train", "news22_mqm", [*rows, mqm(9, "It froze.", -1.0), mqm(9, "It did.", -1.0)])
    store("train", "news21_mqm", [])
    ranks = {
        "id": "r",
        "source_lang": "gu",
        "original": "A boat sank at night in the bay.",
        "better": "B",
        "worse": "C",
    }
    store("train", "wmt19_ranks", [ranks, {**ranks, "better": "C", "worse": "B"}, {**ranks, "worse": "D"}])
    store("measure", "ted21_mqm", [mqm(77, "Nothing of the kind.", -1.0)])
    monkeypatch.setattr("training.order.examples.held_out", lambda group: True)
    found = items(tmp_path)
    assert [one.better for one in found if one.source == "news22"] == [((0, 1),)] * 8
    # Raters contradict one another on B and C.
    assert [(one.versions, one.better) for one in found if one.source == "wmt19"] == [(("B", "C", "D"), ((0, 2),))]
