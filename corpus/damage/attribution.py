"""Change who says something: name another speaker, or none, so that an opinion becomes a fact."""

from __future__ import annotations

import random
import re

from corpus.damage import phrasing
from corpus.damage.edits import Change, Edit
from corpus.damage.words import as_cased
from corpus.span import Span

_NOUN = r"(?:the|a|an|his|her|their|its|our|my) (?:[a-z-]+ )?[a-z]+"
_NAME = r"[A-Z][\w’-]+(?: [A-Z][\w’-]+)*"
# No plural, because a plural at the beginning of a sentence is seldom a name.
_ONE = rf"{_NAME}(?<!s)"
_SAYS = (
    "said|says|say|told reporters|stated|claimed|claims|argued|argues|believes|believe|thinks|think|complained|insisted"
    "|warned|warns|admitted|denied|announced|reported|reports|explained|added|noted|suggested|feared|fears"
)
# A speaker at the beginning, with a verb such as `said`, before a whole clause.
_OPENING = re.compile(
    rf"^(?P<who>{_NAME}|{_NOUN.replace('the|', 'The|the|')}|[A-Z][a-z]+s) (?:{_SAYS}) (?:that )?(?=(?:the|a|an|he|she"
    r"|it|they|his|her|their|this|these|there|many|most|some|[A-Z])\b)"
)
_PARTIES = re.compile(
    rf"^(?P<who>{_ONE}|The [a-z]+) (?:{_SAYS}) that (?P<of>the [a-z]+|{_ONE}) (?=ha[sd]|was|were|is|would|will)"
)
_ACCORDING = re.compile(rf"\b[Aa]ccording to (?:{_NOUN}|{_NAME}|[a-z]+s), ")
_SPEAKERS = {
    "scientists": ("critics", "farmers"), "experts": ("residents", "children"), "critics": ("supporters",),
    "supporters": ("critics",), "officials": ("protesters",), "police": ("witnesses",), "witnesses": ("police",),
    "prosecutors": ("defence lawyers",), "lawyers": ("judges",), "doctors": ("patients",), "patients": ("doctors",),
    "researchers": ("manufacturers",), "residents": ("officials",), "opponents": ("supporters",),
    "government": ("opposition",), "opposition": ("government",), "minister": ("journalist",), "president": ("crowd",),
    "spokesman": ("visitor",), "spokeswoman": ("visitor",), "company": ("union",), "union": ("company",),
    "teachers": ("pupils",), "pupils": ("teachers",), "analysts": ("tourists",), "economists": ("lawyers",),
}  # fmt: skip
_SPEAKER = re.compile(rf"\b({'|'.join(_SPEAKERS)})(?= (?:{_SAYS})\b)", re.IGNORECASE)


def attribution_changed(sentence: str, rng: random.Random) -> Change | None:
    """Name another speaker, swap the speaker and the one spoken of, or state an opinion as a fact."""
    changes = [*_exchanged(sentence), *_other_speaker(sentence, rng), *_as_fact(sentence)]
    return rng.choice(changes) if changes else None


def _exchanged(sentence: str) -> list[Change]:
    match = _PARTIES.match(sentence)
    if match is None or match["who"].lower() == match["of"].lower():
        return []
    who, of = match["who"], match["of"]
    edits = (
        Edit(Span(*match.span("who")), of[0].upper() + of[1:]),
        Edit(Span(*match.span("of")), who[0].lower() + who[1:] if who.startswith("The ") else who),
    )
    return [Change("attribution_changed", "critical", edits, f"“{who}” and “{of}” changed places")]


def _other_speaker(sentence: str, rng: random.Random) -> list[Change]:
    found = []
    for match in _SPEAKER.finditer(sentence):
        new = as_cased(rng.choice(_SPEAKERS[match[1].lower()]), match[1])
        edit = Edit(Span(*match.span()), new)
        found.append(Change("attribution_changed", "major", (edit,), f"“{match[1]}” became “{new}”"))
    return found


def _as_fact(sentence: str) -> list[Change]:
    found = []
    for match in (_OPENING.match(sentence), _ACCORDING.search(sentence)):
        cut = None if match is None else phrasing.cut(sentence, Span(match.start(), match.end() - 1))
        if match is not None and cut is not None:
            note = f"“{match.group().strip()}” is gone"
            found.append(Change("attribution_changed", "major", (cut[0],), note, cut[1]))
    return found
