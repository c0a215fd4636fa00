"""The page's script against the Python that it stands in for where there is no server: same order, state, estimates."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from scorer.page.data import verdict
from scorer.page.write import SCRIPTS, write
from scorer.review.action_json import from_json
from scorer.review.budget import Plan, pace, plan
from scorer.review.earlier import became
from scorer.review.estimate import ranked_right, share_damaged
from scorer.review.events import GRADES, Event, Recorded
from scorer.review.lines import Lines
from scorer.review.order import Query, folded
from scorer.review.replay import Verdicts, replay
from scorer.types import SEVERITIES, Report
from tests.patience import PATIENCE_MS
from tests.scorer.addresses import address_of
from tests.scorer.sample_report import ROWS, Row, report

pytestmark = pytest.mark.browser
WHEN = datetime(2026, 3, 1, 12, tzinfo=UTC)
# Letters of which cases are not one to one, that are composed, or that take two units.
WORDS = ("Straße", "STRASSE", "İstanbul", "ﬁn", "😀 é", "e\u0301  x", "ΣΑΣ")


def varied_report(chance: random.Random, rows: int) -> Report:
    """Make a report with repeats, ties, missing values and letters of every kind."""
    made = []
    for _ in range(rows):
        row = chance.choice(ROWS)
        if chance.random() < 0.6:
            text = f"{chance.choice(WORDS)} {chance.randrange(30)}."
            row = Row(text, text + "!", chance.choice([12.5, 50.04, 50.01, 99.96]), 0.3, chance.choice(SEVERITIES))
        made.append(row)
    return report(tuple(made))


def actions(chance: random.Random, lines: Lines, count: int) -> list[dict[str, Any]]:
    """Make events of every kind on some of the pairs, the last one of the same pair often."""
    keys = chance.sample(sorted(lines.repeats), min(6, len(lines.repeats)))
    findings = [key for line in range(len(lines)) for key in lines.findings[line]] or ["0" * 32]
    errors = [[], [{"side": "garbled", "at": [0, 1], "category": "Other", "severity": "minor"}]]
    events: list[dict[str, Any]] = []
    for _ in range(count):
        action = chance.choice(
            [
                {"do": "grade", "grade": chance.choice([None, *GRADES]), "joined": chance.random() < 0.5},
                {"do": "comment", "text": chance.choice(["", "why"])},
                {"do": "correct", "text": chance.choice([None, "", "so"])},
                {"do": "mark", "errors": chance.choice(errors)},
                {
                    "do": "dismiss",
                    "finding": chance.choice(findings),
                    "everywhere": chance.random() < 0.5,
                    "withdrawn": chance.random() < 0.3,
                },
                {"do": "undo"},
                {"do": "redo"},
            ]
        )
        again = events and chance.random() < 0.6
        events.append({"key": events[-1]["key"] if again else chance.choice(keys), "action": action})
    return events


def replayed(events: list[dict[str, Any]]) -> Verdicts:
    return replay(
        Recorded(number, Event("Ann", WHEN, event["key"], from_json(json.dumps(event["action"]))))
        for number, event in enumerate(events, 1)
    )


def queries(chance: random.Random, lines: Lines) -> Iterator[Query]:
    orders = ("worst", "document", "quality", "degraded", "bleu", "cosine", "ter")
    for _ in range(25):
        some = lambda words: frozenset(chance.sample(words, chance.randrange(3)))  # noqa: E731
        yield Query(
            order=chance.choice(orders),
            backwards=chance.random() < 0.4,
            checks=some(("number", "negation", "tense")) if chance.random() < 0.3 else frozenset(),
            severities=some(SEVERITIES) if chance.random() < 0.3 else frozenset(),
            kinds=some(("match", "omitted", "added")) if chance.random() < 0.3 else frozenset(),
            verdicts=some(("open", *GRADES)) if chance.random() < 0.4 else frozenset(),
            passage=chance.randrange(len(lines.report.passages))
            if lines.report.passages and chance.random() < 0.2
            else None,
            opened=some(range(len(lines))) if chance.random() < 0.3 else frozenset(),
            text=chance.choice(["strasse", "STRASSE", "fin", "E\u0301 X", "the  bridge", "σας", "😀"])
            if chance.random() < 0.3
            else "",
        )


@pytest.fixture(scope="module")
def script(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Return what runs a function of the page's script on values."""
    file = tmp_path_factory.mktemp("page") / "page.html"
    file.write_text(write(report(), 1), "utf-8")
    page = browser.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(file.as_uri())
    yield lambda code, *values: page.evaluate(f"(values) => ({code})(...values)", list(values))
    page.close()


def data_of(the_report: Report, tmp_path: Path) -> dict[str, Any]:
    content = write(the_report, 0).partition('id="data">')[2].partition("</script>")[0]
    return json.loads(content)


REPLAYED = "const state = new Replay(); for (const event of events) state.apply(event);"


def test_every_file_of_the_script_is_in_it() -> None:
    folder = Path(__file__).parents[2] / "scorer" / "page" / "script"
    assert sorted(file.stem for file in folder.glob("*.js")) == sorted(SCRIPTS)


@pytest.mark.parametrize("seed", range(12))
def test_events_lead_to_the_same_state(script: Any, seed: int) -> None:
    chance = random.Random(seed)
    lines = Lines(varied_report(chance, 20))
    events = actions(chance, lines, 80)
    expected = replayed(events)
    found = script(
        f"(events) => {{ {REPLAYED} "
        "return [Object.fromEntries(state.verdicts), state.everywhere, state.undoable, state.redoable, "
        "Object.fromEntries(state.lastOf)]; }",
        events,
    )
    said = {}
    for key, reviewed in expected.pairs("Ann").items():
        said[key] = verdict(reviewed, 0)
        del said[key]["last"]
    lasts = {event["key"]: expected.last("Ann", event["key"]) for event in events}
    done = [list(expected.undoable("Ann")), list(expected.redoable("Ann"))]
    assert found == [said, sorted(expected.everywhere("Ann")), *done, lasts]


@pytest.mark.parametrize("seed", range(8))
def test_lines_are_selected_in_the_same_order(script: Any, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    the_report = varied_report(chance, 60)
    lines = Lines(the_report)
    events = actions(chance, lines, 60)
    wanted = list(queries(chance, lines))
    found = script(
        f"(data, events, addresses) => {{ {REPLAYED} return addresses.map((address) => "
        "shownOf(data, state, new URLSearchParams(address))); }",
        data_of(the_report, tmp_path),
        events,
        [address_of(query) for query in wanted],
    )
    verdicts = replayed(events)
    for query, shown in zip(wanted, found, strict=True):
        expected = folded(lines, verdicts, "Ann", query)
        members = {str(line): list(run) for line, run in expected.members.items()}
        assert shown == {"lines": list(expected.shown), "members": members}, query


@pytest.mark.parametrize("seed", range(10))
def test_a_plan_looks_at_the_same_lines_but_for_the_draw(script: Any, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    the_report = varied_report(chance, 50)
    lines = Lines(the_report)
    decided = chance.sample(sorted(lines.repeats), chance.randrange(6))
    count, matched_only = chance.randrange(1, 40), seed % 2 == 1
    found = script(
        "(data, count, decided, matched) => { const plan = planOf(data, count, decided, 7, matched); "
        "return { ...plan, census: [...plan.census] }; }",
        data_of(the_report, tmp_path),
        count,
        decided,
        matched_only,
    )
    expected = plan(lines, count, decided, matched_only=matched_only)
    among = range(len(lines)) if expected.among is None else expected.among
    assert found["among"] == list(among)
    assert set(found["census"]) == expected.census
    assert found["rest"] == expected.rest
    assert len(found["sample"]) == len(set(found["sample"])) == len(expected.sample)
    assert not {lines.keys[line] for line in found["sample"]} & expected.census
    worst = [key for key in expected.shown if key in expected.census]
    assert [key for key in found["shown"] if key in expected.census] == worst
    assert set(found["shown"]) == {*worst, *(lines.keys[line] for line in found["sample"])}


@pytest.mark.parametrize("seed", range(15))
def test_estimates_are_the_same(script: Any, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    the_report = varied_report(chance, chance.choice([8, 40, 90]))
    lines = Lines(the_report)
    some = chance.sample(sorted(lines.repeats), 2)
    chosen = plan(lines, chance.randrange(2, 30), some, seed, matched_only=seed % 2 == 1)
    graded = [key for key in chosen.shown if chance.random() < 0.8] + chance.sample(sorted(lines.repeats), 3)
    events = [{"key": key, "action": {"do": "grade", "grade": chance.choice(GRADES)}} for key in graded]
    found = script(
        f"(data, events, plan) => {{ {REPLAYED} plan.census = new Set(plan.census); "
        "return [shareDamaged(data, plan, state), rankedRight(data, plan, state)]; }",
        data_of(the_report, tmp_path),
        events,
        plain(chosen, len(lines)),
    )
    grades = replayed(events).grades("Ann")
    share, ranking = share_damaged(lines, chosen, grades), ranked_right(lines, chosen, grades)
    assert found[0]["share"] == (None if share.share is None else pytest.approx(share.share))
    assert [found[0]["low"], found[0]["high"]] == pytest.approx([share.low, share.high])
    assert [found[0]["lines"], found[0]["damaged"]] == [share.lines, share.damaged]
    assert found[1] == (None if ranking.area is None else pytest.approx(ranking.area))


@pytest.mark.parametrize("seed", range(6))
def test_earlier_versions_became_the_same_pairs(script: Any, seed: int) -> None:
    chance = random.Random(seed)
    words = lambda most: " ".join(chance.choices("abcdefg😀é", k=chance.randrange(most)))  # noqa: E731
    sides = lambda: (chance.choice([None, words(3), words(6)]), chance.choice([None, words(3), words(6)]))  # noqa: E731
    rows = [
        (original, garbled or "x") if original is None else (original, garbled)
        for original, garbled in (sides() for _ in range(80))
    ]
    lines = Lines(report(tuple(Row(*row) for row in rows)))
    old = {f"old {n}": sides() for n in range(150)}
    found = script(
        "(now, old) => Object.fromEntries(became(new Map(now), new Map(old)))",
        list(lines.texts(lines.repeats).items()),
        list(old.items()),
    )
    expected = became(lines, old)
    assert {key: sorted(olds) for key, olds in found.items()} == {key: sorted(olds) for key, olds in expected.items()}
    assert len(expected) > 20


def plain(chosen: Plan, lines: int) -> dict[str, Any]:
    shown, census = list(chosen.shown), sorted(chosen.census)
    plan = {"shown": shown, "census": census, "sample": list(chosen.sample), "rest": chosen.rest}
    return plan | {"among": list(range(lines) if chosen.among is None else chosen.among)}


@pytest.mark.parametrize("gaps", [[], [10], [0.1, 8, 400, 30], [20] * 12])
def test_a_person_is_as_fast(script: Any, gaps: list[float]) -> None:
    keys = [f"{number:032x}" for number in range(len(gaps) + 1)]
    seconds = [sum(gaps[:n]) for n in range(len(gaps) + 1)]
    stamps = [WHEN.timestamp() + second for second in seconds]
    events = [
        {"key": key, "action": {"do": "grade", "grade": "none"}, "when": datetime.fromtimestamp(stamp, UTC).isoformat()}
        for key, stamp in zip(keys, stamps, strict=True)
    ]
    recorded = [
        replace(
            Recorded(
                n,
                Event(
                    "Ann",
                    datetime.fromisoformat(event["when"]),
                    event["key"],
                    from_json('{"do": "grade", "grade": "none"}'),
                ),
            )
        )
        for n, event in enumerate(events, 1)
    ]
    found = script("(events) => Offline.prototype.pace.call({ events })", events)
    assert found == pytest.approx(pace(recorded, "Ann"), abs=0.01)
