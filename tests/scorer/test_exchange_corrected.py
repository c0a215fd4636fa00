"""Corrections in the document: what is corrected is there, everything else is byte for byte as it was."""

from __future__ import annotations

import codecs
import gzip
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.errors import WriteError
from scorer.exchange.corrected import applied, write_corrected
from scorer.exchange.corrections import Edit
from scorer.review.events import Event, Graded, Recorded
from scorer.review.key import pair_key
from scorer.review.replay import replay
from scorer.types import Span
from tests.scorer.corrected_documents import ABC, made, said
from tests.scorer.test_exchange_rows import WHEN, encodable


def corrected(text: str, pairs: list[tuple[str | None, str | None]], corrections: dict[int, str | None]) -> str:
    of = made(text, pairs)
    return write_corrected(of, said(of, corrections), "Ann", text.encode()).decode()


OMITTED: list[tuple[str | None, str | None]] = [("1", "A."), ("x", None), ("2", "B."), ("3", "C.")]


@pytest.mark.parametrize(
    ("text", "corrections", "expected"),
    [
        ("A. B. C.\n", {}, "A. B. C.\n"),
        ("A. B. C.\n", {1: None}, "A. B. C.\n"),
        ("A. B. C.\n", {1: "B."}, "A. B. C.\n"),
        ("A. B. C.\n", {1: " B. "}, "A. B. C.\n"),
        ("A. B. C.\n", {1: "Bee."}, "A. Bee. C.\n"),
        ("A. B. C.\n", {0: "Ay.", 1: "Bee.", 2: "Sea."}, "Ay. Bee. Sea.\n"),
        # Line ends are the document's.
        ("A.\r\nB.\r\nC.\r\n", {1: "B\nb"}, "A.\r\nB\r\nb\r\nC.\r\n"),
        ("A.\nB.\nC.\n", {1: "B\r\nb\rc"}, "A.\nB\nb\nc\nC.\n"),
        # Deleted: in the middle, at the beginning, at the end, all.
        ("A. B. C.\n", {1: ""}, "A. C.\n"),
        ("A. B. C.\n", {1: "  "}, "A. C.\n"),
        (" A. B. C.\n", {0: ""}, " B. C.\n"),
        ("A. B. C.\n", {2: ""}, "A. B.\n"),
        ("A. B. C.\n", {0: "", 1: ""}, "C.\n"),
        ("A. B. C.\n", {1: "", 2: ""}, "A.\n"),
        ("A. B. C.\n", {0: "", 1: "", 2: ""}, "\n"),
        (" A. B.\nC.\r\n\r\n", {0: "", 1: "", 2: ""}, "\r\n\r\n"),
        ("A.B.C.", {0: "", 1: "", 2: ""}, ""),
        # The first of a paragraph, the last one, a paragraph of its own, a line of its own.
        ("A.\n\nB. C.\n", {1: ""}, "A.\n\nC.\n"),
        ("A. B.\n\nC.\n", {1: ""}, "A.\n\nC.\n"),
        ("A.\n\nB.\n\nC.\n", {1: ""}, "A.\n\nC.\n"),
        ("A.\n\nB.\nC.\n", {1: ""}, "A.\n\nC.\n"),
        ("A.\nB.\nC.\n", {1: ""}, "A.\nC.\n"),
        ("A.\r\n\r\nB.\r\nC.\r\n", {1: ""}, "A.\r\n\r\nC.\r\n"),
        ("A.\n\nB.\n\nC.\n\n\n", {2: ""}, "A.\n\nB.\n\n\n"),
        ("A.B.C.", {1: ""}, "A.C."),
        ("A. B.\n\nC.\n", {0: "", 1: ""}, "C.\n"),
    ],
)
def test_corrections_of_what_stands_there(text: str, corrections: dict[int, str | None], expected: str) -> None:
    assert corrected(text, ABC, corrections) == expected


@pytest.mark.parametrize(
    ("text", "pairs", "corrections", "expected"),
    [
        ("A. B. C.\n", OMITTED, {1: "X."}, "A. X. B. C.\n"),
        ("A.\nB.\nC.\n", OMITTED, {1: "X."}, "A.\nX.\nB.\nC.\n"),
        ("A.\n\nB. C.\n", OMITTED, {1: "X."}, "A.\n\nX.\n\nB. C.\n"),
        ("句。文。字。", [("1", "句。"), ("x", None), ("2", "文。")], {1: "新。"}, "句。新。文。字。"),
        ("A. B. C.\n", OMITTED, {1: ""}, "A. B. C.\n"),
        ("A. B. C.\n", OMITTED, {0: "Ay.", 1: "X."}, "Ay. X. B. C.\n"),
        ("A. B. C.\n", OMITTED, {0: "", 1: "X."}, "X. B. C.\n"),
        ("A. B. C.\n", OMITTED, {1: "X.", 2: ""}, "A. X. C.\n"),
        ("A. B.\n", [("x", None), ("y", None), ("1", "A."), ("2", "B.")], {0: "X.", 1: "Y."}, "X. Y. A. B.\n"),
        ("A.\nB.\n", [("1", "A."), ("2", "B."), ("x", None), ("y", None)], {2: "X.", 3: "Y."}, "A.\nB.\nX.\nY.\n"),
        ("A.\n", [("1", "A."), ("x", None)], {1: "X."}, "A. X.\n"),
        ("A. — B.\n", [("1", "A."), ("x", None), ("2", "B.")], {1: "X."}, "A. X. — B.\n"),
        ("\n", [("x", None), ("y", None)], {0: "X.", 1: "Y."}, "X. Y.\n"),
    ],
)
def test_an_omitted_sentence_goes_behind_the_one_before_it(
    text: str, pairs: list[tuple[str | None, str | None]], corrections: dict[int, str | None], expected: str
) -> None:
    assert corrected(text, pairs, corrections) == expected


def test_behind_one_that_was_not_moved() -> None:
    of = made("A. B. C.\n", OMITTED)
    first = of.judgements[0]
    moved = replace(first, scored=replace(first.scored, pair=replace(first.pair, moved=True)))
    of = replace(of, judgements=(moved, *of.judgements[1:]))
    assert write_corrected(of, said(of, {1: "X."}), "Ann", b"A. B. C.\n") == b"X. A. B. C.\n"


def test_repeats_are_corrected_together() -> None:
    pairs: list[tuple[str | None, str | None]] = [("1", "A."), ("2", "B."), ("1", "A.")]
    assert corrected("A. B.\nA.\n", pairs, {0: "Ay."}) == "Ay. B.\nAy.\n"


def test_only_the_reviewers_corrections() -> None:
    of = made("A. B. C.\n", ABC)
    assert write_corrected(of, said(of, {0: "x"}), "Bob", b"A. B. C.\n") == b"A. B. C.\n"
    graded = replay([Recorded(1, Event("Ann", WHEN, pair_key(of.judgements[0].pair), Graded("major")))])
    assert write_corrected(of, graded, "Ann", b"A. B. C.\n") == b"A. B. C.\n"


# Documents that belong together line by line


@pytest.mark.parametrize(
    ("corrections", "expected"),
    [
        ({0: "Ay."}, "Ay.\n\n C. \n"),
        ({0: ""}, "\n\n C. \n"),
        ({1: "X."}, "A.\nX.\n C. \n"),
        ({1: "X.", 2: "Sea."}, "A.\nX.\n Sea. \n"),
    ],
)
def test_aligned_lines_stay_aligned(corrections: dict[int, str | None], expected: str) -> None:
    text = "A.\n\n C. \n"
    of = made(text, [("1", "A."), ("x", None), ("3", "C.")], lines=True)
    assert write_corrected(of, said(of, corrections), "Ann", text.encode()).decode() == expected


def test_no_line_end_in_an_aligned_line() -> None:
    of = made("A.\nB.\n", [("1", "A."), ("2", "B.")], lines=True)
    with pytest.raises(WriteError, match=r"b.txt, line 2: a correction has a line end, .*: write it on one line"):
        write_corrected(of, said(of, {1: "x\ny"}), "Ann", b"A.\nB.\n")


# Bytes

ENCODINGS = ["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252", "utf-8-sig", "iso8859-1", "cp1251"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("zipped", [False, True])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding(encoding: str, zipped: bool, end: str, tmp_path: Path) -> None:
    text, expected = f"A.{end}B.{end}C.{end}", f"A.{end}Bee.{end}C.{end}"
    of = made(text, ABC, encoding)
    data = text.encode(encoding)
    path = tmp_path / "b.txt.gz"
    path.write_bytes(gzip.compress(data, mtime=1) if zipped else data)
    assert write_corrected(of, said(of, {}), "Ann", path) == path.read_bytes()
    written = write_corrected(of, said(of, {1: "Bee."}), "Ann", path)
    assert (gzip.decompress(written) if zipped else written) == expected.encode(encoding)
    assert written == write_corrected(of, said(of, {1: "Bee."}), "Ann", str(path))


@pytest.mark.parametrize(
    ("mark", "encoding", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
        (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
        (codecs.BOM_UTF32_BE, "utf-32", "utf-32-be"),
        (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),
    ],
)
def test_a_byte_order_mark_stays(mark: bytes, encoding: str, codec: str) -> None:
    of = made("A. B. C.\n", ABC, encoding)
    data = mark + "A. B. C.\n".encode(codec)
    assert write_corrected(of, said(of, {0: "Ä."}), "Ann", data) == mark + "Ä. B. C.\n".encode(codec)


@given(st.data())
def test_everything_outside_is_what_it_was(data: st.DataObject) -> None:
    # Sentences that cannot be mistaken for what is between them.
    space = st.text(" \n\t\r", max_size=3)
    parts = data.draw(st.lists(st.tuples(space, st.text("ab", min_size=1, max_size=4)), min_size=1, max_size=5))
    tail = data.draw(space)
    text = "".join(before + sentence + "." for before, sentence in parts) + tail
    of = made(text, [(str(n), sentence + ".") for n, (_, sentence) in enumerate(parts)])
    wanted = data.draw(st.dictionaries(st.integers(0, len(parts) - 1), st.none() | encodable.filter(str.strip)))
    written = write_corrected(of, said(of, wanted), "Ann", text.encode()).decode()
    now = {}
    for n, (before, sentence) in enumerate(parts):
        correction = wanted.get(n)
        same = correction is None or correction.split() == [sentence + "."]
        end = next((end for end in ("\r\n", "\r", "\n") if end in text and text.index(end) == _first(text)), "\n")
        line_ends = (
            "" if correction is None else correction.replace("\r\n", "\n").replace("\r", "\n").replace("\n", end)
        )
        now[n] = before + (sentence + "." if same else line_ends)
    assert written == "".join(now.values()) + tail


def _first(text: str) -> int:
    return min(place for end in "\r\n" if (place := text.find(end)) >= 0)


@given(st.data())
def test_deleting_touches_white_space_only(data: st.DataObject) -> None:
    space = st.text(" \n", max_size=3)
    parts = data.draw(st.lists(st.tuples(space, st.text("ab", min_size=1, max_size=4)), min_size=1, max_size=6))
    text = "".join(before + sentence + "." for before, sentence in parts) + data.draw(space)
    of = made(text, [(str(n), sentence + ".") for n, (_, sentence) in enumerate(parts)])
    gone = data.draw(st.sets(st.integers(0, len(parts) - 1)))
    written = write_corrected(of, said(of, dict.fromkeys(gone, "")), "Ann", text.encode()).decode()
    left = [sentence + "." for n, (_, sentence) in enumerate(parts) if n not in gone]
    assert "".join(written.split()) == "".join(left)
    # Nothing runs together that was apart, and no paragraph into another.
    assert written.count("\n\n") <= text.count("\n\n") or not gone


def test_edits_are_made_in_order() -> None:
    assert applied("abcd", [Edit(Span(0, 1), "x"), Edit(Span(1, 1), "-"), Edit(Span(3, 4), "")]) == "x-bc"
