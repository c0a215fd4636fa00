"""Convert actions to JSON and back, as a store keeps them and a page sends them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import assert_never, cast

from scorer.report.figures import SideName
from scorer.review.events import (
    Action,
    Better,
    Commented,
    Corrected,
    Dismissed,
    ErrorSpan,
    Grade,
    Graded,
    Marked,
    Preferred,
    Redone,
    Undone,
)
from scorer.types import Severity, Span


def to_json(action: Action) -> str:
    """Return an action as one line of JSON in ASCII."""
    return json.dumps(_fields(action))


def from_json(text: str) -> Action:
    """Return the action that was written as `text`; raise ValueError if it is not an action."""
    try:
        item = json.loads(text)
    except RecursionError:
        raise ValueError("not an action: nested too deeply") from None
    do = item.get("do") if isinstance(item, dict) else None
    if not isinstance(do, str) or do not in _READERS:
        raise ValueError("not an action")
    try:
        return _READERS[do](item)
    except KeyError as error:
        raise ValueError(f"not an action: {error} is missing") from None


def _fields(action: Action) -> dict[str, object]:
    match action:
        case Graded(grade, joined):
            # Most verdicts are not joined, and older versions wrote none that is.
            return {"do": "grade", "grade": grade} | ({"joined": True} if joined else {})
        case Commented(text):
            return {"do": "comment", "text": text}
        case Corrected(text):
            return {"do": "correct", "text": text}
        case Marked(errors):
            return {"do": "mark", "errors": [_error_fields(error) for error in errors]}
        case Dismissed(finding, everywhere, withdrawn):
            return {"do": "dismiss", "finding": finding, "everywhere": everywhere, "withdrawn": withdrawn}
        case Preferred(better, blind, turned):
            fields: dict[str, object] = {"do": "prefer", "better": better, "blind": blind}
            return fields | ({"turned": True} if turned else {})
        case Undone():
            return {"do": "undo"}
        case Redone():
            return {"do": "redo"}
        case _:
            assert_never(action)


def _error_fields(error: ErrorSpan) -> dict[str, object]:
    at = [error.at.start, error.at.stop]
    return {"side": error.side, "at": at, "category": error.category, "severity": error.severity}


def _marked(item: Mapping[str, object]) -> Marked:
    errors = item["errors"]
    if not isinstance(errors, list):
        raise ValueError("errors should be a list")
    return Marked(tuple(_error(error) for error in errors))


def _error(item: object) -> ErrorSpan:
    if not isinstance(item, dict):
        raise ValueError("an error should be an object")
    # ErrorSpan itself checks the values.
    side, severity = cast(SideName, _text(item["side"])), cast(Severity, _text(item["severity"]))
    return ErrorSpan(side, _span(item["at"]), _text(item["category"]), severity)


def _span(value: object) -> Span:
    if not isinstance(value, list) or len(value) != 2 or any(type(number) is not int for number in value):
        raise ValueError("a place should be two whole numbers")
    return Span(*value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r:.40} should be a text")
    return value


def _maybe(value: object) -> str | None:
    return None if value is None else _text(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r:.40} should be true or false")
    return value


_READERS: Mapping[str, Callable[[Mapping[str, object]], Action]] = {
    "grade": lambda item: Graded(cast(Grade | None, _maybe(item["grade"])), _flag(item.get("joined", False))),
    "comment": lambda item: Commented(_text(item["text"])),
    "correct": lambda item: Corrected(_maybe(item["text"])),
    "mark": _marked,
    "dismiss": lambda item: Dismissed(_text(item["finding"]), _flag(item["everywhere"]), _flag(item["withdrawn"])),
    "prefer": lambda item: Preferred(
        cast(Better | None, _maybe(item["better"])), _flag(item["blind"]), _flag(item.get("turned", False))
    ),
    "undo": lambda _: Undone(),
    "redo": lambda _: Redone(),
}
