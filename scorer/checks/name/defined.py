"""Find abbreviations that stand in brackets behind the same words: a bypass of the artery (BOA), and (BDA).

The words tell what both stand for, so such a pair is most likely one thing, abbreviated in two languages.
"""

from __future__ import annotations

from functools import lru_cache

from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Compared, Text

_DEFINED = late(r"(?<=[\w%]) \((?P<short>(?=(?:\w*[A-Z]){2})[^\W\d_]{2,8})\)")
# Two content words say enough, and further ones may differ.
_FEWEST = 2
# This many words before a bracket are searched for the counterparts.
_REACH = 8


def is_defined_alike(pair: Compared, one: str, other: str) -> bool:
    """Tell whether both sides put two abbreviations behind words of which most are the same.

    An abbreviation that the other side has too stands for something else there: the control group (CG) is not the
    intervention group (IG).
    """
    here, there = _defined(pair.original).get(one), _defined(pair.garbled).get(other)
    if here is None or there is None or other in pair.original.small_words or one in pair.garbled.small_words:
        return False
    ours, theirs = _content_before(pair.original, here, len(one)), _content_before(pair.garbled, there, len(other))
    within = range(there - _REACH, there)
    links = [link for i in ours if (link := pair.garbled_of.get(i)) and link.garbled.start in within]
    kept = [link for link in links if link.op != "substituted"]
    return len(kept) >= _FEWEST and 2 * len(kept) > min(len(ours), len(theirs))


@lru_cache(maxsize=8)
def _defined(side: Text) -> dict[str, int]:
    """Return the number of the bracket before each abbreviation, in small letters; for the first of each."""
    found: dict[str, int] = {}
    for match in _DEFINED.finditer(side.text) if "(" in side.text else ():
        at = side.within(Span(*match.span()))
        found.setdefault(match["short"].lower(), at.start)
    return found


def _content_before(side: Text, number: int, letters: int) -> list[int]:
    """Return the last content words before a word, at most as many as an abbreviation has letters."""
    near = [i for i in range(max(0, number - _REACH), number) if side.words[i].is_content]
    return near[-max(letters, _FEWEST) :]
