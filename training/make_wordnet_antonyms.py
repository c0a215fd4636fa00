"""Make `scorer/english/data/wordnet_antonyms.tsv` from WordNet: `python -m training.make_wordnet_antonyms`.

It reads WordNet's database where Debian's package `wordnet-base` puts it.  Each word of a row is an opposite of the
first.  Three sorts of pairs are taken, with their words in senses that they often have:

- direct: WordNet calls the two words antonyms;
- shared: one of them is a synonym of such a word, or an adjective that is similar to it (`huge` and `small`);
- derived: nouns made from two verbs or adjectives that are antonyms (`expansion` and `contraction`).

What other checks compare is left out: words that differ by a negative prefix alone, `always` and `never`, men and
women.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from scorer.english import tables
from scorer.english.genders import counterparts
from scorer.english.negation_cues import CUE as NEGATION
from scorer.english.strength_words import CUE as STRENGTH
from scorer.english.vocabulary import is_listed

TABLE = Path(__file__).parents[1] / "scorer" / "english" / "data" / "wordnet_antonyms.tsv"
WORDNET = Path("/usr/share/wordnet")
_HEAD = """\
# Words and their opposites, as WordNet has them. Each word of `others` is an opposite of `word`. Class `direct`:
# WordNet calls the two antonyms. Class `shared`: one is a synonym of such a word, or an adjective that is similar to
# it. Class `derived`: nouns made from two words that are antonyms. Words with a negative prefix stand in other tables.
# Made by `python -m training.make_wordnet_antonyms`.
# source: WordNet 3.0, its antonyms, synonyms, similar adjectives and derived words
# licence: WordNet-3.0
# order: sorted
# This software and database is being provided to you, the LICENSEE, by Princeton University under the following
# license. By obtaining, using and/or copying this software and database, you agree that you have read, understood,
# and will comply with these terms and conditions.:
# Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and
# without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and
# statements, including the disclaimer, and that the same appear on ALL copies of the software, database and
# documentation, including modifications that you make for internal use or for distribution.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
# EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
# WARRANTIES OF MERCHANT-ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE,
# DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
# The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution
# of the software and/or database. Title to copyright in this software, database and any associated documentation
# shall at all times remain with Princeton University and LICENSEE agrees to preserve same.
class\tword\tothers
"""
_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
# The first digit of a sense key names the word class; a similar adjective has one of its own.
_KINDS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
_WORD = re.compile(r"[a-z]{2,}(?:-[a-z]{2,})?")
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "a", "mis", "de", "anti")
# A synonym or a similar word needs a sense that is its first, or that has at least this share of its uses.
_SHARE = 0.25
# These only say of what sort a word is; no word in their company is an opposite of the other.
_SORTS = {"cardinal", "ordinal", "said", "other", "same", "numerical", "chromatic", "achromatic", "generic"}
# Words of so many or more senses are too vague to have an opposite by way of another word.
_VAGUE = 12

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Synset:
    """Words of one sense: `antonyms` and `derived` go from one of its words to a word of another synset."""

    key: str
    field: str
    words: tuple[str, ...]
    similar: tuple[str, ...]
    antonyms: tuple[tuple[str, str, int], ...]
    derived: tuple[tuple[str, str, int], ...]


def made() -> str:
    """Return the table as its file holds it."""
    found: dict[Pair, str] = {}
    for kind, pairs in (("direct", _direct()), ("shared", _shared()), ("derived", _derived())):
        for one, other in pairs:
            if _is_wanted(one, other):
                found.setdefault((one, other), kind)
                found.setdefault((other, one), kind)
    rows: dict[Pair, list[str]] = defaultdict(list)
    for (one, other), kind in found.items():
        rows[kind, one].append(other)
    return _HEAD + "".join(f"{kind}\t{one}\t{' '.join(sorted(rows[kind, one]))}\n" for kind, one in sorted(rows))


def _is_wanted(one: str, other: str) -> bool:
    """Tell whether two words are single words, and no other check compares them."""
    if one == other or not (_WORD.fullmatch(one) and _WORD.fullmatch(other)):
        return False
    short, long = sorted((one, other), key=len)
    if any(pattern.fullmatch(word) for pattern in (NEGATION, STRENGTH) for word in (one, other)):
        return False
    if other in counterparts(one) or not _SORTS.isdisjoint((one, other)) or not (is_listed(one) and is_listed(other)):
        return False
    return not any(long.removeprefix(prefix).lstrip("-") == short for prefix in _PREFIXES)


def _direct() -> Iterator[Pair]:
    for synset in _synsets().values():
        for word, key, there in synset.antonyms:
            yield word, _synsets()[key].words[there]


def _shared() -> Iterator[Pair]:
    """Yield opposites by way of another word: one side is an antonym, the other one shares its sense."""
    for synset in _synsets().values():
        for _, key, there in synset.antonyms:
            other = _synsets()[key]
            near = (synset, *(_synsets()[similar] for similar in synset.similar))
            mates = [word for mate in near for word in mate.words if _is_used(word, mate)]
            far = [other.words[there], *(word for word in other.words if _is_used(word, other))]
            yield from product(mates, far)


def _derived() -> Iterator[Pair]:
    """Yield the nouns of one field that are made from two antonyms by the same ending."""
    for synset in _synsets().values():
        for word, key, there in synset.antonyms:
            other = _synsets()[key]
            ours, theirs = _nouns(synset, word), _nouns(other, other.words[there])
            yield from (
                (one, two)
                for (one, field), (two, field_too) in product(ours, theirs)
                if field == field_too and one[-3:] == two[-3:]
            )


def _nouns(synset: Synset, word: str) -> list[tuple[str, str]]:
    """Return the nouns that are made from a word in one of its senses, each with its field."""
    found = [(_synsets()[key], there) for own, key, there in synset.derived if own == word and key[0] == "n"]
    return [(noun.words[there], noun.field) for noun, there in found if _often(noun.words[there], noun)]


def _is_used(word: str, synset: Synset) -> bool:
    """Tell whether WordNet's tagged texts use a word in a sense, and in no other much more often."""
    return _uses().get((synset.key[0], word), {}).get(synset.key, 0) > 0 and _often(word, synset)


def _often(word: str, synset: Synset) -> bool:
    """Tell whether a sense is the first of a word, or one that it often has."""
    uses = _uses().get((synset.key[0], word), {})
    if synset.key not in uses:  # it is written with a capital
        return False
    own, total = uses[synset.key], sum(uses.values())
    if len(uses) >= _VAGUE or word in tables.words("function_words"):
        return False
    return next(iter(uses)) == synset.key or own >= _SHARE * total > 0


@cache
def _uses() -> Mapping[Pair, Mapping[str, int]]:
    """Return how often a word of a word class is used in each of its senses, by their synsets, in their order."""
    counts: dict[tuple[str, str, int], int] = {}
    for line in (WORDNET / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, number, count = line.split()
        word, _, sense = key.partition("%")
        counts[_KINDS[sense[0]], word, int(number)] = int(count)
    found: dict[Pair, dict[str, int]] = {}
    for letter, name in _FILES.items():
        for line in _lines(f"index.{name}"):
            word, _, senses, *cells = line.split()
            keys = [f"{letter}{offset}" for offset in cells[-int(senses) :]]
            found[letter, word] = {key: counts.get((letter, word, n), 0) for n, key in enumerate(keys, 1)}
    return found


@cache
def _synsets() -> Mapping[str, Synset]:
    found = {}
    for letter, name in _FILES.items():
        for line in _lines(f"data.{name}"):
            synset = _synset(letter, line.partition(" | ")[0].split())
            found[synset.key] = synset
    return found


def _synset(letter: str, cells: list[str]) -> Synset:
    """Return a synset of a line of WordNet's data, as wndb(5WN) describes it."""
    count = int(cells[3], 16)
    words = tuple(cells[4 + 2 * n].partition("(")[0].replace("_", " ") for n in range(count))
    at = 4 + 2 * count
    pointers = [cells[at + 1 + 4 * n : at + 5 + 4 * n] for n in range(int(cells[at]))]
    lexical: dict[str, list[tuple[str, str, int]]] = {"!": [], "+": []}
    for sign, offset, kind, ends in pointers:
        if sign in lexical:
            lexical[sign].append((words[int(ends[:2], 16) - 1], f"{kind}{offset}", int(ends[2:], 16) - 1))
    similar = tuple(f"{kind}{offset}" for sign, offset, kind, _ in pointers if sign == "&")
    return Synset(f"{letter}{cells[0]}", cells[1], words, similar, tuple(lexical["!"]), tuple(lexical["+"]))


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of a file of WordNet below its notice, which is indented."""
    with (WORDNET / name).open(encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith("  "))


if __name__ == "__main__":
    TABLE.write_text(made(), encoding="utf-8")
