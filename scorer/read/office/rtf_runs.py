"""Prepare RTF for the library that turns it into text: what no reader sees goes, and what it would lose stays.

It knows nothing of hidden and deleted text, joins the cells of a row, breaks a paragraph at each line, and drops notes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from scorer.patterns import late
from scorer.read.scripts import Script

_TOKEN = late(r"\\([a-z]+)(-?\d+)? ?|\\'[0-9A-Fa-f]{2}|\\[^a-z]|[{}]|[^\\{}]+", re.DOTALL)
_ENDS_BLOCK = frozenset({"cell", "nestcell", "row", "nestrow"})
# A line separator; it has a group of its own, since the file may say otherwise what follows such a code.
_LINE = "{\\uc1\\u8232?}"
LINE_SEPARATOR = "\u2028"
# Before a raised and a lowered run of text, and behind either; these characters have no meaning in a text.
_EDGES = {"sup": "{\\uc1\\u-560?}", "sub": "{\\uc1\\u-559?}"}
_EDGE_END = "{\\uc1\\u-558?}"
_RUNS = late("([\ufdd0\ufdd1])([^\ufdd0-\ufdd2]*)\ufdd2")
_SCRIPTS: dict[str, Script] = {"super": "sup", "sub": "sub", "nosupersub": ""}


def runs(line: str) -> list[tuple[str, Script]]:
    """Return the runs of a line of the text that the library gives, each with its script."""
    found: list[tuple[str, Script]] = []
    done = 0
    for match in _RUNS.finditer(line):
        found += ((line[done : match.start()], ""), (match[2], "sup" if match[1] == "\ufdd0" else "sub"))
        done = match.end()
    return [*found, (line[done:], "")]


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group: whether its text is hidden, deleted, or part of a note, and whether it is raised."""

    hidden: bool = False
    deleted: bool = False
    note: bool = False
    script: Script = ""


def prepared(text: str) -> tuple[str, int]:
    """Return sound RTF without hidden and deleted text, its notes at its end, and the number of tracked deletions.

    Cells and rows end paragraphs.  A line break inside a paragraph becomes LINE_SEPARATOR.
    """
    found = _Runs()
    at = 0
    while (match := _TOKEN.match(text, at)) is not None:
        at = match.end()
        if match[1] == "bin":
            # Bytes of a picture, which may look like anything.
            at += max(0, int(match[2] or 0))
        else:
            found.take(match)
    return found.whole(), found.deletions


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
        elif word in _SCRIPTS:
            self._states[-1] = replace(state, script="" if off else _SCRIPTS[word])
        elif word == "plain":
            self._states[-1] = replace(state, hidden=False, deleted=False, script="")
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
            raised = state.script and token.strip()
            self._add(f"{_EDGES[state.script]}{token}{_EDGE_END}" if raised else token)

    def _add(self, token: str) -> None:
        (self._notes if self._states[-1].note else self._body).append(token)
