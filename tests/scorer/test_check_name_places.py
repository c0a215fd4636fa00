"""What the name check says of names that hold each other or share a part, and of one thing with two names."""

import unicodedata

import pytest

from scorer.checks.name import check
from tests.scorer.pairs import findings

# original, garbled, the finding
OTHERS = [
    ("The White House denied it.", "The Kremlin denied it.", "critical: “White House” became “Kremlin”"),
    (
        "He flew to Congo-Brazzaville.",
        "He flew to Congo-Kinshasa.",
        "critical: “Congo-Brazzaville” became “Congo-Kinshasa”",
    ),
    ("She sailed to Niger in May.", "She sailed to Nigeria in May.", "critical: “Niger” became “Nigeria”"),
    ("She drove to Ireland.", "She drove to Northern Ireland.", "critical: “Ireland” became “Northern Ireland”"),
    ("The mayor of New Mexico came.", "The mayor of Mexico came.", "major: “New Mexico” became “Mexico”"),
    (
        "She drove to Wales in May.",
        "She drove to New South Wales in May.",
        "critical: “Wales” became “New South Wales”",
    ),
    ("She lives in Guinea-Bissau.", "She lives in Guinea.", "critical: “Guinea-Bissau” became “Guinea”"),
    ("The army of South Sudan left.", "The army of Sudan left.", "critical: “South Sudan” became “Sudan”"),
    ("She lives in York.", "She lives in New York City.", "critical: “York” became “New York City”"),
    ("She drove to New Jersey.", "She drove to Jersey.", "major: “New Jersey” became “Jersey”"),
    ("We saw Michelle Obama there.", "We saw Barack Obama there.", "critical: “Michelle” became “Barack”"),
    ("We saw Bill Clinton there.", "We saw Hillary Clinton there.", "major: “Bill” became “Hillary”"),
    ("He met Abdel Nasser there.", "He met Abd al-Karim there.", "critical: “Abdel Nasser” became “Abd al-Karim”"),
]
SAME = [
    ("The Kremlin denied it.", "Moscow denied it."),
    ("The White House denied it.", "Washington denied it."),
    ("He flew to Congo-Kinshasa.", "He flew to the Democratic Republic of the Congo."),
    ("They speak Farsi.", "They speak Persian."),
    ("They speak Mandarin.", "They speak Chinese."),
    ("The song is in Bangla.", "The song is in Bengali."),
    ("He flew to Swaziland.", "He flew to Eswatini."),
    ("They live in Germany.", "They live in Deutschland."),
    ("They live in Ireland.", "They live in Éire."),
    ("He flew to East Timor.", "He flew to Timor-Leste."),
    ("He flew to Timor-Leste.", "He flew to East Timor."),
    ("The people of Northern Ireland voted.", "The Northern Irish people voted."),
    ("The South Sudanese army left.", "The army of South Sudan left."),
    ("He lives in New York City.", "He lives in New York."),
    ("He lives in South Korea.", "He lives in Korea."),
    ("He lives in Guinea-Bissau.", "He lives in Guinea Bissau."),
    ("We saw Bill Clinton there.", "We saw William Clinton there."),
    ("We saw Boris Johnson there.", "We saw Johnson there."),
    ("The Nigerian team won.", "The team of Nigeria won."),
]
SPELT = [
    ("The book by Abd al-Rahman sold.", "The book by Abdul Rahman sold.", "minor: “Abd” is spelt “Abdul”"),
    ("He met Abdel Nasser.", "He met Abd al-Nasir.", "minor: “Abdel Nasser” is spelt “Abd al-Nasir”"),
    ("It is by Pope Gregory.", "It is by Pope Gregorius.", "minor: “Gregory” is spelt “Gregorius”"),
]  # fmt: skip


@pytest.mark.parametrize(("original", "garbled", "expected"), OTHERS + SPELT)
def test_another_name(original: str, garbled: str, expected: str) -> None:
    assert [f"{one.severity}: {one.message}" for one in findings(check, original, garbled)] == [expected]


@pytest.mark.parametrize(("original", "garbled"), [(one, other) for one, other, _ in OTHERS])
def test_it_is_another_name_the_other_way_round_too(original: str, garbled: str) -> None:
    assert {one.severity for one in findings(check, garbled, original)} <= {"major", "critical"} != set()


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_two_names_of_one_thing(original: str, garbled: str) -> None:
    assert findings(check, original, garbled) == []


@pytest.mark.parametrize("where", ["France", "Utah", "Saint Lucia"])
def test_where_a_place_is_may_be_left_out(where: str) -> None:
    before = f"They moved to Lyon, {where}."
    assert {one.severity for one in findings(check, before, "They moved to Lyon.")} <= {"minor"}
    there = f"They moved from {where} at night."
    assert "major" in {one.severity for one in findings(check, there, "They moved from at night.")}


@pytest.mark.parametrize("text", ["The fête in Tromsø cost a złoty.", "Gödel and Čapek met in Málaga.", "한국에 갔다."])
def test_composed_and_decomposed_letters_are_one_text(text: str) -> None:
    composed, apart = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert composed != apart
    assert findings(check, composed, apart) == findings(check, apart, composed) == []
    assert findings(check, f"{apart} Indeed.", f"{composed} Yes.") == []
