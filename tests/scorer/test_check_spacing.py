"""The spacing check: a table of what fires and what must not, and what holds for any text."""

import pytest
from hypothesis import given, settings

from scorer.checks.spacing import check
from tests.scorer.check_texts import WORDS
from tests.scorer.pairs import findings
from tests.scorer.surface import found, texts

FIRES = [
    ("The inn was full, so we left.", "The inn was full , so we left.", "“,” stands apart [ ,]"),
    ("The inn was full, so we left.", "The inn was full , so we left .", "2 marks stand apart [ ,]"),
    ("The inn was full.", "The inn was full .", "“.” stands apart [ .]"),
    ("Was the inn full?", "Was the inn full ?", "“?” stands apart [ ?]"),
    ("It was full; we left.", "It was full ; we left.", "“;” stands apart [ ;]"),
    ("The inn (a new one) was full.", "The inn ( a new one ) was full.", "2 marks stand apart [( ]"),
    ("The inn (a new one) was full.", "The inn (a new one ) was full.", "“)” stands apart [ )]"),
    ("We don't know.", "We do n't know.", "“n't” stands apart [ n't]"),
    ("The landlord's dog barked.", "The landlord 's dog barked.", "“'s” stands apart [ 's]"),
    ("The landlord's dog barked.", "The landlord' s dog barked.", "“' s” stands apart [' s]"),
    ("They’re late.", "They ’re late.", "“’re” stands apart [ ’re]"),
    ("He called it “home”.", 'He called it " home " again.', '2 marks stand apart [" ]'),
    ("“Home” is a word.", '" Home " is a word.', '2 marks stand apart [" ]'),
    ("It rained. We left.", "It rained.We left.", "“.” has no space [.]"),
    ("It rained, and we left.", "It rained,and we left.", "“,” has no space [,]"),
    ("It rained, we left, and he stayed.", "It rained,we left,and he stayed.", "2 marks have no space [,]"),
    ("It rained; we left.", "It rained;we left.", "“;” has no space [;]"),
    ("Did it rain? We left.", "Did it rain?We left.", "“?” has no space [?]"),
    ("The inn (a new one) was full.", "The inn (a new one)was full.", "“)” has no space [)]"),
    ("The inn (rather new) was full.", "The inn(rather new) was full.", "“(” has no space [(]"),
    ("In 2017, and later", "In 2017,and later", "“,” has no space [,]"),
    ("The museum was reopened.", "The museum was re - opened.", "“re - opened” is one word [re - opened]"),
    ("A well-known actor came.", "A well - known actor came.", "“well - known” is one word [well - known]"),
    ("A well-known actor came.", "A well- known actor came.", "“well- known” is one word [well- known]"),
    ("The end of the road is near.", "The end ofthe road is near.", "“ofthe” is run together [ofthe]"),
    (
        "The blood test came late.",
        "Thebloodtestcamelate.",
        "“Thebloodtestcamelate” is run together [Thebloodtestcamelate]",
    ),
    ("The storm was near the coast.", "The stormwas near the coast.", "“stormwas” is run together [stormwas]"),
    ("An important letter came.", "An impor tant letter came.", "“impor tant” is one word [impor tant]"),
    ("The hospital was full.", "The hos pit al was full.", "“hos pit al” is one word [hos pit al]"),
    ("He came again.", "He came a gain.", "“a gain” is one word [a gain]"),
]
SILENT = [
    ("他说：“信在哪里？”然后走了。", "他说“信在哪”然后走。"),
    ("The inn was full, so we left.", "The inn was full and we left."),
    ("The inn was full , so we left .", "The inn was packed , so we left ."),
    ("Est-il là ? Oui !", "Is he there ? Yes !"),
    ("Wait ... I see.", "Wait ... I understand."),
    ("Wait… I see.", "Wait . . . I see."),
    ("He owns .5 percent.", "He owns about .5 percent."),
    ("The front line moved.", "The frontline moved."),
    ("The frontline moved.", "The front line moved."),
    ("The data set is small.", "The dataset is small."),
    ("The healthcare costs rose.", "The health care costs rose."),
    ("He may be late.", "Maybe he is late."),
    ("Every day he runs.", "He runs everyday."),
    ("Go to www.example.com/a,b now.", "Visit www.example.com/a,b now."),
    ("Write to ann.lee@example.org.", "Mail ann.lee@example.org."),
    ("Open the file.", "Open readme.Txt.pdf here."),
    ("It starts at 10:30.", "It begins at 10:30."),
    ("It cost 1,000 pounds.", "It cost 1,000 quid."),
    ("The boy(s) came.", "The child(ren) and boy(s) came."),
    ("The U.S. army came.", "The U.S.Army came."),
    ("See e.g. Smith.", "See e.g.Smith."),
    ("He was tall - and thin.", "He was tall - but thin."),
    ("He was tall – and thin.", "He was tall - and thin."),
    ("The boys' hats were lost.", "The hats of the boys were lost, the boys' hats."),
    ("a = b, and / or c", "a=b and/or c"),
    ("He said 'no' to us.", "He told us 'no' twice."),
    ("It is 5% of it.", "It is 5 % of it."),
    ("The meeting was in Da Peng.", "The meeting was in Dapeng."),
    ("The state-of-the-art lab", "The state of the art lab"),
    ("I cannot go.", "I can not go."),
    ("A class struggle", "A well-known class struggle"),
    ("Use C++ and node.js here.", "Use C++ or node.js here."),
    ("The cyber attack was large.", "The cyberattack was large."),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: str) -> None:
    assert found(check, original, garbled) == [f"minor: {expected}"]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []


@pytest.mark.parametrize(
    ("original", "garbled"), [("the end of the road", "the end ofthe road"), ("an important one", "an impor tant one")]
)
def test_the_words_of_the_original_are_marked(original: str, garbled: str) -> None:
    (finding,) = findings(check, original, garbled, model="none")
    assert finding.original_at is not None
    assert original[finding.original_at.start : finding.original_at.stop] in ("of the", "important")


@settings(max_examples=100)
@given(text=texts(WORDS["spacing"]))
def test_the_original_s_own_way_is_excused(text: str) -> None:
    assert found(check, f"Here {text}", f"There {text}") == []
