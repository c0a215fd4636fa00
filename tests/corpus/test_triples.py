"""The triples of our own writing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from sacrebleu.metrics.chrf import CHRF

from corpus.triples import triples


def test_two_hundred_in_kinds_of_at_least_eight() -> None:
    kinds = Counter(one.kind for one in triples())
    assert kinds.total() == 200
    assert min(kinds.values()) >= 8


def test_no_text_comes_twice() -> None:
    texts = [text for one in triples() for text in (one.original, one.rewording, one.damage)]
    assert len(set(texts)) == len(texts)


def test_the_damage_is_nearer_in_its_words_than_the_rewording() -> None:
    """That is what makes them a test of meaning: no overlap can tell them apart."""
    chrf = CHRF(word_order=2)

    def likeness(garbled: str, original: str) -> float:
        return float(chrf.sentence_score(garbled, [original]).score)

    for one in triples():
        assert likeness(one.damage, one.original) > likeness(one.rewording, one.original), one


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "line 1: the columns are not kind, original, rewording, damage"),
        ("kind\toriginal\n", "line 1: the columns are not kind, original, rewording, damage"),
        ("kind\toriginal\trewording\tdamage\na\tb\tc\n", "line 2: not a triple"),
        ("kind\toriginal\trewording\tdamage\na\tb\tc\td\na\tb\t\td\n", "line 3: not a triple"),
    ],
)
def test_a_bad_file_is_named_with_its_line(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=message) as caught:
        list(triples(path))
    assert str(path) in str(caught.value)
