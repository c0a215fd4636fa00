"""MQM files as the WMT evaluations have them: what is written, and what of other tools is understood."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.errors import ReadError
from scorer.exchange import mqm_read
from scorer.exchange.formats import export
from scorer.exchange.intake import take_in
from scorer.exchange.mqm import COLUMNS, tagged
from scorer.exchange.said import Said
from scorer.report.figures import SideName
from scorer.review.events import Action, Commented, Corrected, Dismissed, ErrorSpan, Graded, Marked
from scorer.review.key import text_key
from scorer.review.lines import Lines
from scorer.review.replay import Reviewed
from scorer.types import Severity, Span
from tests.scorer.sample_report import long_report, one_pair, report
from tests.scorer.test_exchange_rows import LOST, MISTAKE, WHEN, session_of, state, stored, texts

HEADER = "system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata\n"


def exported(*done: tuple[int, Action]) -> list[dict[str, str]]:
    with stored() as store:
        lines = export(session_of(store, report(), done), "x.mqm.tsv").decode().split("\n")
    assert lines.pop() == ""
    assert lines[0] + "\n" == HEADER
    return [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]]


def test_one_line_for_each_error() -> None:
    first, second = exported(
        (2, Marked((MISTAKE, LOST))), (2, Graded("critical")), (2, Commented("a\tb")), (2, Corrected(""))
    )
    metadata = json.loads(first.pop("metadata"))
    assert metadata.pop("timestamp") == int(WHEN.timestamp()) * 1000 + 4123
    assert re.fullmatch("[0-9a-f]{32}", metadata["scorer"].pop("key"))
    assert metadata == {"note": "a\tb", "corrected_translation": "", "scorer": {"verdict": "critical", "marked": True}}
    assert first == {
        "system": "garbled.txt",
        "doc": "original.txt",
        "docSegId": "3",
        "globalSegId": "3",
        "rater": "Ann",
        "source": "It agreed to spend 1,000 euros on the old bridge, which had been closed since March.",
        "target": "It agreed to spend 1<v>00 </v>euros in the old bridge, that was closed since March.",
        "category": "Accuracy/Mistranslation",
        "severity": "Critical",
    }
    # An omission is marked in the source.
    assert (
        second["source"]
        == "It agreed <v>to </v>spend 1,000 euros on the old bridge, which had been closed since March."
    )
    assert "<v>" not in second["target"]
    assert (second["category"], second["severity"]) == ("Accuracy/Omission", "Major")
    assert "note" not in json.loads(second["metadata"])


@pytest.mark.parametrize(
    ("line", "grade", "source", "target", "category", "severity"),
    [
        (10, "none", "Nobody was hurt.", "Nobody was hurt.", "No-error", "No-error"),
        (10, "minor", "Nobody was hurt.", "<v>Nobody was hurt.</v>", "Other", "Minor"),
        (0, "major", "<v>The Harbour Bridge Report</v>", "", "Other", "Major"),
        (0, "none", "The Harbour Bridge Report", "", "No-error", "No-error"),
        (11, "critical", "", "<v>Read more in our app.</v>", "Other", "Critical"),
    ],
)
def test_a_verdict_without_an_error(
    line: int, grade: str, source: str, target: str, category: str, severity: str
) -> None:
    (row,) = exported((line, Graded(grade)))  # type: ignore[arg-type]
    assert (row["source"], row["target"], row["category"], row["severity"]) == (source, target, category, severity)


@pytest.mark.parametrize(
    "action", [Graded("unsure"), Graded("skip"), Commented("x"), Corrected("y"), Dismissed("d" * 32)]
)
def test_what_the_format_has_no_word_for(action: Action) -> None:
    assert exported((10, action)) == []


def test_in_document_order_and_every_repeat() -> None:
    with stored() as store:
        session_of(store, long_report(26), [(2, Graded("minor"))], "Bob")
        data = export(session_of(store, long_report(26), [(2, Graded("major")), (1, Graded("none"))]), "x.mqm.tsv")
        rows = [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in data.decode().splitlines()[1:]]
        found = [(row["docSegId"], row["rater"], row["severity"]) for row in rows]
        assert found == [
            ("2", "Ann", "No-error"),
            ("3", "Ann", "Major"),
            ("3", "Bob", "Minor"),
            ("15", "Ann", "No-error"),
            ("16", "Ann", "Major"),
            ("16", "Bob", "Minor"),
        ]
        with stored() as other:
            assert take_in(other, Lines(long_report(26)), "Eve", data, "x.mqm.tsv").rows == 3
            assert state(other) == state(store)


@given(texts, st.integers(0, 8), st.integers(0, 8))
def test_tags_are_told_from_the_text(text: str, one: int, other: int) -> None:
    start, stop = sorted((min(one, len(text)), min(other, len(text))))
    assert mqm_read._untagged(tagged(text, Span(start, stop))) == (text, [Span(start, stop)])
    assert mqm_read._untagged(tagged(text, None)) == (text, [])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a <v>b</v>", r"a <\v>b<\/v>"),
        (r"<\v>", r"<\\v>"),
        ("<b>", "<b>"),
        ("<v", "<v"),
    ],
)
def test_tags_in_the_text_are_escaped(text: str, written: str) -> None:
    assert tagged(text, None) == written
    assert mqm_read._untagged(written) == (text, [])


def test_a_tag_of_the_text_cut_by_a_span() -> None:
    assert tagged("x<v>y", Span(2, 3)) == r"x<\<v>v</v>>y"
    assert mqm_read._untagged(r"x<\<v>v</v>>y") == ("x<v>y", [Span(2, 3)])


# Files of other tools


def read(*rows: str, header: str = HEADER) -> list[Said]:
    return mqm_read.read((header + "".join(f"{row}\n" for row in rows)).encode(), "x.mqm.tsv")


def line(source: str, target: str, category: str, severity: str, metadata: str = "", rater: str = "rater1") -> str:
    return "\t".join(["sys", "doc", "1", "7", rater, source, target, category, severity, metadata])


def one_error(side: SideName, start: int, stop: int, category: str, severity: Severity) -> tuple[object, ...]:
    return Graded(severity), Marked((ErrorSpan(side, Span(start, stop), category, severity),))


def test_the_lines_of_a_segment_are_one_row() -> None:
    (said,) = read(
        line("a b", "<v>c</v> d", "Accuracy/Mistranslation", "Minor", '{"note": "x", "timestamp": 1000.5}'),
        line("a <v>b</v>", "c d", "accuracy/omission", "major", '{"note": "y", "timestamp": 2000}'),
        line(
            "a b",
            "c <v>d</v>",
            "Fluency/Character_encoding",
            "minor",
            '{"timestamp": 1500, "segment": {"metrics": {}}}',
        ),
    )
    assert (said.line, said.key, said.reviewer) == (2, text_key("a b", "c d"), "rater1")
    assert said.settings == (
        Graded("major"),
        Marked(
            (
                ErrorSpan("garbled", Span(0, 1), "Accuracy/Mistranslation", "minor"),
                ErrorSpan("original", Span(2, 3), "Accuracy/Omission", "major"),
                ErrorSpan("garbled", Span(2, 3), "Fluency/Character encoding", "minor"),
            )
        ),
        Commented("x\ny"),
    )
    assert said.decided is not None
    assert said.decided.timestamp() == 2
    assert said.dismissed is None


@pytest.mark.parametrize(
    ("row", "settings"),
    [
        (line("a", "b", "No-error", "No-error"), (Graded("none"), Marked(()))),
        (line("a", "b", "no-error", "no-error"), (Graded("none"), Marked(()))),
        # One without a span is of the whole side.
        (line("a", "b c", "Non-translation!", "Major"), one_error("garbled", 0, 3, "Non-translation", "major")),
        (line("a b", "", "Other", "Minor"), one_error("original", 0, 3, "Other", "minor")),
        # Spans in a text that is not normal.
        (line("a", "b  <v>c</v>", "Other", "Minor"), one_error("garbled", 2, 3, "Other", "minor")),
        # An older file has a note in the last column.
        (line("a", "b", "No-error", "No-error", "fine by me"), (Graded("none"), Marked(()), Commented("fine by me"))),
        (
            line("a", "b", "No-error", "", '{"corrected_translation": "c"}'),
            (Graded("none"), Marked(()), Corrected("c")),
        ),
    ],
)  # fmt: skip
def test_what_other_tools_write(row: str, settings: tuple[object, ...]) -> None:
    (said,) = read(row)
    assert said.settings == settings


def test_other_columns_and_line_ends() -> None:
    header = "system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity\n"
    assert len(read("s\td\t1\t1\tr\ta\tb\tNo-error\tNo-error\r", header=header)) == 1
    assert read("s\td\t1\t1\t\ta\tb\t\t\t{}", header="\ufeff" + HEADER) == []
    assert read("s\td\t1\t1\t\ta\tb\tOther\tMinor")[0].reviewer == ""


def test_two_segments_of_the_same_texts_have_to_agree() -> None:
    one, other = line("a", "b", "No-error", "No-error"), line("a", "b", "Other", "Minor").replace("\t1\t7", "\t2\t8")
    with stored() as store, pytest.raises(ReadError, match="line 3: says something else than line 2 of the same pair"):
        take_in(store, Lines(one_pair("a", "b")), "Ann", (HEADER + one + "\n" + other).encode(), "x.mqm.tsv")


def test_a_pair_is_known_by_its_texts() -> None:
    with stored() as store:
        data = (
            HEADER
            + line("The council met on Tuesday.", "The council <v>met</v> on Tuesday.", "Other", "Minor", rater="")
        ).encode()
        assert take_in(store, Lines(report()), "Ann", data, "x.mqm.tsv").pairs == 1
        error = ErrorSpan("garbled", Span(12, 15), "Other", "minor")
        assert state(store) == {"Ann": {Lines(report()).keys[1]: Reviewed("minor", errors=(error,))}}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (line("a", "<v>b", "Other", "Minor"), "<v> and </v> do not match"),
        (line("a", "b</v>", "Other", "Minor"), "<v> and </v> do not match"),
        (line("a", "<v>b<v></v></v>", "Other", "Minor"), "<v> and </v> do not match"),
        (line("a", "b", "Beauty", "Minor"), "the category Beauty is not known: use one of Accuracy/Addition"),
        (line("a", "b", "Other", "Neutral"), "the severity Neutral is not known: use minor, major, critical"),
        (line("a", "b", "Other", "Minor", "{"), "not JSON: "),
        (line("a", "b", "Other", "Minor", '{"note": 3}'), '"note" in the metadata should be a string'),
        (line("a", "b", "Other", "Minor", '{"timestamp": 1e300}'), "is no time: it counts milliseconds"),
        (line("a", "b", "Other", "Minor", '{"scorer": {"verdict": "bad"}}'), "the verdict bad is not known"),
        (line("a", "b", "Other", "Minor", '{"scorer": {"key": "' + "a" * 32 + '"}}'), "the key does not fit the texts"),
        (line("", "", "Other", "Minor"), "neither a key nor texts say which pair this is"),
        ("s\td\t1\t1\tr\ta", "only 6 columns, fewer than the header has: the file is cut short"),
    ],
)  # fmt: skip
def test_what_is_not_sound(row: str, words: str) -> None:
    with pytest.raises(ReadError, match=r"x.mqm.tsv, line 2: ") as caught:
        read(row)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("header", "words"), [("", "x.mqm.tsv: is empty"), ("system\tdoc\n", "line 1: the column rater is missing")]
)
def test_a_file_without_a_header(header: str, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read(header=header)


def test_names_are_one_cell() -> None:
    with stored() as store:
        data = export(session_of(store, one_pair("a\tb", "c\nd"), [(0, Graded("none"))]), "x.mqm.tsv")
    assert data.decode().splitlines()[1].split("\t")[5:7] == ["a b", "c d"]
