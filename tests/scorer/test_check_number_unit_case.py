"""The case of a unit's letters: where both readings are units, another case is another amount; else it is spelling."""

import pytest

from tests.scorer.test_check_number_values import found

CHANGED = [
    ("Take 15 mg at night.", "Take 15 Mg at night."),
    ("The relay needs 8 mA.", "The relay needs 8 MA."),
    ("The relay needs 8mA.", "The relay needs 8MA."),
    ("The seal holds 250 MPa.", "The seal holds 250 mPa."),
    ("The reply took 70 ms.", "The reply took 70 Ms."),
    ("Turn it with 35 Nm.", "Turn it with 35 nm."),
    ("Turn it with 35 N·m.", "Turn it with 35 nm."),
    ("It lies at 41.5 N, 7.1 W.", "It lies at 41.5 N, 7.1 E."),
    ("The rope bears 6 kN.", "The rope bears 6 kn."),
    ("The part has 33 pF.", "The part has 33 PF."),
    ("The part has 33 mH.", "The part has 33 µH."),
    ("The cell gives 90 mV.", "The cell gives 90 MV."),
    ("It got a dose of 4 mSv.", "It got a dose of 4 MSv."),
    ("A beam of 7 meV", "A beam of 7 MeV"),
    ("The plant burned 2 PJ.", "The plant burned 2 pJ."),
    ("The sea took up 2 Pg of it.", "The sea took up 2 pg of it."),
    ("The bell rang for 9 s.", "The bell rang for 9 S."),
    ("The water has 3 mS/cm.", "The water has 3 ms/cm."),
    ("The file has 35 kB.", "The file has 35 kb."),
    ("The line bears 90 MVA.", "The line bears 90 mVA."),
    ("The line bears 90 kVA.", "The line bears 90 MVA."),
    ("The bank gives 9 Mvar.", "The bank gives 9 mvar."),
    ("The coil has 6 T.", "The coil has 6 t."),
    ("The coil reached 6 T in the test.", "The coil reached 6 t in the test."),
    ("The field has 7 G.", "The field has 7 g."),
    ("The rope is 9 m long.", "The rope is 9 M long."),
    ("The delay was 4 s.", "The delay was 4 S."),
    ("It draws 4 A.", "It draws 4 a."),
    ("The lamp has 4 mW.", "The lamp has 4 MW."),
    ("It holds 5 Pa.", "It holds 5 pA."),
    ("It sends 7 Mb.", "It sends 7 MB."),
    ("The field is 6 mT.", "The field is 6 MT."),
    ("The capacitor has 8 F.", "The capacitor has 8 f."),
    ("It boils at 80 K.", "It boils at 80 k."),
    ("The charge is 3 C.", "The charge is 3 c."),
    ("The coil has 5 H.", "The coil has 5 h."),
    ("Use a solution of 2 M.", "Use a solution of 2 m."),
]
SAME = [
    ("It weighs 6 kg.", "It weighs 6 Kg."),
    ("It weighs 6 kg.", "It weighs 6 KG."),
    ("The path is 4 km long.", "The path is 4 KM long."),
    ("The lamp used 2 kWh.", "The lamp used 2 kwh."),
    ("Add 30 ml of milk.", "Add 30 mL of milk."),
    ("Add 2 l of milk.", "Add 2 L of milk."),
    ("It sends 6 kb.", "It sends 6 Kb."),
    ("The file has 35 kB.", "The file has 35 KB."),
    ("The line bears 90 kVA.", "The line bears 90 KVA."),
    ("The line bears 90 kVA.", "The line bears 90 kva."),
    ("The line bears 90 MVA.", "The line bears 90,000 kVA."),
    ("The lamp used 2 KWh.", "The lamp used 2 kWh."),
    ("The seal holds 250 MPa.", "The seal holds 250 mpa."),
    ("The reply took 70 ms.", "The reply took 70 MS."),
    ("The chip runs at 2 GHz.", "The chip runs at 2 Ghz."),
    ("A wire of 6 kN", "A wire of 6 KN"),
    ("TAKE 15 MG AT NIGHT", "Take 15 mg at night"),
    ("TURN IT WITH 35 NM", "Turn it with 35 Nm"),
    ("THE RELAY NEEDS 8 MA", "The relay needs 8 mA"),
    ("Turn it with 35 Nm.", "Turn it with 35 newton metres."),
    ("Turn it with 35 N m.", "Turn it with 0.035 kNm."),
    ("6 Mg of coal", "6 t of coal"),
    ("6 MT of coal", "6 metric tons of coal"),
    ("a bar of 200 Cal", "a bar of 200 cal"),
    ("It lies at 41.5°N, 7.1°W.", "It lies at 41.5 N, 7.1 W."),
    ("It lies at latitude 41.5 N.", "It lies at 41.5° north."),
    ("It pulls with 8 N.", "It pulls with 8 newtons."),
    ("It is 5 PM now.", "It is 5 pm now."),
    ("The load is 6 t.", "The load is 6 tonnes."),
    ("The coil has 6 T.", "The coil has 6 tesla."),
    ("THE LOAD IS 6 T.", "The load is 6 t."),
    ("THE LOAD IS 6 T.", "the load is 6 t."),
    ("The coil has 6 T.", "the coil has 6 t."),
    ("The lamp has 40 W.", "The lamp has 40 watts."),
    ("The rope is 9 M. long.", "The rope is 9 metres long."),
    ("It cost 3 M euros.", "It cost 3 m euros."),
    ("It cost $3 M.", "It cost $3 m."),
    ("It has 2M users.", "It has 2m users."),
    ("It has 80K users.", "It has 80k users."),
    ("The run took 5 h.", "The run took 5 hours."),
    ("The bottle holds 2 L.", "The bottle holds 2 l."),
    ("It is 20 C outside.", "It is 20 °C outside."),
    ("He weighs 80 KG.", "He weighs 80 kg."),
    ("The lorry weighs 7 T.", "The lorry weighs 7 t."),
    ("Vehicles over 7.5 T are banned.", "Vehicles over 7.5 t are banned."),
    ("The load is 6 t.", "The load is 6 T."),
    ("The run took 5 h.", "The run took 5 H."),
    ("The pilot pulled 7 G.", "The pilot pulled 7 g."),
    ("The phone has 5 G now.", "The phone has 5 g now."),
    ("It sold 80 K of them.", "It sold 80 k of them."),
    ("the coil has 6 t.", "The coil has 6 T."),
    ("The debt is $3 T.", "The debt is $3 t."),
    ("The bag holds 7 g.", "The bag holds 7 G."),
    ("It has a c.45t>c change.", "It has a c.45T>C change."),
    ("It has a c.45 t > c change.", "It has a c.45 T > C change."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_case_is_another_unit(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        seen = found(one, other)
        assert seen
        assert not all(each.startswith("minor") for each in seen)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_case_alone_is_spelling(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []
