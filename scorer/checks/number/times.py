"""Read times of the day: `3 pm`, `15:30`, `eight in the evening`, `1530 hours`, with their time zones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from scorer.checks.number.figures import Value, Values, hours
from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.number_words import cardinals
from scorer.english.time_zones import LONGEST, time_called, zone_called
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_HOURS = cardinals(1, 12)
_HOUR_WORDS = "|".join(_HOURS)
_OFFSET = r"(?:utc|gmt)\s?(?P<sign>[-+−–])\s?(?P<ahead>\d{1,2})(?::?(?P<more>\d\d))?(?!\d)"
# What a zone of America is called without `time`.
_FIRST_WORDS = "pacific|eastern|central|mountain"
# `Half seven` is half past seven behind one of these, or before a part of the day.
_LEADING_WORDS = "at from by until till around about before after since"
_LEADING = "|".join(rf"(?<=\b{word}\s)" for word in _LEADING_WORDS.split())
_HALF_PAST = rf"""
    (?P<led>{_LEADING})?half[\s-](?P<half_past>1[0-2]|[1-9]|{_HOUR_WORDS})\b(?![.,:]\d|\s?%)
    (?: \s(?:in\sthe\s(?P<part_half>morning|afternoon|evening)|at\s(?P<night_half>night))\b
      | \s?(?P<half_half>[ap])(?:m\b|\.\s?m\b\.?) | (?=\s(?:tonight|this\s(?:morning|afternoon|evening))\b)
      | (?(led)(?!\s(?:of|an?|per|hours?|minutes?|days?|million|dozen)\b)|(?!)))
"""
# What a zone of a time may be called right behind it.
_ATTACHED = r"(?:z|utc|gmt|[ecmpb][sd]t|cest|cet|eest|eet|west|wet|jst|kst|ist|msk|hkt|sgt|aest|aedt)\b"
_TIMES = late(
    rf"""
    (?<![\w.,:])(?=[\doetfsnhm])(?:
        (?P<hour>1[0-2]|0?[1-9]|{_HOUR_WORDS})(?:[ ]?[:.][ ]?(?P<minute>[0-5]\d))?
          (?: \s?(?P<half>[ap])(?:m\b|\.\s?m\b\.?)
            | (?:\so['’]?clock)?\s(?:in\sthe\s(?P<part>morning|afternoon|evening)|at\s(?P<night>night))\b)
      | (?P<hour24>2[0-4]|[01]?\d)(?:[ ]?:[ ]?|h)(?P<minute24>[0-5]\d)
          (?::00(?![:.]\d))?(?!(?!{_ATTACHED})[\w:]|[ ]:|[.,]\d|[ ]\d{{3}}\b)
          (?:\s(?:in\sthe\s(?P<part24>morning|afternoon|evening)|at\s(?P<night24>night))\b)?
      | (?P<run>[01]\d|2[0-3])(?P<minutes>[0-5]\d)(?=\s?(?:
          (?P<hours>hours\b|hrs\b|(?:to|[-–])\s?\d{{4}}\s?(?:hours|hrs|z|gmt|utc)\b) | (?:[a-z]{{1,5}})\b))
      | (?:12|twelve)\s(?P<at_twelve>noon|midday|midnight)\b
      | (?P<named>noon|midday|midnight)\b(?=\s?[(\[]?(?:[a-z]{{1,4}}|{_FIRST_WORDS})\b)
      | \b{_HALF_PAST}
    )
    """,
    re.VERBOSE,
)
# A text without figures has no time unless it has one of these.
_NAMED = {"noon": 12, "midday": 12, "midnight": 0}
WORDS_OF_TIME = frozenset({"am", "pm", "m", "morning", "afternoon", "evening", "night", "half", *_NAMED})
WORDS_OF_TIME |= {f"{hour}{half}m" for hour in _HOURS for half in "ap"}
# In figures, a time has a colon, one of these, or such a word: `3pm`, `15h30`, `1530`, `0630z`.
_PART_OF_TIME = late(r"\d{1,2}[ap]m?|\d{1,2}h\d\d|\d{4}(?:[a-z]\w*)?")
_MINUTES = {"five": 5, "5": 5, "ten": 10, "10": 10, "twenty": 20, "20": 20, "twenty-five": 25, "25": 25}
_SPOKEN = late(
    rf"\b(?P<minute>{'|'.join(sorted(_MINUTES, key=len, reverse=True))})(?: minutes)? "
    rf"(?P<way>to|before|till|past|after) (?P<hour>{_HOUR_WORDS}|1[0-2]|[1-9])\b"
)
# A text without any of these has no `ten to four`.
_WORDS_OF_SPOKEN = frozenset({*_MINUTES} - {"twenty-five"})
# What stands before an hour and is taken from it or added to it, but not the start of `from ten to eight`.
_MINUTES_BEFORE = late(
    rf"(?<!from )(?<!between )\b(?:(?:an? )?(?P<part>half|quarter)"
    rf"|(?P<minute>{'|'.join(sorted(_MINUTES, key=len, reverse=True))})"
    r"(?: minutes)?)[ -](?P<way>to|before|till|past|after) $"
)
_LONGEST_MINUTES = 28
_ISO_AFTER_DAY = late(r"(?<=\dt)(?P<hour>\d\d):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?")
_BEHIND_ZONE = (
    "near|at|in|on|by|and|but|for|from|to|over|off|with|when|while|after|before|until|today|tomorrow|yesterday"
)
_ZONE = late(
    rf"""
    \s?[(\[]?(?:{_OFFSET}
      | (?P<bare>(?:[+]|(?<=:\d\d:\d\d)[-−])\d\d:\d\d)(?!\d)
      | (?P<time>local|[a-z]+(?:[ ][a-z]+)*?)\stime\b
      | (?P<local>local|zulu|{_FIRST_WORDS})(?=\s?[.,;:!?)\]–—/]|$|\s(?:{_BEHIND_ZONE})\b)
      | (?P<short>[a-z]{{1,4}})\b)
    """,
    re.VERBOSE,
)
# The zone of a time of which no more is said than that it is that of the place.
LOCAL = frozenset({10_000})


@lru_cache(maxsize=50_000)
def _may_be_time(run: str) -> bool:
    return _PART_OF_TIME.fullmatch(run) is not None


def find_times(side: Text) -> Iterator[Quantity]:
    """Yield the times of a side, in order."""
    small, text = side.small, side.text
    colon = ":" in small
    if not colon and side.runs.isdisjoint(WORDS_OF_TIME) and not any(map(_may_be_time, side.runs)):
        return
    for pattern in (_TIMES, _ISO_AFTER_DAY) if colon else (_TIMES,):
        for match in pattern.finditer(small):
            zone, stop = _zone(small, text, match.end())
            if pattern is _TIMES and zone is None and (match["named"] or (match["run"] and not match["hours"])):
                continue  # at noon, 1945 men
            start = match.start()
            values, parts = _iso(match) if pattern is _ISO_AFTER_DAY else _read(match)
            if len(values) == 1 and (before := _MINUTES_BEFORE.search(small, max(0, start - _LONGEST_MINUTES), start)):
                start, values, parts = before.start(), *_shifted(before, values[0])
            if zone and zone is not LOCAL:
                values += tuple(
                    _at_greenwich(value, minutes) for value in values for minutes in zone if _is_time(value)
                )
            # The twelve of `12 noon` says nothing that noon does not.
            weight = Weight.FILLER if pattern is _TIMES and match["at_twelve"] else Weight.FIRM
            yield Quantity(Span(start, match.end()), values, weight, ways=(parts,), zone=zone, stop=stop)


def _shifted(before: re.Match[str], value: Value) -> tuple[Values, tuple[Values, ...]]:
    """Return the time of `ten to eight in the evening`, and the ten and the eight that it may be instead."""
    hour, minute = str(value)[1:].split(":")
    past = {"half": 30, "quarter": 15}.get(before["part"]) or _MINUTES[before["minute"]]
    minutes = int(hour) * 60 + int(minute) + (past if before["way"] in ("past", "after") else -past)
    parts: tuple[Values, ...] = ((Decimal(past), *hours(str(past), 0)), (value,)) if past <= 12 else ((value,),)
    return (f"t{minutes // 60 % 24}:{minutes % 60:02}",), parts


def spoken(side: Text) -> Iterator[re.Match[str]]:
    """Yield each `ten to four` of a side, with the groups `minute`, `way` and `hour`."""
    if not side.runs.isdisjoint(_WORDS_OF_SPOKEN):
        yield from _SPOKEN.finditer(side.small)


def find_spoken(side: Text) -> list[Quantity]:
    """Return what may be said as a time, like `ten to four`; each stands for the numbers in it."""
    found = []
    for match in spoken(side):
        hour = _HOURS.index(match["hour"]) + 1 if match["hour"] in _HOURS else int(match["hour"])
        past = _MINUTES[match["minute"]]
        minutes = hour * 60 + (past if match["way"] in ("past", "after") else -past)
        found.append(Quantity(Span(*match.span()), hours(str(minutes // 60 % 24), minutes % 60), Weight.FILLER))
    return found


def _is_time(value: object) -> bool:
    return isinstance(value, str) and value.startswith("t")


def _at_greenwich(value: object, ahead: int) -> str:
    hour, minute = str(value)[1:].split(":")
    return f"u{(int(hour) * 60 + int(minute) - ahead) % 1440}"


def _iso(match: re.Match[str]) -> tuple[Values, tuple[Values, ...]]:
    hour, minute = int(match["hour"]), int(match["minute"])
    return (f"t{hour}:{minute:02}",), ((Decimal(hour),), (Decimal(minute),))


def _read(match: re.Match[str]) -> tuple[Values, tuple[Values, ...]]:
    """Return the values of a time and the numbers that it may be instead."""
    if match["half_past"]:
        return _read_half(match)
    if match["at_twelve"]:
        return (f"t{_NAMED[match['at_twelve']]}:00", Decimal(12)), ()
    if match["named"]:
        return (f"t{_NAMED[match['named']]}:00",), ((Decimal(12),),)
    written = match["hour"] or match["hour24"] or match["run"]
    minute = int(match["minute"] or match["minute24"] or match["minutes"] or 0)
    if written in _HOURS:
        written = str(_HOURS.index(written) + 1)
    hour = int(written)
    plain: tuple[Values, ...] = ((Decimal(hour),), (Decimal(minute),)) if minute else ((Decimal(hour),),)
    if match["run"]:
        plain = ((Decimal(hour * 100 + minute),),)
    day = match["half"] or match["part"] or match["part24"] or match["night"] or match["night24"]
    if day and hour <= 12:
        return (f"t{_hour_of_day(hour, day)}:{minute:02}",), plain
    if match["run"]:
        return (Decimal(hour * 100 + minute), f"t{hour}:{minute:02}"), plain
    return with_decimals(hours(written, minute), written, minute), plain


def _read_half(match: re.Match[str]) -> tuple[Values, tuple[Values, ...]]:
    """Return the values of `half seven`, which is never seven."""
    written = match["half_past"]
    hour = _HOURS.index(written) + 1 if written in _HOURS else int(written)
    day = match["part_half"] or match["night_half"] or match["half_half"]
    values = (f"t{_hour_of_day(hour, day)}:30",) if day else hours(str(hour), 30)
    return values, ()


def with_decimals(values: Values, written: str, minute: int) -> Values:
    """Add to the values of a time the numbers that it may be: `8:30` as 8.30, `8:00` as 8."""
    hour = Decimal(written)
    if minute:
        return (*values, hour + Decimal(minute) / 100)
    return values if len(values) == 1 else (*values, hour, hour % 12)


def _hour_of_day(hour: int, day: str) -> int:
    """Return the hour of 24 that an hour of twelve is: `day` is `a`, `p`, or a part of the day."""
    if day == "night":
        return hour + 12 if 6 <= hour < 12 else hour % 12
    return hour % 12 + (0 if day in ("a", "morning") else 12)


def _zone(small: str, text: str, start: int) -> tuple[frozenset[int] | None, int]:
    """Return the time zone named at a place and where it ends; None and the place if there is none."""
    match = _ZONE.match(small, start, start + LONGEST)
    if match is None:
        return None, start
    if match["ahead"]:
        minutes = int(match["ahead"]) * 60 + int(match["more"] or 0)
        return frozenset({minutes if match["sign"] == "+" else -minutes}), match.end()
    if match["bare"]:
        hour, minute = match["bare"][1:].split(":")
        minutes = int(hour) * 60 + int(minute)
        return frozenset({minutes if match["bare"][0] == "+" else -minutes}), match.end()
    if match["time"]:
        zone = LOCAL if match["time"] == "local" else time_called(match["time"])
        return zone, match.end() if zone else start
    if match["local"]:
        named = time_called(match["local"]) or frozenset({0})
        return LOCAL if match["local"] == "local" else named, match.end()
    written = text[match.start("short") : match.end("short")]
    zone = zone_called(match["short"]) if written.isupper() else None
    return zone, match.end() if zone else start
