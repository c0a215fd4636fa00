"""Preferences as files: rows as JSON lines or tab-separated values, and both with the summary as JSON.

The formats are documented in docs/review-files.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from scorer.errors import ScorerError
from scorer.exchange.plain import encoded, one_line
from scorer.exchange.rows import last_times
from scorer.exchange.said import iso
from scorer.preference.counts import Share
from scorer.preference.questions import Question, shown_first
from scorer.preference.session import Sitting
from scorer.preference.summary import Summary, summaries, winner
from scorer.read.source import shown
from scorer.report.tsv import cell
from scorer.review.replay import NOTHING, Reviewed

FORMAT = "scorer-preferences/1"
# The ending of a page that asks, which holds no answers.
PAGE = ".html"
Said = Literal["first", "second", "equal"]
_VERSIONS: tuple[Said, Said] = ("first", "second")
_SINGULAR = {"versions": "name", "texts": "text"}
# Of the table, in which each of two values has a column.
COLUMNS = (
    *("key", "place", "places", "first_name", "second_name"),
    *("first_order", "second_order", "first_quality", "second_quality"),
    *("reviewer", "preferred", "text_1", "blind", "comment", "decided", "original", "first_text", "second_text"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """What one reviewer says of one question; `decided` is the time of their last event on it."""

    question: Question
    reviewer: str
    said: Reviewed
    decided: datetime | None

    @property
    def preferred(self) -> Said | None:
        """Which version is preferred; None if nothing was answered."""
        if self.said.preferred is None:
            return None
        at = winner(self.question, self.said.preferred)
        return "equal" if at is None else _VERSIONS[at]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name for people, its media type and its writer."""

    title: str
    media_type: str
    write: Callable[[Sitting], bytes]


class FormatError(ScorerError):
    """No format of preferences has the ending of the file."""


def export(sitting: Sitting, name: str) -> bytes:
    """Return the preferences as a file of that name, as far as the sitting knows them; raise FormatError."""
    return format_of(name).write(sitting)


def format_of(name: str, *others: str) -> Format:
    """Return the format of a file by its ending, in any case; raise FormatError, which names `others` too, for none."""
    found = next((one for ending, one in FORMATS.items() if name.lower().endswith(ending)), None)
    if found is None:
        known = ", ".join((*FORMATS, *others))
        raise FormatError(f"{shown(name)}: no format of preferences has that ending: use one of {known}")
    return found


def rows_of(sitting: Sitting) -> Iterator[Row]:
    """Yield a row of the sitting's reviewer for each question, in the order of the original.

    After it come the rows of others who said anything of the question.
    """
    decided = last_times(sitting.events())
    own, *others = sitting.reviewers()
    for question in sitting.questions.asked:
        for name in (own, *others):
            said = sitting.verdicts.of(name, question.key)
            if name == own or said != NOTHING:
                yield Row(question, name, said, decided.get((name, question.key)))


def _jsonl(sitting: Sitting) -> bytes:
    return encoded("".join(f"{one_line(_fields(row, sitting))}\n" for row in rows_of(sitting)))


def _tsv(sitting: Sitting) -> bytes:
    lines = [COLUMNS, *(_cells(row, sitting) for row in rows_of(sitting))]
    return encoded("".join("\t".join(line) + "\n" for line in lines))


def _json(sitting: Sitting) -> bytes:
    asked = sitting.questions
    head = {
        "format": FORMAT,
        "original": asked.original,
        "versions": list(asked.names),
        "segments": {"all": asked.segments, "equal": asked.equal, "asked": len(asked.asked)},
        "reviewers": [_summary(one) for one in summaries(sitting)],
    }
    fields = [f'"{name}": {one_line(value)}' for name, value in head.items()]
    rows = ",".join(f"\n  {one_line(_fields(row, sitting))}" for row in rows_of(sitting))
    return encoded("{" + ",\n ".join([*fields, f'"preferences": [{rows}\n ]']) + "}\n")


FORMATS = {
    ".tsv": Format("TSV", "text/tab-separated-values; charset=utf-8", _tsv),
    ".jsonl": Format("JSON lines", "application/jsonl", _jsonl),
    ".json": Format("JSON with the summary", "application/json", _json),
}


def _fields(row: Row, sitting: Sitting) -> dict[str, object]:
    question, said = row.question, row.said.preferred
    return {
        "key": question.key,
        "place": question.place,
        "places": question.places,
        "versions": list(sitting.questions.names),
        "order": list(question.order),
        "quality": list(question.quality),
        "reviewer": row.reviewer,
        "preferred": row.preferred,
        "text_1": _VERSIONS[shown_first(question, row.reviewer) ^ (said is not None and said.turned)],
        "blind": None if said is None else said.blind,
        "comment": row.said.comment,
        "decided": iso(row.decided) or None,
        "original": question.original,
        "texts": list(question.texts),
    }


def _cells(row: Row, sitting: Sitting) -> list[str]:
    fields = _fields(row, sitting)
    cells: dict[str, object] = {}
    for name, value in fields.items():
        if isinstance(value, list):
            cells |= {f"{at}_{_SINGULAR.get(name, name)}": one for at, one in zip(_VERSIONS, value, strict=True)}
        else:
            cells[name] = value
    return [cell(cells[name]) for name in COLUMNS]


def _summary(one: Summary) -> dict[str, object]:
    return {
        "reviewer": one.reviewer,
        "decided": one.decided,
        "first": one.first,
        "equal": one.equal,
        "second": one.second,
        "not_blind": one.named,
        "second_share": _share(one.share),
        "p_sign_test": one.p,
        "agreed": {each.figure: _share(each.share) | {"tied": each.tied} for each in one.agreed},
    }


def _share(one: Share) -> dict[str, object]:
    value = None if one.value is None else round(one.value, 6)
    return {"value": value, "interval": [round(one.low, 6), round(one.high, 6)], "part": one.part, "of": one.of}
