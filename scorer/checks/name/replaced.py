"""Find names made of common words that became other names: `Microsoft Word`, `Microsoft Excel`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from scorer.checks.name.answers import is_said
from scorer.checks.name.found import Side
from scorer.english import tables
from scorer.english.determiners import DETERMINERS
from scorer.english.known_names import is_known
from scorer.english.name_words import OFFICES, PERSONS, alike, kinds
from scorer.english.same_names import SAME, SPELLINGS, is_called
from scorer.english.stems import stems
from scorer.english.transliteration import folded, is_slip, is_variant
from scorer.english.usual_words import is_usual
from scorer.english.vocabulary import is_listed, is_spelt
from scorer.types import Span
from scorer.words.compared import Compared, Text, Word

_CALENDAR = tables.words("capitalised_words", "calendar")
# `May`, `Sun` and the like are names as well.
_TITLES = (tables.words("not_names") - _CALENDAR - {"may", "jan", "sun", "sat"}) | OFFICES
_NATIONS = tables.words("capitalised_words", "nation")
_NO_PARTS = _TITLES | _CALENDAR | _NATIONS
_JOINERS = frozenset({"of", "the", "and", "&"})
_BEFORE_ONE = (DETERMINERS - {"these", "those"}) | {"dear"}
_SIGNS = frozenset("+_/\\@=#<>{}|`$%*")
_LONGEST = 4
# A word of at least so many letters may be the beginning of another one: `Man` of `Manchester`.
_SHORTEST = 3

# The numbers of the words on both sides.
Replaced = tuple[Span, Span]


def replaced_names(pair: Compared, sides: tuple[Side, Side]) -> Iterator[Replaced]:
    """Yield the words of names that became those of another name, of which some are common words."""
    original, garbled = sides
    if original.heading or garbled.heading:
        return
    found = [
        (one, another)
        for one, another in _between_kept(pair)
        if _may_be_names(original, garbled, one) and _may_be_names(garbled, original, another)
    ]
    if not found:
        return
    rest_kept = _is_rest_kept(pair, found)
    for one, other in found:
        keys = _keys(original.text, one), _keys(garbled.text, other)
        if len(one) == len(other) == 1:  # Coca-Cola and Pepsi-Cola
            keys = _without_common(*keys)
        if _is_acronym(original.text, one, keys[1]) or _is_acronym(garbled.text, other, keys[0]):
            continue
        if _are_said(keys[0], garbled) or _are_said(keys[1], original) or not _are_others(*keys):
            continue
        if _are_sure(pair, (one, other), keys, rest_kept=rest_kept):
            yield one, other


def _between_kept(pair: Compared) -> Iterator[Replaced]:
    """Yield the few words of both sides that stand between the same kept words."""
    kept = [
        (link.original.start, link.garbled.start)
        for link in pair.links
        if link.op in ("kept", "form") and len(link.original) == len(link.garbled) == 1
    ]
    ends = (len(pair.original.words), len(pair.garbled.words))
    for (i, j), (k, m) in pairwise([(-1, -1), *kept, ends]):
        if 1 < k - i <= _LONGEST + 1 and 1 < m - j <= _LONGEST + 1:
            yield _bare(pair.original, Span(i + 1, k)), _bare(pair.garbled, Span(j + 1, m))


def _bare(side: Text, at: Span) -> Span:
    """Return the words without an article before others: the World Bank, Deutsche Bank."""
    return Span(at.start + 1, at.stop) if len(at) > 1 and side.words[at.start].small in _BEFORE_ONE else at


def _may_be_names(side: Side, other: Side, at: Span) -> bool:
    """Tell whether all words are capitalised, or join such words, and they are no title, country or part of a key."""
    words = side.text.words[at.start : at.stop]
    if not (_is_capital(words[0]) and _is_capital(words[-1])):
        return False
    if not (words[0].is_content or _is_person(side.text, at)):
        return False  # `Minister May` is a name, `Will` at the beginning hardly
    if not all(_is_capital(word) or word.small in _JOINERS for word in words):
        return False
    if _is_technical(side.text.text, words) or _has_title(side.text, at):
        return False
    # A known name of several words may be said otherwise: `Cape Verde`, `Cabo Verde`.
    phrases = (name for name in side.names if " " in name.key and name.words.start < at.stop)
    if any(at.start < name.words.stop and is_said(name, other) for name in phrases):
        return False
    if side.text.small_at(at.stop) == "of":
        return True  # `the Gulf of Aden` is not `the Gulf`
    return not all(key in _NATIONS or key in SAME for key in _keys(side.text, at))


def _has_title(side: Text, at: Span) -> bool:
    """Tell whether words are, or end in, what is said before a name; the `King` of `Stephen King` is none."""
    first, last = side.words[at.start], side.words[at.stop - 1]
    if last.small in _TITLES and at.stop < len(side.words) and _is_capital(side.words[at.stop]):
        return True
    return first.small in _TITLES and not _names(side, at.start - 1)


def _is_technical(text: str, words: Sequence[Word]) -> bool:
    """Tell whether a sign of a key, an address or a name of a program touches the words: `Ctrl+C`."""
    start, stop = words[0].at.start, words[-1].at.stop
    return bool(_SIGNS.intersection(text[max(0, start - 1) : start] + text[stop : stop + 1]))


def _is_capital(word: Word) -> bool:
    ends = word.text[0] + word.text[-1]  # `0.4M` is for the check of numbers
    return word.text != word.small and ends.isalpha() and len(word.text) > 1


def _keys(side: Text, at: Span) -> list[str]:
    """Return the content words, and the parts of those with hyphens, as names are compared."""
    words = [word.small for word in side.words[at.start : at.stop] if word.is_content or len(at) == 1]
    return [folded(part) for word in words for part in word.removesuffix("'s").removesuffix("'").split("-") if part]


def _without_common(ours: list[str], theirs: list[str]) -> tuple[list[str], list[str]]:
    """Return the words that one side has and the other lacks; all, if nothing would be left of one."""
    left, right = [one for one in ours if one not in theirs], [one for one in theirs if one not in ours]
    return (left, right) if left and right and len(ours) == len(theirs) else (ours, theirs)


def _is_acronym(side: Text, at: Span, others: Sequence[str]) -> bool:
    """Tell whether there is an acronym that stands alone or may have the initials of the other name."""
    acronyms = [word.text for word in side.words[at.start : at.stop] if word.text[:-1].isupper()]
    return bool(acronyms) and (not _is_attached(side, at) or _may_have(acronyms, others))


def _may_have(acronyms: Sequence[str], others: Sequence[str]) -> bool:
    return any(len(acronym) > 3 or acronym[0].lower() == other[0] for acronym in acronyms for other in others)


def _are_said(keys: Sequence[str], other: Side) -> bool:
    """Tell whether the other side has one of the words, in any case and form."""
    return any(not other.written.isdisjoint((key, key + "s", key.removesuffix("s"))) for key in keys)


def _are_others(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether no word is another form, spelling or synonym of a word of the other name."""
    return all(_are_two(one, other) for one in ours for other in theirs)


def _are_two(one: str, other: str) -> bool:
    same = one == other or other in SPELLINGS.get(one, ()) or is_called(one, other)
    if same or not stems(one).isdisjoint(stems(other)) or not alike(one).isdisjoint(alike(other)):
        return False
    if not kinds(one).isdisjoint(kinds(other)):
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _SHORTEST and longer.startswith(shorter):
        return False
    return not (is_variant(one, other) or is_slip(one, other))


def _are_sure(pair: Compared, at: Replaced, keys: tuple[list[str], list[str]], *, rest_kept: bool) -> bool:
    """Tell whether the words are surely those of two names."""
    sides = tuple(zip((pair.original, pair.garbled), at, keys, strict=True))
    if all(_is_person(side, words) for side, words, _ in sides):
        return any(map(is_usual, keys[0] + keys[1]))
    attached = all(_is_attached(side, words) or _is_part(side, words, own) for side, words, own in sides)
    contrast = any(not kinds(one).isdisjoint(kinds(other)) for one in keys[0] for other in keys[1])
    # `Narodni Bank` may be how others call a National Bank, but `Barclays Bank` is another one.
    otherwise = any(map(alike, keys[0] + keys[1])) and not any(all(map(is_known, one)) for one in keys)
    if attached and (contrast or (_has_own_word(keys) and not otherwise)):
        return True
    if not rest_kept:
        return False
    if attached or contrast or min(map(len, keys)) > 1:
        return True
    if not any(_begins(side, words) for side, words, _ in sides):
        # A single common word with a capital may be a term of the text: `the Seller`.
        return not any(side.small_at(words.start - 1) in _BEFORE_ONE for side, words, _ in sides)
    return all(map(_is_own, keys[0] + keys[1])) and pair.background.casing.small.isdisjoint(keys[0] + keys[1])


def _has_own_word(keys: tuple[list[str], list[str]]) -> bool:
    """Tell whether one name is no word of English, and the other has only common words."""
    return any(all(map(is_listed, one)) and all(map(_is_own, other)) for one, other in (keys, keys[::-1]))


def _is_own(word: str) -> bool:
    return is_known(word) or not is_spelt(word)


def _is_person(side: Text, at: Span) -> bool:
    """Tell whether the word before is that of a person: `Mr Brown`."""
    before = at.start - 1
    if side.small_at(before) == ".":
        before -= 1
    return side.small_at(before) in PERSONS and side.words[before].text[0].isupper()


def _is_attached(side: Text, at: Span) -> bool:
    """Tell whether a capitalised word right before or after belongs to the same name, also with `of` between."""
    before, after = at.start - 1, at.stop
    if side.small_at(before) in ("the", "of") and side.small_at(at.start - 2) == "of":
        before -= 1
    if side.small_at(before) == "of":
        before -= 1
    if side.small_at(after) == "of":
        after += 2 if side.small_at(after + 1) == "the" else 1
    return any(_names(side, number) for number in (before, after))


def _is_part(side: Text, at: Span, keys: Sequence[str]) -> bool:
    """Tell whether the words of a name are only a part of one with a hyphen: `Coca-Cola`."""
    return "-" in side.words[at.start].small and len(keys) < len(_keys(side, at))


def _names(side: Text, number: int) -> bool:
    if not 0 <= number < len(side.words):
        return False
    word = side.words[number]
    return _is_capital(word) and word.is_content and word.small not in _NO_PARTS


def _begins(side: Text, at: Span) -> bool:
    return at.start == 0 or not side.words[at.start - 1].is_word


def _is_rest_kept(pair: Compared, found: Sequence[Replaced]) -> bool:
    """Tell whether all other words of both sides are kept, and there are some."""
    ours = _rest(pair.original, [one for one, _ in found])
    return ours == _rest(pair.garbled, [other for _, other in found]) and len(ours) > 1


def _rest(side: Text, found: Sequence[Span]) -> list[str]:
    inside = {number for at in found for number in range(at.start, at.stop)}
    return [word.small for number, word in enumerate(side.words) if word.is_word and number not in inside]
