"""Office documents: what is read of them, what is left out and said so, and the places."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorer.errors import ReadError
from scorer.read import read_document
from scorer.read.office.lines import paragraphs_of_pages
from scorer.settings import Settings
from scorer.types import Document
from tests.scorer.format_files import SENTENCES, docx_of, epub, odt_of, pdf, rtf, zipped


def read(folder: Path, name: str, data: bytes, max_size: int = 200) -> Document:
    (folder / name).write_bytes(data)
    return read_document(str(folder / name), Settings(max_size=max_size))


def parts(document: Document) -> list[tuple[str, str]]:
    texts = [document.text[at.start : at.stop] for at in document.blocks]
    return list(zip(document.places, texts, strict=True))


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<w:p><w:r><w:t>Mi</w:t></w:r><w:r><w:t>ll</w:t></w:r></w:p>", [("paragraph 1", "Mill")]),
        (p("") + p("b"), [("paragraph 2", "b")]),
        (
            f"{p('a')}<w:tbl><w:tr><w:tc>{p('b')}</w:tc><w:tc>{p('c')}</w:tc></w:tr></w:tbl>{p('d')}",
            [
                ("paragraph 1", "a"),
                ("table 1, row 1, cell 1", "b"),
                ("table 1, row 1, cell 2", "c"),
                ("paragraph 2", "d"),
            ],
        ),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{p('a')}</w:sdtContent></w:sdt>", [("paragraph 1", "a")]),
        ("<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>", [("paragraph 1", "a")]),
        ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>", [("paragraph 1", "new")]),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/></w:r></w:p>", [("paragraph 1", "a b-")]),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>a</w:t></w:r></w:p>", [("paragraph 1", "a")]),
        (
            f"<w:p><w:r><w:t>a</w:t><w:txbxContent>{p('in a box')}</w:txbxContent></w:r></w:p>",
            [("paragraph 1", "a"), ("paragraph 1, text box", "in a box")],
        ),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>a</w:t></w:r></w:p>", [("paragraph 1", "a")]),
    ],
)
def test_docx(tmp_path: Path, body: str, expected: list[tuple[str, str]]) -> None:
    document = read(tmp_path, "a.docx", docx_of(body))
    assert parts(document) == expected
    assert not document.notes


def test_what_is_left_out_of_docx_is_said(tmp_path: Path) -> None:
    gone = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    data = docx_of(f"<w:p><w:r><w:t>a</w:t></w:r>{gone}</w:p>", word__header1_dot_xml="<a/>")
    document = read(tmp_path, "a.docx", data)
    assert document.text == "a"
    assert [note.rpartition(": ")[2] for note in document.notes] == [
        "1 tracked deletion left out",
        "headers and footers are left out",
    ]


def test_footnotes_come_after_the_text(tmp_path: Path) -> None:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = f'<w:footnotes {w}><w:footnote w:type="separator">{p("-")}</w:footnote><w:footnote>{p("n")}</w:footnote></w:footnotes>'  # noqa: E501
    document = read(tmp_path, "a.docx", docx_of(p("a"), word__footnotes_dot_xml=notes))
    assert parts(document) == [("paragraph 1", "a"), ("footnote 1", "n")]


def test_odt(tmp_path: Path) -> None:
    table = "<table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>"  # noqa: E501
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>"  # noqa: E501
    body = f'<text:h>a<text:s text:c="2"/>b</text:h><text:p>d<text:span> e</text:span>{note} f</text:p>{table}'
    assert parts(read(tmp_path, "a.odt", odt_of(body))) == [
        ("paragraph 1", "a  b"),
        ("paragraph 2", "d e f"),
        ("paragraph 2, note", "n"),
        ("table 1, row 1, cell 1", "c"),
    ]


def test_tracked_deletions_of_odt_are_left_out_with_a_note(tmp_path: Path) -> None:
    gone = "<text:tracked-changes><text:changed-region><text:deletion><text:p>x</text:p></text:deletion></text:changed-region></text:tracked-changes>"  # noqa: E501
    document = read(tmp_path, "a.odt", odt_of(f"{gone}<text:p>a</text:p>"))
    assert document.text == "a"
    assert document.notes[0].endswith("1 tracked deletion left out")


def test_the_chapters_of_a_book_are_in_the_order_of_its_spine(tmp_path: Path) -> None:
    document = read(tmp_path, "a.epub", epub(("one", "", "three"), (2, 1, 0)))
    assert parts(document) == [("c2.xhtml, line 1", "three"), ("c0.xhtml, line 1", "one")]


def test_rtf(tmp_path: Path) -> None:
    assert [text for _, text in parts(read(tmp_path, "a.rtf", rtf()))] == list(SENTENCES)


def test_a_pdf_is_read_with_a_warning(tmp_path: Path) -> None:
    document = read(tmp_path, "a.pdf", pdf(("The mill", "burned down."), ("It is gone.",)))
    assert parts(document)[-1] == ("page 2", "It is gone.")
    assert "guessed" in document.notes[0]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        (
            ["The old mill burned down in the au-\ntumn of that year."],
            ["The old mill burned down in the autumn of that year."],
        ),
        (
            ["The road from the village to the well-\nKnown mill."],
            ["The road from the village to the well- Known mill."],
        ),
        (["One.\n\nTwo."], ["One.", "Two."]),
        (["It was a long way\nto go, and\nthey went."], ["It was a long way to go, and they went."]),
        (
            [f"Mill Gazette {n}\nText {word}.\n\n{n}" for n, word in ((1, "a"), (2, "b"), (3, "c"))],
            ["Text a.", "Text b.", "Text c."],
        ),
        (
            ["A sentence goes on at the end of", "the page and ends here."],
            ["A sentence goes on at the end of the page and ends here."],
        ),
    ],
)
def test_lines_of_pages(pages: list[str], expected: list[str]) -> None:
    assert [text for text, _ in paragraphs_of_pages(pages)] == expected


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.docx", b"PK\x03\x04 not whole", "cannot be read as a Word document"),
        ("a.docx", zipped(other="x"), r"lacks the part word/document\.xml"),
        ("a.docx", docx_of(""), "has no text"),
        ("a.docx", zipped(word__document_dot_xml="<a>"), "not sound DOCX"),
        ("a.docx", zipped(word__document_dot_xml="<a>" * 400 + "</a>" * 400), "not sound DOCX.*depth"),
        ("a.docx", zipped(word__document_dot_xml='<!DOCTYPE a [<!ENTITY e SYSTEM "/etc/hostname">]><a>&e;</a>'), "uses the entity"),  # noqa: E501
        ("a.docx", docx_of(p("a" * 3_000_000)), "expands to more than 1 MB"),
        ("a.pdf", b"no", "not a PDF"),
        ("a.rtf", b"{\\rtf1 cut", "cut short"),
        ("a.rtf", b"no", "not a rich text"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(tmp_path, name, data, 1)
