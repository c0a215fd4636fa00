"""Names: every name of one side must be a name of the other side, and every term of the glossary must be kept.

A name is a word with a capital that the sentence does not require. It is inside a sentence, or it is an acronym. At
the beginning of a sentence it must be a well-known name, or both documents must write it with a capital elsewhere.
English words, days, months, titles (`Mr`, `President`) and the words of headings are not names. The check looks for a
name on the whole other side, in any case. `NATO` for `Nato` is left to the check of capitals.

These are equal:

- a country, its people and its short forms (`Russia`, `Russian`; `U.S.`, `United States`, `America`);
- an acronym and the words whose initials it has;
- possessives and plurals;
- accents (`Brozović`, `Brozovic`);
- a name written as one word or two;
- a part of a name for the whole (`Putin` for `Vladimir Putin`, `New York` for `New York City`);
- a language or country with two names (`Farsi`, `Persian`; `East Timor`, `Timor-Leste`);
- a very well-known person with two names (`George Orwell`, `Eric Blair`);
- what well-known places, bodies and clubs are called besides their names (`the Big Apple`, `Spurs`);
- what towns are called in English and where they lie (`Leghorn`, `Livorno`);
- a given name and its short forms (`William`, `Bill`).

A name within an idiom is none (`keeping up with the Joneses`), if the other side has no name in its place.

A place whose name holds that of another place is another place: `New Mexico` is not `Mexico`, nor is `Nigeria` `Niger`.
So is one that another word tells apart: `Frankfurt an der Oder` is not `Frankfurt am Main`.
A man and a woman whose names have one stem are two: `Paul`, `Paula`. So are some bodies whose names have nearly the
same words: the `Council of Europe` is not the `European Council`. So are two persons of one family whose initials
differ: `J. S. Bach`, `C. P. E. Bach`; but an initial may be left out.

A name replaced by another one in the same place of the sentence is critical ("“Paris” became “Rome”").

- It is major if only letters are wrong ("“Merkel” became “Merkle”"), for acronyms, and if the places do not quite
  match.
- It is major if another part of the name was kept (`Bill Clinton`, `Hillary Clinton`) and both parts are well known.
- It is major for names made of common words (`Microsoft Word`, `Microsoft Excel`; `Labour Party`, `Green Party`; `Mr
  Brown`, `Mr White`; `Oak Street`, `Oak Avenue`) if the words tell names of one kind apart, or if nothing else changed.
  Words that stand for each other in names (`Foreign Office`, `Foreign Ministry`) are minor.
- It is minor if one of the two may be no name.
- It is minor if both are abbreviations in brackets behind the same words, unless one is well known.
- It is minor if a seat of government became its country, or the reverse (`Moscow`, `Russia`).
- Another spelling of the same name (`Kyiv` and `Kiev`, `Dmitriev` and `Dmitryev`, `Abdul Rahman` and `Abd al-Rahman`,
  `Teng Hsiao-p'ing` and `Deng Xiaoping`, `Ibn Sina` and `Avicenna`) is minor. It is reported once for the document.

A missing name is major if nothing at all replaces it and the rest is kept. Otherwise it is minor, because `he` or
`the city` may stand for it. It is minor, too, if it only says where a place is (`Lyon, France`). A new name is minor. A
new name of a country or people explains something and is not reported. Also minor is one changed common word in a title
or in the name of a body, if it may be the same body.

A term of the glossary must be on the garbled side, itself or as one of its accepted equivalents, in any inflected form
(`harbour masters` for `harbour master`). Otherwise the finding is major ("“Kyiv” is not kept"). What the glossary
accepts is not reported as a change of name.

What it does not see: names with figures (`A320`), which are for the check of numbers; a name made of one common word
(`Rescuers`), if more changed around it; a little-known name that is missing at the beginning of a sentence; names that
changed places; any text that is not English.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from scorer.checks.name.bodies import changed_bodies
from scorer.checks.name.capitals import without_capitals
from scorer.checks.name.days import compared_days, without_days
from scorer.checks.name.defined import is_defined_alike
from scorer.checks.name.found import Side
from scorer.checks.name.idiomatic import without_idioms
from scorer.checks.name.initials import changed_initials
from scorer.checks.name.kept_terms import KeptTerms, kept_terms
from scorer.checks.name.pairs import Group, Match, Sureness, groups, matches, stands_between, usual_changes
from scorer.checks.name.replaced import replaced_names
from scorer.checks.name.siblings import sibling_changes
from scorer.checks.name.tails import changed_tails
from scorer.english.known_names import is_place
from scorer.english.same_names import APART_HEADS, PHRASES
from scorer.english.usual_words import is_usual
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text, Word
from scorer.words.shortened import Cut, shortened
from scorer.words.told import overlaps

# Words of English, and of other languages in Latin letters; no word is in both lists.
_ENGLISH_WORDS = """
the of and to with for that by this from are has have had would not they it be he she you who
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_FOREIGN_WORDS = """
der das und ist nicht ein eine einen von mit dem des im zu auf sich het een van niet zijn och att det som og
ikke el los las que una por para del le les une dans pour et qui il che gli della per w na nie jest je se si
"""
_FOREIGN = frozenset(_FOREIGN_WORDS.split())
# Words that may stand for a name.
_PRONOUNS = frozenset({"he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "theirs"})
_CUT = Cut(28, 13, 13)
# A name is surely missing only if at least this share of the original has a counterpart.
_CLOSE = 0.75


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each changed, missing or new name, and for each lost term of the glossary."""
    terms = kept_terms(pair)
    found = _all_names(pair, terms)
    worse = tuple(one.original_at for one in found if one.original_at and one.garbled_at and one.severity != "minor")
    lost = tuple(at for at in terms.lost if not overlaps(at, worse))
    said: set[tuple[str, str]] = set()
    for one in found:
        if (one.severity, one.message) not in said and not (one.original_at and overlaps(one.original_at, lost)):
            said.add((one.severity, one.message))
            yield one
    for at in lost:
        yield Finding("name", "major", f"“{shortened(pair.original.shown(at), _CUT)}” is not kept", at, None)


def _all_names(pair: Compared, terms: KeptTerms) -> list[Finding]:
    """Return the findings of all names; those of names made of common words replace the minor ones at their places."""
    casing = pair.background.casing
    sides = Side(pair.original, casing), Side(pair.garbled, casing)
    changed = chain(changed_bodies(*sides), changed_initials(pair.original, pair.garbled))
    whole = [both for both in changed if not overlaps(both[0], terms.original)]
    if not (whole or _may_differ(pair.original, pair.garbled)):
        return []
    if not (_in_english(pair.original) and _in_english(pair.garbled)):
        return []
    found = [
        one for one in _names(pair, sides, terms) if not (one.original_at and overlaps(one.original_at, _ours(whole)))
    ]
    # What is told as worse, or as another spelling, is told.
    known = [one.original_at for one in found if one.severity != "minor" or one.throughout]
    told = (*terms.original, *(at for at in known if at), *_ours(whole), *compared_days(pair.original, pair.garbled))
    others = [*whole, *_replaced(pair, sides, told)]
    others += [both for both in changed_tails(pair.original, pair.garbled) if not overlaps(both[0], told)]
    ours, theirs = _ours(others), tuple(there for _, there in others)
    rest = [
        one
        for one in found
        if not (one.original_at and overlaps(one.original_at, ours))
        and not (one.garbled_at and overlaps(one.garbled_at, theirs))
    ]
    return rest + [pair.became("name", "major", *both, _CUT) for both in others]


def _ours(changed: Sequence[tuple[Span, Span]]) -> tuple[Span, ...]:
    return tuple(at for at, _ in changed)


def _names(pair: Compared, sides: tuple[Side, Side], terms: KeptTerms) -> Iterator[Finding]:
    original, garbled = pair.original, pair.garbled
    left = [one for one in groups(*sides, pair.garbled_of) if not overlaps(one.at, terms.original)]
    right = [one for one in groups(*sides[::-1], pair.original_of) if not overlaps(one.at, terms.garbled)]
    left, right = without_idioms(*sides, left, right)
    left, right = without_days(original, garbled, left, right)
    seats, left, right = without_capitals(left, right)
    told = (*terms.original, *(one.at for one, _ in seats))
    yield from (pair.became("name", "minor", one.at, other.at, _CUT) for one, other in seats)
    if left or right:
        changed, lost, new = matches(pair, sides, left, right)
        told = (*told, *(one.at for one, _, _ in changed))
        for match in changed:
            yield from _changed(pair, match)
        for group in lost:
            if group.sure:
                yield Finding("name", _severity_lost(pair, group), _message(original, group, "missing"), group.at, None)
        for group in new:
            if group.sure and not group.country:
                yield Finding("name", "minor", _message(garbled, group, "new"), None, group.at)
    for name, other in usual_changes(pair, *sides):
        if not overlaps(name.at, told):
            yield pair.became("name", "minor", name.at, other.at, _CUT)
    for name, other in sibling_changes(pair, *sides):
        if not overlaps(name.at, told):
            yield pair.became("name", "major", name.at, other.at, _CUT)


def _replaced(pair: Compared, sides: tuple[Side, Side], told: tuple[Span, ...]) -> Iterator[tuple[Span, Span]]:
    """Yield the places of names made of common words that became other names, but for those that were told."""
    for one, other in replaced_names(pair, sides):
        at, there = pair.original.over(one), pair.garbled.over(other)
        if not overlaps(at, told):
            yield at, there


def _may_differ(original: Text, garbled: Text) -> bool:
    """Tell whether the sides have capitalised words that may belong to different names."""
    one, other = _capitals(original, garbled), _capitals(garbled, original)
    if any(not is_usual(word.small) or word.text.isupper() or word.small in APART_HEADS for word in (*one, *other)):
        return True
    return any(_is_weak(original, word) for word in one) and any(_is_weak(garbled, word) for word in other)


def _is_weak(side: Text, word: Word) -> bool:
    """Tell whether a capitalised English word may be part of a name: it does not begin the text, or is `Red Cross`."""
    following = side.words[1].text if len(side.words) > 1 else ""
    return word.at.start > 0 or word.small in PHRASES or following[:1].isupper()


def _capitals(side: Text, other: Text) -> list[Word]:
    """Return the capitalised words that the other side has in no form."""
    return [word for word in side.words if word.text != word.small and word.small not in other.small_words]


def _in_english(side: Text) -> bool:
    """Tell whether a text may be English; in other languages capitals have other uses."""
    if not _ENGLISH.isdisjoint(side.small_words):
        return True
    return _FOREIGN.isdisjoint(side.small_words) and 2 * len(side.text.encode("ascii", "ignore")) > len(side.text)


def _changed(pair: Compared, match: Match) -> Iterator[Finding]:
    one, other, sureness = match
    if sureness is Sureness.SPELLING:
        before, after = shortened(pair.original.shown(one.at), _CUT), shortened(pair.garbled.shown(other.at), _CUT)
        yield Finding("name", "minor", f"“{before}” is spelt “{after}”", one.at, other.at, throughout=True)
    elif severity := _severity(one, other, sureness):
        if not (one.known or other.known) and is_defined_alike(pair, one.key, other.key):
            severity = "minor"
        yield pair.became("name", severity, one.at, other.at, _CUT)


def _severity(one: Group, other: Group, sureness: Sureness) -> Severity | None:
    """Return the severity of a name that became another; None if it is too unsure that they are names."""
    known = one.known and other.known
    if sureness is Sureness.SLIP and (one.known or other.known):
        return "major"
    if not (one.sure or other.sure):
        return None if sureness in (Sureness.SLIP, Sureness.NEAR) else "minor"
    if one.country and other.country:
        return "major" if sureness is Sureness.LEFT_OVER else "critical"
    if not (one.sure and other.sure) or one.acronym is not other.acronym:
        return "major" if known else "minor"
    if sureness is Sureness.LEFT_OVER:
        return "major" if known else "minor"
    if one.acronym and sorted(one.key) == sorted(other.key):
        return "minor"  # the spelling of another language
    if sureness in (Sureness.SLIP, Sureness.NEAR) or one.acronym:
        return "critical" if known else "major"
    return "critical"


def _severity_lost(pair: Compared, group: Group) -> Severity:
    pronoun = not _PRONOUNS.isdisjoint(pair.garbled.small_words - pair.original.small_words)
    if group.acronym or pronoun or _tells_where(pair.original, group) or stands_between(pair, group.words):
        return "minor"
    own = range(group.words.start, group.words.stop)
    content = [number for number, word in enumerate(pair.original.words) if word.is_content and number not in own]
    answered = sum(number in pair.garbled_of for number in content)
    return "major" if answered >= _CLOSE * len(content) else "minor"


def _tells_where(side: Text, group: Group) -> bool:
    """Tell whether a place only says where the place before it is: `Lyon, France`."""
    comma, before = group.words.start - 1, group.words.start - 2
    after = side.words[group.words.stop : group.words.stop + 1]
    if before < 0 or side.words[comma].text != "," or not side.words[before].text[0].isupper():
        return False
    return all(is_place(name.key) for name in group.names) and not any(word.is_word for word in after)


def _message(side: Text, group: Group, fate: str) -> str:
    return f"“{shortened(side.shown(group.at), _CUT)}” is {fate}"
