"""Carry line numbers through a parser that keeps none: put marks into the text, and remove them afterwards.

A mark is a line number between two copies of a character that the text does not have.  A mark stands
only before a character that is text, so it does not change the structure.  The mark of a link has a number beyond
those of lines.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from itertools import chain

from scorer.patterns import late
from scorer.read.text import trimmed
from scorer.types import Document, Span

_SPACES = r"[ \t\n\r\f]"
_WIDE_SPACE = late(rf"{_SPACES}{{2,}}|[\t\n\r\f]")
# The start of a run of text: after a tag or a newline, and after white space.  Tags are skipped whole.
_TEXT_STARTS = late(rf"<[A-Za-z!/?][^<>]*+>|(?:(?<=>)|\A|\n){_SPACES}*+(?P<text>[^<])?")

# A blank line between blocks, as in plain text.
_BETWEEN = "\n\n"
# No file has as many lines; the marks of links count from here.
_LINKS = 5_000_000_000


class Marks:
    """Makes marks for one text and reads them back."""

    def __init__(self, text: str) -> None:
        # Unicode noncharacters have no meaning in a text; if a text has all of them, a private-use character is taken.
        candidates = chain(range(0xFDD0, 0xFDF0), range(0x100000, 0x10FFFE))
        self._fence = next(mark for mark in map(chr, candidates) if mark not in text)
        self._targets: list[str] = []
        self._mark = re.compile(f"{self._fence}([0-9]{{1,10}}){self._fence}")
        self._marked_space = re.compile(f" (?:({self._fence}[0-9]{{1,10}}{self._fence}) )+")

    def mark(self, line: int) -> str:
        """Return the mark of a line."""
        return f"{self._fence}{line}{self._fence}"

    def link(self, target: str) -> str:
        """Return the mark of a link that leads to an address."""
        self._targets.append(target)
        return self.mark(_LINKS + len(self._targets) - 1)

    def bare(self, text: str) -> str:
        """Return a run of marked text without its marks."""
        return self._mark.sub("", text) if self._fence in text else text

    def in_html(self, source: str, first_line: int = 1) -> str:
        """Return HTML source with a mark before each run of text; newlines must be LF."""
        pieces: list[str] = []
        done, line = 0, first_line
        for match in _TEXT_STARTS.finditer(source):
            at = match.start("text")
            if at >= 0:
                piece = source[done:at]
                line += piece.count("\n")
                pieces += (piece, self.mark(line))
                done = at
        pieces.append(source[done:])
        return "".join(pieces)

    def in_lines(self, source: str, first_line: int) -> str:
        """Return text with a mark before the first character of each line that is not blank."""
        return "\n".join(
            self._line(line, number) if line.strip() else line
            for number, line in enumerate(source.split("\n"), start=first_line)
        )

    def _line(self, line: str, number: int) -> str:
        indent = len(line) - len(line.lstrip())
        return f"{line[:indent]}{self.mark(number)}{line[indent:]}"

    def collapse(self, text: str) -> str:
        """Return marked text in which each run of white space is one space, as in a browser."""
        text = _WIDE_SPACE.sub(" ", text)
        # White space from a character reference stands after a mark.
        if f"{self._fence} " in text:
            text = self._marked_space.sub(r" \1", text)
        return text.strip(" ")

    def document(self, name: str, encoding: str, blocks: Iterable[str]) -> Document:
        """Return a document of the marked blocks, without the marks; blank blocks are left out."""
        texts: list[str] = []
        spans: list[Span] = []
        starts, lines = array("q"), array("q")
        targets: list[tuple[int, str]] = []
        at = 0
        for block in blocks:
            parts = self._mark.split(block)
            text = "".join(parts[::2])
            span = trimmed(text, 0, len(text))
            if not span:
                continue
            offset = at
            for before, line in zip(parts[:-1:2], parts[1::2], strict=True):
                offset += len(before)
                number = int(line)
                if number >= _LINKS:
                    targets.append((offset, self._targets[number - _LINKS]))
                else:
                    starts.append(offset)
                    lines.append(number)
            texts.append(text)
            spans.append(Span(at + span.start, at + span.stop))
            at += len(text) + len(_BETWEEN)
        return Document(
            name,
            _BETWEEN.join(texts),
            encoding,
            tuple(spans),
            starts or (0,),
            lines or (1,),
            soft_newlines=True,
            targets=tuple(targets),
        )
