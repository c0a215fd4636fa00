"""The word lists are those that pyspellchecker itself gives."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from spellchecker import SpellChecker

from scorer.english import spelling_lists
from scorer.english.spelling_lists import FEW, MANY, SpellingList, WordList
from scorer.errors import ModelError


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it"])
def test_words_and_counts_are_those_of_the_package(language: str) -> None:
    theirs = dict(SpellChecker(language=language).word_frequency.items())
    known = WordList(language)
    assert all(word in known for word in theirs)
    assert not any(f'{word}"' in known or f"{word}qq" in known for word in theirs)
    ours = SpellingList(language)
    words = sorted(theirs)
    # The first ones are searched for, and all others looked up.
    asked = [*words[:: len(words) // (FEW - 3)][: FEW - 3], words[-1], "qqq", 'a": "', *words]
    assert [ours.count(word) for word in asked] == [theirs.get(word, 0) for word in asked]


def test_a_list_in_order_is_searched_as_it_is_and_later_made_a_set() -> None:
    theirs = sorted(dict(SpellChecker(language="en").word_frequency.items()))
    known = WordList("en")
    # The checksum is that of the installed list, so these are searched for in its text.
    asked = [theirs[0], theirs[-1], *theirs[:: 3 * len(theirs) // MANY]]
    assert all(word in known and f"{word}qq" not in known for word in asked)
    others = ["", "A", "}", "{", '"', "\n", ":", "a ", "0", "zzzz", "\U0001f600", "a's\": 50,\n"]
    assert not any(word in known for word in others)
    assert "_all" not in vars(known)
    assert all(word in known for word in theirs)
    assert "_all" in vars(known)


def test_words_that_differ_in_case_only_are_one_and_a_quotation_mark_is_no_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Spec:
        submodule_search_locations = (str(tmp_path),)

    monkeypatch.setattr(spelling_lists, "find_spec", lambda name: Spec)
    (tmp_path / "resources").mkdir()
    for listed in ({"May": 2, "may": 3, "été": 1}, {'5"': 1, "May": 2}):
        (tmp_path / "resources" / "xx.json.gz").write_bytes(gzip.compress(json.dumps(listed).encode()))
        known = WordList("xx")
        assert all(word.lower() in known for word in listed)
        assert not any(word in known for word in ("May", "2", '"', ": 2, "))
    with pytest.raises(ModelError, match="pip install pyspellchecker"):
        WordList("yy")
