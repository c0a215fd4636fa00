"""The marks of footnotes behind a stop belong to the sentence before them, and never open the next one."""

import pytest

from scorer.read.text import document_of
from scorer.segment import segment


def parts(text: str, lang: str | None = "en") -> list[str]:
    return [one.text for one in segment(document_of(text, "a.txt"), lang)]


@pytest.mark.parametrize(
    "mark",
    [
        "¹", "¹²", "¹ ²", "¹, ²", "ᵃ", "[1]", "[1][2]", "[1] [2]", "[1, 2]", "[a]", "[note 1]", "[p. 5]", "(1)", "(a)",
        "(*)", "*", "**", "†", "† ‡", "^1", "[^1]", "<1>", "1", " [1]", " ¹", " [1] [2]",
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["left.", "left!", "left?", '"It left."', "left…"])
def test_a_mark_belongs_to_the_sentence_before_it(mark: str, end: str) -> None:
    if mark == "1" and end[-1] not in ".!?":
        return
    assert parts(f"It had {end}{mark} He stayed at home.") == [f"It had {end}{mark}", "He stayed at home."]


def test_a_raised_mark_may_touch_the_next_sentence() -> None:
    assert parts("It left.¹He stayed.²") == ["It left.¹", "He stayed.²"]
    assert parts("他走了。¹ 我留下。² 完。", "zh") == ["他走了。¹", "我留下。²", "完。"]


@pytest.mark.parametrize(
    "sentences",
    [
        ["¹ He left early.", "² See page 7."],
        ["[1] He left early.", "[2] See page 7."],
        ["First.", "(1) Open the door.", "(2) Close it."],
        ["It rained.", "(He stayed in.)", "It was cold."],
        ["It rained.", "[He stayed in.]", "It was cold."],
        ["Buy milk.", "* Eggs are out.", "* Bread is here."],
        ["He left in 1950.¹ they said."],
        ["He left in May¹ with his wife."],
        ["The growth was 2.5[1] or so."],
        ["It had 3.5 m² of floor.", "He stayed."],
        ["He had 7.", "2 were old."],
        ["It was version 2.1 He stayed."],
    ],
)
def test_what_opens_a_sentence_or_is_inside_one_stays_there(sentences: list[str]) -> None:
    assert parts(" ".join(sentences)) == sentences


def test_many_marks_take_no_long_time() -> None:
    text = "It left.[1] He stayed.² " * 2000
    assert len(parts(text)) == 4000
