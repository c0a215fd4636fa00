"""Queries in the address of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.errors import SettingsError
from scorer.report.visible import visible
from scorer.review.address import KINDS, query_of
from scorer.review.events import GRADES
from scorer.review.order import ORDERS, Query
from scorer.types import SEVERITIES
from tests.scorer.addresses import NAMES, address_of


@pytest.mark.parametrize(
    ("address", "query"),
    [
        ({}, Query()),
        ({"order": "", "backwards": "", "check": "", "severity": "", "passage": "", "text": ""}, Query()),
        ({"order": "chrf", "backwards": "1"}, Query("chrf", backwards=True)),
        ({"backwards": "0"}, Query()),
        ({"check": "number,negation"}, Query(checks=frozenset({"negation", "number"}))),
        ({"severity": "major,,critical,major"}, Query(severities=frozenset({"major", "critical"}))),
        ({"kind": "omitted"}, Query(kinds=frozenset({"omitted"}))),
        ({"verdict": "open,skip"}, Query(verdicts=frozenset({"open", "skip"}))),
        ({"passage": "0"}, Query(passage=0)),
        ({"passage": "07"}, Query(passage=7)),
        ({"text": " a, b "}, Query(text=" a, b ")),
        ({"token": "x", "line": "3"}, Query()),
    ],
)
def test_an_address_becomes_a_query(address: dict[str, str], query: Query) -> None:
    assert query_of(address) == query


@pytest.mark.parametrize(
    ("query", "address"),
    [
        (Query(), {}),
        (Query("document", backwards=True), {"order": "document", "backwards": "1"}),
        (Query(checks=frozenset({"number", "case"})), {"check": "case,number"}),
        (Query(verdicts=frozenset({"open", "none"})), {"verdict": "none,open"}),
        (Query(passage=0, text="0"), {"passage": "0", "text": "0"}),
    ],
)
def test_a_query_becomes_an_address(query: Query, address: dict[str, str]) -> None:
    assert address_of(query) == address


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("severity", "grave", "severity=grave: use none, minor, major, critical"),
        ("severity", "major,grave", "severity=grave"),
        ("kind", "Match", "kind=Match: use match, omitted, added"),
        ("verdict", "decided", "verdict=decided: use open, none, minor, major, critical, unsure, skip"),
        ("verdict", "x" * 1000, "x{40}: use"),
        ("passage", "-1", "passage=-1: a passage is a number from 0"),
        ("passage", "1.0", "passage=1.0"),
        ("passage", "²", "passage=²"),
        ("passage", "٣", "passage=٣"),
        ("passage", "9" * 10_000, "9{40}: a passage is a number"),
        ("backwards", "yes", "backwards=yes: use 1 or 0"),
    ],
)
def test_what_means_nothing_in_an_address_is_refused(name: str, value: str, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        query_of({name: value})


@pytest.mark.parametrize("value", ["a\nb", "\x1b[31m", "\u2028", "a\r"])
@pytest.mark.parametrize("name", ["severity", "kind", "verdict", "passage", "backwards"])
def test_a_refusal_is_one_line_that_nobody_obeys(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        query_of({name: value})
    assert str(caught.value) == visible(str(caught.value))


queries = st.builds(
    Query,
    order=st.sampled_from((*ORDERS, "bleu", "chrf")),
    backwards=st.booleans(),
    checks=st.frozensets(st.text(st.characters(exclude_characters=",", exclude_categories=["Cs"]), min_size=1)),
    severities=st.frozensets(st.sampled_from(SEVERITIES)),
    kinds=st.frozensets(st.sampled_from(KINDS)),
    verdicts=st.frozensets(st.sampled_from(("open", *GRADES))),
    passage=st.none() | st.integers(0, 10**9 - 1),
    text=st.text(),
)


@given(queries)
def test_a_query_comes_back_from_its_address(query: Query) -> None:
    address = address_of(query)
    assert query_of(address) == query
    assert set(address) <= set(NAMES)
    assert all(address.values())


@given(st.dictionaries(st.sampled_from(NAMES), st.text() | st.integers().map(str)))
def test_any_address_is_a_query_or_refused(address: dict[str, str]) -> None:
    try:
        query = query_of(address)
    except SettingsError:
        return
    assert query_of(address_of(query)) == query
