"""Cut a stream of bytes into lines, whose ends are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scorer.errors import ReadError

LONGEST = 1 << 26  # bytes of a line; a longer one is no row
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def lines(name: str, pieces: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the number, from 1, and the bytes of each line, with LF or CRLF where it has one.

    Raise ReadError for a line beyond LONGEST bytes, and for UTF-16.
    """
    number, parts, held = 0, list[bytes](), 0
    for piece in pieces:
        if not number and not parts and piece.startswith(_WIDE):
            raise ReadError(name, "is UTF-16: save it as UTF-8")
        for line in piece.splitlines(keepends=True) if b"\r" not in piece else _cut(piece):
            parts.append(line)
            held += len(line)
            if line.endswith(b"\n"):
                number += 1
                yield number, b"".join(parts)
                parts, held = [], 0
            elif held > LONGEST:
                raise ReadError(name, f"a line of more than {LONGEST >> 20} MB: this is no table", number + 1)
    if parts:
        yield number + 1, b"".join(parts)


def _cut(piece: bytes) -> Iterator[bytes]:
    """Yield the lines of a piece; a lone CR ends none."""
    start = 0
    while (stop := piece.find(b"\n", start) + 1) > 0:
        yield piece[start:stop]
        start = stop
    if start < len(piece):
        yield piece[start:]


def text_of(name: str, number: int, line: bytes) -> str:
    """Return a line as text, without a byte order mark; raise ReadError if it is not UTF-8 or has a NUL."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadError(name, f"not UTF-8 (byte 0x{line[error.start]:02X}): save it as UTF-8", number) from None
    if "\0" in text:
        raise ReadError(name, "has a NUL character: remove it", number)
    return text.removeprefix("\ufeff") if number == 1 else text


def body_and_end(line: bytes) -> tuple[bytes, bytes]:
    """Return a line without its end, and its end; LF if it has none."""
    if line.endswith(b"\r\n"):
        return line[:-2], b"\r\n"
    return line.removesuffix(b"\n"), b"\n"
