"""The repetition check: a table of what fires and what must not, and what holds for any text."""

import pytest
from hypothesis import given, settings

from scorer.checks.repetition import check
from scorer.words.tokens import tokens
from tests.scorer.pairs import findings
from tests.scorer.surface import found, texts

FIRES = [
    ("他今天晚上来。", "他今天晚上来他今天晚上来。", "major: “他今天晚上来” is said twice [他今天晚上来他今天晚上来]"),
    (
        "The nurse washed the wound first.",
        "The nurse washed the washed first.",
        "major: “washed” is said again for “wound” [washed]",
    ),
    (
        "She bought bread and cheese.",
        "She bought bread and bread.",
        "major: “bread” is said again for “cheese” [bread]",
    ),
    (
        "He mends old bikes and garden chairs.",
        "He mends old bikes and bikes bikes.",
        "major: “bikes” is said twice [bikes bikes]",
    ),
    (
        "Please leave.",
        "Please. Please. Please. Please. Please leave.",
        "major: “Please” is said 5 times [Please. Please. Please. Please. Please]",
    ),
    (
        "The snow fell and we slept.",
        "We... we... we... we... we slept.",
        "major: “We” is said 5 times [We... we... we... we... we]",
    ),
    (
        "The snow fell here.",
        "Snow. Snow. Snow. Snow fell here.",
        "major: “Snow” is said 4 times [Snow. Snow. Snow. Snow]",
    ),
    (
        "The snow fell here.",
        "The snow... snow... snow fell here.",
        "minor: “snow” is said 3 times [snow... snow... snow]",
    ),
    (
        "The ferry left the harbour.",
        "The ferry left the harbour harbour.",
        "minor: “harbour” is said twice [harbour harbour]",
    ),
    ("The ferry left the harbour.", "The the ferry left the harbour.", "minor: “The” is said twice [The the]"),
    ("She was ill.", "She was was ill.", "minor: “was” is said twice [was was]"),
    ("They waited for the bus.", "They waited for for the bus.", "minor: “for” is said twice [for for]"),
    (
        "The ferry left the harbour.",
        "The ferry left the harbour harbour harbour harbour.",
        "major: “harbour” is said 4 times [harbour harbour harbour harbour]",
    ),
    (
        "The ferry left the harbour.",
        "The ferry left left left the harbour.",
        "minor: “left” is said 3 times [left left left]",
    ),
    ("He paid the bill.", "He paid the bill the bill.", "minor: “the bill” is said twice [the bill the bill]"),
    ("He paid the bill.", "He paid the bill, the bill.", "minor: “the bill” is said twice [the bill, the bill]"),
    (
        "He paid the bill.",
        "He paid the bill the bill the bill.",
        "major: “the bill” is said 3 times [the bill the bill the bill]",
    ),
    (
        "We met near the old mill.",
        "We met near the old mill near the old mill.",
        "major: “near the old mill” is said twice [near the old mill near the old mill]",
    ),
    (
        "We met near the old mill.",
        "We met near the old mill, near the old mill.",
        "major: “near the old mill” is said twice [near the old mill, near the old mill]",
    ),
    (
        "He closed the shop.",
        "He closed the shop. He closed the shop.",
        "major: “He closed the shop” is said twice [He closed the shop. He closed the shop]",
    ),
    (
        "Rain fell all day on the 82nd street.",
        "Rain fell all day on the 82nd 82nd street.",
        "minor: “82nd” is said twice [82nd 82nd]",
    ),
    ("Milk is cheap.", "Milk milk is cheap.", "minor: “Milk” is said twice [Milk milk]"),
    ("Prices rose again in May.", "Prices rose rose again in May.", "minor: “rose” is said twice [rose rose]"),
    ("Don't touch it.", "Don't don’t touch it.", "minor: “Don't” is said twice [Don't don’t]"),
    (
        "I like it, I like it very much.",
        "I like it, I like it, I like it very much.",
        "major: “I like it” is said 3 times [I like it, I like it, I like it]",
    ),
    (
        "It was a long, long way.",
        "It was a long, long, long, long way.",
        "major: “long” is said 4 times [long, long, long, long]",
    ),
    ("Many guests came by train.", "Many guests came by by train.", "minor: “by” is said twice [by by]"),
    ("The verdict was read in court.", "The verdict was read in in court.", "minor: “in” is said twice [in in]"),
    ("No one knew the way.", "No one no one knew the way.", "minor: “No one” is said twice [No one no one]"),
    ("The soup is hot.", "The soup is hot is hot is hot.", "major: “is hot” is said 3 times [is hot is hot is hot]"),
    (
        "One two.",
        "One two one two one two one two.",
        "major: “One two” is said 4 times [One two one two one two one two]",
    ),
    (
        "She sang a song.",
        "She sang sang a song song.",
        "minor: “sang” is said twice [sang sang]|minor: “song” is said twice [song song]",
    ),
    (
        "They sold the house by the lake to a young couple.",
        "They sold the house by the lake by the lake to a young couple.",
        "major: “by the lake” is said twice [by the lake by the lake]",
    ),
    (
        "The committee of the town council met on Friday, and the mayor spoke.",
        "The committee of the town council met on Friday, and he said the committee of the town council met.",
        "major: “the committee of the town council met” is said twice [the committee of the town council met]",
    ),
]
SILENT = [
    ("สำนักงานท่าเรือเก็บจดหมายทุกฉบับ ชายชราจัดเรียงตามสี", "สำนักงานท่าเรือเก็บจดหมาย ชายชราเรียงสี"),
    ("我们谈谈这件事。", "我们讨论讨论这件事。"),
    ("He got better every day.", "He got better and better."),
    ("They waited long for the bus.", "They waited day after day for the bus."),
    ("The harbour and its owner were sued.", "The harbour and the harbour owner were sued."),
    ("The ferry left the harbour.", "The boat left the port."),
    ("He had had enough.", "He had had plenty."),
    ("He had enough of it.", "He had had enough of it."),
    ("I know that house is sold.", "I know that that house is sold."),
    ("It was an extremely long trip.", "It was a very very long trip."),
    ("It grew ever colder.", "It grew more and more cold."),
    ("No! Stop it.", "No, no! Stop it."),
    ("Goodbye, my friend.", "Bye bye, my friend."),
    ("He laughed loudly.", "Ha ha ha, he laughed."),
    ("Slowly he climbed up.", "Slowly, slowly he climbed up."),
    ("The the sign said.", "The the sign read."),
    ("Sing, sing a song.", "Sing sing a song."),
    ("We sold five, five and six.", "We sold 5 5 and 6."),
    ("Room 12 has 12 chairs.", "In room 12 12 chairs stand."),
    ("The king and the queen and the prince.", "The king and the queen and the duke."),
    ("Day after day it rained.", "It rained day after day."),
    ("He walked side by side with her.", "He walked with her, side by side."),
    ("The boy met a girl. The girl smiled.", "A boy met a girl. The girl smiled."),
    ("It was long ago.", "It was long, long ago."),
    ("他今天天天来。", "他天天来。"),
    ("A rose is a rose is a rose.", "A rose is a rose is a rose indeed."),
    ("Knock knock knock knock, who is there?", "Knock knock knock knock! Who's there?"),
    (
        "The north side of the park and the south side of the park are closed.",
        "The north side of the park and the south side of the park are shut.",
    ),
    ("He told them that he would come.", "He told them he would come, that he would."),
    ("Yes, of course.", "Yes yes, of course."),
    ("He closed the shop and he went.", "He closed the shop, he closed up and he went."),
    ("The results were 1 1 2.", "The results: 1 1 2."),
    ("Fines rose in the old town; so did rents.", "Fines rose in the old town; in the old town rents rose as well."),
    (
        "The clinic in Leeds and the one in York both treat children who suffer from asthma.",
        "The clinic in Leeds treats children who suffer from asthma, as does York.",
    ),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: str) -> None:
    assert found(check, original, garbled) == expected.split("|")


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []


def test_the_words_of_the_original_are_marked() -> None:
    original = "The ferry left the harbour."
    (finding,) = findings(check, original, "The ferry left the harbour harbour.", model="none")
    assert finding.original_at is not None
    assert original[finding.original_at.start : finding.original_at.stop] == "harbour"


def test_a_long_run_is_shortened() -> None:
    clause = "the old bridge over the river that was built by the Romans was closed to cars"
    (finding,) = findings(check, f"{clause}.", f"{clause} {clause}.", model="none")
    assert finding.message == "“the old bridge over the rive … he Romans was closed to cars” is said twice"


@settings(max_examples=200)
@given(text=texts(["bell", "rang", "in", "town", "at", "noon"]))
def test_words_never_repeated_are_silent(text: str) -> None:
    small = text.casefold()
    # By the project's own words: scripts without spaces may say one twice in `0ก0ก`.
    once = " ".join(dict.fromkeys(small[at.start : at.stop] for at in tokens(small)))
    assert found(check, "It was late.", once) == []
