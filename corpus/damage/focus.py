"""Change the focus of a sentence: `only`, `even`, `also`, `except`."""

from __future__ import annotations

import random
import re

from corpus.damage.edits import Change, Edit
from corpus.damage.turns import turned, turns
from corpus.span import Span

_FOCUS = turns((
    (r"(?<!not )only(?! to\b)", ("even", "also", "not only")),
    (r"not only", ("only", "hardly")),
    (r"not even", ("only", "even")),
    (r"(?<!not )even(?! (?:if|though|when|more|less))", ("only", "except", "not even")),
    (r"merely|solely|exclusively", ("also", "even", "partly")),
    (r"except for|apart from", ("including", "above all")),
    (r"except", ("even", "including")),
    (r"including", ("except for", "but not")),
    (r"alone(?=[ .,])", ("too", "together with others")),
    (r"also", ("only", "never")),
    (r"as well as", ("but not", "instead of", "rather than")),
    (r"instead of|rather than", ("as well as", "because of")),
    (r"especially|in particular|particularly|above all", ("except", "only")),
    (r"no other than|none other than", ("anyone but",)),
    (r"other than", ("such as",)),
    (r"such as", ("other than",)),
))  # fmt: skip
_MOVED = re.compile(r"\b(\w+ed|\w+s) only (?=\w)")


def focus_changed(sentence: str, rng: random.Random) -> Change | None:
    """Replace a word of focus (`only` by `even`), or move `only` before the verb."""
    moved = _MOVED.search(sentence)
    if moved is not None and rng.random() < 0.3:
        # "sells only bread" becomes "only sells bread".
        edit = Edit(Span(moved.start(), moved.end() - 1), f"only {moved[1]}")
        return Change("focus_changed", "major", (edit,), f"“only” stands before “{moved[1]}”")
    return turned(sentence, rng, "focus_changed", "major", _FOCUS)
