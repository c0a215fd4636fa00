"""Split an English sentence into words, and guess the class of each.

This is not a real tagger.  Closed classes are listed.  Open ones are guessed from the word lists, from
endings and from neighbouring words.  It only chooses where to damage a sentence, and is right often
enough for that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from corpus.damage import lexicon
from corpus.span import Span

WordClass = Literal[
    "adjective",
    "adverb",
    "auxiliary",
    "conjunction",
    "determiner",
    "name",
    "negation",
    "noun",
    "number",
    "preposition",
    "pronoun",
    "verb",
]

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*(?:-\w+)*|\d+(?:[.,:]\d+)*(?:-\w+|[^\W\d_]+)?", re.UNICODE)
BE = lexicon.closed("be")
HAVE = lexicon.closed("have")
DO = lexicon.closed("do")
MODALS = lexicon.closed("modal")
PREPOSITIONS = lexicon.closed("preposition")
DETERMINERS = lexicon.closed("determiner")
PRONOUNS = lexicon.closed("pronoun")
SUBJECTS = lexicon.closed("subject")
CONJUNCTIONS = lexicon.closed("conjunction")
NUMBER_WORDS = lexicon.closed("number")
_NEGATIONS = lexicon.closed("negation")
_ADVERBS = lexicon.closed("adverb")
_NOUN_ENDING = re.compile(
    r"(tion|sion|ment|ness|ity|ism|ist|ance|ence|ship|hood|ure|ology|graphy|itis|osis|emia|gen|ase|age|dom)s?$|(er|or|cy)s$"
)
_ADJECTIVE_ENDING = re.compile(r"(ous|ful|less|able|ible|ive|ical|ial|ic|ary|ish|ular|ese|oid|ual|nal|ral)$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its place in the sentence and its likely class."""

    text: str
    at: Span
    word_class: WordClass

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


@lru_cache(maxsize=1024)
def analyse(sentence: str) -> tuple[Word, ...]:
    """Return the words of `sentence` in order; none for a sentence without letters and digits."""
    matches = list(_WORD.finditer(sentence))
    shouted = sentence.upper() == sentence
    found: list[Word] = []
    for index, match in enumerate(matches):
        previous = found[-1] if found else None
        opens = index == 0 or bool(re.search(r"[.!?:“\"‘]\s*$", sentence[: match.start()]))
        following = _next(sentence, matches[index : index + 2])
        word_class = _classify(match.group(), previous, following, opens or shouted)
        found.append(Word(match.group(), Span(*match.span()), word_class))
    return tuple(found)


def of_class(sentence: str, *classes: WordClass) -> list[Word]:
    """Return the words of `sentence` that are of one of `classes`."""
    return [word for word in analyse(sentence) if word.word_class in classes]


def as_cased(word: str, like: str) -> str:
    """Return `word` with capitals as in `like`."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def finite_verb(sentence: str, word: Word) -> bool:
    """Tell whether `word`, a verb, is likely the predicate of a clause, in the past or the present."""
    known = lexicon.verb_forms().get(word.lower)
    before = [other for other in analyse(sentence) if other.at.stop <= word.at.start]
    while before and before[-1].word_class == "adverb":
        before.pop()
    if known is None or known[1] == "gerund" or not before:
        return False
    last = before[-1]
    if known[1] == "base":
        return last.lower in {"i", "you", "we", "they"} or (last.word_class == "noun" and last.lower.endswith("s"))
    subject = last.word_class in ("noun", "name") or last.lower in SUBJECTS or last.lower in {"which", "that", "and"}
    return subject and "," not in sentence[last.at.stop : word.at.start] and not _reduced(sentence, word)


def _reduced(sentence: str, word: Word) -> bool:
    """Tell whether a form in -ed is likely a reduced clause (`the fragments removed from there were small`)."""
    verb, form = lexicon.verb_forms()[word.lower]
    words = analyse(sentence)
    following = next((other for other in words if other.at.start > word.at.start), None)
    bare = following is None or following.word_class in ("preposition", "auxiliary", "conjunction")
    helped = any(other.word_class == "auxiliary" for other in words)
    return form == "past" and verb.past == verb.participle and bare and helped


def _next(sentence: str, matches: list[re.Match[str]]) -> str:
    """Return the word after the first match; empty if punctuation stands between."""
    apart = len(matches) < 2 or sentence[matches[0].end() : matches[1].start()].strip()
    return "" if apart else matches[1].group()


def _classify(text: str, previous: Word | None, following: str, opens: bool) -> WordClass:
    lower = text.lower()
    closed = _closed_class(lower, previous, following)
    if closed and (opens or text[0].islower() or lower == "i"):
        return closed
    if text[0].isdigit():
        return "number"
    if text[0].isupper() and not opens:
        return "name"
    if text[0].isupper() and _opens_with_name(text, following):
        return "name"
    return _open_class(lower, previous, following)


def _closed_class(lower: str, previous: Word | None, following: str) -> WordClass | None:
    if lower in _NEGATIONS or lower.endswith(("n't", "n’t")):
        return "negation"
    if lower in BE | HAVE | MODALS | DO:
        return "auxiliary"
    if lower in NUMBER_WORDS:
        return "number"
    if lower in {"her", "this", "that", "these", "those"}:
        after_noun = previous is not None and previous.word_class in ("noun", "name")
        follows = following.lower()
        free = not following or follows in BE | HAVE | MODALS | DO | PREPOSITIONS | DETERMINERS | CONJUNCTIONS
        return "pronoun" if free or (lower == "that" and after_noun) else "determiner"
    tables: tuple[tuple[frozenset[str], WordClass], ...] = (
        (DETERMINERS, "determiner"),
        (PRONOUNS, "pronoun"),
        (PREPOSITIONS, "preposition"),
        (CONJUNCTIONS, "conjunction"),
        (_ADVERBS, "adverb"),
    )
    return next((word_class for table, word_class in tables if lower in table), None)


def _opens_with_name(text: str, following: str) -> bool:
    lower = text.lower()
    if any(text in listed for listed in lexicon.names().values()) or text.isupper():
        return True
    known = lower in lexicon.nouns() or lower in lexicon.adjectives() or lower in lexicon.verb_forms()
    ending = lower.endswith(("ly", "ing", "ed", "s")) or _NOUN_ENDING.search(lower) or _ADJECTIVE_ENDING.search(lower)
    return not known and (following[:1].isupper() or not ending)


def _open_class(lower: str, previous: Word | None, following: str) -> WordClass:
    if lower.endswith("ly") and lower not in lexicon.adjectives() | {"family", "supply", "reply", "apply"}:
        return "adverb"
    verb = lower in lexicon.verb_forms()
    noun = lower in lexicon.nouns()
    adjective = lower in lexicon.adjectives()
    if adjective and not (verb and _expects_verb(previous)):
        return "noun" if noun and _closes(following) and _expects_noun(previous) else "adjective"
    if verb and noun:
        return "verb" if _expects_verb(previous) and not _expects_noun(previous) else "noun"
    if verb:
        inside = previous is not None and previous.word_class == "determiner"
        return "adjective" if inside and lower.endswith(("ed", "ing", "en")) and not _closes(following) else "verb"
    if noun or _NOUN_ENDING.search(lower):
        return "noun"
    if _ADJECTIVE_ENDING.search(lower):
        return "adjective"
    return _unknown(lower, previous, following)


def _unknown(lower: str, previous: Word | None, following: str) -> WordClass:
    if lower.endswith(("ed", "ing")):
        return "adjective" if _expects_noun(previous) and not _closes(following) else "verb"
    return "noun"


def _closes(following: str) -> bool:
    """Tell whether a noun phrase likely ends before `following`."""
    lower = following.lower()
    closed = BE | HAVE | MODALS | DO | PREPOSITIONS | DETERMINERS | CONJUNCTIONS | PRONOUNS
    return not lower or lower in closed or lower in _NEGATIONS


def _expects_noun(previous: Word | None) -> bool:
    return previous is not None and (
        previous.word_class in ("determiner", "adjective", "number")
        or (previous.word_class == "preposition" and previous.lower != "to")
    )


def _expects_verb(previous: Word | None) -> bool:
    return previous is not None and (
        previous.word_class in ("pronoun", "auxiliary", "negation", "noun", "name", "adverb") or previous.lower == "to"
    )
