"""Negation: what one side denies, the other side must not assert.

The check finds the negations of each side: `not`, `n't` (also `dont` and `do n't`), `cannot`, `never`, `no`, `none`,
`nobody`, `nothing`, `nowhere`, `neither … nor` (counted once), `without`, `no longer`, `has yet to`. It also finds
near-negations: `hardly`, `rarely`, `failed to`, `unable to`, `refused to`, `impossible to`, `lack of`, `unless`.
Negations of the two sides are paired if their neighbours are counterparts. The rest are compared by number.

A negation without a partner was dropped or added:

- It is critical.
- It is major if it is a near-negation.
- It is minor if one side wants it confirmed and the other asks (`confirm that none leak`, `check whether any leak`).
- It is minor if nothing around it is on the other side, for then the whole clause is gone. It is also minor if many
  words around it were replaced and the other side has a word there that may deny the same.

Critical are also:

- a `not` that denies another clause than before (`did not say it was safe`, `said it was not safe`);
- a `nor` in place of an `and` or `but` that asserts (`not cheap, and very bad`, `not cheap, nor bad`);
- `not only` that became `only` (also before `but also`);
- an opposite made by a negative prefix, in the place of its stem or a form of it (`possible`, `impossible`;
  `success`, `unsuccessful`);
- a denial that went to another word (`no fever but a cough`, `a fever but no cough`; `not Rome but Turin`, `not Turin
  but Rome`; `tea instead of coffee`, `coffee instead of tea`);
- two parties of a contrast that changed places (`unlike gold, iron rusts`, `unlike iron, gold rusts`).

Major are:

- a denial in other words that became the contrary (`denies`, `reports`; `ruled out`, `confirmed`; `except`,
  `including`; `in spite of`, `because of`; `avoided`, `answered`; `kept silent`, `spoke`) or is gone (`far from safe`,
  `safe`);
- an exception that became the contrary (`all but the kitchen`, `all and the kitchen`) or is gone with nothing else
  (`all but one sank`, `all sank`), also at the end of the statement;
- what is without a thing and has it now (`lead-free`, `contains lead`; `seedless`, `with seeds`);
- what is excepted and included now (`the guests excepted`, `the guests too`);
- what was forced and was not done (`had no choice but to accept`, `chose not to accept`), or what there was hardly one
  of (`hardly a seat was left`, `plenty of seats were left`);
- `too tired to cook` that became `tired enough to cook` or `tired but cooked`;
- `not all` or `some … not` and `none` in each other's place, `not a few` and `not one`, `not always` and `never`,
  `not necessarily` and `necessarily not`;
- `not fully` or `not the whole time` and `not at all`;
- `few` that became `a few`, `several`, `many` or `enough`, or is gone; `little` likewise, where it says how much.

Some words negate only in form and do not count: `no doubt`, `why not`, `whether or not`, `No. 5`, `no later than`,
the question tag `isn't it?`.

A negation without a partner is excused if the other side may say the same in other words, in the same place:

- by a prefix (`not happy`, `unhappy`);
- by a verb or adjective (`did not succeed`, `failed`; `not allowed`, `banned`; `not guilty`, `acquitted`);
- by the opposite (`not closed`, `open`);
- by a double negation (`not uncommon`, `common`);
- by a turn of phrase (`no choice but to go`, `must go`; `never fails to call`, `always calls`; `nobody but Ann`, `only
  Ann`; `not before six`, `from six`; `do not have to tip`, `tipping is optional`; `not … again`, `the last time`);
- by a phrase that denies the same (`not tea but coffee`, `coffee instead of tea`; `no risk`, `zero risk`), or by one
  `not` for two verbs (`did not call or write`);
- by a word that implies it (`without a valid will`, `intestate`);
- by a turn of phrase of the same sense (`was not heeded`, `fell on deaf ears`; `in vain`, `without success`);
- by a state that went on (`shut and has not opened since`, `shut since`);
- by an unfulfilled condition (`did not pay`, `had she paid`);
- by `only` with the contrary of what holds with an exception (`except for the cook, all were paid`, `only the cook was
  not paid`).

A negation that moved over a verb such as `think`, `seem` or `want` is excused too, because its place says little
there.

What it does not see: opposites without a prefix (`rise`, `fall`); a denial in other words whose surroundings were
reworded too; other languages than English.
"""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.negation.amounts import scarce
from scorer.checks.negation.bearers import Bearers
from scorer.checks.negation.by_turns import said_by_turn
from scorer.checks.negation.changes import (
    Change,
    finding_of,
    joint,
    left_of,
    moved_from,
    reply,
    severity_if_reworded,
    severity_of,
    stands_bare,
    without,
)
from scorer.checks.negation.checked import is_checked
from scorer.checks.negation.contrasted import exchanged
from scorer.checks.negation.doubles import cancelled
from scorer.checks.negation.exceptions import gone, lost_at_the_end, singled_out, turned_wholes
from scorer.checks.negation.excuses import Excuses
from scorer.checks.negation.forced import forced
from scorer.checks.negation.free_of import free_of
from scorer.checks.negation.hardly_one import hardly_one
from scorer.checks.negation.included import included
from scorer.checks.negation.not_quite import not_quite
from scorer.checks.negation.otherwise import Otherwise
from scorer.checks.negation.pairs import answers, elsewhere, gap
from scorer.checks.negation.parts import in_degree, many_or_none, not_all
from scorer.checks.negation.persisting import persists
from scorer.checks.negation.prefixes import turned_by_prefix
from scorer.checks.negation.prevented import prevented
from scorer.checks.negation.restated import joined, restated
from scorer.checks.negation.sides import Denial, Side, View, prefixed
from scorer.checks.negation.suspicion import is_english, may_differ
from scorer.checks.negation.too_to import said_by_too, too_to
from scorer.checks.negation.unfulfilled import told_by_condition
from scorer.english.negation_cues import ONLY_ALSO
from scorer.types import Finding, Span
from scorer.words.compared import Compared

# At most this many negations on each side are tested for having moved.
_MOST_MOVED = 3
# Negations further apart than this many words do not concern the same thing.
_FAR_OFF = 12
_KINDS = ("sure", "nearly", "carried")


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each negation that one side has and the other lacks."""
    first, second = Side(pair.original), Side(pair.garbled)
    quiet = not (first.denials or second.denials or first.bounds or second.bounds)
    if (quiet and not may_differ(pair)) or not is_english(pair):
        return
    there = View(first, second, pair.garbled_of, lambda link: link.garbled)
    back = View(second, first, pair.original_of, lambda link: link.original)
    if singled_out(there) or singled_out(back) or (told_by_condition(there) or told_by_condition(back)):
        return
    yield from _Comparison(there, back, Bearers(pair, (first, second))).findings()


class _Comparison:
    """The negations of two sides, and those without a counterpart on the other side."""

    def __init__(self, there: View, back: View, bearers: Bearers) -> None:
        self.views = there, back
        self.bearers = bearers
        ours = without(there.side.denials, joined(there))
        theirs = without(back.side.denials, joined(back))
        pairs = answers(there, ours, theirs)
        self.left = left_of(ours, [one for one, _ in pairs]), left_of(theirs, [two for _, two in pairs])
        self.excuses = Excuses(self.views, self.left)
        self.excuses.use(pairs)
        self.restated = False

    def findings(self) -> Iterator[Finding]:
        """Yield a finding for each negation on one side only, or else for one that went to another word."""
        found = list(self._found())
        found += self._otherwise() if not found else ()
        # What `instead of tea` denies is not where the `not` was, so the words that are denied are not compared.
        yield from found or (() if self.restated else self.bearers.turned())

    def _otherwise(self) -> Iterator[Finding]:
        """Yield a finding for each denial in other words that the other side asserts."""
        for n in (0, 1):
            view = self.views[n]
            found = list(Otherwise(view, self.views[1 - n]).changes())
            found += (*scarce(view), *not_all(view), *in_degree(view), *many_or_none(view), *too_to(view))
            found += (*prevented(view), *free_of(view), *included(view), *forced(view), *hardly_one(view))
            found += not_quite(view)
            found += turned_wholes(view) if n == 0 else ()
            for at, there in found or list(gone(view)) or lost_at_the_end(view):
                yield finding_of(self.views[0], Change(at, there, "major"), dropped=n == 0)

    def _found(self) -> Iterator[Finding]:
        if changed := exchanged(self.views[0]):
            # `Unlike oak, pine burns` and `unlike pine, oak does not` say the same.
            if len(self.views[0].side.denials) == len(self.views[1].side.denials):
                yield finding_of(self.views[0], Change(*changed, "critical"), dropped=True)
            return
        self._pair_by_bearers()
        for n in (0, 1):
            self._forget(n, *cancelled(self.views[n], self.left[n]))
        self._restate()
        yield from self._moved()
        self._cancel()
        for n in (0, 1):
            for change in self._gone(n):
                yield finding_of(self.views[0], change, dropped=n == 0)
        for n in (0, 1):
            for change in (*turned_by_prefix(self.views[n], n, self.excuses), *self._only_also(n)):
                yield finding_of(self.views[0], change, dropped=n == 0)

    def _restate(self) -> None:
        """Forget the negations that the other side says in other words, and the negation there that does so."""
        for n in (0, 1):
            for denial, place in restated(self.views[n], self.left[n]) if self.left[n] else ():
                self.restated = True
                self._forget(n, denial)
                self.excuses.used[1 - n].add(place)
                for other in self.left[1 - n]:
                    if other.words.start <= place < other.words.stop:
                        self._forget(1 - n, other)

    def _moved(self) -> Iterator[Finding]:
        """Yield the negations that moved to another clause, and forget them."""
        there, back = self.views
        for denial in self.left[0][:_MOST_MOVED]:
            for other in self.left[1][:_MOST_MOVED]:
                if self.bearers.quantified(denial, other):
                    continue
                clean = self._gap(0, denial) is not None and self._gap(1, other) is not None
                if clean and elsewhere(there, denial, other):
                    message = moved_from(there, there.side.target(denial), back.side.target(other))
                    yield Finding("negation", "critical", message, denial.at, other.at)
                    self._forget(0, denial)
                    self._forget(1, other)
                    break

    def _pair_by_bearers(self) -> None:
        """Forget the negations that deny the same word in another order."""
        for denial in self.left[0][:_MOST_MOVED]:
            for other in self.left[1][:_MOST_MOVED]:
                if self.bearers.share(denial, other):
                    self.excuses.use([(denial, other)])
                    self._forget(0, denial)
                    self._forget(1, other)
                    break

    def _gap(self, n: int, denial: Denial) -> Span | None:
        return gap(self.views[n], denial, self.excuses.free[1 - n])

    def _cancel(self) -> None:
        """Forget the negations that both sides express in different words."""
        for n in (0, 1):
            nearly = [denial for denial in self.left[n] if denial.kind == "nearly"]
            self._forget(n, *(denial for denial in nearly if self.excuses.excused(n, denial)))
        ours, theirs = (sorted(left, key=lambda denial: _KINDS.index(denial.kind)) for left in self.left)
        gone = [two for two in zip(ours, theirs, strict=False) if not self._apart(*two)]
        self.excuses.use(gone)
        for n in (0, 1):
            self._forget(n, *(two[n] for two in gone))

    def _apart(self, denial: Denial, other: Denial) -> bool:
        """Tell whether one of two negations is surely gone, and the other is far from its place."""
        if self._gap(0, denial) is None and self._gap(1, other) is None:
            return False
        place = range(other.words.start - _FAR_OFF, other.words.stop + _FAR_OFF)
        return not any(j in place for j in self.views[0].image(denial))

    def _forget(self, n: int, *denials: Denial) -> None:
        left = without(self.left[n], denials)
        self.left = (left, self.left[1]) if n == 0 else (self.left[0], left)

    def _gone(self, n: int) -> Iterator[Change]:
        view = self.views[n]
        sure = self.excuses.without_doubles(n, [denial for denial in self.left[n] if denial.kind != "carried"])
        for denial in sure:
            stem = prefixed(view.side.words[denial.words.start].small)
            if stem in view.other.text.small_words:
                continue  # unable, able
            between = self._gap(n, denial)
            if (
                self.excuses.is_turn(n, denial)
                or self.excuses.said_otherwise(n)
                or said_by_too(view, denial)
                or persists(view, denial)
                or said_by_turn(view, denial)
            ):
                continue
            if is_checked(view, denial):
                yield Change(denial.at, None, "minor")
            elif between is not None:
                yield Change(denial.at, reply(view, denial, between), severity_of(denial))
            elif not self.excuses.excused(n, denial):
                elsewhere_said = self.excuses.has_word(n, denial)
                yield Change(denial.at, None, severity_if_reworded(view, denial, elsewhere_said))
        for denial in self.left[n]:
            if denial.kind == "carried" and (change := self._turned(n, denial)):
                yield change
        if not self.left[0] and not self.left[1]:
            bare = {word for word in {word for _, word in view.side.bounds} if stands_bare(word, view)}
            yield from (Change(at, None, "critical") for at, word in view.side.bounds if word in bare)

    def _turned(self, n: int, denial: Denial) -> Change | None:
        """Return a change for a `nor` if the word that it negates follows a `but` on the other side; else None."""
        view = self.views[n]
        target = None if view.side.shown(denial.at).endswith(" to") else view.side.target(denial)
        place = view.over(target) if target is not None else None
        border = joint(view.other, place.start) if place else None
        if (
            place is None
            or border is None
            or not self.excuses.denying[1 - n].isdisjoint(range(border, place.start + 2))
        ):
            return None
        return Change(denial.at, view.other.words[border].at, "critical")

    def _only_also(self, n: int) -> Iterator[Change]:
        """Yield an `only … but also` without its `not`, if the other side has no such phrase."""
        side, other = self.views[n].side, self.views[n].other
        match = ONLY_ALSO.search(side.text.small) if "also" in side.text.runs else None
        if match and not ONLY_ALSO.search(other.text.small):
            yield Change(Span(match.start(), match.start() + len(match["only"])), None, "critical")
