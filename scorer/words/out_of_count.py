"""Runs of words without a counterpart that are no loss: another check judges them, or the other side has an acronym."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from scorer.english import tables
from scorer.english.long_numbers import long_numbers
from scorer.english.negation_turns import EMPHASIS
from scorer.english.number_words import NUMBER_WORDS
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.words.compared import Text
from scorer.words.name_parts import is_name_part

SENTENCE_ENDS = frozenset(".!?…")
_COUNTED_WORDS = tables.words("counted_words")
# If more than this share of the content words are capitalised, a capital does not mark a name.
_TITLE_CASE = 0.6
_LONGEST_ACRONYM = 6
_FIGURE = late(r"\d")
# What any EMPHASIS has.
_EMPHATIC = frozenset({"nothing", "none", "less", "goes", "exaggeration"})
# What asks the reader to read on says nothing itself.
_OPENERS = late(
    r"\b(?:(?:please|kindly) (?:note|be (?:aware|advised)|bear in mind)|(?:do )?note|bear in mind|worth noting"
    r"|it (?:is|was|may be|would be) (?:also |perhaps )?(?:(?:very |most |particularly )?(?:important|essential|vital"
    r"|useful|helpful|advisable|necessary|crucial) (?:also )?to (?:note|(?:bear|keep) in mind|remember|mention"
    r"|point out|reali[sz]e|stress|emphasi[sz]e|recall|add|understand)"
    r"|(?:well )?worth (?:noting|remembering|mentioning|(?:bearing|keeping) in mind|pointing out|stressing|recalling"
    r"|adding))"
    r"|it (?:should|must|has to|needs to|is to|ought to) (?:also |always )?be (?:noted|(?:borne|kept) in mind"
    r"|remembered|mentioned|pointed out|stressed|emphasi[sz]ed|recalled|added|said|understood)"
    r"|it goes without saying|the fact of the matter is)(?: at this (?:point|moment|stage|juncture)(?: in time)?)?"
    r" that\b"
)
_OPENING = listed(
    "note noted noting aware advised mind remember remembered remembering mention mentioned mentioning point pointed "
    "pointing realise realize stress stressed stressing emphasise emphasize emphasised emphasized recall recalled "
    "recalling add added adding said saying understand understood matter"
)
# `The button labelled Save` is Save, and what is null and void is also of no effect.
_CALLED = late(
    r"\b[Tt]he (?:[a-z]+ )?(?:button|key|tab|icon|link|menu|option|item|field|box|checkbox|entry|command|switch|tile"
    r"|section|page|folder|file|panel|tick box|check box) "
    r"(?:(?:(?:that|which) is )?(?:labell?ed|marked|called|named|entitled|titled|reading|saying)"
    r"|(?:that|which) (?:says|reads))(?= [\"“‘'«<\[*`]{0,3}[A-Z])"
)
_CALLING = listed("labelled labeled marked called named entitled titled reading saying says reads")
_VOIDED = frozenset({"null", "effect"})
_VOID = late(r"\bnull and (?=void\b)|(?<=\bvoid )and of no (?:further )?(?:(?:force|legal|force or) )?effect\b")


class OutOfCount:
    """The words of one side, `mine`, that do not count.

    links: the numbers of its words that have a counterpart on the other side.
    content: the numbers of its content words.
    """

    def __init__(self, mine: Text, other: Text, links: Collection[int], content: Sequence[int]) -> None:
        self.mine, self.other, self.links, self.content = mine, other, links, content

    def has(self, content: Sequence[int]) -> bool:
        """Tell whether a run of content words, given by their numbers, does not count."""
        return self._is_for_another_check(content) or self._is_expansion(content)

    def _is_for_another_check(self, content: Sequence[int]) -> bool:
        """Tell whether a run has only names, numbers, negations and tags, or is mere emphasis (`nothing less than`)."""
        words = self.mine.words
        if self._emphasis and all(i in self._emphasis for i in content):
            return True
        for i in content:
            opens = i == 0 or words[i - 1].text in SENTENCE_ENDS
            is_name = words[i].text[0].isupper() and not opens and self._capitals_are_names
            if self._is_tag(i):  # for the check `technical`
                continue
            if is_name_part(words, i):  # `p.m.`, `D.C.`, the `da` of Leonardo da Vinci
                continue
            if not is_name and words[i].small not in _COUNTED_WORDS and not words[i].text[0].isdigit():
                return False
        return True

    def _is_tag(self, i: int) -> bool:
        """Tell whether a word is the name of a tag: the `kbd` of `<kbd>` and `</kbd>`."""
        start, stop = self.mine.words[i].at.start, self.mine.words[i].at.stop
        return self.mine.text[max(0, start - 2) : start].endswith(("<", "</")) and self.mine.text[stop : stop + 1] in (
            ">",
            " ",
            "/",
        )

    @cached_property
    def _capitals_are_names(self) -> bool:
        capitals = sum(self.mine.words[i].text[0].isupper() for i in self.content)
        # A short sentence may have more names than other words, but no heading ends in a full stop.
        ends = self.mine.text[-1:] in SENTENCE_ENDS
        return capitals <= _TITLE_CASE * len(self.content) or (ends and capitals < len(self.content))

    @cached_property
    def numerals(self) -> frozenset[int]:
        """The words of long numbers, where the other side has figures: the number check compares them."""
        if self.mine.runs.isdisjoint(NUMBER_WORDS) or not _FIGURE.search(self.other.text):
            return frozenset()
        if all(i in self.links for i in self.content):
            return frozenset()
        return frozenset(i for at in long_numbers(self.mine.small) for i in self.mine.within(at))

    @cached_property
    def _emphasis(self) -> frozenset[int]:
        """The numbers of the words that only add emphasis, or lead up to what is said."""
        runs = self.mine.runs
        needed = ((EMPHASIS, _EMPHATIC), (_OPENERS, _OPENING), (_VOID, _VOIDED))
        patterns = [pattern for pattern, words in needed if not runs.isdisjoint(words)]
        found = [match.span() for pattern in patterns for match in pattern.finditer(self.mine.small)]
        found += [] if runs.isdisjoint(_CALLING) else [match.span() for match in _CALLED.finditer(self.mine.text)]
        numbered = enumerate(self.mine.words) if found else ()
        return frozenset(i for i, word in numbered if any(start <= word.at.start < stop for start, stop in found))

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        """The other side's words that may be acronyms, in lower case."""
        if self.other.text.isupper():
            return frozenset()
        words = self.other.words
        return frozenset(
            [word.small for word in words if word.text.isupper() and 1 < len(word.text) <= _LONGEST_ACRONYM]
        )

    @cached_property
    def _acronym_parts(self) -> frozenset[str]:
        return frozenset(part for word in self._acronyms for part in _parts(word))

    def _is_expansion(self, content: Sequence[int]) -> bool:
        """Tell whether a run spells out an acronym of the other side: China International Import Expo, CIIE."""
        if not 1 < len(content) <= _LONGEST_ACRONYM or not self._acronyms:
            return False
        initials = "".join(self.mine.words[i].small[0] for i in content)
        return initials in self._acronym_parts or not self._acronyms.isdisjoint(_parts(initials))


def _parts(letters: str) -> Iterator[str]:
    """Yield all substrings of two letters or more."""
    for start in range(len(letters) - 1):
        for stop in range(start + 2, len(letters) + 1):
            yield letters[start:stop]
