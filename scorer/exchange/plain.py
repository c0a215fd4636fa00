"""Convert the bytes of text files to lines, and text to bytes."""

from __future__ import annotations

import codecs
import json
import re

from scorer.errors import ReadError

_LINE_END = re.compile(r"\r\n?|\n")
# JSON allows these characters in a line, but some readers end a line there.
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def lines_in(data: bytes, name: str) -> list[str]:
    """Return the lines of a file in UTF-8, or in UTF-16 with a byte order mark (some spreadsheets save text so).

    LF, CRLF and CR end a line.  Raises ReadError for other bytes.
    """
    encoding = "utf-16" if data.startswith(_WIDE) else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = 1 + data[: error.start].count(b"\n") if encoding == "utf-8" else None
        raise ReadError(name, "not UTF-8: save it as UTF-8", line) from None
    return _LINE_END.split(text.removeprefix("\ufeff"))


def one_line(value: object) -> str:
    """Return a value as strict JSON on one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS)


def encoded(text: str) -> bytes:
    r"""Return text as UTF-8; half a surrogate pair becomes `\uNNNN`, which JSON and our TSV read back."""
    return text.encode("utf-8", "backslashreplace")


def object_in(text: str) -> dict[str, object]:
    """Return the JSON object in a text; raise ValueError if it is not one."""
    try:
        item = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} (column {error.colno}): take the line from the export") from None
    except (RecursionError, ValueError):
        raise ValueError("not JSON that can be read: take the line from the export") from None
    if not isinstance(item, dict):
        raise ValueError("expected an object: take the line from the export")
    return item
