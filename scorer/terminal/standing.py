"""How a review stands, in words: the verdicts, what a budget's verdicts tell, and the agreement with others."""

from __future__ import annotations

from scorer.phrases import count
from scorer.report import wording as report_wording
from scorer.report.visible import visible
from scorer.review.session import Budget, Session
from scorer.terminal import wording
from scorer.terminal.history import unknown


def words(session: Session, budget: Budget | None) -> list[str]:
    """Return sentences about the review of the report, and of its budget if there is one."""
    progress = session.progress()
    told = wording.verdicts(progress)
    decided = f"{progress.decided:,} of {count(progress.pairs, 'pair')} decided{f': {told}' if told else ''}."
    return [decided, *(estimate(session, budget) if budget else []), *_agreement(session), *unknown(session)]


def estimate(session: Session, budget: Budget) -> list[str]:
    """Return what the verdicts of a budget tell about the document and about the scores."""
    share, ranking = session.estimate(session.plan(budget))
    what = f"the document's {'matched ' if budget.matched_only else ''}lines"
    low, high = report_wording.percent(share.low), report_wording.percent(share.high)
    if share.share is None:
        said = f"Between {low} and {high} of {what} are damaged; more verdicts narrow it down."
    else:
        said = f"About {report_wording.percent(share.share)} of {what} are damaged (between {low} and {high})."
    rests = f"It rests on {count(share.lines, 'line')} with a verdict, {share.damaged:,} of them major or critical."
    if ranking.area is None:
        return [
            said,
            rests,
            "How well the scores agree with you shows once you called some lines damaged and some not.",
        ]
    area = report_wording.percent(ranking.area)
    ranked = (
        f"In {area} of cases quality put a line that you called damaged below one that you did not (50% is chance)."
    )
    return [said, rests, ranked]


def _agreement(session: Session) -> list[str]:
    found = session.agreement()
    told = []
    for name, (pairs, kappa) in found.others.items():
        value = "too little in common to say how far you agree" if kappa is None else f"Cohen’s kappa {kappa:.2f}"
        told.append(f"With {visible(name)}: {count(pairs, 'pair')} decided by both, {value}.")
    if len(found.others) > 1 and found.alpha is not None:
        told.append(f"Krippendorff’s alpha of all: {found.alpha:.2f}.")
    return [*told, "1 is agreement, 0 is what chance gives."] if told else []
