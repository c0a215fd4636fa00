"""Terms of the table of things that exclude each other, found among words."""

import pytest

from scorer.english import tables
from scorer.english.things_apart import things


def found(text: str) -> list[str]:
    words = text.split()
    assert all(thing.at.stop <= len(words) for thing in things(words))
    return [" ".join(words[thing.at.start : thing.at.stop]) for thing in things(words)]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", []),
        ("nothing of the kind", []),
        ("her nephew won the triple jump", ["nephew", "triple jump"]),
        ("both kidneys and a liver", ["kidneys", "liver"]),
        ("triple", []),
        ("port", ["port"]),
        ("turn to port", ["port"]),
        ("the port of loading", ["port of loading"]),
    ],
)
def test_terms_are_found_in_any_number(text: str, terms: list[str]) -> None:
    assert found(text) == terms


def test_two_names_of_one_thing_have_one_place() -> None:
    one, other = (next(things([word])) for word in ("nappy", "diaper"))
    assert one.places == other.places


def test_each_row_has_two_things_that_differ() -> None:
    for _, group in tables.rows("things_apart", "class", "things"):
        members = group.split("|")
        names = [name for member in members for name in member.split("=")]
        assert len(members) > 1, group
        assert len(set(names)) == len(names), group
        assert all(name == " ".join(name.lower().split()) for name in names), group
