"""Parse XML without doing what it asks for: no entity is expanded, and no other file is opened."""

from __future__ import annotations

import re
from typing import Any

from scorer.errors import ReadError
from scorer.read.extra import extra

Element = Any
# An element takes a hundred bytes or more in memory, however short it is in the file.
TAGS_PER_MEGABYTE = 25_000
# What the parser says most often, and the same in plain words.
_PLAIN = {
    r"Premature end of data in tag (\S+) line (\d+)": r"it ends within <\1> of line \2: copy it again",
    r"Couldn't find end of Start Tag (\S+).*": r"the tag <\1 has no end: copy it again",
    r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)": r"</\3> stands where <\1> of line \2 should end",
    r"Entity '(.+)' not defined": r"the entity &\1; is not defined: write its text in its place",
    r"xmlParseEntityRef: no name": "an & stands alone: write &amp;",
    r"Start tag expected, '<' not found": "it does not begin with a tag",
    r"Extra content at the end of the document": "something stands behind its last tag",
}


def parse(name: str, data: bytes, what: str, max_size: int, needs: str = "formats") -> Element:
    """Return the root element; raise ReadError, with the line, for damaged XML and for entities.

    what: the format, for messages.  needs: the extra that has the parser.  Elements nested deeper than 256, and texts
    of more than 10 MB, are refused by the parser.  `max_size` limits the number of
    tags too.
    """
    if data.count(b"<") > max_size * TAGS_PER_MEGABYTE:
        problem = f"has more than {max_size * TAGS_PER_MEGABYTE:,} tags: split it, or raise --max-size"
        raise ReadError(name, problem)
    with extra(needs, f"{what} files"):
        from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or None
        raise ReadError(name, f"not sound {what}: {_plain(error.msg)}", line) from None
    except ValueError as error:
        raise ReadError(name, f"not sound {what}: {_one_line(str(error))}") from None
    for entity in root.iter(etree.Entity):
        problem = f"uses the entity {entity.text}, which could stand for anything: write its text in its place"
        raise ReadError(name, problem, entity.sourceline)
    return root


def local(element: Element) -> str:
    """Return the tag of an element without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """Return an attribute by its name without the namespace; None if there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def children(element: Element, tag: str) -> list[Element]:
    """Return the children with a tag, without regard to namespaces."""
    return [child for child in element if local(child) == tag]


def child(element: Element, tag: str) -> Element | None:
    """Return the first child with a tag; None if there is none."""
    return next(iter(children(element, tag)), None)


def descendants(element: Element, tag: str) -> list[Element]:
    """Return the element and all below it that have a tag, in order."""
    return [one for one in element.iter() if local(one) == tag]


def _plain(message: str | None) -> str:
    """Return what the parser says in plain words if they are known, without the place, which is said before it."""
    said = re.sub(r", line \d+, column \d+$", "", _one_line(message))
    plain = (re.sub(pattern, words, said) for pattern, words in _PLAIN.items() if re.fullmatch(pattern, said))
    return next(plain, said)


def _one_line(message: str | None) -> str:
    words = " ".join((message or "not well-formed").split())
    return "".join(letter if letter.isprintable() else "?" for letter in words)
