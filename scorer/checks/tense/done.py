"""Compare what is going on with what is done: `are painting the hall`, `have painted the hall`.

With most verbs the two say much the same (`is rising`, `has risen`).  With these, an end is reached or is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.determiners import DETERMINERS
from scorer.english.verb_forms import bases, is_gerund, is_participle
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding
from scorer.words.compared import Compared, Text
from scorer.words.predicates import Predicate, predicates_of

# Whoever does these to something has done it only at the end.
_TO_SOMETHING = listed(
    """assemble bake bottle build bury calculate calibrate carve clean clear compile complete compose construct
    convert cook copy decorate deliver demolish design dismantle download draft drain dry dye eat empty encrypt
    erase erect evacuate exhume finish fit fix forge format harvest heal install iron knit lay load mend migrate
    negotiate oil overhaul pack paint pave peel plant plough plow polish prepare print programme proofread prune
    pump rebuild redecorate redesign refill refit refurbish renovate repaint repair replace repave resurface
    restore retrieve retrofit review rewrite rewire roast salvage scan seal service sew shear ship shred slaughter
    sort stitch stock tow transcribe transfer translate type unload unpack update upgrade upload wash weave weld
    wire wrap write"""
)
# These end by themselves.
_BY_ITSELF = listed(
    """arrive leave depart land die drown sink collapse expire dock download load install boil melt dissolve heal
    recover retire return disembark hatch burn"""
)
# Whoever leaves something to others does it as long as he likes.
_BARE_ONLY = frozenset({"leave", "burn", "return", "retire", "drown"})
# These grow and never end.
_WITHOUT_END = listed(
    """way gap future order hope hopes peace calm confidence trust doubt doubts foundation foundations groundwork seeds
    path reputation case career relationship relationships consensus support ground pressure bridges image myth story
    balance faith argument coalition life lives scene stage tone fears role place world"""
)
_FAR = 5
_VERBS = _TO_SOMETHING | _BY_ITSELF
_OBJECTS = DETERMINERS | listed("all both two three four five six seven eight nine ten")
_EITHER = late(
    r"\b(?:not|never|no|none|nobody|nothing|nearly|almost|half|partly|partially|largely|mostly|just about|since|if"
    r"|unless|always|every|often|usually|more and more|increasingly|yet|begun|started|until|could|would|might|may)\b"
    r"|n['’]t\b"
)
_IRREGULAR = dict.fromkeys(("dying", "died"), frozenset({"die"}))
_BEING = "being"
_GOING = {"present": "perfect", "past": "pluperfect"}


def done(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for the first verb that tells what is going on on one side, and what is done on the other."""
    ours, theirs = pair.original, pair.garbled
    for going, over in ((ours, theirs), (theirs, ours)):
        found = _going(going)
        if not found or _EITHER.search(ours.small) or _EITHER.search(theirs.small):
            continue
        for base, one in found.items():
            other = _done(over, base, _GOING[one.tense])
            if other is None or one.passive is not other.passive or _going(over).keys() & {base}:
                continue
            first, second = (one, other) if going is ours else (other, one)
            yield pair.became("tense", "major", ours.over(first.at), theirs.over(second.at))
            return


def _going(side: Text) -> dict[str, Predicate]:
    """Return the verbs that tell of what is going on, by their base forms."""
    found = {}
    for one in predicates_of(side):
        if one.tense not in _GOING or one.alone:
            continue
        words = [word.small for word in side.words[one.first : one.head + 1]]
        if is_gerund(words[-1]) if not one.passive else _BEING in words:
            found.update(dict.fromkeys(_bases_of(side, one), one))
    return found


def _done(side: Text, base: str, tense: str) -> Predicate | None:
    """Return the verb that says that something is done; None unless it is the only one of its base form."""
    found = [
        one
        for one in predicates_of(side)
        if one.tense == tense
        and not one.alone
        and is_participle(side.words[one.head].small)
        and base in _bases_of(side, one)
    ]
    return found[0] if len(found) == 1 else None


def _bases_of(side: Text, one: Predicate) -> frozenset[str]:
    """Return the base forms of a verb that is done only at its end, with what it is done to."""
    known = (bases(side.words[one.head].small) | _IRREGULAR.get(side.words[one.head].small, frozenset())) & _VERBS
    behind = [word.small for word in side.words[one.head + 1 : one.head + 1 + _FAR]]
    beside = {word.small for word in side.words[max(0, one.first - _FAR) : one.first]} if one.passive else behind
    if not _WITHOUT_END.isdisjoint(beside):
        return frozenset()
    has_object = bool(behind) and behind[0] in _OBJECTS
    if one.passive or has_object:
        return known - (_BARE_ONLY if has_object else frozenset())
    return known & _BY_ITSELF
