"""The gibberish check: a table of what fires and what must not, and what holds for any text."""

import pytest
from hypothesis import given, settings

from scorer.checks.gibberish import check
from tests.scorer.check_texts import WORDS
from tests.scorer.pairs import findings
from tests.scorer.surface import found, texts

FIRES = [
    ("They receive letters every day.", "They recieve letters every day.", "minor: “recieve” for “receive” [recieve]"),
    (
        "The government fell in spring.",
        "The goverment fell in spring.",
        "minor: “goverment” for “government” [goverment]",
    ),
    ("A separate room was booked.", "A seperate room was booked.", "minor: “seperate” for “separate” [seperate]"),
    ("The weather was fine.", "The wheather was fine.", "minor: “wheather” for “weather” [wheather]"),
    ("The dog sat by the door.", "Teh dog sat by the door.", "minor: “Teh” for “The” [Teh]"),
    ("Bread and butter were served.", "Bread adn butter were served.", "minor: “adn” for “and” [adn]"),
    ("Nuclear power was dropped.", "Nucclear power was dropped.", "minor: “Nucclear” for “Nuclear” [Nucclear]"),
    ("The lawyer read the contract.", "The lawyer read the contraxt.", "minor: “contraxt” for “contract” [contraxt]"),
    ("The lawyer read the contract.", "The lawyre read the contraxt.", "minor: 2 words are no English words [lawyre]"),
    ("The lawyer read the contract.", "The lawyer read the blorf.", "minor: “blorf” is no English word [blorf]"),
    ("The lawyer read it.", "The lawyer qwzrt it.", "minor: “qwzrt” is no English word [qwzrt]"),
    ("In the town on Friday", "onIn the town on Friday", "minor: “onIn” is two words [onIn]"),
    ("The bread was sold.", "The breadWas sold.", "minor: “breadWas” is two words [breadWas]"),
    ("The café was shut.", "The cafÃ© was shut.", "major: “Ã©” are mangled characters [Ã©]"),
    ("The café was shut.", "The caf\ufffd was shut.", "major: “\ufffd” are mangled characters [\ufffd]"),
    ("It’s shut.", "Itâ€™s shut.", "minor: “â€™” are mangled characters [â€™]"),
    ("It is 5 £.", "It is 5 Â£.", "minor: “Â£” are mangled characters [Â£]"),
    ("A Russian word", "A Russian Ð¡Ð»Ð¾Ð²Ð¾ word", "major: “Ð¡Ð»Ð¾Ð²Ð¾” are mangled characters [Ð¡Ð»Ð¾Ð²Ð¾]"),
    ("The inn was full.", "The inn\x07 was full.", "minor: a control character (U+0007) [\x07]"),
    ("The inn was full.", "The inn\ufeff was full.", "minor: a control character (U+FEFF) [\ufeff]"),
    ("The inn was full.", "The <b>inn</b> was full.", "minor: “<b>” is left of markup [<b>]"),
    ("Salt and pepper", "Salt &amp; pepper", "minor: “&amp;” is left of markup [&amp;]"),
    ("The inn was full.", "The [[inn]] was full.", "minor: “[[” is left of markup [[[]"),
    ("The inn was full.", "The {{inn}} was full.", "minor: “{{” is left of markup [{{]"),
    ("The inn was full.", "The <unk> was full.", "minor: “<unk>” is left of markup [<unk>]"),
    ("A well-known inn", "A well @-@ known inn", "minor: “@-@” is left of markup [@-@]"),
    ("The inn was full.", "The inn\\n was full.", "minor: “\\n” is left of markup [\\n]"),
    ("The inn (a new one) was full.", "The inn (a new one was full.", "minor: “(” has no partner [(]"),
    ("The inn was full.", "The inn) was full.", "minor: “)” has no partner [)]"),
    ("“Go,” he said.", "“Go, he said.", "minor: ““” has no partner [“]"),
    ('"Go," he said.', '"Go, he said.', 'minor: “"” has no partner ["]'),
    ("He said go.", "He said go ”.", "minor: “”” has no partner [”]"),
]
SILENT = [
    ("They receive letters every day.", "They get letters daily."),
    ("The colour of the centre", "The color of the center"),
    ("They organize theatre trips.", "They organise theater trips."),
    ("The haemorrhage stopped.", "The hemorrhage ended; no anaemia followed."),
    ("He has pancreatitis.", "He suffers from pancreatitis and thrombocytopenia."),
    ("A small dataset was used.", "A tiny datasets collection was used by webinars."),
    ("It was used again.", "It was reused and re-reused non-stop."),
    ("The lawyer read it.", "The lawyer Zbigniew Qwzrt read it."),
    ("The lawyer read the blorf.", "The blorf was read by the lawyer."),
    ("Der Anwalt las den Vertrag.", "Der Anwalt hat den Vertrag gelesen und verlegt."),
    ("The lawyer sold the horse.", "The lawyer sold the caballo."),
    ("The iPhone and YouTube", "The iPhone or YouTube"),
    ("We met McDonald and LeBron.", "We met MacDonald and LeBron."),
    ("Use JavaScript now.", "Use JavaScript today on GitHub."),
    ("The café was shut.", "The café was closed."),
    ("São Paulo and Ávila", "São Paulo or Ávila"),
    ("5 < 6 and 7 > 2", "5 < 6 but 7 > 2"),
    ("R & D costs", "R&D costs at AT&T; more"),
    ("Use <b>bold</b> type.", "Use <b>bold</b> letters."),
    ("The points: a) one b) two", "Points: a) first b) second"),
    ("I am glad.", "I am glad :)"),
    ("Is it 6'2\"?", "It is 6'2\" or so."),
    ("“Go,” he said. “Now.”", '"Go," he said. "Now."'),
    ("“Go,” he said.", "«Go», he said."),
    ("He said: “Go.", "“Go, he said."),
    ("The boys' hats aren't lost.", "The boys' hats haven't been lost."),
    ("The trip began in form.", "The trip began from."),
    ("Is (it) so?", "Is it (so)?"),
    ("A naïve façade", "A naive facade, a cliché"),
    ("The old COVID-19 rules", "The old covid-19 rules, mRNA and all"),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: str) -> None:
    assert found(check, original, garbled) == [expected]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []


def test_the_word_that_is_meant_is_marked() -> None:
    original = "They receive letters every day."
    (finding,) = findings(check, original, "They recieve letters every day.", model="none")
    assert finding.original_at is not None
    assert original[finding.original_at.start : finding.original_at.stop] == "receive"


@settings(max_examples=100)
@given(text=texts(WORDS["gibberish"]))
def test_what_the_original_has_too_is_excused(text: str) -> None:
    assert found(check, f"Here {text}", f"There {text}") == []
