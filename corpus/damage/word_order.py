"""Put words into the wrong order."""

from __future__ import annotations

import random
from collections.abc import Callable

from corpus.cases import Severity
from corpus.damage.edits import Change, Edit
from corpus.damage.words import Word, analyse
from corpus.span import Span

Order = Callable[[list[Word], random.Random], list[Word]]


def swapped_words(sentence: str, rng: random.Random) -> Change | None:
    """Swap two neighbouring words."""
    return _reordered(sentence, rng, "swapped_words", "minor", 2, _reverse)


def moved_word(sentence: str, rng: random.Random) -> Change | None:
    """Move a word by two to four places."""
    return _reordered(sentence, rng, "moved_word", "minor", rng.randint(3, 5), _rotate)


def word_order(sentence: str, rng: random.Random) -> Change | None:
    """Shuffle four to seven neighbouring words."""
    return _reordered(sentence, rng, "word_order", "major", rng.randint(4, 7), _shuffle)


def shuffled(sentence: str, rng: random.Random) -> Change | None:
    """Shuffle all words of a sentence of four or more; its punctuation stays in place."""
    words = analyse(sentence)
    if len(words) < 4:
        return None
    edits = _permuted(words, _shuffle(list(words), rng))
    return Change("shuffled", "critical", edits, "all words are shuffled") if edits else None


def _reordered(
    sentence: str, rng: random.Random, kind: str, severity: Severity, count: int, order: Order
) -> Change | None:
    words = analyse(sentence)
    windows = [
        words[n : n + count]
        for n in range(len(words) - count + 1)
        if all(_neighbours(sentence, a, b) for a, b in zip(words[n:], words[n + 1 : n + count], strict=False))
    ]
    if not windows:
        return None
    window = rng.choice(windows)
    new = order(list(window), rng)
    at = Span(window[0].at.start, window[-1].at.stop)
    if [word.lower for word in new] == [word.lower for word in window]:
        return None
    text = " ".join(_as_placed(sentence, word, n == 0 and at.start == 0) for n, word in enumerate(new))
    return Change(kind, severity, (Edit(at, text),), f"“{at.of(sentence)}” is in disorder")


def _neighbours(sentence: str, left: Word, right: Word) -> bool:
    return sentence[left.at.stop : right.at.start] == " "


def _as_placed(sentence: str, word: Word, opens: bool) -> str:
    if opens:
        return word.text[:1].upper() + word.text[1:]
    lowered = word.at.start == 0 and word.word_class != "name" and word.text != "I" and sentence[:1].isupper()
    return word.text[:1].lower() + word.text[1:] if lowered else word.text


def _permuted(words: tuple[Word, ...], new: list[Word]) -> tuple[Edit, ...]:
    return tuple(Edit(old.at, word.text) for old, word in zip(words, new, strict=True) if old.text != word.text)


def _reverse(words: list[Word], rng: random.Random) -> list[Word]:
    return words[::-1]


def _rotate(words: list[Word], rng: random.Random) -> list[Word]:
    return words[1:] + words[:1] if rng.random() < 0.5 else words[-1:] + words[:-1]


def _shuffle(words: list[Word], rng: random.Random) -> list[Word]:
    return rng.sample(words, len(words))
