"""Tell whether an English word is hardly ever a name by itself, even if it is capitalised in a title."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from scorer.english import tables

# Endings that names do not have.
_OF_WORDS = (
    "tion", "tions", "ness", "ment", "ments", "ity", "ism", "ship", "ingly", "fully", "ously", "ively", "ology", "osis",
)  # fmt: skip
_LONG = 8


@lru_cache(maxsize=50_000)
def is_usual(small: str) -> bool:
    """Tell whether a lower-case word is an English word rather than a name."""
    usual = tables.words("usual_words")
    if small in usual or small in tables.words("function_words") or any(base in usual for base in _bases(small)):
        return True
    return len(small) >= _LONG and small.endswith(_OF_WORDS)


def _bases(small: str) -> Iterator[str]:
    """Yield the words that a word may be a form of, and its form with -s."""
    yield small + "s"
    if len(small) > 4 and small[-3:] in ("ies", "ied"):
        yield small[:-3] + "y"
    for ending in ("s", "es", "ed", "ing", "ly"):
        base = small.removesuffix(ending)
        if base == small or len(base) < 3:
            continue
        yield base
        if ending in ("ing", "ed"):
            yield base + "e"
            if base[-1] == base[-2]:
                yield base[:-1]
