"""Quotation marks and brackets of a document: those that close in another sentence are none without a partner."""

from __future__ import annotations

import pytest

from scorer import Settings, score_texts
from scorer.checks.gibberish import check
from scorer.words.background import survey
from scorer.words.compared import compare
from scorer.words.glossary import Glossary
from scorer.words.spanning import REACH
from tests.scorer.pairs import embedder, pair

PLAIN = ["We are tired.", "We want to sleep.", "Go away, she said."]
SILENT = [
    (
        ['"We are tired.', "We want to sleep.", 'Go away," she said.'],
        ["“We are tired.", PLAIN[1], "Go away,” she said."],
    ),
    (PLAIN, ["“We are tired.", "We want to sleep.", "Go away,” she said."]),
    (PLAIN, ['"We are tired.', "We want to sleep.", 'Go away," she said.']),
    (PLAIN, ["«We are tired.", "We want to sleep.», she said.", "Go away, she said."]),
    (PLAIN, ["(We are tired.", "We want to sleep.)", "Go away, she said."]),
    (PLAIN, ["[We are tired.", "We want to sleep.", "Go away.]"]),
    (PLAIN, ["“We are tired.", "“We want to sleep.", "Go away,” she said."]),
    (PLAIN, ["“No,” she said, “we are tired.", "We want to sleep.”", "Go away, she said."]),
    (PLAIN, ["“We are (tired.", "We want) to sleep.", "Go away,” she said."]),
    (["It rained.", *["All slept."] * 8, "It was late."], ["“It rained.", *["All slept."] * 8, "It was late.”"]),
]
FIRES = [
    (PLAIN, ["“We are tired.", "We want to sleep.", "Go away, she said."], {0: "““” has no partner"}),
    (PLAIN, ["We are tired.", "We want to sleep.”", "Go away, she said."], {1: "“”” has no partner"}),
    (PLAIN, ["We are tired.”", "“We want to sleep.", PLAIN[2]], {0: "“”” has no partner", 1: "““” has no partner"}),
    (PLAIN, ['"We are tired.', "We want to sleep.", "Go away, she said."], {0: '“"” has no partner'}),
    (PLAIN, ["(We are tired.", "We want to sleep.”", PLAIN[2]], {0: "“(” has no partner", 1: "“”” has no partner"}),
    (PLAIN, ["(We are tired.", "(We want to sleep.", "Go away.)"], {0: "“(” has no partner"}),
    (PLAIN, ["«We are tired.", "We want to sleep.”", PLAIN[2]], {0: "“«” has no partner", 1: "“”” has no partner"}),
    (PLAIN, ["“We are tired.", "We want to sleep.”", "Go away,” she said."], {2: "“”” has no partner"}),
    (["“We are tired.”", *PLAIN[1:]], ["“We are tired.", *PLAIN[1:]], {0: "““” has no partner"}),
    (
        ["It rained.", *["All slept."] * REACH, "It was late."],
        ["“It rained.", *["All slept."] * REACH, "It was late.”"],
        {0: "““” has no partner", REACH + 1: "“”” has no partner"},
    ),
]


def partners_missing(original: list[str], garbled: list[str]) -> dict[int, str]:
    """Return the messages on marks without a partner, by the number of the pair."""
    background = survey(original, garbled, Glossary(), in_order=True)
    pairs = [pair(one, other, number) for number, (one, other) in enumerate(zip(original, garbled, strict=True))]
    return {
        seen.pair.index: finding.message
        for seen in compare(pairs, embedder("none"), background)
        for finding in check(seen)
        if "partner" in finding.message
    }


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_what_closes_in_another_sentence_is_silent(original: list[str], garbled: list[str]) -> None:
    assert partners_missing(original, garbled) == {}


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_what_closes_nowhere_near_fires(original: list[str], garbled: list[str], expected: dict[int, str]) -> None:
    assert partners_missing(original, garbled) == expected


def test_a_quotation_of_three_sentences_in_a_document_is_no_finding() -> None:
    original = "The mayor spoke. We were tired after the long way home. We slept until noon. Then we went out again."
    garbled = "The mayor spoke. “We were tired after the long way home. We slept until noon. Then we went out again.”"
    whole = score_texts(original, garbled, Settings(model="none", lang="en"))
    broken = score_texts(original, garbled.replace("”", ""), Settings(model="none", lang="en"))
    messages = [[one.message for each in made.judgements for one in each.scored.findings] for made in (whole, broken)]
    assert messages == [[], ["““” has no partner"]]
