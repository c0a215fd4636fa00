"""What the preferences of a reviewer come to: wins, ties and losses, and how often the figures agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scorer.phrases import count
from scorer.preference.counts import Share, share, sign_test
from scorer.preference.questions import FIGURES, Figure, Question, Questions
from scorer.preference.session import Sitting
from scorer.report.visible import visible
from scorer.review.events import Preferred

Winner = int | None  # the version, 0 or 1; None for equal
_TITLES: Mapping[Figure, str] = {"order": "the order of versions", "quality": "quality"}


@dataclass(frozen=True, slots=True)
class Agreed:
    """How often a figure is higher for the version that the reviewer prefers.

    share: of the questions with a preference in which the figure differs as shown.
    tied: questions with a preference in which the figure is equal as shown.
    """

    figure: Figure
    share: Share
    tied: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The preferences of one reviewer.

    asked, decided: numbers of questions.  first, equal, second: how many answers are for the first version, for
    neither, and for the second.  named: how many answers were given after the names were shown there.
    share: of the second version among the answers that prefer one.  p: of the sign test of the same.
    agreed: for each figure that differs anywhere.
    """

    reviewer: str
    asked: int
    decided: int
    first: int
    equal: int
    second: int
    named: int
    share: Share
    p: float
    agreed: tuple[Agreed, ...]


def winner(question: Question, preferred: Preferred) -> Winner:
    """Return the version that is preferred."""
    if preferred.better == "equal":
        return None
    return question.a if preferred.better == "a" else 1 - question.a


def summaries(sitting: Sitting) -> tuple[Summary, ...]:
    """Return the summary of the sitting's reviewer, and those of all others who answered."""
    others = [name for name in sitting.reviewers()[1:] if sitting.preferences(name)]
    return tuple(summary(sitting.questions, sitting.preferences(name), name) for name in (sitting.reviewer, *others))


def summary(questions: Questions, preferences: Mapping[str, Preferred], reviewer: str) -> Summary:
    """Return what some preferences come to; those of other questions do not count."""
    found = [(one, preferences[one.key]) for one in questions.asked if one.key in preferences]
    won = [(one, winner(one, preferred)) for one, preferred in found]
    wins = [at for _, at in won]
    first, second = wins.count(0), wins.count(1)
    return Summary(
        reviewer=reviewer,
        asked=len(questions.asked),
        decided=len(found),
        first=first,
        equal=wins.count(None),
        second=second,
        named=sum(not preferred.blind for _, preferred in found),
        share=share(second, first + second),
        p=sign_test(second, first),
        agreed=tuple(_agreed(figure, won) for figure in FIGURES if any(one.apart(figure) for one in questions.asked)),
    )


def _agreed(figure: Figure, won: list[tuple[Question, Winner]]) -> Agreed:
    apart = [(apart, at) for one, at in won if at is not None and (apart := one.apart(figure)) is not None]
    differing = [(value > 0, at == 1) for value, at in apart if value]
    return Agreed(
        figure, share(sum(one == other for one, other in differing), len(differing)), len(apart) - len(differing)
    )


def sentences(questions: Questions, found: Summary) -> list[str]:
    """Return a summary in sentences for people."""
    first, second = map(visible, questions.names)
    wins = f"{second} is better in {found.second:,}, {first} in {found.first:,}, equal {found.equal:,}"
    said = [f"{found.reviewer}: {wins}; {found.decided:,} of {count(found.asked, 'segment')} decided."]
    if found.share.of:
        said.append(
            f"{second} is preferred in {_percent(found.share)} of the {found.share.of:,} with a preference; sign "
            f"test p = {_p(found.p)}."
        )
    for one in found.agreed if found.share.of else ():
        tied = f"; equal in {one.tied:,} more" if one.tied else ""
        if one.share.of:
            said.append(f"{_capital(_TITLES[one.figure])} agreed in {_percent(one.share)} of {one.share.of:,}{tied}.")
    if found.named:
        said.append(f"{count(found.named, 'answer')} after the names were shown.")
    return said


def about(questions: Questions) -> str:
    """Return what the questions are about, and what is set aside."""
    repeated = questions.segments - questions.equal - len(questions.asked)
    again = f", {repeated:,} repeat another" if repeated else ""
    return (
        f"{count(questions.segments, 'segment')}: {questions.equal:,} equal in both versions{again}, "
        f"{len(questions.asked):,} to decide."
    )


def _percent(one: Share) -> str:
    value = one.value or 0.0
    return f"{100 * value:.0f}% (95% interval {100 * one.low:.0f} to {100 * one.high:.0f}%)"


def _p(value: float) -> str:
    return "<.001" if value < 0.001 else f"{value:.3f}".lstrip("0") if value < 1 else "1"


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
