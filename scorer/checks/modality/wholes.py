"""Find of how many it is said, where that changed in other words: `most of us`, `a minority of us`; `both keys`."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.told import is_told

_WHO = r"us|you|them"
_LARGE = r"large |great |big |vast |clear |overwhelming "
_SHARE = late(
    rf"\b(?:(?P<all>(?<!not )(?<!nearly )(?<!almost )(?:all|each|every(?: single)? one) of (?:{_WHO}))"
    rf"|(?P<most>most of (?:{_WHO})|(?:a|the) (?:{_LARGE})?majority of (?:{_WHO}|the))"
    rf"|(?P<some>(?:some|a few|a handful) of (?:{_WHO}))"
    rf"|(?P<few>(?<!a )few of (?:{_WHO})|(?:a|the) (?:small |tiny |slight |mere )?minority of (?:{_WHO}|the)))\b"
)
_SHARE_WORDS = listed("all each every most majority some few handful minority")
# A few and some say nearly the same.
_NEAR = ({"some", "few"},)
_DENIALS = late(r"\b(?:not|no|never|none|nobody|nothing|nor|neither|without|cannot)\b|n['’]t\b")
_BOTH = late(r"\bboth (?:of the )?(?P<thing>[a-z]{4,}?)(?:ies|es|s)\b")
# What may say of both or of one of them what the other side says.
_OTHERWISE = listed("each other either neither two second together not no never none nobody cannot without")
_LEAST = late(r"\b(?:nobody|no one|none|nothing|no)\b[^.;!?]*\b(?P<least>least of all)\b")
_EXCEPT = late(r"\b(?:with the exception of|except(?: for)?|apart from|save for|but for|other than|bar)\b")


def wholes(pair: Compared, told: Collection[Finding]) -> Iterator[Finding]:
    """Yield a finding for what is said of more or fewer than on the other side, unless that was `told`."""
    sides = pair.original, pair.garbled
    for places in (_shares(*sides), _parties(*sides), _exceptions(*sides)):
        if places and not is_told(told, places[0]):
            yield pair.became("modality", "major", *places)


def _shares(first: Text, second: Text) -> tuple[Span, Span] | None:
    """Return the only share of each side, if they are of different classes and as much is denied."""
    if any(side.runs.isdisjoint(_SHARE_WORDS) for side in (first, second)):
        return None
    found = [list(_SHARE.finditer(side.small)) for side in (first, second)]
    if any(len(matches) != 1 for matches in found):
        return None
    one, other = found[0][0], found[1][0]
    classes = {one.lastgroup, other.lastgroup}
    if len(classes) == 1 or classes in _NEAR:
        return None
    if len(_DENIALS.findall(first.small)) != len(_DENIALS.findall(second.small)):
        return None  # most do not like it, few like it
    return Span(*one.span()), Span(*other.span())


def _parties(first: Text, second: Text) -> tuple[Span, Span] | None:
    """Return the place of `both keys` and that of `one of the keys`."""
    if "both" in first.runs and "both" not in second.runs:
        return _one_of_both(first, second)
    turned = _one_of_both(second, first) if "both" in second.runs and "both" not in first.runs else None
    return (turned[1], turned[0]) if turned else None


def _one_of_both(first: Text, second: Text) -> tuple[Span, Span] | None:
    both = _BOTH.search(first.small)
    if not both or "one" in first.runs or "one" not in second.runs:
        return None
    if not _OTHERWISE.isdisjoint(first.runs) or not _OTHERWISE.isdisjoint(second.runs - {"two"}):
        return None
    for opening in ("one of the ", "one of the two "):
        start = second.small.find(f"{opening}{both['thing']}")
        if start >= 0 and second.small.count("one") == 1:
            return Span(*both.span()), Span(start, start + len(opening) - 1)
    return None


def _exceptions(first: Text, second: Text) -> tuple[Span, Span] | None:
    """Return the place of a `least of all` behind a `nobody`, and that of the exception that it became."""
    for one, other, is_turned in ((first, second, False), (second, first, True)):
        if "least" not in one.runs or "least" in other.runs:
            continue
        least, but = _LEAST.search(one.small), _EXCEPT.search(other.small)
        if least and but and not _EXCEPT.search(one.small):
            places = Span(*least.span("least")), Span(*but.span())
            return (places[1], places[0]) if is_turned else places
    return None
