"""Adverbs in `-ly`, and the other words that end so."""

import pytest

from scorer.english.adverbs import is_adverb


@pytest.mark.parametrize("word", ["quickly", "nearly", "only", "early", "finally", "possibly"])
def test_what_ends_like_an_adverb_is_taken_for_one(word):
    assert is_adverb(word)


@pytest.mark.parametrize(
    "word", ["italy", "sicily", "emily", "july", "family", "bully", "supply", "fly", "rely", "quick"]
)
def test_names_nouns_and_verbs_are_no_adverbs(word):
    assert not is_adverb(word)
