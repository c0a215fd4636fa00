"""Compare short lines that say how far something is: `Update installing`, `Update installed`."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.verb_forms import bases, is_gerund, is_participle
from scorer.english.word_lists import listed
from scorer.types import Finding
from scorer.words.compared import Compared, Text

# A line of more words is a sentence.
_MOST = 5
_WORK = listed(
    """activate assemble back build calibrate cancel charge check clean close compile compress connect convert copy cool
    create decrypt defragment delete deploy download dry encrypt erase export format heat import index initialise
    initialize install load merge migrate move optimise optimize pack pair patch prepare print process publish rebuild
    record recover refund register remove render repair replace reset restart restore rinse save scan seal send shred
    ship sign sort stop sync synchronise synchronize transfer translate uninstall unload unpack update upgrade upload
    validate verify wash wipe"""
)
_OPEN = listed("not still yet no never nearly almost half being if when while by for after before is are was were")


def status_lines(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if the one line says that something is going on, and the other that it is done."""
    sides = pair.original, pair.garbled
    if any(len(side.content) > _MOST or not side.small_words.isdisjoint(_OPEN) for side in sides):
        return
    ours, theirs = map(_verbs, sides)
    for base, (i, going) in ours.items():
        j, also = theirs.get(base, (0, going))
        if also is not going and _rest(pair.original, i) == _rest(pair.garbled, j):
            yield pair.became("tense", "major", pair.original.words[i].at, pair.garbled.words[j].at)
            return


def _verbs(side: Text) -> dict[str, tuple[int, bool]]:
    """Return the number of each verb of work, by its base form, and whether it is going on."""
    found = {}
    for number in side.content:
        small = side.words[number].small
        known = bases(small) & _WORK if is_gerund(small) or is_participle(small) else ()
        found.update(dict.fromkeys(known, (number, is_gerund(small))))
    return found


def _rest(side: Text, number: int) -> set[str]:
    return {side.words[other].small.removesuffix("s") for other in side.content if other != number}
