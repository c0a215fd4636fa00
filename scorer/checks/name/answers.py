"""Tell whether the other side has a name: in the same form, another form, as its people or as its initials."""

from __future__ import annotations

from rapidfuzz.distance import Prefix

from scorer.checks.name.found import Name, Side
from scorer.english import tables
from scorer.english.known_names import are_two_families, is_known, is_place
from scorer.english.same_names import BY_NAMES, SAME, SHORT, SPELLINGS
from scorer.english.usual_words import is_usual

_FUNCTION_WORDS = tables.words("function_words")
# The endings that turn a name into a people, a language or a belief, and back.
_ENDINGS_WORDS = """
s es a i y n an ans ian ians ean eans ese ish ic ics ism ist ists ite ites er ers is ity ni nis ia o e us um
land al na ns ien iens inian inians
"""
_ENDINGS = frozenset({"", *_ENDINGS_WORDS.split()})
_SHORTEST_STEM = 4
_GIVEN = tables.words("known_names", "given")
# What tells the name of a man from that of a woman, at the end of the letters that both have: Paula, Julian, Mario.
_GENDERS = frozenset({("", "a"), ("", "e"), ("", "ia"), ("", "n"), ("", "s"), ("an", "na"), ("a", "o"), ("er", "ia")})
# Names of which the longer one is of the same gender: Helena, Lucas.
_ONE_GENDER = frozenset({"helen", "joan", "luca", "johan"})
# Forms of a name are not searched for among more distinct words than this.
_MOST_WORDS = 3000


def is_said(name: Name, other: Side) -> bool:
    """Tell whether the other side has the name in one form or another."""
    if name.key not in other.said:
        other.said[name.key] = _is_said(name, other)
    return other.said[name.key]


def _is_said(name: Name, other: Side) -> bool:
    return (
        _stands(name.key, other)
        or any(short in other.capitals for short in SHORT.get(name.key, ()))
        or any(_is_called(name.key, by_name, other) for by_name in BY_NAMES.get(name.key, ()))
    ) or (
        not name.usual
        and (
            any(_stands(same, other) for same in SAME.get(name.key, ()))
            or _has_relative(name.key, other)
            or (" " in name.key and _has_people(name.key, other))
            or (name.acronym and bool(spelt_out(name.key, other)))
        )
    )


def _is_called(key: str, by_name: str, other: Side) -> bool:
    """Tell whether the other side has a by-name; one that is a usual word needs a capital: the Wolves."""
    if is_usual(key) and " " not in by_name and by_name not in other.capitals:
        return False
    return by_name in other.capitals if is_usual(by_name) and " " not in by_name else _stands(by_name, other)


def _stands(key: str, other: Side) -> bool:
    if " " in key:
        return f" {key} " in other.line or key in other.capital_keys
    # `us` and `who` are names only in capitals.
    keys = other.capital_keys if key in _FUNCTION_WORDS else other.keys
    forms = (key + "s", key[:-1]) if len(key) > 3 and key[-1] == "s" else (key + "s",)
    return key in keys or any(form in keys and not _are_two_known(key, form) for form in forms)


def _has_relative(key: str, other: Side) -> bool:
    """Tell whether the other side has a word like Parisian for Paris."""
    if len(key) < _SHORTEST_STEM or len(other.keys) > _MOST_WORDS:
        return False
    start = key[:_SHORTEST_STEM]
    if f" {start}" not in other.all_words:
        return False
    words = (word for known in (other.single_keys, other.written) for word in known)
    return any(word.startswith(start) and word != key and _are_relatives(key, word) for word in words)


def _are_relatives(key: str, word: str) -> bool:
    if key in SAME and word in SAME:
        return word in SAME[key]  # Niger and Nigeria are two
    if _are_two_known(key, word):
        return False
    stem = Prefix.similarity(key, word)
    return key[stem:] in _ENDINGS and word[stem:] in _ENDINGS


def _are_two_known(one: str, other: str) -> bool:
    """Tell whether two well-known names are two, however alike: families, man and woman, place and person."""
    if other in SAME.get(one, ()) or other in SPELLINGS.get(one, ()):
        return False
    if are_two_families(one, other):
        return True
    if one in _GIVEN and other in _GIVEN:
        stem = Prefix.similarity(one, other)
        return tuple(sorted((one[stem:], other[stem:]))) in _GENDERS and _ONE_GENDER.isdisjoint((one, other))
    return (is_place(one) and is_known(other)) or (is_place(other) and is_known(one))


def _has_people(key: str, other: Side) -> bool:
    """Tell whether the other side has `Northern Irish` for `Northern Ireland`."""
    *head, last = key.split()
    width = len(head)
    return any(
        list(other.words[number - width : number]) == head
        and (word in SAME.get(last, ()) or _are_relatives(last, word))
        for number, word in enumerate(other.words)
        if number >= width and word
    )


def spelt_out(acronym: str, other: Side) -> range:
    """Return the numbers of adjacent words whose initials form an acronym; empty if there are none.

    Function words like `of` may or may not give a letter.  For two letters, both words must be capitalised.
    """
    for letters, numbers in other.initials:
        small = letters.lower()
        at = small.find(acronym) if len(small) == len(letters) else -1
        while at >= 0:
            if len(acronym) > 2 or letters[at : at + 2].isupper():
                return range(numbers[at], numbers[at + len(acronym) - 1] + 1)
            at = small.find(acronym, at + 1)
    return range(0)
