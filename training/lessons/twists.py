"""Change the meaning of a sentence, but keep (nearly) all of its words."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

from corpus.damage import lexicon
from corpus.damage.dropped_word import name_runs
from corpus.damage.edits import edited
from corpus.damage.roles import roles_reversed
from corpus.damage.words import Word, analyse
from corpus.span import Span
from training.lessons.phrases import Phrase, lowered, noun_phrases, upper_first

_OPPOSED = (
    ("before", "after"),
    ("more", "less"),
    ("above", "below"),
    ("over", "under"),
    ("with", "without"),
    ("first", "last"),
    ("inside", "outside"),
    ("for", "against"),
)
_WORD_PAIR = re.compile(
    r"\b(?:(before|after)(?= [\w’']+ \w)|(more|less|fewer) than\b|(above|below|inside|outside)(?= the\b)|"
    r"(?<=voted )(for|against)\b|(?<=the )(first|last)(?= \w))"
)
_OTHER = {one: other for pair in _OPPOSED for one, other in (pair, pair[::-1])} | {"fewer": "more"}
_BOTH_ENDS = re.compile(
    r"\b(from) ((?:the |a |an )?[\w’'.:-]+(?: [A-Z]\w+)*(?: of [A-Z]\w+)?) (to|into|until) "
    r"((?:the |a |an )?[\w’'.:-]+(?: [A-Z]\w+)*)"
)
_NUMBER = re.compile(rf"(?<![\w.,:/-])\d+(?:[.,]\d+)*(?![\w/]|[.,:]\d|-| (?:{'|'.join(lexicon.names()['month'])})\b)")
_COMPARED = re.compile(
    r"^ (?:(?:is|are|was|were|has been|seems?|became) (?:[a-z]+ )?(?:\w+er|more \w+|less \w+) than|"
    r"(?:outnumber|exceed|outlast|outweigh|outrank)(?:s|ed)?) $"
)
_CAUSE = re.compile(
    r"^ (?:(?:was|were|is|are) )?(?:caus|follow|preced|replac|succeed)(?:es?|ed|eed|s)?(?: by)? $|"
    r"^ (?:led|leads|lead) to $"
)
_CLAUSES = re.compile(r"^([^,;:.]{5,90}) (because|before|after|although|while|so that) ([^,;:.]{5,90})\.$")
_CALENDAR = frozenset((*lexicon.names()["month"], *lexicon.names()["weekday"]))
_PRONOUNS = frozenset({"he", "she", "they", "we", "i"})
_FIXED = frozenset(
    {"own", "other", "same", "many", "such", "former", "latter", "most", "several", "few", "due", "able"}
)

Way = Callable[[str, random.Random], Iterator[str]]


def twisted(sentence: str, rng: random.Random) -> str | None:
    """Return the sentence with another meaning, mostly by swapping two of its parts; None where it allows none."""
    for way in rng.sample(_WAYS, len(_WAYS)):
        found = [text for text in way(sentence, rng) if text != sentence]
        if found:
            return rng.choice(found)
    return None


def _roles(sentence: str, rng: random.Random) -> Iterator[str]:
    """Swap the subject and the object of a verb, if nothing else depends on either of them."""
    change = roles_reversed(sentence, rng)
    if change is None:
        return
    left, right = change.edits
    one, other = left.at.of(sentence), right.at.of(sentence)
    named = one.split()[-1][0].isupper() == other.split()[-1][0].isupper()
    pronouns = one.lower() in _PRONOUNS
    alike = one.lower().endswith("s") == other.lower().endswith("s")
    before = sentence[: left.at.start].rstrip()
    loose = (
        not before
        or before[-1] in ",;"
        or before.split()[-1].lower() in ("that", "and", "but", "because", "when", "from")
    )
    if pronouns or (named and alike and loose and _free(sentence, right.at.stop)):
        yield edited(sentence, (*change.edits, *change.mends))


def _arguments(sentence: str, rng: random.Random) -> Iterator[str]:
    """Swap the two sides of a comparison or of a cause."""
    phrases = noun_phrases(sentence)
    # A word between the two that looks like a noun may be the adjective that compares them.
    for left, right in (*pairwise(phrases), *zip(phrases, phrases[2:], strict=False)):
        between = sentence[left.stop : right.start]
        related = _COMPARED.match(between) or _CAUSE.match(between)
        alike = left.many == right.many and "pronoun" not in (left.sort, right.sort)
        if related and alike and _free(sentence, right.stop):
            yield _swapped(sentence, left, right)


def _free(sentence: str, stop: int) -> bool:
    """Tell whether a noun phrase that ends at `stop` has nothing after it that belongs to it."""
    return bool(re.match(r"[.,;!)]|$| (?:in|on|at|during|and|but|because|when)\b", sentence[stop:]))


def _swapped(sentence: str, left: Phrase, right: Phrase) -> str:
    one, other = left.text, right.text
    if not sentence[: left.start].strip():
        one, other = lowered(one), upper_first(other)
    return sentence[: left.start] + other + sentence[left.stop : right.start] + one + sentence[right.stop :]


def _ends(sentence: str, rng: random.Random) -> Iterator[str]:
    """Swap the two ends of `from … to …`."""
    for match in _BOTH_ENDS.finditer(sentence):
        left, right = match[2], match[4].rstrip(".,:")
        tail = match[4][len(right) :]
        if left[0].isupper() == right[0].isupper() and left[0].isdigit() == right[0].isdigit():
            new = f"{match[1]} {right} {match[3]} {left}{tail}"
            yield sentence[: match.start()] + new + sentence[match.end() :]


def _numbers(sentence: str, rng: random.Random) -> Iterator[str]:
    """Swap two numbers of the same form."""
    spans = [Span(*match.span()) for match in _NUMBER.finditer(sentence)]
    for left, right in combinations(spans, 2):
        one, other = left.of(sentence), right.of(sentence)
        years = (len(one) == 4 and one.isdigit(), len(other) == 4 and other.isdigit())
        if one != other and years[0] == years[1] and not _joined(sentence, left, right):
            yield _exchange(sentence, left, right)


def _joined(sentence: str, left: Span, right: Span) -> bool:
    """Tell whether only `and` is between two numbers, so that their order has no meaning."""
    return sentence[left.stop : right.start] in (" and ", ", ", " or ", " ")


def _names(sentence: str, rng: random.Random) -> Iterator[str]:
    """Swap two names of the same kind, unless they are just listed together."""
    runs = [run for run in name_runs(sentence) if _stands_alone(sentence, run)]
    for left, right in combinations(runs, 2):
        between = sentence[left.stop : right.start]
        one, other = left.of(sentence), right.of(sentence)
        listed = bool(re.match(r" ?(?:and|or|&|,|[-–])", between)) or re.search(r"^ (?:of|in) $|^ ?\($", between)
        verb = any(w.word_class in ("verb", "auxiliary") for w in analyse(between))
        if verb and not listed and _sort(sentence, left) == _sort(sentence, right) and one != other:
            yield _exchange(sentence, left, right)


def _stands_alone(sentence: str, run: Span) -> bool:
    """Tell whether a name stands alone: not in a longer phrase or a date, and not possessive."""
    name, rest = run.of(sentence), sentence[run.stop :]
    before = sentence[: run.start].rsplit(maxsplit=1)[-1:]
    titled = bool(before) and bool(re.fullmatch(r"[A-Z][\w.]+|the|The|an?|and|or|\d+", before[0]))
    calendar = not _CALENDAR.isdisjoint(name.split())
    ends = re.match(r"[.,;)]|$| (?:but|in|on|at|to|from|by|with|for|was|were|is|are|had|has|\w+ed|which|who)\b", rest)
    return ends is not None and not titled and not calendar and not re.search(r"['’]s?$|(?:ish|ese|ian|an)$", name)


def _sort(sentence: str, run: Span) -> str:
    """Return the likely kind of a name, a place or something else, by the word before it."""
    before = sentence[: run.start].rsplit(maxsplit=1)
    return (
        "place"
        if before
        and before[-1].strip()
        and sentence[: run.start].rsplit(maxsplit=1)[-1] in ("in", "at", "near", "from")
        else ""
    )


def _adjectives(sentence: str, rng: random.Random) -> Iterator[str]:
    """Swap the adjectives of two nouns."""
    words = analyse(sentence)
    places = [word for n, word in enumerate(words) if _before_noun(sentence, words, n)]
    for left, right in pairwise(places):
        if left.text == right.text or len(sentence[left.at.stop : right.at.start]) > 50:
            continue
        text = _exchange(sentence, left.at, right.at)
        yield _articles(text)


def _before_noun(sentence: str, words: tuple[Word, ...], n: int) -> bool:
    word = words[n]
    if word.word_class != "adjective" or not word.text.islower() or word.text in _FIXED or n + 1 >= len(words):
        return False
    following = words[n + 1]
    before = words[n - 1] if n else None
    alone = before is not None and before.word_class in ("determiner", "preposition", "verb", "conjunction")
    return alone and following.word_class == "noun" and sentence[word.at.stop : following.at.start] == " "


def _articles(text: str) -> str:
    text = re.sub(
        r"\b([Aa]) (?=[aeio]\w*(?:ous|al|ive|ent|ant|ic|er|y|ed|ing|ful|able|ible|ld|ate|ary|an)\b)", r"\1n ", text
    )
    return re.sub(r"\b([Aa])n (?=[bcdfgjklmnpqrstvwxyz])", r"\1 ", text)


def _opposed_words(sentence: str, rng: random.Random) -> Iterator[str]:
    """Replace a word by its opposite: `before` by `after`, `more than` by `less than`."""
    for match in _WORD_PAIR.finditer(sentence):
        group = next(n for n, text in enumerate(match.groups(), 1) if text)
        start, stop = match.span(group)
        yield sentence[:start] + _OTHER[match[group]] + sentence[stop:]


def _clauses(sentence: str, rng: random.Random) -> Iterator[str]:
    """Swap a clause and the one that says when or why."""
    match = _CLAUSES.match(sentence)
    if match is None:
        return
    heads = [part.split()[0].lower() for part in (match[1], match[3])]
    if all(head in ("he", "she", "they", "we", "i", "the") for head in heads) and re.search(
        r"\b(?:was|were|is|are|had|\w+ed)\b", match[3]
    ):
        yield f"{upper_first(match[3])} {match[2]} {lowered(match[1])}."


def _exchange(sentence: str, left: Span, right: Span) -> str:
    one, other = left.of(sentence), right.of(sentence)
    return sentence[: left.start] + other + sentence[left.stop : right.start] + one + sentence[right.stop :]


_WAYS: list[Way] = [_roles, _arguments, _ends, _numbers, _names, _adjectives, _opposed_words, _clauses]
