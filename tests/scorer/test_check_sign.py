"""The check of signs and letters: a table of what changed, and as many pairs that must stay silent."""

import pytest
from hypothesis import given

from scorer.checks.sign import check
from tests.scorer.check_texts import WORDS
from tests.scorer.pairs import findings
from tests.scorer.surface import found, texts

CHANGED = [
    ("Then witness K. saw the boat.", "Then witness R. saw the boat.", "major: K became R"),
    ("The skipper told source B. about it.", "The skipper told source D. about it.", "major: B became D"),
    ("The load is ≥ 7 tons.", "The load is ≤ 7 tons.", "major: ≥ became ≤"),
    ("The load is > 7 tons.", "The load is < 7 tons.", "major: > became <"),
    ("Here p >= 7 holds.", "Here p <= 7 holds.", "major: >= became <="),
    ("Here p == q holds.", "Here p != q holds.", "major: == became !="),
    ("Here p = q holds.", "Here p ≠ q holds.", "major: = became ≠"),
    ("Here p < q holds.", "Here q < p holds.", "major: < stands at other values"),
    ("It weighs ~7 tons.", "It weighs 7 tons.", "major: ~ is missing"),
    ("It weighs 7 tons.", "It weighs ≥ 7 tons.", "major: ≥ is new"),
    ("It is 7 ± 2 m long.", "It is 7 2 m long.", "major: ± is missing"),
    ("So p + q = r.", "So p - q = r.", "major: + became -"),
    ("So 7 × 2 is less.", "So 7 + 2 is less.", "major: × became +"),
    ("The way A → B is open.", "The way A ← B is open.", "major: → became ←"),
    ("Food ✔, water ✔.", "Food ✘, water ✔.", "major: ✔ became ✘"),
    ("Food ✓, water ✗.", "Food ✗, water ✓.", "major: ✓ became ✗"),
    ("The sign points ←.", "The sign points →.", "major: ← became →"),
    ("Now Mg2+ leaves it.", "Now Br- leaves it.", "major: Mg2+ became Br-"),
    ("So IFN-alpha rose.", "So IFN-gamma rose.", "major: IFN-alpha became IFN-gamma"),
    ("The new ferry 👍", "The new ferry 👎", "major: 👍 became 👎"),
    ("Fares ↑ this year.", "Fares ↓ this year.", "major: ↑ became ↓"),
    ("The new ferry 😍", "The new ferry 😡", "major: 😍 became 😡"),
    ("The inn got ★★★★☆.", "The inn got ★★☆☆☆.", "major: ★★★★ became ★★"),
    ("She got a B+ for it.", "She got a B- for it.", "major: B+ became B-"),
    ("He needs blood AB+ now.", "He needs blood O+ now.", "major: AB+ became O+"),
    ("The K+ ions move.", "The K- ions move.", "major: K+ became K-"),
    ("He writes C++ at work.", "He writes C# at work.", "major: C++ became C#"),
    ("He writes C++ at work.", "He writes C at work.", "major: C++ is missing"),
    ("Plan B was better.", "Plan C was better.", "major: B became C"),
    ("Vitamin D is in fish.", "Vitamin K is in fish.", "major: D became K"),
    ("She had hepatitis B once.", "She had hepatitis once.", "major: B is missing"),
    ("She got an A in maths.", "She got a B in maths.", "major: A became B"),
    ("Influenza A is here.", "Influenza B is here.", "major: A became B"),
    ("Boat: ☑ yes ☐ no", "Boat: ☐ yes ☑ no", "major: ☑ became ☐"),
    ("Team A beat Team B.", "Team B beat Team A.", "major: Team A became Team B"),
    ("Rule 4(c) applies here.", "Rule 4(d) applies here.", "major: (c) became (d)"),
    ("Walk from point c now.", "Walk from point d now.", "major: c became d"),
    ("The T-cells were few.", "The B-cells were few.", "major: T-cells became B-cells"),
    ("The IFN-α was high.", "The IFN-γ was high.", "major: IFN-α became IFN-γ"),
    ("They found SO2 in it.", "They found SO in it.", "major: SO2 became SO"),
    ("Here p ≪ q holds.", "Here p ≫ q holds.", "major: ≪ became ≫"),
    ("Here p && q holds.", "Here p || q holds.", "major: && became ||"),
    ("For ages 7+ only.", "For ages 7- only.", "major: 7+ became 7-"),
]
MINOR = [
    ("The 50+ boats left.", "The 50 boats left.", "minor: 50+ is missing"),
    ("Food ✓ for all of us.", "Food for all of us.", "minor: ✓ is missing"),
]
SILENT = [
    ("The painter M. Dubois saw it.", "The painter, Dubois, saw it."),
    ("They met J. K. Moore at noon.", "They met J. Moore at noon."),
    ("Choose File → Save now.", "Choose File > Save now."),
    ("So IFN-alpha rose.", "So IFN-α rose."),
    ("Now Mg2+ leaves it.", "Now Mg²⁺ leaves it."),
    ("The load is ≥ 7 tons.", "The load is at least 7 tons."),
    ("The load is ≤ 7 tons.", "The load is 7 tons or less."),
    ("The load is > 7 tons.", "The load is more than 7 tons."),
    ("Here p >= 7 holds.", "Here p ≥ 7 is true."),
    ("Here p < 7 holds.", "Here 7 > p holds."),
    ("Here p = q holds.", "Here p equals q."),
    ("It weighs ~7 tons.", "It weighs about 7 tons."),
    ("It weighs ~7 tons.", "It weighs ≈ 7 tons."),
    ("So p + q = r.", "So p plus q is r."),
    ("It is 5 - 7 miles off.", "It is 5–7 miles away."),
    ("It is 5 - 7 miles off.", "It is 5 to 7 miles away."),
    ("File > Open shows it.", "File → Open shows it."),
    ("> He left at 7.", "He left at 7."),
    ("I love it <3 so much.", "I love it so much."),
    ("Go <b>now</b> at 7.", "Go now at 7."),
    ("See a.example/?p=7&q=8 now.", "Look at a.example/?p=7&q=8 now."),
    ("Food ✔ for all.", "Food ✅ for all."),
    ("The new ferry 👍", "The new ferry is great"),
    ("Fares ↑ this year.", "Fares rose this year."),
    ("The new ferry 😀", "The new ferry 😄"),
    ("She got a B+ for it.", "For it, she got a B+."),
    ("He has A+ blood.", "His blood is A positive."),
    ("The A- and B-roads are shut.", "The A and B roads are shut."),
    ("The 50+ boats left.", "More than 50 boats left."),
    ("Plan B was better.", "The better one was plan B."),
    ("Team A beat Team B.", "Team B was beaten by Team A."),
    ("Gates A and B are open.", "Gates B and A are open."),
    ("A boat came in.", "The boat came in."),
    ("Once Upon A Time In Oslo", "Once Upon The Time In Oslo"),
    ("I saw a boat.", "You saw a boat."),
    ("J. Berg and K. Lund sailed.", "Berg and Lund sailed."),
    ("The U.S. and U.K. crews left.", "The US and UK crews left."),
    ("He sailed with R&B on.", "He sailed to R&B music."),
    ("Rule 4(c) applies here.", "Here rule 4 (c) applies."),
    ("The X-ray was clear.", "The x-ray was clean."),
    ("They found SO2 in it.", "They found SO₂ in it."),
    ("They found CO2 in it.", "They found carbon dioxide in it."),
    ("He took a T-shirt along.", "He took a tee along."),
    ("Here p ≪ q holds.", "Here p << q holds."),
    ("It took 2 ~ 5 days.", "It took two to five days."),
    ("Here p ≪ q holds.", "Here p is much smaller than q."),
    ("Here p && q holds.", "Here p ∧ q holds."),
    ("The 50+ boats left.", "More than 50 boats left, 40- to 50-foot ones."),
]


@pytest.mark.parametrize(("original", "garbled", "message"), [*CHANGED, *MINOR])
def test_fires(original: str, garbled: str, message: str) -> None:
    messages = found(check, original, garbled)
    assert any(one.startswith(message) for one in messages), messages


@pytest.mark.parametrize(("original", "garbled", "message"), CHANGED)
def test_fires_in_a_long_sentence_too(original: str, garbled: str, message: str) -> None:
    around = "As the harbour master wrote in the yearly report, the following was agreed last week: {} And so it was."
    messages = found(check, around.replace("{}", original), around.replace("{}", garbled))
    assert any(one.startswith(message) for one in messages), messages


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_is_silent(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []
    assert found(check, garbled, original) == []


@given(text=texts(WORDS["sign"]))
def test_equal_words_in_other_layout_are_silent(text: str) -> None:
    assert findings(check, text, f"  {text}\n", model="none") == []
