"""Read TMX 1.4: each translation unit is a unit of two languages."""

from __future__ import annotations

from collections.abc import Sequence

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.read.bilingual.inline import text_of
from scorer.read.source import Source
from scorer.read.units import Bilingual, Unit
from scorer.read.xml import Element, attribute, child, children, descendants, local, parse
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Bilingual:
    """Return the units in order; raise ReadError for damaged XML, another format, or several target languages."""
    name = source.name
    root = parse(name, source.data, "TMX")
    if local(root) != "tmx":
        raise ReadError(name, f"not TMX: its outermost element is {local(root)}")
    units = descendants(root, "tu")
    header = child(root, "header")
    declared = None if header is None else attribute(header, "srclang")
    from_language = _source_language(units, declared)
    languages = list(dict.fromkeys(_language(one) for unit in units for one in children(unit, "tuv")))
    targets = [language for language in languages if language != from_language]
    if len(targets) > 1:
        raise ReadError(name, f"has several target languages ({', '.join(targets)}): keep one of them")
    target = targets[0] if targets else None
    alternatives = sum(max(0, sum(_language(one) == target for one in children(unit, "tuv")) - 1) for unit in units)
    notes = (f"{name}: {count(alternatives, 'alternative translation')} left out",) if alternatives else ()
    found = [_unit(unit, number, from_language, target) for number, unit in enumerate(units, 1)]
    return Bilingual(name, "utf-8", found, from_language, target, notes)


def _source_language(units: Sequence[Element], declared: str | None) -> str | None:
    if declared is not None and declared != "*all*":
        return declared.lower()
    variants = [one for unit in units[:1] for one in children(unit, "tuv")]
    return _language(variants[0]) if variants else None


def _language(variant: Element) -> str:
    return (attribute(variant, "lang") or "").lower()


def _unit(unit: Element, number: int, source: str | None, target: str | None) -> Unit:
    texts = {_language(one): text_of(child(one, "seg")) for one in reversed(children(unit, "tuv"))}
    key = attribute(unit, "tuid")
    translated = texts.get(target) if target is not None else None
    return Unit(key, texts.get(source or "", ""), translated, f"unit {key or number}", unit.sourceline or 1)
