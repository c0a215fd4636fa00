"""Compare pairs in two languages: numbers in digits, names and length, which hold across languages.

Tags and placeholders are compared by a check, if there is one, since they are the same in any language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scorer.patterns import late
from scorer.types import Finding, Pair, ScoredPair, Span

# Checks that compare signs which are the same in any language.
ANY_LANGUAGE = frozenset({"technical"})
# Numbers up to twelve are often written in words on one side.
_LEAST_NUMBER = 13
_NUMBER = late(r"\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,'’\u00a0\u202f]\d+)*")
_SEPARATOR = late(r"\D")
# A capital inside a sentence, after a letter or a comma: a name, or a noun of a language that writes these so.
_NAME = late(r"(?<=[\w,] )[^\W\d_a-z]\w{2,}")
# A pair is out of proportion if its ratio of lengths is so many times that of the document.
_RATIO = 2.5
_LEAST_LENGTH = 40  # characters of the longer side
_LEAST_PAIRS = 4  # from which a document has a ratio of its own


def with_findings_across(scored: Sequence[ScoredPair]) -> tuple[ScoredPair, ...]:
    """Return the pairs with what was found added to their findings."""
    from statistics import median

    pairs = [one.pair for one in scored]
    both = [pair for pair in pairs if pair.original is not None and pair.garbled is not None]
    kept = Counter(name for pair in both for name, found in _names(pair) if found)
    lost = Counter(name for pair in both for name, found in _names(pair) if not found)
    # A name that stays as it is wherever else it stands should stay here too.
    constant = frozenset(name for name in kept if kept[name] > lost[name])
    ratios = [len(pair.garbled.text) / len(pair.original.text) for pair in both if pair.original and pair.garbled]
    usual = median(ratios) if len(ratios) >= _LEAST_PAIRS else 1.0
    return tuple(
        replace(one, findings=(*one.findings, *_findings(one.pair, constant, usual)), differences=()) for one in scored
    )


def _findings(pair: Pair, constant: frozenset[str], usual: float) -> Iterator[Finding]:
    if pair.original is None or pair.garbled is None:
        return
    yield from _numbers(pair.original.text, pair.garbled.text)
    for name, found in _names(pair):
        if not found and name in constant:
            at = pair.original.text.index(name)
            yield Finding("name", "minor", f"“{name}” is missing", Span(at, at + len(name)), None)
    yield from _length(pair.original.text, pair.garbled.text, usual)


def _numbers(original: str, garbled: str) -> Iterator[Finding]:
    ours, theirs = _numbers_in(original), _numbers_in(garbled)
    lost = [one for one in ours if _value(one) not in {_value(other) for other in theirs}]
    new = [one for one in theirs if _value(one) not in {_value(other) for other in ours}]
    for number, match in enumerate(lost):
        other = new[number] if number < len(new) else None
        what = f"{match[0]} became {other[0]}" if other else f"{match[0]} is missing"
        yield Finding("number", "major", what, Span(*match.span()), Span(*other.span()) if other else None)
    for other in new[len(lost) :]:
        yield Finding("number", "major", f"{other[0]} was added", None, Span(*other.span()))


def _numbers_in(text: str) -> list[re.Match[str]]:
    return [match for match in _NUMBER.finditer(text) if int(_value(match) or 0) >= _LEAST_NUMBER]


def _value(match: re.Match[str]) -> str:
    """Return the digits of a number; languages differ in what they put between them."""
    return _SEPARATOR.sub("", match[0])[:400]


def _names(pair: Pair) -> Iterator[tuple[str, bool]]:
    """Yield the names of the original, each once, and whether the other side has them."""
    if pair.original is None or pair.garbled is None:
        return
    for name in dict.fromkeys(_NAME.findall(pair.original.text)):
        yield name, name in pair.garbled.text


def _length(original: str, garbled: str, usual: float) -> Iterator[Finding]:
    if max(len(original), len(garbled)) < _LEAST_LENGTH:
        return
    ratio = len(garbled) / (usual * len(original))
    if not 1 / _RATIO <= ratio <= _RATIO:
        what = "shorter" if ratio < 1 else "longer"
        message = f"much {what} than the original: {len(garbled):,} characters for {len(original):,}"
        yield Finding("length", "major", message, None, Span(0, len(garbled)))
