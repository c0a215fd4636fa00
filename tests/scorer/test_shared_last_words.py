"""Things of two words that share the last one: `primary and secondary schools` names two kinds of school."""

import pytest

from scorer.checks.kind import check as kind
from scorer.checks.number import check as number
from tests.scorer.pairs import grave_each_way

SILENT = [
    ("Free meals for middle and primary school pupils.", "Free meals for primary and secondary school pupils."),
    ("The primary and secondary schools are shut.", "The secondary and primary schools are shut."),
    ("The band keeps silver and golden jubilees.", "The band keeps golden and silver jubilees."),
    ("Buses go to primary schools and secondary schools.", "Buses go to secondary and primary schools."),
    ("She won the long and triple jump in Oslo.", "She won the triple and long jump in Oslo."),
    ("Pages of the calendar or fiscal year are kept.", "Pages of the fiscal or calendar year are kept."),
    (
        "He makes hard/soft cheeses for primary/secondary schools.",
        "He makes hard/soft cheeses for secondary/primary schools.",
    ),
]
FIRES = [
    ("The primary schools are shut.", "The secondary schools are shut."),
    ("The primary school and the mill are shut.", "The secondary school and the mill are shut."),
    ("The band keeps silver jubilees.", "The band keeps golden jubilees."),
    ("She won the long jump and ran in Oslo.", "She won the triple jump and ran in Oslo."),
    ("The nursery and primary schools are shut.", "The nursery and secondary schools are shut."),
    ("The primary and secondary schools are shut.", "The nursery and secondary schools are shut."),
    ("Results for the fiscal year are out.", "Results for the calendar year are out."),
]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_what_shares_a_last_word_is_read_whole(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, kind, number) == (False, False)


@pytest.mark.parametrize(("original", "garbled"), FIRES)
def test_another_thing_is_found(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, kind, number) == (True, True)
