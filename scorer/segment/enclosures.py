"""Assign quotes and brackets at the border of two sentences to the sentence that they belong to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from scorer.patterns import late
from scorer.types import Span

QUOTES = "\"'`´“”„‟‘’‚‛«»‹›*<>"
CLOSING_QUOTES = "”’»›"
BRACKETS = dict(zip("(（[{「『【《〈", ")）]}」』】》〉", strict=True))
ANY_BRACKET = late(r"[(（\[{「『【《〈)）\]}」』】》〉]")
LONGEST_ENCLOSURE = 1000  # characters; two brackets farther apart are not taken for a pair
LONGEST_LEAD = 64  # characters; most marks between a sentence's start and its first bracket
STRAIGHT = {'"': late('"'), "'": late(r"(?<!\w)'|'(?!\w)")}
RUN = late(r"\S+")

QuotesBefore = Callable[[str, int], int]


def quotes_before(text: str) -> QuotesBefore:
    """Return a function (quote, offset) → number of such straight quotes before the offset."""
    places: dict[str, list[int]] = {}

    def count(quote: str, offset: int) -> int:
        if quote not in places:
            places[quote] = [match.start() for match in STRAIGHT[quote].finditer(text)]
        return bisect_left(places[quote], offset)

    return count


def closers_end(text: str, shown: str, boundary: int, quotes: QuotesBefore) -> int:
    """Move a boundary behind the quotes and brackets that close the sentence before it.

    Between two sentences, `shown` has only spaces where the text has quotes, brackets and white space.
    """
    left = boundary
    while left > 0 and shown[left - 1] == " ":
        left -= 1
    right = boundary
    while right < len(shown) and shown[right] == " ":
        right += 1
    cut = left
    for run in RUN.finditer(text, left, right):
        glued_left = run.start() == left
        glued_right = run.end() == right < len(text)
        for at in range(run.start(), run.end()):
            if not _closes(text[at], at, glued_left, glued_right, quotes):
                return cut
            cut = at + 1
    return cut


def _closes(character: str, at: int, glued_left: bool, glued_right: bool, quotes: QuotesBefore) -> bool:
    """Tell whether a character closes; for a quote, its neighbours count before its shape."""
    if character in BRACKETS:
        return False
    if character not in QUOTES:
        return True  # closing brackets, variation selectors
    if glued_left != glued_right:
        return glued_left
    if character in STRAIGHT:
        return quotes(character, at) % 2 == 1
    return character in CLOSING_QUOTES


def outside_brackets(text: str, cuts: Iterable[int]) -> Iterator[int]:
    """Yield the cuts that are not inside a bracket within a sentence.

    A bracket that opens at the start of a sentence may contain whole sentences, so it is cut.
    """
    pairs = _outermost_pairs(text)
    pair = next(pairs, None)
    start = 0
    free = False
    for cut in cuts:
        while pair is not None and pair.stop <= cut:
            pair, free = next(pairs, None), False
        if pair is not None and pair.start < cut:
            lead = text[max(start, pair.start - LONGEST_LEAD) : pair.start]
            free = free or not any(character.isalnum() for character in lead)
            if not free:
                continue
        start = cut
        yield cut


def _outermost_pairs(text: str) -> Iterator[Span]:
    """Yield the spans of the outermost pairs of brackets, both brackets included."""
    expected: list[tuple[str, int]] = []
    found: list[Span] = []
    for match in ANY_BRACKET.finditer(text):
        character, at = match.group(), match.start()
        if character in BRACKETS:
            expected.append((BRACKETS[character], at))
        elif expected and expected[-1][0] == character:
            opened = expected.pop()[1]
            if at - opened <= LONGEST_ENCLOSURE:
                while found and found[-1].start > opened:
                    found.pop()
                found.append(Span(opened, at + 1))
    return iter(found)
