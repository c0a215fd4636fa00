"""Read figures: what amounts `1,000`, `1.000`, `1 000`, `2,5`, `.5` and `1/2` may stand for."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from scorer.patterns import late

Value = Decimal | str
Values = tuple[Value, ...]
# The numbers that one may consist of, each with its possible values.
Way = tuple[Values, ...]

# The value of `24/7`.
ALWAYS = "24/7"

# Longer figures are not amounts, and Decimal's arithmetic would round them.
_MOST_DIGITS = 25
PERCENT = late(r"[ -]?(?:%|per ?cent\b|pct\b)")
_MONEY = late(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*\1\d\d")
_TIME = late(r"(2[0-3]|[01]?\d)\.([0-5]\d)")
_GROUPED = late(r"\d{1,3}(?:[.,]\d{3})+|\d{1,3}(?:,\d{2})*,\d{3}")


@lru_cache(maxsize=4096)
def amounts(digits: str) -> tuple[Values, tuple[Way, ...]]:
    """Return the values of digits with separators, the likeliest first, and the parts that they may be instead.

    A comma before three digits groups thousands.  A point before three digits may do so too, and surely does
    before `000`.  Digits that fit no convention are a string, unchanged.
    """
    if digits.startswith("."):
        return (Decimal(f"0{digits}"),) if digits.count(".") == 1 and "," not in digits else (digits,), ()
    groups = digits.split(" ")
    if len(groups) > 1:
        values, _ = amounts("".join(groups))
        return values, (tuple(amounts(group)[0] for group in groups),)
    plain = digits.replace("'", "").replace("’", "")
    separators = [char for char in plain if char in ".,"]
    if len(plain) > _MOST_DIGITS:
        return (plain.replace(",", "") if _GROUPED.fullmatch(plain) else plain,), ()
    if not separators:
        return (Decimal(plain),), ()
    last = separators[-1]
    if _MONEY.fullmatch(plain):  # 1.234.50
        return (Decimal(plain.replace(last, "")) / 100, plain), ()
    if len(set(separators)) == 2 and separators.count(last) == 1 and _GROUPED.fullmatch(plain[: plain.index(last)]):
        return (_decimal(plain, last),), ()
    if _GROUPED.fullmatch(plain) and len(set(separators)) == 1 and not plain.startswith("0"):
        return _grouped(plain, last), ()
    if len(separators) == 1:
        ways = (tuple((Decimal(part),) for part in plain.split(",")),) if last == "," else ()
        time = _TIME.fullmatch(plain)
        times = hours(time[1], int(time[2])) if time else ()
        return (_decimal(plain, last), *times), ways
    by_comma = plain.split(",")
    pieces = (
        by_comma if len(by_comma) > 1 and all(part.count(".") < 2 for part in by_comma) else re.split("[.,]", plain)
    )
    return (plain,), (tuple((Decimal(part),) for part in pieces),)


def _grouped(plain: str, separator: str) -> Values:
    whole = Decimal(plain.replace(separator, ""))
    decimal_too = separator == "." and plain.count(".") == 1 and not plain.endswith("000")
    return (whole, Decimal(plain)) if decimal_too else (whole,)


def _decimal(plain: str, point: str) -> Decimal:
    grouping = "," if point == "." else "."
    return Decimal(plain.replace(grouping, "").replace(point, "."))


def fraction(digits: str) -> tuple[Values, tuple[Way, ...]]:
    """Return the value of `1/2`, and its parts, which may be a day and a month."""
    numbers = [Decimal(part) for part in re.split("[/⁄]", digits)]
    values: Values = share_of(*numbers) if 0 < numbers[0] < numbers[1] else ()
    if numbers == [24, 7]:
        values = (ALWAYS,)
    return (*values, "f{}/{}".format(*numbers)), (tuple(map(_day_or_month, numbers)),)


def _day_or_month(number: Decimal) -> Values:
    month: Values = (f"m{number}",) if 1 <= number <= 12 else ()
    return (number, *month)


def share_of(above: Decimal, below: Decimal) -> Values:
    """Return the values of a share: the amount, and its percentage (`p25`), also rounded."""
    percent = above * 100 / below
    rounded = () if percent == percent.to_integral() else (round(percent, 1), round(percent))
    return (above / below, *(percentage(Decimal(value)) for value in (percent, *rounded)))


def percentage(value: Decimal) -> str:
    """Return the value of so many hundredths."""
    return f"p{value.normalize():f}"


def hours(hour: str, minute: int) -> Values:
    """Return the times that `7` and `30`, without a.m. or p.m., may stand for; `07` and `19` are of a 24-hour clock."""
    number = int(hour)
    sure = number > 12 or hour.startswith("0")
    return tuple(f"t{each % 24}:{minute:02}" for each in ((number,) if sure else (number, number + 12)))
