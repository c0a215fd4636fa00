"""Read subtitles (SRT, WebVTT, ASS and SSA): each cue is a block with its times, and tags are left out.

None of its line ends is left that is only wrapping.
"""

from __future__ import annotations

import html
import re
from typing import Any

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.phrases import count
from scorer.read.decode import decode
from scorer.read.extra import extra
from scorer.read.parts import Part, document_of_parts
from scorer.read.source import Source
from scorer.read.subtitles.line_ends import unwrapped
from scorer.settings import Settings
from scorer.types import Document

_TIMES = late(r"\d+:\d+[.,:]\d+\s*-->\s*\d+:\d+|^Dialogue:", re.MULTILINE)
# Tags that these formats know, and times inside a cue; any other sign in angle brackets is text.
_TAG = late(
    r"</?(?:b|br|c|em|font|i|lang|ruby|rt|s|span|strong|u|v)(?:[\s./][^<>\n]*)?>|<\d+:\d\d[^<>\n]*>", re.IGNORECASE
)
_BREAK = late(r"<br\s*/?>", re.IGNORECASE)
# How a word is spoken, set above it.
_READING = late(r"<rt(?:[\s.][^<>\n]*)?>[^<>]*(?:</rt>)?", re.IGNORECASE)
_BLANK_LINES = late(r"\n(?:[ \t]*\n)+")
# The times of a cue and its text, without its name.
_CUE = late(r"^(?:\d+:)?\d\d:\d\d\.\d+[ \t]+-->.*", re.MULTILINE | re.DOTALL)
_STYLE = late(r"\{\\[^{}\n]*\}")
# A number, and perhaps part of its times: the beginning of a cue that was cut off.  It is no text of the cue before.
_CUT_OFF = late(r"\n[ \t]*\n\s*\d+[ \t]*(?:\n[\d:.,> \t-]*)?\Z")
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
    text, comments = _cues_of_vtt(text) if text.startswith("WEBVTT") else (text, 0)
    try:
        file = pysubs2.SSAFile.from_string(text, keep_html_tags=True)
    except Exception as error:  # damaged files raise all kinds of errors
        reason = "".join(letter if letter.isprintable() else " " for letter in str(error))[:100]
        raise ReadError(name, f"not sound subtitles: {reason or type(error).__name__}") from None
    shown = [event for event in file if not event.is_comment and not event.is_drawing]
    left_out = len(file) - len(shown) + comments
    if left_out:
        notes.append(f"{name}: {count(left_out, 'line')} with comments or drawings left out")
    plain = _PLAIN.get(file.format or "", _plain_ass)
    parts = [_part(number, event, unwrapped(plain(event))) for number, event in enumerate(shown, 1)]
    return document_of_parts(name, encoding, parts, notes=notes)


def _cues_of_vtt(text: str) -> tuple[str, int]:
    """Return WebVTT without what is no cue, and the number of its comments.

    The library takes what stands between two cues, such as a comment or the name of the second, for text of the first.
    """
    head, *blocks = _BLANK_LINES.split(text.strip("\n"))
    cues = [match[0] for block in blocks if (match := _CUE.search(block)) is not None]
    comments = sum(block.startswith("NOTE") and _CUE.search(block) is None for block in blocks)
    # A cue may stand right below the first line, if there is nothing between.
    first = _CUE.search(head)
    cues = [first[0], *cues] if first is not None else cues
    return "\n\n".join(["WEBVTT", *cues]) + "\n", comments


def _part(number: int, event: Any, text: str) -> Part:
    start, end = (min(max(0, time), _MOST_MILLISECONDS) for time in (event.start, event.end))
    return Part(text, f"cue {number}, {_clock(start)}", time=(start / 1000, end / 1000))


def _plain_ass(event: Any) -> str:
    return str(event.plaintext)


def _plain_srt(event: Any) -> str:
    """Return the text without tags; curly brackets are text, unless they hold a style."""
    lines = _STYLE.sub("", event.text.replace("\\N", "\n"))
    return _TAG.sub("", _BREAK.sub("\n", lines))


def _plain_vtt(event: Any) -> str:
    lines = event.text.replace("\\N", "\n")
    return html.unescape(_TAG.sub("", _READING.sub("", lines)))


_PLAIN = {"srt": _plain_srt, "vtt": _plain_vtt}


def _clock(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
