"""Powers, however they are written: the sign of an exponent is as grave as another exponent."""

import pytest

from scorer.checks.technical import check
from tests.scorer.pairs import findings
from tests.scorer.test_check_number_values import found

CHANGED = [
    ("The lake holds 10<sup>6</sup> litres.", "The lake holds 10<sup>9</sup> litres."),
    ("The lake holds 10<sup>6</sup> litres.", "The lake holds 106 litres."),
    ("It takes up CO<sub>2</sub> there.", "It takes up CO<sub>3</sub> there."),
    ("The leak is 10^-4.", "The leak is 10^4."),
    ("The leak is 10^-4.", "The leak is 10^-5."),
    ("The odds are 3^-2 here.", "The odds are 3^2 here."),
    ("kept at 10⁻⁴ bar", "kept at 10⁴ bar"),
    ("a value of 7e-5 or so", "a value of 7e5 or so"),
    ("a value of 4.2E-3", "a value of 4.2E+3"),
    ("a tolerance of 10**-4", "a tolerance of 10**4"),
    ("a size of 10^{-7}", "a size of 10^{7}"),
    ("It falls with r^-2.", "It falls with r^2."),
    ("It falls with r⁻².", "It falls with r²."),
    ("a flow in kg·s⁻¹", "a flow in kg·s"),
    ("It is y³ here.", "It is y⁴ here."),
    ("two to the power of nine", "two to the power of eight"),
    ("ten to the minus nine", "ten to the nine"),
    ("A block holds 2¹³ bytes.", "A block holds 2^31 bytes."),
    ("A block holds 2¹³ bytes.", "A block holds 2³¹ bytes."),
    ("A block holds 2¹³ bytes.", "A block holds 213 bytes."),
    ("A block holds 2^13 bytes.", "A block holds 213 bytes."),
    ("A block holds 2¹³ bytes.", "A block holds 2^14 bytes."),
    ("A block holds 2¹³ bytes.", "A block holds 3^13 bytes."),
    ("A block holds 2¹³ bytes.", "A block holds 4096 bytes."),
    ("There are 3⁵ ways.", "There are 3^4 ways."),
    ("There are 3⁵ ways.", "There are 35 ways."),
    ("There are 20³ ways.", "There are 20^2 ways."),
    ("There are 20³ ways.", "There are 203 ways."),
    ("There are 20³ ways.", "There are 30^3 ways."),
    ("In 1950¹ it grew.", "In 1960 it grew."),
    ("A page has 2¹³ bytes.", "A page has 2 bytes."),
    ("It sold 12³ boats.", "It sold 14 boats."),
    ("A key has 2^128 forms.", "A key has 2^182 forms."),
    ("A key has 2^256 forms.", "A key has 2^265 forms."),
    ("A key has 10^100 forms.", "A key has 10^10 forms."),
    ("It is -3^4 here.", "It is 3^4 here."),
]
SAME = [
    ("The lake holds 10<sup>6</sup> litres.", "The lake holds 10^6 litres."),
    ("The lake holds 10<sup>6</sup> litres.", "The lake holds a million litres."),
    ("The town is from 1382.<sup>4</sup>", "The town is from 1382."),
    ("It takes up CO<sub>2</sub> there.", "It takes up CO2 there."),
    ("The leak is 10^-4.", "The leak is 10⁻⁴."),
    ("The leak is 10^-4 now.", "The leak is 0.0001 now."),
    ("The odds are 2^-3 here.", "The odds are 1/8 here."),
    ("a value of 4.2E-3", "a value of 0.0042"),
    ("a value of 4.2E3", "a value of 4200"),
    ("a value of 4.2E+3", "a value of 4.2 × 10³"),
    ("10**6 bytes of it", "10^6 bytes of it"),
    ("10**6 bytes of it", "a million bytes of it"),
    ("a size of 10^{-7}", "a size of 10⁻⁷"),
    ("It falls with r⁻².", "It falls with r^-2."),
    ("two to the power of ten", "2^10"),
    ("ten to the sixth power", "10^6"),
    ("a flow in kg·s⁻¹", "a flow in kg/s"),
    ("a wind of 9 m s⁻¹", "a wind of 9 m/s"),
    ("Vitamin C¹ helps.", "Vitamin C² helps."),
    ("The rule¹ stands.", "The rule² stands."),
    ("from two to the third of May", "from the second of May to the third"),
    ("A block holds 2¹³ bytes.", "A block holds 2^13 bytes."),
    ("A block holds 2¹³ bytes.", "A block holds 2**13 bytes."),
    ("A block holds 2¹³ bytes.", "A block holds 8192 bytes."),
    ("A block holds 2¹³ bytes.", "A block holds 8,192 bytes."),
    ("A block holds 2¹³ bytes.", "A block holds two to the power of thirteen bytes."),
    ("There are 3⁵ ways.", "There are 3^5 ways."),
    ("There are 3⁵ ways.", "There are 243 ways."),
    ("There are 20³ ways.", "There are 20^3 ways."),
    ("There are 5² ways.", "There are 5^2 ways."),
    ("The prime is 2⁶¹ − 1.", "The prime is 2^61 − 1."),
    ("It has 10¹² cells.", "It has 10^12 cells."),
    ("In 1950¹ it grew.", "In 1950 it grew."),
    ("It sold 12³ boats.", "It sold 12 boats."),
    ("The firm² has 40³ men.", "The firm has 40 men."),
    ("The hall is 40 m² in size.", "The hall is 40 m^2 in size."),
    ("It rose by 16² in May.", "It rose by 16[2] in May."),
    ("A page has 2^13 bytes.", "A page has 2**13 bytes."),
    ("A page has 2^{13} bytes.", "A page has 2¹³ bytes."),
    ("A key has 2^128 forms.", "A key has 2¹²⁸ forms."),
    ("A key has 2^256 forms.", "A key has two to the power of 256 forms."),
    ("Bread¹ costs 3² pence.", "Bread² costs 3³ pence."),
    ("A block holds 3 × 2¹³ bytes.", "A block holds 3 × 2^13 bytes."),
    ("The share was 16²% in all.", "The share was 16% in all."),
    ("It rose until 05/06² here.", "It rose until 05/06 here."),
    ("He ruled 1914–18² here.", "He ruled 1914–18 here."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_power_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        seen = found(one, other)
        assert seen
        assert not all(each.startswith("minor") for each in seen)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_power_is_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []


def test_the_braces_of_a_power_hold_no_place() -> None:
    assert findings(check, "a size of 10^{-7}", "a size of 10⁻⁷", model="none") == []
    assert findings(check, "a size of {-7}", "a size of it", model="none")
