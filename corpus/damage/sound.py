"""Make changes that lose nothing: another wording, spelling or notation."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from corpus.damage import lexicon, phrasing
from corpus.damage.edits import Change, Edit
from corpus.damage.substitutes import Substitutes
from corpus.damage.words import Word, analyse, as_cased
from corpus.span import Span

_CONTRACTIONS = {
    "do not": "don't",
    "does not": "doesn't",
    "did not": "didn't",
    "is not": "isn't",
    "are not": "aren't",
    "was not": "wasn't",
    "were not": "weren't",
    "has not": "hasn't",
    "have not": "haven't",
    "had not": "hadn't",
    "cannot": "can't",
    "could not": "couldn't",
    "would not": "wouldn't",
    "should not": "shouldn't",
    "will not": "won't",
    "it is": "it's",
    "that is": "that's",
    "I am": "I'm",
    "we are": "we're",
    "they are": "they're",
    "you are": "you're",
    "I have": "I've",
    "we have": "we've",
    "they have": "they've",
    "I will": "I'll",
    "we will": "we'll",
    "you will": "you'll",
    "there is": "there's",
    "let us": "let's",
}
_GOES_ON = r"(?= \w)(?! only\b)(?! (?:I|you|he|she|it|we|they)\b)"
_HELPS = r"(?= (?:been|had|done|gone|made|seen|taken|\w+ed)\b)"
_FULL = {short: full for full, short in _CONTRACTIONS.items() if short not in ("it's", "that's", "there's", "let's")}
_SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w.,]\d)")
_UNGROUPED = re.compile(r"(?<![\w.,])\d{5,9}(?![\w.,]\d|\w)")
_PERCENT = re.compile(r"(?<=\d)( per ?cent\b| ?%)")
_WHO = r"((?:[A-Z]\w+ ?){1,2})"
_SAID = re.compile(
    rf"(?<=[,!?][”\"] )(said|asked|replied) {_WHO}(?=[.,])|(?<=[,!?][”\"] ){_WHO} (said|asked|replied)(?=[.,])"
)
_DATE = re.compile(r"\b(\d{1,2}) (" + "|".join(lexicon.names()["month"]) + r")\b(?! \d)")

Way = Callable[[str, Substitutes, random.Random], list[tuple[Edit, str]]]


def sound(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Make one change that loses nothing, of a kind that the sentence allows."""
    for way in rng.sample(_WAYS, len(_WAYS)):
        found = way(sentence, substitutes, rng)
        if found:
            edit, note = rng.choice(found)
            return Change(
                "sound", "none", (edit,), note, phrasing.article_mend(sentence, edit.at.start, edit.replacement)
            )
    return None


def _contraction(sentence: str, substitutes: Substitutes, rng: random.Random) -> list[tuple[Edit, str]]:
    found = []
    for table in (_CONTRACTIONS, _FULL):
        for old, new in table.items():
            written = re.escape(old).replace("'", "['’]")
            for match in re.finditer(rf"\b{written}\b{_HELPS if old.endswith('have') else _GOES_ON}", sentence, re.I):
                found.append((Edit(Span(*match.span()), as_cased(new, match.group())), "contracted or written out"))
    return found


def _number(sentence: str, substitutes: Substitutes, rng: random.Random) -> list[tuple[Edit, str]]:
    found = [(Span(*m.span()), m.group().replace(",", "")) for m in _GROUPED.finditer(sentence)]
    found += [(Span(*m.span()), f"{int(m.group()):,}") for m in _UNGROUPED.finditer(sentence) if m.group()[0] != "0"]
    words = analyse(sentence)
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if not _counts(sentence, before, word, after):
            continue
        if word.text in _SMALL:
            found.append((word.at, str(_SMALL.index(word.text) + 2)))
        elif word.text.isdigit() and 2 <= int(word.text) <= 12:
            found.append((word.at, _SMALL[int(word.text) - 2]))
    found += [(Span(*m.span()), " percent" if "%" in m.group() else "%") for m in _PERCENT.finditer(sentence)]
    return [(Edit(at, new), "the same number") for at, new in found]


def _counts(sentence: str, before: Word, number: Word, after: Word) -> bool:
    """Tell whether `number` counts the things after it, and is not part of a name, a date or another number."""
    alone = before.word_class not in ("name", "number", "noun") and before.lower not in {"in", "out", "and", "or", "to"}
    things = after.word_class == "noun" and after.text.islower() and after.lower not in {"percent", "per", "am", "pm"}
    return alone and things and sentence[before.at.stop : after.at.start].split() == [number.text]


def _spelling(sentence: str, substitutes: Substitutes, rng: random.Random) -> list[tuple[Edit, str]]:
    known = substitutes.spellings
    return [
        (Edit(word.at, as_cased(known[word.lower], word.text)), "another spelling")
        for word in analyse(sentence)
        if word.lower in known and word.word_class != "name"
    ]


def _synonym(sentence: str, substitutes: Substitutes, rng: random.Random) -> list[tuple[Edit, str]]:
    return [
        (Edit(word.at, as_cased(rng.choice(others), word.text)), "a word of the same meaning")
        for word in analyse(sentence)
        if word.word_class != "name" and (others := substitutes.synonyms(word.word_class, word.lower))
    ]


def _quotes(sentence: str, substitutes: Substitutes, rng: random.Random) -> list[tuple[Edit, str]]:
    curly, straight = sentence.count("“"), sentence.count('"')
    if curly and curly == sentence.count("”") and not straight and sentence.index("“") < sentence.index("”"):
        new = sentence.replace("“", '"').replace("”", '"')
    elif straight and straight % 2 == 0 and not curly:
        parts = sentence.split('"')
        new = "".join(part + ("“" if n % 2 == 0 else "”") * (n < len(parts) - 1) for n, part in enumerate(parts))
    else:
        return []
    start = min(n for n, letter in enumerate(sentence) if letter in '“"')
    stop = max(n for n, letter in enumerate(sentence) if letter in '”"') + 1
    return [(Edit(Span(start, stop), new[start:stop]), "other quotation marks")]


def _said(sentence: str, substitutes: Substitutes, rng: random.Random) -> list[tuple[Edit, str]]:
    found = []
    for match in _SAID.finditer(sentence):
        verb, who = (match[1], match[2]) if match[1] else (match[4], match[3])
        new = f"{who.strip()} {verb}" if match[1] else f"{verb} {who.strip()}"
        found.append((Edit(Span(*match.span()), new), "the speaker on the other side of the verb"))
    return found


def _date(sentence: str, substitutes: Substitutes, rng: random.Random) -> list[tuple[Edit, str]]:
    return [(Edit(Span(*m.span()), f"{m[2]} {m[1]}"), "the same date") for m in _DATE.finditer(sentence)]


_WAYS: list[Way] = [_contraction, _number, _spelling, _synonym, _quotes, _said, _date]
