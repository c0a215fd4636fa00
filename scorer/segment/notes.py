"""Find the marks of footnotes at the border of two sentences; they belong to the sentence before them."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.patterns import late
from scorer.types import Span

_RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜ]{1,3}"
# `[1]`, `[2, 3]`, `[a]`, `[note 1]`, `[citation needed]`, `[p. 5]`
_BRACKETED = r"\[[^\[\]\s]{1,12}(?: [^\[\]\s]{1,12}){0,2}\]"
_MARK = rf"(?:{_RAISED}|{_BRACKETED}|[†‡]{{1,3}}|\((?:\d{{1,3}}|[a-z*†‡])\)|<\d{{1,3}}>|\^\d{{1,3}})"
_MORE = rf"(?:[,;]?[ \u00a0]?(?:{_RAISED}|{_BRACKETED}|[†‡]{{1,3}}))"
_BEHIND = r"(?=\s|\Z|(?<=[⁰¹²³⁴⁵⁶⁷⁸⁹])[^\W\d_a-z])"
_GLUED = late(rf"(?:{_MARK}|(?<=[a-z]{{4}}[.!?])\d{{1,2}}(?=\s+[A-Z])){_MORE}{{0,9}}{_BEHIND}")
_APART = late(rf"[ \u00a0](?:{_RAISED}|\[\d{{1,3}}\]){_MORE}{{0,9}}(?=\s|\Z)")
_STOP = late(r"[.!?…。！？｡][\"'”’»)]?(?=[\[(<^†‡⁰¹²³⁴-⁹ᵃᵇᶜ \u00a0\d])")
# A text that begins so is a list of notes, each behind its mark.
_NOTES = late(rf"\s*(?:{_RAISED}|\[\d{{1,3}}\])\s")


def marks(text: str) -> Iterator[Span]:
    """Yield the spans of the marks that stand behind the end of a sentence, in order."""
    listed = _NOTES.match(text) is not None
    for stop in _STOP.finditer(text):
        found = _GLUED.match(text, stop.end()) or (None if listed else _APART.match(text, stop.end()))
        if found:
            yield Span(*found.span())
