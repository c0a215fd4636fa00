"""Read the era of a year: BC and AD, and those of other calendars (`AH 600`, `2563 BE`, `AUC 708`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_OUR_ERA = "(?:(?:the |our )(?:[Cc]ommon |[Cc]hristian |[Cc]urrent )?|[Cc]ommon )[Ee]ra"
# What each other calendar is called before or after a year.
_CALENDARS = {
    "ah": r"A\.?[ ]?H\.?(?![\w/])|[Aa]nno Hegirae|(?:of|after) the (?:Hijra|Hegira|Hejira)"
    r"|(?:[Hh]ijri|[Ii]slamic|[Mm]uslim)(?: year)?\b",
    "am": r"A\.?[ ]?M\.?(?![\w/])|[Aa]nno [Mm]undi|(?:[Jj]ewish|[Hh]ebrew) year\b",
    "be": r"B\.?[ ]?E\.?(?![\w/])|(?:of the )?[Bb]uddhist [Ee]ra\b",
    "auc": r"A\.?[ ]?U\.?[ ]?C\.?(?![\w/])|[Aa]b [Uu]rbe [Cc]ondita"
    r"|(?:after|from) the founding of (?:Rome|the [Cc]ity)",
    "minguo": r"Minguo(?: year)?\b|ROC(?: year)?\b",
    "juche": r"Juche(?: year)?\b",
    "saka": r"(?:of the )?[SŚ]aka(?: [Ee]ra)?\b",
    "samvat": r"(?:Vikram|Bikram) Sam[bv]at\b|B\.?S\.?(?![\w/])|V\.?S\.?(?![\w/])",
    "solar": r"S\.?H\.?(?![\w/])|A\.?P\.?(?![\w/])|[Ss]olar (?:[Hh]ijri|[Hh]ijra)\b",
}
# These letters mean other things as well, so that they count only where the other side has an era.
_UNSURE = frozenset({"am", "be", "samvat", "solar", "saka", "minguo"})
# The years of ours that a year of another calendar may be in: the first of two.
_TO_OURS: dict[str, Callable[[int], int]] = {
    "ah": lambda year: int(Decimal(year - 1) * Decimal("0.970224") + Decimal("622.54")),
    "am": lambda year: year - 3761,
    "be": lambda year: year - 544,
    "minguo": lambda year: year + 1911,
    "juche": lambda year: year + 1911,
    "saka": lambda year: year + 78,
    "samvat": lambda year: year - 57,
    "solar": lambda year: year + 621,
}
_NAMED = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _CALENDARS.items())
_AFTER = late(
    r"(?:[ -](?:century|centuries|cent\.|c\.|millennium|millennia|mill\.))?,?[ ]?"
    rf"(?:(?P<bc>B\.?[ ]?C\.?(?:[ ]?E\b\.?)?(?!\w)|before (?:Christ|{_OUR_ERA})\b)|(?P<bp>BP\b)"
    rf"|(?P<ad>A\.?[ ]?D\.?(?!\w)|C\.?[ ]?E\.?(?!\w)|after Christ\b|[Aa]nno [Dd]omini\b"
    rf"|of {_OUR_ERA}\b|(?:the )?[Cc]ommon [Ee]ra\b)|{_NAMED})"
)
_BEFORE = late(
    rf"(?<![\w.])(?:(?P<bc>B\.?C\.?(?:E\b\.?)?)|(?P<ad>A\.?[ ]?D\.?|C\.?[ ]?E\.?|[Aa]nno [Dd]omini)|{_NAMED}),?[ ]?\Z"
)
_LONGEST_BEFORE = 22
_LATER = late(r"[ ]?(?:[-–—]|to|and|or|until)[ ]?(?:the )?[\d,]+(?:st|nd|rd|th)?")
_YEAR = late(r"(?<![\w.,:/$€£-])[1-9]\d{1,3}(?![\d:]|[.,]\d)")
_OTHERS = late(rf"(?<![^\W\d_])(?:{'|'.join(_CALENDARS.values())})")
# A text without any of these speaks of no era that differs from ours.
_SPEAKS = late(
    rf"(?<![^\W\d_])(?:B\.?[ ]?C\b|BCE\b|BP\b)|\bbefore (?:Christ|{_OUR_ERA})\b"
    rf"|(?<![^\W\d_])(?:{'|'.join(_CALENDARS.values())})"
)


class Era(NamedTuple):
    """The era of a number, or an empty name; and the place of both."""

    name: str
    at: Span

    @property
    def is_ours(self) -> bool:
        """Whether years are counted as usual."""
        return self.name in ("", "ad")

    def may_differ(self, other: Era) -> bool:
        """Tell whether another era means another year; letters that mean other things too need one on both sides."""
        if self.name == other.name or (self.is_ours and other.is_ours):
            return False
        return bool(self.name and other.name) or _UNSURE.isdisjoint((self.name, other.name))


def speaks_of_eras(text: str) -> bool:
    """Tell whether a text may have a year of an era other than ours."""
    return _SPEAKS.search(text) is not None


def era_of(text: str, number: Quantity) -> Era:
    """Return the era that stands beside a number."""
    at = number.at
    if after := _AFTER.match(text, at.stop if number.unit_from is None else number.unit_from):
        return Era(after.lastgroup or "", Span(at.start, after.end()))
    if before := _BEFORE.search(text, max(0, at.start - _LONGEST_BEFORE), at.start):
        return Era(before.lastgroup or "", Span(before.start(), at.stop))
    later = _LATER.match(text, at.stop)  # the 5 of `5 to 3 BC`
    if later and (after := _AFTER.match(text, later.end())):
        return Era(after.lastgroup or "", at)
    return Era("", at)


def find_other_years(side: Text) -> Iterator[Quantity]:
    """Yield the years of other calendars, which may be those of ours: `AH 600` is 1203 or 1204."""
    for match in _YEAR.finditer(side.text) if _OTHERS.search(side.text) else ():
        year, at = int(match.group()), Span(*match.span())
        era = era_of(side.text, Quantity(at, (Decimal(year),)))
        if turned := _TO_OURS.get(era.name):
            ours = turned(year)
            yield Quantity(at, (Decimal(year), *(Decimal(one) for one in (ours, ours + 1) if one > 0)))
