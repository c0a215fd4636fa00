"""Make `scorer/english/data/country_names.tsv` from CLDR, as Babel has it: `python -m training.make_country_names`.

A row holds the English name of a country and what it is called in its own official languages, as far as these are
written in Latin letters.  A name that is an English word, a person's name or another country's too is left out.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from importlib.metadata import version
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from scorer.english import tables
from scorer.english.transliteration import folded
from scorer.english.usual_words import is_usual

TABLE = Path(__file__).parents[1] / "scorer" / "english" / "data" / "country_names.tsv"
_HEAD = """\
# What a country is called in English and in its own official languages, in small letters without accents or dots. A
# row is a group of names, parted by `|`. Made by `python -m training.make_country_names`.
# source: Unicode CLDR, as Babel {version} carries it
# licence: Unicode-3.0
# order: sorted
names
"""


def made() -> str:
    """Return the table as its file holds it."""
    english = Locale("en").territories
    groups = {code: _names(code, name) for code, name in english.items() if len(code) == 2 and code.isalpha()}
    counts = Counter(name for names in groups.values() for name in names)
    persons = tables.words("known_names", "given", "family")
    rows = [
        [name for name in names if counts[name] == 1 and "," not in name and name not in persons and not is_usual(name)]
        for names in groups.values()
    ]
    lines = sorted("|".join(names) for names in rows if len(names) > 1)
    return _HEAD.format(version=version("babel")) + "".join(f"{line}\n" for line in lines)


def _names(code: str, english: str) -> list[str]:
    """Return the names of a country, the English one first; each once."""
    own = (_called(code, language) for language in get_official_languages(code, de_facto=True))
    return list(dict.fromkeys(_plain(name) for name in (english, *own) if name and _is_latin(name)))


def _called(code: str, language: str) -> str | None:
    """Return what a country is called in a language; None where CLDR does not know."""
    try:
        return Locale.parse(language).territories.get(code)
    except UnknownLocaleError:
        return None


def _is_latin(name: str) -> bool:
    letters = [character for character in name if character.isalpha()]
    return bool(letters) and all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)


def _plain(name: str) -> str:
    """Return a name as the check of names compares it."""
    return " ".join(folded(word) for word in name.replace("-", " ").replace("&", "and").split())


if __name__ == "__main__":
    TABLE.write_text(made(), encoding="utf-8")
