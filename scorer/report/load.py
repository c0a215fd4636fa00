"""Read a report back from its canonical JSON, to show or review it without scoring again.

The JSON holds the texts of the pairs, not the documents.  In the documents of the loaded report, the texts stand at
their offsets, with only spaces between them, and line numbers are known only where a sentence begins.  Unknown keys
are ignored.  A report of an earlier version may lack the keys that came later.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import isfinite
from typing import get_args

from scorer.errors import ReadError
from scorer.report.json import FORMAT, quality
from scorer.types import (
    SEVERITIES,
    Difference,
    Document,
    Finding,
    Judgement,
    Op,
    Pair,
    Passage,
    Relation,
    Report,
    ScoredPair,
    Severity,
    Side,
    Span,
    Summary,
    Verdict,
)


def load(text: str, name: str = "report.json") -> Report:
    """Return the report that was written as `text`; writing it again gives the same text.

    Raises ReadError, which names `name`, if the text is not a complete report of our format.
    """
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadError(name, f"not JSON: {error}", getattr(error, "lineno", None)) from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ReadError(name, f'not a report of the format "{FORMAT}": write one with --format json')
    try:
        return _report(content)
    except KeyError as error:
        raise ReadError(name, f"not a whole report: {error} is missing") from None
    except (TypeError, ValueError) as error:
        raise ReadError(name, f"not a sound report: {error}") from None


def _report(content: Mapping[str, object]) -> Report:
    judgements = tuple(_judgement(_object(item)) for item in _list(content["pairs"]))
    if [judgement.pair.index for judgement in judgements] != list(range(len(judgements))):
        raise ValueError("the pairs are not numbered 0, 1, 2 …")
    originals = [judgement.pair.original for judgement in judgements if judgement.pair.original is not None]
    garbleds = [judgement.pair.garbled for judgement in judgements if judgement.pair.garbled is not None]
    relation = _object(content["relation"])
    original = _document(_object(content["original"]), originals)
    garbled = _document(_object(content["garbled"]), garbleds)
    if _object(content["summary"]).get("over") == "rows":
        rows = _rows(judgements, [_whole(row) for row in _list(content.get("blank_rows", []))])
        original = replace(original, blocks=_blocks(None if row is None else row.pair.original for row in rows))
        garbled = replace(garbled, blocks=_blocks(None if row is None else row.pair.garbled for row in rows))
    return Report(
        original=original,
        garbled=garbled,
        relation=Relation(
            _verdict(relation["verdict"]),
            _number(relation["confidence"]),
            {key: _number(value) for key, value in _object(relation.get("evidence", {})).items()},
        ),
        judgements=judgements,
        passages=tuple(_passage(_object(item), len(judgements)) for item in _list(content["passages"])),
        summary=_summary(_object(content["summary"]), judgements),
        signature=_object(content["signature"]),
    )


def _document(item: Mapping[str, object], sides: list[Side]) -> Document:
    sides = sorted(sides, key=lambda side: side.at)
    parts: list[str] = []
    end = 0
    for side in sides:
        if side.at.start < end:
            raise ValueError(f"two texts overlap at character {side.at.start} of {_text(item['path'])}")
        parts += [" " * (side.at.start - end), side.text]
        end = side.at.stop
    return Document(
        name=_text(item["path"]),
        text="".join(parts),
        encoding=_text(item["encoding"]),
        blocks=tuple(side.at for side in sides),
        line_starts=tuple(side.at.start for side in sides) or (0,),
        line_numbers=tuple(side.line for side in sides) or (1,),
        notes=tuple(_text(note) for note in _list(item.get("notes", []))),
        label=_text(item.get("label", "")),
        language=None if item.get("language") is None else _text(item["language"]),
    )


def _rows(judgements: Sequence[Judgement], blank: Sequence[int]) -> list[Judgement | None]:
    """Return the judgement of each row of an aligned input; None for those that are blank on both sides."""
    rows: list[Judgement | None] = [*judgements]
    for row in blank:
        if row > len(rows):
            raise ValueError(f"there is no row {row} that could be blank")
        rows.insert(row, None)
    return rows


def _blocks(sides: Iterable[Side | None]) -> tuple[Span, ...]:
    """Return the place of each side; a missing one is empty and stands right after the side before."""
    blocks: list[Span] = []
    at = 0
    for side in sides:
        blocks.append(Span(at, at) if side is None else side.at)
        at = blocks[-1].stop
    return tuple(blocks)


def _judgement(item: Mapping[str, object]) -> Judgement:
    original, garbled = _side(item["original"]), _side(item["garbled"])
    if original is None and garbled is None:
        raise ValueError("a pair has no side")
    identifier = item.get("id")
    pair = Pair(
        index=_whole(item["index"]),
        original=original,
        garbled=garbled,
        confidence=_number(item.get("confidence", 1.0)),
        moved=item.get("moved") is True,
        id=None if identifier is None else _text(identifier),
        columns={key: _text(value) for key, value in _object(item.get("columns", {})).items()},
    )
    if pair.kind != item["kind"]:
        raise ValueError(f"pair {pair.index} is called {item['kind']!r} but is {pair.kind!r}")
    return Judgement(
        scored=ScoredPair(
            pair,
            {key: _maybe(value) for key, value in _object(item["metrics"]).items()},
            tuple(_finding(_object(finding), pair) for finding in _list(item["findings"])),
            tuple(_difference(_object(difference), pair) for difference in _list(item.get("differences", []))),
        ),
        quality=_quality(item),
        degraded=_maybe(item["degraded"]),
        severity=_severity(item["severity"]),
        reasons=tuple(_text(reason) for reason in _list(item.get("reasons", []))),
    )


def _quality(item: Mapping[str, object]) -> float | None:
    """Return the quality with all digits that are known; if both keys disagree, another program changed the first."""
    shown, exact = _maybe(item["quality"]), _maybe(item.get("quality_exact"))
    return exact if exact is not None and quality(exact) == shown else shown


def _side(value: object) -> Side | None:
    if value is None:
        return None
    item = _object(value)
    numbers = [_whole(number) for number in _list(item["sentences"])]
    if not numbers or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        raise ValueError(f"{numbers} are not consecutive sentences")
    at, text = Span(_whole(item["start"]), _whole(item["end"])), _text(item["text"])
    if len(at) != len(text):
        raise ValueError(f"the text at characters {at.start} to {at.stop} has {len(text)} characters")
    return Side(Span(numbers[0], numbers[-1] + 1), at, _whole(item["line"]), text, _text(item.get("place", "")))


def _finding(item: Mapping[str, object], pair: Pair) -> Finding:
    original_at, garbled_at = _span(item["original"], pair.original), _span(item["garbled"], pair.garbled)
    return Finding(
        check=_text(item["check"]),
        severity=_severity(item["severity"]),
        message=_text(item["message"]),
        original_at=original_at,
        garbled_at=garbled_at,
        more=_whole(item.get("more", 0)),
    )


def _difference(item: Mapping[str, object], pair: Pair) -> Difference:
    return Difference(_op(item["op"]), _span(item["original"], pair.original), _span(item["garbled"], pair.garbled))


def _span(value: object, side: Side | None) -> Span | None:
    return None if value is None else _inside(value, side)


def _inside(value: object, side: Side | None) -> Span:
    start, stop = (_whole(number) for number in _list(value))
    if side is None or stop > len(side.text):
        raise ValueError(f"{start} to {stop} lies outside its text")
    return Span(start, stop)


def _passage(item: Mapping[str, object], pairs: int) -> Passage:
    first, last = (_whole(number) for number in _list(item["pairs"]))
    if not first <= last < pairs:
        raise ValueError(f"there are no pairs {first} to {last} for a passage")
    reasons = tuple(_text(reason) for reason in _list(item["reasons"]))
    return Passage(Span(first, last + 1), _maybe(item["quality"]), _severity(item["severity"]), reasons)


def _summary(item: Mapping[str, object], judgements: tuple[Judgement, ...]) -> Summary:
    interval = item["quality_ci"]
    found = item.get("findings", Counter(one.check for judged in judgements for one in judged.scored.findings))
    low, high = (None, None) if interval is None else (_number(bound) for bound in _list(interval))
    return Summary(
        quality=_maybe(item["quality"]),
        quality_ci=None if low is None or high is None else (low, high),
        bleu=_maybe(item["bleu"]),
        chrf=_maybe(item["chrf"]),
        ter=_maybe(item["ter"]),
        cosine=_maybe(item["cosine"]),
        matched=_whole(item["matched"]),
        omitted=_whole(item["omitted"]),
        added=_whole(item["added"]),
        degraded=None if item["degraded"] is None else _whole(item["degraded"]),
        original_sentences=_whole(item["original_sentences"]),
        garbled_sentences=_whole(item["garbled_sentences"]),
        findings={check: _whole(number) for check, number in _object(found).items()},
        dismissed=_whole(item.get("dismissed", 0)),
        over="rows" if item.get("over") == "rows" else "pairs",
        whole={name: _maybe(value) for name, value in _object(item.get("whole", {})).items()},
        ter_unmeasured=_whole(item.get("ter_unmeasured", 0)),
        omitted_share=_maybe(item.get("omitted_share")),
        added_share=_maybe(item.get("added_share")),
        mqm_expected=_maybe(item.get("mqm_expected")),
        mqm_findings=_maybe(item.get("mqm_findings")),
    )


def _object(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"{_shown(value)} should be an object")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"{_shown(value)} should be a list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{_shown(value)} should be a text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(f"{_shown(value)} should be a whole number from 0")
    return value


def _number(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not isfinite(value):
        raise TypeError(f"{_shown(value)} should be a number")
    return value


def _maybe(value: object) -> float | None:
    return None if value is None else _number(value)


def _severity(value: object) -> Severity:
    for severity in SEVERITIES:
        if value == severity:
            return severity
    raise ValueError(f"{_shown(value)} is not a severity")


def _op(value: object) -> Op:
    for op in get_args(Op):
        if value == op:
            return op  # type: ignore[no-any-return]
    raise ValueError(f"{_shown(value)} is not a kind of difference")


def _verdict(value: object) -> Verdict:
    for verdict in get_args(Verdict):
        if value == verdict:
            return verdict  # type: ignore[no-any-return]
    raise ValueError(f"{_shown(value)} is not a verdict")


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:39]}…"
