"""Conditions that were not fulfilled: `had she asked, he would have helped`, `if he were here, he would know`.

The patterns are for unwrapped lower-case texts, with one space between two words.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from scorer.patterns import late
from scorer.types import Span

_SUBJECT = (
    r"(?:the|an?|my|your|his|her|its|our|their|this|that|these|those|i|you|he|she|it|we|they|there|anyone|[a-z]+)"
)
_WOULD = r"\b(?:would|could|might)\b|['’]d\b"
# Each has the group `condition`, and the last one `inverted` in its place.
_UNFULFILLED = (
    late(
        rf"(?:\A|(?<=[.;!?:,] )|(?<=\band )|(?<=\bbut ))(?P<condition>(?:had|were) {_SUBJECT}\b[^.;:!?]{{3,90}}?),"
        rf"[^.;:!?]{{0,90}}?(?:{_WOULD})"
    ),
    late(rf"\bif (?P<condition>[^.;:!?,]{{2,60}}? (?:had|were)\b[^.;:!?,]{{2,80}}),[^.;:!?]{{0,90}}?(?:{_WOULD})"),
    late(
        rf"(?:{_WOULD}) have [^.;:!?]{{2,90}}?(?:,? if (?P<condition>[^.;:!?,]{{2,60}}? had\b[^.;:!?,]{{2,80}})"
        rf"|(?<!not )(?<!and )(?<!but )(?<!who )(?<!that ) had (?P<inverted>{_SUBJECT} [^.;:!?,]{{2,80}}))"
    ),
)
# A text without one of each has no such condition.
_WORDS_OF_CONDITIONS = frozenset({"had", "were", "if"})
WORDS_OF_WOULD = frozenset({"would", "could", "might", "d"})
# What is no plain fact, or is said of what did not happen.
NOT_A_FACT = late(
    r"\b(?:if|unless|would|could|might|may|can|should|must|will|shall|only|but|without|otherwise|else|case"
    r"|cases|when\w*"
    r"|whether|no|not|never|none|nobody|nothing|cannot|neither|nor|wish\w*|almost|nearly|lack\w*|fail\w*|lest"
    r"|provid\w+|assum\w+|suppos\w+|imagin\w+|depend\w*|condition\w*|hope\w*|hypothe\w+|possib\w+|perhaps"
    r"|maybe|too|instead|prevent\w*|claim\w*|say|says|said|think|thinks|thought|believ\w*)\b|n['’]t\b|\?"
    r"|['’](?:d|ll)\b"
)


def unfulfilled(small: str, runs: AbstractSet[str]) -> Span | None:
    """Return the place of such a condition in a text, of which `runs` are the words; None if it has none."""
    if runs.isdisjoint(_WORDS_OF_CONDITIONS) or runs.isdisjoint(WORDS_OF_WOULD):
        return None
    for pattern in _UNFULFILLED:
        if match := pattern.search(small):
            return Span(*match.span("condition" if match["condition"] else "inverted"))
    return None
