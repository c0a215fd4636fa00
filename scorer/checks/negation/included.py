"""Find what one side leaves out and the other takes in: the guests excepted, the guests too."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.negation.exceptions import excepting_buts
from scorer.checks.negation.sides import Side, View
from scorer.english.exception_words import EXCEPTED_BEHIND, INCLUDED_BEHIND, INCLUDING, UNIVERSAL, WORDS_OF_EXCEPTIONS
from scorer.english.focus_words import BUT, EXCEPT
from scorer.english.stems import stems
from scorer.types import Span

# At most so many words stand between `except` and its noun.
_NEAR = 4
# Of the content words outside, this share is on the other side.
_MOST = 0.6
# `Besides` as well as `except`; beside a word of wholes they except.
_BESIDES = ("apart", "aside", "other")


def included(view: View) -> Iterator[tuple[Span, Span]]:
    """Yield the exception of this side that the other side includes."""
    if view.side.text.runs.isdisjoint(WORDS_OF_EXCEPTIONS) or len(view.side.denials) != len(view.other.denials):
        return
    ours, theirs = list(_excepted(view.side)), list(_included(view.other))
    spared = {noun for noun, _ in _excepted(view.other)} if ours and theirs else set()
    also = {noun for noun, _ in _included(view.side)} if ours and theirs else set()
    for noun, at in ours:
        for its, there in theirs:
            if _is_same(noun, its) and not any(_is_same(noun, one) for one in spared | also) and view.keeps(_MOST, at):
                yield at, there
                return


def _excepted(side: Side) -> Iterator[tuple[str, Span]]:
    """Yield each noun that a side leaves out, with the words that do so."""
    whole = not UNIVERSAL.isdisjoint(side.text.small_words)
    for match in (*EXCEPT.finditer(side.text.small), *BUT.finditer(side.text.small)):
        if whole or not match[0].startswith(_BESIDES):
            yield from _ahead(side, Span(*match.span()))
    for i in excepting_buts(side):
        yield from _ahead(side, side.words[i].at)
    for match in EXCEPTED_BEHIND.finditer(side.text.small):
        yield match["noun"], Span(*match.span())


def _included(side: Side) -> Iterator[tuple[str, Span]]:
    """Yield each noun that a side takes in, with the words that do so."""
    for match in INCLUDING.finditer(side.text.small):
        yield from _ahead(side, Span(*match.span()))
    for match in INCLUDED_BEHIND.finditer(side.text.small):
        yield match["noun"], Span(*match.span())


def _ahead(side: Side, at: Span) -> Iterator[tuple[str, Span]]:
    """Yield the content words right after a place."""
    stop = side.numbers(at).stop
    for word in side.words[stop : stop + _NEAR]:
        if not word.is_word:
            return
        if word.is_content:
            yield word.small, at


def _is_same(one: str, other: str) -> bool:
    return one == other or not {one, *stems(one)}.isdisjoint({other, *stems(other)})
