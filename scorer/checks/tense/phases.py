"""Compare the phases of what happens: ahead (`about to close`), going on (`still closed`), over (`no longer open`).

A phrase is compared with one of another phase if both are said of the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from scorer.english import tables
from scorer.english.verb_forms import bases, is_gerund
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.links import WordLink
from scorer.words.predicates import Predicate, plain, predicates_of

_NOT = r"(?:\bnot|n['’]t|\bnever)"
_HAVE = r"(?:\b(?:has|have|had|having)|['’](?:s|ve|d))"
_BE = r"(?:\b(?:am|is|are|was|were|be|been|being)|['’](?:s|m|re))"
_ING = r"(?= (?:up |on |down |off )?\w+ing\b)"
# What each phase is told by.  An earlier pattern leaves its words to no later one.
_CUES = {
    "ahead": late(
        rf"(?P<about>{_BE} (?:just |only |all )?(?:about|poised|soon) to(?= [a-z])"
        rf"|\bon the (?:point|verge|brink|cusp) of)"
    ),
    "awaited": late(
        rf"(?P<yet>{_HAVE} (?:still )?yet to(?= [a-z]))|{_NOT} (?:\w+ )?yet\b"
        rf"|\bstill (?:(?:has|have|had|is|are|was|were|do|does|did|could|can) not|\w+n['’]t)\b"
        rf"|\bstill (?:(?:has|have|had) )?to\b|{_HAVE} still\b"
    ),
    "over": late(
        rf"(?P<used>(?<!am )(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )(?<!get )(?<!got )(?<!'s )(?<!n't )"
        rf"(?<!not )(?<!that )\bused to(?= (?!the\b|a\b|an\b)[a-z]+\b(?<!ing)))|\bno longer\b"
        rf"|{_NOT} (?:\w+ ){{1,6}}?any ?(?:more|longer)\b(?! (?:than|of|[a-z]+s\b))"
        rf"|\b(?:stopped|quit|ceased|given up|gave up|left off){_ING}|\bceased to\b"
        rf"|\b(?:finished|done with){_ING}"
        rf"|{_HAVE} (?:now |already |just |finally )?(?:finished|completed|ended|ceased)\b"
        rf"|{_BE} once (?=an? |the |\w+ed\b|known)|\bonce {_BE} (?=an? |the |\w+ed\b)|\bdone with\b"
        rf"|{_HAVE} (?:\w+ )?(?:already|just|now) (?!to |been \w+ing)(?=\w+)(?! (?:begun|started))"
    ),
    "begun": late(
        rf"\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|resum(?:e|es|ed))(?: to(?= [a-z])|{_ING})"
        r"|\b(?:takes?|took|taken) up\b"
    ),
    "going on": late(
        rf"(?<!\b(?:sit|lie) )(?<!stand )(?<!stood )(?<!sat )(?<!lay )(?<!better )(?<!worse )(?<!more )(?<!hold )"
        rf"(?<!kept )(?<!keep )(?<!no )\bstill\b(?! (?:life|lifes|another|more|less|further|others?|water)\b|,)"
        rf"|\b(?:continu(?:e|es|ed|ing)|goes on|go on|went on) (?:to(?= [a-z])|(?=\w+ing\b))"
        rf"|\b(?:keeps?|kept|carr(?:y|ies|ied) on|going on){_ING}"
        rf"|\b(?:in the (?:middle|midst|process) of|busy)(?= \w+ing\b)|\beven now\b|\bto this day\b"
    ),
}
# Each phrase of a phase has one of these; a side is searched only for the phases that it may have.
_WORDS = {
    "ahead": listed("about poised soon point verge brink cusp"),
    "awaited": listed("yet still"),
    "over": listed(
        """used longer any anymore anylonger stopped quit ceased given gave left finished done completed ended once
        already just now"""
    ),
    "begun": listed(
        """began begin begun begans begins beguns beganning beginning begunning start starts started starting resume
        resumes resumed take takes took taken"""
    ),
    "going on": listed(
        """still continue continues continued continuing goes go went keep keeps kept carry carries carried going
        middle midst process busy even day"""
    ),
}
_NEEDED = frozenset().union(*_WORDS.values())
# What is still going on may have yet to end, so these two are not apart.
_APART = {
    frozenset(two)
    for two in (
        ("ahead", "over"),
        ("ahead", "going on"),
        ("ahead", "begun"),
        ("awaited", "over"),
        ("awaited", "begun"),
        ("over", "going on"),
        ("over", "begun"),
    )
}
# After these, what is said to be over is not.
_NOT_OVER = late(
    r"(?:\b(?:not|never|nobody|none|no one|nearly|almost|half|cannot|hardly|barely|until)|n['’]t)(?: \w+)? ?$"
)
# So many content words behind a phrase tell what it is said of; the first of them counts most.
_NEXT = 3
_WITHIN = 8
_ENDS = frozenset(".;:?!")
_LONGEST = 40
_PAST = frozenset({"past", "perfect", "pluperfect"})
_DENIED = late(
    r"\b(?:not|never|no|nor|neither|almost|nearly|just|fail\w*|yet|close to|if|would|every|ever|all|any|until|before)\b"
    r"|n['’]t\b"
)
# What anybody may be or have tells nothing.
_LIGHT = frozenset({"be", "have", "do"})
_SAYING = tables.words("reporting_words", "reporting")


@dataclass(frozen=True, slots=True)
class _Cue:
    """A phrase that tells a phase, where it stands, and the numbers of the words that it is said of.

    kind: it is compared with a plain verb as well.
    """

    phase: str
    at: Span
    of: tuple[int, ...]
    kind: str | None


def phases(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for the first phase that became another one."""
    if pair.original.runs.isdisjoint(_NEEDED) and pair.garbled.runs.isdisjoint(_NEEDED):
        return
    ours, theirs = _cues(pair.original), _cues(pair.garbled)
    here, there = {cue.phase for cue in ours}, {cue.phase for cue in theirs}
    of: dict[int, list[int]] = defaultdict(list)
    for n, other in enumerate(theirs):
        for j in other.of:
            of[j].append(n)
    for one in ours:
        links = [link for i in one.of if (link := pair.garbled_of.get(i))]
        for n in sorted({n for link in links for n in of.get(link.garbled.start, ())}):
            other = theirs[n]
            apart = frozenset({one.phase, other.phase}) in _APART and one.phase not in there and other.phase not in here
            if apart and _is_same_place(pair, one, other):
                yield pair.became("tense", "major", one.at, other.at)
                return
    plain: Iterator[tuple[Span, Span]] = iter(())
    if not there:
        plain = _plain(pair.original, pair.garbled, ours)
    elif not here:
        plain = ((at, place) for place, at in _plain(pair.garbled, pair.original, theirs))
    yield from (pair.became("tense", "major", at, place) for at, place in islice(plain, 1))


def _cues(side: Text) -> list[_Cue]:
    found: list[_Cue] = []
    taken: set[int] = set()
    for phase, cue in _CUES.items():
        for match in () if side.runs.isdisjoint(_WORDS[phase]) else cue.finditer(side.small):
            at = Span(match.start(), match.start() + len(match[0].rstrip()))
            denied = phase == "over" and _NOT_OVER.search(side.small[max(0, at.start - _LONGEST) : at.start])
            if taken.isdisjoint(range(at.start, at.stop)):
                kind = next((name for name, text in match.groupdict().items() if text), None)
                found.append(_Cue("going on" if denied else phase, at, _behind(side, at), kind))
                taken.update(range(at.start, at.stop))
    return found


def _behind(side: Text, at: Span) -> tuple[int, ...]:
    """Return the numbers of the content words in and behind a phrase, in the same clause."""
    numbers = side.within(Span(at.start, len(side.small)))
    found: list[int] = []
    for n in numbers[:_WITHIN]:
        word = side.words[n]
        if word.text in _ENDS or len(found) == _NEXT:
            break
        if word.is_content and word.at.start >= at.stop:
            found.append(n)
    return tuple(found)


def _is_same_place(pair: Compared, one: _Cue, other: _Cue) -> bool:
    """Tell whether two phrases are said of the same words: their first words correspond, or two others do."""
    there = set(other.of)
    linked = [i for i in one.of if _leads_to(pair.garbled_of.get(i), there)]
    if not linked:
        return False
    first = pair.garbled_of.get(one.of[0]) if one.of else None
    return len(linked) > 1 or (first is not None and bool(other.of) and first.garbled.start == other.of[0])


def _leads_to(link: WordLink | None, there: set[int]) -> bool:
    return link is not None and link.garbled.start in there


def _plain(side: Text, other: Text, cues: list[_Cue]) -> Iterator[tuple[Span, Span]]:
    """Yield where what used to be is plainly said to be now, or what was about to be to have been; once for each verb.

    Each is the place of the phrase on this side, and that of the verb on the other.
    """
    asked: set[tuple[frozenset[str], bool]] = set()
    for cue in cues:
        verb = _verb_behind(side, cue.at) if cue.kind else frozenset()
        past = cue.kind != "used"
        if not verb or not verb.isdisjoint(_SAYING | _LIGHT) or (verb, past) in asked:
            continue
        asked.add((verb, past))
        verbs = [one for one in _verbs(other) if not verb.isdisjoint(bases(other.words[one.head].small))]
        wrong = [one for one in verbs if (one.tense in _PAST) is past]
        if not wrong or len(wrong) < len(verbs) or any(_may_not_be(other, one) for one in wrong):
            continue
        yield cue.at, other.over(wrong[0].at)


def _verbs(side: Text) -> Iterator[Predicate]:
    """Yield the finite verbs of a side, plain forms behind a plural subject included."""
    found = predicates_of(side)
    yield from found
    taken = {n for one in found for n in range(one.first, one.head + 1)}
    for n in side.content:
        one = plain(side.words, n) if n not in taken else None
        if one:
            yield one


def _verb_behind(side: Text, at: Span) -> frozenset[str]:
    """Return the base forms of the word right behind a phrase."""
    behind = side.within(Span(at.stop, len(side.small)))
    return bases(side.words[behind.start].small) if behind else frozenset()


def _may_not_be(side: Text, one: Predicate) -> bool:
    """Tell whether a verb does not plainly say that something is or was so."""
    start = side.words[one.first].at.start
    before = side.small[max(0, start - _LONGEST) : side.words[one.head].at.stop]
    modal = one.tense not in _PAST and one.tense != "present"
    return modal or is_gerund(side.words[one.head].small) or _DENIED.search(before) is not None
