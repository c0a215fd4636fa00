"""Where sentences end: within a line, and at the ends of lines."""

from __future__ import annotations

import re
import sys

import pytest

from benchmarks.segmentation import ours
from scorer.read import document_of
from scorer.segment import segment
from scorer.segment.sentences import SPACES
from scorer.types import Document, Span


def texts(text: str, lang: str = "en") -> list[str]:
    return ours(text, lang)


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
        ("km", "នេះជាកំពង់ផែ។ |បុរសចាស់តម្រៀប។"),
        ("my", "တံခါးပွင့်သည်။ |မည်သူမျှမလာပါ။"),
        ("am", "በሩ ክፍት ነው። |ማንም አልመጣም።"),
        ("hy", "Դուռը բաց է։ |Ոչ ոք չեկավ։"),
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


def test_a_sentence_goes_on_over_the_head_of_a_page() -> None:
    text = "It rained. The fare stays\n\nFerry News\nPage 7 of 9\n\nat four crowns. It rose."
    found = [" ".join(one.text.split()) for one in segment(document_of(text, "a.txt"), "en")]
    assert found == ["It rained.", "The fare stays Ferry News Page 7 of 9 at four crowns.", "It rose."]


def test_a_sentence_goes_on_over_a_head_of_several_paragraphs() -> None:
    text = "It rained. The fare stays\n\nxii\n\nFERRY NEWS\n\nat four crowns. Who pays\n\n8\n\nso much?"
    found = [" ".join(one.text.split()) for one in segment(document_of(text, "a.txt"), "en")]
    assert found == ["It rained.", "The fare stays xii FERRY NEWS at four crowns.", "Who pays 8 so much?"]
