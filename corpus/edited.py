"""Read garbled versions that were edited by hand, sentence by sentence, with the damage of each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from corpus.cases import Damage, Link, read_text
from corpus.damage.edits import Damaged
from corpus.sentences import split
from corpus.span import Span


def edited(original: str, recipe: Path) -> Damaged:
    """Put together the version that `recipe` (JSON lines) describes.

    A line has `original` and `garbled`, each a sentence or null.  It has a list `damage`, in which each
    entry has the words that it touches on either side.  `paragraph` is true if the garbled sentence begins
    a paragraph.  Raise ValueError if the recipe does not fit the original.
    """
    rows = [json.loads(line) for line in read_text(recipe).splitlines()]
    places = split(original)
    if [place.of(original) for place in places] != [row["original"] for row in rows if row["original"]]:
        raise ValueError(f"{recipe}: the sentences are not those of the original")
    text = ""
    damage: list[Damage] = []
    links: list[Link] = []
    waiting = iter(places)
    for row in rows:
        original_at = next(waiting) if row["original"] else None
        garbled_at = None
        if row["garbled"]:
            text += ("\n\n" if row.get("paragraph") else " ") if text else ""
            garbled_at = Span(len(text), len(text) + len(row["garbled"]))
            text += row["garbled"]
        damage += [_damage(done, row, original_at, garbled_at) for done in row["damage"]]
        links.append(Link((original_at,) if original_at else (), (garbled_at,) if garbled_at else ()))
    return Damaged(f"{text}\n", tuple(damage), tuple(links))


def _damage(done: Mapping[str, Any], row: Mapping[str, Any], original: Span | None, garbled: Span | None) -> Damage:
    return Damage(
        done["kind"],
        done["severity"],
        _at(done["original"], row["original"], original),
        _at(done["garbled"], row["garbled"], garbled),
        done["note"],
    )


def _at(words: str | None, sentence: str | None, place: Span | None) -> Span | None:
    if words is None:
        return None
    if sentence is None or place is None or sentence.count(words) != 1:
        raise ValueError(f"“{words}” does not stand once in “{sentence}”")
    start = place.start + sentence.index(words)
    return Span(start, start + len(words))
