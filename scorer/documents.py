"""What was read: documents, aligned rows, and the spans of their texts.

All offsets count code points, and all spans are half-open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open range `start <= i < stop`."""

    start: int
    stop: int

    def __init__(self, start: int, stop: int) -> None:
        if not 0 <= start <= stop:
            raise ValueError(f"not a span: {start}..{stop}")
        # A document has a span for each word, and this takes half the time of what a frozen class does by itself.
        _set_start(self, start)
        _set_stop(self, stop)

    def __len__(self) -> int:
        return self.stop - self.start


_set_start: Callable[[Span, int], None] = Span.__dict__["start"].__set__
_set_stop: Callable[[Span, int], None] = Span.__dict__["stop"].__set__


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read from one input.

    `text` is what a reader of the file would read.  For plain text it is the decoded file with its
    newlines unchanged, for Markdown and HTML it is the text without the markup.  All offsets of a
    report refer to it.

    `blocks` are the parts that no sentence crosses: paragraphs, headings, list items, or the lines of
    an aligned file.  They are in order and disjoint.  Outside them there is only white space or, in a
    file with both sides, the other side.  In an aligned document a block may be empty.

    `line_starts` are ascending offsets into `text`; `line_numbers` are their 1-based lines in the
    *file*.  An offset belongs to the last start at or before it.

    `soft_newlines` means that a newline inside a block may be only wrapping, as in plain text.  The
    reader cannot tell, so the segmenter decides.

    `places` say where each block stands, in the terms of the format ("paragraph 3", "unit 7"); it is empty if lines
    say it.  Where a format has no lines, the line of a block is its number.  `times` are the start and the end of each
    block in seconds; it is empty if the format has none.  `language` is the tag that the file itself declares, or None.
    `targets` are the addresses that its links lead to, each with the offset at which the link begins, in order.
    `label` is what a report calls the document instead of its name; empty if nobody gave it one.
    """

    name: str
    text: str
    encoding: str
    blocks: tuple[Span, ...]
    line_starts: Sequence[int] = (0,)
    line_numbers: Sequence[int] = (1,)
    soft_newlines: bool = False
    notes: tuple[str, ...] = ()
    places: Sequence[str] = ()
    times: Sequence[tuple[float, float]] = ()
    language: str | None = None
    label: str = ""
    targets: tuple[tuple[int, str], ...] = ()

    def line(self, offset: int) -> int:
        """Return the 1-based line of the file that has the character at `offset`."""
        return self.line_numbers[max(0, bisect_right(self.line_starts, offset) - 1)]


@dataclass(frozen=True, slots=True)
class Rows:
    """Two documents that are already aligned: block i of one belongs to block i of the other.

    `ids` has an identifier or None for each row.  `missing` says why a side of a row is missing ("unit without
    target"), or None; it is empty if no row has a reason.  `columns` are further columns of the input by name, which
    the report keeps; each has a value for each row.
    """

    original: Document
    garbled: Document
    ids: tuple[str | None, ...]
    missing: tuple[str | None, ...] = ()
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not len(self.original.blocks) == len(self.garbled.blocks) == len(self.ids):
            raise ValueError("rows of different number")
