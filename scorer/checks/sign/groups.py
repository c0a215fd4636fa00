"""Compare the letters that name a group, a type or a grade: `blood group AB`, `The rating is AA`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span | None, Span | None, Severity]

_HEADS_WORDS = """
blood group type grade rating class category form size series option version vitamin hepatitis
"""
_HEADS = frozenset(_HEADS_WORDS.split())
_SIGN = r"(?P<sign>[+−-](?!\w)|,?[ -](?:rh(?:esus)?[ -]?)?(?:positive|negative)\b)?"
_VALUE = late(
    rf"\b(?i:{'|'.join(sorted(_HEADS))})s?(?:,? (?:is|was|of|are|now|type|group|class|grade))*:? "
    rf"(?P<value>[A-Z]{{1,3}})(?![\w'’&/]|\.\w|-[A-Za-z](?!egative|ositive))(?i:{_SIGN})"
)
# In these words, capitals have another meaning.
_ROMAN = late("[IVX]+$")
# Behind `A`, any other word makes it an article.
_ARTICLE = late(
    r" (?!(?:positive|negative|blood|and|or|but|not|in|for|on|at|with|which|while|as|to|if|since|when|rh)\b)\w"
)
_MINUS = frozenset({"-", "−"})


def changes(original: Text, garbled: Text) -> Iterator[Change]:
    """Yield each group whose letters or sign changed: in order, where both sides name as many groups.

    Letters that each side has somewhere may only have changed places: `vitamins C and D`, `vitamins D and C`.
    """
    if _HEADS.isdisjoint(original.small_words) or _HEADS.isdisjoint(garbled.small_words):
        return
    left, right = _groups(original), _groups(garbled)
    for one, other in zip(left, right, strict=True) if len(left) == len(right) else ():
        if one["value"] == other["value"]:
            changed = {_sign(one), _sign(other)} == {"+", "-"}
        else:
            changed = not (_stands(other["value"], original) and _stands(one["value"], garbled))
        if changed:
            yield Span(*one.span("value")), Span(*other.span("value")), "major"


def _stands(letters: str, side: Text) -> bool:
    return any(word.text == letters for word in side.words)


def _groups(side: Text) -> list[re.Match[str]]:
    return [match for match in _VALUE.finditer(side.text) if not _is_other_word(match)]


def _is_other_word(match: re.Match[str]) -> bool:
    if match["value"] == "A":
        return not match["sign"] and _ARTICLE.match(match.string, match.end("value")) is not None
    return _ROMAN.match(match["value"]) is not None


def _sign(match: re.Match[str]) -> str:
    written = (match["sign"] or "").strip().lower()
    if not written:
        return ""
    return "-" if written in _MINUS or written.endswith("negative") else "+"
