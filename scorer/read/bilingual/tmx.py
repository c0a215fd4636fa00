"""Read TMX 1.4: each translation unit is a unit of two languages."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.read.bilingual.inline import text_of
from scorer.read.bilingual.subflows import with_subflows
from scorer.read.source import Source
from scorer.read.units import Bilingual, Unit
from scorer.read.xml import Element, attribute, child, children, descendants, local, parse
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Bilingual:
    """Return the units in order; raise ReadError for damaged XML, another format, or several target languages.

    A unit with two variants of the source language, and no other, has the first as source and the second as target.
    """
    name = source.name
    root = parse(name, source.data, "TMX", settings.max_size)
    if local(root) != "tmx":
        raise ReadError(name, f"not TMX: its outermost element is {local(root)}")
    units = descendants(root, "tu")
    header = child(root, "header")
    declared = None if header is None else attribute(header, "srclang")
    from_language = _source_language(units, declared)
    sources = _sources(units, from_language)
    sides = [_sides(unit, from_language, sources) for unit in units]
    variants = [one for unit in units for one in children(unit, "tuv")]
    if variants and not any(map(_language, variants)):
        raise ReadError(name, "no variant names its language: give each tuv an xml:lang")
    targets = list(dict.fromkeys(_language(target) for _, others in sides for target in others))
    if len({_base(one) for one in targets}) > 1 or any(len(set(map(_language, others))) > 1 for _, others in sides):
        named = ", ".join(one or "one without a name" for one in targets)
        raise ReadError(name, f"has several target languages ({named}): keep one of them")
    alternatives = sum(
        len(children(unit, "tuv")) - (own is not None) - bool(others)
        for unit, (own, others) in zip(units, sides, strict=True)
    )
    notes = (f"{name}: {count(alternatives, 'alternative translation')} left out",) if alternatives else ()
    found = [
        one
        for number, (unit, (own, others)) in enumerate(zip(units, sides, strict=True), 1)
        for one in _units(unit, number, own, next(iter(others), None))
    ]
    return Bilingual(name, "utf-8", found, from_language, next(iter(targets), None), notes)


def _source_language(units: Sequence[Element], declared: str | None) -> str | None:
    if declared is not None and declared != "*all*":
        return declared.lower()
    variants = [one for unit in units[:1] for one in children(unit, "tuv")]
    return _language(variants[0]) if variants else None


def _sources(units: Sequence[Element], source: str | None) -> frozenset[str]:
    """Return the source language and others that stand for it, such as en-GB where the header says en.

    A language that stands beside the source in some unit is that of a target.
    """
    if source is None:
        return frozenset()
    languages = [{_language(one) for one in children(unit, "tuv")} for unit in units]
    beside = {one for found in languages if source in found for one in found}
    near = {one for found in languages for one in found if _base(one) == _base(source)}
    return frozenset({source, *(near - beside)})


def _sides(unit: Element, source: str | None, sources: Collection[str]) -> tuple[Element | None, list[Element]]:
    """Return the variant that is the source, and those that may be the target."""
    variants = children(unit, "tuv")
    ours = sorted((one for one in variants if _language(one) in sources), key=lambda one: _language(one) != source)
    others = [one for one in variants if one not in ours]
    return next(iter(ours), None), others or ours[1:]


def _language(variant: Element) -> str:
    return (attribute(variant, "lang") or "").lower()


def _base(language: str) -> str:
    return language.replace("_", "-").partition("-")[0]


def _units(unit: Element, number: int, source: Element | None, target: Element | None) -> Iterator[Unit]:
    ours, theirs = (None if one is None else child(one, "seg") for one in (source, target))
    key = attribute(unit, "tuid")
    translated = None if target is None else text_of(theirs)
    whole = Unit(key, text_of(ours), translated, f"unit {key or number}", unit.sourceline or 1)
    yield from with_subflows(whole, ours, theirs)
