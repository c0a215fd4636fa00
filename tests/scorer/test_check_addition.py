"""The addition check: a table of what fires and what must not, and what holds for any text."""

import pytest
from hypothesis import given, settings

from scorer.checks.addition import check
from tests.scorer.check_texts import WORDS
from tests.scorer.pairs import findings, marked
from tests.scorer.surface import texts

# What is between the brackets is on the garbled side only.
FIRES = [
    ("major", "The bakery was closed on Monday [because of a burst water pipe]."),
    ("major", "The museum, [which was built by a rich merchant in 1890], opens at nine."),
    ("major", "Doctors advise patients [with weak hearts] to avoid sudden effort."),
    ("major", "The storm uprooted dozens of trees [and flooded cellars along the river]."),
    ("major", "The vaccine protects infants against measles, [mumps and rubella]."),
    ("major", "I have never seen such a crowd [in front of the theatre]."),
    ("major", "The chef was accused of poisoning [the soup with arsenic]."),
    ("major", "The thief was arrested, [and the police found the stolen necklace in his shoe]."),
    ("major", "The ferry sank. [Engineers had ignored the warnings]. The owner fled abroad."),
    ("major", "The soup was cold. [He laughed]."),
    ("major", "The miners were trapped [under the collapsed tunnel near the border]."),
    ("major", "The minister promised lower taxes, [better roads and free buses for pensioners]."),
    ("major", "The clock stopped [while the bride fed the pigeons]."),
    ("major", "The choir sang [against the advice of experts]."),
    ("major", "The volcano erupted [to the delight of schoolchildren]."),
    ("minor", "A stray dog [near the harbour] bit a tourist yesterday evening."),
    ("minor", "The committee met [in secret] on Tuesday."),
    ("minor", "The crew painted the whole hull with a [poisonous] green varnish."),
    ("minor", "The glass cracked when the cook poured [boiling] water into it."),
    ("minor", "The letter was found in the attic of the [abandoned] mill."),
    ("minor", "The lawyer [angrily] closed the door."),
    ("minor", "The bishop blessed the boats [over the telephone]."),
    ("minor", "The [drunken] sailors sang until dawn."),
    ("critical", "Farmers along the river [secretly] dumped the milk."),
    ("minor", "Her [jealous] cousin burned the letters."),
]
SILENT = [
    ("The old bridge was closed to lorries last winter.", "Lorries could not use the old bridge last winter."),
    ("They analysed the water.", "They carried out an analysis of the water."),
    ("The market has improved.", "The situation of the market has improved."),
    ("The shop remained open all night.", "However, the shop remained open all night."),
    ("The CIIE opened in autumn.", "The China International Import Expo opened in autumn."),
    ("The WHO warned of a flu wave.", "The World Health Organization warned of a flu wave."),
    ("He bought a red bicycle for his daughter.", "He bought his daughter a red bike."),
    ("The committee approved the budget.", "The budget was approved by the committee."),
    ("She has cats.", "She has 12 cats."),
    ("He spoke to her.", "He said nothing to her."),
    ("I walked in the park.", "I walked with Rosa in the park."),
    ("To save money, she walked to work.", "In order to save money, she walked to work."),
    ("The police quickly arrested the thief.", "The thief was quickly arrested by the police."),
    ("Because it rained, we stayed.", "Due to the fact that it rained, we stayed."),
    ("Several houses burned.", "A number of houses burned."),
    ("The king died and his son took the throne.", "The king died. His son took the throne."),
    ("The old man and woman sat on the old bench.", "The old man and the old woman sat on the old bench."),
    ("It is worrying that prices rise.", "It is a matter of concern that prices rise."),
    ("The meeting was held at noon in the town hall.", "The meeting took place at noon in the town hall."),
    ("The drug reduces pain in most people.", "The drug eases pain in most people."),
    ("He died in 1950, aged 70.", "He died in 1950 at the age of 70."),
    ("The team decided to leave.", "The team made a decision to leave."),
    ("These are the study's results.", "These are the results of the study."),
    ("The water was cold and the wind strong.", "The water was cold, and the wind was strong."),
    ("The people's will was to leave.", "It was the will of the people to leave."),
    ("Spain's government raised taxes.", "The government of Spain raised taxes."),
    ("Der Hund schläft im Garten.", "Der Hund schläft gern im Garten."),
    ("Ring us before six.", "Ring us before 6 p.m."),
    ("She moved to Washington.", "She moved to Washington, D.C."),
    ("She moved to Saigon.", "She moved to Ho Chi Minh City."),
    ("She came back from America.", "She came back from the U.S."),
]


@pytest.mark.model
@pytest.mark.parametrize(("severity", "text"), FIRES)
def test_fires_where_words_are_new(severity: str, text: str) -> None:
    before, new, after = text.replace("]", "[").split("[")
    original = f"{before.removesuffix(', ' if after[0] in '.,' else '').rstrip()} {after.lstrip()}"
    original = original.replace(" ,", ",").replace(" .", ".").replace("..", ".")
    assert marked(check, original, before + new + after) == [f"{severity}: “{new}” was added [- | {new}]"]


@pytest.mark.model
@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert marked(check, original, garbled) == []


@settings(max_examples=300)
@given(original=texts(WORDS["addition"]), garbled=texts(WORDS["addition"]))
def test_spans_lie_inside_and_hold_words(original: str, garbled: str) -> None:
    text = " ".join(garbled.split())
    last = -1
    for finding in findings(check, original, garbled, model="none"):
        assert finding.original_at is None
        assert finding.garbled_at is not None
        assert last < finding.garbled_at.start < finding.garbled_at.stop <= len(text)
        assert any(char.isalnum() for char in text[finding.garbled_at.start : finding.garbled_at.stop])
        last = finding.garbled_at.stop


@settings(max_examples=100)
@given(text=texts(WORDS["addition"]), more=texts(WORDS["addition"]))
def test_nothing_is_new_where_words_are_only_gone(text: str, more: str) -> None:
    assert findings(check, f"{text} {more}", text, model="none") == []
