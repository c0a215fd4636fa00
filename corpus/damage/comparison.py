"""Reverse a comparison."""

from __future__ import annotations

import random
import re

from corpus.damage.edits import Change, Edit
from corpus.damage.turns import turned, turns
from corpus.span import Span

_MORE = (
    "better|larger|bigger|higher|longer|older|faster|stronger|earlier|cheaper|smaller|lower|shorter|younger|slower|weaker"
    "|later|worse|easier|harder|warmer|colder|safer|richer|poorer"
)
_COMPARED = turns((
    (r"more (\w+) than", (r"less \1 than", r"no more \1 than")),
    (r"less (\w+) than", (r"more \1 than",)),
    (rf"({_MORE}) than", (r"no \1 than", r"not \1 than")),
    (r"better", ("worse",)),
    (r"worse", ("better",)),
    (r"twice as", ("half as",)),
    (r"half as", ("twice as",)),
    (r"as (\w+) as", (r"less \1 than", r"not nearly as \1 as")),
    (r"the most (\w+)", (r"the least \1",)),
    (r"the least (\w+)", (r"the most \1",)),
    (r"(?:the )?(?:best|largest|biggest|highest|longest|oldest|strongest)", ("the second worst", "one of the lesser")),
    (r"rather (\w+) than (\w+)", (r"rather \2 than \1",)),
    (r"prefer(s|red)? (\w+) to (\w+)", (r"prefer\1 \3 to \2",)),
    (r"ahead of", ("behind",)),
    (r"behind", ("ahead of",)),
    (r"above(?= (?:the|average|all))", ("below",)),
    (r"below(?= (?:the|average|all))", ("above",)),
    (r"exceed(?:s|ed)?", ("fell short of",)),
    (r"compared (?:to|with)", ("as in",)),
    (r"unlike", ("like",)),
    (r"(?:similar|identical) to", ("different from",)),
    (r"different from", ("the same as",)),
))  # fmt: skip
_SIDES = re.compile(
    r"(?P<one>\b[Tt]he (?:[a-z-]+ )?[A-Za-z]+|\b[A-Z][a-z]+(?: [A-Z][a-z]+)*)"
    r" (?:is|are|was|were) (?:much |far |even )?(?:more \w+|less \w+|\w+er) than "
    r"(?P<other>the (?:[a-z-]+ )?[A-Za-z]+|[A-Z][a-z]+(?: [A-Z][a-z]+)*)\b(?! of| that| which| who)"
)


def comparison_reversed(sentence: str, rng: random.Random) -> Change | None:
    """Swap the two sides of a comparison, or replace its words (`twice as` by `half as`)."""
    sides = _SIDES.search(sentence)
    if sides is not None and sides["one"].lower() != sides["other"].lower() and rng.random() < 0.7:
        one, other = sides["one"], sides["other"]
        first, second = other[0].upper() + other[1:] if sides.start() == 0 else other, one
        if one.startswith("The "):
            second = "t" + one[1:]
        edits = (Edit(Span(*sides.span("one")), first), Edit(Span(*sides.span("other")), second))
        return Change("comparison_reversed", "critical", edits, f"“{one}” and “{other}” changed places")
    return turned(sentence, rng, "comparison_reversed", "major", _COMPARED)
