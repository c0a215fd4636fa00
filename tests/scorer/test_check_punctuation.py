"""The punctuation check: a table of what fires and what must not, and what holds for any text."""

import pytest
from hypothesis import given, settings

from scorer.checks.punctuation import check
from tests.scorer.check_texts import WORDS
from tests.scorer.pairs import findings
from tests.scorer.surface import found, texts

FIRES = [
    ("The bridge is open to all.¹", "The bridge is open to all¹", "minor: the final “.” is gone [all¹]"),
    ("The bridge is open.[1]", "The bridge is open?[1]", "major: the statement became a question [?]"),
    ("The bridge is open.", "The bridge is open?", "major: the statement became a question [?]"),
    ("The bridge is open.", "“The bridge is open?”", "major: the statement became a question [?]"),
    ("The bridge is open", "The bridge is open?", "major: the statement became a question [?]"),
    ("The bridge is open!", "Is the bridge open?", "major: the statement became a question [?]"),
    (
        "Birds sing. The bridge is open.",
        "Birds sing. The bridge is open?",
        "major: the statement became a question [?]",
    ),
    (
        "The family met to discuss what to do with the farm.",
        "The family met to talk of the farm?",
        "minor: a question mark was added [?]",
    ),
    ("Is the bridge open?", "The bridge is open.", "major: the question became a statement [.]"),
    ("Did they leave?", "They left.", "major: the question became a statement [.]"),
    ("“Did they leave?” said Ann.", "“They left,” said Ann.", "major: the question became a statement [.]"),
    ("Who opened the gate?", "Who opened the gate.", "minor: the question mark is gone [.]"),
    ("Is the bridge open?", "Is the bridge open.", "minor: the question mark is gone [.]"),
    ("Is the bridge open?", "Is the bridge open", "minor: the question mark is gone [n]"),
    ("“Where is he now?” she cried.", "“Where is he now,” she cried.", "minor: the question mark is gone [.]"),
    ("The old bridge is open.", "The old bridge is open", "minor: the final “.” is gone [open]"),
    ("“The old bridge is open.”", "“The old bridge is open”", "minor: the final “.” is gone [open]"),
    ("What a fine old bridge!", "What a fine old bridge", "minor: the final “!” is gone [bridge]"),
    ("The old bridge is open.", "The old bridge is open,", "minor: the final “.” became “,” [,]"),
    ("The old bridge is open.", "The old bridge is open;", "minor: the final “.” became “;” [;]"),
    ("The old bridge is open.", "The old bridge is open!", "minor: the final “.” became “!” [!]"),
    ("What a fine old bridge!", "What a fine old bridge.", "minor: the final “!” became “.” [.]"),
    ("The bridge is open. Go on.", "The bridge is open! Go on.", "minor: “!” was added [!]"),
    ("The old bridge is open again.", "The old. bridge is open again.", "minor: “.” does not belong here [.]"),
    (
        "The old bridge is open again.",
        "The old bridge is open! again today.",
        "minor: “!” was added [!]|minor: “!” does not belong here [!]",
    ),
    ("The old bridge is open again.", "The, old bridge is open again.", "minor: “,” does not belong here [,]"),
    ("The roof of the barn fell in.", "The roof of, the barn fell in.", "minor: “,” does not belong here [,]"),
    ("The roof of the barn fell in.", "The roof, of the barn fell in.", "minor: “,” does not belong here [,]"),
    ("They sold the house by the lake.", "They sold: the house by the lake.", "minor: “:” does not belong here [:]"),
    ("They sold the house by the lake.", "They sold the; house by the lake.", "minor: “;” does not belong here [;]"),
    ("They sold the house, and left.", "They sold the house,. and left.", "minor: “,.” does not belong here [,.]"),
    ("They sold the house by the lake.", "They sold the house by the lake..", "minor: “..” does not belong here [..]"),
    ("They sold the house, and left.", "They sold the house,, and left.", "minor: “,,” does not belong here [,,]"),
]
SILENT = [
    ("The bridge is open.", "The bridge has been opened."),
    ("He asked whether the bridge was open.", "He asked: is the bridge open?"),
    ("I wonder if he left.", "I wonder: did he leave?"),
    ("“Is the bridge open?” he asked.", "He asked whether the bridge was open."),
    ("Why did he leave?", "We do not know why he left."),
    ("Maybe he left.", "Did he leave, maybe?"),
    ("Is it open? Yes.", "Is the bridge open? Yes, it is."),
    ("Is it open?! Yes.", "Is it open? Yes."),
    ("The bridge is open. We cross it.", "The bridge is open, so we cross it."),
    ("The bridge is open, so we cross it.", "The bridge is open. So we cross it."),
    ("The bridge is open; we cross it.", "The bridge is open. We cross it."),
    ("He said: “Go.”", "He said, 'Go'."),
    ("He said “go”.", "He said “go.”"),
    ("A bridge, a road and a mill.", "A bridge, a road, and a mill."),
    ("In 2010 the bridge was closed.", "In 2010, the bridge was closed."),
    ("The bridge was however closed.", "The bridge was, however, closed."),
    ("Open bridges", "Open bridges."),
    ("Open bridges.", "Open bridges"),
    ("The bridge is open…", "The bridge is open..."),
    ("The bridge is open.", "The bridge is open…"),
    ("The bridge is open。", "The bridge is open."),
    ("The bridge is open.", "The bridge is open.”"),
    ("The road (it is new) is open.", "The road – it is new – is open."),
    ("It was paid by Mr Smith.", "It was paid by Mr. Smith."),
    ("It is on the fig below", "It is on fig. 3 below"),
    ("He paid approx ten pounds.", "He paid approx. ten pounds."),
    ("Visit example.com today.", "Go to example.com/?q=1 today."),
    ("The bridge is open, as he said.", "The bridge is open: that is what he said."),
    ("It cost 1.5 pounds.", "It cost 1,5 pounds."),
    ("“Go!” he said.", "“Go,” he said."),
    ("They live in the U.S.", "They live in the US."),
    ("The bridge is open to all.", "The bridge is open to all.[1]"),
    ("The bridge is open to all.", "The bridge is open to all.¹ ²"),
    ("The bridge is open to all.[2]", "The bridge is open to all.†"),
    ("Is the bridge open?", "Is the bridge open?¹"),
    ("The bridge is open?²", "The bridge is open?"),
    ("It closed at 5 p.m.", "It closed at five p.m. on the dot."),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: str) -> None:
    assert found(check, original, garbled) == sorted(expected.split("|"))


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []


def test_both_final_marks_are_marked() -> None:
    (finding,) = findings(check, "The bridge is open.", "The bridge was open?", model="none")
    assert finding.original_at is not None
    assert (finding.original_at.start, finding.original_at.stop) == (18, 19)


@pytest.mark.parametrize("subject", ["The engine", "Her brother", "This medicine", "The old bridge"])
@pytest.mark.parametrize("rest", ["is safe", "came from the north", "may help children"])
def test_a_statement_with_another_mark_is_no_statement(subject: str, rest: str) -> None:
    statement, question = f"{subject} {rest}.", f"{subject} {rest}?"
    assert found(check, statement, question) == ["major: the statement became a question [?]"]
    assert found(check, question, statement) == ["major: the question became a statement [.]"]


@settings(max_examples=100)
@given(text=texts(WORDS["punctuation"]))
def test_other_quotation_marks_are_silent(text: str) -> None:
    bare = text.replace('"', "").replace("“", "").replace("”", "")
    assert found(check, f"“Now {bare}”", f'"Now {bare}"') == []
