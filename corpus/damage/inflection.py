"""The forms of English verbs and nouns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from corpus.lists import words

Form = Literal["base", "third", "past", "participle", "gerund"]
FORMS: tuple[Form, ...] = ("base", "third", "past", "participle", "gerund")

_DOUBLING = frozenset(words(Path(__file__).parent / "lists" / "doubling_verbs.txt"))
_PLURALS = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "foot": "feet",
    "tooth": "teeth",
    "mouse": "mice",
    "goose": "geese",
    "sheep": "sheep",
    "fish": "fish",
    "leaf": "leaves",
    "knife": "knives",
    "wife": "wives",
    "life": "lives",
    "half": "halves",
    "shelf": "shelves",
    "loaf": "loaves",
    "wolf": "wolves",
    "thief": "thieves",
    "species": "species",
    "series": "series",
    "crisis": "crises",
    "analysis": "analyses",
    "hypothesis": "hypotheses",
    "bacterium": "bacteria",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "hero": "heroes",
    "cargo": "cargoes",
    "echo": "echoes",
    "aircraft": "aircraft",
    "salmon": "salmon",
    "policeman": "policemen",
    "chairman": "chairmen",
    "data": "data",
    "police": "police",
    "equipment": "equipment",
    "staff": "staff",
}


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by its principal parts; `tail` follows every form (look` for`)."""

    base: str
    past: str
    participle: str
    tail: str = ""

    def form(self, form: Form) -> str:
        """Return the verb in a form."""
        if form == "third":
            return _third(self.base) + self.tail
        if form == "gerund":
            return _gerund(self.base) + self.tail
        parts = {"base": self.base, "past": self.past, "participle": self.participle}
        return parts[form] + self.tail


def regular(base: str) -> Verb:
    """Return the verb that forms its past with -ed."""
    past = _past(base)
    return Verb(base, past, past)


def plural(noun: str) -> str:
    """Return the plural of a singular noun, or of the last word of a phrase."""
    head, space, last = noun.rpartition(" ")
    return head + space + (_PLURALS.get(last) or _with_s(last))


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return _doubled(base) + "ed"


def _third(base: str) -> str:
    return {"have": "has", "go": "goes", "do": "does", "be": "is", "undergo": "undergoes"}.get(base) or _with_s(base)


def _with_s(word: str) -> str:
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not re.search(r"(ee|oe|ye)$", base) and base != "be":
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def _doubled(base: str) -> str:
    return base + base[-1] if base in _DOUBLING else base
