"""Find persons whose initials are those of another person with the same surname: J. S. Bach is not C. P. E. Bach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scorer.english import tables
from scorer.english.same_names import SAME
from scorer.english.transliteration import folded
from scorer.english.usual_words import is_usual
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text
from scorer.words.one_for_another import one_for_another

_PERSON = late(
    r"(?<![\w.])(?:(?P<given>[^\W\d_a-z][^\W\d_A-Z]+) )?(?P<initials>(?:[A-Z]\.[ -]?){1,4})"
    r"(?<=[ .])(?P<family>[^\W\d_a-z][^\W\d_]+)(?![\w])"
)
_HINT = late(r"(?<![\w.])[A-Z]\.[ -]?[A-Z]")
# Persons who are two though the initials of one are among those of the other; in general initials may be left out.
_APART = {"bush": frozenset({"ghw", "gw"})}
_GIVEN = tables.words("known_names", "given")
_NO_LETTERS = late(r"\W")


@dataclass(frozen=True, slots=True)
class _Person:
    """The first letters of all names but that of the family; the given name if it is written out; the place."""

    letters: str
    given: str
    at: Span


def changed_initials(original: Text, garbled: Text) -> Iterator[tuple[Span, Span]]:
    """Yield the places of a person whose initials became others, where each side names one person of the family so.

    Given names that are written out are compared as other names are.
    """
    if not (_HINT.search(original.text) and _HINT.search(garbled.text)):
        return
    ours, theirs = _persons(original), _persons(garbled)
    for family, persons in ours.items():
        if apart := one_for_another(persons, theirs.get(family, {})):
            one, other = persons[apart[0]], theirs[family][apart[1]]
            if _are_two(family, one, other):
                yield one.at, other.at


def _persons(side: Text) -> dict[str, dict[str, _Person]]:
    """Return the first person with initials of each family, by the letters of the names."""
    found: dict[str, dict[str, _Person]] = {}
    for match in _PERSON.finditer(side.text):
        letters = _NO_LETTERS.sub("", match["initials"]).lower()
        family, given = folded(match["family"]), folded(match["given"] or "")
        if given not in _GIVEN:
            if letters in SAME or is_usual(family):
                continue  # the U.S. Army
            given = ""
        letters = given[:1] + letters
        at = Span(match.start() if given else match.start("initials"), match.end())
        found.setdefault(family, {}).setdefault(letters, _Person(letters, given, at))
    return found


def _are_two(family: str, one: _Person, other: _Person) -> bool:
    if one.given and other.given and one.given != other.given:
        return False
    if frozenset((one.letters, other.letters)) == _APART.get(family):
        return True
    return not (_within(one.letters, other.letters) or _within(other.letters, one.letters))


def _within(few: str, many: str) -> bool:
    """Tell whether some letters are among others, in the same order."""
    rest = iter(many)
    return all(letter in rest for letter in few)
