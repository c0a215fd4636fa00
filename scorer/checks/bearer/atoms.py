"""Find the words by which both sides can be laid beside each other: each stands once on either side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scorer.english.number_words import TENS, cardinals
from scorer.english.word_lists import listed
from scorer.words import full_width
from scorer.words.compared import Compared, Word

# One word of the original and its counterpart, by their numbers.
Atom = tuple[int, int]

NUMBERS = {
    **{word: str(value) for value, word in enumerate(cardinals(0, 19))},
    **{word: str(10 * value) for value, word in enumerate(TENS, 2)},
}
# Function words that may be said of one bearer and not of another.
_TELLING = listed(
    "i you he she we they me him us them my your his her our their mine yours hers ours theirs all some most many few "
    "every each both no less more fewer up down on off before after above below first second last next former latter "
    "am pm"
)


def is_number(word: Word) -> bool:
    """Tell whether a word is a number in figures, or a small one in words."""
    return word.text[0].isdigit() or word.small in NUMBERS


def keys(words: Sequence[Word]) -> list[str]:
    """Return what each word is found by on the other side; empty for a mark, an article and the like."""
    return [_key(word) if _counts(word) else "" for word in words]


def _counts(word: Word) -> bool:
    return word.is_content or word.small in _TELLING or word.small in NUMBERS


def _key(word: Word) -> str:
    small = word.small.translate(full_width.PLAIN)
    if small in NUMBERS:
        return NUMBERS[small]
    if small[0].isdigit():
        return small.replace(",", "")
    small = small.removesuffix("'s").removesuffix("'")
    return small[:-1] if len(small) > 4 and small[-1] == "s" and small[-2] != "s" else small


def unique(ours: Sequence[str], theirs: Sequence[str]) -> list[Atom]:
    """Return the words that stand once on each side, in the order of the original."""
    here, there = _once(ours), _once(theirs)
    return [(number, there[key]) for key, number in here.items() if key in there]


def _once(found: Sequence[str]) -> dict[str, int]:
    counts = Counter(found)
    return {key: number for number, key in enumerate(found) if key and counts[key] == 1}


def in_order(atoms: Sequence[Atom]) -> bool:
    """Tell whether the garbled side has all of them in the order of the original."""
    last = -1
    for _, number in atoms:
        if number < last:
            return False
        last = number
    return True


class Atoms:
    """All words with a sure counterpart, and the words of each side that have none."""

    def __init__(self, pair: Compared, ours: Sequence[str], theirs: Sequence[str], found: Sequence[Atom]) -> None:
        counts = Counter(ours), Counter(theirs)
        sides = {i for i, _ in found}, {j for _, j in found}
        loose = [
            {
                number
                for number, key in enumerate(side)
                if key and number not in known and counts[0][key] != counts[1][key]
            }
            for side, known in zip((ours, theirs), sides, strict=True)
        ]
        linked = [
            (i, j)
            for i in sorted(loose[0])
            if (link := pair.garbled_of.get(i)) and len(link.original) == len(link.garbled) == 1
            for j in (link.garbled.start,)
            if j in loose[1]
        ]
        self.atoms: list[Atom] = sorted([*found, *linked])
        self.alone = loose[0] - {i for i, _ in linked}, loose[1] - {j for _, j in linked}
