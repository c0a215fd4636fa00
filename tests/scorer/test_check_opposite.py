"""The opposite check: a table of what fires and what must not, and what holds for any text."""

import pytest
from hypothesis import given, settings

from scorer.checks.opposite import check
from scorer.english import tables
from scorer.english.antonyms import are_opposites, bases, opposites_of
from tests.scorer.check_texts import WORDS
from tests.scorer.pairs import findings, marked
from tests.scorer.surface import texts

# Both words stand in the sentence in the place of the dots.
IN_PLACE = [
    ("The plant … fever.", "causes", "prevents"),
    ("The … Rembrandt was sold.", "supposed", "genuine"),
    ("All seats by the window were ….", "occupied", "vacant"),
    ("The … shall pay for the repair.", "lessor", "lessee"),
    ("The … were tired after the talk.", "interviewers", "interviewees"),
    ("The … signs the form in May.", "employer", "employee"),
    ("Prices … by a third in May.", "rose", "fell"),
    ("Exports are … again.", "rising", "falling"),
    ("The team … its first match.", "won", "lost"),
    ("Wash your hands … the meal.", "before", "after"),
    ("She … the old mill.", "bought", "sold"),
    ("The soup was still ….", "hot", "cold"),
    ("It was the … day of the trip.", "first", "last"),
    ("The ferry … at noon.", "arrives", "leaves"),
    ("He is an old … of the duke.", "ally", "enemy"),
    ("The village lies … of the lake.", "north", "south"),
    ("A … driver came round the bend.", "careful", "careless"),
    ("The nurses are ….", "overpaid", "underpaid"),
    ("Turn … at the bridge.", "left", "right"),
    ("The lift went … to the roof.", "up", "down"),
    ("The … expensive model sold well.", "more", "less"),
    ("It was the … popular song of the year.", "most", "least"),
    ("The road is … than the bridge.", "wider", "narrower"),
    ("He … closed the window.", "quickly", "slowly"),
    ("His … speech was printed.", "anti-war", "pro-war"),
    ("The … loan was cheap.", "short-term", "long-term"),
    ("The judge found him ….", "guilty", "innocent"),
    ("He is not ….", "poor", "rich"),
    ("They want to … the tax.", "abolish", "introduce"),
    ("Many … suffer from it.", "children", "adults"),
    ("Her … was plain to see.", "weakness", "strength"),
    ("They saw the … of the plan.", "advantages", "disadvantages"),
    ("They … the troops at the border.", "mobilised", "demobilised"),
    ("He is a … of carpets.", "wholesaler", "retailer"),
    ("The harbour is ….", "ugly", "picturesque"),
    ("The weather turned … in May.", "placid", "stormy"),
    ("Her answer was ….", "implicit", "explicit"),
    ("They worked in … rooms.", "lighted", "dark"),
]
FIRES = [
    (
        "The library is open until six.",
        "The library is closed until six.",
        ["critical: “open” became “closed” [open | closed]"],
    ),
    ("Two guests left.", "Two guests remained.", ["critical: “left” became “remained” [left | remained]"]),
    ("The hens thrived.", "The hens died.", ["critical: “thrived” became “died” [thrived | died]"]),
    (
        "The weather in the hills was dry.",
        "In the hills the weather was wet.",
        ["critical: “dry” became “wet” [dry | wet]"],
    ),
    (
        "The company reported a profit of two million.",
        "The firm announced a loss of two million.",
        ["critical: “profit” became “loss” [profit | loss]"],
    ),
    (
        "The gate opens at dawn.",
        "The gate closes at dusk.",
        ["critical: “dawn” became “dusk” [dawn | dusk]", "critical: “opens” became “closes” [opens | closes]"],
    ),
    (
        "We were told to arrive there before the end of the week.",
        "Our instructions were to get there after the end of that week.",
        ["critical: “before” became “after” [before | after]"],
    ),
    (
        "Sales grew by a third in spring, the firm said on Monday.",
        "The company told us: what it sells shrank about a third.",
        ["major: “grew” became “shrank” [grew | shrank]"],
    ),
    (
        "The anti-strike bill was passed in March.",
        "In March the strike bill was passed.",
        ["critical: “anti-strike” became “strike” [anti-strike | strike]"],
    ),
    (
        "The farmer sold the old barn with its hay.",
        "The farmer bought the old barn with its hay.",
        ["critical: “sold” became “bought” [sold | bought]"],
    ),
]
SILENT = [
    ("The library is open until six.", "The library closes at six."),
    ("The rain is unlikely to stop.", "The rain will probably not stop."),
    ("The task was not easy.", "The task was hard."),
    ("He is not poor.", "He is rich."),
    ("Prices did not fall in May.", "Prices rose in May."),
    ("Prices didn’t fall in May.", "Prices rose in May."),
    ("The shop is no longer open.", "The shop is closed."),
    ("The less expensive model sold well.", "The cheaper model sold well."),
    ("He failed to win the race.", "He lost the race."),
    ("He never arrived late.", "He always arrived early."),
    ("The film is not very good.", "The film is rather bad."),
    ("He lacked strength.", "His weakness showed."),
    ("Ann bought the horse from Ben.", "Ben sold the horse to Ann."),
    ("The father lent the boy a book.", "The boy borrowed a book from his father."),
    ("Washing comes before eating.", "Eating comes after washing."),
    ("He ran from east to west.", "He ran from west to east."),
    ("Prices rose and then fell.", "Prices fell and then rose."),
    ("The tea was hot and the milk was cold.", "The milk was cold, and hot was the tea."),
    ("It is possible to leave early.", "It is impossible to leave early."),
    ("An unhappy child sat there.", "A happy child sat there."),
    ("They disagree with the mayor.", "They agree with the mayor."),
    ("She is the wife of the mayor.", "She is the husband of the mayor."),
    ("The pump is off and must stay off.", "The pump is off and must remain off."),
    ("Two hours left.", "Two hours remain."),
    ("Only 3 seats are left.", "Only 3 seats remain."),
    ("Nothing remains of it.", "Nothing is left of it."),
    ("The garden is large.", "The garden is big."),
    ("In the past year prices went up.", "In the last year prices increased."),
    ("The wide river rose overnight.", "Overnight the broad river swelled."),
    ("Income from rents grew.", "The outcome of rents grew."),
    ("He took the train home.", "He went home by train."),
    ("Give me the salt, please.", "Could I get the salt, please?"),
    ("He undertook the journey alone.", "He set out on the journey by himself."),
    ("The review aims to take stock of the field.", "The review is meant to provide an overview of the field."),
    ("The bill was passed into law.", "The law came into force."),
    ("They often visit the lake.", "They rarely visit the lake."),
    ("More than ten cows died.", "Less than ten cows died."),
    ("The course is optional.", "The course is mandatory."),
    ("Cracking down on smuggling is the task of the port.", "Anti-smuggling is the task of the port."),
    ("The anti-theft unit moved to the port.", "The unit fighting theft moved to the port."),
    ("The office for the prevention of fraud has moved.", "The anti-fraud office has moved."),
    ("The kiosk sells only stamps.", "Stamps are all that you can buy at the kiosk."),
    ("The aunt taught the boy to swim.", "It was from the aunt that the boy learned swimming."),
    ("The Elbe is longer than the Weser.", "Of the two rivers the Weser is the shorter."),
    ("She searched the house for her keys.", "She tried to find her keys in the house."),
    ("They moved to the coast in spring.", "In spring they went to live by the sea."),
    ("The hill and the wide plain lay under snow.", "Under snow lay the plain, broad, and the hill."),
    ("Der Krieg war kalt.", "Der Frieden war warm."),
]


@pytest.mark.parametrize(("frame", "one", "other"), IN_PLACE)
def test_fires_in_place_both_ways(frame: str, one: str, other: str) -> None:
    for before, after in ((one, other), (other, one)):
        expected = [f"critical: “{before}” became “{after}” [{before} | {after}]"]
        assert marked(check, frame.replace("…", before), frame.replace("…", after)) == expected


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: list[str]) -> None:
    assert marked(check, original, garbled) == expected


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert marked(check, original, garbled) == []
    assert marked(check, garbled, original) == []


def test_an_opposite_near_the_same_words_is_major() -> None:
    original = "Old letters that were found hidden in the chest tell us of a cruel and lonely uncle."
    garbled = "The uncle of whom those letters tell, found in some chest, was lonely but kind."
    assert marked(check, original, garbled) == ["major: “cruel” became “kind” [cruel | kind]"]


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("fell", "fall"),
        ("hotter", "hot"),
        ("happiest", "happy"),
        ("easily", "easy"),
        ("weakness", "weak"),
        ("men", "man"),
    ],
)
def test_bases(word: str, base: str) -> None:
    assert base in bases(word)


def test_opposites_are_of_all_forms() -> None:
    assert {"fall", "decrease"} <= opposites_of("rising")
    assert "kind" in opposites_of("cruelly")
    assert opposites_of("table") & opposites_of("chair") == frozenset()
    assert not are_opposites("take", "mistake")
    assert not are_opposites("income", "outcome")


def test_the_list_is_sound() -> None:
    for row in tables.rows("antonyms", "class", "one", "other"):
        one, other = (side.split() for side in row[1:])
        assert len({*one, *other}) == len(one) + len(other), row
        assert all(are_opposites(left, right) and are_opposites(right, left) for left in one for right in other), row


@settings(max_examples=300)
@given(original=texts(WORDS["opposite"]), garbled=texts(WORDS["opposite"]))
def test_spans_lie_inside(original: str, garbled: str) -> None:
    left, right = " ".join(original.split()), " ".join(garbled.split())
    for finding in findings(check, original, garbled, model="none"):
        assert finding.original_at is not None
        assert finding.garbled_at is not None
        one = left[finding.original_at.start : finding.original_at.stop]
        other = right[finding.garbled_at.start : finding.garbled_at.stop]
        assert finding.message == f"“{one}” became “{other}”"
        # What is major may be two words of a label, which need not be opposites.
        assert finding.severity != "critical" or are_opposites(one.lower(), other.lower())


@pytest.mark.parametrize(
    ("original", "garbled", "expected"),
    [
        ("Sign up", "Sign out", ["major: “up” became “out” [up | out]"]),
        ("Check in", "Check back", ["major: “in” became “back” [in | back]"]),
        ("Scale up now", "Scale over now", ["major: “up” became “over” [up | over]"]),
        ("Log in", "Log on", []),
        ("Log out", "Log off", []),
        ("Fill in", "Fill out", []),
        ("He filled in the form at the desk", "He filled out the form at the desk", []),
        ("Sign up", "Register", []),
        ("They signed up early", "They signed out early", []),
        ("Sit in", "Sit at", []),
    ],
)
def test_another_particle_is_another_label(original: str, garbled: str, expected: list[str]) -> None:
    assert marked(check, original, garbled) == expected
