"""Join the lines of printed pages to paragraphs: undo hyphens, and leave out running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from scorer.patterns import late

# A line that stands at the same end of so many pages, digits aside, is a running head or foot.
_LEAST_PAGES = 3
_EDGE = 2  # lines at each end of a page that may be running heads
_DIGITS = late(r"\d+")
_NUMBER_ONLY = late(r"\W*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
_ENDS = late(r"[.!?:;…。！？][\"'”’»)\]]*$")
_HYPHENS = ("-", "\u00ad", "\u2010")
# A line shorter than this share of the longest ends a paragraph.
_SHORT = 0.75


def paragraphs_of_pages(pages: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield each paragraph and the number of the page on which it begins, from 1."""
    lines = _lines(pages, _running(pages), several=len(pages) > 1)
    if not any(line.strip() for line, _ in lines):
        # Pages that are all alike, or have a number each, are no mere heads.
        lines = _lines(pages, frozenset(), several=False)
    longest = max((len(line) for line, _ in lines), default=0)
    pending: list[str] = []
    began = 1
    last = ""
    page_before = 1
    for line, number in lines:
        text = line.strip()
        if not text:
            # At the end of a page, a paragraph goes on if no sentence has ended.
            last = last if last and not _ENDS.search(last) and number == page_before else ""
            if pending and (not last or _ENDS.search(pending[-1])):
                yield "".join(pending), began
                pending = []
            continue
        if pending and _starts_anew(last, text, longest, new_page=number != page_before):
            yield "".join(pending), began
            pending = []
        if not pending:
            began = number
        _join(pending, text)
        last, page_before = text, number
    if pending:
        yield "".join(pending), began


def _lines(pages: Sequence[str], heads: frozenset[str], *, several: bool) -> list[tuple[str, int]]:
    """Return the lines of all pages without their heads, each with its page; a blank one ends each page."""
    return [
        (line, number)
        for number, page in enumerate(pages, 1)
        for line in [*_without_heads(page.splitlines(), heads, several=several), ""]
    ]


def _starts_anew(last: str, text: str, longest: int, *, new_page: bool) -> bool:
    if text[0].islower() or last.endswith(_HYPHENS):
        return False
    if new_page and not last:
        return True
    return len(last) < _SHORT * longest


def _join(pieces: list[str], text: str) -> None:
    """Add a line to a paragraph, with a space or, after a hyphen inside a word, in its place."""
    last = pieces[-1] if pieces else ""
    if last.endswith(_HYPHENS) and len(last) > 1 and last[-2].isalpha() and text[0].islower():
        pieces[-1] = last[:-1]
        pieces.append(text)
    else:
        pieces.append(f" {text}" if pieces else text)


def _running(pages: Sequence[str]) -> frozenset[str]:
    """Return the lines, without digits, that stand at an end of many pages."""
    seen: Counter[str] = Counter()
    for page in pages:
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        seen.update({_DIGITS.sub("#", line) for line in (*lines[:_EDGE], *lines[-_EDGE:])})
    least = max(_LEAST_PAGES, len(pages) // 3)
    return frozenset(line for line, number in seen.items() if number >= least)


def _without_heads(lines: Sequence[str], heads: frozenset[str], *, several: bool) -> list[str]:
    kept = [line for line in lines if line.strip()]
    edges = {*range(_EDGE), *range(len(kept) - _EDGE, len(kept))}
    left = iter(kept)
    places = {number for number, line in enumerate(left) if number in edges and _is_head(line.strip(), heads, several)}
    result, number = [], -1
    for line in lines:
        if line.strip():
            number += 1
            if number in places:
                continue
        result.append(line)
    return result


def _is_head(line: str, heads: frozenset[str], several: bool) -> bool:
    return _DIGITS.sub("#", line) in heads or (several and _NUMBER_ONLY.fullmatch(line) is not None)
