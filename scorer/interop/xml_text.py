"""Texts as XML can hold them."""

from __future__ import annotations

import re

# XML 1.0, production Char.
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """Return the text with what XML cannot hold shown as symbols; everything else stays, so a place is the same."""
    return _UNHELD.sub(lambda match: chr(0x2400 + ord(match[0])) if match[0] < " " else "\ufffd", text)
