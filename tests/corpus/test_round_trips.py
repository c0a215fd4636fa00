from __future__ import annotations

import random
from pathlib import Path

import pytest

from corpus.damage.garble import damage_text
from corpus.round_trips import rebased, round_trip
from corpus.substitutes import substitutes

ORIGINAL = "The dog barks.\n\nIt has three legs. Nobody minds.\n"
LINES = "The dog bark.\nHas three legs.\nAnybody cares.\n"


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "spanish.lines"
    path.write_text(LINES, encoding="utf-8")
    return path


def test_paragraphs_stay_and_sentences_are_linked_one_to_one(lines: Path) -> None:
    made = round_trip(ORIGINAL, lines)
    assert made.text == "The dog bark.\n\nHas three legs. Anybody cares.\n"
    assert made.damage == ()
    assert [link.garbled[0].of(made.text) for link in made.links] == LINES.splitlines()


def test_a_line_too_few_is_an_error(lines: Path) -> None:
    lines.write_text("The dog bark.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="1 lines for 3 sentences"):
        round_trip(ORIGINAL, lines)


def test_damage_on_top_is_told_of_the_original(lines: Path) -> None:
    through = round_trip(ORIGINAL, lines)
    sentences = [link.garbled[0] for link in through.links]
    damaged = rebased(
        damage_text(through.text, sentences, ["dropped_sentence"], substitutes(), random.Random(1)), through.links
    )
    (label,) = damaged.damage
    assert label.original_at is not None
    assert label.original_at.of(ORIGINAL) == "It has three legs."
    assert [link.original[0].of(ORIGINAL) for link in damaged.links if not link.garbled] == ["It has three legs."]
