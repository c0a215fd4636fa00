"""Read subtitles (SRT, WebVTT, ASS and SSA): each cue is a block with its times, and tags are left out."""

from __future__ import annotations

import re
from typing import Any

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.read.decode import decode
from scorer.read.extra import extra
from scorer.read.parts import Part, document_of_parts
from scorer.read.source import Source
from scorer.settings import Settings
from scorer.types import Document

_TIMES = re.compile(r"\d+:\d+[.,:]\d+\s*-->\s*\d+:\d+|^Dialogue:", re.MULTILINE)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>|<\d\d:[^<>\n]*>")
# A number, and perhaps part of its times: the beginning of a cue that was cut off.  It is no text of the cue before.
_CUT_OFF = re.compile(r"\n[ \t]*\n\s*\d+[ \t]*(?:\n[\d:.,> \t-]*)?\Z")
_MOST_MILLISECONDS = 360_000_000  # a hundred hours


def read(source: Source, settings: Settings) -> Document:
    """Return the text of the cues in the order of the file; comments and drawings are left out.

    Raise ReadError for a file without a cue.
    """
    with extra("formats", "subtitle files"):
        import pysubs2

    name = source.name
    text, encoding = decode(name, source.data, settings.encoding)
    if not text.strip():
        raise ReadError(name, "is empty")
    if _TIMES.search(text) is None:
        raise ReadError(name, "not subtitles: it has no line of times")
    notes = []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _CUT_OFF.search(text) is not None:
        text = _CUT_OFF.sub("\n", text)
        notes.append(f"{name}: the last cue is cut short and left out")
    try:
        file = pysubs2.SSAFile.from_string(text)
    except Exception as error:  # damaged files raise all kinds of errors
        reason = "".join(letter if letter.isprintable() else " " for letter in str(error))[:100]
        raise ReadError(name, f"not sound subtitles: {reason or type(error).__name__}") from None
    shown = [event for event in file if not event.is_comment and not event.is_drawing]
    left_out = len(file) - len(shown)
    if left_out:
        notes.append(f"{name}: {count(left_out, 'line')} with comments or drawings left out")
    parts = [_part(number, event) for number, event in enumerate(shown, 1)]
    return document_of_parts(name, encoding, parts, notes=notes, soft_newlines=True)


def _part(number: int, event: Any) -> Part:
    start, end = (min(max(0, time), _MOST_MILLISECONDS) for time in (event.start, event.end))
    text = _TAG.sub("", event.plaintext)
    return Part(text, f"cue {number}, {_clock(start)}", time=(start / 1000, end / 1000))


def _clock(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
