"""The table of units is what pint says, and the check and the names make use of it."""

import pytest

from docs.make_units import TABLE, page
from scorer.checks import name, number
from scorer.english.unit_names import units_called
from tests.scorer.pairs import findings
from tests.scorer.test_check_number_values import found

CHANGED = [
    ("It draws 5 kV.", "It draws 5 V."),
    ("It uses 7 mW.", "It uses 7 MW."),
    ("It holds 16 GB.", "It holds 16 Gb."),
    ("A level of 5 mmol/L", "A level of 5 mg/L"),
    ("A level of 5 ppm", "A level of 5 ppb"),
    ("It has 5 kcal.", "It has 5 kJ."),
    ("It weighs 5 stone.", "It weighs 5 kilos."),
    ("It costs 5 kr.", "It costs 5 zł."),
    ("It lies at 12°30′ N.", "It lies at 12°30′ S."),
    ("It lies 40 degrees north.", "It lies 40 degrees south."),
]
SAME = [
    ("It draws 5 kV.", "It draws 5000 volts."),
    ("It took 250 ms.", "It took 0.25 seconds."),
    ("3 teaspoons of oil", "1 tablespoon of oil"),
    ("100 kPa", "1 bar"),
    ("It runs at 100 Mbit/s.", "It runs at 100 Mbps."),
    ("5 mg a day", "5 mg daily"),
    ("5 ft²", "5 square feet"),
    ("5 MM wide", "5 mm wide"),
    ("300 K", "27 °C"),
    ("5 ppm", "5 parts per million"),
    ("It lies at 40° N.", "It lies at 40 degrees north."),
    ("It won 99 percent.", "It won 99%."),
]


def test_the_table_is_made_from_the_registry_of_pint() -> None:
    assert TABLE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_unit_is_critical(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert [each.partition(":")[0] for each in found(one, other)] == ["critical"]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_amount_is_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []


@pytest.mark.parametrize(
    ("original", "garbled"),
    [
        ("The set works at 2.4 GHz.", "The set works at 2400 MHz."),
        ("The talk is at 14:00 JST.", "The talk is at 14:00 KST."),
    ],
)
def test_units_and_zones_are_no_names(original: str, garbled: str) -> None:
    assert findings(name.check, original, garbled, model="none") == []
    assert findings(number.check, original, garbled, model="none") == []


def test_the_case_of_a_symbol_counts_where_both_are_units() -> None:
    assert units_called("mW") != units_called("MW")
    assert units_called("mw") == units_called("mW") | units_called("MW")
    assert units_called("Kg") == units_called("kg")
    assert units_called("blorf") == frozenset()
