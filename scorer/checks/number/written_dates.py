"""Read days in figures: `2024-05-06`, `05/06/2024`, `15. 4. 2019`, `20190415`, `2019年4月15日`,
`2019년 4월 15일`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.figures import Value, Values, Way
from scorer.patterns import late

# A day and nothing else is written so.  The text is in small letters.
PATTERN = r"""
    (?<![\w.,/-])(?:
        \d{1,4}(?P<dash>[-./])\d{1,2}(?P=dash)\d{1,4}(?![\w/]|[-.]\d)
      | \d{4}-\d\d-\d\d(?=t\d\d:)
      | \d{1,2}\.[ ]\d{1,2}\.[ ]?\d{4}(?!\w|[-.]\d)
      | \d{4}[ ]?年[ ]?\d{1,2}[ ]?月[ ]?\d{1,2}[ ]?日
      | \d{4}[ ]?년[ ]?\d{1,2}[ ]?월[ ]?\d{1,2}[ ]?일
    )
"""
_COMPACT = late(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_NUMBERS = late(r"\d+")
_MARK = late(r"[-./年년]")


def date(written: str) -> tuple[Values, tuple[Way, ...]]:
    """Return the values of a day in figures and the parts that it may be instead.

    The first value is the order in which the figures stand.  Between slashes or hyphens, the day or the month may
    come first; between full stops the day does.
    """
    figures = _NUMBERS.findall(written)
    mark = _MARK.search(written)
    orders = list(_orders(figures, mark.group() if mark else ""))
    as_written = f"date{mark.group() if mark else ''}{'|'.join(str(int(figure)) for figure in figures)}"
    days = [f"d{year}-{month}-{day}" for years, month, day in orders for year in years]
    plain = tuple((Decimal(figure),) for figure in figures)
    ways = [(years, (f"m{month}",), (Decimal(day),)) for years, month, day in orders]
    # `2.1.3` may be a version too.
    return (as_written, *days, written), (*ways, plain)


def compact(digits: str) -> tuple[Values, tuple[Way, ...]]:
    """Return the value of `20190415` as a day, and its parts; both are empty if it cannot be one."""
    match = _COMPACT.fullmatch(digits)
    if match is None:
        return (), ()
    year, month, day = map(int, match.groups())
    return (f"d{year}-{month}-{day}",), (((Decimal(year),), (f"m{month}",), (Decimal(day),)),)


def exchanged(one: Value, other: Value) -> bool:
    """Tell whether two values of days, written with the same mark, have day and month the other way round."""
    if isinstance(one, Decimal) or isinstance(other, Decimal) or one[:5] != other[:5] or not one.startswith("date"):
        return False
    figures, its = one[5:].split("|"), other[5:].split("|")
    return figures != its and figures[1::-1] == its[:2] and all(int(figure) <= 12 for figure in figures[:2])


def _orders(figures: list[str], mark: str) -> Iterator[tuple[Values, int, int]]:
    """Yield the years, the month and the day that the figures may be, in each possible order."""
    first, second, third = map(int, figures)
    if len(figures[0]) > 2:
        orders = [(figures[0], second, third)]
    elif mark == ".":
        orders = [(figures[2], second, first) if second <= 12 else (figures[2], first, second)]
    else:
        orders = [(figures[2], second, first), (figures[2], first, second)]
        orders += [(figures[0], second, third)] if mark == "-" and len(figures[2]) <= 2 else []
    for year, month, day in dict.fromkeys(orders):
        if 1 <= month <= 12 and 1 <= day <= 31:
            number = Decimal(int(year))
            yield ((number,) if number > 99 else (2000 + number, 1900 + number)), month, day
