r"""Write marked errors as an MQM file of the WMT evaluations: tab-separated, one error per line; Marot reads it.

The ten columns are those in Marot's README (github.com/google-research/google-research, marot/README.md).  The span of
an error is between `<v>` and `</v>` in its side's text, and `metadata` is a JSON object.  Texts are normal
(`review.normal`), so they hold no tab and no line end.  A `<v>` or `</v>` in the text itself gets a backslash after
its `<`; if there are backslashes already, it gets one more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from scorer.exchange.plain import encoded, one_line
from scorer.exchange.rows import ReviewRow
from scorer.exchange.said import word_of
from scorer.report.figures import SideName
from scorer.report.paths import shared_paths
from scorer.review.events import ErrorSpan
from scorer.review.normal import normal, normal_side
from scorer.types import SEVERITIES, Report, Span

COLUMNS = (
    "system", "doc", "docSegId", "globalSegId", "rater", "source", "target", "category", "severity", "metadata",
)  # fmt: skip
NO_ERROR = "No-error"
OTHER = "Other"
_TAG = re.compile(r"<(\\*)(/?v)>")


def write(rows: Iterable[ReviewRow], report: Report) -> bytes:
    """Return a header and a line for each error that anyone marked, in document order.

    A pair that is fine has one line without an error.  A pair with another severity but no marked error has one line
    of category Other, over its whole garbled side, or over its original if that is missing.  Other pairs, such as
    unsure and skipped ones, have no line, because the format cannot express them.
    """
    lines = ["\t".join(COLUMNS)]
    doc, system = map(normal, shared_paths(report))
    for row in sorted(rows, key=lambda row: row.judgement.pair.index):
        lines += ["\t".join(cells) for cells in _lines(row, (system, doc))]
    return encoded("".join(f"{line}\n" for line in lines))


def _lines(row: ReviewRow, names: Sequence[str]) -> Iterator[list[str]]:
    pair, said = row.judgement.pair, row.reviewed
    number = str(pair.index + 1)
    head = [*names, number, number, row.reviewer]
    texts: dict[SideName, str] = {"original": normal_side(pair.original), "garbled": normal_side(pair.garbled)}
    notes = _metadata(row)
    marked = said.errors or _whole(row, texts)
    for error in marked:
        original, garbled = (tagged(texts[side], error.at if error.side == side else None) for side in _SIDES)
        yield [*head, original, garbled, error.category, error.severity.capitalize(), one_line(notes)]
        # Only the first line of a pair holds what concerns the whole pair.
        notes = {name: value for name, value in notes.items() if name not in ("note", "corrected_translation")}
    if not marked and said.grade == "none":
        original, garbled = (tagged(texts[side], None) for side in _SIDES)
        yield [*head, original, garbled, NO_ERROR, NO_ERROR, one_line(notes)]


def _whole(row: ReviewRow, texts: dict[SideName, str]) -> tuple[ErrorSpan, ...]:
    """Return one error over a whole side for a verdict without marked errors; none for other grades."""
    if row.reviewed.grade not in SEVERITIES[1:]:
        return ()
    side: SideName = "original" if row.judgement.pair.garbled is None else "garbled"
    return (ErrorSpan(side, Span(0, len(texts[side])), OTHER, row.reviewed.grade),)


def _metadata(row: ReviewRow) -> dict[str, object]:
    said = row.reviewed
    found: dict[str, object] = {}
    if row.decided is not None:
        found["timestamp"] = int(row.decided.timestamp()) * 1000 + row.decided.microsecond // 1000
    if said.comment:
        found["note"] = said.comment
    if said.corrected is not None:
        found["corrected_translation"] = said.corrected
    # Our own data: what the format cannot express, and the key of the pair.
    return found | {"scorer": {"key": row.key, "verdict": word_of(said.grade), "marked": bool(said.errors)}}


def tagged(text: str, at: Span | None) -> str:
    """Return a text with tags around an error's span; text that looks like a tag is escaped."""
    if at is None:
        return _escaped(text)
    parts = text[: at.start], text[at.start : at.stop], text[at.stop :]
    return "{}<v>{}</v>{}".format(*_apart(text, parts))


def _apart(text: str, parts: tuple[str, str, str]) -> list[str]:
    """Return the parts of a text, escaped as one text, because an escape may cross from one part into the next."""
    signs = list(text)
    for match in _TAG.finditer(text):
        signs[match.start()] = "<\\"
    found, start = [], 0
    for part in parts:
        found.append("".join(signs[start : start + len(part)]))
        start += len(part)
    return found


def _escaped(text: str) -> str:
    return _TAG.sub(r"<\\\1\2>", text)


_SIDES: tuple[SideName, SideName] = ("original", "garbled")
