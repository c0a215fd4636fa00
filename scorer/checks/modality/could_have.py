"""Find what could or would have been and is told as a fact: `could have been avoided`, `was avoided`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from scorer.english.verb_forms import bases, is_participle
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.halves import halves
from scorer.words.predicates import Predicate, predicates_of
from scorer.words.unanswered import Half

_MODALS = frozenset({"could", "might", "would", "should"})
_UNREAL = late(r"\b(?:could|might|would|should) (?:easily |well |also |all )?have (?:been )?(?P<done>[a-z]+)\b")
# What is said beside one of these is no plain fact, or says that nothing came of it.
_NO_FACT = _MODALS | listed(
    "if unless may can must will shall otherwise else whether no not never none nobody nothing cannot neither nor wish "
    "wished almost nearly fail failed lest supposed supposedly assume assumed possible possibly perhaps maybe instead "
    "claimed said says say thought think believed chance able could've would've missed avoidable preventable ought d ll"
)
_TOLD = frozenset({"past", "perfect", "pluperfect"})
# What these say may be meant so or so: he would have liked to come, he liked to come.
_OF_THE_MIND = listed("like love hate prefer think expect hope want wish believe say know be have do get go make dare")
# So many content words are on both sides.
_ENOUGH = 3


def could_have(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for the first thing that could have been on one side and was on the other."""
    yield from islice((one for half in halves(pair) for one in _told(half)), 1)


def _told(half: Half) -> Iterator[Finding]:
    mine, other = half.mine, half.other
    if _MODALS.isdisjoint(mine.runs) or "have" not in mine.runs or not other.runs.isdisjoint(_NO_FACT):
        return
    if not mine.runs.isdisjoint(("not", "t", "never", "no", "nobody", "nothing", "none", "neither", "without")):
        return
    kept = [i for i in mine.content if i in half.links and half.links[i].op != "substituted"]
    for match in _UNREAL.finditer(mine.small) if len(kept) >= _ENOUGH else ():
        known = bases(match["done"])
        if not is_participle(match["done"]) or not known.isdisjoint(_OF_THE_MIND):
            continue
        told = _verbs(other, known)
        if told and all(one.tense in _TOLD for one in told):
            yield _finding(half, Span(*match.span()), other.over(told[0].at))


def _verbs(side: Text, known: frozenset[str]) -> list[Predicate]:
    return [one for one in predicates_of(side) if not known.isdisjoint(bases(side.words[one.head].small))]


def _finding(half: Half, at: Span, there: Span) -> Finding:
    return half.pair.became("modality", "major", *((there, at) if half.added else (at, there)))
