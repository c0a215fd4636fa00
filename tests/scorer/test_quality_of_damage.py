"""Made damage: whatever it is lowers the quality, and an equal pair is perfect."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import corpus
from corpus.damage.garble import damage_sentence
from corpus.damage.kinds import SENTENCE_KINDS
from corpus.substitutes import substitutes
from scorer import score_pairs
from scorer.read import document_of
from scorer.segment import segment

# What a rule sees and what a reader must not miss: these lower the quality of any sound version.
GRAVE = ("number_changed", "name_changed", "negation_added", "negation_dropped")
# What is not seen yet.  Beside a zero that is new, as `number` has it, an added `not` is taken for minor.  A letter of
# a name counts less than what the network says of another number or word, and no check holds a title for a name.
UNSEEN = {
    "negation_added": ["They said that it was not a zero, and that it meant nothing."],
    "name_changed": [
        "Corvuy calculated its height by the light of a candle: 1486 metres above the sea.",
        '"So it is lower than 2,200," Thistlewood said.',
        (
            "It climbs to Kesttrel Pass in nineteen loops and reaches its highest point in a tunnel, "
            "2151 metres above the sea."
        ),
    ],
}


@cache
def sentences() -> tuple[str, ...]:
    """The sentences of the bundled originals, each once."""
    texts = dict.fromkeys(case.original for case in corpus.load_cases())
    return tuple(dict.fromkeys(one.text for text in texts for one in segment(document_of(text, "x"), "en")))


def qualities(original: str, *garbled: str) -> list[float]:
    report = score_pairs([(original, one) for one in garbled])
    return [judgement.quality or 0.0 for judgement in report.judgements]


@settings(max_examples=60)
@given(st.integers(0, 10**6), st.sampled_from(sorted(set(SENTENCE_KINDS) - {"sound"})), st.integers(0, 1000))
def test_any_damage_lowers_the_quality_of_an_equal_pair(number: int, kind: str, seed: int) -> None:
    original = sentences()[number % len(sentences())]
    damaged = damage_sentence(kind, original, substitutes(), random.Random(seed))
    assume(damaged is not None)
    assert damaged is not None
    equal, worse = qualities(original, original, damaged[0])
    assert equal == 100.0
    assert worse < 100.0


@cache
def damaged_versions(kind: str) -> tuple[tuple[str, str, str], ...]:
    """Every (original, sound version, the same with one error) that the sentences allow."""
    found = []
    for number, original in enumerate(sentences()):
        rng = random.Random(number)
        sound = damage_sentence("sound", original, substitutes(), rng)
        damaged = damage_sentence(kind, sound[0], substitutes(), rng) if sound else None
        # A change that undoes the sound one is no damage.
        if sound and damaged and damaged[0] != original:
            found.append((original, sound[0], damaged[0]))
    return tuple(found)


@cache
def qualities_of_versions() -> dict[tuple[str, str], float]:
    """Score every version of every kind once: a sound one is the same for all kinds of errors."""
    versions = [version for kind in GRAVE for version in damaged_versions(kind)]
    pairs = list(dict.fromkeys((original, one) for original, *both in versions for one in both))
    report = score_pairs(pairs)
    return {pair: one.quality or 0.0 for pair, one in zip(pairs, report.judgements, strict=True)}


@pytest.mark.parametrize("kind", GRAVE)
def test_a_grave_error_lowers_the_quality_of_a_sound_version(kind: str) -> None:
    versions, quality = damaged_versions(kind), qualities_of_versions()
    assert len(versions) >= 5
    wrong = [
        (original, sound, damaged)
        for original, sound, damaged in versions
        if quality[original, damaged] >= quality[original, sound]
    ]
    assert [version[2] for version in wrong] == UNSEEN.get(kind, [])


@pytest.mark.parametrize(
    ("original", "garbled"),
    [
        ("Train ＳＬ７ leaves at ９：１５.", "Train SL7 leaves at 9:15."),
        ("The cafe\u0301 is open.", "The caf\u00e9 is open."),
        ("It is open.", "It  is\nopen."),
    ],
)
def test_texts_that_differ_in_nothing_but_their_characters_are_equal(original: str, garbled: str) -> None:
    assert qualities(original, garbled) == [100.0]


def test_another_digit_of_full_width_is_another_digit() -> None:
    assert qualities("Train ＳＬ７ leaves at ９：１５.", "Train SL7 leaves at 9:45.")[0] < 90
