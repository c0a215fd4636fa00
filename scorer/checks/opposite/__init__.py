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
  not `Cart`, `Basket`). So is it if an `all` behind a verb is gone or new (`Reply all`).
- It is major if a hyphen makes another word (`re-signed`), or if `and` became `or` in what is required or after `both`.
- It is minor if the two are opposites in some contexts only (`spent`, `earned`) and most of the other words differ too.

The check excuses these cases:

- One side denies the word (`did not rise`, `fell`; `less expensive`, `cheaper`), or fights it (`anti-theft`, `fighting
  theft`).
- The garbled side has the word elsewhere, or the original has the opposite.
- Another word of the side without a counterpart answers the opposite better (`blew up` and `was rebuilt`, `destroyed`).
- `life` and `lives` are said of a death (`died`, `lost their lives`).
- The persons or things concerned have changed places too (`A bought it from B`, `B sold it to A`; `longer than B`, `B
  is the shorter`).

What it does not see: most opposites made by a negative prefix on the same stem (`possible`, `impossible`), which the
negation check looks at; men and women, which the pronoun check looks at; `all` and `few`, `often` and `rarely`, which
the modality check looks at; an opposite of several words (`give up`); the opposite of a word that the original
expresses in another way (`pleaded guilty`, `denied`); other languages than English.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from scorer.checks.opposite.hyphens import other_by_hyphen
from scorer.checks.opposite.joiners import joined_otherwise
from scorer.checks.opposite.labels import other_label
from scorer.checks.opposite.particles import is_all_one, other_particles
from scorer.english import tables
from scorer.english.antonyms import bases, opposites_of
from scorer.english.negation_cues import PREFIXED
from scorer.english.strength_words import CUE, are_apart
from scorer.english.verb_forms import is_participle
from scorer.types import Finding, Severity
from scorer.words.compared import Compared, Text, Word
from scorer.words.links import WordLink

# At most this many opposites of a pair are compared; a pair with more is a different text.
_MOST = 20
# At most this many candidates for the opposite of a word are compared.
_MOST_PLACES = 8
# No longer word has an opposite.
_LONGEST = 40
# A negation may be up to this many words before a word.
_REACH = 6
# The nearer words show whether two places concern the same thing, the farther ones who does what to whom.
_NEAR, _FAR = 2, 8
# Two words without a counterpart may be in the same place if they are nearer than this share of their side.
_SHIFT = 0.2
# Links between less similar words are guesses.
_SURE = 0.6

# The meaning of these words depends on the words around them.
_LIGHT = tables.words("function_words") | tables.words("context_words", "light")
# These words are about the word after them.
_OF_WHAT_FOLLOWS = tables.words("context_words", "ahead")
_DENY = tables.words("context_words", "deny")
_AGAINST = tables.words("context_words", "against")
_DENYING = frozenset({("far", "from"), ("anything", "but"), ("nowhere", "near")})
# Pairs of these are opposites in some contexts only.
_WEAK = tables.words("context_words", "weak")
# Of the other content words of both sides, so many are kept where a sentence changed in one word only.
_NEARLY_ALL = 0.8
_LIFE = frozenset({"life", "lives"})
# Who loses his life dies; so does he whose life is taken.
_LOSING = frozenset({"lose", "cost", "claim", "take", "give", "lay", "sacrifice", "end"})
# What one of two does is what the other does in reverse: A sold it, B bought it.
_CONVERSE = tables.words("context_words", "converse")
# What is left is what remains, though who left did not.
_LEFT_OVER = {"left", "remaining"}
# What is open until six is closed from six.
_OPEN = ("open", "close", "shut", "valid")
_CLAUSE_ENDS = frozenset({".", ";", ":", "!", "?", "but", "although", "though", "while", "whereas"})


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each word that became its opposite."""
    yield from other_by_hyphen(pair)
    yield from joined_otherwise(pair)
    found = list(islice(_opposites(pair), _MOST))
    if not found:
        yield from other_particles(pair)
        yield from other_label(pair)
        return
    counts = [Counter(word.small for word in side.words) for side in (pair.original, pair.garbled)]
    for i, j, severity in found:
        one, other = pair.original.words[i], pair.garbled.words[j]
        kept = _at_least_as_often(bases(one.small), counts[1], counts[0])
        had = _at_least_as_often(bases(other.small), counts[0], counts[1])
        denied = _denied(pair.original, i, pair.garbled) != _denied(pair.garbled, j, pair.original)
        denied = denied or _is_against(pair, i, j)
        # The modality check reports amounts and degrees of certainty.
        strength = are_apart(
            *(CUE.match(side.small, word.at.start) for side, word in ((pair.original, one), (pair.garbled, other)))
        )
        dead = _is_of_a_death(pair.original, i) or _is_of_a_death(pair.garbled, j)
        same = strength or dead or is_all_one(pair, i, j)
        if not (kept or had or denied or same or _turned(pair, i, j) or _answered_better(pair, i, j)):
            yield Finding("opposite", severity, f"“{one.text}” became “{other.text}”", one.at, other.at)


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
        places = {j for base in found for j in where[base][:_MOST_PLACES]} - taken
        for j in sorted(places, key=lambda j: (not _linked(pair, i, j), abs(i - j))):
            same = _negated(word, theirs[j]) or {word, theirs[j]} == _LEFT_OVER
            severity = None if theirs[j] in both or same else _severity(pair, i, j)
            if severity:
                taken.add(j)
                yield i, j, "minor" if _is_weak(pair, i, j) else severity
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


def _severity(pair: Compared, i: int, j: int) -> Severity | None:
    """Return the severity if two words are opposites; None if they are unrelated."""
    before, after = _beside(pair, i, j, -1), _beside(pair, i, j, 1)
    if pair.original.words[i].small in _LIGHT or pair.garbled.words[j].small in _LIGHT:
        if before and after:
            return "critical"
        link = pair.garbled_of.get(i + 1)
        same = link is not None and link is pair.original_of.get(j + 1) and _known(link)
        of_it = pair.original.words[i].small in _OF_WHAT_FOLLOWS
        linked = (before or after) and _linked(pair, i, j) and pair.original.words[i].is_content
        return "major" if linked or (same and of_it) else None
    if _linked(pair, i, j) or (before and after):
        return "critical"
    if _known(pair.garbled_of.get(i)) or _known(pair.original_of.get(j)):
        return None
    alone = i not in pair.garbled_of and j not in pair.original_of
    return "major" if _same_company(pair, i, j) or (alone and _as_far_on(pair, i, j)) else None


def _is_weak(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two words are opposites only in some contexts, and not all but they is the same."""
    if any(_WEAK.isdisjoint(bases(side.words[n].small)) for side, n in ((pair.original, i), (pair.garbled, j))):
        return False
    words = pair.original.words
    kept = sum(link.op in ("kept", "form") and words[link.original.start].is_content for link in pair.links)
    most = max(sum(word.is_content for word in side.words) for side in (pair.original, pair.garbled))
    return kept < _NEARLY_ALL * (most - 1)


def _is_of_a_death(side: Text, n: int) -> bool:
    """Tell whether a word is the life in `lost his life`, `took forty lives`."""
    before = side.words[max(0, n - _NEAR - 1) : n]
    return side.words[n].small in _LIFE and any(not _LOSING.isdisjoint(bases(word.small)) for word in before)


def _answered_better(pair: Compared, i: int, j: int) -> bool:
    """Tell whether a word without a counterpart is more like one of two opposites than these are like each other."""
    if _beside(pair, i, j, -1) and _beside(pair, i, j, 1):
        return False
    ours = [n for n in pair.lost if n != i and pair.original.words[n].is_content]
    theirs = [n for n in pair.added if n != j and pair.garbled.words[n].is_content]
    own = pair.cosines([i], [j])[0, 0] if ours or theirs else 0
    return bool((ours and pair.cosines(ours, [j]).max() > own) or (theirs and pair.cosines([i], theirs).max() > own))


def _linked(pair: Compared, i: int, j: int) -> bool:
    return i in pair.garbled_of and pair.garbled_of[i] is pair.original_of.get(j)


def _known(link: WordLink | None) -> bool:
    return link is not None and link.likeness >= _SURE


def _beside(pair: Compared, i: int, j: int, step: int) -> bool:
    """Tell whether the next words in one direction are the same, or both texts end there."""
    i, j = i + step, j + step
    ends = not 0 <= i < len(pair.original.words), not 0 <= j < len(pair.garbled.words)
    if any(ends):
        return all(ends)
    link = pair.garbled_of.get(i)
    return link is not None and link.op != "substituted" and link is pair.original_of.get(j)


def _same_company(pair: Compared, i: int, j: int) -> bool:
    """Tell whether a content word near the first is linked to one near the second."""
    for n in range(max(0, i - _NEAR), min(len(pair.original.words), i + _NEAR + 1)):
        link = pair.garbled_of.get(n)
        near = link is not None and abs(link.garbled.start - j) <= _NEAR
        if near and n != i and pair.original.words[n].is_content and _known(link):
            return True
    return False


def _as_far_on(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two words are about as far from the beginning of their sides."""
    return abs(i / len(pair.original.words) - j / len(pair.garbled.words)) < _SHIFT


def _at_least_as_often(known: frozenset[str], here: Mapping[str, int], there: Mapping[str, int]) -> bool:
    """Tell whether forms of some words occur at least as often in `here` as in `there`."""
    one, other = (
        sum(count for word, count in side.items() if not known.isdisjoint(bases(word))) for side in (here, there)
    )
    return one >= other


def _denied(side: Text, n: int, other: Text) -> bool:
    """Tell whether the words before a word in its clause negate it, or one right after it does.

    After it stand a `not` (`probably not`) or an `until`: what is open until six is closed from six.
    """
    after = side.words[n + 1].small if n + 1 < len(side.words) else ""
    denies = after == "not" or (after in ("until", "till") and side.words[n].small.startswith(_OPEN))
    for m in range(n - 1, max(-1, n - 1 - _REACH), -1):
        word, before = side.words[m].small, side.words[m - 1].small if m else ""
        if (before, word) in _DENYING:
            denies = not denies
        elif word in _CLAUSE_ENDS:
            break
        a_little = word in ("little", "few") and m > 0 and side.words[m - 1].small == "a"
        if (word in _DENY or word.endswith("n't")) and not a_little and word != "anything":
            denies = denies is _is_done_by(side.words[m:n], other)
    return denies


def _is_done_by(words: Sequence[Word], other: Text) -> bool:
    """Tell whether words from a negation on are passive: what is avoided by somebody does not deny him.

    What was not built by the rich was built by the poor, so that the other side must have a `not` too.
    """
    if words[0].small not in other.small_words and not words[0].small.endswith("ed"):
        return False
    return any(word.small == "by" and is_participle(words[k].small) for k, word in enumerate(words[1:]))


def _is_against(pair: Compared, i: int, j: int) -> bool:
    """Tell whether one of two words begins with `anti` and the other is fought: anti-theft, against theft."""
    for side, n, other in ((pair.original, i, pair.garbled.words[j]), (pair.garbled, j, pair.original.words[i])):
        if other.small.startswith(("anti", "counter")):
            near = side.words[max(0, n - _REACH) : n + _NEAR + 1]
            return any(not _AGAINST.isdisjoint(bases(word.small)) for word in near)
    return False


def _turned(pair: Compared, i: int, j: int) -> bool:
    """Tell whether the words around the two have changed places: A bought from B, B sold to A."""
    before = after = False
    converse = not _CONVERSE.isdisjoint(bases(pair.original.words[i].small)) or _compares(pair, i, j)
    for n in range(max(0, i - _FAR), min(len(pair.original.words), i + _FAR + 1)):
        link = pair.garbled_of.get(n)
        if n != i and link and link.garbled.start != j and pair.original.words[n].is_content and _known(link):
            before = before or (n < i and link.garbled.start > j)
            after = after or (n > i and link.garbled.start < j)
    return (before or after) if converse else (before and after)


def _compares(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two words are comparatives, one of them before a `than`: longer than, the shorter."""
    both = (pair.original.words, i), (pair.garbled.words, j)
    if not all(words[n].small.endswith("er") for words, n in both):
        return False
    return any(word.small == "than" for words, n in both for word in words[n + 1 : n + 2])
