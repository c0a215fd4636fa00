from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.edited import edited

ORIGINAL = "A title\n\nIt rained. Nobody came."


def recipe(folder: Path, *rows: dict[str, object]) -> Path:
    path = folder / "garbled.recipe.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def row(original: str | None, garbled: str | None, *damage: tuple[str | None, str | None]) -> dict[str, object]:
    labels = [
        {"kind": "wrong_word", "severity": "major", "original": left, "garbled": right, "note": ""}
        for left, right in damage
    ]
    return {"original": original, "garbled": garbled, "damage": labels}


def test_text_labels_and_links_are_put_together(tmp_path: Path) -> None:
    made = edited(
        ORIGINAL,
        recipe(
            tmp_path,
            row("A title", None),
            row("It rained.", "It snowed.", ("rained", "snowed")),
            row("Nobody came.", "Nobody came."),
            {**row(None, "Goodbye."), "paragraph": True},
        ),
    )
    assert made.text == "It snowed. Nobody came.\n\nGoodbye.\n"
    assert [(len(link.original), len(link.garbled)) for link in made.links] == [(1, 0), (1, 1), (1, 1), (0, 1)]
    (label,) = made.damage
    assert label.original_at is not None
    assert label.garbled_at is not None
    assert (label.original_at.of(ORIGINAL), label.garbled_at.of(made.text)) == ("rained", "snowed")


def test_a_recipe_of_another_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not those of the original"):
        edited(ORIGINAL, recipe(tmp_path, row("It rained.", "It snowed.")))


@pytest.mark.parametrize("words", ["hailed", "e"])
def test_words_that_do_not_stand_once_are_an_error(tmp_path: Path, words: str) -> None:
    rows = [
        row("A title", "A title"),
        row("It rained.", "It rained."),
        row("Nobody came.", "Never came.", ("came", words)),
    ]
    with pytest.raises(ValueError, match="does not stand once"):
        edited(ORIGINAL, recipe(tmp_path, *rows))
