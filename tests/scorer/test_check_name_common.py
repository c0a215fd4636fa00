"""The name check: names made of common words that became other names, and what only says one name otherwise."""

from __future__ import annotations

import pytest

from scorer.checks.name import check
from tests.scorer.pairs import findings, marked

BECAME = [
    ("Ajax Athletic won the derby.", "Ajax Rovers won the derby.", "Athletic", "Rovers"),
    ("Real Zaragoza lost again.", "Atletico Zaragoza lost again.", "Real", "Atletico"),
    ("He opened the list in Apple Pages.", "He opened the list in Apple Numbers.", "Pages", "Numbers"),
    ("She writes for the Evening Herald.", "She writes for the Morning Herald.", "Evening", "Morning"),
    ("She writes for the Daily Herald.", "She writes for the Daily Tribune.", "Herald", "Tribune"),
    ("They sailed the White Sea in June.", "They sailed the Yellow Sea in June.", "White", "Yellow"),
    ("The Green Party left the hall.", "The Workers Party left the hall.", "Green", "Workers"),
    ("Mr Baker signed the form.", "Mr Cook signed the form.", "Baker", "Cook"),
    ("We saw Dr. Black there.", "We saw Dr. Stone there.", "Black", "Stone"),
    ("He shops at Target.", "He shops at Gap.", "Target", "Gap"),
    ("He eats at Golden Bowl.", "He eats at Silver Plate.", "Golden Bowl", "Silver Plate"),
    ("Her son joined the Navy in May.", "Her son joined the Army in May.", "Navy", "Army"),
    ("Android is slow today.", "Windows is slow today.", "Android", "Windows"),
    ("Peter King drew it.", "Peter Fry drew it.", "King", "Fry"),
    ("The Old Bear Inn is full.", "The Old Mill Inn is full.", "Bear", "Mill"),
    ("Ash Monday was cold.", "Whit Monday was cold.", "Ash", "Whit"),
    ("Coca-Tonic is cheap.", "Pepsi-Tonic is cheap.", "Coca-Tonic", "Pepsi-Tonic"),
    ("AC Brescia lost at home.", "Sporting Brescia lost at home.", "AC", "Sporting"),
    ("Minister May has left.", "Minister Brown has left.", "May", "Brown"),
    ("The Black Death came by ship.", "The Spanish Flu came by ship.", "Black Death", "Spanish Flu"),
    ("The House of Lords met late.", "The House of Commons met late.", "Lords", "Commons"),
    ("The letter goes to 8 Elm Street.", "The letter goes to 8 Elm Avenue.", "Street", "Avenue"),
    ("The clinic is on Quarry Road.", "The clinic is on Quarry Lane.", "Road", "Lane"),
    ("She studied at the Open University.", "She studied at Harvard University.", "Open", "Harvard"),
    ("The loan is from the World Bank.", "The loan is from Barclays Bank.", "World", "Barclays"),
    ("He taught at Tartu University.", "He taught at Tartu College.", "University", "College"),
    (
        "She was a pupil at the University of Turku.",
        "She was a pupil at the College of Turku.",
        "University",
        "College",
    ),
    ("Ships wait in the Gulf of Izmir.", "Ships wait in the Port of Izmir.", "Gulf", "Port"),
    ("They sailed past Cape Ann.", "They sailed past Port Ann.", "Cape", "Port"),
    (
        "The old man who had kept the lighthouse for thirty years told the Ministry of Defence nothing.",
        "The old man who had kept the lighthouse for thirty years told the Ministry of Health nothing.",
        "Defence",
        "Health",
    ),
    (
        "On his way home he bought a ticket for the match of Inter Brno and a book about birds.",
        "On his way home he bought a ticket for the match of Sporting Brno and a book about birds.",
        "Inter",
        "Sporting",
    ),
]
SAME_NAME = [
    ("The loan is from the National Bank.", "The loan is from Narodni Bank."),
    ("It is an Enzyme Bound test.", "It is an Enzyme-Linked test."),
    ("TCD can go on for years.", "CDTs can go on for years."),
    ("Dear Customer, we thank you.", "Dear Client, we thank you."),
    ("Open the User Guide first.", "Open the User Manual first."),
    ("The EU Commission said no.", "The European Commission said no."),
    ("He lives in Elm Street.", "He lives in Elm St."),
    ("The Foreign Office said no.", "The Foreign Ministry said no."),
    ("The Central Committee met.", "The Central Council met."),
    ("Ajax Utd won the derby.", "Ajax United won the derby."),
    ("Saint Barbara helped them.", "St Barbara helped them."),
    ("Mayor Novak came late.", "Karel Novak came late."),
    ("Mother Agnes helped them.", "Saint Agnes helped them."),
    ("We stayed in Cape Verde.", "We stayed in Cabo Verde."),
    ("He called the Board at noon.", "He called the Council at noon."),
    ("However he came.", "Yet he came."),
    ("Prices rose again.", "Costs rose again."),
    ("The Enrolment Office is shut.", "The Admissions Office was closed today."),
    ("She sang in the Great Hall.", "She sang in the Grand Hall."),
    ("The Spring Festival is near.", "The Lunar Festival is near."),
    ("The Steering Committee of the Union met.", "The Guiding Committee that the Union has met."),
    ("They asked the Captain for it.", "They asked the Skipper for it."),
    ("They speak Flemish.", "They speak Dutch."),
    ("She went to Ivory Coast.", "She went to Côte d'Ivoire."),
    ("The clinic is on Quarry Road.", "The clinic is on Quarry Rd."),
    ("He lives at 9 Ocean Boulevard.", "He lives at 9 Ocean Blvd."),
    ("They drove along Ocean Parkway.", "They drove along Ocean Pkwy."),
    ("They walked along the road.", "They walked along the street."),
    ("He taught at Tartu University.", "He taught at the University of Tartu."),
    ("The Gulf of Izmir is deep.", "The Izmir Gulf is deep."),
    ("Tankers crossed the Gulf.", "Tankers crossed the Persian Gulf."),
]


@pytest.mark.parametrize(("original", "garbled", "before", "after"), BECAME)
def test_another_name_is_major(original: str, garbled: str, before: str, after: str) -> None:
    found = marked(check, original, garbled)
    assert f"major: “{before}” became “{after}” [{before} | {after}]" in found
    assert not any(one.startswith("minor") for one in found)


@pytest.mark.parametrize(("original", "garbled"), SAME_NAME)
def test_the_same_name_otherwise_is_minor_at_most(original: str, garbled: str) -> None:
    assert not [one for one in findings(check, original, garbled) if one.severity != "minor"]


def test_one_congo_is_not_the_other() -> None:
    changed = findings(check, "He left the Republic of the Congo.", "He left the Democratic Republic of the Congo.")
    assert [one.severity for one in changed] == ["critical"]
    assert not findings(check, "He left the Republic of the Congo.", "He left Congo.")
