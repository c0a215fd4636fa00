"""Quotation marks and brackets that open in one sentence and close in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from scorer.patterns import late

BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))
QUOTES = (("“", "”"), ("«", "»"))
STRAIGHT = '"'
# Sentences between an opening and a closing mark at most: a mark without a partner must not find a stray one far away.
REACH = 20
# A bracket without a partner may follow these: a list number, or the eyes of a smiley.
_ENUMERATED = late(r"(?:^|[\s;:,.])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$|[:;=]-?$")
_EYES = (":", ";", "=")


def lone_marks(text: str, opening: str, closing: str) -> list[int]:
    """Return the places of the marks without a partner in a text: first those that close, then those that open."""
    if opening not in text and closing not in text:
        return []
    open_at: list[int] = []
    closing_at: list[int] = []
    for mark in re.finditer(f"[{re.escape(opening + closing)}]", text):
        before = text[max(0, mark.start() - 6) : mark.start()]
        if mark.group() == opening and before[-1:] not in _EYES:
            open_at.append(mark.start())
        elif mark.group() == closing and open_at:
            open_at.pop()
        elif opening != "(" or not _ENUMERATED.search(before):
            closing_at.append(mark.start())
    return closing_at + open_at


def spanning(sentences: Sequence[str]) -> dict[int, frozenset[str]]:
    """Return the marks without a partner in their sentence that have one in another, by the number of the sentence.

    A quotation that goes on for paragraphs may open in each of them, and closes once.
    """
    found: dict[int, set[str]] = defaultdict(set)
    for opening, closing in (*BRACKETS, *QUOTES):
        _join(sentences, opening, closing, found)
    before: int | None = None
    for number, text in enumerate(sentences):
        if text.count(STRAIGHT) % 2 == 0:
            continue
        if before is None or number - before > REACH:
            before = number
        else:
            found[before].add(STRAIGHT)
            found[number].add(STRAIGHT)
            before = None
    return {number: frozenset(marks) for number, marks in found.items()}


def _join(sentences: Sequence[str], opening: str, closing: str, found: Mapping[int, set[str]]) -> None:
    """Add the marks of one kind that open in one sentence and close in another."""
    waiting: list[int] = []
    for number, text in enumerate(sentences):
        if opening not in text and closing not in text:
            continue
        for at in lone_marks(text, opening, closing):
            waiting = [one for one in waiting if number - one <= REACH]
            if text[at] == opening:
                waiting.append(number)
            elif waiting:
                closed = waiting if (opening, closing) in QUOTES else waiting[-1:]
                waiting = waiting[: -len(closed)]
                found[number].add(closing)
                for one in closed:
                    found[one].add(opening)
