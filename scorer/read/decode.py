"""Decode bytes: by byte order mark, as strict UTF-8, as an HTML page declares, or as the user says."""

from __future__ import annotations

import codecs

from scorer.errors import ReadError
from scorer.patterns import late

# UTF-32's little-endian mark begins with UTF-16's, so it comes first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KNOWN_BINARY = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "gzipped twice"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "a rich text document"),
)
# Control bytes that texts hardly ever have; tab, newlines, form feed and escape are common.
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\x0b\x0c\r\x1b") + b"\x7f"
_ANY_CONTROL = late("[\x00-\x1f\x7f]")
# A byte order mark at the beginning of a line: here another file begins.
_JOINED = late("(?<=[\n\r])\ufeff+")
_SAMPLE = 1 << 16
_BINARY = "is a binary file, not a text"
# Common encodings of texts that are not UTF-8.
_LIKELY = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r",
    "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5",
)  # fmt: skip


def decode(name: str, data: bytes, forced: str | None = None, declared: str | None = None) -> tuple[str, str]:
    """Return the text without its byte order mark and the name of its encoding.

    forced: the encoding to use in any case.
    declared: the encoding to use if the bytes have no byte order mark and are not UTF-8.
    Raise ReadError, with the line if it is known, for bytes that are not text.
    """
    _refuse_known_binary(name, data)
    if forced is not None:
        text, encoding = _forced(name, data, forced), _canonical(forced)
    else:
        text, encoding = _recognised(name, data, declared)
    check_characters(name, text, data)
    text = _without_marks(text)
    if _mostly_control(text):
        raise ReadError(name, _BINARY)
    return text, encoding


def _without_marks(text: str) -> str:
    """Return a text without the byte order marks of the files that it was joined from, and without the end of DOS."""
    text = text.removesuffix("\x1a").lstrip("\ufeff")
    return _JOINED.sub("", text) if "\ufeff" in text else text


def check_characters(name: str, text: str, data: bytes = b"") -> None:
    """Raise ReadError, with the line, for a text that has a NUL or half of a surrogate pair.

    data: the bytes of the text; with them the message can name a better remedy.
    """
    at = text.find("\0")
    if at >= 0:
        if wide := _wide_encoding(data):
            raise ReadError(name, f"looks like UTF-16 without its byte order mark: try --encoding {wide}")
        if _many_controls(data):
            raise ReadError(name, _BINARY)
        raise ReadError(name, "has a NUL character: remove it", line_at(text, at))
    if not text.isascii() and (at := lone_surrogate(text)) >= 0:
        raise ReadError(name, f"has half of a surrogate pair (U+{ord(text[at]):04X}): remove it", line_at(text, at))


def lone_surrogate(text: str) -> int:
    """Return the offset of the first surrogate code point, or -1."""
    try:
        # Encoding is far faster than a search.
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return -1


def line_at(text: str, offset: int) -> int:
    """Return the 1-based line of an offset; LF, CRLF and CR end a line."""
    before = text[:offset]
    return 1 + before.count("\n") + before.count("\r") - before.count("\r\n")


def _recognised(name: str, data: bytes, declared: str | None) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                problem = f"has the byte order mark of {encoding.upper()} but is damaged ({error.reason})"
                raise ReadError(name, problem, _line_of(data, error, encoding)) from None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if declared is not None:
            return _forced(name, data, declared), _canonical(declared)
        raise _not_utf8(name, data, error) from None


def _forced(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"is not {encoding} ({error.reason}): give another --encoding"
        raise ReadError(name, problem, _line_of(data, error, encoding)) from None
    except (UnicodeError, LookupError):
        raise ReadError(name, f"cannot be decoded as {encoding}: give another --encoding") from None


def _canonical(encoding: str) -> str:
    return codecs.lookup(encoding).name


def _line_of(data: bytes, error: UnicodeDecodeError, encoding: str) -> int | None:
    """Return the line of the first bad byte; None for the few codecs that cannot skip a bad byte."""
    try:
        # "replace", because some decoders report an offset inside a character.
        good = data[: error.start].decode(encoding, "replace")
    except UnicodeError:
        return None
    return line_at(good, len(good))


def _not_utf8(name: str, data: bytes, error: UnicodeDecodeError) -> ReadError:
    if _many_controls(data):
        return ReadError(name, _BINARY)
    line = line_at(data[: error.start].decode("utf-8"), error.start)
    problem = f"not UTF-8 (byte 0x{data[error.start]:02X})"
    guess = _guess(data, error.start)
    if guess is None:
        return ReadError(name, f"{problem}: save it as UTF-8, or name its encoding with --encoding", line)
    return ReadError(name, f"{problem}: try --encoding {guess}", line)


def _guess(data: bytes, bad_at: int) -> str | None:
    """Return a likely encoding that can decode all bytes, or None."""
    from charset_normalizer import from_bytes

    first = data.rfind(b"\n", 0, max(0, bad_at - _SAMPLE // 2)) + 1
    matches = from_bytes(data[first : first + _SAMPLE], cp_isolation=list(_LIKELY))
    found = [match.encoding for match in matches]
    # On short western texts cp1250 and cp1252 read the same or tie, and cp1252 is the more common one.
    if found and found[0] == "cp1250" and _read_the_same(data, "cp1250", "cp1252"):
        return "cp1252"
    ranked = sorted(found, key=lambda encoding: encoding != "cp1252")
    return next((encoding for encoding in ranked if _decodes(data, encoding)), None)


def _read_the_same(data: bytes, one: str, other: str) -> bool:
    return _decodes(data, one) and _decodes(data, other) and data.decode(one) == data.decode(other)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True


def _refuse_known_binary(name: str, data: bytes) -> None:
    for magic, kind in _KNOWN_BINARY:
        if data.startswith(magic):
            raise ReadError(name, f"is a binary file ({kind}), not a text")


def _mostly_control(text: str) -> bool:
    """Tell whether more than half of a text is control characters; white space does not count.

    In a text with terminal escapes or overstriking, at most a third is.
    """
    seen = "".join(text[:_SAMPLE].split())
    return 2 * len(_ANY_CONTROL.findall(seen)) > len(seen)


def _many_controls(data: bytes) -> bool:
    """Tell whether bytes have more control bytes than a text in any encoding would have."""
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 20


def _wide_encoding(data: bytes) -> str | None:
    """Return the variant of UTF-16 that fits the places of the zero bytes, or None."""
    sample = data[:_SAMPLE]
    if len(sample) < 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) // 4 or min(even, odd) > len(sample) // 50:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"
