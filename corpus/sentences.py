"""Split the texts of this corpus into sentences; they were written so that a simple rule suffices."""

from __future__ import annotations

import re

from corpus.span import Span

_TITLES = ("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "Art", "vs", "approx", "a.m", "p.m", "e.g", "i.e", "P.S")
_END = re.compile(r"[.!?…]+[)\]”’\"]*(?=\s+[“‘\"(\[]?[A-Z0-9ÁÉÍÓÚÑÀÈÒ¿¡])")


def split(text: str) -> list[Span]:
    """Return the sentences of `text` in order, without the white space around them.

    A line break ends a sentence.  A full stop after an abbreviation, an initial or the number of a heading
    does not.
    """
    spans: list[Span] = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for end in _END.finditer(line.group()):
            stop = line.start() + end.end()
            if end.group()[0] == "." and _abbreviated(text[start : line.start() + end.start()]):
                continue
            spans.append(Span(start, stop))
            start = stop
        spans.append(Span(start, line.end()))
    return [trimmed for span in spans if (trimmed := span.trimmed(text))]


def _abbreviated(before: str) -> bool:
    last = re.split(r"[\s(“‘\"]", before)[-1]
    initial = len(last) == 1 and last.isupper() and last != "I"
    return last in _TITLES or initial or before.isdigit()
