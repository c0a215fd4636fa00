"""Find words in a wrong order: impossible neighbours (`the of`), two exchanged neighbours, or all words shuffled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scorer.english.adverbs import is_adverb
from scorer.english.calendar_words import MONTHS, WEEKDAYS
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Compared, Word

# Words / the words that never follow them directly: after `the` comes a noun or a word that belongs to one.
_NEVER = """
the a an my our their its your every / of in on at to for from with by is are was were have had be been and or the a an
would could which who he she it they we . as than not because
| of from with by for into / of is are was were has have had will
| in on at to / of
| to / from is are was were has had been
| and or but / .
| is are was were / is are was were has have will be
| will would can could must should / is are was were had been of
| has have had / is are was were has be
"""
_NOTHING: frozenset[str] = frozenset()
_IMPOSSIBLE: dict[str, frozenset[str]] = {}
for _entry in _NEVER.split("|"):
    _words, _, _after = _entry.partition("/")
    for _word in _words.split():
        _IMPOSSIBLE[_word] = _IMPOSSIBLE.get(_word, frozenset()) | frozenset(_after.split())
# `Vitamin A` and `IN` for Indiana: not an article, not a preposition.
_NAMES = frozenset({"A", "AN", "IN", "OR"})
# Words that may change places with a neighbour, such as adverbs, parts of dates and verbs of saying.
_LOOSE = frozenset((*MONTHS, *WEEKDAYS)) | listed(
    "also not only just still now then already often always never even again too both all each very so as to and or "
    "but however therefore thus first later recently currently yet ever soon once together today yesterday tomorrow "
    "said says asked replied answered added cried wrote explained he she it they we i "
    "you there is are was were has have had will would can could here"
)
# In a readable side, at least this share of neighbouring content words is in the order of the original.
_LEAST_ORDER = 0.25
_FEWEST_LINKS = 8
# A word still follows the one before it if it is at most this many words further on.
_NEXT = 4
_ALIKE = 0.6


def impossible(words: Sequence[Word]) -> list[Span]:
    """Return the places where two words are adjacent that never are in English, as spans of word numbers."""
    found = []
    never = _NOTHING
    for n, word in enumerate(words):
        small = word.small
        if small in never and not (small == "." and words[n + 1 : n + 2] and words[n + 1].small == "m"):  # 8 a.m.
            found.append(Span(n - 1, n + 1))
        never = _NOTHING if word.text in _NAMES else _IMPOSSIBLE.get(small, _NOTHING)
    return found


def exchanged(pair: Compared) -> Iterator[tuple[Span, Span]]:
    """Yield two neighbours that changed places between the same words, as spans of word numbers on both sides."""
    ours, theirs = pair.original.words, pair.garbled.words
    last, other_last = len(ours) - 2, len(theirs) - 2
    for link in pair.links:
        i, j = link.original.stop, link.garbled.stop
        if link.op != "kept" or i >= last or j >= other_last:
            continue
        one, other = ours[i].small, ours[i + 1].small
        if (
            one == theirs[j + 1].small
            and other == theirs[j].small
            and one != other
            and ours[i + 2].small == theirs[j + 2].small
            and _is_fixed(ours[i])
            and _is_fixed(ours[i + 1])
        ):
            yield Span(i, i + 2), Span(j, j + 2)


def _is_fixed(word: Word) -> bool:
    return word.small.isalpha() and word.small not in _LOOSE and not is_adverb(word.small)


def is_shuffled(pair: Compared) -> bool:
    """Tell whether the content words of the garbled side have lost the order of the original."""
    ours, theirs = pair.original.words, pair.garbled.words
    links = sorted(
        (link.garbled.start, link.original.start)
        for link in pair.links
        if link.likeness >= _ALIKE and ours[link.original.start].is_content and theirs[link.garbled.start].is_content
    )
    if len(links) < _FEWEST_LINKS:
        return False
    steps = [links[n + 1][1] - links[n][1] for n in range(len(links) - 1)]
    return sum(0 < step <= _NEXT for step in steps) < _LEAST_ORDER * len(steps)
