"""Change a relative clause: swap its subject and object, or let it apply to all instead of some."""

from __future__ import annotations

import random
import re

from corpus.damage.edits import Change, Edit
from corpus.damage.turns import turned, turns
from corpus.span import Span

_NOUN = r"(?:the|a|an) [a-z]+"
# "who attacked the officer" becomes "whom the officer attacked".
_ACTIVE = re.compile(rf"\b(?P<who>who|that) (?P<verb>[a-z]+ed) (?P<object>{_NOUN})(?=[ ,.;])")
# "whom the officer attacked" becomes "who attacked the officer".
_PASSIVE = re.compile(rf"\b(?P<who>whom|who|that) (?P<subject>{_NOUN}) (?P<verb>[a-z]+ed)(?=[ ,.;])")
# "Guests who paid are" becomes "Guests, who paid, are": with commas, all guests paid.
_SOME = re.compile(
    r"(?P<noun>\b[Tt]he [a-z]+s|\b[A-Z][a-z]+s)(?P<clause> (?:who|that|which) (?:[\w’-]+ ){1,6}[\w’-]+)"
    r"(?= (?:are|were|have|had|will|must|can|may)\b)"
)
_WORDS = turns((
    (r"in which", ("without which", "against which")),
    (r"with whom", ("without whom", "against whom")),
    (r"from whom", ("to whom",)),
    (r"to whom", ("from whom",)),
    (r"for which", ("despite which",)),
    (r"where(?= (?:the|he|she|it|they))", ("from where", "far from where")),
))  # fmt: skip


def relative_changed(sentence: str, rng: random.Random) -> Change | None:
    """Swap subject and object (`who praised the critic` to `whom the critic praised`), or speak of all instead of some.

    Words such as `in which` may also become others, such as `without which`.
    """
    changes = [*_turned_round(sentence), *_all_of_them(sentence)]
    other = turned(sentence, rng, "relative_changed", "major", _WORDS)
    if other is not None:
        changes.append(other)
    return rng.choice(changes) if changes else None


def _turned_round(sentence: str) -> list[Change]:
    found = []
    for match in _ACTIVE.finditer(sentence):
        found.append((match, f"whom {match['object']} {match['verb']}"))
    for match in _PASSIVE.finditer(sentence):
        found.append((match, f"who {match['verb']} {match['subject']}"))
    return [
        Change("relative_changed", "critical", (Edit(Span(*match.span()), new),), f"“{match.group()}” became “{new}”")
        for match, new in found
    ]


def _all_of_them(sentence: str) -> list[Change]:
    found = []
    for match in _SOME.finditer(sentence):
        at = Span(*match.span("clause"))
        new = f", {at.of(sentence).strip().replace('that ', 'who ', 1)},"
        found.append(Change("relative_changed", "major", (Edit(at, new),), f"“{match['noun']}” are all of them now"))
    return found
