"""Read the questions from a comparison in a file, in the format `scorer-compare/1` of docs/compare.md."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

from scorer.comparison.json import FORMAT
from scorer.errors import ReadError, SettingsError
from scorer.preference.questions import Question, Questions, Values, questions, segment
from scorer.report.paths import last_parts

_AGAIN = "write it again with scorer compare --format json"


def load(data: bytes, name: str) -> Questions:
    """Return the questions of a comparison of two versions.

    Raises ReadError if it is no whole comparison, and SettingsError if it is one of more versions.
    """
    try:
        item = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ReadError(name, f"not a whole comparison: {_AGAIN}") from None
    try:
        if item["format"] != FORMAT:
            raise ReadError(name, f"not in the format {FORMAT}: {_AGAIN}")
        names = [_text(one["name"]) for one in item["versions"]]
        if len(names) != 2:
            raise SettingsError(
                f"{name} compares {len(names)} versions: two are reviewed at a time, so compare two and save that"
            )
        (original,) = last_parts([_text(item["original"]["path"])])
        return questions(original, (names[0], names[1]), _segments(item["segments"]))
    except (KeyError, TypeError, ValueError, AttributeError):
        raise ReadError(name, f"not a whole comparison: {_AGAIN}") from None


def _segments(items: Any) -> Iterator[Question]:
    for item in items:
        one, other = item["versions"]
        yield segment(
            _text(item["place"]),
            _text(item["original"]),
            (_text(one["text"]), _text(other["text"])),
            _values(one["order"], other["order"]),
            _values(one["quality"], other["quality"]),
        )


def _values(one: Any, other: Any) -> Values:
    return _value(one), _value(other)


def _value(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{value!r:.40} is no figure")
    return float(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r:.40} is no text")
    return value
