"""Prepare RTF for the library that turns it into text: what no reader sees goes, and what it would lose stays.

It knows nothing of hidden and deleted text, joins the cells of a row, breaks a paragraph at each line, and drops notes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_TOKEN = re.compile(r"\\([a-z]+)(-?\d+)? ?|\\'[0-9A-Fa-f]{2}|\\[^a-z]|[{}]|[^\\{}]+", re.DOTALL)
_ENDS_BLOCK = frozenset({"cell", "nestcell", "row", "nestrow"})
# A line separator; it has a group of its own, since the file may say otherwise what follows such a code.
_LINE = "{\\uc1\\u8232?}"
LINE_SEPARATOR = "\u2028"


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group: whether its text is hidden, or deleted, and whether it is part of a note."""

    hidden: bool = False
    deleted: bool = False
    note: bool = False


def prepared(text: str) -> tuple[str, int]:
    """Return sound RTF without hidden and deleted text, its notes at its end, and the number of tracked deletions.

    Cells and rows end paragraphs.  A line break inside a paragraph becomes LINE_SEPARATOR.
    """
    runs = _Runs()
    at = 0
    while (match := _TOKEN.match(text, at)) is not None:
        at = match.end()
        if match[1] == "bin":
            # Bytes of a picture, which may look like anything.
            at += max(0, int(match[2] or 0))
        else:
            runs.take(match)
    return runs.whole(), runs.deletions


class _Runs:
    """The text so far, that of the document and that of its notes."""

    def __init__(self) -> None:
        self._body: list[str] = []
        self._notes: list[str] = []
        self._states = [_State()]
        self._in_deletion = False
        self.deletions = 0

    def take(self, match: re.Match[str]) -> None:
        """Add one token."""
        token, word = match[0], match[1]
        if token == "{":
            self._states.append(self._states[-1])
            self._add(token)
        elif token == "}":
            self._add(token)
            if len(self._states) > 1:
                self._states.pop()
        elif word is None or word == "u":
            self._text(token)
        else:
            self._control(word, token, off=match[2] == "0")

    def whole(self) -> str:
        """Return the document, with its notes as its last paragraphs."""
        body = "".join(self._body)
        end = body.rfind("}")
        return body[:end] + "".join(self._notes) + body[end:]

    def _control(self, word: str, token: str, *, off: bool) -> None:
        state = self._states[-1]
        if word == "v":
            self._states[-1] = replace(state, hidden=not off)
        elif word == "deleted":
            self._states[-1] = replace(state, deleted=not off)
        elif word == "plain":
            self._states[-1] = replace(state, hidden=False, deleted=False)
            self._add(token)
        elif word == "footnote" and not state.note:
            # The group goes on among the notes; here it is closed.
            self._add("}")
            self._states[-1] = replace(state, note=True)
            self._add("\\par {")
        elif word in _ENDS_BLOCK:
            self._add("\\par ")
        elif word == "line":
            self._text(_LINE)
        else:
            self._add(token)

    def _text(self, token: str) -> None:
        state = self._states[-1]
        if state.deleted:
            self.deletions += not self._in_deletion
            self._in_deletion = True
        elif not state.hidden:
            self._in_deletion = False
            self._add(token)

    def _add(self, token: str) -> None:
        (self._notes if self._states[-1].note else self._body).append(token)
