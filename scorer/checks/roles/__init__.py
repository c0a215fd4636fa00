"""Roles: the one who does something must not become the one to whom it is done, and the words must not be in
disorder.

The check looks at each verb that both sides have. It compares the words before and after it. It does the same with
the two ends of `from A to B` and of `more … than`.

- It is critical if each of the two is in the place of the other (`the dog bit the man`, `the man bit the dog`).
- A passive counts by its sense: `the man was bitten by the dog` is correct, `the dog was bitten by the man` is not.
- It is critical, too, if what comes first and what follows from it changed places (`he drank because he failed`, `he
  failed because he drank`; `rinse, then dry`, `dry, then rinse`), and if steps are in another order (`first …, then …,
  then …`). `A led to B` and `B was caused by A` are the same.
- A verb that says the same from the other side is correct if the parties changed places too (`the firm owns the mill`,
  `the mill belongs to the firm`), and critical if they did not.
- So is what goes from one party to another (`sent the cook to the guard`, `sent the guard to the cook`), and a clause
  that tells of another party (`the poet, whose widow edited it, hated`, `the poet's widow, who edited it, hated`;
  `whose cousin robbed the inn`, `who robbed her cousin's inn`).
- It is critical if a clause tells of what was done and who did it exchanged (`the goat that the dog chased`, `the goat
  that chased the dog`), if nouns alone changed places, and if somebody else in the sentence did it (`gave the nurse the
  chart that the doctor had signed`, `… that the nurse had signed`).
- It is major if who won on one side lost on the other in other words (`A beat B`, `B came back to win against A`).
- It is major if people did to themselves what they did to each other.
- It is major if only the garbled side has the same word in both places (`civilians hit civilians`).

Words in disorder are reported once for a pair:

- two words that never stand together in English (`the of`): minor, or major if there are several such places;
- a long sentence whose words stand in quite another order than in the original: minor, because a writer may turn the
  parts of a sentence round and keep its meaning;
- two words that changed places between others that did not: minor.

The check excuses verbs that mean the same both ways (`meet`, `marry`, `resemble`, `be`). It excuses what is turned in
both respects (`bigger than`, `smaller than`; `north of`, `south of`). It also excuses parties that differ in more than
their places.

What it does not see: who a pronoun refers to; parties that are far from their verb; rare verbs that turn the roles by
themselves (`sue` for `be accused by`); other languages than English.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from scorer.checks.roles.answering import MOST, answering
from scorer.checks.roles.converses import swapped
from scorer.checks.roles.disorder import exchanged, impossible, is_shuffled
from scorer.checks.roles.frames import PERSONS, Frame, frame, verbs
from scorer.checks.roles.owners import other_owner, to_each_other
from scorer.checks.roles.parties import exchanged_parties, is_other_doer
from scorer.checks.roles.sequences import is_kept, is_reversed, sequence
from scorer.checks.roles.steps import turned_step
from scorer.checks.roles.winners import exchanged_winners
from scorer.english.antonyms import are_opposites
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text, Word
from scorer.words.links import WordLink
from scorer.words.shortened import Cut, shortened

# Links below this similarity do not show who is who.
_ALIKE = 0.55
# A side with more words than this is not a sentence.
_MOST_WORDS = 1000
_RELATIVES = frozenset({"that", "which", "who"})
_CUT = Cut(22, 11, 11)


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for every two parties that changed places, and one for scrambled words."""
    yield from other_owner(pair)
    yield from to_each_other(pair)
    crossing = _crosses(pair)
    yield from _disordered(pair, crossing)
    if max(len(pair.original.words), len(pair.garbled.words)) > _MOST_WORDS:
        return
    first = sequence(pair.original)
    second = sequence(pair.garbled) if first else None
    if first and second and is_reversed(first, second):
        message = f"what comes before and after “{pair.original.shown(first.at)}” changed places"
        yield Finding("roles", "critical", message, first.at, second.at)
        yield from _doubled(pair)
        return
    if steps := turned_step(pair):
        yield Finding("roles", "critical", "the steps are in another order", *steps)
        return
    told: set[Span] = set()
    if (crossing or _may_be_turned(pair)) and not (first and second and is_kept(first, second)):
        for one, other in answering(pair):
            at = pair.original.over(one.at)
            if at not in told and (_is_turned(pair, one, other) or is_other_doer(pair, one, other)):
                told.add(at)
                parties = replace(one, other=_became(pair, one.other, other.doer))
                yield Finding("roles", "critical", _turned_message(pair, parties), at, pair.garbled.over(other.at))
    if not told:
        yield from islice(chain(swapped(pair, _meets), exchanged_parties(pair), exchanged_winners(pair)), 1)
    yield from _doubled(pair)


def _disordered(pair: Compared, crossing: bool) -> Iterator[Finding]:
    """Yield the worst finding for scrambled words."""
    ours, theirs = pair.original, pair.garbled
    found = impossible(theirs.words)
    if found and len(found) > (known := len(impossible(ours.words))):
        at = theirs.over(found[0])
        severity: Severity = "major" if len(found) > known + 1 else "minor"
        yield Finding("roles", severity, f"“{theirs.shown(at)}” cannot stand together", None, at)
    elif crossing and is_shuffled(pair):
        whole = Span(0, len(theirs.words))
        yield Finding("roles", "minor", "the words are in another order", None, theirs.over(whole))
    elif change := next(exchanged(pair), None):
        yield pair.became("roles", "minor", ours.over(change[0]), theirs.over(change[1]))


def _turned_message(pair: Compared, one: Frame) -> str:
    parties = (pair.original.shown(pair.original.over(party)) for party in (one.doer, one.other))
    doer, other = (shortened(text, _CUT) for text in parties)
    return f"“{doer}” and “{other}” changed roles"


def _crosses(pair: Compared) -> bool:
    """Tell whether content words changed their order."""
    words = pair.original.words
    last = -1
    for link in pair.links:
        if link.garbled.start < last and words[link.original.start].is_content:
            return True
        last = max(last, link.garbled.start)
    return False


def _may_be_turned(pair: Compared) -> bool:
    """Tell quickly whether parties may have changed places although the words did not: a passive, or persons."""
    ours, theirs = pair.original.small_words, pair.garbled.small_words
    passive = ("by" in ours) is not ("by" in theirs)
    return passive or (len(PERSONS.keys() & ours) > 1 and len(PERSONS.keys() & theirs) > 1)


def _is_turned(pair: Compared, one: Frame, other: Frame) -> bool:
    """Tell whether each party is in the place of the other, and neither in its own."""
    if one.link != other.link:
        return False
    if _is_turned_back(pair, one, other):
        return False
    # Of the firm's owner and the firm's lawyer, `firm` tells nothing.
    common = _words(pair.original, one.doer) & _words(pair.original, one.other)
    return (
        _meets(pair, one.doer, other.other, common)
        and _meets(pair, one.other, other.doer, common)
        and not _meets(pair, one.doer, other.doer, common)
        and not _meets(pair, _became(pair, one.other, other.doer), other.other, common)
    )


def _is_turned_back(pair: Compared, one: Frame, other: Frame) -> bool:
    """Tell whether a word between the parties is the opposite of one between them on the other side: north, south."""
    ours, theirs = (
        [word.small for word in side.words[at.start : at.stop] if word.small in pair.apart]
        for side, at in ((pair.original, one.at), (pair.garbled, other.at))
    )
    return any(are_opposites(before, after) for before in ours for after in theirs)


def _words(side: Text, party: Span) -> frozenset[str]:
    return frozenset(word.small for word in side.words[party.start : party.stop] if word.is_content)


def _became(pair: Compared, party: Span, doer: Span) -> Span:
    """Return a party of the original up to its last word that is in the doer of the other side.

    What stands behind is a second object: she owes Bob money.  It is the whole party if it has no such word.
    """
    moved = [i for i in range(party.start, party.stop) if _is_in(pair.garbled_of.get(i), doer)]
    return Span(party.start, moved[-1] + 1) if moved else party


def _is_in(link: WordLink | None, there: Span) -> bool:
    return link is not None and link.likeness >= _ALIKE and there.start <= link.garbled.start < there.stop


def _meets(pair: Compared, ours: Span, theirs: Span, but: frozenset[str] = frozenset()) -> bool:
    """Tell whether a word of one party corresponds to a word of the other, other than some words."""
    person = _person(pair.original, ours)
    if person and person == _person(pair.garbled, theirs):
        return True
    for i in range(ours.start, ours.stop):
        word = pair.original.words[i]
        link = pair.garbled_of.get(i) if word.is_content and word.small not in but else None
        if _is_in(link, theirs):
            return True
    return False


def _person(side: Text, party: Span) -> str | None:
    return PERSONS.get(side.words[party.start].small) if len(party) == 1 else None


def _doubled(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each word that is both parties of a verb, on the garbled side only."""
    content = [pair.garbled.words[n].small for n in pair.garbled.content]
    if len(content) == len(set(content)):
        return
    twice = {small: count for small, count in Counter(content).items() if count > 1 and small.isalnum()}
    if twice:
        ours = Counter([pair.original.words[n].small for n in pair.original.content])
        twice = {small: count for small, count in twice.items() if count > ours[small]}
    found = verbs(pair.garbled) if twice else {}
    for one in found.values() if len(found) <= MOST else ():
        both = frame(pair.garbled.words, one)
        if both is None or (one.alone and _is_clause_of(pair.garbled, both.doer)):
            continue
        doer, other = (_content(pair.garbled, party) for party in (both.doer, both.other))
        if len(doer) == 1 and other and doer[0].small in twice and doer[0].small == other[0].small:
            message = f"“{doer[0].text}” stands on both sides of “{pair.garbled.words[one.head].text}”"
            yield Finding("roles", "major", message, None, pair.garbled.over(both.at))


def _is_clause_of(side: Text, party: Span) -> bool:
    """Tell whether a party is a clause that tells of a noun: in `tests that focus on members`, no focus does it."""
    return any(side.words[n].small in _RELATIVES for n in (party.start - 1, party.start) if n > 0)


def _content(side: Text, party: Span) -> list[Word]:
    return [word for word in side.words[party.start : party.stop] if word.is_content]
