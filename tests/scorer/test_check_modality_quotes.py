"""Quotation marks that keep a word at a distance: a table of what fires and what must not."""

import pytest

from scorer.checks.modality import check
from tests.scorer.pairs import findings

# With the marks, and without them; what stands between them.
FIRES = [
    ("The ‘experts’ had never seen a cow.", "The experts had never seen a cow.", "experts"),
    ("Her “friends” sold the letters to a newspaper.", "Her friends sold the letters to a newspaper.", "friends"),
    (
        'The raid was a "humanitarian" mission of the army.',
        "The raid was a humanitarian mission of the army.",
        "humanitarian",
    ),
    ("Villagers paid for 'protection' every month.", "Villagers paid for protection every month.", "protection"),
    ("The army «liberated» the town for a second time.", "The army liberated the town for a second time.", "liberated"),
    ("This “free gift” costs nine euros a month.", "This free gift costs nine euros a month.", "free gift"),
    ("The mayor showed us his „improved“ playground.", "The mayor showed us his improved playground.", "improved"),
    (
        "The owner was pleased with the “repair,” which took a year.",
        "The owner was pleased with the repair, which took a year.",
        "repair",
    ),
    ("They held ‘elections’ in the barracks last week.", "Last week they held elections in the barracks.", "elections"),
    (
        "He lives on the “generosity” of frightened shopkeepers.",
        "He lives on the generosity of frightened shopkeepers.",
        "generosity",
    ),
]
SILENT = [
    # another sign of doubt
    ("The ‘experts’ had never seen a cow.", "The so-called experts had never seen a cow."),
    ("The ‘experts’ had never seen a cow.", "The supposed experts had never seen a cow."),
    (
        "Her “friends” sold the letters to a newspaper.",
        "Those who passed for her friends sold the letters to a newspaper.",
    ),
    ("Villagers paid for 'protection' every month.", "Villagers paid for what they called protection every month."),
    ("The so-called “experts” had never seen a cow.", "The “experts” had never seen a cow."),
    # other marks
    ("The ‘experts’ had never seen a cow.", 'The "experts" had never seen a cow.'),
    ("The ‘experts’ had never seen a cow.", "The *experts* had never seen a cow."),
    ("The ‘experts’ had never seen a cow.", "The _experts_ had never seen a cow."),
    ("The army «liberated» the town for a second time.", "The army « liberated » the town for a second time."),
    ("The owner praised the “repair”, which took a year.", "The owner praised the “repair,” which took a year."),
    # names and titles
    ("Ed “The Bull” Marsh lost the fight in May.", "Ed The Bull Marsh lost the fight in May."),
    ("We saw “Hamlet” at the old theatre.", "We saw Hamlet at the old theatre."),
    ("The novel “winter light” was printed twice.", "The novel winter light was printed twice."),
    # words named, said or read
    ("The word “never” stands in the second line.", "The word never stands in the second line."),
    ("He said “maybe” and went back to sleep.", "He said maybe and went back to sleep."),
    ("Click “save” to keep the list of guests.", "Click save to keep the list of guests."),
    ("In the old dialect, “bread” means money.", "In the old dialect, bread means money."),
    ("The sign read “private” and hung on a nail.", "The sign read private and hung on a nail."),
    # no quotation marks
    ('A 5" pipe and a 6" pipe lay in the yard.', "A 5 inch pipe and a 6 inch pipe lay in the yard."),
    ("The boys' and girls' teams won in spring.", "The teams of the boys and girls won in spring."),
    ("'Twas the dogs' barking that woke the house.", "It was the barking of the dogs that woke the house."),
    # more than three words, and other words
    ("She praised the “fine old men in grey” of the bank.", "She praised the fine old men in grey of the bank."),
    ("The ‘experts’ had never seen a cow.", "The advisers had never seen a cow."),
    ("Villagers paid for “bezpieczeństwo” every month.", "Villagers paid for bezpieczeństwo every month."),
]


@pytest.mark.parametrize(("marked", "bare", "words"), FIRES)
def test_fires_where_the_marks_are_gone_or_new(marked: str, bare: str, words: str) -> None:
    gone, new = findings(check, marked, bare, model="none"), findings(check, bare, marked, model="none")
    assert [(one.severity, one.message) for one in gone] == [
        ("minor", f"the quotation marks around “{words}” are gone")
    ]
    assert [(one.severity, one.message) for one in new] == [("minor", f"“{words}” is in quotation marks now")]


@pytest.mark.parametrize(("marked", "other"), SILENT)
def test_stays_silent(marked: str, other: str) -> None:
    for texts in ((marked, other), (other, marked)):
        assert [one.message for one in findings(check, *texts, model="none")] == []
