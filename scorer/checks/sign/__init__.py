"""Signs and letters: signs that carry meaning, and single letters that name a thing, must be the same.

The check compares:

- signs before or between values (`≥ 5`, `x < y`, `~20`, `a + b`, `A → B`), with the values beside them;
- marks that answer or point (`✓` and `✗`, 👍 and 👎, ↑ and ↓, ♂ and ♀), faces that are glad or sad, the number of
  stars;
- grades, blood groups, ions and languages with a sign (`A-`, `AB+`, `Na+`, `C++`), and `50+`;
- notes that are sharp or flat (`F♯`, `B-flat`);
- letters of a group, a type or a grade (`blood group AB`, `The rating is AA`);
- single letters that name a thing (Plan A, hepatitis B, `4(a)`, `T-cell`, TNF-α), and the figures of formulas (`CO`,
  `CO2`);
- the ends of a scale (`from −− (awful) to ++ (great)`);
- a plus or a minus that stands alone beside what it names (`the terminal marked +`, `the - key`);
- labels in brackets that changed places among equal words (`(a) and (c) are free; (b) is not`).

Major is a sign or letter that became another one or changed places with another one. So is a sign that is missing
or new, if its values are still there, and a missing letter behind a word like *Plan*. Minor are a mark that is
missing, and `50+` that became 50.

These are equal: `≥` and `>=`; `x < 5` and `5 > x`; `~` and `≈`; 👍 and ✓; `F♯` and `F-sharp`. The check excuses a
sign that the other side says in words ("at least", "plus", "yes"), initials (J. Smith), letters beside which all other
words changed, and signs in inline code that both sides have, which `technical` compares.

What it does not see: signs without values beside them; faces among others of the same mood; small letters in plain
text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from scorer.checks.sign import ends, groups, labels, letters, marks, notes, poles, relations, tails
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared

_MOST = 8
# Changes that are at most this many characters apart are one.
_BESIDE = 1

Change = tuple[Span | None, Span | None, Severity]


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each sign and each letter that changed, changed places, or is missing or new."""
    original, garbled = pair.original, pair.garbled
    found = chain(
        relations.changes(original, garbled),
        marks.changes(original, garbled),
        notes.changes(original, garbled),
        tails.changes(original, garbled),
        groups.changes(original, garbled),
        letters.changes(pair),
        labels.changes(original, garbled),
        ends.changes(original, garbled),
        poles.changes(original, garbled),
    )
    for before, after, severity in islice(_each_once(found), _MOST):
        one, other = original.shown(before), garbled.shown(after)
        if one and one == other:
            message = f"{one} stands at other values"
        elif one and other:
            message = f"{one} became {other}"
        else:
            message = f"{one} is missing" if one else f"{other} is new"
        yield Finding("sign", severity, message, before, after)


def _each_once(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes that do not touch an earlier one: the `A` of a grade `A+` that changed is no letter as well."""
    seen: list[Span] = []
    for change in changes:
        at = change[0]
        if at is None or not any(one.start <= at.stop + _BESIDE and at.start <= one.stop + _BESIDE for one in seen):
            seen += [at] if at else []
            yield change
