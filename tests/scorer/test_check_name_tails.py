"""Places that hold each other's names, or share a part of them."""

import pytest

from scorer.checks.name import check
from tests.scorer.pairs import grave_each_way

OTHERS = [
    ("He moved to Baden-Baden.", "He moved to Baden."),
    ("The fair in Frankfurt an der Oder was small.", "The fair in Frankfurt am Main was small."),
    ("The fair in Frankfurt (Oder) was small.", "The fair in Frankfurt am Main was small."),
    ("She studied at Newcastle upon Tyne for a year.", "She studied at Newcastle under Lyme for a year."),
    ("She studied in Newcastle-upon-Tyne for a year.", "She studied in Newcastle-under-Lyme for a year."),
    ("He was born in Rothenburg ob der Tauber.", "He was born in Rothenburg am Neckar."),
    ("The train stops in Villingen-Schwenningen.", "The train stops in Villingen."),
    ("They met in Stoke-on-Trent.", "They met in Stoke."),
    ("They met in Stoke-on-Trent.", "They met in Stoke Newington."),
    ("They met at Burton upon Trent.", "They met at Burton upon Stather."),
    ("They met in Weiden in der Oberpfalz.", "They met in Weiden am See."),
    ("They met in Kingston upon Hull.", "They met in Kingston upon Thames."),
    ("They met in Boulogne-sur-Mer.", "They met in Boulogne-Billancourt."),
    ("They met in Châlons-sur-Marne.", "They met in Chalon-sur-Saône."),
    ("He drove to Stratford-upon-Avon.", "He drove to Stratford-upon-Thames."),
    ("They moved to Salt Lake City.", "They moved to Kansas City."),
    ("The fair in Neustadt an der Aisch was small.", "The fair in Neustadt am Main was small."),
    ("She lives in Frankfurt an der Oder.", "She lives in Frankfurt."),
]
SAME = [
    ("The fair in Frankfurt am Main was small.", "The fair in Frankfurt was small."),
    ("She studied in Newcastle upon Tyne.", "She studied in Newcastle."),
    ("He drove to Stratford-upon-Avon.", "He drove to Stratford upon Avon."),
    ("He drove to Stratford-upon-Avon.", "He drove to Stratford."),
    ("They live in New York City.", "They live in New York."),
    ("They live in Washington.", "They live in Washington, D.C."),
    ("They live in Washington DC.", "They live in Washington."),
    ("The fair in Frankfurt (Main) was small.", "The fair in Frankfurt am Main was small."),
    ("The fair in Frankfurt/Oder was small.", "The fair in Frankfurt an der Oder was small."),
    ("The fair in Frankfurt an der Oder was small.", "The fair in Frankfurt-an-der-Oder was small."),
    ("The train stops in Villingen-Schwenningen.", "The train stops in Villingen Schwenningen."),
    ("He moved to Baden-Baden.", "He moved to Baden Baden."),
    ("We met Anne-Marie there.", "We met Anne there."),
    ("We met Mr Smith-Jones there.", "We met Mr Smith there."),
    ("Mr Jean-Claude Juncker spoke.", "Mr Juncker spoke."),
    ("The Franco-German talks failed.", "The German talks failed."),
    ("The Mercedes-Benz was red.", "The Mercedes was red."),
    ("The Heckler-Koch rifle was old.", "The Heckler rifle was old."),
    ("The Rolls-Royce was old.", "The Rolls was old."),
    ("They sailed on the Oder.", "They sailed on the river Oder."),
    ("They live on the Isle of Wight.", "They live on Wight."),
    ("They met at Weston-super-Mare.", "They met at Weston super Mare."),
    ("They live in Aix-en-Provence.", "They live in Aix."),
    ("Schleswig-Holstein voted.", "Schleswig Holstein voted."),
    ("They live in Frankfurt am Main.", "They live in Frankfurt on the Main."),
    ("They live in Frankfurt an der Oder.", "They live in Frankfurt on the Oder."),
    ("They live in Frankfurt am Main.", "They live in Frankfurt on Main."),
    ("She lives in Mülheim an der Ruhr.", "She lives in Mülheim."),
    ("She lives in Mülheim an der Ruhr.", "She lives in Mülheim (Ruhr)."),
    ("She lives in Neustadt am Main.", "She lives in Neustadt am Mein."),
]


@pytest.mark.parametrize(("original", "garbled"), OTHERS)
def test_another_place_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_place_is_no_grave_finding(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)
