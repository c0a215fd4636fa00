"""Numbers that say nothing of their own: the twelve of `twelve months`, which is a year, and the three of `three
points: …`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from decimal import Decimal

from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.unit_names import Units, units_called
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_PERIODS = "day|week|fortnight|month|year|decade|century|millennium"
# One of a period, without a number: `within a week`, `in the year after it`; but not `the year 1990`, `of the year`.
_ONE_PERIOD = late(
    rf"(?<!of )\b(?:(?P<a>an? )|(?:the|this|that|each|every|whole|full|entire|past|next|coming|following|previous) )"
    rf"(?P<period>{_PERIODS})\b(?! (?:(?(a)of (?:the|an?)\b|of\b)|\d|two\b|twenty|nineteen))"
)
_UNIT_OF_TIME = late(
    r"[ -](?:full |whole |consecutive )?(?P<unit>seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?)\b"
)
_TIME = late(r"\b(?:second|minute|hour|day|week|fortnight|month|year)s\b")
# The days of a month or year differ.
_ABOUT = Decimal("0.015")

_COUNTED = late(
    r" (?:[a-z-]+ ){0,2}?(?P<noun>[a-z-]+s)\b(?: (?:of|for|in|to|on|that|which|why|by) [^.!?:;,—]{1,40})?"
    r"(?:(?P<colon>:| ?—)|,)(?P<items>[^.!?]+)"
)
# What is counted only in order to tell it one by one.
_TOLD = listed(
    "things points reasons ways respects facts aspects steps factors goals aims demands conditions questions parts "
    "groups kinds types options stages causes claims"
)
_BETWEEN_ITEMS = late(r",? (?:and|or) |, ")
_MOST_COUNTED = 12

_OF_THE = late(r"\bof (?:the|these|those|my|your|his|her|its|our|their) $")
# The one of `the older one` stands for a noun.
_PRONOUN = late(
    r"\b(?:the|this|that|which) (?:(?:old|eld|young|big|small|larg|tall|short|long|new|cheap|fast|slow|light|heavi"
    r"|strong|weak|earli|lat|high|low|wid|rich|poor|brav|clever)(?:er|est) |old |new |big |small |other |first |last )$"
)
_NO_NOUN = late(
    r"$|[.,;:!?)]| (?:by|in|on|at|that|which|who|whom|whose|with|from|for|than|is|was|has|had|will|would|did|does)\b"
)


def without_periods(here: Text, there: Text, found: list[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers of a side without those that only tell the length of a period of the other: `twelve months`.

    They stay where the other side has a number of a unit of time too, which may have been put in their place.
    """
    if not _TIME.search(here.small) or any(_unit(there.small, other) for other in others):
        return found
    ours = Counter(match["period"] for match in _ONE_PERIOD.finditer(here.small))
    free = Counter(match["period"] for match in _ONE_PERIOD.finditer(there.small)) - ours
    rest = []
    for quantity in found:
        units = _unit(here.small, quantity) if free else None
        same = next((period for period in free if units and _are_equal(quantity, units, period)), None)
        if same is None:
            rest.append(quantity)
        else:
            free -= Counter([same])
    return rest


def _unit(small: str, quantity: Quantity) -> Units | None:
    """Return the units of time behind a number that must be kept; None if there is none."""
    if quantity.weight <= Weight.FILLER or quantity.named or quantity.ordinal:
        return None
    match = _UNIT_OF_TIME.match(small, quantity.at.stop)
    return units_called(match["unit"]) if match else None


def _are_equal(quantity: Quantity, units: Units, period: str) -> bool:
    value = quantity.values[0]
    if isinstance(value, str):
        return False
    for unit in units:
        for its in units_called(period):
            one, other = unit.amount(value), its.amount(Decimal(1))
            if unit.dimension == its.dimension and abs(one - other) <= other * (_ABOUT if its.rough else 0):
                return True
    return False


def counts_what_follows(text: str, quantity: Quantity) -> bool:
    """Tell whether a number only counts what the sentence then tells one by one: `three things: …`."""
    value = quantity.values[0]
    if isinstance(value, str) or not 2 <= value <= _MOST_COUNTED or quantity.ordinal:
        return False
    match = _COUNTED.match(text, quantity.at.stop)
    if match is None:
        return False
    items = match["items"].split(";") if ";" in match["items"] else _BETWEEN_ITEMS.split(match["items"])
    return len(items) == value if match["noun"] not in _TOLD else bool(match["colon"]) or len(items) == value


def are_implied(first: Text, second: Text, one: Quantity, other: Quantity) -> bool:
    """Tell whether a change is one of wording: `the older one` and `the elder of my two`, of which both texts know."""
    return _is_pronoun(first.small, one.at) is not _is_pronoun(second.small, other.at) and any(
        _OF_THE.search(side.small, max(0, number.at.start - 10), number.at.start)
        for side, number in ((first, one), (second, other))
    )


def _is_pronoun(small: str, at: Span) -> bool:
    if small[at.start : at.stop] != "one" or not _NO_NOUN.match(small, at.stop):
        return False
    return _PRONOUN.search(small, max(0, at.start - 20), at.start) is not None


def known_words(found: Collection[Quantity]) -> frozenset[str]:
    """Return the words for the hours among some numbers: `midnight` for twelve at night."""
    return frozenset(
        word
        for word, hour in (("midnight", "t0:00"), ("noon", "t12:00"))
        if any(hour in quantity.values for quantity in found if quantity.weight > Weight.FILLER)
    )
