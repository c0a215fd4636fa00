"""One table of words and digits: the terminal and the page show the same for the same values."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scorer.exchange.said import WRITTEN, grade_of, word_of
from scorer.page.write import write
from scorer.report import wording
from scorer.report.titles import VERDICTS, figure, severity_word
from scorer.review.events import GRADES
from scorer.review.lines import Lines
from scorer.review.order import Query
from scorer.terminal import keys
from scorer.terminal import wording as terminal
from scorer.types import SEVERITIES, Report
from tests.scorer.sample_report import report, unrated
from tests.scorer.tabs import visit

# Halves that a float holds exactly are rounded to the even digit, in Python; a browser rounds them up.
SCORES = {"bleu": 12.25, "chrf": 56.25, "ter": None, "cosine": 0.0625, "learned": 0.4375, "learned_major": 0.9996}
SCORES |= {"token_f1": 0.03125, "own_metric": 57.0625}


def scored(rated: bool) -> Report:
    """Make a report whose pairs have every metric, and one from outside."""
    made = report() if rated else unrated(report())
    judgements = tuple(
        replace(one, scored=replace(one.scored, scores=SCORES)) if one.pair.kind == "match" else one
        for one in made.judgements
    )
    return replace(made, judgements=judgements)


@pytest.fixture(scope="module", params=[True, False], ids=["rated", "unrated"])
def shown(request: pytest.FixtureRequest) -> Report:
    return scored(request.param)


@pytest.fixture
def page(shown: Report, browser: Any, tmp_path: Path) -> Iterator[Any]:
    """Open the page of the report at its lines, in the order of the document."""
    file = tmp_path / "page.html"
    file.write_text(write(shown, 1), "utf-8")
    tab = browser.new_page()
    tab.goto(f"{file.as_uri()}#/review?order=document&line=2")
    tab.wait_for_selector("#card h2")
    yield tab
    tab.close()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("bleu", 38.21, "BLEU 38.2"),
        ("chrf", 100.0, "chrF++ 100.0"),
        ("ter", None, "TER –"),
        ("cosine", 0.8912, "cosine 0.891"),
        ("learned", 0.4321, "learned 0.432"),
        ("learned_major", 0.9996, "learned major 1.000"),
        ("token_f1", 0.75, "token f1 0.750"),
        ("own_metric", 57.0625, "own metric 57.062"),
    ],
)
def test_a_metric_has_one_title_and_its_digits(name: str, value: float | None, told: str) -> None:
    assert f"{figure(name).title} {wording.metric_score(name, value)}" == told
    judgement = report().judgements[2]
    ((_, content),) = terminal.metrics(replace(judgement, scored=replace(judgement.scored, scores={name: value})))
    assert content.plain == f"{told} · alignment 98% sure"


def test_every_verdict_has_words_and_a_key_of_its_own() -> None:
    assert tuple(VERDICTS) == GRADES
    for words in zip(*((one.key, one.action, one.said, one.written) for one in VERDICTS.values()), strict=True):
        assert len(set(words)) == len(GRADES)
    assert [(one.key, one.action) for one in VERDICTS.values()] == [(one.keys, one.word) for one in keys.KEYS[1:7]]


def test_files_of_verdicts_have_the_words_that_are_promised() -> None:
    assert WRITTEN == ("fine", "minor", "major", "critical", "unsure", "skip")
    assert [grade_of(word_of(grade)) for grade in GRADES] == [grade_of(grade) for grade in GRADES] == list(GRADES)


@pytest.mark.parametrize(("rated", "word"), [(True, "fine"), (False, "no finding")])
def test_no_severity_means_little_without_a_quality(rated: bool, word: str) -> None:
    words = [severity_word(one, rated=rated) for one in SEVERITIES]
    assert words == [word, "minor", "major", "critical"]
    told = terminal.query(scored(rated), Query("chrf", severities=frozenset({"none"})), 0, 4)
    assert told == f"by chrF++ · 1 of 4 · {word}"


@pytest.mark.browser
def test_a_line_says_the_same_on_the_page_and_in_the_terminal(shown: Report, page: Any) -> None:
    judgement = shown.judgements[2]
    facts = terminal.facts(Lines(shown), judgement, "Ann").plain
    assert page.locator("#card header p").first.inner_text() == wording.worth(shown, judgement)
    assert facts.endswith(f"{wording.worth(shown, judgement)} · reviewer Ann")
    badge = page.locator("#card .badge").text_content()
    assert badge == wording.severity(shown, judgement.severity)
    assert facts.startswith(badge.upper())
    figures = zip(
        page.locator("#card details dt").all_text_contents(),
        page.locator("#card details dd").all_text_contents(),
        strict=True,
    )
    ((_, content),) = terminal.metrics(judgement)
    assert [" ".join(one) for one in figures] == content.plain.split(" · ")[:-1]


@pytest.mark.browser
def test_choices_have_the_same_words_on_the_page_and_in_the_terminal(shown: Report, page: Any) -> None:
    def words(name: str) -> dict[str, str]:
        boxes = page.locator(f"#filters [name={name}]")
        found = boxes.evaluate_all("boxes => boxes.map((box) => [box.value, box.parentElement.textContent.trim()])")
        return dict(found)

    def told(query: Query) -> str:
        return terminal.query(shown, query, 0, 4).partition(" of 4 · ")[2]

    severities = {one: told(Query(severities=frozenset({one}))) for one in SEVERITIES}
    assert words("severity") == severities
    verdicts = {one: told(Query(verdicts=frozenset({one}))) for one in ("open", *GRADES)}
    assert words("verdict") == verdicts
    orders = page.locator("#filters [name=order] option")
    offered = orders.evaluate_all("options => options.map((option) => [option.value, option.textContent])")
    assert offered == [[name, terminal.query(shown, Query(name), 0, 4).partition(" · ")[0]] for name, _ in offered]
    assert ("quality" in dict(offered)) == (shown.summary.degraded is not None)


@pytest.mark.browser
def test_a_verdict_has_the_same_words_on_the_page_and_in_the_terminal(page: Any) -> None:
    for grade, words in VERDICTS.items():
        assert page.locator(f"#card .verdict.{grade}").inner_text().split("\n")[0].lower() == words.action + words.key
        visit(page, "#/review?order=document&line=2")
        page.keyboard.press(words.key)
        page.locator("#status", has_text=f": {words.said}").wait_for()


@pytest.mark.browser
def test_the_page_rounds_as_python_does(page: Any) -> None:
    chance = random.Random(0)
    names = ("quality", *SCORES)
    halves = [(chance.choice(names), chance.randrange(2**12) / 2 ** chance.randrange(1, 12)) for _ in range(300)]
    values = halves + [(chance.choice(names), chance.uniform(0, 100)) for _ in range(100)]
    values += [(name, value) for name in names for value in (0.0, 1.0, 100.0, 0.05, 0.5, 0.25, 99.95, None)]
    found = page.evaluate("(values) => values.map(([name, value]) => figure(name, value))", values)
    # Not `metric_score`: the page is handed values that were rounded to six digits already.
    assert found == [wording.score(value, figure(name).digits) for name, value in values]
    shares = [*(n / 1000 for n in range(1001)), *(n / 256 for n in range(257)), 1e-9, 1 - 1e-9]
    assert page.evaluate("(shares) => shares.map(percent)", shares) == [wording.percent(share) for share in shares]
