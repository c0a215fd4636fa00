"""Find the simple noun phrases of a sentence, and adapt the case of its first letter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from corpus.damage.words import Word, analyse

_LOWERED = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
        "some",
        "many",
        "most",
        "several",
        "all",
        "both",
        "each",
        "every",
        "no",
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "since",
        "by",
        "under",
        "for",
        "from",
        "throughout",
        "until",
        "despite",
        "when",
        "because",
        "although",
        "while",
        "once",
        "if",
        "he",
        "she",
        "it",
        "they",
        "we",
        "you",
        "there",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "as",
        "with",
    ]
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its text, where it starts and stops, its kind, and whether it is plural (`many`)."""

    text: str
    start: int
    stop: int
    sort: Literal["name", "noun", "pronoun"]
    many: bool


def upper_first(text: str) -> str:
    """Return the text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """Return the beginning of a sentence as it is written inside one: in lower case, unless it is a name."""
    first = re.match(r"\w+", text)
    return text[0].lower() + text[1:] if first and first[0].lower() in _LOWERED and text[:2] != "I " else text


def noun_phrases(sentence: str) -> list[Phrase]:
    """Return the noun phrases in order: determiner, adjectives and noun; names; single pronouns.  None overlap."""
    words = analyse(sentence)
    found: list[Phrase] = []
    n = 0
    while n < len(words):
        stop = _phrase_end(sentence, words, n)
        if stop is None:
            n += 1
            continue
        head = words[stop - 1]
        sort: Literal["name", "noun", "pronoun"] = "noun"
        if head.word_class == "pronoun":
            sort = "pronoun"
        elif all(word.word_class in ("name", "determiner") for word in words[n:stop]):
            sort = "name"
        text = sentence[words[n].at.start : head.at.stop]
        found.append(Phrase(text, words[n].at.start, head.at.stop, sort, _many(head, sort)))
        n = stop
    return found


def _many(head: Word, sort: str) -> bool:
    lower = head.lower
    if sort == "pronoun":
        return lower in ("they", "them", "we", "us", "these", "those")
    irregular = lower in ("people", "men", "women", "children", "police", "troops")
    return irregular or (sort == "noun" and bool(re.search(r"[^su]s$|[aeiou]us$", lower)) and not lower.endswith("us"))


def _phrase_end(sentence: str, words: tuple[Word, ...], start: int) -> int | None:
    """Return the index of the word after the phrase that begins at `start`; None where none begins."""
    if words[start].word_class == "pronoun":
        subject = words[start].lower in ("he", "she", "they", "we", "i", "him", "her", "them", "us", "me")
        return start + 1 if subject else None
    n = start + (words[start].word_class == "determiner")
    head = None
    while n < len(words) and words[n].word_class in ("adjective", "noun", "name", "number"):
        if n > start and sentence[words[n - 1].at.stop : words[n].at.start] != " ":
            break
        if words[n].word_class != "adjective":
            head = n + 1
        n += 1
    if head is None or (words[start].word_class == "number" and head == start + 1):
        return None
    return head
