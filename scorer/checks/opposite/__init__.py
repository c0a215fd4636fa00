"""Opposite: a word must not become its opposite.

The check knows pairs such as `rise` and `fall`, `win` and `lose`, `before` and `after`, `north` and `south`,
`careful` and `careless`, `overpaid` and `underpaid`, in all their forms. They come from a list of some seven thousand
pairs of English words, from WordNet, and from prefixes and suffixes. So it does with substances whose names are nearly
the same (`epinephrine` and `norepinephrine`, `nitrate` and `nitrite`, carbon `monoxide` and `dioxide`).

- It is critical if one word replaces the other or is between the same words.
- It is major if it is only near the same words, or if neither word has another counterpart and both are about as far
  on in their sentences.
- Prepositions, adverbs of place or time, and light verbs such as `take` or `go` count only between the same words.
- `more`, `most`, `before` and similar words count only before the same word, and are major.
- It is major if two labels of up to three words differ in the particle of their verb alone (`Sign up`, `Sign out`),
  or if two of up to four words differ in one that a table of synonyms of labels knows (`Save draft`, `Send draft`, but
  not `Cart`, `Basket`). So is it if they share a word and say something else (`Low battery`, `Battery charged`), or if
  an `all` behind a verb is gone or new (`Reply all`).
- It is major if a turn of phrase became its contrary (`fell on deaf ears`, `was heeded`; `in the red`, `in the black`)
  and most of the other words are on both sides.
- It is major if a hyphen makes another word (`re-signed`), or if `and` became `or` in what is required or after `both`.
- It is major if what came before an event comes after it, however the rest is worded (`before arrival`, `after you
  arrive`).
- It is minor if the two are opposites in some contexts only (`spent`, `earned`) and most of the other words differ too.
- It is minor if one side comes to a place and the other goes there (`came to the clinic`, `went to the clinic`).

The check excuses these cases:

- One side denies the word (`did not rise`, `fell`; `less expensive`, `cheaper`), or fights it (`anti-theft`, `fighting
  theft`).
- The garbled side has the word elsewhere, or the original has the opposite.
- Another word of the side without a counterpart answers the opposite better (`blew up` and `was rebuilt`, `destroyed`).
- `life` and `lives` are said of a death (`died`, `lost their lives`).
- The persons or things concerned have changed places too (`A bought it from B`, `B sold it to A`; `longer than B`, `B
  is the shorter`), or both are said of half of something (`half were empty`, `half were occupied`).

What it does not see: most opposites made by a negative prefix on the same stem (`possible`, `impossible`), which the
negation check looks at; men and women, which the pronoun check looks at; `all` and `few`, `often` and `rarely`, which
the modality check looks at; an opposite of several words that no table has; the opposite of a word that the original
expresses in another way (`pleaded guilty`, `denied`); other languages than English.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice

from scorer.checks.opposite.excuses import is_excused
from scorer.checks.opposite.hyphens import other_by_hyphen
from scorer.checks.opposite.joiners import joined_otherwise
from scorer.checks.opposite.labels import other_label
from scorer.checks.opposite.left_over import is_left_over
from scorer.checks.opposite.orders import orders
from scorer.checks.opposite.particles import is_all_one, other_particles
from scorer.checks.opposite.places import linked, severity_there
from scorer.checks.opposite.turned import turned
from scorer.checks.opposite.ways import lead_to_one_place
from scorer.english import tables
from scorer.english.antonyms import bases, opposites_of
from scorer.english.negation_cues import PREFIXED
from scorer.english.strength_words import CUE, are_apart
from scorer.types import Finding, Severity
from scorer.words.compared import Compared, Text
from scorer.words.links import WordLink

# At most this many opposites of a pair are compared; a pair with more is a different text.
_MOST = 20
# At most this many candidates for the opposite of a word are compared.
_MOST_PLACES = 8
# No longer word has an opposite.
_LONGEST = 40
# Pairs of these are opposites in some contexts only.
_WEAK = tables.words("context_words", "weak")
# Of the other content words of both sides, so many are kept where a sentence changed in one word only.
_NEARLY_ALL = 0.8


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each word that became its opposite."""
    yield from other_by_hyphen(pair)
    yield from joined_otherwise(pair)
    found = list(islice(_opposites(pair), _MOST))
    if not found:
        yield from list(other_particles(pair)) or other_label(pair)
        yield from turned(pair)
        yield from orders(pair, ())
        return
    told: list[Finding] = []
    counts = [Counter(word.small for word in side.words) for side in (pair.original, pair.garbled)]
    for i, j, severity in found:
        one, other = pair.original.words[i], pair.garbled.words[j]
        kept = _at_least_as_often(bases(one.small), counts[1], counts[0])
        had = _at_least_as_often(bases(other.small), counts[0], counts[1])
        # The modality check reports amounts and degrees of certainty.
        strength = are_apart(
            *(CUE.match(side.small, word.at.start) for side, word in ((pair.original, one), (pair.garbled, other)))
        )
        if not (kept or had or strength or is_all_one(pair, i, j) or is_excused(pair, i, j)):
            told.append(pair.became("opposite", severity, one.at, other.at))
    yield from told
    yield from orders(pair, told)


def _opposites(pair: Compared) -> Iterator[tuple[int, int, Severity]]:
    """Yield the word numbers of opposites in the same place, with their severity; each word once."""
    ours, theirs = _free(pair.original, pair.garbled_of), _free(pair.garbled, pair.original_of)
    if not ours or not theirs:
        return
    where: dict[str, list[int]] = defaultdict(list)
    for j, word in theirs.items():
        for base in bases(word):
            where[base].append(j)
    taken: set[int] = set()
    both = set(ours.values()) & set(theirs.values())
    for i, word in ours.items():
        if word in both:
            continue
        found = where.keys() & opposites_of(word)
        if not found:
            continue
        places = {j for base in found for j in where[base][:_MOST_PLACES]} - taken
        for j in sorted(places, key=lambda j: (not linked(pair, i, j), abs(i - j))):
            same = _negated(word, theirs[j]) or is_left_over(pair, i, j)
            severity = None if theirs[j] in both or same else severity_there(pair, i, j)
            if severity:
                taken.add(j)
                yield i, j, "minor" if _is_weak(pair, i, j) or lead_to_one_place(pair, i, j) else severity
                break


def _free(side: Text, links: Mapping[int, WordLink]) -> dict[int, str]:
    """Return the words that differ from the other side, by their numbers."""
    return {
        n: word.small
        for n, word in enumerate(side.words)
        if (n not in links or links[n].op == "substituted") and word.is_word and len(word.text) < _LONGEST
    }


def _negated(one: str, other: str) -> bool:
    """Tell whether two words differ by a negative prefix that the negation check knows."""
    short, long = sorted((one, other), key=len)
    prefix = PREFIXED.fullmatch(long)
    return prefix is not None and (prefix["free"] or prefix["stem"]).startswith(short[:4])


def _is_weak(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two words are opposites only in some contexts, and not all but they is the same."""
    if any(_WEAK.isdisjoint(bases(side.words[n].small)) for side, n in ((pair.original, i), (pair.garbled, j))):
        return False
    words = pair.original.words
    kept = sum(link.op in ("kept", "form") and words[link.original.start].is_content for link in pair.links)
    most = max(sum(word.is_content for word in side.words) for side in (pair.original, pair.garbled))
    return kept < _NEARLY_ALL * (most - 1)


def _at_least_as_often(known: frozenset[str], here: Mapping[str, int], there: Mapping[str, int]) -> bool:
    """Tell whether forms of some words occur at least as often in `here` as in `there`."""
    one, other = (
        sum(count for word, count in side.items() if not known.isdisjoint(bases(word))) for side in (here, there)
    )
    return one >= other
