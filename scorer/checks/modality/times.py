"""Find clauses of time that say something else: not until he left, before he left; after he left, because he left."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.negation_cues import CUE
from scorer.english.verb_forms import bases
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared
from scorer.words.halves import halves
from scorer.words.unanswered import Half

_NOT_UNTIL = late(
    r"(?P<cue>(?:\b(?:not|never|no|none|nobody|no one|nothing|cannot)|n['’]t)\b)(?P<done>[^.;:!?]{2,90}?)"
    r" (?P<until>until|till) (?P<when>[^.;:!?]{3,90})"
)
_BEFORE = late(r"\b(?:(?:shortly|just|long|well|even|days?|weeks?|months?|hours?) )?(?:before|prior to|ahead of)\b")
# Other words of an order in time, one of which may say that it was done only then.
_AFTER = frozenset(
    {"after", "once", "when", "until", "till", "since", "from", "wait", "waited", "waiting", "only", "first"}
)


def before_until(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each `not until` on one side in whose place the other side has a `before`."""
    for half in halves(pair):
        runs, there = half.mine.runs, half.other.runs
        if runs.isdisjoint(("until", "till")) or there.isdisjoint(("before", "prior", "ahead")):
            continue
        ours, theirs = _NOT_UNTIL.search(half.mine.small), _BEFORE.search(half.other.small)
        if not ours or not theirs or CUE.search(half.other.small) or not _AFTER.isdisjoint(there):
            continue
        border = half.other.within(Span(theirs.start(), theirs.end())).start
        done, when = (_across(half, Span(*ours.span(name))) for name in ("done", "when"))
        if done and when and max(done) < border < min(when):
            at, place = Span(ours.start("until"), ours.end("until")), Span(*theirs.span())
            yield pair.became("modality", "major", *half.as_sides(at, place))


def after_because(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each `after` in whose place the other side, which has all the rest, has a `because`."""
    for half in halves(pair):
        mine, other = half.mine, half.other
        if "after" not in mine.small_words or "because" not in other.small_words:
            continue
        if "because" in mine.small_words or "after" in other.small_words:
            continue
        i, j = ([word.small for word in side.words].index(cue) for side, cue in ((mine, "after"), (other, "because")))
        follows = half.links.get(i + 1), half.links.get(i + 2)
        in_place = all(link and half.across(link).start == j + n for n, link in enumerate(follows, start=1))
        kept = all(n in half.links and half.links[n].op in ("kept", "form", "moved") for n in mine.content)
        if in_place and kept and len(mine.content) == len(other.content):
            yield pair.became("modality", "major", *half.as_sides(mine.words[i].at, other.words[j].at))


def _across(half: Half, at: Span) -> list[int]:
    """Return the numbers, on the other side, of the content words in a place; none if one of them is not there."""
    words = [n for n in half.mine.within(at) if half.mine.words[n].is_content]
    found = [_counterpart(half, n) for n in words]
    there = [j for j in found if j is not None]
    return there if len(there) == len(found) else []


def _counterpart(half: Half, n: int) -> int | None:
    """Return the number of a word, or of the only other form of it, on the other side."""
    if n in half.links and half.links[n].op != "substituted":
        return half.across(half.links[n]).start
    known = bases(half.mine.words[n].small)
    forms = [j for j, word in enumerate(half.other.words) if not known.isdisjoint(bases(word.small))]
    return forms[0] if len(forms) == 1 else None
