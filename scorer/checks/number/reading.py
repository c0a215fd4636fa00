"""Find all numbers of a text: each reader finds those of its kind, and the more special kind has precedence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from scorer.checks.number.brackets import speaks_of_loss
from scorer.checks.number.codes import find_codes
from scorer.checks.number.decades import find_decades
from scorer.checks.number.digits import CONNECTED, find_figures, shared_scale
from scorer.checks.number.eras import find_other_years
from scorer.checks.number.figures import PERCENT, hours, percentage
from scorer.checks.number.japanese_eras import NAMES_OF_ERAS, find_eras
from scorer.checks.number.lettered import find_lettered, may_be_lettered
from scorer.checks.number.named_days import outside_named_days
from scorer.checks.number.offers import find_offers
from scorer.checks.number.powers import WORDS_OF_POWERS, find_powers
from scorer.checks.number.prices import WORDS_OF_PRICES, find_prices
from scorer.checks.number.quantities import Quantity
from scorer.checks.number.romans import find_romans, may_be_roman
from scorer.checks.number.set_amounts import WORDS_OF_SETS, find_sets
from scorer.checks.number.shares import VULGAR, find_shares
from scorer.checks.number.spelt_out import find_spelt_out, may_be_hours
from scorer.checks.number.times import WORDS_OF_TIME, find_times
from scorer.checks.number.versions import find_versions
from scorer.checks.number.wars import WORDS_OF_WARS, find_wars
from scorer.checks.number.worded import WORDS_OF_NUMBERS, find_worded, with_what_follows
from scorer.checks.number.year_parts import WORDS_OF_PARTS, find_parts, with_whole
from scorer.checks.number.zones import find_zones
from scorer.patterns import late
from scorer.words.compared import Text

_HALF_OF_DAY = late(r"[ap]\.?\s?m\.?$")
_FIGURE = late(rf"[\d{VULGAR}]")
_BEARER = late(r"([^\W\d_]+)\.?[ ](?:the[ ])?$")
# What bears a number, in short.
_IN_FULL = {
    "vol": "volume", "ch": "chapter", "chap": "chapter", "art": "article", "pt": "part", "bk": "book", "sec": "section",
    "sect": "section", "fig": "figure", "ed": "edition", "ser": "series", "no": "number", "sc": "scene",
}  # fmt: skip
_LONGEST_BEARER = 30
_HEX = "[0-9A-Fa-f]{1,4}"
_ADDRESS = late(rf"\w+://[^\s<>()]+|(?<![\w:])(?:(?:{_HEX}:){{7}}{_HEX}|(?:{_HEX}:)*:(?:{_HEX}:)*{_HEX})(?![\w:])")
# `the second Elizabeth`, `the Second Vatican Council`, `the third and last volume`
_NAMES_BEHIND = late(r"(?:[ -][^\W\d_]+){1,3}")
_LETTERS = late(r"[^\W\d_]+")


def find(side: Text, opposite: Text) -> list[Quantity]:
    """Return the numbers of a side, in order.

    Each reader is asked only if the side has a word or a figure without which it finds nothing.
    """
    small, text, other, runs = side.small, side.text, opposite.text, side.runs
    found: list[Quantity] = []
    shapes = frozenset[str]().union(*map(_shapes_of, runs))
    # Most sentences have no figure, and then nothing that is written with one.
    figures = _FIGURE.search(small) is not None
    _add(found, find_codes(text, other) if figures else ())
    _add(found, find_zones(side, opposite) if figures else ())
    _add(found, find_versions(side, opposite) if figures else ())
    _add(found, find_offers(side, opposite))
    _add(found, () if runs.isdisjoint(NAMES_OF_ERAS) else find_eras(side))
    _add(found, find_lettered(side) if "lettered" in shapes else ())
    _add(found, find_decades(side, opposite) if figures else ())
    _add(found, find_parts(side, other) if figures or not runs.isdisjoint(WORDS_OF_PARTS) else ())
    _add(found, find_times(side) if figures or not runs.isdisjoint(WORDS_OF_TIME) else ())
    _add(found, find_other_years(side) if figures else ())
    _add(found, () if runs.isdisjoint(WORDS_OF_WARS) else find_wars(side))
    _add(found, find_romans(text, other) if "roman" in shapes else ())
    _add(found, find_powers(small) if figures or not runs.isdisjoint(WORDS_OF_POWERS) else ())
    _add(found, () if runs.isdisjoint(WORDS_OF_SETS) else find_sets(small))
    _add(found, () if runs.isdisjoint(WORDS_OF_PRICES) else find_prices(small))
    _add(found, find_spelt_out(small, runs, hours="hours" in shapes))
    _add(found, find_shares(small, runs))
    _add(found, _signed_figures(small, other.lower()) if figures else ())
    _add(found, () if runs.isdisjoint(WORDS_OF_NUMBERS) else find_worded(small))
    if ":" in text and found:
        found = _outside_addresses(text, found)
    found = outside_named_days(side, found) if found else found
    if not found:
        return found
    found.sort(key=lambda quantity: quantity.at)
    for index, after in enumerate(found[1:]):
        found[index] = _share_half_of_day(small, _share_scale(small, found[index], after), after)
    return [_with_whole(small, _of_a_hundred(small, quantity)) for quantity in found]


@lru_cache(maxsize=50_000)
def _shapes_of(run: str) -> tuple[str, ...]:
    """Return the shapes that a word has, of those that a reader looks for; most words have none."""
    shapes = (("lettered", may_be_lettered), ("roman", may_be_roman), ("hours", may_be_hours))
    return tuple([shape for shape, may_be in shapes if may_be(run)])


def _outside_addresses(text: str, found: list[Quantity]) -> list[Quantity]:
    """Return the numbers that are no part of an address, which is compared as a whole by the check `technical`."""
    inside = {place for match in _ADDRESS.finditer(text) for place in range(*match.span())}
    return [one for one in found if one.at.start not in inside] if inside else found


def _signed_figures(small: str, other: str) -> Iterator[Quantity]:
    """Yield the numbers in figures; where only the other side speaks of a loss, that may be the minus of this one."""
    if not any(sign in small for sign in "-−–("):
        yield from find_figures(small)
        return
    loss = "(" in small and (speaks_of_loss(small) or speaks_of_loss(other))
    for quantity in find_figures(small, loss):
        value = quantity.values[0]
        if isinstance(value, str) or value >= 0:
            yield quantity
        elif speaks_of_loss(other) and not speaks_of_loss(small):
            yield replace(quantity, values=(*quantity.values, -value))
        else:
            yield quantity


def _add(found: list[Quantity], numbers: Iterable[Quantity]) -> None:
    """Add the numbers that stand where none was found before."""
    new = list(numbers) if numbers else []
    if not new:
        return
    if not found:
        found += new
        return
    inside = {place for one in found for place in range(one.at.start, max(one.at.stop, one.stop))}
    found += [one for one in new if one.at.start not in inside and one.at.stop - 1 not in inside]


def with_bearers(
    small: tuple[str, str], found: tuple[Sequence[Quantity], Sequence[Quantity]]
) -> tuple[list[Quantity], list[Quantity]]:
    """Return the numbers of both sides with the words before them.

    `The second Elizabeth` has the name behind it where the other side has `Elizabeth II`.
    """
    left, right = (
        [quantity if quantity.bearer else replace(quantity, bearer=_word_before(text, quantity)) for quantity in side]
        for text, side in zip(small, found, strict=True)
    )
    return _with_names_behind(small[0], left, right), _with_names_behind(small[1], right, left)


def _with_names_behind(small: str, found: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    kings = {one.bearer for one in others if one.roman and one.bearer}
    return [
        replace(one, bearer=name) if one.ordinal and (name := _name_behind(small, one, kings)) else one for one in found
    ]


def _name_behind(small: str, quantity: Quantity, kings: set[str]) -> str:
    """Return the first of these names among the words behind an ordinal; empty if there is none."""
    words = _NAMES_BEHIND.match(small, quantity.at.stop) if kings else None
    found: list[str] = _LETTERS.findall(words.group()) if words else []
    return next((word for word in map(_in_full, found) if word in kings), "")


def _word_before(small: str, quantity: Quantity) -> str:
    match = _BEARER.search(small, max(0, quantity.at.start - _LONGEST_BEARER), quantity.at.start)
    return _in_full(match[1]) if match else ""


def _in_full(word: str) -> str:
    return _IN_FULL.get(word, word)


def _share_scale(text: str, quantity: Quantity, after: Quantity) -> Quantity:
    """Give the 5 of `5 to 6 million` the values five million and five."""
    value = quantity.values[0]
    if isinstance(value, str) or quantity.face:
        return quantity
    scale = shared_scale(text, quantity, after)
    return replace(quantity, values=(value * scale, *quantity.values)) if scale else quantity


def _share_half_of_day(text: str, quantity: Quantity, after: Quantity) -> Quantity:
    """Give the 2 of `2 to 4 pm` the times that it may be."""
    value = quantity.values[0]
    hour = isinstance(value, Decimal) and 1 <= value <= 12 and value == value.to_integral()
    if not hour or not _HALF_OF_DAY.search(text, after.at.start, after.at.stop):
        return quantity
    if not CONNECTED.fullmatch(text, quantity.at.stop, after.at.start):
        return quantity
    return replace(quantity, values=(*quantity.values, *hours(str(value), 0)))


def _of_a_hundred(text: str, quantity: Quantity) -> Quantity:
    """Mark a percentage as a share."""
    value = quantity.values[0]
    if isinstance(value, str) or not PERCENT.match(text, quantity.at.stop):
        return quantity
    return replace(quantity, values=(*quantity.values, percentage(value)), share=True)


def _with_whole(text: str, quantity: Quantity) -> Quantity:
    """Add what a number means before a word: the 19th century is that of the 1800s, the third quarter is Q3."""
    value = quantity.values[0]
    if isinstance(value, str) or not (quantity.ordinal or quantity.roman):
        return _with_half(text, quantity)
    return with_whole(text, quantity) or quantity


def _with_half(text: str, quantity: Quantity) -> Quantity:
    value = quantity.values[0]
    if isinstance(value, str) or quantity.unit_from or quantity.share:
        return quantity
    more = with_what_follows(text, value, quantity.at.stop)
    return replace(quantity, values=(*more, *quantity.values)) if more and more[0] not in quantity.values else quantity
