"""The lists of `opposite_words` and `opposite_phrases`, read once, with the forms of the verbs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from corpus.damage import lexicon
from corpus.damage.inflection import FORMS, Form, Verb, regular
from training.lessons import opposite_phrases
from training.lessons import opposite_words as listed


@cache
def adjectives() -> Mapping[str, tuple[str, ...]]:
    """Return for an adjective those that say nearly the same once they are denied."""
    found = _by_side(listed.ADJECTIVES)
    for left, right in _entries(listed.ADJECTIVES):
        # The first words of both sides are the nearest to each other's denial.
        if left[0] not in found.setdefault(right[0], []):
            found[right[0]].append(left[0])
    for prefix, stems in listed.PREFIXED.items():
        for stem in (one for one in stems.split() if one not in left_undone()):
            found.setdefault(stem, []).append(prefix + stem)
            found.setdefault(prefix + stem, []).append(stem)
    return {word: tuple(dict.fromkeys(others)) for word, others in found.items()}


@cache
def prefixed() -> Mapping[str, str]:
    """Return for an adjective what a negative prefix makes of it."""
    return {
        stem: prefix + stem
        for prefix, stems in listed.PREFIXED.items()
        for stem in stems.split()
        if prefix != "non-" and stem not in group("CLASSIFYING")
    }


@cache
def nouns() -> Mapping[str, tuple[str, ...]]:
    """Return for a noun those that say nearly the same once they are denied."""
    return {word: tuple(others) for word, others in _by_side(listed.NOUNS).items()}


@cache
def verbs() -> Mapping[str, tuple[Verb, ...]]:
    """Return for the base of a verb those that say nearly the same once they are denied."""
    return _as_verbs(listed.VERBS)


@cache
def verbs_with_to() -> Mapping[str, tuple[Verb, ...]]:
    """Return the same for verbs before `to` and another verb."""
    return _as_verbs(listed.WITH_TO)


@cache
def managed() -> frozenset[str]:
    """Return bases of verbs for what one may fail to do."""
    return frozenset(listed.MANAGED.split())


@cache
def left_undone() -> frozenset[str]:
    """Return participles to which `un-` may be put, as in `left unpublished`."""
    return frozenset(listed.LEFT.split())


@cache
def forms() -> Mapping[str, tuple[tuple[str, Form], ...]]:
    """Return base and form for each word that is a form of a verb of the lists; one word may be several forms."""
    found: dict[str, list[tuple[str, Form]]] = {}
    for base in dict.fromkeys((*verbs(), *verbs_with_to(), *sorted(managed()))):
        for form in FORMS:
            found.setdefault(verb(base).form(form), []).append((base, form))
    for participle in listed.LEFT.split():
        known = found.setdefault(participle, [])
        if not any(form == "participle" for _, form in known):
            known.append((participle, "participle"))
    return {word: tuple(known) for word, known in found.items()}


@cache
def phrases() -> Mapping[str, tuple[tuple[str, str, str], ...]]:
    """Return for a phrase what says the same and two that do not."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for line in opposite_phrases.PHRASES.strip().splitlines():
        phrase, same, one, other = line.split(" | ")
        found.setdefault(phrase, []).append((same, one, other))
    return {phrase: tuple(known) for phrase, known in found.items()}


@cache
def group(name: str) -> frozenset[str]:
    """Return a plain list of `opposite_words` or `opposite_phrases` by its name."""
    source = opposite_phrases if hasattr(opposite_phrases, name) else listed
    return frozenset(getattr(source, name).split())


def verb(base: str) -> Verb:
    """Return a verb with its forms; one that no list has is taken for regular."""
    known = lexicon.verbs().get(base) or _OTHERS.get(base)
    # Of some we have only the participle, and need no more.
    return known or (Verb(base, base, base) if base in left_undone() else regular(base))


_OTHERS = {
    "have": Verb("have", "had", "had"),
    "do": Verb("do", "did", "done"),
    "slow": Verb("slow", "slowed", "slowed"),
    "permit": Verb("permit", "permitted", "permitted"),
    "repel": Verb("repel", "repelled", "repelled"),
    "acquit": Verb("acquit", "acquitted", "acquitted"),
    "shun": Verb("shun", "shunned", "shunned"),
    "withhold": Verb("withhold", "withheld", "withheld"),
    "disprove": Verb("disprove", "disproved", "disproved"),
    "forbid": Verb("forbid", "forbade", "forbidden"),
    "overestimate": Verb("overestimate", "overestimated", "overestimated"),
    "foretell": Verb("foretell", "foretold", "foretold"),
    "misunderstand": Verb("misunderstand", "misunderstood", "misunderstood"),
    "overcome": Verb("overcome", "overcame", "overcome"),
    "upset": Verb("upset", "upset", "upset"),
    "overstate": Verb("overstate", "overstated", "overstated"),
    "forgive": Verb("forgive", "forgave", "forgiven"),
}


def _as_verbs(text: str) -> dict[str, tuple[Verb, ...]]:
    return {base: tuple(verb(other) for other in others) for base, others in _by_side(text).items()}


def _by_side(text: str) -> dict[str, list[str]]:
    """Return for each word of a left side the words of its right side, in their order."""
    found: dict[str, list[str]] = {}
    for left, right in _entries(text):
        for word in left:
            known = found.setdefault(word, [])
            known.extend(other for other in right if other not in known)
    return found


def _entries(text: str) -> Iterator[tuple[list[str], list[str]]]:
    for entry in text.split(","):
        if entry.strip():
            left, right = entry.split("/")
            yield left.split(), right.split()
