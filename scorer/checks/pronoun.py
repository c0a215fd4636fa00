"""Pronoun: a man stays a man, a woman stays a woman, and I, you and they stay who they are.

Gender: the check compares `he`, `him`, `his` with `she`, `her`, `hers`, and nouns that tell the same (`wife` and
`husband`, `Mr` and `Mrs`, `actress` and `actor`, `-man` and `-woman`).

- It is critical if a word of one gender is in the place of a word of the other. It is also critical if all words of
  one side have one gender and all words of the other side have the other.
- `actress` for `actor` is major, and `actor` for `actress` is minor, because one word may be used for both.

Person: a pronoun in the place of one of another person (`they` for `we`, `he` for `I`) is major.

- It is minor where languages and writers vary: `you` and `we` for people in general, `we` and `I` of an author, `he`
  or `she` and the `they` of one person, `its` and `his` of an animal.
- It is critical where the word stands for what somebody owns (`the fault was theirs`, `the fault was ours`).
- It is critical, too, if `he` or `she` and `they` change and both sides have several persons (`the girls adored their
  nanny`) that a `they` may stand for.
- `it` stands for nobody in `it is better to wait` and the like, so it may replace `you` there: `you had better wait`.
- `it` and `they` may replace each other. So may `we`, `I` and the third person if only one side quotes directly: “I
  am ill” says in other words that he is ill.

The check excuses relatives who changed places (`Tom is older than his sister Ann`, `Ann is younger than her brother
Tom`). Each change is reported once for a pair.

What it does not see: a pronoun that refers to another person of the same gender; a noun or a name for a pronoun, and
the reverse; other languages than English.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from scorer.english import empty_it
from scorer.english.genders import ANSWERS, HE, LOOSE, LOOSE_HIS, MEN, SHE, WOMEN, counterparts
from scorer.english.persons import KIN, SEVERAL_PERSONS
from scorer.patterns import late
from scorer.types import Finding, Severity
from scorer.words.compared import Compared, Text, Word
from scorer.words.counterparts import counterpart

_FORMS = {
    "I": "i me my mine myself i'm i've i'll i'd",
    "we": "we us our ours ourselves we're we've we'll we'd",
    "you": "you your yours yourself yourselves you're you've you'll you'd",
    "it": "it its itself it's it'll it'd",
    "they": "they them their theirs themselves they're they've they'll they'd",
}
_PERSON = {form: person for person, forms in _FORMS.items() for form in forms.split()} | dict.fromkeys(HE | SHE, "he")
_PRONOUNS = _PERSON.keys()
_MINOR = {frozenset(pair.split()) for pair in ("you we", "you they", "we I", "he they")}
# `The dog wags its tail` and `his tail` mean the same.
_ANIMAL = frozenset({"it", "he"})
_OF_IT = frozenset({"its", "his", "her", "hers"})
_ONE_OR_MORE = frozenset({"he", "they"})
_SUBJECTS = frozenset({"he", "she", "they"})
_ONE = late(
    r"\b(?:each|every|everyone|everybody|anyone|anybody|someone|somebody|nobody|no one|whoever|person|whether)\b"
)
_FREE = {frozenset({"it", "they"})}
_SPEAKERS = frozenset({"I", "we", "you"})
_QUOTE = late(r"[\"“”„«»]|&quot;")

# These stand by themselves for what somebody owns, so they are the point of their clause.
_OWN = frozenset({"mine", "yours", "ours", "theirs", "hers"})

_NONE: frozenset[str] = frozenset()
_NOUNS = ANSWERS.keys() | LOOSE.keys()
_MAN = late(r"[mM][ae]n\b")


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each person who became another."""
    ours, theirs = pair.original.small_words, pair.garbled.small_words
    told = False
    if _are_relatives_turned(pair):
        return
    if not _NOUNS.isdisjoint(theirs) or _MAN.search(pair.garbled.text):
        for finding in _nouns(pair):
            told = told or finding.severity == "critical"
            yield finding
    for his, hers in ((MEN, WOMEN), (WOMEN, MEN)):
        if not told and not his.isdisjoint(ours) and not hers.isdisjoint(theirs):
            yield from _turned(pair, his, hers)
    if not _PRONOUNS.isdisjoint(ours) and not _PRONOUNS.isdisjoint(theirs):
        yield from _persons(pair)


def _are_relatives_turned(pair: Compared) -> bool:
    """Tell whether two relatives changed places: Tom is Ann's brother, Ann is his sister."""
    ours, theirs = pair.original.small_words, pair.garbled.small_words
    if KIN.isdisjoint(ours) or KIN.isdisjoint(theirs):
        return False
    apart = {word for word in pair.apart if word in MEN or word in WOMEN}
    if not apart or not apart <= KIN | HE | SHE:
        return False
    kin = [[n for n, word in enumerate(side.words) if word.small in KIN] for side in (pair.original, pair.garbled)]
    names = [
        (link.original.start, link.garbled.start)
        for link in pair.links
        if link.likeness == 1
        and pair.original.words[link.original.start].text[0].isupper()
        and pair.original.words[link.original.start].is_content
    ]
    if len(kin[0]) != 1 or len(kin[1]) != 1:
        return False
    return any(i < m and j > n for i, j in names for m, n in names)


def _finding(pair: Compared, severity: Severity, i: int, j: int) -> Finding:
    return pair.became("pronoun", severity, pair.original.words[i].at, pair.garbled.words[j].at)


def _is_said(word: Word) -> bool:
    """Tell whether it is a word, and neither an abbreviation (HE, MS) nor the unit `ms`."""
    return not (len(word.text) > 1 and word.text.isupper()) and word.text not in ("ms", "miss", "count", "counts")


def _numbers(side: Text, words: frozenset[str]) -> list[int]:
    return [n for n, word in enumerate(side.words) if word.small in words and _is_said(word)]


def _turned(pair: Compared, his: frozenset[str], hers: frozenset[str]) -> Iterator[Finding]:
    """Yield the first word of one gender that became a word of the other gender."""
    before, after = _numbers(pair.original, his), _numbers(pair.garbled, hers)
    kept, known = _numbers(pair.garbled, his), _numbers(pair.original, hers)
    if not before or not after or len(before) <= len(kept) or len(after) <= len(known):
        return
    there = set(after)
    for i in before:
        j = counterpart(pair, i)
        if j in there:
            yield _finding(pair, "critical", i, j)
            return
    if not kept and not known:
        yield _finding(pair, "critical", before[0], after[0])


def _nouns(pair: Compared) -> Iterator[Finding]:
    """Yield each noun that became the noun of the other gender, once."""
    counts = [Counter(word.small for word in side.words) for side in (pair.original, pair.garbled)]
    seen = set()
    for i, word in enumerate(pair.original.words):
        said = word.small
        if said in seen or not _is_said(word):
            continue
        for answer in sorted((counterparts(said) | LOOSE.get(said, _NONE)) & pair.garbled.small_words):
            if counts[0][said] <= counts[1][said] and counts[1][answer] <= counts[0][answer]:
                continue
            gone = not counts[1][said] and not counts[0][answer]
            j = _in_place(pair, i, answer, gone)
            if j is not None:
                yield _finding(pair, _of_noun(said, answer), i, j)
            if gone or j is not None:
                seen.add(said)
                break


def _in_place(pair: Compared, i: int, answer: str, gone: bool) -> int | None:
    j = counterpart(pair, i)
    if j is not None and pair.garbled.words[j].small == answer:
        return j
    if not gone:
        return None
    return next((j for j, word in enumerate(pair.garbled.words) if word.small == answer and _is_said(word)), None)


def _of_noun(said: str, answer: str) -> Severity:
    if answer in LOOSE.get(said, _NONE):
        return "major" if said in LOOSE_HIS else "minor"
    # A spokeswoman may be called a spokesman.
    return "major" if said.endswith(("woman", "women")) and said not in WOMEN else "critical"


def _persons(pair: Compared) -> Iterator[Finding]:
    """Yield each grammatical person that became another, once."""
    seen = set()
    for i, word in enumerate(pair.original.words):
        person = _PERSON.get(word.small)
        j = counterpart(pair, i) if person and _is_said(word) else None
        if person is None or j is None:
            continue
        other = _PERSON.get(pair.garbled.words[j].small, person)
        change = frozenset({person, other})
        if other == person or change in _FREE or (person, other) in seen or _is_reported(pair, change):
            continue
        if "it" in change and (_is_empty(pair.original, i) or _is_empty(pair.garbled, j)):
            continue
        seen.add((person, other))
        if change == _ONE_OR_MORE and _are_others(pair, i, j):
            yield _finding(pair, "critical", i, j)
            continue
        if word.small in _OWN and pair.garbled.words[j].small in _OWN:
            yield _finding(pair, "critical", i, j)
            continue
        is_minor = change in _MINOR or (change == _ANIMAL and word.small in _OF_IT)
        yield _finding(pair, "minor" if is_minor else "major", i, j)


def _are_others(pair: Compared, i: int, j: int) -> bool:
    """Tell whether he or she became several persons, or the reverse: both sides name several before."""
    one, other = pair.original.words[i], pair.garbled.words[j]
    if one.small not in _SUBJECTS or other.small not in _SUBJECTS:
        return False
    return all(
        SEVERAL_PERSONS.search(side.small, 0, word.at.start) and not _ONE.search(side.small)
        for side, word in ((pair.original, one), (pair.garbled, other))
    )


def _is_empty(side: Text, at: int) -> bool:
    """Tell whether a word is the `it` of `it is better to wait`, which stands for no thing."""
    ahead = [word.small.replace("’", "'") for word in side.words[at : at + 6]]
    said = next((n for n, word in enumerate(ahead[:-1]) if word in empty_it.SAID), None)
    if _PERSON.get(ahead[0]) != "it" or said is None:
        return False
    return ahead[said + 1] in empty_it.FOLLOWS and not empty_it.IS.isdisjoint(ahead[:said])


def _is_reported(pair: Compared, change: frozenset[str]) -> bool:
    """Tell whether one side may quote what the other reports."""
    quotes = [len(_QUOTE.findall(side.text)) for side in (pair.original, pair.garbled)]
    return quotes[0] != quotes[1] and len(change & _SPEAKERS) == 1
