"""Pairs in two languages: what holds across languages is found, and sound translations stay silent."""

from __future__ import annotations

import pytest

from scorer.across import with_findings_across
from scorer.segment import differing_languages
from scorer.types import Document, Pair, ScoredPair, Side, Span

LEAST = [("We met Anna in Kiel.", "Wir trafen Anna in Kiel."), ("Later, Anna left.", "Später ging Anna.")]


def scored(original: str, garbled: str, index: int = 0) -> ScoredPair:
    sides = (Side(Span(index, index + 1), Span(0, len(text)), 1, text) for text in (original, garbled))
    return ScoredPair(Pair(index, *sides, 1.0), {}, ())


def found(*pairs: tuple[str, str]) -> list[str]:
    given = [scored(*pair, index) for index, pair in enumerate(pairs)]
    return [finding.message for one in with_findings_across(given) for finding in one.findings]


@pytest.mark.parametrize(
    ("pair", "message"),
    [
        (("It cost 1,250 euros.", "Es kostete 125 Euro."), "1,250 became 125"),
        (("It was built in 1895.", "Es wurde gebaut."), "1895 is missing"),
        (("It was built.", "Es wurde 1895 gebaut."), "1895 was added"),
        (("He gave 3.75 per cent.", "Er gab 37,5 und 40 Prozent."), "40 was added"),
        (("It was a very long day on the open sea, and all of us were tired.", "Müde."), "much shorter than the original"),  # noqa: E501
        (("Tired were we all.", "Es war ein sehr langer Tag auf hoher See, und wir waren alle wirklich sehr müde."),
         "much longer than the original"),
    ],
)  # fmt: skip
def test_damage_is_found(pair: tuple[str, str], message: str) -> None:
    assert [one for one in found(pair) if one.startswith(message)]


@pytest.mark.parametrize(
    "pair",
    [
        ("It cost 1,250.50 euros.", "Es kostete 1.250,50 Euro."),
        ("It has 3 rooms.", "Es hat drei Zimmer."),
        ("We met at 8.", "Wir trafen uns um acht."),
        ("He went to Munich.", "Er fuhr nach München."),
        ("He left on Monday.", "Er ging am Montag."),
        ("Some 12,000 people came.", "Etwa 12 000 Menschen kamen."),
        ("Hi.", "Guten Tag auch."),
    ],
)
def test_a_sound_translation_is_silent(pair: tuple[str, str]) -> None:
    assert found(pair) == []


def test_a_name_that_stays_elsewhere_is_missed() -> None:
    assert found(*LEAST, ("We saw Anna there.", "Wir sahen dort niemanden.")) == ["“Anna” is missing"]
    assert found(("We saw Anna there.", "Wir sahen dort niemanden.")) == []


ENGLISH = "The boats came home before the storm, and nobody in the village slept that night. They waited for news."
GERMAN = (
    "Die Boote kamen vor dem Sturm zurück, und niemand im Dorf schlief in dieser Nacht. Sie warteten auf Nachricht."
)
# Without the words by which English shows at once.
PLAIN_ENGLISH = (
    "Nobody saw a captain on board. He had sold tickets to his passengers. Children waited near a quay until evening. "
    "Their mother bought bread and cheese at market."
)
SCRAMBLED = (
    "Nbody swa a catpain no borad. Eh hda slod tikcets ot hsi pasesngers. Chidlren wiated naer a qauy utnil eevning."
)
NUMBERS = "1871 1250 44 17 " * 40
GARBLED = "Boats the came home storm before, and nobody of village sleep in that night. Wait for news they did."


def document(text: str, language: str | None = None) -> Document:
    return Document("a", text, "utf-8", (Span(0, len(text)),), language=language)


@pytest.mark.parametrize(
    ("original", "garbled", "expected"),
    [
        (document(ENGLISH), document(GERMAN), ("en", "de")),
        (document(GERMAN), document(ENGLISH), ("de", "en")),
        (document(PLAIN_ENGLISH), document(GERMAN), ("en", "de")),
        (document(GERMAN), document(PLAIN_ENGLISH), ("de", "en")),
        (document(PLAIN_ENGLISH), document(GARBLED), None),
        (document(PLAIN_ENGLISH), document(SCRAMBLED), None),
        (document(PLAIN_ENGLISH), document(NUMBERS), None),
        (document("Open the file", "en-GB"), document("Datei öffnen", "de_DE"), ("en", "de")),
        (document(ENGLISH), document(GARBLED), None),
        (document(ENGLISH, "en"), document(GARBLED, "de"), None),
        (document(ENGLISH, "en"), document(ENGLISH, "fr"), None),
        (document(GERMAN), document(GERMAN), None),
        (document(ENGLISH), document("Xq zzv brulk vent pofst asil, und kwe bnort."), None),
        (document("Open the file"), document("Datei öffnen"), None),
        (document("Open the file", "en"), document("Close a door", "en-x-mt"), None),
    ],
)
def test_languages_differ_only_where_that_is_sure(
    original: Document, garbled: Document, expected: tuple[str, str] | None
) -> None:
    assert differing_languages(original, garbled) == expected
