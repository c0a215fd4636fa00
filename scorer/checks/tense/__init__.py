"""Tense: what happened must not be still to come, nor the reverse.

The check compares each finite verb with the one in its place, by the tense that the verb and its auxiliaries make.

- Past and future in each other's place (`closed`, `will close`) are major.
- Past and present, present and future, perfect and present, `will` and `would`, `can` and `could` are minor. They are
  reported only for forms of the same verb. Sound translations often change between these if the context makes the
  time plain.

The check excuses cases in which writers are free to choose:

- the perfect for the past (`has closed`, `closed`), and for what lasts (`has been closed`, `is closed`);
- all aspects (`is closing`, `closes`);
- verbs of saying (`says`, `said`);
- what a verb of saying shifts (`said that it is`, `said that it was`);
- what papers say of themselves (`the study examines`, `examined`);
- what somebody has made up his mind to do (`have refused to pay`, `will not pay`).

Each change is reported once for a pair, at its first verb.

Major, too, is another phase of what happens: what was about to begin, has yet to, has begun, is still going on, is over
(`about to chair`, `used to chair`; `is still considering`, `has already reached`). So is what somebody was or will be,
if it is what he is now (`the then director`, `the current director`). So is what is going on for what is done, where
the end matters (`is translating the deed`, `has translated the deed`; `update installing`, `update installed`).

Where no verb tells, the whole side may. A `will` on the garbled side is minor if nothing on the original points to what
is to come (`is going to`, `plans`, `may`, `if`). So is a `was` or `were` in the place of all the `is` and `are`, or the
reverse.

What it does not see: a past verb that was replaced by a quite different one; participles and infinitives; a time told
by other words (`yesterday`, `tomorrow`); other languages than English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from scorer.checks.tense.done import done
from scorer.checks.tense.offices import offices
from scorer.checks.tense.phases import phases
from scorer.checks.tense.status_lines import status_lines
from scorer.english import tables
from scorer.english.verb_forms import bases, is_gerund
from scorer.patterns import late
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text, Word
from scorer.words.counterparts import counterpart
from scorer.words.predicates import Predicate, plain, predicates_of
from scorer.words.shortened import Cut, shortened

_SEVERITY: Mapping[frozenset[str], Severity] = {
    frozenset({"past", "future"}): "major",
    frozenset({"perfect", "future"}): "major",
    frozenset({"pluperfect", "future"}): "major",
    frozenset({"perfect", "imminent"}): "major",
    frozenset({"pluperfect", "imminent"}): "major",
    frozenset({"past", "present"}): "minor",
    frozenset({"pluperfect", "present"}): "minor",
    frozenset({"present", "future"}): "minor",
    frozenset({"would", "future"}): "minor",
    frozenset({"perfect", "present"}): "minor",
    frozenset({"can", "could"}): "minor",
}
_SAID = tables.words("reporting_words", "reported")
_SAYING = tables.words("reporting_words", "reporting")
_PAPER = tables.words("reporting_words", "paper")
# This many words before a verb may show that it is reported speech, or that a paper describes itself.
_REPORTED_WITHIN = 25
_PAPER_WITHIN = 8
_CUT = Cut(24, 12, 12)
# What these say may be yet to come, so that a `will` is no surprise.
_TO_COME = late(
    r"\b(?:will|won't|shall|shan't|going to|gonna|would|about to|plan\w*|tomorrow|expect\w*|to be|may|might|can|could"
    r"|must|should|if|when|until|upcoming|future|intend\w*|predict\w*|forecast\w*|promis\w*)\b|['’](?:ll|d)\b"
)
_IS = frozenset({"is", "are", "am", "isn't", "aren't"})
_WAS = frozenset({"was", "were", "wasn't", "weren't"})
# Whoever has made up his mind to do something, or not to, will do so.
_MINDED = frozenset(
    {"refuse", "decline", "agree", "decide", "choose", "resolve", "undertake", "commit", "consent", "vow"}
)
_BEFORE_NOW = frozenset({"past", "pluperfect", "perfect", "would", "could"})


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for the first verb of each kind of tense change."""
    told = set()
    grave = False
    for one, other in _answering(pair):
        change = (one.tense, other.tense)
        severity = _SEVERITY.get(frozenset(change))
        if severity and change not in told and _is_sure(pair, one, other, severity):
            told.add(change)
            grave = grave or severity == "major"
            at, there = pair.original.over(one.at), pair.garbled.over(other.at)
            message = f"“{_shown(pair.original, at)}” became “{_shown(pair.garbled, there)}”"
            yield Finding("tense", severity, message, at, there)
    found = [] if grave else [*phases(pair), *offices(pair)]
    if not grave and not found:
        found = [*done(pair)] or [*status_lines(pair)]
    yield from found
    if not told and not found:
        yield from _whole(pair)


def _whole(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for a tense that no verb of the original may have."""
    ours, theirs = predicates_of(pair.original), predicates_of(pair.garbled)
    here, there = pair.original.small_words, pair.garbled.small_words
    new: list[Predicate] = []
    if not _TO_COME.search(pair.original.small):
        new = [verb for verb in theirs if verb.tense == "future"]
    if new or not (_SAID | _PAPER).isdisjoint(here | there):
        pass  # what a verb of saying shifts, and what papers say of themselves
    elif _are_only(here, _IS, _WAS) and not there.isdisjoint(_WAS):
        new = [] if any(verb.tense in _BEFORE_NOW for verb in ours) else _forms(theirs, pair.garbled, _WAS)
    elif _are_only(here, _WAS, _IS) and _are_only(there, _IS, _WAS):
        new = _forms(theirs, pair.garbled, _IS)
    if new:
        at = pair.garbled.over(new[0].at)
        yield Finding("tense", "minor", f"“{_shown(pair.garbled, at)}” is another tense", None, at)


def _are_only(words: frozenset[str], some: frozenset[str], others: frozenset[str]) -> bool:
    return not words.isdisjoint(some) and words.isdisjoint(others)


def _forms(verbs: Sequence[Predicate], side: Text, forms: frozenset[str]) -> list[Predicate]:
    return [verb for verb in verbs if side.words[verb.first].small in forms]


def _shown(side: Text, at: Span) -> str:
    return shortened(side.shown(at), _CUT)


def _answering(pair: Compared) -> Iterator[tuple[Predicate, Predicate]]:
    """Yield the corresponding verbs."""
    ours = _by_place(pair.original)
    theirs = _by_place(pair.garbled)
    for i, one in ours.items():
        j = counterpart(pair, i)
        if j is None:
            continue
        other = theirs.get(j) or (plain(pair.garbled.words, j) if one.alone else None)
        if other:
            yield one, other
    for j, other in theirs.items():
        link = pair.original_of.get(j) if other.tense == "future" or other.alone else None
        if link and j == other.head and len(link.original) == 1 and link.original.start not in ours:
            one_plain = plain(pair.original.words, link.original.start)
            if one_plain:
                yield one_plain, other


def _by_place(side: Text) -> dict[int, Predicate]:
    """Return a side's verbs, by the numbers of their main word and of their first word."""
    found: dict[int, Predicate] = {}
    for one in predicates_of(side):
        found[one.head] = one
        found.setdefault(one.first, one)
    return found


def _is_sure(pair: Compared, one: Predicate, other: Predicate, severity: Severity) -> bool:
    """Tell whether two verbs are finite; for a minor change they must also be the same verb and not excused."""
    if (one.alone and other.passive) or (other.alone and one.passive):
        return False
    major = severity == "major"
    if major and _says_what_is_meant(pair, one, other):
        return False
    if not (one.alone or other.alone) and major:
        return True
    if "perfect" in (one.tense, other.tense) and not major and _is_state(pair, one, other):
        return False
    ours, theirs = (bases(side.words[n].small) for side, n in ((pair.original, one.head), (pair.garbled, other.head)))
    if ours.isdisjoint(theirs):
        return False
    return major or not (
        not _SAYING.isdisjoint(ours)
        or any(_is_excused(side.words, verb) for side, verb in ((pair.original, one), (pair.garbled, other)))
    )


def _says_what_is_meant(pair: Compared, one: Predicate, other: Predicate) -> bool:
    """Tell whether a perfect says that somebody is set to do something, and the other side that it will be done."""
    for here, perfect, there, future in (
        (pair.original, one, pair.garbled, other),
        (pair.garbled, other, pair.original, one),
    ):
        minded = _MINDED & bases(here.words[perfect.head].small)
        to = perfect.head + 1 < len(here.words) and here.words[perfect.head + 1].small == "to"
        if perfect.tense == "perfect" and minded and to and minded.isdisjoint(bases(there.words[future.head].small)):
            return True
    return False


def _is_state(pair: Compared, one: Predicate, other: Predicate) -> bool:
    """Tell whether a present says what a perfect says: is closed, has been closed; is attacking, has attacked."""
    heads = pair.original.words[one.head], pair.garbled.words[other.head]
    return one.passive or other.passive or any(is_gerund(word.small) for word in heads)


def _is_excused(words: tuple[Word, ...], verb: Predicate) -> bool:
    """Tell whether the words before a verb leave the choice of tense to the writer."""
    if any(word.small in _SAID for word in words[max(0, verb.first - _REPORTED_WITHIN) : verb.first]):
        return True
    return any(word.small in _PAPER for word in words[max(0, verb.first - _PAPER_WITHIN) : verb.first])
