"""Find the differences between the sides of a pair, word by word, as the reports show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scorer.types import Difference, Op, Span
from scorer.words.compared import Compared, Text
from scorer.words.links import WordLink
from scorer.words.tokens import is_punctuation


def differences(pair: Compared) -> tuple[Difference, ...]:
    """Return the differences: first those with words of the original, in its order, then what was added.

    Neighbouring words with the same operation form one difference.
    """
    found = [_linked(pair, run) for run in _runs(pair.links)]
    lost, added = list(_alone(pair.original, pair.lost)), list(_alone(pair.garbled, pair.added))
    found += [Difference("lost" if is_word else "form", pair.original.wrapped_at(at), None) for is_word, at in lost]
    placed = sorted((one for one in found if one.original_at), key=lambda one: one.original_at or Span(0, 0))
    new = [Difference("added" if is_word else "form", None, pair.garbled.wrapped_at(at)) for is_word, at in added]
    return tuple(placed + new)


def _runs(links: Sequence[WordLink]) -> Iterator[list[WordLink]]:
    """Yield runs of links with the same operation, adjacent on both sides; kept words are left out."""
    run: list[WordLink] = []
    for link in links:
        if run and not (
            run[-1].op == link.op
            and run[-1].original.stop == link.original.start
            and run[-1].garbled.stop == link.garbled.start
        ):
            yield run
            run = []
        if link.op != "kept":
            run.append(link)
    if run:
        yield run


def _linked(pair: Compared, run: Sequence[WordLink]) -> Difference:
    op: Op = "form" if run[0].op == "kept" else run[0].op
    original = pair.original.over(Span(run[0].original.start, run[-1].original.stop))
    garbled = pair.garbled.over(Span(run[0].garbled.start, run[-1].garbled.stop))
    return Difference(op, pair.original.wrapped_at(original), pair.garbled.wrapped_at(garbled))


def _alone(side: Text, numbers: Sequence[int]) -> Iterator[tuple[bool, Span]]:
    """Yield runs of neighbouring words without a link, and whether they are more than punctuation."""
    run: list[int] = []
    for number in numbers:
        if run and not (run[-1] + 1 == number and _is_word(side, run[-1]) is _is_word(side, number)):
            yield _is_word(side, run[0]), side.over(Span(run[0], run[-1] + 1))
            run = []
        run.append(number)
    if run:
        yield _is_word(side, run[0]), side.over(Span(run[0], run[-1] + 1))


def _is_word(side: Text, number: int) -> bool:
    return not all(map(is_punctuation, side.words[number].text))
