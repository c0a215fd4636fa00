"""Find the names of a side: capitalised words, judged by their place and by a list of English words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from scorer.checks.name.spelt import bare, has_figure, hyphenated, is_chinese, parts, pieces
from scorer.english import tables
from scorer.english.known_names import is_known
from scorer.english.same_names import APART, PHRASES, SAME
from scorer.english.short_weekdays import short_weekdays
from scorer.english.time_zones import zone_called
from scorer.english.transliteration import folded
from scorer.english.unit_names import units_called
from scorer.english.usual_words import is_usual
from scorer.patterns import late
from scorer.types import Span
from scorer.words.casing import Casing
from scorer.words.compared import Text, Word

# After these marks a capital means nothing; after a full stop, unless it ends an abbreviation.
_OPENERS = frozenset("!?:;…—–-•*·|/\\\"“”„«»‘'([{")
_ABBREVIATIONS = tables.words("abbreviations", "name")
# A numeral, also of a year: `XIV`, `MDCCCXLIV`.
_ROMAN = late(r"[IVX]+$|(?=[MDCLXVI]{4})M{0,3}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$")
_ACRONYM = late(r"[A-Z]{2,}s?$")
# Capitalised words that are not names: offices, degrees and the like, and dates, units and currencies, which the
# number check compares.
_NO_NAMES = tables.words("not_names")
_LONGEST_ACRONYM = 6
# Lower-case words that may be inside a name.
_JOINERS_WORDS = """
de da di do del della van von der den bin ibn al el la le du
"""
_JOINERS = frozenset(_JOINERS_WORDS.split())
_ENDED = late(r"[.!?]\W*$")
# A side without a final mark is a heading if more than this share of its words is capitalised.
_HEADING = 0.6


@dataclass(frozen=True, slots=True)
class Name:
    """A name or a part of one.

    key: its letters in lower case without accents; for a phrase like `United States`, its words.
    words: its word numbers.  at: its place in the text.  run: names of one run are side by side.
    usual: it is also an English word, as in `Foreign Office`.
    sure: it is capitalised at a place where other words are not.
    """

    key: str
    words: Span
    at: Span
    run: int
    usual: bool
    sure: bool
    acronym: bool


class Side:
    """A side with its names, and everything that may correspond to a name of the other side."""

    def __init__(self, text: Text, casing: Casing) -> None:
        self.text = text
        self._casing = casing
        # Whether this side has a name of the other side, by its key; filled by `answers.is_said`.
        self.said: dict[str, bool] = {}

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names, in order."""
        return tuple(self._find())

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words without possessive endings; empty for punctuation."""
        return tuple([bare(word.text) if word.is_word else "" for word in self.text.words])

    @cached_property
    def written(self) -> frozenset[str]:
        """The distinct words."""
        return frozenset(self.words)

    @cached_property
    def _apart(self) -> frozenset[int]:
        """The words of places whose name holds another one: who says `New Mexico` has not said `Mexico`."""
        names = [name.words for name in self.names if name.key in APART]
        return frozenset(number for at in names for number in range(at.start, at.stop))

    @cached_property
    def _days(self) -> frozenset[int]:
        """Where days of the week in their shortest forms begin, which the check of numbers compares."""
        return frozenset(day.at.start for day in short_weekdays(self.text.text))

    @cached_property
    def _said(self) -> tuple[str, ...]:
        return tuple(word for number, word in enumerate(self.words) if word and number not in self._apart)

    @cached_property
    def single_keys(self) -> frozenset[str]:
        """All words, and the parts of hyphenated words."""
        found = set(self._said)
        for number, word in enumerate(self.text.words):
            if word.is_word and not word.text.isalnum() and number not in self._apart:
                found.update(map(bare, parts(word.text)))
        return frozenset(found - {""})

    @cached_property
    def keys(self) -> frozenset[str]:
        """The single keys, and each word joined with the next."""
        return self.single_keys.union(one + other for one, other in pairwise(self._said))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The folded words with a capital."""
        return frozenset(key for key, word in zip(self.words, self.text.words, strict=True) if word.text[0].isupper())

    @cached_property
    def capital_keys(self) -> frozenset[str]:
        """The keys of the names."""
        return frozenset(name.key for name in self.names)

    @cached_property
    def all_words(self) -> str:
        """The keys and the distinct words in one text, with a space before each."""
        return f" {' '.join(self.keys)} {' '.join(self.written)}"

    @cached_property
    def line(self) -> str:
        """The folded words in one text, with a space before and after each, without those of `_apart`."""
        return f" {' '.join(word for number, word in enumerate(self.words) if word and number not in self._apart)} "

    @cached_property
    def initials(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """The initials of all words, and of the content words alone, each with the word numbers."""
        every = [
            (part[0], number, word.is_content)
            for number, word in enumerate(self.text.words)
            if word.is_word
            for part in parts(word.text) or [word.text]
        ]
        content = [one for one in every if one[2]]
        return tuple(("".join(one[0] for one in kept), tuple(one[1] for one in kept)) for kept in (every, content))

    @cached_property
    def heading(self) -> bool:
        """Whether most words are capitalised, so that a capital means nothing."""
        if _ENDED.search(self.text.text[-4:]):
            return False
        words = [word.text for word in self.text.words if len(word.text) > 3 and word.text[0].isalpha()]
        return len(words) > 2 and sum(word[0].isupper() for word in words) > _HEADING * len(words)

    def _find(self) -> Iterator[Name]:
        words = self.text.words
        begins, run, last, number = True, 0, -2, 0
        while number < len(words):
            word = words[number]
            stop = number + 1
            if not word.is_word:
                begins = self._begins_after(number, begins)
            elif word.text != word.small and (phrase := self._phrase(number))[0]:
                stop = number + phrase[0]
                run += last != number - 1
                key = phrase[1]
                yield Name(key, Span(number, stop), self.text.over(Span(number, stop)), run, False, True, False)
                last, begins = stop - 1, False
            elif "-" in word.text and (key := hyphenated(word.text)):
                run += not self._continues(last, number)
                yield Name(key, Span(number, stop), word.at, run, False, True, False)
                last, begins = number, False
            else:
                if word.text != word.small:
                    run += not self._continues(last, number)
                    for name in self._parts(word, number, begins, run):
                        yield name
                        last = number
                    stop = max(stop, self._after_dotted(number))
                    last = stop - 1 if last == number else last
                begins = False
            number = stop

    def _begins_after(self, number: int, begins: bool) -> bool:
        """Tell whether any word is capitalised after this mark."""
        mark = self.text.words[number].text
        if mark == ".":
            before = self.text.small_at(number - 1)
            return len(before) > 1 and before not in _ABBREVIATIONS
        return mark in _OPENERS or begins

    def _continues(self, last: int, number: int) -> bool:
        """Tell whether a capitalised word belongs to the name that ended at `last`."""
        between = self.text.words[max(0, last + 1) : number]
        return last >= 0 and (not between or (len(between) < 3 and all(word.small in _JOINERS for word in between)))

    def _phrase(self, number: int) -> tuple[int, str]:
        """Return the number of words of the known phrase that begins with this capital, and its key; 0 if none."""
        known = PHRASES.get(self.words[number])
        if known is None:
            return 0, ""
        fitting = [(stop - number, " ".join(phrase)) for phrase in known if (stop := self._after(phrase, number))]
        return max(fitting, default=(0, ""))

    def _after(self, phrase: tuple[str, ...], number: int) -> int:
        """Return the number of the word after a phrase, whose words may be joined by hyphens; 0 if it is not here."""
        letters, stop = "".join(phrase), number
        while letters and stop < len(self.words) and self.words[stop] and letters.startswith(self.words[stop]):
            letters = letters.removeprefix(self.words[stop])
            stop += 1
        # The first word is the key of the phrases, so a phrase in one word is none.
        return 0 if letters or stop == number + 1 or self.text.words[stop - 1].text.islower() else stop

    def _after_dotted(self, number: int) -> int:
        """Return the number of the word after `U.S.` or `J.`; for any other word, that of the next word."""
        stop = number + 1
        if len(self.text.words[number].text) == 1:
            while stop + 1 < len(self.text.words) and self._dotted(stop + 1):
                stop += 2
            if stop < len(self.text.words) and self.text.words[stop].text == ".":
                stop += 1
        return stop

    def _dotted(self, number: int) -> bool:
        """Tell whether this word is a single capital right after a dot."""
        dot, word = self.text.words[number - 1 : number + 1]
        return dot.text == "." and word.at.start == dot.at.stop and len(word.text) == 1 and word.text.isupper()

    def _parts(self, word: Word, number: int, begins: bool, run: int) -> Iterator[Name]:
        """Yield the names in a word: both of `Franco-British`."""
        if len(word.text) == 1:
            stop = self._after_dotted(number)
            letters = "".join(one.small for one in self.text.words[number:stop] if one.text != ".")
            if len(letters) > 1:
                at = Span(word.at.start, self.text.words[stop - 1].at.stop)
                yield Name(letters, Span(number, stop), at, run, False, True, True)
            return
        if has_figure(word.text):
            return  # the number check handles A320
        if self._is_unit(word, number) or word.at.start in self._days:
            return  # and 5 MHz, and 9:00 CET, and the days of MWF
        if "-" in word.text and is_chinese(word.text):
            yield Name(folded(word.text), Span(number, number + 1), word.at, run, False, True, False)
            return
        for start, text in pieces(word.text):
            at = Span(word.at.start + start, word.at.start + start + len(text))
            name = self._named(text, Span(number, number + 1), at, run, begins and not start)
            if name is not None:
                yield name

    def _is_unit(self, word: Word, number: int) -> bool:
        """Tell whether a word is the unit or the time zone of the number before it."""
        before = self.text.small_at(number - 1)
        if before[-1:].isdecimal():
            return bool(units_called(word.text)) or zone_called(word.small) is not None
        return before in ("am", "pm") and zone_called(word.small) is not None

    def _named(self, text: str, words: Span, at: Span, run: int, begins: bool) -> Name | None:
        """Return the name that a word is; None if it is not a name."""
        if len(text) < 2 or text.islower() or _ROMAN.match(text):
            return None
        acronym = bool(_ACRONYM.match(text)) and not self.heading
        key = folded(text[:-1] if acronym and text[-1] == "s" else text)
        if acronym and key not in SAME and (is_usual(key) or len(key) > _LONGEST_ACRONYM):
            acronym, begins = False, True  # a word in capitals for emphasis
        capitals = text[1:] != text[1:].lower() and not text.isupper()  # McDonald, iPhone
        usual = is_usual(key) and not acronym and not capitals
        if (usual and (begins or self.heading)) or key in _NO_NAMES:
            return None
        if not (text[0].isupper() or capitals) or not key:
            return None
        small = text.casefold()
        if begins and not acronym and not capitals and small in self._casing.small:
            return None
        known = small in self._casing.capital or is_known(key)
        sure = not usual and (acronym or capitals or known or not (begins or self.heading))
        return Name(key, words, at, run, usual, sure, acronym)
