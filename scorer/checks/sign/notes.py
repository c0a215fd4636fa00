"""Compare the notes of music that are sharp or flat: `F♯ minor` is not `F minor`, and `B♭` is not `B`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span | None, Span | None, Severity]

# `A flat` and `B flat` may be dwellings, so that these words need a hyphen or the key's mode behind them.
_RAISED = late(
    r"(?<![\w])(?P<letter>[A-Ga-g])(?:[- ]?(?P<sign>[♯♭♮])|#(?= (?:minor|major|m)\b)"
    r"|-(?P<said>sharp|flat|natural)\b|[ ](?P<key>sharp|flat)(?= (?:minor|major)\b))"
)
_SIGNS = {"♯": "sharp", "♭": "flat", "♮": ""}
_SHARP_AND_FLAT = frozenset({"♯", "♭"})


def changes(original: Text, garbled: Text) -> Iterator[Change]:
    """Yield each note that lost its sharp or flat, got one, or got the other one."""
    if not (_may_have(original) or _may_have(garbled)):
        return
    left, right = _notes(original), _notes(garbled)
    for (letter, sign), at in left.items():
        if (letter, sign) in right:
            continue
        other = next((note for note in right if note[0] == letter and note not in left), None)
        if other:
            yield at, right[other], "major"
        elif plain := _plain(garbled, letter):
            yield at, plain, "major"
    for (letter, sign), at in right.items():
        if (letter, sign) not in left and all(note[0] != letter or note in right for note in left):
            plain = _plain(original, letter)
            if plain:
                yield plain, at, "major"


def _may_have(side: Text) -> bool:
    if "sharp" in side.runs or "flat" in side.runs:
        return True
    return not side.text.isascii() and not _SHARP_AND_FLAT.isdisjoint(side.text)


def _notes(side: Text) -> dict[tuple[str, str], Span]:
    """Return the first place of each note that is sharp or flat, by its letter and which of them it is."""
    found: dict[tuple[str, str], Span] = {}
    for match in _RAISED.finditer(side.text):
        found.setdefault((match["letter"].upper(), _sign(match)), Span(*match.span()))
    return {note: at for note, at in found.items() if note[1]}


def _sign(match: re.Match[str]) -> str:
    if match["sign"]:
        return _SIGNS[match["sign"]]
    return match["said"] or match["key"] or "sharp"


def _plain(side: Text, letter: str) -> Span | None:
    """Return the first place of a note without a sign."""
    for number, word in enumerate(side.words):
        after = side.small_at(number + 1)
        if word.text == letter and after not in ("♯", "♭", "#", "sharp", "flat"):
            return word.at
    return None
