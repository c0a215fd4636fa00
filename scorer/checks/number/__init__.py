"""Numbers: every number, unit and date of one side must be on the other side, with the same value.

The check reads figures, number words, and both conventions of separators. These are equal:

- `1,000`, `1.000`, `1 000` and `a thousand`; `.5` and `0.5`; `minus ten` and `-10`; `($250)` and `-$250`;
- `2.5bn` and `2,500,000,000`; `$15k` and `15,000 dollars`; `1.2 lakh crore` and `1.2 trillion`;
- `two thirds` and `2/3`; `one in five` and `20%`; `1.5 × 10^8` and `150 million`; `10^-3` and `0.001`;
- `a dozen` and `12`; `five grand` and `5,000`; `fourscore` and `80`; `tenfold` and `ten times`;
- `21st` and `twenty-first`; `Louis XIV` and `Louis the Fourteenth`; `the third volume` and `vol. III`;
- `World War I`, `WW1` and `the First World War`; `v2.1.3` and `Version 2.1.3`;
- `3 pm` and `15:00`; `ten to four` and `3:50`; `14:00 GMT` and `15:00 CET`; `1500 Zulu` and `15:00 UTC`;
- `2010-11` and `2010 to 2011`; `2024-04-03` and `3 April 2024`; `Q3` and `third quarter`; `13. 2` and `13.2`;
- `1H24` and `the first half of 2024`; `0630Z` and `06:30 UTC`; `24/7` and `around the clock`;
- `Boxing Day` and `26 December`; `Hogmanay` and `New Year's Eve`;
- `Q3` and `July to September`; `the end of June` and `30 June`;
- `Tu, Th` and `Tue, Thu`; `2¹²` and `4096`;
- `Phase IIb` and `phase 2b`; `Reiwa 2` and `2020`; `aged 40 to 49` and `in their forties`; `6"` and `6 inches`;
- `three point one four` and `3.14`; `nineteen oh five` and `1905`; `2 hours 30 minutes` and `150 minutes`;
- converted units: `1 km` and `1,000 m`, `500 ms` and `half a second`, `100 °C` and `212 °F`;
- `50 basis points`, `half a percentage point` and, of a rate, `0.5%`; `seven under par` and `−7`;
- `twelve months` and `a year`; `seven days` and `a week`; `quarterly` and `every three months`;
- `seven of the nine` and `all but two of the nine`; `cut by a third` and `cut to two thirds`;
- `a baker's dozen` and `13`; `a dime` and `ten cents`; `seven euros fifty` and `€7.50`;
- `buy one, get one free` and `two for the price of one`; `€12 each way` and `€24 return`;
- `all but a tenth` and `nine tenths`; `30% off the price` and `70% of the price`; `100% sure` and `quite sure`;
- `half seven in the evening` and `7.30 p.m.`; `0.25m people` and `250k people`; `0x1F` and `31`;
- `twelve at night` and `midnight`; `MCMXXIX` and `1929`; `thanks a million` and `thank you very much`.

Critical are:

- a number replaced by another one ("1,000 became 100"). It is minor if the number was only rounded (`51.11`, `51.1`);
- another unit or currency at the same number (`5 kg`, `5 g`; `5 mW`, `5 MW`; `20 mg`, `20 Mg`; `40° N`, `40° S`; `6"`,
  `6'`);
- another version or section, of which no figure is a decimal (`Python 3.1`, `Python 3.10`);
- another half of the day (`08:00`, `8 pm`), time zone (`GMT`, `EST`) or era (`44 BC`, `44 AD`; `221BC`, `221AD`);
- day and month the other way round (`05/06/2024`, `06/05/2024`);
- another way of telling the time (`ten to four`, `ten past four`);
- a change that became its outcome (`fell by 12%`, `fell to 12%`), a rank from the other end (`second to last`,
  `second`; `penultimate`, `last`);
- what is left for what was taken off (`30% off the price`, `30% of the price`);
- a hyphen that moved between number words (`thirty two-day passes`, `thirty-two day passes`);
- another multiple or rhythm in words (`doubled`, `tripled`; `daily`, `weekly`; `every other Monday`, `every Monday`);
- another length of time without a figure (`half an hour`, `an hour and a half`; `a fortnight`, `a month`);
- a range of which only the two ends are left (`rooms 12 to 15`, `rooms 12 and 15`; `aged 6 to 11`, `aged 6 or 11`);
- a named day for which the other side has another date (`New Year's Eve`, `30 December`);
- another part of a month or year (`mid-July`, `the end of July`);
- another thing that is paid for (`$40 each way`, `$40 return`; `$10 each`, `$10 in all`; `half price`, `free`);
- another word of a family that holds numbers (`octogenarian`, `septuagenarian`; `quartet`, `quintet`; `the square of`,
  `the cube of`; `to the nearest tenth`, `to the nearest ten`);
- another month, weekday, season or direction in time (`June`, `July`; `last year`, `next year`).

The same is major for vaguer words (`today`, `morning`, `thousands`) and for a name that kept its figures (`A320`,
`B320`), for the least time that became the most (`at least an hour after`, `within an hour of`), for another time that
an amount is counted by (`5% per annum`, `5% a month`), and for a time zone or `BC` that only one side has.
It is major for another quarter or half that has no number (`Q2`, `the final quarter`)
and for other months than those of a quarter (`Q3`, `April to June`), for days in one or two letters (`MWF`, `TTh`), and
for letters of units of which only words tell that another case is another unit (a magnet of `3 T`, `3 t`).

A number that is missing or new is major. It is minor if there are often other words for it: ordinals, `two` (`both`,
`the pair`), `zero`, or a number that is already on the other side. It is minor, too, if the number only counts what
follows (`three things: …`).

The check does not report a missing `one` or `first`, because `a` and `the` may say as much. It does not report a
missing `the two`, or a missing year after a day (`6 May 2020`). It leaves missing names with figures to other checks.

What it does not see: a unit that only one side names; units that are not directly at their number; `m` for metres
that means minutes; number words of other languages than English.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from scorer.checks.number.beside import changed_bearers, changed_beside
from scorer.checks.number.by_and_to import changed_ways, without_rests
from scorer.checks.number.cased_prefixes import changed_prefixes
from scorer.checks.number.cased_units import changed_case
from scorer.checks.number.cleaned import cleaned
from scorer.checks.number.complements import without_complements
from scorer.checks.number.dates import changed_date_words
from scorer.checks.number.every_other import changed_rhythms
from scorer.checks.number.families import changed_families
from scorer.checks.number.fares import changed_fares, without_fares
from scorer.checks.number.figures import Value
from scorer.checks.number.fillers import find_fillers
from scorer.checks.number.from_the_end import changed_ends, changed_last
from scorer.checks.number.halves import changed_halves
from scorer.checks.number.idiomatic import without_idioms
from scorer.checks.number.implied import are_implied, counts_what_follows, known_words, without_periods
from scorer.checks.number.lengths import changed_lengths
from scorer.checks.number.month_ends import changed_month_ends
from scorer.checks.number.month_spans import against_months
from scorer.checks.number.moved_hyphens import moved_hyphens
from scorer.checks.number.multiples import changed_multiples
from scorer.checks.number.named_days import changed_named_days
from scorer.checks.number.off_and_of import changed_parts, without_the_rest
from scorer.checks.number.offers import changed_prices
from scorer.checks.number.pairs import pair_up, strike_out, without_groups, without_parts, without_pieces
from scorer.checks.number.part_units import changed_part_units
from scorer.checks.number.period_ends import changed_period_ends
from scorer.checks.number.powers import changed_powers
from scorer.checks.number.quantities import Quantity, Weight
from scorer.checks.number.quarterly import without_quarterly
from scorer.checks.number.ranges import changed_ranges, without_inner
from scorer.checks.number.rates import changed_rates
from scorer.checks.number.reading import find, with_bearers
from scorer.checks.number.shares import find_ratios
from scorer.checks.number.time_bounds import changed_bounds
from scorer.checks.number.times import find_spoken
from scorer.checks.number.units import changed_units, converted, with_units
from scorer.checks.number.weekday_lists import changed_short_weekdays
from scorer.checks.number.whole_amounts import without_wholes
from scorer.patterns import late
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text

# A value is only rounded if at least this many digits are left and the difference is at most this share of it.
_LEAST_DIGITS_KEPT = 3
_MOST_ROUNDED_OFF = Decimal("0.005")

_LONGEST_SHOWN = 40
_FIGURES = late(r"\d+")

_Change = tuple[Span | None, Span | None, Severity]


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each number, unit or date that changed, and each number that is missing or new."""
    sides = cleaned(pair.original, pair.garbled)
    original, garbled = (side.text for side in sides)
    # The choice among several counterparts must not depend on which side is the original.
    if garbled.text < original.text:
        changes = [(left, right, severity) for right, left, severity in _changes(garbled, original)]
    else:
        changes = list(_changes(original, garbled))
    for cleaned_left, cleaned_right, severity in dict.fromkeys(changes):
        left, right = sides[0].place(cleaned_left), sides[1].place(cleaned_right)
        before, after = _short(pair.original.shown(left)), _short(pair.garbled.shown(right))
        alone = f"{before} is missing" if left else f"{after} is new"
        message = f"{before} became {after}" if left and right else alone
        yield Finding("number", severity, message, left, right)


def _short(words: str) -> str:
    """Return words for a message; long ones lose their middle."""
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:28]}…{words[-10:]}"


def _changes(first: Text, second: Text) -> Iterator[_Change]:
    """Yield the differences with their severity; None stands for a side without such a number."""
    all_first, all_second = find(first, second), find(second, first)
    if any(quantity.roman for quantity in (*all_first, *all_second)):
        all_first, all_second = with_bearers((first.small, second.small), (all_first, all_second))
    all_first, all_second, months = against_months((first.small, second.small), (all_first, all_second))
    yield from months
    named = [*changed_named_days(first, second), *changed_period_ends(first, second)]
    numbers = list(_changed_numbers(first, second, all_first, all_second)) if all_first or all_second else []
    yield from (change for change in numbers if not _is_inside(change, named))
    told = {one.stop for one, other, _ in numbers if one and other}
    # `To the nearest ten` ends with a number, which was compared.
    worded = [*changed_families(first, second), *changed_lengths(first, second), *changed_ranges(first, second)]
    worded += [*changed_month_ends(first, second), *changed_halves(first, second), *changed_part_units(first, second)]
    for change in worded:
        if change[0].stop not in told:
            told.add(change[0].stop)
            yield change
    yield from changed_prices(first, second)
    yield from changed_powers(first, second)
    multiples = list(changed_multiples(first, second))
    yield from multiples or changed_rates(first, second)
    yield from changed_rhythms(first, second)
    yield from moved_hyphens(first, second)
    yield from changed_last(first, second)
    yield from changed_bounds(first, second)
    known = {value for quantity in (*all_first, *all_second) for way in quantity.ways for part in way for value in part}
    yield from changed_date_words(first, second, known | known_words((*all_first, *all_second)))
    yield from changed_short_weekdays(first, second)
    yield from named


def _is_inside(change: _Change, days: Sequence[tuple[Span, Span, Severity]]) -> bool:
    """Tell whether a number that is missing or new belongs to a day that is told as changed."""
    one, other, _ = change
    if one and other:
        return False
    at, named = (one, [day for day, _, _ in days]) if one else (other, [day for _, day, _ in days])
    return at is not None and any(day.start <= at.start and at.stop <= day.stop for day in named)


def _changed_numbers(
    first: Text, second: Text, all_first: Sequence[Quantity], all_second: Sequence[Quantity]
) -> Iterator[_Change]:
    matches, left, right = strike_out(all_first, all_second, _value_and_weight)
    more, left, right = strike_out(left, right, _values)
    yield from ((one, other, "critical") for one, other in changed_units(first, second, matches + more))
    yield from changed_case(first, second, matches + more)
    yield from changed_prefixes(first, second, matches + more)
    yield from changed_beside(first, second, matches + more)
    yield from changed_bearers(all_first, all_second)
    yield from changed_ways(first, second, matches + more)
    yield from changed_parts(first, second, matches + more)
    yield from changed_ends(first, second, matches + more)
    yield from changed_fares(first, second, matches + more)
    if _missed(left) or _missed(right):
        left, right = _without_the_same_otherwise(first, second, left, right)
    values_first = {value for quantity in all_first for value in quantity.values}
    values_second = {value for quantity in all_second for value in quantity.values}
    if left and right:
        left, right = without_rests(first, second, left, right)
        left, right = without_fares(first, second, left, right, values_first & values_second)
        left, right = without_complements(first, second, left, right, values_first & values_second)
        left, right = without_the_rest(first, second, left, right)
    for one, other in pair_up(left, right):
        if one and other:
            implied = are_implied(first, second, one, other)
            yield *with_units(first, second, one, other), "minor" if implied else _severity_changed(one, other)
        elif one and not one.named:
            yield one.at, None, _severity_alone(first, one, values_second)
        elif other and not other.named:
            yield None, other.at, _severity_alone(second, other, values_first)


def _without_the_same_otherwise(
    first: Text, second: Text, left: list[Quantity], right: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Remove numbers that the other side has in other words, in pieces, or converted."""
    left, right = without_idioms(first, second, left, right)
    left, right = without_wholes(first, second, left, right)
    left, right = without_inner(second, left), without_inner(first, right)
    left = without_periods(first, second, left, right)
    right = without_periods(second, first, right, left)
    left, right = without_quarterly(first, second, left), without_quarterly(second, first, right)
    left, right = converted(first, second, left, right)
    left, right = without_groups(left, right, [*find_ratios(first.small), *find_spoken(first)])
    right, left = without_groups(right, left, [*find_ratios(second.small), *find_spoken(second)])
    # What both sides have answers to nothing else: the `both` of both is no second king.
    _, ours, theirs = strike_out(find_fillers(first), find_fillers(second), _values)
    left, right = [*left, *ours], [*right, *theirs]
    _, left, right = strike_out(left, right, _values)
    left, right = without_parts(left, right)
    right, left = without_parts(right, left)
    left, right = without_pieces(left, right, second.text)
    right, left = without_pieces(right, left, first.text)
    return converted(first, second, left, right)


def _severity_changed(one: Quantity, other: Quantity) -> Severity:
    if Weight.WEAK in (one.weight, other.weight) or _is_vague(one) or _is_vague(other):
        return "major"
    if one.named and _FIGURES.findall(str(one.values[0])) == _FIGURES.findall(str(other.values[0])):
        return "major"
    return "minor" if _rounded(one.values[0], other.values[0]) else "critical"


def _is_vague(quantity: Quantity) -> bool:
    """Tell whether a number is vague, like `thousands` or `dozens`."""
    return not quantity.named and str(quantity.values[0]).endswith("s")


def _rounded(one: Value, other: Value) -> bool:
    """Tell whether one amount is the other, rounded to fewer decimals."""
    if isinstance(one, str) or isinstance(other, str):
        return False
    fine, coarse = sorted((one, other), key=_decimals, reverse=True)
    places = _decimals(coarse)
    digits = len(coarse.as_tuple().digits)
    if _decimals(fine) == places or digits < _LEAST_DIGITS_KEPT or digits > 20 or abs(fine) > 10**12:
        return False
    step = Decimal(1).scaleb(-places)
    return abs(fine - coarse) < step and abs(fine - coarse) <= abs(coarse) * _MOST_ROUNDED_OFF


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _severity_alone(side: Text, quantity: Quantity, elsewhere: set[Value]) -> Severity:
    doubtful = quantity.weight < Weight.FIRM or not elsewhere.isdisjoint(quantity.values)
    return "minor" if doubtful or counts_what_follows(side.small, quantity) else "major"


def _values(quantity: Quantity) -> Iterable[object]:
    return quantity.values


def _value_and_weight(quantity: Quantity) -> Iterable[object]:
    return ((quantity.values[0], quantity.weight),)


def _missed(quantities: Sequence[Quantity]) -> bool:
    return any(quantity.weight > Weight.WEAK or quantity.ways for quantity in quantities)
