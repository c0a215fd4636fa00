"""Compare the particles of short labels: `Sign up` and `Sign out` are two buttons."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.types import Finding
from scorer.words.compared import Compared

# A longer text says by other words what its verb means.
_MOST_WORDS = 3
# Particles of one class may stand for each other: log in and log on, log out and log off.
PARTICLES = {
    "in": "in",
    "on": "in",
    "into": "in",
    "out": "out",
    "off": "out",
    "away": "out",
    "up": "up",
    "down": "down",
}
PARTICLES |= {"back": "back", "over": "over", "through": "through", "again": "again"}
# With these verbs, other particles make no difference: fill in, fill out; close down, close up.
_ALL_ONE = listed("fill close shut tidy clear eat drink use wake hurry slow heat start finish")


def other_particles(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if two short labels differ in the particle behind their verb alone."""
    ours, theirs = ([word for word in side.words if word.is_word] for side in (pair.original, pair.garbled))
    if len(ours) != len(theirs) or not 1 < len(ours) <= _MOST_WORDS:
        return
    apart = [n for n in range(len(ours)) if ours[n].small != theirs[n].small]
    if len(apart) != 1 or not apart[0]:
        return
    verb, one, other = ours[apart[0] - 1].small, ours[apart[0]], theirs[apart[0]]
    classes = PARTICLES.get(one.small), PARTICLES.get(other.small)
    if all(classes) and classes[0] != classes[1] and _ALL_ONE.isdisjoint(bases(verb)):
        yield pair.became("opposite", "major", one.at, other.at)


def is_all_one(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two words are particles that make no difference behind their verb: fill in and fill out a form."""
    words, others = pair.original.words, pair.garbled.words
    particles = words[i].small in PARTICLES and others[j].small in PARTICLES
    return particles and i > 0 and not _ALL_ONE.isdisjoint(bases(words[i - 1].small))
