"""The shares of words are those that wordfreq itself gives."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import msgpack
import pytest
from wordfreq import get_frequency_dict

from scorer.english import word_shares
from scorer.english.word_shares import FEW, WordShares
from scorer.errors import ModelError


@pytest.mark.parametrize("language", ["en", "de", "fr", "pl", "tr"])
def test_the_share_of_a_word_is_that_of_the_package(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = get_frequency_dict(language, "small")
    words = random.Random(3).sample(sorted(theirs), 200)
    asked = [*words, *(word[1:] for word in words), *(word + "x" for word in words), "", "\ud800"]
    expected = [theirs.get(word, 0.0) for word in asked]
    assert len(asked) > FEW
    made = WordShares(language)
    assert [made.get(word) for word in asked] == expected  # most from the dictionary
    monkeypatch.setattr(word_shares, "FEW", len(asked))
    made = WordShares(language)
    assert [made.get(word) for word in asked] == expected  # all from the packed list


def test_a_word_within_a_longer_one_is_not_taken_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Spec:
        submodule_search_locations = (str(tmp_path),)

    # In UTF-8, the second byte of this letter is what begins a word of four letters in a packed list.
    words = [[], ["äfeld", "äfeldern"], ["nah"], ["feld"], ["äfeldnah"]]
    (tmp_path / "data").mkdir()
    packed = msgpack.packb([{"format": "cB", "version": 1}, *words])
    (tmp_path / "data" / "small_xx.msgpack.gz").write_bytes(gzip.compress(packed))
    assert packed.find(msgpack.packb("feld")) < packed.find(msgpack.packb("nah"))
    monkeypatch.setattr(word_shares, "find_spec", lambda name: Spec)
    made = WordShares("xx")
    assert [made.get(word) for word in ("feld", "äfeld", "nah", "format", "eld")] == [
        10**-0.03, 10**-0.01, 10**-0.02, 0.0, 0.0,
    ]  # fmt: skip
    with pytest.raises(ModelError, match="pip install wordfreq"):
        WordShares("yy")
