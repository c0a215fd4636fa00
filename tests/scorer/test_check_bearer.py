"""The bearer check: a table of words that changed bearers, and as many that stand in another order for good reason."""

import pytest

from scorer.checks.bearer import check
from tests.scorer.pairs import findings, marked

# original, garbled, the finding
CHANGED = [
    ("Lena scored 5, Otto 8.", "Lena scored 8, Otto 5.", "critical: “5” and “8” changed places"),
    (
        "Lena scored 5, Otto 8 and Pia 9.",
        "Lena scored 8, Otto 9 and Pia 5.",
        "critical: “5” and “9” changed places",
    ),
    (
        "Lena, 31, and Otto, 36, live in Bergen.",
        "Lena, 36, and Otto, 31, live in Bergen.",
        "critical: “31” and “36” changed places",
    ),
    (
        "The firm cut its staff sharply from 90 to 70 people.",
        "The firm raised its staff from 70 to 90 people.",
        "critical: “90” and “70” changed places",
    ),
    ("Dim the lamp down from 80 to 35%.", "Set the lamp from 35 to 80%.", "critical: “80” and “35” changed places"),
    ("Nine voted for, seven against.", "Seven voted for, nine against.", "critical: “Nine” and “seven” changed places"),
    ("Task 4 is worth 9 points.", "Task 9 is worth 4 points.", "critical: “4” and “9” changed places"),
    ("Stir three eggs into six cups.", "Stir six eggs into three cups.", "critical: “three” and “six” changed places"),
    (
        "She was born in 1902 and died in 1971.",
        "She was born in 1971 and died in 1902.",
        "critical: “1902” and “1971” changed places",
    ),
    (
        "She was born in Bergen and died in Turku.",
        "She was born in Turku and died in Bergen.",
        "critical: “Bergen” and “Turku” changed places",
    ),
    (
        "Rent rose from $4 million to $9 million.",
        "Rent rose from $9 million to $4 million.",
        "critical: “4” and “9” changed places",
    ),
    ("Rent rose from 40 to 90.", "Rent rose to 40 from 90.", "critical: “40” and “90” changed places"),
    ("The motion passed by 61 to 39.", "The motion passed by 39 to 61.", "critical: “61” and “39” changed places"),
    ("Four of nine came back.", "Nine of four came back.", "critical: “Four” and “nine” changed places"),
    ("They won the replay 4-2.", "They won the replay 2-4.", "critical: “4-2” became “2-4”"),
    ("They won the replay 4–2.", "They won the replay 2–4.", "critical: “4–2” became “2–4”"),
    ("Mix it in a ratio of 5:1.", "Mix it in a ratio of 1:5.", "critical: “5:1” became “1:5”"),
    ("Compare Chart 6 and Map 4.", "Compare Chart 4 and Map 6.", "critical: “6” and “4” changed places"),
    (
        "The upper lamp is red and the lower lamp is green.",
        "The lower lamp is red and the upper lamp is green.",
        "major: “upper” and “lower” changed places",
    ),
    ("Lena is calm and Otto is angry.", "Lena is angry and Otto is calm.", "major: “calm” and “angry” changed places"),
    (
        "Lena is calm and Otto is angry.",
        "Otto is calm and Lena is angry.",
        "critical: “Lena” and “Otto” changed places",
    ),
    (
        "The effect of salt on rust is small.",
        "The effect of rust on salt is small.",
        "major: “salt” and “rust” changed places",
    ),
    ("Lena is the aunt of Otto.", "Otto is the aunt of Lena.", "critical: “Lena” and “Otto” changed places"),
    (
        "Lena gave Otto's key to Pia.",
        "Lena gave Pia's key to Otto.",
        "critical: “Otto's” and “Pia” changed places",
    ),
    (
        "Lena and Otto got 6 and 9 points respectively.",
        "Lena and Otto got 9 and 6 points respectively.",
        "critical: “6” and “9” changed places",
    ),
    (
        "Of tea and coffee, the former is hot and the latter is cold.",
        "Of tea and coffee, the latter is hot and the former is cold.",
        "major: “former” and “latter” changed places",
    ),
    (
        "The owner mends the fence at her own expense.",
        "The owner mends the fence at the neighbour's expense.",
        "major: “her own” became “the neighbour's”",
    ),
    (
        "He left at the patient's request.",
        "He left at his own request.",
        "major: “the patient's” became “his own”",
    ),
    (
        "The owner mends the fence at her own expense.",
        "The owner mends the fence at the expense of the neighbour.",
        "major: “her own” became “the neighbour”",
    ),
]
# More of the same kinds: original, garbled
TURNED_ROUTES = [
    ("Turn the knob from mark 2 to mark 6 with care.", "With care, turn the knob from mark 6 to mark 2."),
    (
        "The train was moved from platform 4 to platform 9 this week.",
        "This week they moved the train from platform 9 to platform 4.",
    ),
    ("We drove from exit 12 to exit 30 without a stop.", "Without stopping we drove from exit 30 to exit 12."),
]
SAME_ROUTES = [
    ("Turn the knob from mark 2 to mark 6 with care.", "With care, turn the knob to mark 6 from mark 2."),
    (
        "The train was moved from platform 4 to platform 9 this week.",
        "This week they moved the train to platform 9 from platform 4.",
    ),
    ("Wards on floors from level 2 to level 6 are closed.", "The wards between level 6 and level 2 are closed."),
    ("12 30 is far from noon to me.", "12 30 is, to me, far from noon."),
    ("7 is far from 9 to me.", "To me 7 is far from 9."),
]
SAME_LABELS = [
    ("Red wire: pin 2; green wire: pin 7.", "Pin 7: green wire; pin 2: red wire."),
    ("Red: stop. Green: go.", "Go: green. Stop: red."),
    ("Fridge: milk, shelf: rice", "shelf: rice, milk: fridge"),
]
OTHER_LABELS = [
    ("Red wire: pin 2; green wire: pin 7.", "Pin 2: green wire; pin 7: red wire."),
    ("Red: stop. Green: go.", "Stop: green. Go: red."),
]
MORE = [
    ("A big dog chased a small cat.", "A small dog chased a big cat."),
    ("Lena's horse passed Otto's mule.", "Otto's horse passed Lena's mule."),
    ("Lena from Bergen met Otto from Turku.", "Lena from Turku met Otto from Bergen."),
    ("Room 3 is on floor 5.", "Room 5 is on floor 3."),
    ("Buy low, sell high.", "Buy high, sell low."),
    ("It is open between 9 am and 5 pm.", "It is open between 5 am and 9 pm."),
    ("The first act deals with love, the second with death.", "The first act deals with death, the second with love."),
    ("He ruled from 1790 to 1805.", "He ruled from 1805 to 1790."),
    ("See row 2, column 5.", "See row 5, column 2."),
    ("Open Mon–Fri 9–18, Sat 10–14.", "Open Mon–Fri 10–14, Sat 9–18."),
]
SAME = [
    ("The staff fell from 90 to 70 people.", "The staff went down to 70 people from 90."),
    ("Their ages ranged from 70 down to 15.", "Their ages were ranging widely from 15 to 70."),
    ("Prices vary from 90 right down to 40 euros.", "Prices vary from 40 to 90 euros."),
    ("So 4 times 9 are many.", "So 9 times 4 are many."),
    ("Lena scored five times and Otto scored nine.", "Otto scored nine times and Lena scored five."),
    ("Nine voted for, seven against.", "Seven voted against, nine for."),
    ("Lena met Otto yesterday.", "Otto met Lena yesterday."),
    ("The dog met the cat yesterday.", "The cat met the dog yesterday."),
    ("Lena scored 5 and Otto scored 8.", "Otto scored 8 and Lena scored 5."),
    ("Lena scored 5, Otto 8 and Pia 9.", "Pia scored 9, Otto 8 and Lena 5."),
    ("Stir three eggs into six cups.", "Into six cups, stir three eggs."),
    ("Rent rose from 40 to 90.", "Rent rose to 90 from 40."),
    ("It takes between 4 and 9 days.", "It takes between 9 and 4 days."),
    ("There were 3 owls and 4 hares.", "There were 4 hares and 3 owls."),
    ("Lena beat Otto 4-2.", "Otto lost to Lena 2-4."),
    ("The match between Turku and Bergen ended 4-2.", "The match between Bergen and Turku ended 2-4."),
    ("The train leaves at 10:12.", "The train leaves at 12:10."),  # for the check of numbers
    ("Lena and Otto left.", "Otto and Lena left."),
    ("Lena, Otto and Pia left.", "Pia, Otto and Lena left."),
    ("It is a red, white and green flag.", "It is a green, white and red flag."),
    ("The lamp is red and the stove is green.", "The stove is green and the lamp is red."),
    ("The upper lamp is red and the lower lamp is green.", "The lower lamp is green and the upper lamp is red."),
    ("In 1902 Lena moved to Bergen and Otto to Turku.", "Lena moved to Bergen in 1902 and Otto to Turku."),
    ("On Sunday she sails to Bergen, on Friday to Turku.", "On Friday she sails to Turku, on Sunday to Bergen."),
    ("In Bergen on Sunday she met Otto.", "She met Otto on Sunday in Bergen."),
    ("Turku is close to Naantali.", "Naantali is close to Turku."),
    ("Lena is Otto's cousin.", "Otto is Lena's cousin."),
    ("The barn was painted by Otto.", "Otto painted the barn."),
    ("Lena came because Otto had left.", "Otto had left, so Lena came."),
    ("The Finnish king and the Danish queen met.", "The Danish queen and the Finnish king met."),
    ("Lena and Otto got 6 and 9 points respectively.", "Otto and Lena got 9 and 6 points respectively."),
    ("The owner mends the fence at her own expense.", "The owner mends the fence at the owner's expense."),
    ("The tenant asks the owner to do it at her own cost.", "The tenant asks the owner to do it at the owner's cost."),
    ("Their own paper was read by all.", "The paper was read by all."),
]  # fmt: skip


@pytest.mark.parametrize(("original", "garbled", "expected"), CHANGED)
def test_words_that_changed_bearers(original: str, garbled: str, expected: str) -> None:
    found = [f"{one.severity}: {one.message}" for one in findings(check, original, garbled)]
    assert found == [expected]


@pytest.mark.parametrize(("original", "garbled"), MORE)
def test_each_is_told_once(original: str, garbled: str) -> None:
    (finding,) = findings(check, original, garbled)
    assert finding.severity in ("major", "critical")


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_another_order_of_the_same(original: str, garbled: str) -> None:
    assert findings(check, original, garbled) == []


@pytest.mark.parametrize(("original", "garbled"), [(one, other) for one, other, _ in CHANGED])
def test_both_directions_speak(original: str, garbled: str) -> None:
    assert len(findings(check, garbled, original)) == 1


@pytest.mark.parametrize(("original", "garbled"), TURNED_ROUTES)
def test_a_route_between_named_numbers_was_turned(original: str, garbled: str) -> None:
    assert [one.severity for one in findings(check, original, garbled)] == ["critical"]


@pytest.mark.parametrize(("original", "garbled"), SAME_ROUTES)
def test_a_route_between_named_numbers_is_the_same(original: str, garbled: str) -> None:
    assert findings(check, original, garbled) == []


@pytest.mark.parametrize(("original", "garbled"), SAME_LABELS)
def test_lists_of_the_same_labels(original: str, garbled: str) -> None:
    assert findings(check, original, garbled) == []


@pytest.mark.parametrize(("original", "garbled"), OTHER_LABELS)
def test_lists_in_which_labels_changed_places(original: str, garbled: str) -> None:
    assert findings(check, original, garbled)


def test_a_finding_marks_all_that_changed_places() -> None:
    assert marked(check, "Lena scored 5, Otto 8.", "Lena scored 8, Otto 5.") == [
        "critical: “5” and “8” changed places [5, Otto 8 | 8, Otto 5]"
    ]


def test_words_beside_a_reworded_clause_are_left_alone() -> None:
    original = "The euro rose 5 points in May and the krone 8 points."
    assert findings(check, original, "The Danish currency rose 8 points in May and the euro 5 points.") == []
