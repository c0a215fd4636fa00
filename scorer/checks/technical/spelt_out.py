"""Tell whether a text says an address in words: `lena at lake dot example`."""

from __future__ import annotations

import re

from scorer.patterns import late

# What is said for each sign of an address.
_SAID = {
    "@": "at",
    ".": r"dot|point|full stop",
    "/": r"(?:forward )?slash",
    "-": r"dash|hyphen|minus",
    "_": "underscore",
}
_SIGN = late(r"[@./_-]")
_SIGNS = {
    sign: late(rf" ?[\[({{_-]?(?:{re.escape(sign)}|(?<![a-z0-9])(?:{words})(?![a-z0-9]))[\])}}_-]? ?")
    for sign, words in _SAID.items()
}


def is_spelt_out(value: str, small: str) -> bool:
    """Tell whether a text in small letters has an address with words for its signs."""
    if not any(word in small for word in ("dot", "at", "[.]", "(.)")):
        return False
    parts, signs = _SIGN.split(value.lower()), _SIGN.findall(value)
    if not signs or any(part not in small for part in parts):
        return False
    at = small.find(parts[0])
    while at >= 0:
        if _follows(small, at + len(parts[0]), parts[1:], signs):
            return True
        at = small.find(parts[0], at + 1)
    return False


def _follows(small: str, at: int, parts: list[str], signs: list[str]) -> bool:
    """Tell whether the signs, each followed by its part, stand from a place on."""
    for sign, part in zip(signs, parts, strict=True):
        match = _SIGNS[sign].match(small, at)
        if match is None or not small.startswith(part, match.end()):
            return False
        at = match.end() + len(part)
    return not small[at : at + 1].isalnum()
