"""A reason that counts words lost or added counts those that are marked so in the same line, whoever shows it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content

from scorer import Report, Settings, score_files, score_pairs
from scorer.explain import explain
from scorer.page.write import write as write_page
from scorer.quality import LEARNED, load_quality
from scorer.report import marked, text
from scorer.report.figures import SideName
from scorer.report.html import notebook
from scorer.report.terminal import styled
from scorer.terminal.texts import marked_side
from scorer.types import Judgement
from scorer.words.tokens import tokens

SAMPLE = Path(__file__).parents[2] / "scorer" / "sample"
REASON = re.compile(r"(\d+) of (\d+) words (lost|added): .+")
SIDES: tuple[SideName, SideName] = ("original", "garbled")
# Letters of one side, each with whether it is marked as lost or added.
Letters = list[tuple[str, bool]]


def said(judgement: Judgement) -> dict[SideName, int]:
    """Return how many words of each side the reasons say are lost or added."""
    found = [match for reason in judgement.reasons if (match := REASON.fullmatch(reason))]
    return {"original" if what == "lost" else "garbled": int(number) for number, _, what in (m.groups() for m in found)}


def words(letters: Letters) -> int:
    """Count the words that begin with a marked letter."""
    whole = "".join(letter for letter, _ in letters)
    starts = [at.start for at in tokens(whole) if whole[at.start].isalnum()]
    return sum(letters[start][1] for start in starts)


def alone(report: Report, judgement: Judgement) -> Report:
    return replace(report, judgements=(judgement,), passages=())


def in_text(report: Report, judgement: Judgement) -> Iterator[Letters]:
    lines = text.write(alone(report, judgement), 1, width=120)
    found = re.search(r"\n    original  (.*?)\n    garbled   (.*?)\n {4}(?:finds|why)", lines, re.DOTALL)
    assert found, lines
    for side in found.groups():
        inside, letters = False, []
        for letter in " ".join(side.replace("**", "").split()):
            if letter in "[]":
                inside = letter == "["
            else:
                letters.append((letter, inside))
        yield letters


def in_colour(report: Report, judgement: Judgement) -> Iterator[Letters]:
    for runs in marked.sides(judgement):
        shown = styled(runs, "red underline", colour=True)
        under = [range(at.start, at.end) for at in shown.spans if "underline" in str(at.style)]
        yield [(letter, any(place in at for at in under)) for place, letter in enumerate(shown.plain)]


def in_the_terminal(report: Report, judgement: Judgement) -> Iterator[Letters]:
    numbers = dict.fromkeys(judgement.scored.findings, 1)
    for side in SIDES:
        content: Content = marked_side(judgement, side, numbers, ())
        under = [range(at.start, at.end) for at in content.spans if "underline" in str(at.style)]
        # The raised number of a finding is no part of the text.
        letters = enumerate(content.plain)
        yield [(letter, any(place in at for at in under)) for place, letter in letters if letter != "¹"]


class Marks(HTMLParser):
    """Collects the texts of both sides of the first line that a report shows."""

    def __init__(self) -> None:
        super().__init__()
        self.sides: list[Letters] = []
        self._inside = self._marked = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "p" and ("lang", "") in attrs:
            self._inside = True
            self.sides.append([])
        self._marked = self._marked or tag in ("del", "ins")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "p"
        self._marked = self._marked and tag not in ("del", "ins")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.sides[-1] += [(letter, self._marked) for letter in data]


def in_html(report: Report, judgement: Judgement) -> list[Letters]:
    marks = Marks()
    marks.feed(notebook(alone(report, judgement)))
    return marks.sides


WAYS: Mapping[str, Callable[[Report, Judgement], Any]] = {
    "text": in_text,
    "colour": in_colour,
    "terminal": in_the_terminal,
    "html": in_html,
}


def assert_marked(report: Report, way: str) -> int:
    """Hold the reasons against the marks, and return how many of them count words."""
    counting = 0
    for judgement in report.judgements:
        if counted := said(judgement):
            shown = dict(zip(SIDES, map(words, WAYS[way](report, judgement)), strict=True))
            assert counted == {side: shown[side] for side in counted}, judgement
            counting += len(counted)
    return counting


@pytest.fixture(scope="module", params=["none", pytest.param("default", marks=pytest.mark.model)])
def sample(request: pytest.FixtureRequest) -> Report:
    report = score_files(str(SAMPLE / "original.txt"), str(SAMPLE / "garbled.txt"), Settings(model=request.param))
    # Where the learned metric reads a pair, the meaning weighs so much that no reason is left for a count.  Pairs that
    # are too long for it are judged without it.
    unread = [replace(one.scored, scores=without_learned(one.scored.scores)) for one in report.judgements]
    return replace(report, judgements=explain(unread, load_quality(request.param)))


def without_learned(scores: Mapping[str, float | None]) -> dict[str, float | None]:
    return {name: value for name, value in scores.items() if name not in LEARNED}


@pytest.mark.parametrize("way", WAYS)
def test_reasons_count_what_is_marked_in_the_sample(sample: Report, way: str) -> None:
    assert assert_marked(sample, way) >= 10


@pytest.mark.browser
def test_reasons_count_what_is_marked_on_the_page(sample: Report, browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(write_page(sample, 1), "utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    found = page.evaluate(
        """() => JSON.parse(document.getElementById("data").textContent).lines.map((line) => {
          const sides = sidesOf(line, { of: () => NO_VERDICT, everywhere: [], head: { documents: ["a", "b"] } });
          const marked = (name, tag) => {
            const box = sides.querySelector(`[data-side=${name}]`);
            return box && [box.textContent, [...box.querySelectorAll(tag)].map((one) => one.textContent)];
          };
          return [marked("original", "del"), marked("garbled", "ins")];
        })"""
    )
    page.close()
    for judgement, shown in zip(sample.judgements, found, strict=True):
        for side, number in said(judgement).items():
            pieces = shown[SIDES.index(side)][1]
            assert number == sum(words([(letter, True) for letter in piece]) for piece in pieces), judgement


WORDS = ["The", "ferry", "left", "left,", "at", "noon", "not", "1,000", "5", "-7", "%", "Kyiv", "Kiev", "he", "(she)"]
WORDS += ["said:", "well-known", "isn't", "old", "boat", "boats", "it.", "sees", "日本", "no", "-", "nobody"]


@st.composite
def garblings(draw: st.DrawFn) -> tuple[str, str]:
    """Make a sentence, and a version of it with words left out, put in, replaced or moved."""
    original = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
    garbled = list(original)
    for edit in draw(st.lists(st.sampled_from(["out", "in", "other", "moved"]), min_size=1, max_size=7)):
        place = draw(st.integers(0, len(garbled)))
        if edit in ("out", "other", "moved"):
            gone = garbled[place : place + 1]
            garbled[place : place + 1] = []
            if edit == "moved":
                garbled += gone
        if edit in ("in", "other"):
            garbled.insert(place, draw(st.sampled_from(WORDS)))
    space: Literal[" ", "\n", "  "] = draw(st.sampled_from([" ", "\n", "  "]))
    return space.join(original), space.join(garbled)


@settings(max_examples=60)
@given(st.lists(garblings(), min_size=1, max_size=6))
def test_reasons_count_what_is_marked(pairs: list[tuple[str, str]]) -> None:
    report = score_pairs(
        [pair for pair in pairs if pair[1].strip()] or [("a b", "a c")], settings=Settings(model="none")
    )
    for way in WAYS:
        assert_marked(report, way)


def test_the_reasons_of_the_sample_stand_in_its_json(sample: Report) -> None:
    from scorer.report import json as writer

    for judgement, pair in zip(sample.judgements, json.loads(writer.write(sample, 1))["pairs"], strict=True):
        for side, number in said(judgement).items():
            op = "lost" if side == "original" else "added"
            spans = [one[side] for one in pair["differences"] if one["op"] == op]
            pieces = [pair[side]["text"][start:stop] for start, stop in spans]
            assert number == sum(words([(letter, True) for letter in piece]) for piece in pieces)
