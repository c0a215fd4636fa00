from __future__ import annotations

import pytest

from corpus.damage.lexicon import LISTS
from corpus.lists import rows, words

COLUMNS = {"irregular_verbs": 3, "names": 2, "closed_classes": 2, "stray_sentences": 1}


@pytest.mark.parametrize(("table", "columns"), COLUMNS.items())
def test_tables_are_whole(table: str, columns: int) -> None:
    found = rows(LISTS / f"{table}.tsv")
    assert {len(row) for row in found} == {columns}
    assert all(field == field.strip() != "" for row in found for field in row)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("name", ["nouns", "adjectives", "regular_verbs", "doubling_verbs"])
def test_lists_have_no_word_twice(name: str) -> None:
    found = words(LISTS / f"{name}.txt")
    assert len(set(found)) == len(found)
