from __future__ import annotations

import pytest

from corpus.damage import lexicon
from corpus.damage.inflection import plural, regular


@pytest.mark.parametrize(
    ("base", "third", "past", "gerund"),
    [
        ("walk", "walks", "walked", "walking"),
        ("stop", "stops", "stopped", "stopping"),
        ("carry", "carries", "carried", "carrying"),
        ("play", "plays", "played", "playing"),
        ("die", "dies", "died", "dying"),
        ("agree", "agrees", "agreed", "agreeing"),
        ("push", "pushes", "pushed", "pushing"),
        ("prefer", "prefers", "preferred", "preferring"),
        ("visit", "visits", "visited", "visiting"),
        ("use", "uses", "used", "using"),
    ],
)
def test_regular_verbs(base: str, third: str, past: str, gerund: str) -> None:
    verb = regular(base)
    assert (verb.form("third"), verb.form("past"), verb.form("gerund")) == (third, past, gerund)
    assert verb.form("participle") == past


@pytest.mark.parametrize(
    ("base", "third", "past", "participle", "gerund"),
    [
        ("go", "goes", "went", "gone", "going"),
        ("write", "writes", "wrote", "written", "writing"),
        ("run", "runs", "ran", "run", "running"),
        ("lie", "lies", "lay", "lain", "lying"),
    ],
)
def test_irregular_verbs(base: str, third: str, past: str, participle: str, gerund: str) -> None:
    verb = lexicon.verbs()[base]
    assert [verb.form(form) for form in ("third", "past", "participle", "gerund")] == [third, past, participle, gerund]


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("dog", "dogs"),
        ("city", "cities"),
        ("day", "days"),
        ("box", "boxes"),
        ("church", "churches"),
        ("wife", "wives"),
        ("child", "children"),
        ("sheep", "sheep"),
        ("body part", "body parts"),
    ],
)
def test_plurals(noun: str, expected: str) -> None:
    assert plural(noun) == expected
