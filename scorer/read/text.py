"""Read plain text unchanged; its blocks are the parts between blank lines."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.read.decode import check_characters
from scorer.types import Document, Span

# The quantifiers are possessive; else backtracking would split a CRLF and take its LF for a blank line.
_BLANK_LINES = late(r"[\r\n](?:(?<=\r)\n)?+[^\S\r\n]*+[\r\n]\s*+")
# A line at the head or foot of a page: its number alone, or named as one; or its number beside the title.
_PAGE_NUMBER = late(
    r".*\b(?:page|seite|p\.|pg\.?) ?\d{1,4}\b.*|\W*(?:\d{1,4}|[ivxlc]{1,6})(?: ?(?:/|of|von) ?\d{1,4})?\W*",
    re.IGNORECASE,
)
_PAGE_TITLE = late(r"\d{1,4}(?:\s{2,}|\s?[|•·–—-]\s?)\w.*|[^\W\d_a-z].*?(?:\s|\s?[|•·–—-]\s?)\d{1,4}")
_ENDED = late(r"[.!?:;,][\"'”’)]*$")
_TWO_WORDS = late(r"[^\W\d_]{3,}.*\s[^\W\d_]{3,}|[^\W\d_]{8,}")
_OPEN_ENDED = late(r"[\w,;–—-]$")
# The head of a page has at most so many lines, and each has at most so many characters.
_HEAD_LINES = 3
_HEAD_WIDTH = 60
_LONGEST_NUMBER = 12
_LINE_END = late(r"\r\n?|\n")


def read(name: str, text: str, encoding: str) -> Document:
    """Return a plain text unchanged; raise ReadError if it has only white space."""
    blocks = tuple(_over_page_heads(text, list(paragraphs(text))))
    if not blocks:
        raise ReadError(name, "is empty")
    starts = line_starts(text)
    return Document(name, text, encoding, blocks, starts, range(1, len(starts) + 1), soft_newlines=True)


def document_of(text: str, name: str) -> Document:
    """Return a text in memory as a plain document."""
    check_characters(name, text)
    return read(name, text, "unicode")


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the parts between lines of only white space, trimmed, in order."""
    start = len(text) - len(text.lstrip())
    for blank in _BLANK_LINES.finditer(text, start):
        yield trimmed(text, start, blank.start())
        start = blank.end()
    if start < len(text):
        yield trimmed(text, start, len(text))


def _over_page_heads(text: str, blocks: Sequence[Span]) -> Iterator[Span]:
    """Yield the blocks, of which those become one between which only the head of a page parts a sentence.

    The first then ends without a mark, and the one behind the head goes on in a small letter.
    """
    number = 0
    while number < len(blocks):
        block = blocks[number]
        while behind := _behind_head(text, block, blocks[number + 1 : number + 2 + _HEAD_LINES]):
            number += behind
            block = Span(block.start, blocks[number].stop)
        yield block
        number += 1


def _behind_head(text: str, before: Span, following: Sequence[Span]) -> int:
    """Return how many blocks on a sentence goes on behind the head of a page; 0 if it does not.

    The number and the title of a page may be a block each.
    """
    if not _OPEN_ENDED.search(text[before.stop - 1]):
        return 0
    if len(before) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(text, before.start, before.stop):
        return 0
    for count in range(1, len(following)):
        lines = [line for head in following[:count] for line in _lines(text, head)]
        if len(lines) > _HEAD_LINES or max(map(len, lines)) > _HEAD_WIDTH:
            return 0
        if text[following[count].start].islower() and _is_head(lines, count):
            return count + 1
    return 0


def _lines(text: str, block: Span) -> list[str]:
    if len(block) > 2 * _HEAD_LINES * _HEAD_WIDTH:
        return [text[block.start : block.stop]]
    return [line.strip() for line in _LINE_END.split(text[block.start : block.stop])]


def _is_head(lines: Sequence[str], blocks: int) -> bool:
    """Tell whether lines are the head of a page: they have its number, or one stands there in capitals, alone.

    In several blocks, none may end as a sentence does.
    """
    if any(_ENDED.search(line) for line in lines if blocks > 1 and not _PAGE_NUMBER.fullmatch(line)):
        return False
    if any(_PAGE_NUMBER.fullmatch(line) or _PAGE_TITLE.fullmatch(line) for line in lines):
        return True
    return len(lines) == 1 and lines[0].isupper() and _TWO_WORDS.search(lines[0]) is not None


def trimmed(text: str, start: int, stop: int) -> Span:
    """Return the range without white space at its ends; an empty span at `start` if nothing is left."""
    if start < stop and not text[start].isspace() and not text[stop - 1].isspace():
        return Span(start, stop)
    part = text[start:stop]
    stripped = part.lstrip()
    if not stripped:
        return Span(start, start)
    return Span(stop - len(stripped), start + len(part.rstrip()))


def line_starts(text: str) -> Sequence[int]:
    """Return the offset of each line; only LF, CRLF and CR end a line, and no line starts after a final newline."""
    starts = array("q", (0,))
    if "\r" in text:
        starts.extend(match.end() for match in _LINE_END.finditer(text))
    else:
        starts.extend(match.end() for match in re.finditer("\n", text))
    if len(starts) > 1 and starts[-1] == len(text):
        starts.pop()
    return starts
