"""The edits of TER are those of sacrebleu, on thousands of pairs."""

from __future__ import annotations

import random

import pytest
from sacrebleu.metrics.lib_ter import translation_edit_rate

from benchmarks.speed_texts import bundled_pairs
from scorer.metrics.shifts import count_edits

WORDS = [f"w{number}" for number in range(60)]


def garble(words: list[str], chance: random.Random) -> list[str]:
    """Return words with runs moved, and words lost, added and replaced; sometimes wholly shuffled."""
    garbled = list(words)
    if chance.random() < 0.15:
        chance.shuffle(garbled)
    for _ in range(chance.randrange(5)):
        if not garbled:
            break
        start, length = chance.randrange(len(garbled)), chance.randint(1, 5)
        run = garbled[start : start + length]
        del garbled[start : start + length]
        match chance.randrange(4):
            case 0:
                at = chance.randint(0, len(garbled))
                garbled[at:at] = run
            case 1:
                garbled[start:start] = [chance.choice(WORDS) for _ in run]
            case 2:
                garbled[start:start] = [*run, chance.choice(WORDS)]
    return garbled


@pytest.mark.parametrize(
    ("pairs", "shortest", "longest", "vocabulary"),
    [
        (1500, 0, 10, 6),
        (1500, 1, 14, 60),
        (300, 12, 24, 40),
        (60, 22, 31, 60),
        (30, 25, 28, 8),
        (6, 40, 60, 60),
    ],
)
def test_they_are_those_of_sacrebleu(pairs: int, shortest: int, longest: int, vocabulary: int) -> None:
    chance = random.Random(longest)
    shifted = 0
    for _ in range(pairs):
        original = [chance.choice(WORDS[:vocabulary]) for _ in range(chance.randint(shortest, longest))]
        garbled = garble(original, chance)
        assert count_edits(garbled, original) == translation_edit_rate(garbled, original), (garbled, original)
        shifted += garbled != original
    assert shifted > pairs // 3


def test_they_are_those_of_sacrebleu_for_shuffled_sentences() -> None:
    chance = random.Random(5)
    for words, pairs in ((8, 300), (16, 30), (30, 8), (70, 1)):
        for _ in range(pairs):
            original = [chance.choice(WORDS) for _ in range(words)]
            garbled = chance.sample(original, words)
            assert count_edits(garbled, original) == translation_edit_rate(garbled, original), (garbled, original)


def test_they_are_those_of_sacrebleu_for_the_sentences_of_the_corpus() -> None:
    chance = random.Random(7)
    pairs = [pair for pair in bundled_pairs() if len(pair[0]) < 300]
    for original, garbled in chance.sample(pairs, 500):
        sides = garbled.lower().split(), original.lower().split()
        assert count_edits(*sides) == translation_edit_rate(*sides)


@pytest.mark.parametrize(
    ("garbled", "original"),
    [("", ""), ("a b", ""), ("", "a b"), ("a", "a"), ("a b a b", "b a b a"), ("a " * 40, "a " * 3), ("a", "b " * 80)],
)
def test_at_the_edges(garbled: str, original: str) -> None:
    sides = garbled.split(), original.split()
    assert count_edits(*sides) == translation_edit_rate(*sides)
