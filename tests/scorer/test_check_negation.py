"""The negation check: a table of what fires and what must not, and what holds for any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.checks.negation import check
from scorer.types import Finding, Pair, Side, Span


def pair(original: str, garbled: str) -> Pair:
    at = Span(0, 1)
    return Pair(
        0, Side(at, Span(0, len(original)), 1, original), Side(at, Span(0, len(garbled)), 1, garbled), confidence=1.0
    )


def found(original: str, garbled: str) -> list[str]:
    return sorted(f"{finding.severity}: {finding.message}" for finding in check(pair(original, garbled)))


FIRES = [
    ("The pump is not running.", "The pump is running.", ["critical: the “not” is gone"]),
    ("The pump is running.", "The pump is not running.", ["critical: a “not” was added"]),
    ("He doesn't like tea.", "He likes tea.", ["critical: the “doesn't” is gone"]),
    ("He likes tea.", "He doesn’t like tea.", ["critical: a “doesn’t” was added"]),
    ("He likes tea.", "He isnt fond of tea.", ["critical: an “isnt” was added"]),
    ("She cannot swim.", "She can swim.", ["critical: the “cannot” is gone"]),
    ("She never answered the letter.", "She answered the letter.", ["critical: the “never” is gone"]),
    ("It was very bad timing.", "Nor was it a bad time.", ["critical: a “Nor” was added"]),
    ("Nobody saw the thief.", "Somebody saw the thief.", ["critical: the “Nobody” is gone"]),
    ("No one saw the thief.", "Everyone saw the thief.", ["critical: the “No one” is gone"]),
    ("There is no bread in the house.", "There is bread in the house.", ["critical: the “no” is gone"]),
    ("They left without their coats.", "They left with their coats.", ["critical: the “without” is gone"]),
    ("None of the lamps worked.", "All of the lamps worked.", ["critical: the “None” is gone"]),
    ("Nothing moved in the yard.", "Something moved in the yard.", ["critical: the “Nothing” is gone"]),
    ("The shop no longer sells wool.", "The shop sells wool.", ["critical: the “no longer” is gone"]),
    ("The parcel has yet to arrive.", "The parcel has arrived.", ["critical: the “has yet to” is gone"]),
    (
        "It is possible to leave early.",
        "It is impossible to leave early.",
        ["critical: “possible” became “impossible”"],
    ),
    ("An unhappy child sat there.", "A happy child sat there.", ["critical: “unhappy” became “happy”"]),
    ("The legal trade went on.", "The illegal trade went on.", ["critical: “legal” became “illegal”"]),
    ("The climbers failed to reach the hut.", "The climbers reached the hut.", ["major: the “failed to” is gone"]),
    ("He could hardly see the road.", "He could see the road.", ["major: the “hardly” is gone"]),
    ("He was unable to come.", "He came.", ["major: the “unable to” is gone"]),
    ("It is not only cold here.", "It is only cold here.", ["critical: the “not only” is gone"]),
    ("No more than five may enter.", "More than five may enter.", ["critical: the “No more than” is gone"]),
    (
        "I did not sell the horse, and I did not sell the old brown cart.",
        "I sold the horse, and I sold the old brown cart.",
        ["critical: the “not” is gone", "critical: the “not” is gone"],
    ),
    (
        "The roof did not leak. The cellar was not dry.",
        "The roof leaked. The cellar was not dry.",
        ["critical: the “not” is gone"],
    ),
    ("Neither the cook nor the maid came.", "The cook and the maid came.", ["critical: the “Neither” is gone"]),
]
SILENT = [
    ("The pump is not running.", "The pump isn't working."),
    ("She cannot swim.", "She can't swim."),
    ("She cannot swim.", "She is unable to swim."),
    ("He was not happy about it.", "He was unhappy about it."),
    ("It is not possible to leave early.", "It is impossible to leave early."),
    ("It is not uncommon here.", "It is common here."),
    ("The climbers did not reach the hut.", "The climbers failed to reach the hut."),
    ("Smoking is not allowed here.", "Smoking here is forbidden."),
    ("There was no water.", "There was a lack of water."),
    ("There was no water.", "There wasn't any water."),
    ("Nobody came.", "No one came."),
    ("He never came back.", "He did not ever come back."),
    ("Not only the cook but also the maid came.", "The cook and the maid both came."),
    ("No doubt he will come.", "He will surely come."),
    ("Why not ask her?", "You could ask her."),
    ("I do not know whether or not he came.", "I do not know if he came."),
    ("See room No. 5.", "See room 5."),
    ("Be there no later than noon.", "Be there by noon."),
    ("It's cold, isn't it?", "It is cold, right?"),
    ("Neither the cook nor the maid came.", "The cook didn't come, nor did the maid."),
    ("We had no bread, no milk and no eggs.", "We had no bread, milk or eggs."),
    ("He could not help laughing.", "He had to laugh."),
    ("The shop no longer sells wool.", "The shop has stopped selling wool."),
    ("No matter what he says, go.", "Whatever he says, go."),
    ("The united village stood firm.", "The village stood firm."),
    ("An under-used noninvasive test", "A little-used non-invasive test"),
    ("He improved the import of form.", "He proved the port of inform."),
    ("They did not go out, because it did not stop raining.", "They didn't go out because it never stopped raining."),
    ("It is cheap, not to mention quick.", "It is cheap and also quick."),
    ("He knows Nora from the northern notary.", "He knows her from the notary in the north."),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: list[str]) -> None:
    assert found(original, garbled) == sorted(expected)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []


def test_the_span_is_that_of_the_lost_negation() -> None:
    (finding,) = check(
        pair("The roof did not leak. The cellar was not dry.", "The roof leaked. The cellar was not dry.")
    )
    assert finding == Finding("negation", "critical", "the “not” is gone", Span(13, 16), None)


def test_an_opposite_is_marked_on_both_sides() -> None:
    (finding,) = check(pair("A legal act", "An illegal act"))
    assert (finding.original_at, finding.garbled_at) == (Span(2, 7), Span(3, 10))


def test_one_sided_pairs_have_no_findings() -> None:
    whole = pair("He did not come.", "")
    assert list(check(Pair(0, whole.original, None, 1.0))) == []


cues = [
    "not",
    "n't",
    "can't",
    "no",
    "nor",
    "neither",
    "never",
    "without",
    "hardly",
    "unable",
    "to",
    "only",
    "yet",
    "has",
]
others = [
    "unhappy",
    "happy",
    "impossible",
    "possible",
    "lack",
    "than",
    "more",
    "No.",
    "5",
    ",",
    ".",
    "İ",
    "the",
    "he",
    "?",
]
words = st.sampled_from([*cues, *others, "isn't", "it", "un-kind", "kind", "non-fiction", "fiction"])
texts = st.lists(words, max_size=14).map(" ".join) | st.text()


@settings(deadline=None, max_examples=400)
@given(original=texts, garbled=texts)
def test_spans_lie_inside_and_swapping_swaps(original: str, garbled: str) -> None:
    findings = list(check(pair(original, garbled)))
    for finding in findings:
        assert finding.original_at or finding.garbled_at
        for at, text in ((finding.original_at, original), (finding.garbled_at, garbled)):
            assert at is None or 0 <= at.start < at.stop <= len(text)
    swapped = [(each.garbled_at, each.original_at, each.severity) for each in check(pair(garbled, original))]
    assert sorted(map(str, swapped)) == sorted(str((f.original_at, f.garbled_at, f.severity)) for f in findings)


@settings(deadline=None, max_examples=200)
@given(text=texts)
def test_layout_makes_no_difference(text: str) -> None:
    assert found(f"Indeed {text}", f"Indeed  {text} ") == []


@pytest.mark.parametrize("subject", ["The engine", "Her brother", "This medicine", "The old bridge"])
@pytest.mark.parametrize("rest", ["safe", "known to the police", "in the garden"])
def test_one_not_more_or_less_fires(subject: str, rest: str) -> None:
    plain, negated = f"{subject} is {rest}.", f"{subject} is not {rest}."
    assert found(plain, negated) == ["critical: a “not” was added"]
    assert found(negated, plain) == ["critical: the “not” is gone"]


@pytest.mark.parametrize(
    "text", ["not " * 20_000, "un" * 50_000, "x" * 100_000, "no, " * 20_000, "not unkind " * 20_000]
)
@pytest.mark.parametrize("rest", ["and so on", "kind " * 20_000, "lacking it " * 20_000])
def test_long_texts_are_quick(text: str, rest: str) -> None:
    started = time.perf_counter()
    for finding in check(pair(text, text[: len(text) // 2] + rest)):
        assert finding.check == "negation"
    assert time.perf_counter() - started < 5
