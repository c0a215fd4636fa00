"""Review rows as TSV: what stands where, escapes, and what programs make of the file before it comes back."""

from __future__ import annotations

import pytest
from hypothesis import given

from scorer.errors import ReadError
from scorer.exchange import tsv
from scorer.exchange.formats import export
from scorer.exchange.said import Said
from scorer.exchange.table import COLUMNS
from scorer.report.tsv import escaped
from scorer.review.events import Action, Commented, Corrected, ErrorSpan, Graded, Marked
from scorer.review.key import text_key
from scorer.types import Span
from tests.scorer.sample_report import one_pair, report
from tests.scorer.test_exchange_rows import LOST, MISTAKE, session_of, stored, texts

KEY = text_key("a", "b")
ERROR = ErrorSpan("garbled", Span(0, 1), "Accuracy/Mistranslation", "major")


def exported(*done: tuple[int, Action]) -> list[dict[str, str]]:
    with stored() as store:
        lines = export(session_of(store, report(), done), "x.tsv").decode().split("\n")
    assert lines.pop() == ""
    assert lines[0].split("\t") == list(COLUMNS)
    return [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]]


def test_what_stands_in_a_row() -> None:
    rows = exported((2, Graded("major")), (2, Commented("a\tb")), (2, Marked((MISTAKE, LOST))), (3, Graded("none")))
    row = rows[1]
    assert row == row | {
        "index": "2",
        "verdict": "major",
        "comment": r"a\tb",
        "corrected": "",
        "garbled": "It agreed to spend 100 euros in the old bridge, that was closed since March.",
        "severity": "critical",
        "quality": "41.2",
        "checks": "number",
        "findings": "critical number: 1,000 became 100",
        "kind": "match",
        "original_line": "3",
        "garbled_line": "2",
        "original_place": "line 3",
        "garbled_place": "line 2",
        "reviewer": "Ann",
        "errors": "garbled 20-23 Accuracy/Mistranslation critical; original 10-13 Accuracy/Omission major",
        "decided": "2026-03-01T12:00:03.123+00:00",
    }
    assert rows[0]["verdict"] == "fine"
    assert rows[2] == rows[2] | {"kind": "omitted", "garbled": "", "garbled_line": "", "verdict": "", "decided": ""}


@pytest.mark.parametrize(
    ("corrected", "cell"), [(None, ""), ("", r"\delete"), (r"\delete", r"\\delete"), ("=1", r"\=1"), ("x", "x")]
)
def test_no_correction_is_not_an_empty_one(corrected: str | None, cell: str) -> None:
    rows = exported((2, Corrected("?")), (2, Corrected(corrected)))
    assert rows[1]["corrected"] == cell
    assert Corrected(corrected) in read(f"corrected\tkey\tverdict\n{cell}\t{KEY}\t")[0].settings


@given(texts)
def test_every_text_comes_back(text: str) -> None:
    assert tsv.unescaped(escaped(text)) == text


def test_half_a_surrogate_pair_comes_back() -> None:
    with stored() as store:
        data = export(session_of(store, one_pair("a", "b"), [(0, Commented("x\ud800\\\udfff"))]), "x.tsv")
    assert Commented("x\ud800\\\udfff") in tsv.read(data, "x")[0].settings


def read(text: str) -> list[Said]:
    return tsv.read(text.encode(), "x.tsv")


ROW = f"{KEY}\tmajor\tc\ta\tb"
HEADER = "key\tverdict\tcomment\toriginal\tgarbled"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}\n{ROW}\n",
        f"{HEADER}\n{ROW}",
        f"{HEADER}\r\n{ROW}\r\n",
        f"{HEADER}\r{ROW}\r",
        f"\ufeff{HEADER}\n{ROW}\n\n \t\t\t\t\n\n",
        f"\n{HEADER}\n\n{ROW}\n",
        f"Key\tVERDICT\t comment \tOriginal\tGARBLED\n{ROW}\n",
        f"{HEADER}\n{KEY.upper()}\t MAJOR \tc\ta\tb\n",
        f"{HEADER}\tmy notes\n{ROW}\tx\n",
        f"{HEADER}\tmy notes\n{ROW}\n",
        f"my notes\tverdict\tgarbled\toriginal\tcomment\tkey\n\tmajor\tb\ta\tc\t{KEY}\n",
        f"{HEADER}\t\t\n{ROW}\t\t\n",
        f"{HEADER}\n\tmajor\tc\ta\tb\n",
    ],
)
def test_what_programs_change_is_accepted(text: str) -> None:
    (said,) = read(text)
    assert (said.key, said.settings) == (KEY, (Graded("major"), Commented("c")))
    assert said.sides == ("a", "b")
    (again,) = tsv.read(text.removeprefix("\ufeff").encode("utf-16"), "x.tsv")
    assert (again.key, again.settings) == (said.key, said.settings)


@pytest.mark.parametrize(
    ("word", "grade"),
    [("fine", "none"), ("none", "none"), ("Fine", "none"), ("MINOR", "minor"), (" skip ", "skip"), ("", None)],
)
def test_words_of_verdicts(word: str, grade: str | None) -> None:
    (said,) = read(f"key\tverdict\n{KEY}\t{word}\n")
    assert said.settings == (Graded(grade),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "errors"),
    [
        ("", ()),
        ("garbled 0-1 Accuracy/Mistranslation major", (ERROR,)),
        (" Garbled 0-1 accuracy/mistranslation MAJOR ; ;", (ERROR,)),
        (
            "garbled 0-1 accuracy/untranslated_text minor",
            (ErrorSpan("garbled", Span(0, 1), "Accuracy/Untranslated text", "minor"),),
        ),
        ("original 1-1 Other critical", (ErrorSpan("original", Span(1, 1), "Other", "critical"),)),
    ],
)
def test_marked_errors(cell: str, errors: tuple[ErrorSpan, ...]) -> None:
    (said,) = read(f"key\tverdict\terrors\n{KEY}\t\t{cell}\n")
    assert said.settings == (Graded(None), Marked(errors))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "x.tsv: is empty: export again"),
        ("\n\n", "x.tsv: is empty: export again"),
        ("key\tcomment\n", "line 1: the column verdict is missing: keep the first row"),
        ("verdict\tcomment\n", "line 1: the column key is missing"),
        ("key\tverdict\tKEY\n", "line 1: the column key comes twice: remove one"),
        (f"{HEADER}\n\n{KEY}\tmajor\tc\n", "line 3: only 3 columns, fewer than the header has: the file is cut short"),
        (f"key\tverdict\n{KEY[:31]}\tmajor", "line 2: " + KEY[:31] + " is not the key of a pair"),
        ("key\tverdict\n\tmajor", "line 2: there is no key"),
        (f"{HEADER}\n\tmajor\tc\t\t", "line 2: neither a key nor texts say which pair this is"),
        (f"{HEADER}\n{KEY}\tmajor\tc\tA\tb", "line 2: the key does not fit the texts beside it"),
        (f"key\tverdict\n{KEY}\tbad", "line 2: the verdict bad is not known: use fine, minor"),
        (f"key\tverdict\terrors\n{KEY}\t\tx", "line 2: the error x is not understood: write garbled 3-7 Accuracy"),
        (f"key\tverdict\terrors\n{KEY}\t\tgarbled 2-1 Other minor", "ends before it begins"),
        (
            f"key\tverdict\terrors\n{KEY}\t\tgarbled 0-1 Beauty minor",
            "the category Beauty is not known: use one of Acc",
        ),
        (f"key\tverdict\terrors\n{KEY}\t\tgarbled 0-1 Other none", "the severity none is not known: use minor, major"),
        (f"key\tverdict\tdecided\n{KEY}\t\t3rd of May", "decided is 3rd of May, which is no time: leave that column"),
    ],
)
def test_what_is_not_sound(text: str, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(text)
    assert words in str(caught.value)
    assert str(caught.value).startswith("x.tsv")


def test_not_utf8() -> None:
    with pytest.raises(ReadError, match=r"x.tsv, line 2: not UTF-8: save it as UTF-8"):
        tsv.read(f"{HEADER}\nf\xfcr".encode("cp1252"), "x.tsv")
    with pytest.raises(ReadError, match=r"x.tsv: not UTF-8: save it as UTF-8"):
        tsv.read(b"\xff\xfex", "x.tsv")
