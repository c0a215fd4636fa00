"""Import preferences into a store, from what a page saved or from what was exported; see docs/review-files.md."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from scorer.errors import ReadError
from scorer.exchange.plain import lines_in, object_in
from scorer.exchange.said import Said, time_of
from scorer.exchange.taken import Taken, put_in, rows_by_reviewer
from scorer.exchange.tsv import unescaped
from scorer.phrases import count
from scorer.preference.export import COLUMNS, format_of
from scorer.preference.questions import a_first
from scorer.preference.session import Sitting
from scorer.read.source import shown
from scorer.review.events import Better, Commented, Preferred
from scorer.review.key import versions_key
from scorer.review.known import utc_now
from scorer.review.normal import normal
from scorer.review.store import NO_TEXTS

_Item = Mapping[str, object]
_AGAIN = "take the row as it was saved or exported"


def take_in(sitting: Sitting, data: bytes, name: str, now: Callable[[], datetime] = utc_now) -> Taken:
    """Write events for everything in which a file differs from a sitting's store, by the reviewers named in its rows.

    Rows that name nobody are of the sitting's reviewer.  A row is known if it is about a question of the sitting.
    Raises FormatError for an ending that no format has, and ReadError for an invalid file, or if none of its rows is
    known.  Then nothing is written.
    """
    format_of(name)
    said = [_said(item, line, sitting.reviewer, shown(name)) for line, item in _items(data, name)]
    if said and not any(row.key in sitting.numbers for row in said):
        asked = sitting.questions
        raise ReadError(
            shown(name),
            f"belongs to other texts: none of its rows is about a segment of {asked.original} in {asked.names[0]} and "
            f"{asked.names[1]}",
        )
    rows = rows_by_reviewer(said, sitting.reviewer, shown(name), lambda _: None)
    return put_in(sitting.store, rows, lambda row: row.key in sitting.numbers, lambda _: NO_TEXTS, now)


def _items(data: bytes, name: str) -> Iterator[tuple[int, _Item]]:
    """Yield the number, from 1, and the fields of each row: its line or, in `.json`, its place in the list."""
    kind, lines = name.lower(), lines_in(data, shown(name))
    if kind.endswith(".tsv"):
        yield from _table(lines, shown(name))
    elif kind.endswith(".json"):
        yield from _list("\n".join(lines), shown(name))
    else:
        for line, text in enumerate(lines, 1):
            if text.strip():
                try:
                    yield line, object_in(text)
                except ValueError as error:
                    raise ReadError(shown(name), str(error), line) from None


def _table(lines: list[str], name: str) -> Iterator[tuple[int, _Item]]:
    header = lines[0].split("\t")
    missing = [column for column in ("preferred", "original", "first_text", "second_text") if column not in header]
    if missing:
        raise ReadError(name, f"has no column {missing[0]}: no exported preferences", 1)
    for line, text in enumerate(lines[1:], 2):
        if not text.strip():
            continue
        cells = [unescaped(cell) for cell in text.split("\t")]
        if len(cells) != len(header):
            raise ReadError(name, f"has {count(len(cells), 'cell')}, and the header has {len(header)}: {_AGAIN}", line)
        row: dict[str, object] = {column: cell for column, cell in zip(header, cells, strict=True) if column in COLUMNS}
        empty_is_none = {column: row.get(column) or None for column in ("preferred", "decided")}
        blind = {"true": True, "false": False}.get(str(row.get("blind")))
        yield line, row | empty_is_none | {"blind": blind, "texts": [row["first_text"], row["second_text"]]}


def _list(text: str, name: str) -> Iterator[tuple[int, _Item]]:
    try:
        rows = json.loads(text)["preferences"]
    except (ValueError, RecursionError, KeyError, TypeError):
        rows = None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ReadError(name, "no exported preferences: export them again")
    yield from enumerate(rows, 1)


def _said(item: _Item, line: int, reviewer: str, name: str) -> Said:
    try:
        return _row(item, line, reviewer)
    except ValueError as error:
        raise ReadError(name, str(error), line) from None


def _row(item: _Item, line: int, reviewer: str) -> Said:
    who = _string(item, "reviewer") or ""
    original, (first, second) = _string(item, "original") or "", _texts(item)
    key = versions_key(original, first, second)
    if (given := _string(item, "key")) and given.strip().lower() != key:
        raise ValueError(f"the key does not fit the texts beside it: {_AGAIN}")
    # Events call the version `a` whose normal text comes first.
    first_is_a = normal(first) < normal(second)
    preferred = _preferred(item, key, who if who.strip() else reviewer, first_is_a=first_is_a)
    comment = (Commented(_string(item, "comment") or ""),) if "comment" in item else ()
    return Said(line, key, who, (preferred, *comment), None, time_of(_string(item, "decided") or ""), None)


def _preferred(item: _Item, key: str, reviewer: str, *, first_is_a: bool) -> Preferred:
    said = _string(item, "preferred")
    answers: dict[str | None, Better | None] = {
        None: None,
        "equal": "equal",
        "first": "a" if first_is_a else "b",
        "second": "b" if first_is_a else "a",
    }
    if said not in answers:
        raise ValueError(f"preferred is {said:.40}: use first, second or equal, or nothing")
    if answers[said] is None:
        return Preferred(None)
    text_1 = _string(item, "text_1")
    a_stood_first = (text_1 == "first") == first_is_a if text_1 else a_first(key, reviewer)
    return Preferred(answers[said], item.get("blind") is not False, a_stood_first != a_first(key, reviewer))


def _texts(item: _Item) -> Iterable[str]:
    texts = item.get("texts")
    if not isinstance(texts, list) or [type(text) for text in texts] != [str, str]:
        raise ValueError(f"the texts of both versions are missing: {_AGAIN}")
    return texts


def _string(item: _Item, name: str) -> str | None:
    value = item.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} should be a text: {_AGAIN}")
    return value
