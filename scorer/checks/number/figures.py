"""Read figures: what amounts `1,000`, `1.000`, `1 000`, `2,5` and `12/05/2020` may stand for."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

Value = Decimal | str
Values = tuple[Value, ...]

# Longer figures are not amounts, and Decimal's arithmetic would round them.
_MOST_DIGITS = 25
_MONEY = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*\1\d\d")
_TIME = re.compile(r"(2[0-3]|[01]?\d)\.([0-5]\d)")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,3}(?:,\d{2})*,\d{3}")


@lru_cache(maxsize=4096)
def amounts(digits: str) -> tuple[Values, tuple[Values, ...]]:
    """Return the values of digits with separators, the likeliest first, and the parts that they may be instead.

    A comma before three digits groups thousands.  A point before three digits may do so too, and surely does
    before `000`.  Digits that fit no convention are a string, unchanged.
    """
    groups = digits.split(" ")
    if len(groups) > 1:
        values, _ = amounts("".join(groups))
        return values, tuple(amounts(group)[0] for group in groups)
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
        parts = tuple((Decimal(part),) for part in plain.split(",")) if last == "," else ()
        time = _TIME.fullmatch(plain)
        times = clock(int(time[1]), int(time[2]), None)[0][:2] if time else ()
        return (_decimal(plain, last), *times), parts
    by_comma = plain.split(",")
    pieces = (
        by_comma if len(by_comma) > 1 and all(part.count(".") < 2 for part in by_comma) else re.split("[.,]", plain)
    )
    return (plain,), tuple((Decimal(part),) for part in pieces)


def _grouped(plain: str, separator: str) -> Values:
    whole = Decimal(plain.replace(separator, ""))
    decimal_too = separator == "." and plain.count(".") == 1 and not plain.endswith("000")
    return (whole, Decimal(plain)) if decimal_too else (whole,)


def _decimal(plain: str, point: str) -> Decimal:
    grouping = "," if point == "." else "."
    return Decimal(plain.replace(grouping, "").replace(point, "."))


def date(digits: str) -> tuple[Values, tuple[Values, ...]]:
    """Return the value of `12/05/2020`, which is the same as that of `2020-05-12`, and its parts."""
    numbers = [Decimal(part) for part in re.split("[-./]", digits)]
    parts = tuple(_date_part(number) for number in numbers)
    return ("d" + "/".join(str(number) for number in sorted(numbers)),), parts


def fraction(digits: str) -> tuple[Values, tuple[Values, ...]]:
    """Return the value of `1/2`, and its parts, which may be a day and a month."""
    numbers = [Decimal(part) for part in re.split("[/⁄]", digits)]
    share: Values = (numbers[0] / numbers[1],) if 0 < numbers[0] < numbers[1] else ()
    return (*share, "f{}/{}".format(*numbers)), tuple(_date_part(number) for number in numbers)


def _date_part(number: Decimal) -> Values:
    month: Values = (f"m{number}",) if 1 <= number <= 12 else ()
    years: Values = (1900 + number, 2000 + number) if number < 100 else ()
    return (number, *month, *years)


def clock(hour: int, minute: int, half: str | None) -> tuple[Values, tuple[Values, ...]]:
    """Return the values of a time and its parts; `half` is `a` or `p` (a.m., p.m.), or None without either."""
    plain: Values = (Decimal(hour),) if minute == 0 else (Decimal(hour), Decimal(minute))
    parts = tuple((value,) for value in plain)
    if half:
        whole_day = hour % 12 + (12 if half == "p" else 0)
        return (f"t{whole_day}:{minute:02}",), parts
    times: Values = tuple(f"t{each}:{minute:02}" for each in dict.fromkeys((hour, (hour + 12) % 24)))
    as_decimal = Decimal(hour) + Decimal(minute) / 100
    if minute:
        return (*times, as_decimal), parts
    return (*times, as_decimal, Decimal(hour % 12)), ((Decimal(hour),), (Decimal(0),))
