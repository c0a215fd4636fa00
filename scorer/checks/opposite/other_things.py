"""Compare short labels of which each has a word that the other does not answer: `Low battery`, `Battery charged`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from scorer.english.negation_cues import CUE
from scorer.english.same_labels import Unit, is_listed_label, unanswered, units
from scorer.english.same_names import is_called
from scorer.english.vocabulary import is_english
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text

# Words are answered by those that are as alike as this: where the tables have the words of no side, or of one.  Of two
# hundred labels that say the same, one in a hundred has less than the first.
_ALIKE = (0.15, 0.2)
# The same where the tables have the words of both sides, and no, one or both labels as a whole.
_ALIKE_IF_KNOWN = (0.32, 0.4, 0.5)
# The same word in two contexts has another vector in each, but for spelling.
_EQUAL = 0.9999
_BOTH = 2


def other_thing(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if two labels have words that nothing on the other side answers."""
    ours, theirs = units(pair.original.small), units(pair.garbled.small)
    lost, new = unanswered(ours, theirs), unanswered(theirs, ours)
    if not lost or not new or not all(map(_is_plain, (*lost, *new))):
        return
    # Another check looks at what only one side denies.
    if any(CUE.search(side.small) for side in (pair.original, pair.garbled)):
        return
    if any(is_called(" ".join(one.words), " ".join(other.words)) for one, other in product(lost, new)):
        return
    known = all(unit.groups for unit in lost) + all(unit.groups for unit in new)
    if known == _BOTH:
        listed = sum(len(label) == 1 and is_listed_label(label[0]) for label in (ours, theirs))
        found = _likeness(pair, lost, new, known=True) < _ALIKE_IF_KNOWN[listed]
    else:
        found = _likeness(pair, lost, new, known=False) < _ALIKE[known] and _shares_a_word(pair)
    if found:
        yield pair.became("opposite", "major", _over(lost), _over(new))


def _is_plain(unit: Unit) -> bool:
    """Tell whether something is English and has no figure."""
    return bool(unit.groups) or all(word.isalpha() and is_english(word) for word in unit.words)


def _shares_a_word(pair: Compared) -> bool:
    """Tell whether both sides have a word, so that they speak of one thing, and the vectors know its context."""
    kept = [link for link in pair.links if link.op in ("kept", "form")]
    kept = [link for link in kept if pair.original.words[link.original.start].is_content]
    return bool(kept) and all(_in_context(pair, link.original.start, link.garbled.start) for link in kept)


def _in_context(pair: Compared, i: int, j: int) -> bool:
    return bool(pair.cosines([i], [j])[0, 0] < _EQUAL)


def _likeness(pair: Compared, lost: Sequence[Unit], new: Sequence[Unit], *, known: bool) -> float:
    """Return how alike the two most alike words are that both sides do not share; 1 where a side has no such word.

    Beside a phrase of the tables without such a word (`out of stock`, `stock exchange`), nothing is alike.
    """
    shared = [link for link in pair.links if link.op in ("kept", "form")]
    ours = _numbers(pair.original, lost) - {link.original.start for link in shared}
    theirs = _numbers(pair.garbled, new) - {link.garbled.start for link in shared}
    content = [{n for n in own if side.words[n].is_content} for side, own in _sides(pair, ours, theirs)]
    if all(content):
        return float(pair.cosines(sorted(content[0]), sorted(content[1])).max())
    return 0.0 if known and ours and theirs and any(content) else 1.0


def _sides(pair: Compared, ours: set[int], theirs: set[int]) -> tuple[tuple[Text, set[int]], tuple[Text, set[int]]]:
    return (pair.original, ours), (pair.garbled, theirs)


def _numbers(side: Text, found: Sequence[Unit]) -> set[int]:
    return {n for unit in found for n in side.within(unit.at)}


def _over(found: Sequence[Unit]) -> Span:
    return Span(found[0].at.start, found[-1].at.stop)
