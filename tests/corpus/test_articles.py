"""The labelled articles of our own writing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from corpus.articles import articles


def test_every_article_has_as_many_lines_of_each_label() -> None:
    own = articles()
    assert len(own) == 14
    for name, lines in own.items():
        labels = Counter(line.label for line in lines)
        assert (labels["sound"], labels["slip"], labels["major"] + labels["critical"]) == (13, 4, 9), name
        assert min(labels["major"], labels["critical"]) >= 3, name
        assert all((line.kind == "-") is not line.damaged for line in lines), name


def test_no_text_comes_twice() -> None:
    texts = [text for lines in articles().values() for line in lines for text in (line.original, line.garbled)]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "line 1: the columns are not label, kind, original, garbled"),
        ("label\tkind\n", "line 1: the columns are not label, kind, original, garbled"),
        ("label\tkind\toriginal\tgarbled\nfine\t-\ta\tb\n", "line 2: not a line of an article"),
        ("label\tkind\toriginal\tgarbled\nsound\t-\ta\n", "line 2: not a line of an article"),
        ("label\tkind\toriginal\tgarbled\nsound\t-\ta\tb\nslip\t-\t\tb\n", "line 3: not a line of an article"),
    ],
)
def test_a_bad_file_is_named_with_its_line(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=message) as caught:
        articles(tmp_path)
    assert str(path) in str(caught.value)
