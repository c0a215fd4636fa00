"""Negation: what one side denies, the other side must not assert.

The check finds the negations of each side: `not`, `n't` (also `dont` and `do n't`), `cannot`, `never`, `no`, `none`,
`nobody`, `nothing`, `nowhere`, `neither … nor` (counted once), `without`, `no longer`, `has yet to`. It also finds
near-negations: `hardly`, `rarely`, `failed to`, `unable to`, `refused to`, `impossible to`, `lack of`, `unless`.
Negations of the two sides are paired if their neighbours are counterparts. The rest are compared by number.

A negation without a partner was dropped or added:

- It is critical.
- It is major if it is a near-negation.
- It is minor if nothing around it is on the other side. Then the whole clause is gone.

Critical are also:

- a `not` that denies another clause than before (`did not say it was safe`, `said it was not safe`);
- a `nor` in place of an `and` or `but` that asserts (`not cheap, and very bad`, `not cheap, nor bad`);
- `not only` that became `only` (also before `but also`);
- an opposite made by a negative prefix, in the place of its stem or a form of it (`possible`, `impossible`;
  `success`, `unsuccessful`).

Some words negate only in form and do not count: `no doubt`, `why not`, `whether or not`, `No. 5`, `no later than`,
the question tag `isn't it?`.

A negation without a partner is excused if the other side may say the same in other words, in the same place:

- by a prefix (`not happy`, `unhappy`);
- by a verb or adjective (`did not succeed`, `failed`; `not allowed`, `banned`);
- by the opposite (`not closed`, `open`);
- by a double negation (`not uncommon`, `common`).

A negation that moved over a verb such as `think`, `seem` or `want` is excused too, because its place says little
there.

What it does not see: opposites without a prefix (`rise`, `fall`); a `no` or `nobody` that moved to another clause; a
verb of denial (`avoid`, `prevent`) that is gone; other languages than English.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scorer.checks.negation.amounts import not_all, scarce
from scorer.checks.negation.bearers import Bearers
from scorer.checks.negation.excuses import NEAR, Excuses
from scorer.checks.negation.otherwise import Otherwise, far_from
from scorer.checks.negation.pairs import answers, elsewhere, gap
from scorer.checks.negation.sides import Denial, Side, View, prefixed
from scorer.english.denial_words import MAY_DENY
from scorer.english.negation_cues import ENGLISH, FOREIGN, ONLY_ALSO, SENTENCE_END
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared

# `little known` means `unknown`.
_WEAKLY = frozenset({"little", "hardly", "barely", "scarcely", "poorly", "badly", "rarely", "seldom", "less"})
# This many words before a word are searched for a `but` that contrasts it with an earlier negation.
_CONJUNCT = 5
_AGAINST = frozenset({"but", "yet", ";"})
_DENYING = frozenset({"or", "nor", "neither", "not", "no", "without", "never"})
# At most this many negations on each side are tested for having moved.
_MOST_MOVED = 3
# Words that begin with this many equal letters have the same stem: successful, success.
_AKIN = 5
# A message shows at most this many letters of a word.
_LONGEST = 40
# Negations further apart than this many words do not concern the same thing.
_FAR_OFF = 12
_SCARCE = frozenset({"few", "little"})
_KINDS = ("sure", "nearly", "carried")


@dataclass(frozen=True, slots=True)
class _Change:
    """A negation on one side only; `extra` is its place on that side, `other` a place on the other side."""

    extra: Span
    other: Span | None
    severity: Severity


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each negation that one side has and the other lacks."""
    first, second = Side(pair.original), Side(pair.garbled)
    quiet = not (first.denials or second.denials or first.bounds or second.bounds)
    if (quiet and not _told_apart(pair) and not _only_also(pair)) or not _english(pair):
        return
    there = View(first, second, pair.garbled_of, lambda link: link.garbled)
    back = View(second, first, pair.original_of, lambda link: link.original)
    yield from _Comparison(there, back, Bearers(pair, (first, second))).findings()


def _told_apart(pair: Compared) -> bool:
    """Tell whether one side alone has a word that may deny something."""
    apart = pair.original.small_words ^ pair.garbled.small_words
    return any(MAY_DENY.match(word) or prefixed(word) for word in apart) or _scarce_apart(pair)


def _scarce_apart(pair: Compared) -> bool:
    return any(not _SCARCE.isdisjoint(side.small_words) for side in (pair.original, pair.garbled))


def _only_also(pair: Compared) -> bool:
    return any("also" in side.small_words and ONLY_ALSO.search(side.small) for side in (pair.original, pair.garbled))


def _english(pair: Compared) -> bool:
    sides = pair.original.small_words, pair.garbled.small_words
    return all(not ENGLISH.isdisjoint(words) or FOREIGN.isdisjoint(words) for words in sides)


class _Comparison:
    """The negations of two sides, and those without a counterpart on the other side."""

    def __init__(self, there: View, back: View, bearers: Bearers) -> None:
        self.views = there, back
        self.bearers = bearers
        ours, theirs = there.side.denials, back.side.denials
        pairs = answers(there, ours, theirs)
        self.left = _left(ours, [one for one, _ in pairs]), _left(theirs, [two for _, two in pairs])
        self.excuses = Excuses(self.views, self.left)
        self.excuses.use(pairs)

    def findings(self) -> Iterator[Finding]:
        """Yield a finding for each negation on one side only, or else for one that went to another word."""
        found = list(self._found())
        found += self._otherwise() if not found else ()
        yield from found or self.bearers.turned()

    def _otherwise(self) -> Iterator[Finding]:
        """Yield a finding for each denial in other words that the other side asserts."""
        for n in (0, 1):
            view = self.views[n]
            for at, there in (*Otherwise(view, self.views[1 - n]).changes(), *scarce(view), *not_all(view)):
                yield _finding(self.views[0], _Change(at, there, "major"), dropped=n == 0)

    def _found(self) -> Iterator[Finding]:
        self._pair_by_bearers()
        yield from self._moved()
        self._cancel()
        for n in (0, 1):
            for change in self._gone(n):
                yield _finding(self.views[0], change, dropped=n == 0)
        for n in (0, 1):
            for change in (*self._prefixed(n), *self._only_also(n)):
                yield _finding(self.views[0], change, dropped=n == 0)

    def _moved(self) -> Iterator[Finding]:
        """Yield the negations that moved to another clause, and forget them."""
        there, back = self.views
        for denial in self.left[0][:_MOST_MOVED]:
            for other in self.left[1][:_MOST_MOVED]:
                if self.bearers.quantified(denial, other):
                    continue
                clean = self._gap(0, denial) is not None and self._gap(1, other) is not None
                if clean and elsewhere(there, denial, other):
                    message = _moved_from(there, there.side.target(denial), back.side.target(other))
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
            for denial in [one for one in self.left[n] if one.kind == "nearly"]:
                if self.excuses.excused(n, denial):
                    self._forget(n, denial)
        ours, theirs = (sorted(left, key=lambda denial: _KINDS.index(denial.kind)) for left in self.left)
        gone = [two for two in zip(ours, theirs, strict=False) if not self._apart(*two)]
        self.excuses.use(gone)
        for one, other in gone:
            self._forget(0, one)
            self._forget(1, other)

    def _apart(self, denial: Denial, other: Denial) -> bool:
        """Tell whether one of two negations is surely gone, and the other is far from its place."""
        if self._gap(0, denial) is None and self._gap(1, other) is None:
            return False
        place = range(other.words.start - _FAR_OFF, other.words.stop + _FAR_OFF)
        return not any(j in place for j in self.views[0].image(denial))

    def _forget(self, n: int, denial: Denial) -> None:
        left = _without(self.left[n], [denial])
        self.left = (left, self.left[1]) if n == 0 else (self.left[0], left)

    def _gone(self, n: int) -> Iterator[_Change]:
        view = self.views[n]
        sure = self._without_doubles(n, [denial for denial in self.left[n] if denial.kind != "carried"])
        for denial in sure:
            stem = prefixed(view.side.words[denial.words.start].small)
            if stem in view.other.text.small_words:
                continue  # unable, able
            between = self._gap(n, denial)
            if self.excuses.is_turn(n, denial) or self.excuses.said_otherwise(n, denial, nearby=between is None):
                continue
            if between is not None:
                yield _Change(denial.at, _reply(view, denial, between), _severity(denial))
            elif not self.excuses.excused(n, denial):
                said = any(view.other.words[j].is_content for j in view.image(denial))
                yield _Change(denial.at, None, _severity(denial) if said else "minor")
        for denial in self.left[n]:
            if denial.kind == "carried" and (change := self._turned(n, denial)):
                yield change
        if not self.left[0] and not self.left[1]:
            yield from (_Change(at, None, "critical") for at, word in view.side.bounds if _stands_bare(word, view))

    def _turned(self, n: int, denial: Denial) -> _Change | None:
        """Return a change for a `nor` if the word that it negates follows a `but` on the other side; else None."""
        view = self.views[n]
        target = view.side.target(denial)
        place = view.over(target) if target is not None else None
        joint = _joint(view.other, place.start) if place else None
        if place is None or joint is None or not self.excuses.denying[1 - n].isdisjoint(range(joint, place.start + 2)):
            return None
        return _Change(denial.at, view.other.words[joint].at, "critical")

    def _without_doubles(self, n: int, extra: Sequence[Denial]) -> list[Denial]:
        """Return the negations that are not cancelled by another negation nearby."""
        left: list[Denial] = []
        for denial in extra:
            if left and denial.words.start - left[-1].words.stop < NEAR:
                left.pop()
            elif not self.excuses.takes_back(n, denial):
                left.append(denial)
        return left

    def _prefixed(self, n: int) -> Iterator[_Change]:
        """Yield the words with a negative prefix if the other side has their stem instead."""
        side, other = self.views[n].side, self.views[n].other
        stems: dict[str, int] = {}
        for i, word in enumerate(side.words):
            stem = None if word.small in other.text.small_words else prefixed(word.small)
            if not stem or i in self.excuses.used[n]:
                continue
            in_place = self._asserted(n, i, stem)
            if in_place is not None:
                yield _Change(side.words[i].at, other.words[in_place].at, "critical")
            elif stem in other.text.small_words and stem not in side.text.small_words:
                stems.setdefault(stem, i)
        for j, word in enumerate(other.words if stems else ()):
            if word.small in stems:
                i = stems.pop(word.small)
                weakly = j and other.words[j - 1].small in _WEAKLY
                if not weakly and not far_from(other, j):
                    yield _Change(side.words[i].at, word.at, "critical")

    def _asserted(self, n: int, i: int, stem: str) -> int | None:
        """Return the number of the affirmative word in the place of a word with a negative prefix; else None."""
        view = self.views[n]
        place = view.place(i)
        if place is None:
            return None
        near = range(max(0, place - NEAR), place + NEAR)
        there = view.other.words[place]
        if there.small[:_AKIN] != stem[:_AKIN]:
            return None  # `reluctance` means the same as `unwillingness`
        if any(view.other.words[k].small in _WEAKLY for k in near if k < place):
            return None
        asserted = self.excuses.denying[1 - n].isdisjoint(near) and view.other.softs.isdisjoint(
            range(place - 2, place + 1)
        )
        return place if asserted else None

    def _only_also(self, n: int) -> Iterator[_Change]:
        """Yield an `only … but also` without its `not`, if the other side has no such phrase."""
        side, other = self.views[n].side, self.views[n].other
        match = ONLY_ALSO.search(side.text.small)
        if match and not ONLY_ALSO.search(other.text.small):
            yield _Change(Span(match.start(), match.start() + len(match["only"])), None, "critical")


def _joint(side: Side, place: int) -> int | None:
    """Return the number of the `but`, or the `and` after a comma, that contrasts a word with the words before it."""
    words = side.words
    for i in range(place - 1, max(-1, place - 1 - _CONJUNCT), -1):
        word = words[i].small
        if word in _AGAINST or (word == "and" and i and words[i - 1].small == ","):
            return i
        if word in _DENYING or word in SENTENCE_END:
            return None
    return None


def _moved_from(view: View, before: int | None, after: int | None) -> str:
    if before is None or after is None:
        return "the “not” stands in another clause"
    denied, before_denied = _short(view.other.words[after].text), _short(view.side.words[before].text)
    return f"“{denied}” is denied, no longer “{before_denied}”"


def _reply(view: View, denial: Denial, between: Span) -> Span | None:
    """Return the place of the words that replace a lost negation."""
    if len(between) == 1 and view.side.group(denial) == denial.words:
        return view.other.words[between.start].at
    return None


def _severity(denial: Denial) -> Severity:
    return "major" if denial.kind == "nearly" else "critical"


def _stands_bare(word: str, view: View) -> bool:
    """Tell whether the other side has the `only` of `not only` but not the `not`."""
    here, there = view.side.text.small, view.other.text.small
    return not view.other.bounds and 0 < here.count(word) <= there.count(word) and "more than " + word not in there


def _left(denials: Sequence[Denial], paired: Sequence[Denial]) -> list[Denial]:
    """Return the negations without a partner; a `neither` has that of its `nor`."""
    known = set(map(id, paired))
    gone = [one for one, two in pairwise(denials) if two.kind == "carried" and id(two) in known]
    return _without(denials, [*paired, *gone])


def _without(denials: Sequence[Denial], gone: Sequence[Denial]) -> list[Denial]:
    known = set(map(id, gone))
    return [denial for denial in denials if id(denial) not in known]


def _finding(view: View, change: _Change, dropped: bool) -> Finding:
    original, garbled = view.side.text, view.other.text
    original_at, garbled_at = (change.extra, change.other) if dropped else (change.other, change.extra)
    before, after = _short(original.shown(original_at)), _short(garbled.shown(garbled_at))
    if before and after:
        message = f"“{before}” became “{after}”"
    else:
        article = "an" if after[:1].lower() in "aeiou" else "a"
        message = f"the “{before}” is gone" if dropped else f"{article} “{after}” was added"
    return Finding("negation", change.severity, message, original_at, garbled_at)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 2 :]}"
