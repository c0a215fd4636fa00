"""The name check: a table of what fires, with the words marked, and what must not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from scorer.checks.name import check
from tests.scorer.check_texts import WORDS
from tests.scorer.pairs import findings, marked
from tests.scorer.surface import texts

FIRES = [
    (
        "We flew to Paris in spring.",
        "We flew to Rome in spring.",
        ["critical: “Paris” became “Rome” [Paris | Rome]"],
    ),
    (
        "Paris is the capital of the country.",
        "Rome is the capital of the country.",
        ["critical: “Paris” became “Rome” [Paris | Rome]"],
    ),
    (
        "The minister met Angela Merkel in the garden.",
        "The minister met Tony Blair in the garden.",
        ["critical: “Angela Merkel” became “Tony Blair” [Angela Merkel | Tony Blair]"],
    ),
    (
        "Merkel said she would not come.",
        "Obama said she would not come.",
        ["critical: “Merkel” became “Obama” [Merkel | Obama]"],
    ),
    (
        "The rules hold for Germany and its neighbours.",
        "The rules hold for Brazil and its neighbours.",
        ["critical: “Germany” became “Brazil” [Germany | Brazil]"],
    ),
    (
        "The Russian fleet left the harbour.",
        "The Turkish fleet left the harbour.",
        ["critical: “Russian” became “Turkish” [Russian | Turkish]"],
    ),
    (
        "He has lived in the United States since 2003.",
        "He has lived in China since 2003.",
        ["critical: “United States” became “China” [United States | China]"],
    ),
    (
        "He was born in the U.S. and raised there.",
        "He was born in Mexico and raised there.",
        ["critical: “U.S.” became “Mexico” [U.S. | Mexico]"],
    ),
    (
        "They moved to New York last year.",
        "They moved to Hong Kong last year.",
        ["critical: “New York” became “Hong Kong” [New York | Hong Kong]"],
    ),
    (
        "The report was written by NASA last week.",
        "The report was written by FIFA last week.",
        ["major: “NASA” became “FIFA” [NASA | FIFA]"],
    ),
    (
        "North Korea fired another rocket.",
        "South Korea fired another rocket.",
        ["critical: “North Korea” became “South Korea” [North Korea | South Korea]"],
    ),
    (
        "Iran closed the border at noon.",
        "Iraq closed the border at noon.",
        ["critical: “Iran” became “Iraq” [Iran | Iraq]"],
    ),
    (
        "Vladimir Putin answered first.",
        "Dmitri Putin answered first.",
        ["critical: “Vladimir” became “Dmitri” [Vladimir | Dmitri]"],
    ),
    (
        "China warned Japan on Friday.",
        "China warned China on Friday.",
        ["critical: “Japan” became “China” [Japan | China]"],
    ),
    (
        "China and the allies of China agreed.",
        "China and the allies of Japan agreed.",
        ["critical: “China” became “Japan” [China | Japan]"],
    ),
    (
        "The bombs fell on Kyiv at night.",
        "The bombs fell on Keefe at night.",
        ["critical: “Kyiv” became “Keefe” [Kyiv | Keefe]"],
    ),
    (
        "A speech by Macron was cheered.",
        "A speech by Marcon was cheered.",
        ["major: “Macron” became “Marcon” [Macron | Marcon]"],
    ),
    (
        "They walked to Lindqvist's house.",
        "They walked to Lindqwust's house.",
        ["minor: “Lindqvist” is spelt “Lindqwust” [Lindqvist | Lindqwust]"],
    ),
    (
        "We met Oberholzer at the station.",
        "We met Oberhelmer at the station.",
        ["major: “Oberholzer” became “Oberhelmer” [Oberholzer | Oberhelmer]"],
    ),
    (
        "The bombs fell on Kyiv at night.",
        "The bombs fell on Kiev at night.",
        ["minor: “Kyiv” is spelt “Kiev” [Kyiv | Kiev]"],
    ),
    (
        "A train from Sumy arrived late.",
        "A train from Sumi arrived late.",
        ["minor: “Sumy” is spelt “Sumi” [Sumy | Sumi]"],
    ),
    (
        "The envoy, Dmitriev, smiled.",
        "The envoy, Dmitryev, smiled.",
        ["minor: “Dmitriev” is spelt “Dmitryev” [Dmitriev | Dmitryev]"],
    ),
    (
        "They all admired Mohammed for it.",
        "They all admired Muhammad for it.",
        ["minor: “Mohammed” is spelt “Muhammad” [Mohammed | Muhammad]"],
    ),
    (
        "The letter from Zelensky came today.",
        "The letter from Zelinsky came today.",
        ["minor: “Zelensky” is spelt “Zelinsky” [Zelensky | Zelinsky]"],
    ),
    (
        "The parcel for Hanna is here.",
        "The parcel is here.",
        ["major: “Hanna” is missing [Hanna | -]"],
    ),
    (
        "We saw Helsinki and Tallinn from the ship.",
        "We saw Helsinki from the ship.",
        ["major: “Tallinn” is missing [Tallinn | -]"],
    ),
    (
        "I asked Margaret about the key.",
        "I asked the lady about the key.",
        ["minor: “Margaret” is missing [Margaret | -]"],
    ),
    (
        "He spoke about the weather and the crops.",
        "He spoke about the weather in Norwich and the crops.",
        ["minor: “Norwich” is new [- | Norwich]"],
    ),
    (
        "Keir Starmer leads the Labour Party.",
        "Keir Starmer leads the Conservative Party.",
        ["major: “Labour” became “Conservative” [Labour | Conservative]"],
    ),
    (
        "The judges of the Supreme Court agreed.",
        "The judges of the High Court agreed.",
        ["major: “Supreme” became “High” [Supreme | High]"],
    ),
    (
        "Tourism is one of the pillars of Spain.",
        "In Argentina tourism is a pillar.",
        ["major: “Spain” became “Argentina” [Spain | Argentina]"],
    ),
    (
        "He works for Siemens in Austria.",
        "He works for Siemens in Australia.",
        ["critical: “Austria” became “Australia” [Austria | Australia]"],
    ),
    (
        "The city of Peshawar was calm.",
        "The city of peshavur was calm.",
        ["minor: “Peshawar” became “peshavur” [Peshawar | peshavur]"],
    ),
]
SILENT = [
    ("Her teacher was Michael Stern.", "Her teacher was Mike Stern."),
    ("The Russian army left Kharkiv.", "Russia's army left Kharkiv."),
    ("The Germans voted on Sunday.", "Germany voted on Sunday."),
    ("He has lived in the U.S. since 2003.", "He has lived in America since 2003."),
    ("He has lived in the United States since 2003.", "Since 2003 he has lived in the USA."),
    ("Britain left the EU.", "The United Kingdom left the European Union."),
    ("The World Health Organization warned everyone.", "The WHO warned everyone."),
    ("It was sent by NASA.", "It was sent by the National Aeronautics and Space Administration."),
    ("Vladimir Putin met the press.", "Putin met the press."),
    ("Putin met the press.", "President Vladimir Putin met the press."),
    ("He lives in New York City.", "He lives in New York."),
    ("The goal came from Brozović.", "The goal came from Brozovic."),
    ("A boy from São Paulo won.", "A boy from Sao Paulo won."),
    ("The mayor of Xi'an resigned.", "The mayor of Xian resigned."),
    ("President Moon Jae-in spoke.", "President Moon Jae In spoke."),
    ("They met in Hongkong.", "They met in Hong Kong."),
    ("London's parks are green.", "The parks of London are green."),
    ("We will come on Monday in January.", "We will come on Mon. in Jan."),
    ("Mr. Brown has left the house.", "Mister Brown has left the house."),
    ("The Prime Minister spoke.", "The premier spoke."),
    ("However, the roof held.", "Nevertheless, the roof held."),
    ("Patients were asked twice.", "Participants were asked twice."),
    ("Fishing is forbidden here.", "Angling is forbidden here."),
    ("She saw NATO troops in Riga.", "She saw Nato troops in riga."),
    ("The Netherlands won the match.", "Holland won the match."),
    ("The Parisian cafés were full.", "The cafés of Paris were full."),
    ("A Muslim cleric prayed.", "An Islamic cleric prayed."),
    ("I think I know him.", "I believe that I know him."),
    ("The wall was built in the Middle Ages.", "The wall is of the middle ages."),
    ("New Rules For Drivers Announced", "Fresh Regulations For Motorists Announced"),
    ("The flight of the A320 was short.", "The flight of the B737 was short."),
    ("It costs 5 USD at 5 PM.", "It costs $5 at 17:00."),
    ("SUMMARY: the test was good.", "ABSTRACT: the test was good."),
    ("“Europe is strong,” he said.", "He said: “Europe is strong.”"),
    ("He drove off in World War II.", "He drove off in World War 2."),
    ("Der Hund von Frau Meier ist krank.", "Die Katze von Frau Schulz ist krank."),
    ("He greeted Prime Minister Modi.", "He greeted Modi."),
    ("The Chinese leader Xi spoke.", "Xi, the leader of China, spoke."),
    ("Paris was quiet.", "Paris was calm."),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: list[str]) -> None:
    assert marked(check, original, garbled) == sorted(expected)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert marked(check, original, garbled) == []
    assert marked(check, garbled, original) == []


def test_a_country_that_explains_is_silent() -> None:
    assert marked(check, "The delegation left at dawn.", "The French delegation left at dawn.") == []


def test_a_spelling_holds_throughout_and_a_change_does_not() -> None:
    (spelling,) = findings(check, "A train from Kyiv came.", "A train from Kiev came.")
    (change,) = findings(check, "A train from Kyiv came.", "A train from Oslo came.")
    assert (spelling.throughout, change.throughout) == (True, False)


def test_a_name_is_reported_once() -> None:
    assert marked(check, "Orlinda sang for Orlinda and her cat.", "She sang for herself and her cat.") == [
        "minor: “Orlinda” is missing [Orlinda | -]"
    ]


def test_long_names_are_shortened() -> None:
    original = "They invited Wolfeschlegelsteinhausen Bergerdorffson to the party."
    (finding,) = findings(check, original, "They invited Rasputinovskaya Karamazovskayana to the party.")
    assert finding.message == "“Wolfeschlegel…ergerdorffson” became “Rasputinovska…amazovskayana”"


@settings(max_examples=100)
@given(text=texts(WORDS["name"]))
def test_the_same_names_in_another_sentence_are_silent(text: str) -> None:
    assert findings(check, f"We know {text}", f"They knew {text}", model="none") == []
