"""Compare labels in brackets that changed places: `(a) and (c) are free, (b) is not`; `(a) and (b) are, (c) is not`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]

_LABEL = late(r"(?<!\w)\((?:[a-z]|[ivx]{2,5}|[A-Z]|\d{1,2})\)(?!\w)")
# What stands between the labels of a list, whose order says nothing.
_JOINT = late(r"(?:,? ?(?:and|or|&) |, ?|/)(?:(?P<noun>[a-z]+) )?")
_WORD = late(r"\w+")
_JOINTS = frozenset({"and", "but", "while", "whereas", "the", "is", "are", "was", "were", "has", "have"})


class _Labels(NamedTuple):
    """The labels of a text, lists as one, with what stands around them."""

    around: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    places: tuple[Span, ...]


def changes(original: Text, garbled: Text) -> Iterator[Change]:
    """Yield the first labels that stand where others stood, if all other words are the same."""
    if "(" not in original.text or "(" not in garbled.text:
        return
    left, right = _labels(original), _labels(garbled)
    if left.groups == right.groups or left.around != right.around:
        return
    if sorted(one for group in left.groups for one in group) != sorted(one for group in right.groups for one in group):
        return
    for one, other, at, there in zip(left.groups, right.groups, left.places, right.places, strict=True):
        if one != other:
            yield at, there, "major"
            return


def _labels(side: Text) -> _Labels:
    around: list[str] = []
    groups: list[list[str]] = []
    places: list[Span] = []
    last = 0
    for match in _LABEL.finditer(side.text):
        between = side.small[last : match.start()]
        if groups and _JOINT.fullmatch(between):
            groups[-1] = sorted([*groups[-1], match.group()])
            places[-1] = Span(places[-1].start, match.end())
        else:
            around.append(_bare(between))
            groups.append([match.group()])
            places.append(Span(*match.span()))
        last = match.end()
    return _Labels((*around, _bare(side.small[last:])), tuple(map(tuple, groups)), tuple(places))


def _bare(words: str) -> str:
    """Return words without joints, and without the ending of a plural: one form, two forms."""
    return " ".join(word.removesuffix("s") for word in _WORD.findall(words) if word not in _JOINTS)
