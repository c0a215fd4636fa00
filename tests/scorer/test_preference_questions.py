"""What is asked of two versions of an original, in which order, and what stands as text 1."""

from __future__ import annotations

import json
import random
import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.comparison import compare
from scorer.comparison import json as comparison_json
from scorer.errors import ReadError, SettingsError
from scorer.preference.questions import ORDERS, of_units, ordered, orders, questions, shown_first
from scorer.preference.saved import load
from tests.scorer.comparison_reports import aligned, compared
from tests.scorer.preference_sittings import NAMES, ROWS, asked_of, swapped


def test_equal_segments_are_set_aside_and_repeats_are_asked_once() -> None:
    asked = asked_of()
    assert [one.place for one in asked.asked] == ["line 1", "line 2", "line 4", "line 6"]
    assert [one.places for one in asked.asked] == [2, 1, 1, 1]
    assert (asked.equal, asked.segments) == (1, len(ROWS))


def test_a_question_does_not_depend_on_the_order_of_the_versions() -> None:
    for one, other in zip(asked_of().asked, swapped().asked, strict=True):
        assert one.key == other.key
        assert one.texts[one.a] == other.texts[other.a]
        for reviewer in ("Ann", "Bob", "Eve"):
            assert one.texts[shown_first(one, reviewer)] == other.texts[shown_first(other, reviewer)]


def test_each_text_of_a_question_counts() -> None:
    rows = [("a", "b", "c", 1.0, 2.0), ("a", "b", "d", 1.0, 2.0), ("a", "c", "d", 1.0, 2.0), ("e", "b", "c", 1.0, 2.0)]
    assert len({one.key for one in asked_of(rows).asked}) == len(rows)


def test_both_versions_stand_as_text_1_about_equally_often_and_otherwise_for_another_reviewer() -> None:
    rows = [(f"Line {number}.", f"one {number}", f"two {number}", 1.0, 2.0) for number in range(400)]
    shown = {name: [shown_first(one, name) for one in asked_of(rows).asked] for name in ("Ann", "Bob")}
    for sides in shown.values():
        # Five standard deviations of 400 tosses; the draw is fixed, so this never changes.
        assert abs(sum(sides) - 200) < 50
    assert 100 < sum(one != other for one, other in zip(*shown.values(), strict=True)) < 300


def test_the_orders() -> None:
    asked = asked_of().asked
    assert [one.apart("order") for one in asked] == [-40, 50, 80, 0]
    assert ordered(asked, "apart") == (2, 1, 0, 3)
    assert ordered(asked, "document") == (0, 1, 2, 3)
    assert sorted(ordered(asked, "random")) == [0, 1, 2, 3]
    assert [swapped().asked[n].key for n in ordered(swapped().asked, "random")] == [
        asked[n].key for n in ordered(asked, "random")
    ]
    assert orders(asked) == tuple(ORDERS)


def test_a_random_order_is_not_that_of_the_document() -> None:
    rows = [(f"Line {number}.", f"one {number}", f"two {number}", 1.0, 2.0) for number in range(200)]
    found = ordered(asked_of(rows).asked, "random")
    assert sorted(found) == list(range(200))
    # Neighbours of the document are neighbours here once or twice by chance.
    assert sum(after - before == 1 for before, after in pairwise(found)) < 10


def test_without_any_figure_nothing_is_further_apart() -> None:
    asked = asked_of([("a", "b", "c", None, None), ("d", "e", "f", None, 3.0)]).asked
    assert orders(asked) == ("document", "random")
    assert ordered(asked, "apart") == (0, 1)


def test_where_there_is_no_order_of_versions_the_quality_tells_what_is_further_apart() -> None:
    report = compare(aligned(), ("one", "two"), resamples=20, trials=20)
    asked = questions("o", NAMES, of_units(report.units)).asked
    assert all(one.order == (None, None) for one in asked)
    apart = [abs(asked[n].apart("quality") or 0) for n in ordered(asked, "apart")]
    assert apart == sorted(apart, reverse=True)


def test_a_saved_comparison_asks_the_same() -> None:
    report = compare(aligned(), NAMES, resamples=20, trials=20)
    direct = questions(report.versions[0].report.original.name, NAMES, of_units(report.units))
    assert load(comparison_json.write(report).encode(), "c.json") == direct
    assert direct.asked
    assert direct.segments == len(report.units)


def test_a_comparison_of_three_versions_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"^c\.json compares 3 versions: two are reviewed at a time"):
        load(comparison_json.write(compared()).encode(), "c.json")


def spoilt(chance: random.Random, item: Any) -> Any:
    """Return a JSON value of which one place is something else."""
    if isinstance(item, dict) and item:
        name = chance.choice(sorted(item))
        if chance.random() < 0.2:
            return {key: value for key, value in item.items() if key != name}
        return item | {name: spoilt(chance, item[name])}
    if isinstance(item, list) and item:
        at = chance.randrange(len(item))
        return [*item[:at], spoilt(chance, item[at]), *item[at + 1 :]]
    return chance.choice([None, 3, True, "text", [], {}, float("nan"), [1, 2, 3]])


def test_a_spoilt_comparison_is_one_line_or_is_still_whole() -> None:
    whole = json.loads(comparison_json.write(compare(aligned(8), NAMES, resamples=20, trials=20)))
    said = [problem for seed in range(300) if (problem := refusal(spoilt(random.Random(seed), whole)))]
    assert len(said) > 30
    assert all(re.fullmatch(r"c\.json:? .+", problem) for problem in said), said


def refusal(item: object) -> str | None:
    """Return with what a comparison is refused; None if it is whole."""
    try:
        load(json.dumps(item).encode(), "c.json")
    except (ReadError, SettingsError) as error:
        return str(error)
    return None


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b"null", b"{}", b"[" * 100_000, b'{"format": "scorer/1"}'])
def test_what_is_no_comparison_is_one_line(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^c\.json: not .*: write it again with scorer compare --format json$"):
        load(data, "c.json")


@settings(max_examples=40)
@given(st.lists(st.tuples(st.text(max_size=4), st.text(max_size=4), st.text(max_size=4)), max_size=6))
def test_every_segment_is_asked_set_aside_or_a_repeat(texts: list[tuple[str, str, str]]) -> None:
    asked = asked_of([(*three, None, None) for three in texts])
    assert asked.segments == len(texts)
    assert len({one.key for one in asked.asked}) == len(asked.asked)
    assert all(one.texts[one.a] < one.texts[1 - one.a] for one in asked.asked)
