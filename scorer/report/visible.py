"""Make every character of a text from outside visible and harmless."""

from __future__ import annotations

import re

from scorer.patterns import late

_SPACE = late(r"[ \t\r\n\u2028\u2029]+")
# Characters that would act or be invisible; the joiners of Indic scripts and emoji stay.
_UNSEEN = late(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Return the text on one line, with control characters and bidi marks shown as symbols."""
    return _UNSEEN.sub(_symbol, _SPACE.sub(" ", text))


def _symbol(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<{code:04X}>"
