"""Find rows of texts in the bytes of a damaged SQLite file, page by page, without its index of pages.

The layout is that of https://www.sqlite.org/fileformat2.html: a row is the number of its bytes, its own number, a
header with the type of each column, and the columns.  What does not fit a page goes on in a chain of other pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Row = tuple[int, tuple[bytes, ...]]

_PAGE = 4096  # bytes of a page if the file does not say
_SIZES = [1 << power for power in range(9, 17)]
# A header begins with its own length; the first column, which stands for the number of the row, is empty.
_HEADER = re.compile(rb"[\x04-\x12]\x00")
_LONGEST_NUMBER = 9  # bytes


def rows_in(content: bytes, texts: int) -> Iterator[Row]:
    """Yield the number and the texts of everything in a file's bytes that has the shape of a row with so many texts.

    They come in the order in which they stand there.  A row may come twice, as SQLite leaves old copies behind.  What
    the columns hold is not checked.
    """
    size = int.from_bytes(content[16:18], "big")
    size = 65536 if size == 1 else size if size in _SIZES else _PAGE
    for start in range(0, len(content), size):
        page = content[start : start + size]
        for match in _HEADER.finditer(page):
            if (row := _row(content, page, match.start(), size, texts)) is not None:
                yield row


def _row(content: bytes, page: bytes, at: int, size: int, count: int) -> Row | None:
    """Return the row whose header is at this place of a page; None if there is none."""
    lengths = _lengths(page, at, count)
    if lengths is None:
        return None
    need = page[at] + sum(lengths)
    number, start = _number_before(page, at)
    # The bytes of the row are counted in front of its number; a number may have several bytes.
    if number is None or need not in _numbers_before(page, start):
        return None
    payload = _payload(content, page, at, need, size)
    if payload is None:
        return None
    texts, place = [], page[at]
    for length in lengths:
        texts.append(payload[place : place + length])
        place += length
    return number, tuple(texts)


def _lengths(page: bytes, at: int, count: int) -> list[int] | None:
    """Return the bytes of the texts of a row, from the header at this place; None if it is no such header."""
    place, lengths = at + 2, []
    for _ in range(count):
        kind, place = _number_at(page, place)
        # An odd type from 13 is a text.
        if kind is None or kind < 13 or kind % 2 == 0:
            return None
        lengths.append((kind - 13) // 2)
    return lengths if place == at + page[at] else None


def _payload(content: bytes, page: bytes, at: int, need: int, size: int) -> bytes | None:
    """Return the bytes of a row, from its page and the chain of pages after it; None if the chain is broken."""
    here = need
    if need > size - 35:
        least = (size - 12) * 32 // 255 - 23
        here = least + (need - least) % (size - 4)
        here = here if here <= size - 35 else least
    found = page[at : at + here]
    follows = int.from_bytes(page[at + here : at + here + 4], "big") if here < need else 0
    seen: set[int] = set()
    while len(found) < need:
        if not 0 < follows * size <= len(content) or follows in seen:
            return None
        seen.add(follows)
        further = content[(follows - 1) * size : follows * size]
        follows = int.from_bytes(further[:4], "big")
        found += further[4 : 4 + need - len(found)]
    return found if len(found) == need else None


def _number_at(page: bytes, at: int) -> tuple[int | None, int]:
    """Return the number of variable length at a place, and the place after it; None if it does not end."""
    found = 0
    for place in range(at, min(at + _LONGEST_NUMBER, len(page))):
        found = found << 7 | page[place] & 0x7F
        if page[place] < 0x80:
            return found, place + 1
    return None, at


def _number_before(page: bytes, end: int) -> tuple[int | None, int]:
    """Return the longest number that ends before a place, and where it begins."""
    start = end - 1
    if start < 0 or page[start] >= 0x80:
        return None, end
    while start > 0 and page[start - 1] >= 0x80 and end - start < _LONGEST_NUMBER:
        start -= 1
    return _number_at(page, start)[0], start


def _numbers_before(page: bytes, end: int) -> set[int | None]:
    """Return all numbers that may end before a place: what stands before one may look like a part of it."""
    longest, start = _number_before(page, end)
    return {longest, *(_number_at(page, place)[0] for place in range(start, end))} if longest is not None else set()
