"""Drop or add punctuation, separate it by spaces, or turn a statement into a question."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from corpus.damage.edits import Change, Edit
from corpus.damage.words import analyse
from corpus.span import Span

_FINAL = re.compile(r"[.!?…。！？]+(?=[\"”’)]*$)")
_MARK = re.compile(r"(?<=\w)[,.;:!?](?=\s|$)|(?<=\w)['’](?=s\b)|[\"“”()]")


def final_mark_dropped(sentence: str, rng: random.Random) -> Change | None:
    """Drop the final punctuation mark."""
    final = _FINAL.search(sentence)
    if final is None or final.start() == 0:
        return None
    return Change("final_mark_dropped", "minor", (Edit(Span(*final.span()), ""),), "the final mark is gone")


def mark_added(sentence: str, rng: random.Random) -> Change | None:
    """Put a punctuation mark between two neighbouring words."""
    words = analyse(sentence)
    places = [a.at.stop for a, b in pairwise(words) if sentence[a.at.stop : b.at.start] == " "]
    if not places:
        return None
    at, mark = rng.choice(places), rng.choice([",", ",", ".", ";", "!", ":"])
    return Change("mark_added", "minor", (Edit(Span(at, at), mark),), f"“{mark}” does not belong here")


def tokenised(sentence: str, rng: random.Random) -> Change | None:
    """Separate every punctuation mark by spaces, as a tokenizer does."""
    edits = tuple(edit for mark in _MARK.finditer(sentence) if (edit := _apart(sentence, mark)))
    return Change("tokenised", "minor", edits, "the marks stand apart") if edits else None


def question(sentence: str, rng: random.Random) -> Change | None:
    """End a statement with a question mark."""
    final = _FINAL.search(sentence)
    if final is None or "?" in final.group() or final.start() == 0:
        return None
    return Change("question", "major", (Edit(Span(*final.span()), "?"),), "the statement became a question")


def _apart(sentence: str, mark: re.Match[str]) -> Edit | None:
    before = "" if mark.start() == 0 or sentence[mark.start() - 1] == " " else " "
    attached = sentence[mark.end() : mark.end() + 1] not in ("", " ")
    after = (
        " " if attached and not re.match(r"['’.,;:!?\"”)]", sentence[mark.end() :]) and mark.group() not in "'’" else ""
    )
    return Edit(Span(*mark.span()), f"{before}{mark.group()}{after}") if before or after else None
