"""Render the content of a unit as text: each inline code becomes one token without white space."""

from __future__ import annotations

import re

from scorer.read.xml import Element, attribute, child, local

# Codes that stand alone, that enclose text, and that are one half of a pair.
_ALONE = frozenset({"x", "ph", "it", "ut", "cp"})
_AROUND = frozenset({"g", "pc"})
_OPENING = frozenset({"bpt", "bx", "sc"})
_CLOSING = frozenset({"ept", "ex", "ec"})
_NOT_A_NAME = re.compile(r"[^\w-]+")
Data = dict[str, str]
"""The native codes of a unit of XLIFF 2, which stand apart from the text, by their ids."""


def text_of(element: Element | None, data: Data | None = None) -> str:
    """Return the text of an element: a code is its native text, such as `%s`, or a tag made of its id."""
    if element is None:
        return ""
    pieces: list[str] = []
    _collect(element, data or {}, pieces)
    return "".join(pieces)


def native_codes(unit: Element) -> Data:
    """Return the native codes that a unit of XLIFF 2 states apart from its text."""
    original = child(unit, "originalData")
    if original is None:
        return {}
    return {attribute(one, "id") or "": "".join(one.itertext()) for one in original}


def _collect(element: Element, data: Data, pieces: list[str]) -> None:
    pieces.append(element.text or "")
    for one in element:
        tag = local(one)
        if tag in _AROUND:
            pieces.append(_around(one, data, "dataRefStart", f"<{_label(one)}>"))
            _collect(one, data, pieces)
            pieces.append(_around(one, data, "dataRefEnd", f"</{_label(one)}>"))
        elif tag in _ALONE:
            pieces.append(_native(one, data) or f"<{_label(one)}/>")
        elif tag in _OPENING:
            pieces.append(_native(one, data) or f"<{_label(one)}>")
        elif tag in _CLOSING:
            pieces.append(_native(one, data) or f"</{_label(one)}>")
        elif tag:
            # A mark or a highlight has text of its own.
            _collect(one, data, pieces)
        pieces.append(one.tail or "")


def _native(code: Element, data: Data) -> str:
    """Return the native text of a code; empty if it is unknown or has white space, at which it would be broken."""
    written = "".join(code.itertext()) or data.get(attribute(code, "dataRef") or "", "")
    written = written or attribute(code, "equiv") or attribute(code, "equiv-text") or ""
    return "" if any(letter.isspace() for letter in written) else written


def _around(code: Element, data: Data, reference: str, otherwise: str) -> str:
    written = data.get(attribute(code, reference) or "", "")
    return otherwise if not written or any(letter.isspace() for letter in written) else written


def _label(code: Element) -> str:
    """Return a name made of the kind of a code and its number; both halves of a pair have the same."""
    tag = local(code)
    kind = "g" if tag in _OPENING | _CLOSING else tag
    number = next((found for key in ("rid", "startRef", "i", "id", "x") if (found := attribute(code, key))), "")
    return kind + _NOT_A_NAME.sub("-", number)
