import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from sample_report import ROWS, Row, long_report, one_pair, report, unrated

from scorer.report.text import write
from scorer.types import Relation, Summary

ANSI = re.compile("\x1b\\[[0-9;]*m")
EMPTY = Summary(None, None, None, None, None, None, 1, 0, 0, 0, 1, 1)
LONG = "The members of the committee looked at the papers on the long table for most of the afternoon"


def section(text, heading):
    """Return the lines from a heading to the next blank line."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(heading))
    stop = next((n for n in range(start, len(lines)) if not lines[n]), len(lines))
    return lines[start + 1 : stop]


def test_the_verdict():
    text = write(report(), 10, width=100)
    assert text.startswith(
        "original  original.txt · 11 sentences\ngarbled   garbled.txt · 10 sentences\n\nQuality 71.3"
    )
    assert (
        "Quality 71.3 of 100 (95% interval 66.0–76.1) · 12% of the original lost · <1% of the garbled added\n" in text
    )
    assert "\nMQM points per 1,000 words: 81.2 expected, 61.0 by findings alone\n" in text
    assert "\nBLEU 38.2 · chrF++ 63.1 · cosine 0.891 (matched pairs alone)\n" in text
    assert "\nBLEU 30.5 · chrF++ 55.2 (omissions and additions counted)\n" in text
    assert "8 pairs matched, 2 of them degraded · 3 sentences omitted · 2 sentences added\n" in text


@pytest.mark.parametrize("colour", [False, True])
def test_what_was_not_rated_is_not_called_good_or_bad(colour):
    text = ANSI.sub("", write(unrated(report()), 10, width=100, colour=colour))
    assert "\n12% of the original lost · <1% of the garbled added\n" in text
    assert "\nMQM points per 1,000 words: 61.0 by findings alone\n" in text
    assert "counted)\n8 pairs matched · 3 sentences omitted" in text
    assert "· no finding  ▃ minor" in text
    assert " 1  critical  line 4 → 3 · cosine 0.877 · chrF++ 34.6\n" in text
    for word in ("uality", "likely", "degraded", "fine", "–\n"):
        assert word not in text.replace("Degraded passages", ""), word


def test_nothing_measured_and_nothing_rated_leaves_no_blank():
    sample = unrated(one_pair("Lost.", None))
    text = write(sample, 10)
    assert "\n\n100% of the original lost · <1% of the garbled added\nMQM" in text
    assert " alone\nno pairs matched · 1 sentence omitted\n" in text


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        ("partial", "! PARTIAL: Only a part"),
        ("unrelated", "! UNRELATED: These are not two versions"),
        ("too_short", "! TOO SHORT: Too little text"),
    ],
)
def test_documents_that_are_not_versions_are_said_so_first(verdict, words):
    text = write(report(relation=Relation(verdict, 0.97)), 10, width=100)
    assert text.startswith(words)
    assert "(confidence 0.97)" in " ".join(text.split())
    assert "Quality" in text


def test_a_version_needs_no_warning():
    assert "!" not in write(report(), 10, width=100).splitlines()[0]


def test_the_strip_shows_each_pair():
    (strip,) = [line for line in write(report(), 10, width=100).splitlines() if line.startswith("start")]
    assert strip == "start ----····▇▇▇▇████▂▂▂▂····--------····▃▃▃▃····++++++++ end"


@pytest.mark.parametrize("width", [40, 60, 100])
def test_the_strip_of_a_long_document_is_as_wide_as_the_page(width):
    (strip,) = [line for line in write(long_report(999), 1, width=width).splitlines() if line.startswith("start")]
    assert cell_len(strip) == width


def test_passages_worst_first_with_their_lines():
    lines = section(write(report(), 10, width=120), "Degraded passages")
    assert lines[0].startswith(" 1  critical  lines 3–4 → 2–3 · quality 39.9 · 1,000 became 100; a negation was lost")
    assert " 2  major     lines 7–8 of the original · 2 sentences omitted" in lines
    assert lines[-1] == " 4  minor     lines 9–10 of the garbled · 2 sentences added"


def test_the_worst_lines():
    lines = section(write(report(), 10, width=100), "Lowest-scoring lines")
    assert lines[:10] == [
        " 1  critical  line 4 → 3 · quality 38.5",
        "    original  The mayor **[did not] promise** a date.",
        "    garbled   The mayor **promised** a date.",
        '    finds     critical  negation  "not" is missing',
        "              minor     tense     “did promise” became “promised”",
        "    why       a negation was lost; the meaning is reversed",
        " 2  critical  line 3 → 2 · quality 41.2",
        "    original  It agreed to spend **1,000** euros on the old bridge, which [had been] closed since",
        "              March.",
        "    garbled   It agreed to spend **100** euros in the old bridge, that [was] closed since March.",
    ]
    # What a finding says is no reason as well.
    assert lines[10:12] == ["    finds     critical  number  1,000 became 100", lines[11]]
    assert lines[11].startswith(" 3  major")
    heads = [line for line in lines if re.match(r" *\d+  ", line)]
    assert [re.match(r" *(\d+)  (\w+)", line).groups() for line in heads] == [
        ("1", "critical"),
        ("2", "critical"),
        ("3", "major"),
        ("4", "minor"),
        ("5", "minor"),
        ("6", "minor"),
        ("7", "minor"),
    ]


def test_worst_bounds_both_lists():
    text = write(report(), 2, width=100)
    assert "   … and 2 more" in text
    assert sum(bool(re.match(r" *\d+  ", line)) for line in section(text, "Lowest-scoring")) == 2
    none = write(report(), 0, width=100)
    assert "Lowest" not in none
    assert "passages" not in none


def test_a_run_on_one_side_is_one_entry():
    added = tuple(Row(None, f"Sentence number {n} is new.", 0.0, 0.8, "major") for n in range(27))
    text = write(report((*ROWS[1:6], *added)), 10, width=100)
    assert text.count("27 sentences added after the end") == 1
    assert "Sentence number 0 is new. … Sentence number 26 is new." in text
    assert "Sentence number 13" not in text


def test_a_perfect_document_has_nothing_to_list():
    text = write(report(tuple(row for row in ROWS if row.severity == "none")), 10, width=100)
    assert "none of them degraded" in text
    assert "Lowest" not in text
    assert "passages" not in text


def test_an_empty_report():
    assert "no pairs matched" in write(report((), relation=Relation("too_short", 1.0)), 10)


def test_a_long_report_fits_two_screens():
    rows = [
        Row(
            f"{LONG} {n}.",
            f"{LONG.replace('papers', 'maps')} {n}.",
            60 - n / 2,
            0.9,
            "major",
            (f"reason {n} of some length",),
        )
        for n in range(30)
    ]
    same = [Row(f"{LONG}, {n}.", f"{LONG}, {n}.") for n in range(11)]
    added = [Row(None, f"{LONG} {n}.", 0.0, 0.8, "major", ("27 sentences added",)) for n in range(27)]
    mixed = [row for n in range(30) for row in (rows[n : n + 1] + same[n : n + 1])]
    text = write(report((*mixed, *added)), 10, width=100)
    assert len(text.splitlines()) <= 100


WORDS = " ".join(f"word{n}" for n in range(400))


@pytest.mark.parametrize(
    ("differences", "findings", "shown"),
    [
        ((("lost", "word200", None), ("added", None, "other")), (), ("[word200]", "[other]")),
        # what only stands for another word is not marked, but shown all the same
        ((("substituted", "word200", "other"),), (), ("word200", "other")),
        # what was found comes before what merely differs
        (
            (("lost", "word50", None), ("substituted", "word200", "other"), ("lost", "word390", None)),
            (("name", "major", "“word200” became “other”", "word200", "other"),),
            ("**word200**", "**other**"),
        ),
    ],
)
def test_what_a_long_sentence_shows_is_around_what_tells_most(differences, findings, shown):
    sample = one_pair(
        WORDS,
        WORDS.replace("word200", "other"),
        severity="major",
        quality=80.0,
        differences=differences,
        findings=findings,
    )
    text = write(sample, 10, width=100)
    joined = " ".join(line.strip() for line in text.splitlines())
    assert f"word199 {shown[0]} word201" in joined
    assert f"word199 {shown[1]} word201" in joined
    assert "…" in joined
    assert "word50 " not in joined
    assert len(text.splitlines()) < 25


def test_control_characters_and_markup_show_as_text():
    row = Row("a\x1b[31mb\u202ec\x07d", "[bold red]x[/] :smile:\r\n\x9b0m", 1.0, 0.9, "critical", ("see \x1b]0;t\x07",))
    text = write(report((row,)), 10, width=200)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert "original  a␛[31mb<202E>c␇d\n" in text
    assert "garbled   [bold red]x[/] :smile: <009B>0m\n" in text
    assert "see ␛]0;t␇\n" in text


def test_findings_of_different_checks_are_aligned_and_the_rest_counted():
    found = tuple((f"check{'s' * (n % 3)}", "major", f"finding {n}", "one", None) for n in range(8))
    lines = section(
        write(one_pair("one two", "two", severity="major", quality=9.0, findings=found), 9, width=100), "Low"
    )
    assert lines[3:] == [
        "    finds     major     check    finding 0",
        "              major     checks   finding 1",
        "              major     checkss  finding 2",
        "              major     check    finding 3",
        "              major     checks   finding 4",
        "              and 3 more",
    ]


def test_on_a_narrow_page_a_message_stands_below_its_check():
    lines = write(report(), 1, width=50).splitlines()
    at = lines.index("    finds     critical  negation")
    assert lines[at + 1] == '                "not" is missing'


def test_a_long_message_is_shortened():
    found = (("name", "minor", "so " * 500, "one", None),)
    text = write(one_pair("one two", "two", severity="minor", quality=9.0, findings=found), 9, width=100)
    assert len(text) < 1500
    assert "so … so" in " ".join(text.split())


def test_the_findings_are_counted():
    assert "\nFindings: 1 negation · 1 number · 1 tense; 2 dismissed by scorer.toml\n" in write(report(), 1, width=100)
    assert "Findings" not in write(replace(report(ROWS[5:6]), signature={}, summary=EMPTY), 1, width=100)


def test_colour_only_if_asked():
    plain, coloured = write(report(), 10), write(report(), 10, colour=True)
    assert "\x1b" not in plain
    assert ANSI.search(coloured)
    assert "**" not in ANSI.sub("", coloured)
    assert "[had been]" not in ANSI.sub("", coloured)
    assert "did not promise" in ANSI.sub("", coloured)


def test_the_environment_has_no_say(monkeypatch):
    before = write(report(), 10, colour=True), write(report(), 10)
    for name, value in {"NO_COLOR": "1", "COLUMNS": "33", "TERM": "dumb", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert (write(report(), 10, colour=True), write(report(), 10)) == before


def test_notes_and_identifiers_are_shown():
    sample = one_pair("a", "b", severity="major", quality=3.0, id="row-7")
    text = write(replace(sample, original=replace(sample.original, notes=("a byte order mark was dropped",))), 10)
    assert "note: a byte order mark was dropped" in text
    assert "id row-7" in text


def test_a_moved_pair_is_called_so():
    assert "minor     moved · line 10 → 7" in write(report(), 10, width=100)


@settings(max_examples=30)
@given(
    st.integers(40, 200),
    st.lists(st.tuples(st.text(min_size=1, max_size=200), st.text(min_size=1, max_size=200)), max_size=3),
)
def test_no_line_is_wider_than_the_page(width, pairs):
    rows = tuple(Row(a, b, 10.0, 0.9, "major", (a[:30],)) for a, b in pairs)
    for line in write(report((*ROWS, *rows)), 10, width=width).split("\n"):
        assert cell_len(line) <= width
        assert line == line.rstrip(" ")


def test_wide_characters_are_counted_as_they_show():
    text = write(one_pair("我们在家里等你回来" * 12, "我在家里等" * 20, severity="major", quality=20.0), 10, width=60)
    assert all(cell_len(line) <= 60 for line in text.splitlines())
