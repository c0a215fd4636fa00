"""The name check: bodies and persons whose names are nearly those of others, and what is one name after all."""

import pytest

from scorer.checks.name import check
from tests.scorer.pairs import findings, grave_each_way

TWO = [
    # bodies
    ("The Council of Europe wrote to the mayor.", "The European Council wrote to the mayor."),
    ("She took her degree at Washington University.", "She took her degree at the University of Washington."),
    ("In 2004 she left Ohio University.", "She left Ohio State University in 2004."),
    ("The European Court of Justice heard them.", "They were heard by the European Court of Human Rights."),
    ("The Bank of Scotland lent them the money.", "The money was lent by the Royal Bank of Scotland."),
    ("The loan is from the People's Bank of China.", "The loan is from the Bank of China."),
    ("A letter came from the ICC.", "A letter came from the International Court of Justice."),
    ("She taught at Miami University for a year.", "For a year she was a teacher at the University of Miami."),
    ("They flew to Rome with Air China.", "They flew to Rome with China Airlines."),
    ("The flag of the Republic of China hung there.", "The flag of the People's Republic of China hung there."),
    ("The European Parliament turned the plan down.", "The plan was turned down by the European Commission."),
    ("They won the Premier League in May.", "In May they won the Champions League."),
    ("The IMF lent them the money.", "The World Bank lent them the money."),
    # families
    ("The gallery bought a Manet in May.", "The gallery bought a Monet in May."),
    ("The statue of Lenin was sold.", "The statue of Lennon was sold."),
    ("The letters of Scholz were read.", "The letters of Schulz were read."),
    ("The house of Schumann is a museum.", "The house of Schuman is a museum."),
    ("The life of Beckett was long.", "The life of Becket was long."),
    ("The speeches of Bevan were printed.", "The speeches of Bevin were printed."),
    ("We read the works of Kant.", "We read the works of Kent."),
    ("The songs of Weber were sung.", "The songs of Webern were sung."),
    # initials
    ("The letter of George H. W. Bush was sold.", "The letter of George W. Bush was sold."),
    ("The book is by J. B. Priestman.", "The book is by J. C. Priestman."),
    ("The song is by J. S. Bach.", "The song is by C. P. E. Bach."),
    ("They saw John F. Kennedy there.", "They saw John W. Kennedy there."),
    ("The drawing by K. Hollar is here.", "The drawing by W. Hollar is here."),
    # wars
    ("He was killed in WWI by a mine.", "He was killed in WWII by a mine."),
    ("He was killed in the First World War.", "He was killed in World War II."),
]
ONE = [
    ("She took her degree at Oxford University.", "She took her degree at the University of Oxford."),
    ("The ECB raised its rates.", "Rates were raised by the European Central Bank."),
    ("They won the Premier League in May.", "In May they won the Premier League."),
    ("Who pays the World Bank?", "Who is it that pays the World Bank?"),
    ("The Interior Ministry wrote to him.", "The Ministry of the Interior wrote to him."),
    ("The European Council of May was short.", "In May, the European Council was short."),
    ("The European Court of Justice heard them.", "The ECJ heard them."),
    ("The Council of Europe met the European Council.", "The European Council met the Council of Europe."),
    ("The Technical University of Munich grew.", "Munich University of Technology grew."),
    ("She left Ohio State University in 2004.", "In 2004 she left Ohio State."),
    ("The bank of the river is high.", "The river bank is high."),
    ("The works of Handel were played.", "The works of Händel were played."),
    ("The Wagnerian opera was long.", "The opera by Wagner was long."),
    ("The ships of Cheng were large.", "The ships of Zheng were large."),
    ("The book is by J. B. Priestman.", "The book is by J. Priestman."),
    ("The book is by J. B. Priestman.", "The book is by John B. Priestman."),
    ("The book is by J.B. Priestman.", "The book is by J. B. Priestman."),
    ("They saw John F. Kennedy there.", "They saw John Kennedy there."),
    ("The book is by B. Priestman.", "The book is by J. B. Priestman."),
    ("The letter of George W. Bush was sold.", "The letter of George Bush was sold."),
    ("The U.S. Army left the town.", "The army of the U.S. left the town."),
    ("They took vitamin C. Mayers saw it.", "They took vitamin C, and Mayers saw it."),
    ("He was killed in World War II by a mine.", "He was killed in WW2 by a mine."),
    ("He was killed in World War One.", "He was killed in the First World War."),
    ("He was killed in World War II.", "He was killed in World War Two."),
]
TWO_NAMES_OF_ONE = [
    ("The doctors of Médecins Sans Frontières left.", "The doctors of Doctors Without Borders left."),
    ("The tents of MSF burnt down.", "The tents of Doctors Without Borders burnt down."),
    ("Reporters Without Borders made a list.", "RSF made a list."),
    ("The president of East Timor met them.", "Timor-Leste's president met them."),
    ("East Timor’s president met them.", "Timor-Leste’s president met them."),
    ("The court of Guinea-Bissau met.", "Guinea Bissau's court met."),
    ("The panda is the sign of the World Wildlife Fund.", "The panda is the sign of the WWF."),
    ("She won an Oscar for the film.", "She won an Academy Award for the film."),
    ("They swam in Lake Constance.", "They swam in the Bodensee."),
    ("They celebrated Passover at home.", "They celebrated Pesach at home."),
    ("The book is about the Holocaust.", "The book is about the Shoah."),
    ("The Good Friday Agreement was signed.", "The Belfast Agreement was signed."),
    ("She won the French Open in June.", "In June, she won at Roland Garros."),
    ("They moved to Nagorno-Karabakh.", "They moved to Artsakh."),
    ("She learnt Bahasa Indonesia there.", "She learnt Indonesian there."),
    ("They speak Cantonese at home.", "They speak Yue at home."),
    ("The son died of Lou Gehrig's disease.", "The son died of ALS."),
    ("The son died of TB in May.", "The son died of tuberculosis in May."),
    ("They sailed down the Yellow River.", "They sailed down the Huang He."),
    ("We read in Song of Songs.", "We read in Song of Solomon."),
    ("The Tamil Tigers laid down their arms.", "The LTTE laid down their arms."),
    ("The bill of the SPD was voted on.", "The bill of the Social Democratic Party was voted on."),
]


@pytest.mark.parametrize(("original", "garbled"), TWO)
def test_two_names_are_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), ONE)
def test_one_name_is_no_grave_finding(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)


@pytest.mark.parametrize(("original", "garbled"), TWO_NAMES_OF_ONE)
def test_two_names_of_one_thing_are_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled) == []
    assert findings(check, garbled, original) == []


def test_a_body_is_told_once() -> None:
    found = findings(check, "The European Court of Justice met.", "The European Court of Human Rights met.")
    assert [one.severity for one in found] == ["major"]
