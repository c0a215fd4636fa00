"""Read Android's strings.xml: strings, plurals and arrays by their names."""

from __future__ import annotations

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.read.keyed import Keyed
from scorer.read.resources.messages import entries_of
from scorer.read.source import Source
from scorer.read.xml import Element, attribute, local, parse
from scorer.settings import Settings

_TEXTS = frozenset({"string", "plurals", "string-array"})


def read(source: Source, settings: Settings) -> Keyed:
    """Return the texts by key; raise ReadError for damaged XML and for any other XML.

    Resources without text, such as colours, are left out.  So are texts that are not for translation, with a note.
    """
    # Parsed with care first, because the library that reads the messages would expand entities.
    root = parse(source.name, source.data, "XML", settings.max_size)
    if local(root) != "resources":
        problem = f"is XML of another kind (<{local(root)}>), not Android strings"
        raise ReadError(source.name, f"{problem}: convert it, or add --from text")
    kept = sum(_is_kept(one) for one in root)
    for one in list(root):
        if local(one) not in _TEXTS or _is_kept(one):
            root.remove(one)
    from lxml import etree

    text = etree.tostring(root, encoding="unicode", with_tail=False)
    notes = (f"{source.name}: {count(kept, 'text')} marked as not for translation left out",) if kept else ()
    return Keyed(source.name, "utf-8", entries_of(source.name, text, "android", "Android strings"), notes=notes)


def _is_kept(element: Element) -> bool:
    return local(element) in _TEXTS and attribute(element, "translatable") == "false"
