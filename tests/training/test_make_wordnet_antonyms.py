"""The table of WordNet's opposites is what its command makes, and carries the notice that its licence asks for."""

import pytest

from scorer.english import tables
from training.make_wordnet_antonyms import TABLE, WORDNET, made


@pytest.mark.skipif(not WORDNET.exists(), reason="wordnet-base is not installed")
def test_the_table_is_what_the_command_makes() -> None:
    assert TABLE.read_text(encoding="utf-8") == made()


def test_the_table_carries_the_notice_of_wordnet() -> None:
    comments = " ".join(tables.table("wordnet_antonyms").comments)
    assert "WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved." in comments
    assert 'PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES' in comments
    assert "the same appear on ALL copies" in comments


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("direct", "hot", "cold"),
        ("direct", "ascend", "descend"),
        ("shared", "huge", "small"),
        ("shared", "gorgeous", "ugly"),
        ("derived", "buying", "selling"),
        ("derived", "immigration", "emigration"),
    ],
)
def test_a_pair_stands_under_both_words_in_its_class(kind: str, one: str, other: str) -> None:
    rows = {(where, word): others.split() for where, word, others in tables.table("wordnet_antonyms").rows}
    assert other in rows[kind, one]
    assert one in rows[kind, other]


@pytest.mark.parametrize(("one", "other"), [("happy", "unhappy"), ("man", "woman"), ("first", "cardinal")])
def test_what_other_tables_hold_is_left_out(one: str, other: str) -> None:
    found = {(word, there) for _, word, others in tables.table("wordnet_antonyms").rows for there in others.split()}
    assert (one, other) not in found
