"""The number check: what is said in the words of speech, such as `five grand`, and words for how often and how many."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings


def graver(original: str, garbled: str) -> list[str]:
    """Return the messages of what is worse than minor."""
    return [one.message for one in findings(check, original, garbled, model="none") if one.severity != "minor"]


CHANGED = [
    ("She paid six grand.", "She paid sixty grand."),
    ("She paid six grand for it.", "She paid six pounds for it."),
    ("She paid 6 grand for it.", "She paid 6,500 for it."),
    ("Three score of geese flew by.", "Four score of geese flew by."),
    ("He was four score and two.", "He was 80."),
    ("They bought a gross of nails.", "They bought 12 nails."),
    ("A fivefold growth was seen.", "A ninefold growth was seen."),
    ("The fee was doubled in May.", "The fee was tripled in May."),
    ("Take two pills daily.", "Take two pills weekly."),
    ("Take two pills every day.", "Take two pills every week."),
    ("They meet once a month.", "They meet once a year."),
    ("He came at ten to five.", "He came at ten past five."),
    ("He came at twenty past two.", "He came at twenty to two."),
    ("It opens the day after tomorrow.", "It opens tomorrow."),
    ("It was built in the eighteen-forties.", "It was built in the eighteen-sixties."),
    ("She left in '97.", "She left in '79."),
    ("Sales fell in the third quarter.", "Sales fell in the fourth quarter."),
    ("They close from 1 to 3 pm.", "They close from 1 to 4 pm."),
    ("Both sons of Philip IV were there.", "Both sons of Philip II were there."),
    ("Act IV, Scene ii is short.", "Act II, Scene iv is short."),
    ("It bears the year MMXIX.", "It bears the year 2016."),
    ("Its pulse was 70 bpm.", "Its pulse was 70 rpm."),
    ("Set it to 3 px.", "Set it to 3 em."),
    ("It is 6 light years off.", "It is 6 light minutes off."),
    ("Give two drops of it.", "Give two tablets of it."),
    ("Bring 2 kg per person.", "Bring 2 kg per family."),
    ("They meet every other day.", "They meet every day."),
    ("A twentieth of it fell.", "A fiftieth of it fell."),
    ("Fares grew by half.", "Fares grew by a third."),
    ("It stood in the 4th millennium BC.", "It stood in the 4th millennium AD."),
    ("Monks built it.[12] It is old.", "Monks built it.[21] It is old."),
    ("Both towns lost 2 men.", "Both towns lost 5 men."),
]
SAME = [
    ("She paid six grand.", "She paid 6,000."),
    ("She paid six grand for it.", "She paid $6,000 for it."),
    ("It costs a grand.", "It costs a thousand."),
    ("He plays a grand piano.", "He plays a big piano."),
    ("It has two grand halls.", "It has two great halls."),
    ("Three score of geese flew by.", "60 geese flew by."),
    ("He was four score and two.", "He was 82."),
    ("The score was two all.", "The score was 2 all."),
    ("They bought a gross of nails.", "They bought 144 nails."),
    ("A fivefold growth was seen.", "A 5-fold growth was seen."),
    ("The fee was doubled in May.", "The fee rose by 100% in May."),
    ("Take two pills daily.", "Take two pills a day."),
    ("They meet every month.", "They meet once a month."),
    ("It is an annual fair.", "It is a yearly fair."),
    ("He came at ten to five.", "He came at 4:50."),
    ("From five to ten came, and ten after that.", "From five to ten came, and then ten."),
    ("It was built in the eighteen-forties.", "It was built in the 1840s."),
    ("It was built in the fifteen hundreds.", "It was built in the 16th century."),
    ("She left in '97.", "She left in 1997."),
    ("They close from 1 to 3 pm.", "They close from 13:00 to 15:00."),
    ("It was 12 below.", "It was -12."),
    ("An error of plus or minus 3", "An error of ±3"),
    ("You need v2.7 of it.", "You need version 2.7 of it."),
    ("Both sons of Philip IV were there.", "Both sons of Philip the Fourth were there."),
    ("Act IV, Scene ii is short.", "Act 4, Scene 2 is short."),
    ("It bears the year MMXIX.", "It bears the year 2019."),
    ("Its pulse was 70 bpm.", "Its pulse was 70 beats per minute."),
    ("Set it to 3 px.", "Set it to 3 pixels."),
    ("Take two pills.", "Take two tablets."),
    ("Bring 2 kg per person.", "Bring 2 kg per head."),
    ("Rated ★★★★ by all.", "Rated with four stars by all."),
    ("It fell in 250 B.C.", "It fell in 250 before Christ."),
    ("They meet every other day.", "They meet every second day."),
    ("It was 30 °C warm.", "It was thirty degrees warm."),
    ("A girl of nine won.", "A nine-year-old girl won."),
    ("They paid 3 mil for it.", "They paid 3 million for it."),
    ("Fares grew by half.", "Fares grew by 50%."),
    ("Monks built it.[12] It is old.", "Monks built it. It is old."),
    ("Ring 601-555-0123 today.", "Ring 6015550123 today."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_changed(original: str, garbled: str) -> None:
    assert graver(original, garbled)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_same(original: str, garbled: str) -> None:
    assert not graver(original, garbled)
