"""Look up opposites in the lists of `opposite_words` and `opposite_phrases`, with all forms of the verbs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from corpus.damage import lexicon
from corpus.damage.inflection import FORMS, Form, Verb, regular
from training.lessons import opposite_phrases
from training.lessons import opposite_words as listed


@cache
def adjectives() -> Mapping[str, tuple[str, ...]]:
    """Return the opposites of each adjective; negated, they mean nearly the same as the adjective."""
    found = _by_side(listed.ADJECTIVES)
    for left, right in _entries(listed.ADJECTIVES):
        # The first words of the two sides are the best opposites.
        if left[0] not in found.setdefault(right[0], []):
            found[right[0]].append(left[0])
    for prefix, stems in listed.PREFIXED.items():
        for stem in (one for one in stems.split() if one not in left_undone()):
            found.setdefault(stem, []).append(prefix + stem)
            found.setdefault(prefix + stem, []).append(stem)
    return {word: tuple(dict.fromkeys(others)) for word, others in found.items()}


@cache
def prefixed() -> Mapping[str, str]:
    """Return each adjective with its negative prefix: `important` to `unimportant`."""
    return {
        stem: prefix + stem
        for prefix, stems in listed.PREFIXED.items()
        for stem in stems.split()
        if prefix != "non-" and stem not in group("CLASSIFYING")
    }


@cache
def nouns() -> Mapping[str, tuple[str, ...]]:
    """Return the opposites of each noun; negated, they mean nearly the same as the noun."""
    return {word: tuple(others) for word, others in _by_side(listed.NOUNS).items()}


@cache
def verbs() -> Mapping[str, tuple[Verb, ...]]:
    """Return the opposites of each verb, by its base form; negated, they mean nearly the same as the verb."""
    return _as_verbs(listed.VERBS)


@cache
def verbs_with_to() -> Mapping[str, tuple[Verb, ...]]:
    """Return the same for verbs that are followed by `to` and another verb."""
    return _as_verbs(listed.WITH_TO)


@cache
def managed() -> frozenset[str]:
    """Return the base forms of verbs that `fail to` fits."""
    return frozenset(listed.MANAGED.split())


@cache
def left_undone() -> frozenset[str]:
    """Return the participles that take `un-` after `left`, as in `left unpublished`."""
    return frozenset(listed.LEFT.split())


@cache
def forms() -> Mapping[str, tuple[tuple[str, Form], ...]]:
    """Return (base, form) for each word that is a form of a listed verb; one word may be several forms."""
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
    """Return for each phrase one that means the same and two that contradict it."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for line in opposite_phrases.PHRASES.strip().splitlines():
        phrase, same, one, other = line.split(" | ")
        found.setdefault(phrase, []).append((same, one, other))
    return {phrase: tuple(known) for phrase, known in found.items()}


@cache
def group(name: str) -> frozenset[str]:
    """Return a plain list of words from `opposite_words` or `opposite_phrases`, by the name of its constant."""
    source = opposite_phrases if hasattr(opposite_phrases, name) else listed
    return frozenset(getattr(source, name).split())


def verb(base: str) -> Verb:
    """Return a verb with its forms; a verb that is in no list is treated as regular."""
    known = lexicon.verbs().get(base) or _OTHERS.get(base)
    # Of some verbs only the participle is listed, and only the participle is used.
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
    """Return for each word of a left side the words of its right sides, in their order."""
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
