"""Plain text and aligned lines: blocks, lines, nothing lost."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.errors import ReadError
from scorer.read import document_of, read_aligned, read_document
from scorer.read.text import line_starts, read
from scorer.settings import Settings
from scorer.types import Document, Rows

PIECES = st.sampled_from(
    ["a", "Bc.", " ", "\t", "\n", "\r\n", "\r", "\u2028", "\x85", "\x0b", "\x0c", "\x1c", "\u00a0", "é"]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)
ANY_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)


def blocks(document: Document) -> list[str]:
    return [document.text[block.start : block.stop] for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.", ["One."]),
        ("One.\nTwo.\n", ["One.\nTwo."]),
        ("One.\r\nTwo.\r\n", ["One.\r\nTwo."]),
        ("One.\rTwo.\r", ["One.\rTwo."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("One.\r\rTwo.", ["One.", "Two."]),
        ("One.\n \t \nTwo.", ["One.", "Two."]),
        ("\n\n  One. \n  two \n\n\n\n  Three \n\n", ["One. \n  two", "Three"]),
        ("One.\u2028\u2028Two.", ["One.\u2028\u2028Two."]),
        ("One.\n\x0c\nTwo.", ["One.", "Two."]),
        ("One.\n\u00a0\nTwo.", ["One.", "Two."]),
    ],
)
def test_blank_lines_part_blocks(text: str, expected: list[str]) -> None:
    document = document_of(text, "a")
    assert blocks(document) == expected
    assert document.text == text
    assert document.soft_newlines


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", [0]),
        ("a", [0]),
        ("a\n", [0]),
        ("a\nb", [0, 2]),
        ("a\r\nb\rc\n\nd\n", [0, 3, 5, 7, 8]),
        ("a\u2028b\x85c\x0bd\x0ce\x1cf", [0]),
        ("\n", [0]),
    ],
)
def test_line_starts(text: str, starts: list[int]) -> None:
    assert list(line_starts(text)) == starts


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffOne.\r\n\r\nTwo\u2028.\rThree.\n\n\nFour.".encode())
    document = read_document(str(path), Settings())
    lines = [document.line(document.text.index(word)) for word in ("One", "Two", "Three", "Four")]
    assert lines == [1, 3, 4, 7]
    assert document.line(len(document.text)) == 7


@pytest.mark.parametrize("text", ["", " ", "\n\u2028\x1c\n"])
def test_white_space_alone_is_empty(text: str) -> None:
    with pytest.raises(ReadError, match="memory: is empty"):
        document_of(text, "memory")


@pytest.mark.parametrize(("text", "message"), [("a\nb\0", "line 2: has a NUL"), ("a\n\n\ud800", "line 3: has half")])
def test_text_in_memory_is_checked(text: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        document_of(text, "memory")


@given(TEXTS)
@settings(max_examples=300)
def test_blocks_are_ordered_disjoint_trimmed_and_lose_nothing(text: str) -> None:
    try:
        document = document_of(text, "a")
    except ReadError:
        assert not text.strip()
        return
    at = 0
    for block in document.blocks:
        assert not text[at : block.start].strip()
        inside = text[block.start : block.stop]
        assert inside == inside.strip()
        assert inside
        # The slow, obvious rule: no line of a block is blank.
        assert all(line.strip() for line in re.split("\r\n|\r|\n", inside))
        at = block.stop
    assert not text[at:].strip()


@given(TEXTS)
@settings(max_examples=200)
def test_every_two_blocks_are_parted_by_a_blank_line(text: str) -> None:
    lines = re.split("\r\n|\r|\n", text)
    runs = "".join("x" if line.strip() else " " for line in lines).split()
    if runs:
        assert len(document_of(text, "a").blocks) == len(runs)


@given(TEXTS)
@settings(max_examples=200)
def test_every_offset_has_the_line_of_a_slow_count(text: str) -> None:
    document = document_of("x" + text, "a")
    for offset, character in enumerate(document.text):
        before = document.text[:offset]
        if character == "\n" and before.endswith("\r"):
            continue
        assert document.line(offset) == len(re.findall("\r\n|\r|\n", before)) + 1 or before.endswith("\r")


def aligned(tmp_path: Path, original: str, garbled: str) -> Rows:
    (tmp_path / "o.txt").write_bytes(original.encode())
    (tmp_path / "g.txt").write_bytes(garbled.encode())
    return read_aligned(str(tmp_path / "o.txt"), str(tmp_path / "g.txt"), Settings())


@pytest.mark.parametrize(
    ("original", "garbled", "originals", "garbleds"),
    [
        ("a\nb\n", "c\r\nd", ["a", "b"], ["c", "d"]),
        ("a\rb", "c\nd\n", ["a", "b"], ["c", "d"]),
        ("a\n\nb\n", "c\nd\n\n", ["a", "", "b"], ["c", "d", ""]),
        ("  a \n", "\tb", ["a"], ["b"]),
        ("a\u2028b\x85c\x0bd\x0ce\x1cf\n", "g", ["a\u2028b\x85c\x0bd\x0ce\x1cf"], ["g"]),
        ("a\n", "\n", ["a"], [""]),
        ("a\n \nb", "a\nx\nb", ["a", "", "b"], ["a", "x", "b"]),
    ],
)
def test_line_i_belongs_to_line_i(
    tmp_path: Path, original: str, garbled: str, originals: list[str], garbleds: list[str]
) -> None:
    rows = aligned(tmp_path, original, garbled)
    assert blocks(rows.original) == originals
    assert blocks(rows.garbled) == garbleds
    assert rows.ids == (None,) * len(originals)
    for document in (rows.original, rows.garbled):
        assert [document.line(block.start) for block in document.blocks] == list(range(1, len(originals) + 1))


@pytest.mark.parametrize(
    ("original", "garbled", "message"),
    [
        ("a\nb\nc\n", "a\nb\n", r"g\.txt: 2 lines against 3 lines in .*o\.txt"),
        ("a", "a\nb\n", r"2 lines against 1 line in"),
        ("", "a\n", r"o\.txt: is empty"),
        ("a\n", "", r"g\.txt: is empty"),
        ("\n \n", "\n\n", "is empty: no row has any text"),
    ],
)
def test_aligned_files_that_do_not_fit(tmp_path: Path, original: str, garbled: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        aligned(tmp_path, original, garbled)


@given(
    st.lists(ANY_TEXT.filter(lambda line: not re.search("[\r\n]", line)), min_size=1),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
@settings(max_examples=200)
def test_any_lines_come_back(tmp_path_factory: pytest.TempPathFactory, lines: list[str], newline: str) -> None:
    # A file with more control characters than others is taken for a binary one.
    lines = ["first" * (1 + sum(map(len, lines))), *lines]
    text = "".join(line + newline for line in lines)
    rows = aligned(tmp_path_factory.getbasetemp(), text, text)
    assert blocks(rows.original) == blocks(rows.garbled) == [line.strip() for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "x" + "\n" * 200_000 + "y",
        "x" + " " * 200_000 + "y\nz",
        "x\n" + " " * 200_000 + "y\n" + "\t" * 200_000,
        "x\n" + "\n \r" * 100_000 + "y",
    ],
)
def test_white_space_without_end_takes_linear_time(text: str) -> None:
    begun = time.process_time()
    assert document_of(text, "a").blocks
    assert time.process_time() - begun < 20  # about a second; anything quadratic takes minutes


HEADS = ["7", "- 7 -", "[7]", "vii", "7/40", "Seite 7", "Ferry News 7", "Ferry News      7", "7    News", "7 | News"]
OTHERS = ["apples 7", "Ferry News", "He left at 7.", "7 boats", f"Seven {'years ago the fare rose ' * 3}7"]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("The fare stays\n\nFerry News\nPage 7 of 9\n\nat four crowns.", 1),
        ("The fare stays\n\n- 7 -\n\nat four crowns, and\n\n8\n\nso on.", 1),
        *((f"The fare stays\n\n{head}\n\nat four crowns.", 1) for head in HEADS),
        *((f"The fare stays\n\n{other}\n\nat four crowns.", 3) for other in OTHERS),
        ("The fare stays\n\n7\n\nFERRY NEWS\n\nat four crowns.", 1),
        ("The fare stays\n\nFerry News\n\n7\n\nat four crowns.", 1),
        ("The fare stays\n\nFerry News\n\nxii\n\nMay\n\nat four crowns, and\n\n8\n\nso on.", 1),
        ("The fare stays\n\nTHE FERRY NEWS\n\nat four crowns.", 1),
        ("The fare stays\n\n7\n\nIt rose.\n\nat four crowns.", 4),
        ("The fare stays\n\nFerry\n\nNews\n\nat four crowns.", 4),
        ("The fare stays\n\n7\n\nA\nB\nC\n\nat four crowns.", 4),
        ("The fare stays\n\nSTOP\n\nat four crowns.", 3),
        ("The fare stays.\n\n7\n\nFERRY NEWS\n\nat four crowns.", 4),
        ("The fare stays.\n\nPage 7 of 9\n\nIt rose.", 3),
        ("The fare stays\n\nFerry News\n\nat four crowns.", 3),
        ("The fare stays\n\nPage 7\n\nThe end", 3),
        ("at\n\n12\n\n", 2),
    ],
)
def test_the_head_of_a_page_parts_no_sentence(text: str, blocks: int) -> None:
    assert len(read("a.txt", text, "utf-8").blocks) == blocks
