"""Render the content of a unit as text: each inline code becomes one token without white space."""

from __future__ import annotations

from scorer.patterns import late
from scorer.read.xml import Element, attribute, child, children, local

# Codes that stand alone, that enclose text, and that are one half of a pair.
_ALONE = frozenset({"x", "ph", "it", "ut", "cp"})
_AROUND = frozenset({"g", "pc"})
_OPENING = frozenset({"bpt", "bx", "sc"})
_CLOSING = frozenset({"ept", "ex", "ec"})
_CODES = _ALONE | _OPENING | _CLOSING
# A tracked deletion of SDLXLIFF.
_DELETED = "x-sdl-deleted"
_NOT_A_NAME = late(r"[^\w-]+")
Data = dict[str, str]
"""The native codes of a unit of XLIFF 2, which stand apart from the text, by their ids."""


def text_of(element: Element | None, data: Data | None = None) -> str:
    """Return the text of an element: a code is its native text, such as `%s`, or a tag made of its id."""
    if element is None:
        return ""
    pieces: list[str] = []
    _collect(element, data or {}, pieces, set())
    return "".join(pieces)


def subflows(element: Element | None) -> list[str]:
    """Return the texts inside the codes of an element, such as the alternative text of a picture."""
    codes = [one for one in element.iter() if local(one) in _CODES] if element is not None else []
    return [text_of(sub) for code in codes for sub in children(code, "sub")]


def deletions(element: Element) -> int:
    """Return the number of tracked deletions in an element, which are no part of its text."""
    return sum(_is_deleted(one) for one in element.iter())


def native_codes(unit: Element) -> Data:
    """Return the native codes that a unit of XLIFF 2 states apart from its text."""
    original = child(unit, "originalData")
    if original is None:
        return {}
    return {attribute(one, "id") or "": "".join(one.itertext()) for one in original}


def _collect(element: Element, data: Data, pieces: list[str], renamed: set[str]) -> None:
    """Add the text of an element to the pieces; `renamed` are the openings that became a tag made of their id."""
    pieces.append(element.text or "")
    for one in element:
        tag = local(one)
        if tag in _AROUND:
            pieces.append(_around(one, data, "dataRefStart", f"<{_label(one)}>"))
            _collect(one, data, pieces, renamed)
            pieces.append(_around(one, data, "dataRefEnd", f"</{_label(one)}>"))
        elif tag in _ALONE:
            pieces.append(_native(one, data) or f"<{_label(one)}/>")
        elif tag in _OPENING:
            native = _native(one, data)
            renamed.update(() if native else (_label(one),))
            pieces.append(native or f"<{_label(one)}>")
        elif tag in _CLOSING:
            native = "" if _label(one) in renamed else _native(one, data)
            pieces.append(native or f"</{_label(one)}>")
        elif tag and not _is_deleted(one):
            # A mark or a highlight has text of its own.
            _collect(one, data, pieces, renamed)
        pieces.append(one.tail or "")


def _native(code: Element, data: Data) -> str:
    """Return the native text of a code; empty if it is unknown or has white space, at which it would be broken."""
    written = _written(code) or data.get(attribute(code, "dataRef") or "", "")
    written = written or attribute(code, "equiv") or attribute(code, "equiv-text") or ""
    return "" if any(letter.isspace() for letter in written) else written


def _written(code: Element) -> str:
    """Return the text of a code without what is to be translated in it."""
    inner = [one for one in code if local(one) != "sub"]
    between = "".join("".join(one.itertext()) for one in inner)
    return (code.text or "") + between + "".join(one.tail or "" for one in code)


def _is_deleted(element: Element) -> bool:
    return local(element) == "mrk" and attribute(element, "mtype") == _DELETED


def _around(code: Element, data: Data, reference: str, otherwise: str) -> str:
    written = data.get(attribute(code, reference) or "", "")
    return otherwise if not written or any(letter.isspace() for letter in written) else written


def _label(code: Element) -> str:
    """Return a name made of the kind of a code and its number; both halves of a pair have the same."""
    tag = local(code)
    kind = "g" if tag in _OPENING | _CLOSING else tag
    number = next((found for key in ("rid", "startRef", "i", "id", "x", "hex") if (found := attribute(code, key))), "")
    return kind + _NOT_A_NAME.sub("-", number)
