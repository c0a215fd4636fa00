"""Documents to be corrected, and what their reviewer says."""

from __future__ import annotations

from dataclasses import replace

from scorer.review.events import Action, Corrected, Event, Recorded
from scorer.review.key import pair_key
from scorer.review.replay import Verdicts, replay
from scorer.types import Document, Pair, Report, Side, Span
from tests.scorer.sample_report import one_pair, report
from tests.scorer.test_exchange_rows import WHEN

ONE_PAIR = one_pair("a", "b")


def made(
    text: str,
    pairs: list[tuple[str | None, str | None]],
    encoding: str = "utf-8",
    name: str = "b.txt",
    lines: bool = False,
) -> Report:
    """Make a report of pairs whose garbled sides stand in `text` in their order; the original has one a line."""
    sample = report(())
    found: list[Pair] = []
    end = line = start = 0
    for index, (left, right) in enumerate(pairs):
        original = garbled = None
        if left is not None:
            line += 1
            original = Side(Span(line, line + 1), Span(start, start + len(left)), line, left)
            start += len(left) + 1
        elif lines:
            line += 1
        if right is not None:
            at = text.index(right, end)
            end = at + len(right)
            garbled = Side(Span(index, index + 1), Span(at, end), 1 + text[:at].count("\n"), right)
        found.append(Pair(index, original, garbled, 1.0))
    any_one = ONE_PAIR.judgements[0]
    judgements = tuple(replace(any_one, scored=replace(any_one.scored, pair=pair)) for pair in found)
    document = Document(name, text, encoding, ())
    signature = {"segmenter": "lines" if lines else "scorer-segment/1"}
    return replace(sample, garbled=document, judgements=judgements, signature=signature)


def said(of: Report, corrections: dict[int, str | None]) -> Verdicts:
    actions: list[tuple[int, Action]] = [(line, Corrected(text)) for line, text in corrections.items()]
    return replay(
        Recorded(number, Event("Ann", WHEN, pair_key(of.judgements[line].pair), action))
        for number, (line, action) in enumerate(actions, 1)
    )


ABC: list[tuple[str | None, str | None]] = [("1", "A."), ("2", "B."), ("3", "C.")]
