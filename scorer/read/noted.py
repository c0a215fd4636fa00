"""Find the elements of a page that only mark or leave a footnote; the reader of the sentence skips them."""

from __future__ import annotations

import re
from collections.abc import Callable

from selectolax.lexbor import LexborNode

from scorer.patterns import late
from scorer.read.notes import is_back, is_glued_mark, is_mark

Bare = Callable[[str], str]
"""A run of marked text to the text itself."""

# Nodes within a mark, and from it to the text behind it.
_MOST_NODES = 24
_NOTED = late(r"\b(?:footnote|fn|note|cite|citation|reference)[-_]?(?:ref(?:erence)?|mark|back(?:ref|link)?)?\b", re.I)
_BACK_ROLE = "doc-backlink"
_MARK_ROLE = "doc-noteref"


def is_noted(node: LexborNode, before: str, blocks: frozenset[str], bare: Bare) -> bool:
    """Tell whether an element is a mark or a way back from a note, given the text of its block before it.

    blocks: the names of elements that end a block.
    """
    if node.tag not in ("sup", "a"):
        return False
    inside = _text(node, bare)
    if inside is None or not inside.strip():
        return False
    if node.tag == "sup":
        return is_mark(inside, before, text_behind(node, blocks, bare), linked=_is_linked(node, inside, bare))
    if not _leads_within(node):
        return False
    role = node.attributes.get("role") or ""
    return role == _BACK_ROLE or is_back(inside) or (is_glued_mark(inside, before) and role != "doc-biblioref")


def _leads_within(node: LexborNode) -> bool:
    return node.tag == "a" and "#" in (node.attributes.get("href") or "")


def _is_linked(node: LexborNode, inside: str, bare: Bare) -> bool:
    """Tell whether a superscript is a link as a whole, or is named a footnote's mark."""
    around = node.parent
    if around is not None and around.tag == "a" and _text(around, bare) == inside:
        return True
    return bool(node.css("a[href]")) or _is_named(node)


def _is_named(node: LexborNode) -> bool:
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('epub:type') or ''}"
    return attributes.get("role") == _MARK_ROLE or "noteref" in names or _NOTED.search(names) is not None


def _text(node: LexborNode, bare: Bare) -> str | None:
    """Return the text of an element; None if it has too many elements to be a mark."""
    found: list[str] = []
    left, waiting = _MOST_NODES, [node]
    while waiting:
        one = waiting.pop()
        left -= 1
        if not left:
            return None
        if one.tag == "-text":
            found.append(bare(one.text_content or ""))
        child = one.last_child
        while child is not None and left > len(waiting):
            waiting.append(child)
            child = child.prev
        if child is not None:
            return None
    return "".join(found)


def text_behind(node: LexborNode, blocks: frozenset[str], bare: Bare) -> str:
    """Return the run of text behind an element, past other superscripts; empty at the end of its block."""
    at: LexborNode | None = node
    for _ in range(_MOST_NODES):
        while at is not None and at.next is None:
            at = at.parent
            if at is not None and at.tag in blocks:
                return ""
        at = at.next if at is not None else None
        while at is not None and at.tag not in ("-text", "sup") and at.first_child is not None:
            if at.tag in blocks:
                return ""
            at = at.first_child
        if at is None or at.tag in blocks:
            return ""
        if at.tag == "-text" and (text := bare(at.text_content or "")):
            return text
    return ""
