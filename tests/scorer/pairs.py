"""Pairs made of two texts, for the tests of the checks and of what they stand on."""

from __future__ import annotations

from functools import cache

from scorer.encoder import Embedder, load_encoder
from scorer.protocols import Check
from scorer.settings import Settings
from scorer.types import MAJOR_OR_CRITICAL, Finding, Pair, Side, Span
from scorer.words.background import Background
from scorer.words.compared import Compared, compare


def pair(original: str, garbled: str, index: int = 0) -> Pair:
    at = Span(index, index + 1)
    left, right = (Side(at, Span(0, len(text)), 1, text) for text in (original, garbled))
    return Pair(index, left, right, confidence=1.0)


@cache
def embedder(model: str) -> Embedder:
    return Embedder(load_encoder(Settings(model=model)))


def compared(
    original: str, garbled: str, background: Background | None = None, model: str = "default"
) -> Compared | None:
    """Return the pair as the checks see it; None where the sides do not differ.  The model "none" is fast."""
    return next(compare([pair(original, garbled)], embedder(model), background or Background()), None)


def findings(
    check: Check, original: str, garbled: str, background: Background | None = None, model: str = "default"
) -> list[Finding]:
    """Return what a check finds; its spans refer to the texts with white space collapsed."""
    seen = compared(original, garbled, background, model)
    return list(check(seen)) if seen else []


def grave(original: str, garbled: str, *checks: Check) -> list[str]:
    """Return the messages of all that any check finds major or critical."""
    found = [finding for check in checks for finding in findings(check, original, garbled)]
    return [finding.message for finding in found if finding.severity in MAJOR_OR_CRITICAL]


def grave_each_way(one: str, other: str, *checks: Check) -> tuple[bool, bool]:
    """Tell whether any check finds something major or critical: in `other` for `one`, and in `one` for `other`."""
    return bool(grave(one, other, *checks)), bool(grave(other, one, *checks))


def marked(check: Check, original: str, garbled: str, background: Background | None = None) -> list[str]:
    """Return findings as `severity: message [original words | garbled words]`, sorted."""
    one, other = " ".join(original.split()), " ".join(garbled.split())

    def shown(text: str, at: Span | None) -> str:
        return text[at.start : at.stop] if at else "-"

    return sorted(
        f"{f.severity}: {f.message} [{shown(one, f.original_at)} | {shown(other, f.garbled_at)}]"
        for f in findings(check, original, garbled, background)
    )
