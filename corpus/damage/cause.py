"""Reverse a cause: swap cause and effect, or replace the connective between them."""

from __future__ import annotations

import random
import re

from corpus.damage.edits import Change, Edit
from corpus.damage.turns import turned, turns
from corpus.span import Span

_TIES = turns((
    (r"because of|due to|owing to|thanks to|as a result of", ("in spite of", "long before", "instead of")),
    (r"because|since(?= (?:the|he|she|it|they|we|there)\b)", ("although", "before", "so that")),
    (r"in spite of|despite", ("because of", "thanks to")),
    (r"although|even though", ("because", "so that")),
    (r"led to", ("prevented", "resulted from")),
    (r"leads? to", ("prevents", "comes from")),
    (r"caused by|triggered by", ("cured by", "followed by")),
    (r"caus(?:ed|es)", ("prevented", "ended")),
    (r"result(s|ed) in", (r"result\1 from",)),
    (r"result(s|ed) from", (r"result\1 in",)),
    (r"therefore|consequently|as a result|thus|hence", ("nevertheless", "for all that")),
    (r"nevertheless|however|nonetheless", ("therefore", "for that reason")),
    (r"in order to", ("instead of having to", "without having to")),
    (r"so that", ("although", "because")),
    (r"helped to", ("failed to",)),
    (r"allow(s|ed)? (\w+) to", (r"force\1 \2 to",)),
    (r"made it possible to", ("made it impossible to",)),
))  # fmt: skip
# Two clauses with a connective between them, which fill the sentence.
_CLAUSES = re.compile(
    r"^(?P<effect>[A-Z][^,;:.“”\"]{12,90}?),? (?P<tie>because|so|after) (?P<cause>[^,;:.“”\"]{12,90})(?=[.!]$)"
)
_SMALL = re.compile(r"^(?:The|A|An|His|Her|Their|Its|Our|My|This|These|He|She|It|They|We|You|There|Many|Some|Most)\b")


def cause_reversed(sentence: str, rng: random.Random) -> Change | None:
    """Swap cause and effect, or replace the connective between them (`because of` by `in spite of`)."""
    clauses = _CLAUSES.match(sentence)
    if clauses is not None and _SMALL.match(clauses["effect"]) and rng.random() < 0.6:
        effect, cause = clauses["effect"], clauses["cause"]
        edits = (
            Edit(Span(*clauses.span("effect")), cause[0].upper() + cause[1:]),
            Edit(Span(*clauses.span("cause")), effect[0].lower() + effect[1:]),
        )
        return Change("cause_reversed", "critical", edits, f"both sides of “{clauses['tie']}” changed places")
    return turned(sentence, rng, "cause_reversed", "major", _TIES)
