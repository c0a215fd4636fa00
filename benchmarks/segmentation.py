"""Measure the sentence splitter on our own cases, beside sentencex alone.

    python -m benchmarks.segmentation [--failures]

A case in segmentation_cases.jsonl has a text, its language and its sentences.  A case is exact if every
sentence is.  A boundary is the end of a sentence other than the last, as an offset in characters that are
not white space.  F1 is computed over all cases together.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from itertools import accumulate
from pathlib import Path

import sentencex

from scorer.segment import segment
from scorer.types import Document, Span

CASES = Path(__file__).with_name("segmentation_cases.jsonl")
Splitter = Callable[[str, str], list[str]]


@dataclass(frozen=True, slots=True)
class Case:
    """A text and its sentences."""

    kind: str
    lang: str
    text: str
    sentences: list[str]


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one splitter: the failed cases with its answers, and its figures."""

    failed: list[tuple[Case, list[str]]]
    exact: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of boundaries."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def load_cases(path: Path = CASES) -> list[Case]:
    return [Case(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def plain_document(text: str) -> Document:
    """Return a plain text as a document whose blocks are the parts between blank lines."""
    return Document("case", text, "utf-8", tuple(_blocks(text)), soft_newlines=True)


def ours(text: str, lang: str) -> list[str]:
    return [sentence.text for sentence in segment(plain_document(text), lang)]


def bare_sentencex(text: str, lang: str) -> list[str]:
    return [sentence.strip() for sentence in sentencex.segment(lang, text) if sentence.strip()]


def measure(split: Splitter, cases: list[Case]) -> Result:
    failed: list[tuple[Case, list[str]]] = []
    shared = found_total = expected_total = 0
    for case in cases:
        sentences = split(case.text, case.lang)
        if sentences != case.sentences:
            failed.append((case, sentences))
        found, expected = _boundaries(sentences), _boundaries(case.sentences)
        shared += len(found & expected)
        found_total += len(found)
        expected_total += len(expected)
    return Result(
        failed,
        len(cases) - len(failed),
        shared / found_total if found_total else 1.0,
        shared / expected_total if expected_total else 1.0,
    )


def _blocks(text: str) -> Iterator[Span]:
    start = stop = None
    offset = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            start = offset if start is None else start
            stop = offset + len(line.rstrip())
        elif start is not None and stop is not None:
            yield Span(start, stop)
            start = None
        offset += len(line)
    if start is not None and stop is not None:
        yield Span(start, stop)


def _boundaries(sentences: list[str]) -> set[int]:
    lengths = [sum(not character.isspace() for character in sentence) for sentence in sentences]
    return set(list(accumulate(lengths))[:-1])


def main() -> None:
    parser = argparse.ArgumentParser(description="sentence splitting: ours beside bare sentencex")
    parser.add_argument("--failures", action="store_true", help="list what our splitter gets wrong")
    arguments = parser.parse_args()
    cases = load_cases()
    kinds = {case.kind for case in cases}
    print(f"{len(cases)} cases of {len(kinds)} kinds, {sum(len(case.sentences) for case in cases)} sentences")
    print(f"{'splitter':<24}{'exact cases':>14}{'precision':>11}{'recall':>9}{'F1':>9}")
    splitters = {"scorer.segment": ours, f"sentencex {version('sentencex')}": bare_sentencex}
    results = {name: measure(split, cases) for name, split in splitters.items()}
    for name, result in results.items():
        exact = f"{result.exact}/{len(cases)}"
        print(f"{name:<24}{exact:>14}{result.precision:>11.3f}{result.recall:>9.3f}{result.f1:>9.3f}")
    if arguments.failures:
        for case, sentences in results["scorer.segment"].failed:
            print(f"\n{case.kind}\n  want {case.sentences}\n  got  {sentences}")


if __name__ == "__main__":
    main()
