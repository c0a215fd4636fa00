"""Tell whose clause it is: `The poet, whose widow edited it, hated …`, `The poet's widow, who edited it, hated …`.

And tell whether people did something to each other or to themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.english import tables
from scorer.english.verb_forms import bases, is_past
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text

_WHOSE = late(r"\b(?P<owner>\w+),? (?P<at>whose (?P<owned>\w+)) (?P<said>[^,;.]+), (?P<verb>\w+(?: \w+)?)")
_WHO = late(
    r"\b(?:(?P<owner>\w+?)(?:['’]s|s['’]) (?P<owned>\w+)|(?P<its>\w+) of (?:the |a |an )?(?P<of>\w+)), "
    r"(?P<at>who|which) (?P<said>[^,;.]+), (?P<verb>\w+(?: \w+)?)"
)
# Whose cousin robbed the inn, and who robbed her cousin's inn.
_WHOSE_DID = late(
    r"\b(?P<owner>\w+),? (?P<at>whose (?P<owned>\w+)) (?P<aux>(?:(?:has|have|had|is|are|was|were|will|would) )?)"
    r"(?P<verb>\w+) (?:the|a|an|his|her|their|its) "
)
_WHO_DID = late(
    r"\b(?P<owner>\w+),? (?P<at>who|which|that) (?P<aux>(?:(?:has|have|had|is|are|was|were|will|would) )?)"
    r"(?P<verb>\w+) (?:(?:his|her|their|its|the|a|an) )?(?P<what>\w+(?:['’]s?)?)(?: (?P<next>\w+))?"
)
_EACH = late(r"\b(?:each other|one another)(?!['’]s)\b")
_SELVES = late(r"\b(?:themselves|ourselves|yourselves)\b")
_FUNCTION_WORDS = tables.words("function_words")
_OWNING = late(r"(?:['’]s|(?<=s)['’])$")
_RELATIVE = frozenset({"whose", "who", "which", "that"})
_RECIPROCAL = frozenset({"themselves", "ourselves", "yourselves"})
# Among themselves is with each other, and they themselves are they.
_NOT_BEFORE = frozenset(
    {"among", "amongst", "between", "by", "they", "we", "you", "them", "us", "in", "of", ",", "enjoyed", "found"}
)


def other_owner(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if a clause tells of the owner on one side, and of what he owns on the other."""
    ours, theirs = pair.original.runs, pair.garbled.runs
    if ("whose" in ours) is ("whose" in theirs) or _RELATIVE.isdisjoint(ours) or _RELATIVE.isdisjoint(theirs):
        return
    sides = (pair.original, pair.garbled) if "whose" in ours else (pair.garbled, pair.original)
    whose, who = _WHOSE.search(sides[0].small), _WHO.search(sides[1].small)
    if not whose or not who:
        yield from _other_doer(pair, sides)
        return
    owner, owned = (who["owner"], who["owned"]) if who["owner"] else (who["of"], who["its"])
    if (whose["owner"], whose["owned"]) != (owner, owned) or not _are_alike(whose, who):
        return
    yield _became(pair, whose, who, sides)


def _became(pair: Compared, whose: re.Match[str], who: re.Match[str], sides: tuple[Text, Text]) -> Finding:
    found = (whose, who) if sides[0] is pair.original else (who, whose)
    at, there = (Span(match.start(), match.end("at")) for match in found)
    return pair.became("roles", "critical", at, there)


def _other_doer(pair: Compared, sides: tuple[Text, Text]) -> Iterator[Finding]:
    """Yield a finding if what somebody's cousin did to something, he did to the cousin or to what is the cousin's."""
    did = _WHOSE_DID.search(sides[0].small)
    if not did or sides[0].small[did.end("verb") :].startswith((" by ", " with ", " in ", " on ", " at ", " to ")):
        return
    for who in _WHO_DID.finditer(sides[1].small):
        owning = who["what"].endswith(("'s", "’s", "'", "’"))
        done_to = {_OWNING.sub("", who["what"]), who["next"]} if owning else {who["what"]}
        if not owning and who["next"] and not (is_past(who["next"]) or who["next"] in _FUNCTION_WORDS):
            continue  # the roof tiles
        same_verb = not bases(did["verb"]).isdisjoint(bases(who["verb"])) and did["owner"] == who["owner"]
        if same_verb and bool(did["aux"]) is bool(who["aux"]) and did["owned"] in done_to:
            yield _became(pair, did, who, sides)
            return


def _are_alike(whose: re.Match[str], who: re.Match[str]) -> bool:
    """Tell whether both relative clauses, and what follows them, say the same."""
    one, other = (frozenset(match["said"].split()) for match in (whose, who))
    verbs = [frozenset(base for word in match["verb"].split() for base in bases(word)) for match in (whose, who)]
    return not one.isdisjoint(other) and not verbs[0].isdisjoint(verbs[1])


def to_each_other(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if what people did to each other they did to themselves, or the reverse."""
    ours, theirs = pair.original, pair.garbled
    for mine, others in ((_EACH, _SELVES), (_SELVES, _EACH)):
        if _RECIPROCAL.isdisjoint(ours.runs if mine is _SELVES else theirs.runs):
            continue
        before, after = mine.search(ours.small), others.search(theirs.small)
        if not before or not after or others.search(ours.small) or mine.search(theirs.small):
            continue
        at, there = Span(*before.span()), Span(*after.span())
        i, j = _word_before(ours, at), _word_before(theirs, there)
        link = pair.garbled_of.get(i)
        free = {ours.words[i].small, theirs.words[j].small}.isdisjoint(_NOT_BEFORE)
        if i >= 0 and j >= 0 and free and link and link.garbled.start <= j < link.garbled.stop:
            yield pair.became("roles", "major", at, there)


def _word_before(side: Text, at: Span) -> int:
    """Return the number of the word before a place; -1 if there is none."""
    return side.within(Span(at.start, at.stop)).start - 1
