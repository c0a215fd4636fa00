"""Kind: a thing must not become another thing of its kind.

The check knows sets of things that exclude each other, such as `kidney` and `liver`, `nephew` and `cousin`,
`manslaughter` and `murder`, `long jump` and `triple jump`, `leasehold` and `freehold`, `mitosis` and `meiosis`. They
come from a list of some thousand terms of one to three words. Different names of one thing are joined in it (`nappy`,
`diaper`), and it holds no two that may be said of one thing (`boat`, `ship`).

A finding on these needs one thing that only the original has, and one other of its set that only the garbled side has.
It is major.

Major is also an item of a list of three or more that became another one, whatever it is (`mustard, celery and lupin`,
`mustard, sesame and lupin`), where all other items and all other words are kept.

The check excuses these cases:

- Something else answers one of the two, or they are not in the same place of a sentence that is in quite other words.
- Two that answer each other where the order changed: Ann is the mother of Ben, and Ben is the son of Ann.
- What other checks look at: opposites, men and women, and names and numbers in lists.
- Items that are no things, are two words for one thing, or are so alike that they may be.

What it does not see: things that are not in the list; a thing that was said in other words (`his brother's son`); two
things of a set that became two others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scorer.checks.kind.items import changed_items
from scorer.english.antonyms import are_opposites
from scorer.english.genders import counterparts
from scorer.english.stems import stems
from scorer.english.things_apart import Thing, answer_each_other, things
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.one_for_another import one_for_another

# Links between less similar words are guesses.
_SURE = 0.6
# Two things that are not linked stand for each other only where at least this share of the content words was kept.
_KEPT = 0.5


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each thing that became another of its kind, and for each other item of a list."""
    told = False
    for one, other in _changed_things(pair):
        told = True
        yield _finding(pair, one, other)
    if not told:
        yield from (_finding(pair, *both) for both in changed_items(pair))


def _finding(pair: Compared, one: Span, other: Span) -> Finding:
    return pair.became("kind", "major", pair.original.over(one), pair.garbled.over(other))


def _changed_things(pair: Compared) -> Iterator[tuple[Span, Span]]:
    """Yield the word numbers of each thing that became another of its kind."""
    ours = _own(pair.original, pair.garbled)
    theirs = _own(pair.garbled, pair.original) if ours else {}
    marked: set[tuple[Thing, Thing]] = set()
    for row in sorted(ours.keys() & theirs.keys()):
        changed = one_for_another(ours[row], theirs[row])
        if not changed:
            continue
        one, other = ours[row][changed[0]], theirs[row][changed[1]]
        told = answer_each_other(row) and (_is_turned(pair) or _answering(ours) != _answering(theirs))
        if (one, other) not in marked and not told and not _is_excused(pair, one, other):
            marked.add((one, other))
            yield one.at, other.at


def _own(side: Text, other: Text) -> dict[int, dict[int, Thing]]:
    """Return the things of a side by row and number, without single words that the other side has too."""
    found: dict[int, dict[int, Thing]] = {}
    for thing in things([word.small for word in side.words]):
        if thing.at.stop - thing.at.start > 1 or not _is_said(side.words[thing.at.start].small, other):
            for row, number in thing.places:
                found.setdefault(row, {})[number] = thing
    return found


def _is_said(word: str, other: Text) -> bool:
    """Tell whether the other side has a word, in this form or as its singular."""
    return word in other.small_words or not stems(word).isdisjoint(other.small_words)


def _answering(own: Mapping[int, Mapping[int, Thing]]) -> int:
    """Count the things that answer others: a father's mother is a grandmother."""
    return len({thing for row, found in own.items() if answer_each_other(row) for thing in found.values()})


def _is_excused(pair: Compared, one: Thing, other: Thing) -> bool:
    words = pair.original.words[one.at.start : one.at.stop]
    others = pair.garbled.words[other.at.start : other.at.stop]
    if len(words) == len(others) == 1:
        here, there = words[0].small, others[0].small
        if are_opposites(here, there) or there in counterparts(here):
            return True
    return not _took_its_place(pair, one, other)


def _took_its_place(pair: Compared, one: Thing, other: Thing) -> bool:
    """Tell whether two things are linked; or nothing else surely answers either, and most other words were kept."""
    ours = [link for n in range(one.at.start, one.at.stop) if (link := pair.garbled_of.get(n))]
    theirs = [link for n in range(other.at.start, other.at.stop) if (link := pair.original_of.get(n))]
    if any(link in theirs for link in ours):
        return True
    return all(link.likeness < _SURE for link in (*ours, *theirs)) and _is_mostly_kept(pair)


def _is_mostly_kept(pair: Compared) -> bool:
    kept = sum(link.op != "substituted" and pair.original.words[link.original.start].is_content for link in pair.links)
    return kept >= _KEPT * max(len(pair.original.content), len(pair.garbled.content))


def _is_turned(pair: Compared) -> bool:
    """Tell whether content words that both sides have stand in another order."""
    words = pair.original.words
    kept = [
        link.garbled.start for link in pair.links if link.op != "substituted" and words[link.original.start].is_content
    ]
    return kept != sorted(kept)
