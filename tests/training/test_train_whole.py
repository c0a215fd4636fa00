"""A training run from nothing: all steps in order, on sets that are made up and small."""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus import load_cases
from scorer.cross_encoder.stored import load_network
from scorer.encoder.weights import default_folder
from tests.training.made_data import choice, contradiction, mqm, write_novel, write_set
from training import shipped
from training.network import fit_cross_encoder
from training.network.checkpoints import shipped_at
from training.network.recipe import OTHER_WORDS_SEEDS
from training.train import main

# Every kind of lesson, and so few that a step is a few batches.
LESSONS = {
    "news": 4,
    "biomedical": 6,
    "assessed": 8,
    "ranked": 4,
    "contradicted": 4,
    "damaged": 8,
    "damaged others": 2,
    "contrasted": 6,
    "worsened": 6,
    "worsened others": 2,
}
OTHER_WORDS = {**LESSONS, "reworded": 6, "reworded prose": 4, "repaired": 6, "written": 20, "elsewhere": 6}
TURNED_ROUND = {**OTHER_WORDS, "turned": 20}
# Enough that every figure has something to be made of.
DEVELOPMENT = {
    **LESSONS,
    "news": 12,
    "biomedical": 20,
    "assessed": 20,
    "damaged": 12,
    "contrasted": 12,
    "worsened": 6,
    "reworded": 6,
    "repaired": 6,
    "written": 6,
    "turned": 6,
    "elsewhere": 6,
}


def sentences() -> list[str]:
    """Return sentences of the bundled texts, of several lengths."""
    texts = {case.original for case in load_cases()}
    found = [part for text in sorted(texts) for part in re.findall(r"[A-Z][^.!?\n]{30,150}\.", text)]
    return random.Random(0).sample(list(dict.fromkeys(found)), 240)


def garbled(text: str) -> str:
    """Return the sentence without its last word."""
    return text.rpartition(" ")[0] + "."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder, texts = tmp_path / "data", sentences()
    parts: Iterator[list[str]] = (texts[at : at + 60] for at in range(0, 240, 60))
    bio, news, wiki, rest = parts
    rows: list[dict[str, Any]] = [
        mqm(n, text, garbled(text), error=n % 2 == 0, document=f"doc{n // 2}") for n, text in enumerate(bio)
    ]
    write_set(folder, "train", "bio21_mqm", rows)
    scored = [{**mqm(n, text, garbled(text)), "doc": None, "score": -float(n % 7)} for n, text in enumerate(news)]
    write_set(folder, "train", "news21_mqm", [{k: v for k, v in row.items() if k != "errors"} for row in scored])
    again = [
        {**mqm(n, text, other), "score": score}
        for n, text in enumerate(rest)
        for other, score in ((text.replace(" the ", " that "), 0.0), (f"Well, {text}", 0.0), (garbled(text), -5.0))
    ]
    write_set(folder, "train", "news22_mqm", [{k: v for k, v in row.items() if k != "errors"} for row in again])
    # What is learnt from the novel must not be measured on, as a sentence of `bio` is.
    write_novel(folder, [*news, *wiki, *rest])
    for name, own in (("mlqe_pe", wiki), ("wmt17_da", rest[:30])):
        rows = [
            {**mqm(n, text, garbled(text), document=f"page{n}"), "score": n % 5 - 2.0} for n, text in enumerate(own)
        ]
        write_set(folder, "train", name, rows)
    ranks = [
        {"id": str(n), "source_lang": "lt", "original": t, "better": t, "worse": garbled(t)} for n, t in enumerate(rest)
    ]
    write_set(folder, "train", "wmt19_ranks", ranks)
    pairs = [contradiction(text, f"It is not so that {text}") for text in rest]
    write_set(folder, "train", "cannot_negation", [*pairs, *({**row, "contradiction": 0} for row in pairs[::2])])
    # One sentence that is learnt from, so that something is left out.
    write_set(folder, "measure", "questions", [choice(bio[0], "Another thing is measured.", "And one more of them.")])
    return folder


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the run writes to, in place of what ships."""
    folder = tmp_path / "made"
    folder.mkdir()
    monkeypatch.setattr("training.train.WEIGHTS", folder / "weights.safetensors")
    monkeypatch.setattr("training.train.FOUND", folder / "development.json")
    monkeypatch.setattr("training.shipped.FOUND", folder / "shipped.json")
    monkeypatch.setattr("training.quality.fit_quality.WEIGHTS", folder / "weights.json")
    monkeypatch.setattr("training.quality.fit_quality.FOUND", folder / "held_out.json")
    monkeypatch.setattr("training.quality.examples.MOST", 20)
    monkeypatch.setattr("training.quality.examples.OF_EACH_KIND", 1)
    for name, counts in (
        ("LESSONS", LESSONS),
        ("OTHER_WORDS", OTHER_WORDS),
        ("TURNED_ROUND", TURNED_ROUND),
        ("DEVELOPMENT", DEVELOPMENT),
    ):
        monkeypatch.setattr(f"training.train.{name}", counts)
    return folder


@pytest.mark.model
def test_one_command_makes_what_ships_from_the_data_alone_and_goes_on_where_it_was_stopped(
    data: Path, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checkpoints = tmp_path / "checkpoints"
    monkeypatch.setattr(sys, "argv", ["train", str(data), "--checkpoints", str(checkpoints)])
    whole = fit_cross_encoder.train
    read: list[int] = []

    def stopped(*given: Any) -> None:
        if len(read) == 1:
            raise KeyboardInterrupt
        read.append(len(given[1]))
        whole(*given)

    monkeypatch.setattr("training.train.train", stopped)
    with pytest.raises(KeyboardInterrupt):
        main()
    assert len(list(checkpoints.iterdir())) == 1
    assert not list(made.iterdir())
    assert "rows that training leaves out" in capsys.readouterr().out

    def counted(*given: Any) -> None:
        read.append(len(given[1]))
        whole(*given)

    monkeypatch.setattr("training.train.train", counted)
    main()
    # The first stage had left a checkpoint, so only the second was trained, with each of its seeds, and the last.
    assert len(read) == 2 + len(OTHER_WORDS_SEEDS)
    assert all(read[0] < one for one in read[1:])
    figures = json.loads((made / "development.json").read_text(encoding="utf-8"))
    assert list(figures) == ["before other words", "other words", "averaged", "turned", "before and after", "as stored"]
    weights = made / "weights.safetensors"
    load_network(default_folder(), weights)
    assert shipped_at(checkpoints, weights).exists()
    found = json.loads((made / "shipped.json").read_text(encoding="utf-8"))
    assert found["weights"] == shipped.file_hash(weights)
    assert found["began_from"]["weights"] == shipped.file_hash(checkpoints / found["began_from"]["checkpoint"])
    assert found["learnt_from"] == {}
    assert set(found["data"]) == {path.name.partition(".")[0] for path in (data / "train").iterdir()}
    assert set(json.loads((made / "weights.json").read_text(encoding="utf-8"))) == {"default", "features", "lexical"}
