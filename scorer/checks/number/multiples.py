"""Compare words that say how often or how many times: `doubled`, `weekly`; and the way of `ten to four`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.checks.number.quarterly import QUARTER, is_quarterly
from scorer.checks.number.times import spoken
from scorer.english.unit_names import units_called
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.one_for_another import one_for_another

_PERIODS = {
    "hour": "hourly",
    "day": "daily",
    "night": "nightly",
    "week": "weekly",
    "fortnight": "fortnightly",
    "month": "monthly",
    "quarter": "quarterly",
    "year": "yearly",
    "decade": "decennial",
}
_PERIOD = "|".join(QUARTER if word == "quarter" else word for word in _PERIODS)
_SAME_OFTEN = {"annual": "yearly", "annually": "yearly"}
_WORDS = late(
    rf"""
    \b(?:
        (?P<two>doubl(?:e[ds]?|ing)|twice|twofold)
      | (?P<three>trip(?:le[ds]?|ling)|trebl(?:e[ds]?|ing)|thrice|threefold)
      | (?P<four>quadrupl(?:e[ds]?|ing)|fourfold)
      | (?P<half>halv(?:e[ds]?|ing)|half(?=[ ](?:as|the|of|that|what|its|their)\b))
      | (?:an?|one)[ ](?P<third>third|quarter)(?=[ ](?:as|of)\b)
      | (?P<often>hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?)
      | (?:every|each|per|(?:once|twice|times)[ ](?:an?|every|each|per))[ ]
        (?P<period>{_PERIOD})
      | every[ ](?:other|second)[ ](?P<other>day|night|week|month|year)
      | every[ ](?:two|2)[ ](?P<two_of>days|weeks|months|years)
      | (?<=\bper[ ])(?P<each>[a-z]{{3,}})
    )\b
    """,
    re.VERBOSE,
)
# A text without any of these has none of those words.
_NEEDED = listed(
    """double doubled doubles doubling twice twofold triple tripled triples tripling treble trebled trebles trebling
    thrice threefold quadruple quadrupled quadruples quadrupling fourfold halve halved halves halving half third quarter
    hourly daily nightly weekly fortnightly monthly quarterly yearly annual
    annually every each per once times"""
)
# What a number is counted by, with `per`.
_NOT_EACH = frozenset({"cent", "se", "annum", "capita", "diem", "the", "each", "every"})
_SAME_EACH = {"head": "person", "people": "person", "adult": "person", "passenger": "person", "family": "household"}
_SAME_EACH |= {"home": "household", "piece": "unit", "item": "unit", "stock": "share", "guest": "person"}
# Words with as many common letters may be two spellings: `centre` and `center`.
_SPELT = 3
# The words that tell what is compared.
_COMPARED = late(r"\b(?!the\b|was\b|than\b|that\b|much\b|many\b)[^\W\d_]{3,}|\b[^\W\d_]\b")
_PAST = frozenset({"past", "after"})
# Each is what the other is the other way round.
_INVERSE = ({"two", "half"}, {"three", "third"}, {"four", "quarter"})
# Of two things that are compared, these are the one that was there before, and the one that came.
_OLD = frozenset({"old", "older", "previous", "predecessor", "former", "earlier", "last", "before"})
_NEW = frozenset({"new", "newer", "successor", "current", "present", "modern", "latest", "now"})
_BREAK = late(r"[,;:.]|\b(?:whereas|while|but|and|though|although)\b")


def changed_multiples(first: Text, second: Text) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield words of one side for which the other side has only another word of the same kind."""
    left = _places(first)
    right = _places(second) if left else {}
    for kind in left:
        ours, theirs = left[kind], right.get(kind, {})
        if kind == "times" and {*ours, *theirs} in _INVERSE and len(ours) == len(theirs) == 1:
            at, there = next(iter(ours.values())), next(iter(theirs.values()))
            if _are_turned(first.small, second.small, at, there) or _names_other(first.small, second.small, at, there):
                continue
        apart = one_for_another(ours, theirs)
        if apart and "quarterly" in apart and _are_counted(first.small, second.small, ours[apart[0]], theirs[apart[1]]):
            continue
        if apart and (kind != "each" or apart[0][:_SPELT] != apart[1][:_SPELT]):
            yield ours[apart[0]], theirs[apart[1]], "major" if kind == "each" else "critical"


def _are_counted(left: str, right: str, at: Span, there: Span) -> bool:
    """Tell whether one side says `four times a year` for what is quarterly on the other side."""
    return is_quarterly(left, at) or is_quarterly(right, there)


def _are_turned(left: str, right: str, at: Span, there: Span) -> bool:
    """Tell whether two things were compared the other way round: `A is twice as old as B`, `B is half as old as A`."""
    before, after = _COMPARED.findall(left[: at.start]), _COMPARED.findall(left[at.stop :])
    its_before, its_after = _COMPARED.findall(right[: there.start]), _COMPARED.findall(right[there.stop :])
    return len({*before} & {*its_after}) + len({*after} & {*its_before}) > len({*before} & {*its_before})


def _names_other(left: str, right: str, at: Span, there: Span) -> bool:
    """Tell whether one side says it of the new thing and the other of the old: `half of what the old one needs`."""
    one, other = _said_of(left, at), _said_of(right, there)
    return one is not None and other is not None and one is not other


def _said_of(small: str, at: Span) -> bool | None:
    """Tell whether a comparison is said of the new thing; None if it does not name the old or new one."""
    after = re.split(r"[.;:]", small[at.stop :], maxsplit=1)[0]
    before = _BREAK.split(small[: at.start].rstrip(" ,"))[-1]
    for words, turned in ((_COMPARED.findall(after), True), (_COMPARED.findall(before), False)):
        old, new = not _OLD.isdisjoint(words), not _NEW.isdisjoint(words)
        if old is not new:
            return old if turned else new
    return None


def _places(side: Text) -> dict[str, dict[str, Span]]:
    """Return the first place of each meaning, by its kind."""
    found: dict[str, dict[str, Span]] = {}
    for match in _WORDS.finditer(side.small) if not side.runs.isdisjoint(_NEEDED) else ():
        kind, meaning = "times", match.lastgroup or ""
        if meaning == "each":
            if (word := match["each"].removesuffix("s")) in _NOT_EACH or units_called(word):
                continue
            kind, meaning = "each", _SAME_EACH.get(word, word)
        elif meaning == "third":
            meaning = match["third"]
        elif meaning == "other":
            kind, meaning = "often", "fortnightly" if match["other"] == "week" else f"other {match['other']}"
        elif meaning == "two_of":
            word = match["two_of"].removesuffix("s")
            kind, meaning = "often", "fortnightly" if word == "week" else f"other {word}"
        elif meaning == "period":
            kind, meaning = "often", _PERIODS[match["period"]]
        elif meaning == "often":
            kind, meaning = "often", _SAME_OFTEN.get(match["often"], match["often"])
        found.setdefault(kind, {}).setdefault(meaning, Span(*match.span()))
    for match in spoken(side):
        way = "past" if match["way"] in _PAST else "to"
        kind = f"{match['minute']} {match['hour']}"
        found.setdefault(kind, {}).setdefault(way, Span(*match.span()))
    return found
