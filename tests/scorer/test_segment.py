from __future__ import annotations

import re
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.segmentation import bare_sentencex, load_cases, measure, ours, plain_document
from scorer.errors import SettingsError
from scorer.segment import detect_language, segment, whole_blocks
from scorer.segment.sentences import SPACES
from scorer.types import Document, Span

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
WEIGHTY = (
    "\n\r\u2028\u2029\x0b\x0c\x85 \t\u00a0.!?…。！？।؟"
    ",;:\"'“”‘’«»「」()[]{}<>*->1a)aB0é中あ\u0301\u200d\ufe0f‼😀\x01\ud800"
)
ODD_TEXTS = st.one_of(st.text(WEIGHTY, max_size=200), st.text(max_size=100))
PROSE = st.lists(
    st.sampled_from(
        ["He left. ", "Dr. Oak ", "(See p. 5.) ", '"No!" ', "and then ", "\n", "\n- ", "U.S. ", "天。", "… "]
    ),
    max_size=30,
).map("".join)


def texts(text: str, lang: str | None = "en") -> list[str]:
    return [sentence.text for sentence in segment(plain_document(text), lang)]


def cut(marked: str, lang: str = "en") -> None:
    """Check that a text is cut at the bars and nowhere else."""
    assert texts(marked.replace("|", ""), lang) == [part.strip() for part in marked.split("|")]


# Sentences within a line


@pytest.mark.parametrize(
    "marked",
    [
        "The mill burned. |Nobody saw it.",
        "Prof. Lind met Mrs. Roe at 5 p.m. on Monday. |They argued.",
        "She left the U.S. |He stayed in the U.S. for years.",
        "Cf. Sect. 4 and p. 12 of Vol. 3. |It is short.",
        "It costs 3.50 now. |20 people paid.",
        "See https://example.org/A.B?c=D!E. |Then write to A.Bo@mail.example.org. |Thanks.",
        "Open Draft.Final.pdf now. |Close it.",
        "The lake is falling.[1][2] |Fish die.",
        "Well... |She left. |I was... tired.",
        "And then… |Nothing. |It was… odd.",
        "iPhones rose. |iPads did not.",
        "What?! |No!!! |Never.",
        "We won! 🎉 |See you.",
        "Careful‼️ |It is wet.",
        "It fell.|The dog barked!|Nobody came.",
    ],
)
def test_sentences_end_where_a_reader_ends_them(marked: str) -> None:
    cut(marked)


@pytest.mark.parametrize(
    "marked",
    [
        '"We rest," she said. |"We walk." |They walked.',
        "“It was true.”|But he left.",
        '"It was true."|But he left.',
        'He said: "Where is it? |Is it lost? |We\'ll see." |Then he sat.',
        '"Stop!" he said. |We stopped.',
        "She said 'Go.' |He went. |The sailors' boots dried.",
        'He shouted: "Run!" ” |They ran.',
        'She said : " Go. " |He went.',
        "‘Not now,’ he said. |‘Later.’",
        "(Is it so?) |The reply came. |She sat (as always). |He stood.",
        "He bakes (He was a sailor once.) in Hull. |Nobody minds.",
        "(It rained. |It poured.) |We left.",
        "Keep x < 5. |Then y > 3.",
    ],
)
def test_quotes_and_brackets_stay_with_their_sentence(marked: str) -> None:
    cut(marked)


@pytest.mark.parametrize(
    ("lang", "marked"),
    [
        ("zh", "办公室港口有所有信。|人老颜色的分！|它们谁抄？"),
        ("zh", "门开了。|2031年到了。|3点了。"),
        ("zh", "见https://a.example.org/B。|然后走。"),
        ("zh", "他说：“走了。”|然后他走了。"),
        ("ja", "「早く。」と母が言った。|雨だ。"),
        ("es", "¿Quién fue? |¡Fue el gato! |El Sr. Vidal rio."),
        ("fr", "Il a dit : « Attends ! » |Puis M. Perrin est parti."),
        ("de", "Am 3. Mai kam Dr. Vogt. |„Zu spät.“ |Dann ging er."),
        ("ar", "أين المفتاح؟ |إنه هنا. |خذه."),
        ("hi", "दरवाज़ा खुला है। |कोई नहीं आया। |क्यों?"),
        ("ka", "კარი ღიაა. |არავინ მოვიდა. |რატომ?"),
    ],
)
def test_other_languages(lang: str, marked: str) -> None:
    cut(marked, lang)


@pytest.mark.parametrize(
    "marked",
    [
        "1. Peel them. |2. Boil them. |3. Eat.",
        "1) Unplug it |2) Open it |3) Close it",
        "a. The lease ends. |b. The deposit stays.",
        "It rose from 1 to 2. |Then it fell.",
        "1. It rose to 3. |Then it fell.",
    ],
)
def test_enumerations(marked: str) -> None:
    cut(marked)


def test_lower_cased_text_is_split_all_the_same() -> None:
    cut("the bus was late. |nobody minded, e.g. the twins. |it was cold at 5 p.m. in town.")


def test_composed_and_decomposed_letters_split_alike() -> None:
    cut("Il est là. |Élan vital.", "fr")
    cut("Il est la\u0300. |E\u0301lan vital.", "fr")


@pytest.mark.parametrize("text", ["...", "!!!", "—", "\u200b", "😀", "1.", '"'])
def test_marks_alone_are_one_sentence(text: str) -> None:
    assert texts(text) == [text]


def test_joined_emoji_are_never_cut_apart() -> None:
    family = "👨‍👩‍👧"
    assert all(family in sentence for sentence in texts(f"So {family} came! They left{family}."))


def test_every_white_space_is_hidden_from_sentencex() -> None:
    assert {chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()} == set(SPACES)


# Line ends


@pytest.mark.parametrize(
    "marked",
    [
        # prose wrapped by an editor, also at an abbreviation and before a capital
        "The harbour master said that no ship over ninety metres would be\nallowed to leave.",
        "We walked along the beach until the sun had gone behind the hill of St.\nAgnes, and then we ate.",
        "The clerk read the list of all those who had been called to the court in\nDublin and sat down.",
        "Opening hours\n|The museum opens its doors at nine on weekdays and at ten on Sundays\nand holidays.",
        "> I looked for the blue folder everywhere, in the car, in the attic and\n> even under the stairs.\n|No.",
        "- Turn the main valve to the left until you feel it stop, and then a\n  quarter turn back\n|- Call us",
        "I told you not to open\nthe door before midnight.",
        # lines that were ended on purpose
        "Mayor resigns\n|Deputy takes over\n|Vote in March",
        "apples\n|pears\n|bread",
        "- Milk\n|- Eggs\n|* Soap\n|1. Rice\n|2. Beans",
        "ANNA: Is the soup hot?\n|BEN: Not yet.",
        "- Where are you going?\n|- Out.",
        "The river keeps its secrets cold,\n|The mill has lost its wheel,\n|And all the stories left untold\n|Are ours",
        "A title\n=======\n".rstrip().replace("\n", "\n|"),
        "Yours,\n|Pia Lund",
        "x" * 3 + " word" * 80 + "\n|" + "another" + " word" * 10,
        "One line\u2028|another line\u2029|a third",
    ],
)
def test_wrapped_lines_join_and_others_do_not(marked: str) -> None:
    cut(marked)


def test_the_width_of_the_document_decides_for_short_blocks() -> None:
    wrapped = (
        "The harbour master said that no ship over ninety metres would be\n"
        "allowed to leave before the wind had dropped, and nobody dared to\n"
        "ask him when that might be.\n\n"
    )
    headlines = "Ferry company announces three new routes to the\nIslands still wait"
    assert len(texts(wrapped + headlines)) == 3
    assert texts(wrapped + "The clerk read out the list of those who had been called to court\nDublin heard.")[1:] == [
        "The clerk read out the list of those who had been called to court\nDublin heard."
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_newline_is_the_same(newline: str) -> None:
    text = "A letter came.\n\nIt said that the house by the river, in which they had all been\nso happy, was sold. No."
    assert [re.sub(r"\s+", " ", part) for part in texts(text.replace("\n", newline))] == [
        "A letter came.",
        "It said that the house by the river, in which they had all been so happy, was sold.",
        "No.",
    ]


def test_newlines_that_the_reader_decided_on_are_hard() -> None:
    text = "def f(x):\n    return x"
    document = Document("t", text, "utf-8", (Span(0, len(text)),), soft_newlines=False)
    assert [sentence.text for sentence in segment(document)] == ["def f(x):", "return x"]


@pytest.mark.parametrize("mark", ["\x0b", "\x0c", "\x85", "\u00a0", "\t"])
def test_other_white_space_ends_no_line(mark: str) -> None:
    assert texts(f"The small{mark}boat sank.") == [f"The small{mark}boat sank."]


# Documents


@pytest.mark.parametrize(("name", "count"), [("000_b10a92a8b7298a4e.txt", 41), ("001_0dc675976a190fcf.txt", 65)])
def test_seeds_have_the_sentences_that_a_reader_counts(name: str, count: int) -> None:
    path = SEEDS / name
    if not path.exists():
        pytest.skip("../shared/seeds is not here")
    assert len(segment(plain_document(path.read_bytes().decode("utf-8")))) == count


def test_blank_documents_have_no_sentences() -> None:
    assert segment(plain_document("")) == ()
    assert segment(plain_document(" \n\n\t")) == ()
    assert whole_blocks(plain_document(" \n ")) == ()


def test_blocks_are_numbered_and_never_crossed() -> None:
    text = "One two\nthree four"
    document = Document("t", text, "utf-8", (Span(0, 7), Span(8, 8), Span(8, 18)))
    assert [(part.text, part.block, part.index) for part in segment(document)] == [
        ("One two", 0, 0),
        ("three four", 2, 1),
    ]


def test_whole_blocks_keep_every_block_that_is_not_blank() -> None:
    text = "One. Two.\n\n  Three. \n"
    document = Document("t", text, "utf-8", (Span(0, 9), Span(10, 10), Span(11, 20)))
    assert [(part.text, part.at, part.block) for part in whole_blocks(document)] == [
        ("One. Two.", Span(0, 9), 0),
        ("Three.", Span(13, 19), 2),
    ]


@settings(deadline=None, max_examples=400)
@given(st.one_of(ODD_TEXTS, PROSE), st.sampled_from(["en", "zh", "de"]), st.booleans())
def test_nothing_is_lost_and_offsets_hold(text: str, lang: str, soft: bool) -> None:
    plain = plain_document(text)
    document = Document("t", text, "utf-8", plain.blocks, soft_newlines=soft)
    sentences = segment(document, lang)
    position = 0
    for index, sentence in enumerate(sentences):
        block = document.blocks[sentence.block]
        assert sentence.index == index
        assert sentence.text == text[sentence.at.start : sentence.at.stop] == sentence.text.strip() != ""
        assert position <= sentence.at.start
        assert block.start <= sentence.at.start < sentence.at.stop <= block.stop
        position = sentence.at.stop
    assert "".join("".join(part.text.split()) for part in sentences) == "".join(text.split())
    assert segment(document, lang) == sentences


@settings(deadline=None, max_examples=100)
@given(PROSE)
def test_line_ends_of_windows_change_nothing(text: str) -> None:
    unix, windows = texts(text), texts(text.replace("\n", "\r\n"))
    assert [part.replace("\r\n", "\n") for part in windows] == unix


# Time


SENTENCE = 'He went to the U.S. with Dr. Oak (of no fame) and "came back." She said no. '


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 8_000,
        (SENTENCE * 5 + "\n") * 1_500,
        "a" * 100_000,
        "..[" + "111 " * 50_000,
        "." * 200_000,
        "A." * 100_000,
        "a.b@" * 50_000,
        "'" * 200_000,
        "A. " + " " * 200_000 + "B",
        "A\n" + " " * 200_000 + "b",
        "(A. B) " * 30_000,
        "(A. " * 30_000 + ")" * 30_000,
        "a) b) " * 30_000,
        "Hi there\n" * 30_000,
        "一。" * 50_000,
    ],
    ids=lambda text: text[:12].strip(),
)
def test_time_is_linear(text: str) -> None:
    document = Document("t", text, "utf-8", (Span(0, len(text)),), soft_newlines=True)
    start = time.process_time()
    sentences = segment(document, "en")
    assert time.process_time() - start < 8  # under one second; anything quadratic takes minutes
    assert sentences


def test_many_blank_lines_are_nothing() -> None:
    text = "One." + "\n" * 20_000 + "Two."
    assert texts(text) == ["One.", "Two."]


# Language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The two brothers came down to the village, and they asked for bread.", "en"),
        ("Die beiden Brüder kamen ins Dorf hinunter und baten um Brot und Wasser.", "de"),
        ("Los dos hermanos bajaron al pueblo y pidieron pan y agua a los vecinos.", "es"),
        ("办公室港口有所有信。人老颜色的分！它们谁抄？", "zh"),
        ("Hello there", "en"),
        ("42 – 17 = 25", "en"),
        ("\ud800\udfff", "en"),
        ("", "en"),
    ],
)
def test_languages_are_detected(text: str, lang: str) -> None:
    assert detect_language(text) == lang


def test_detection_looks_at_the_whole_of_a_long_text() -> None:
    german = "Die beiden Brüder kamen ins Dorf hinunter und baten um Brot und Wasser. " * 200
    assert detect_language("Hello there. " * 5 + german) == "de"


@pytest.mark.parametrize("lang", ["", "xx", "EN", "english", "en-US"])
def test_an_unknown_language_is_an_error_with_a_remedy(lang: str) -> None:
    with pytest.raises(SettingsError, match=r"two-letter code"):
        segment(plain_document("Hello."), lang)


# The benchmark


def test_the_benchmark_stands_well_above_bare_sentencex() -> None:
    cases = load_cases()
    assert len(cases) >= 80
    assert all("".join("".join(case.sentences).split()) == "".join(case.text.split()) for case in cases)
    mine, theirs = measure(ours, cases), measure(bare_sentencex, cases)
    assert mine.exact >= 0.95 * len(cases)
    assert mine.f1 >= 0.98
    assert mine.f1 > theirs.f1
