"""Compare marks that answer or point: `✓` and `✗`, thumbs, arrows up and down, `♂` and `♀`, moods, stars."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span | None, Span | None, Severity]
# What marks tell apart: the marks of each answer, and words that say the same.
_SETS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "answer",
        (
            (
                "✓✔☑✅🗸👍🆗",
                r"yes|good|true|right|correct|ok|okay|done|like\w*|agree\w*|available|included|allowed|great",
            ),
            ("☐✗✘☒❌✕✖🗴👎🚫⛔❎", r"no|not|bad|false|wrong|incorrect|dislike\w*|disagree\w*|without|forbidden|never"),
        ),
    ),
    ("sex", (("♂👨👦🚹", r"males?|men|man|boys?|he"), ("♀👩👧🚺", r"females?|women|woman|girls?|she"))),
    (
        "height",
        (
            ("↑⬆▲△🔼⇧📈", r"up\w*|rise\w*|rising|rose|increase\w*|higher|more|grow\w*|above|top"),
            ("↓⬇▼▽🔽⇩📉", r"down\w*|fall\w*|fell|decrease\w*|lower|less|drop\w*|below|bottom|declin\w*"),
        ),
    ),
    ("hand", (("➡►▶👉⏩", r"right|next|to|forward\w*|then"), ("⬅◄◀👈⏪", r"left|previous|from|back\w*"))),
    (
        "mood",
        (
            (
                "😀😃😄😁😆😊🙂😍🥰😘😂🤣😎🤩🥳🎉❤♥💕💖🙌👏☺😉😻",
                r"happy|glad|love\w*|good|great|nice|smil\w*|funny|laugh\w*|joy\w*|heart\w*|cheer\w*|congratulat\w*",
            ),
            (
                "😢😭😠😡🙁☹😞😔😟😩😫😤🤬💔😱😨😰🤮🤢👿",
                r"sad|angry|hate\w*|bad|cry\w*|upset|sorry|unhappy|fear\w*|broken|furious|awful|terribl\w*",
            ),
        ),
    ),
    ("way", (("→⇒⟶", "right|forward"), ("←⇐⟵", "left|backward"))),
    ("light", (("☀🌞", r"sun\w*|day"), ("🌙🌧☔🌜☁🌨", r"moon\w*|night|rain\w*|cloud\w*|snow\w*"))),
    ("lock", (("🔒🔐", r"lock\w*|closed|secure\w*"), ("🔓", r"unlock\w*|open"))),
    ("signal", (("🟢", r"green"), ("🔴", r"red"), ("🟡🟠", r"yellow|amber|orange"))),
)
_MEANS = {
    mark: (name, number) for name, answers in _SETS for number, (marks, _) in enumerate(answers) for mark in marks
}
_SAID = {
    (name, number): late(rf"(?<!\w)(?:{words})(?!\w)")
    for name, answers in _SETS
    for number, (_, words) in enumerate(answers)
}
# `⇧` beside a key is the shift key, no arrow.
_MARK = late(r"(?!⇧ ?[+⌘⌥⌃]|⇧[A-Z](?!\w)|(?<=[⌘⌥⌃+])⇧)[" + "".join(_MEANS) + "]")
_STARS = late("[★⭐✮](?:\ufe0f? ?[★⭐✮])*")
_MOST = 60


@dataclass(frozen=True, slots=True)
class _Mark:
    answer: int
    at: Span


def changes(original: Text, garbled: Text) -> Iterator[Change]:
    """Yield each mark that became its opposite or stands at another word, and each that is missing."""
    left, right = _marks(original), _marks(garbled)
    for name in dict.fromkeys([*left, *right]):
        before, after = left.get(name, []), right.get(name, [])
        if max(len(before), len(after)) > _MOST:
            continue
        if len(before) == len(after):
            yield from _changed(original, garbled, before, after)
        elif name != "way":  # an arrow to the right may be written otherwise: File > Save
            yield from _gone(name, before, after, garbled)
    yield from _stars(original, garbled)


def _marks(side: Text) -> dict[str, list[_Mark]]:
    found: dict[str, list[_Mark]] = {}
    if side.text.isascii():
        return found
    for match in _MARK.finditer(side.text):
        name, answer = _MEANS[match.group()]
        found.setdefault(name, []).append(_Mark(answer, Span(*match.span())))
    return found


def _changed(original: Text, garbled: Text, before: Sequence[_Mark], after: Sequence[_Mark]) -> Iterator[Change]:
    """Yield the marks that differ from the one in their place; if only their order differs, those at the same word."""
    reordered = Counter(one.answer for one in before) == Counter(one.answer for one in after)
    for one, other in zip(before, after, strict=True):
        if one.answer != other.answer and (not reordered or _beside(original, one) & _beside(garbled, other)):
            yield one.at, other.at, "major"


def _beside(side: Text, mark: _Mark) -> set[tuple[str, str]]:
    """Return the words before and after a mark."""
    words = side.words
    number = next((k for k, word in enumerate(words) if word.at.stop > mark.at.start), 0)
    before = next((words[k].small for k in range(number - 1, -1, -1) if words[k].is_word), "")
    after = next((words[k].small for k in range(number + 1, len(words)) if words[k].is_word), "")
    return {(where, word) for where, word in (("before", before), ("after", after)) if word}


def _gone(name: str, before: Sequence[_Mark], after: Sequence[_Mark], garbled: Text) -> Iterator[Change]:
    """Yield the marks that are missing, unless words say the same."""
    left = Counter(one.answer for one in after)
    for one in before:
        if left[one.answer]:
            left[one.answer] -= 1
        elif not _SAID[name, one.answer].search(garbled.small):
            yield one.at, None, "minor"


def _stars(original: Text, garbled: Text) -> Iterator[Change]:
    """Yield ratings whose number of stars changed."""
    before, after = (
        list(_STARS.finditer(side.text)) if not side.text.isascii() else [] for side in (original, garbled)
    )
    if len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            if _count(one) != _count(other):
                yield Span(*one.span()), Span(*other.span()), "major"


def _count(stars: re.Match[str]) -> int:
    return sum(star in "★⭐✮" for star in stars.group())
