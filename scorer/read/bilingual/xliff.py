"""Read XLIFF 1.2, 2.0, 2.1 and 2.2, and its dialects SDLXLIFF and MQXLIFF: each segment is a unit."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.read.bilingual.inline import deletions, native_codes, text_of
from scorer.read.bilingual.subflows import with_subflows
from scorer.read.source import Source
from scorer.read.units import Bilingual, Unit
from scorer.read.xml import Element, attribute, child, children, descendants, local, parse
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Bilingual:
    """Return the units in order; raise ReadError for damaged XML and for another format."""
    name = source.name
    root = parse(name, source.data, "XLIFF", settings.max_size)
    if local(root) != "xliff":
        raise ReadError(name, f"not XLIFF: its outermost element is {local(root)}")
    files = children(root, "file")
    newer = (attribute(root, "version") or "").startswith("2")
    units: list[Unit] = []
    skipped = 0
    for number, file in enumerate(files, 1):
        part = (attribute(file, "original") or attribute(file, "id") or str(number)) if len(files) > 1 else ""
        for element in descendants(file, "unit" if newer else "trans-unit"):
            found = list(_units_of_2(element, part) if newer else _units_of_1(element, part))
            if _is_kept(element) and all(unit.target is None for unit in found):
                skipped += len(found)
                continue
            units += found
    notes = [f"{name}: {count(skipped, 'unit')} marked as not for translation left out"] if skipped else []
    if deleted := deletions(root):
        notes.append(f"{name}: {count(deleted, 'tracked deletion')} left out")
    first = files[0] if files else root
    return Bilingual(
        name,
        "utf-8",
        units,
        attribute(root, "srcLang") or attribute(first, "source-language"),
        attribute(root, "trgLang") or attribute(first, "target-language"),
        tuple(notes),
    )


def _is_kept(element: Element) -> bool:
    """Tell whether a unit, or the nearest element around it that says so, is not for translation."""
    said = (attribute(one, "translate") for one in (element, *element.iterancestors()))
    return next((one for one in said if one is not None), "yes") == "no"


def _units_of_1(unit: Element, part: str) -> Iterator[Unit]:
    """Yield the segments of a unit of XLIFF 1.2; a unit that was not segmented is one."""
    source, target = child(unit, "source"), child(unit, "target")
    segmented = child(unit, "seg-source")
    ours = {} if segmented is None else _segments(segmented)
    theirs = {} if target is None else _segments(target)
    if not ours or (target is not None and not theirs and text_of(target).strip()):
        whole = _unit(unit, part, "", text_of(source), None if target is None else text_of(target))
        yield from with_subflows(whole, source, target)
        return
    keys = [*ours, *(key for key in theirs if key not in ours)]
    for key in keys:
        translated = theirs.get(key)
        segment = key if len(keys) > 1 else ""
        own = ours.get(key)
        one = _unit(unit, part, segment, text_of(own), None if translated is None else text_of(translated))
        yield from with_subflows(one, own, translated)


def _segments(element: Element) -> dict[str, Element]:
    marks = [one for one in descendants(element, "mrk") if attribute(one, "mtype") == "seg"]
    return {attribute(mark, "mid") or str(number): mark for number, mark in enumerate(marks, 1)}


def _units_of_2(unit: Element, part: str) -> Iterator[Unit]:
    """Yield the segments of a unit of XLIFF 2; what is between segments has nothing to translate."""
    data = native_codes(unit)
    segments = children(unit, "segment")
    for number, segment in enumerate(segments, 1):
        target = child(segment, "target")
        label = (attribute(segment, "id") or str(number)) if len(segments) > 1 else ""
        translated = None if target is None else text_of(target, data)
        yield _unit(unit, part, label, text_of(child(segment, "source"), data), translated, segment.sourceline)


def _unit(unit: Element, part: str, segment: str, source: str, target: str | None, line: int | None = None) -> Unit:
    identifier = attribute(unit, "id") or ""
    place = ", ".join(
        label for label in (part and f"file {part}", f"unit {identifier}", segment and f"segment {segment}") if label
    )
    key = "/".join(label for label in (part, identifier, segment) if label)
    return Unit(key or None, source, target, place, line or unit.sourceline or 1)
