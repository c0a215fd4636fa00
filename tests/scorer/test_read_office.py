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
        ('<w:p><w:r><w:t>a</w:t><w:sym w:char="F0FC"/></w:r></w:p>', [("paragraph 1", "a\uf0fc")]),
        ('<w:p><w:r><w:t>a</w:t><w:sym w:char="no"/><w:sym w:char="0007"/></w:r></w:p>', [("paragraph 1", "a")]),
        (
            f"<w:tbl><w:tr><w:tc>{p('a')}<w:tbl><w:tr><w:tc>{p('b')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
            [
                ("table 1, row 1, cell 1", "a"),
                ("table 1, row 1, cell 1, inner table, row 1, cell 1", "b"),
            ],
        ),
        (
            (
                f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr>"
                f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{p('c')}</w:tc></w:tr></w:tbl>"
            ),
            [
                ("table 1, row 1, cell 1", "a"),
                ("table 1, row 1, cell 2", "b"),
                ("table 1, row 2, cell 2", "c"),
            ],
        ),
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


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next(tmp_path: Path) -> None:
    end = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    halves = [f"<w:p>{end}<w:r><w:t>{text} </w:t></w:r></w:p>" for text in ("One", "two")]
    document = read(tmp_path, "a.docx", docx_of("".join(halves) + p("three.") + p("Next.") + halves[0]))
    assert parts(document) == [("paragraph 1", "One two three."), ("paragraph 2", "Next."), ("paragraph 3", "One")]
    assert [note.rpartition(": ")[2] for note in document.notes] == ["2 tracked deletions left out"]


def test_what_moved_is_no_deletion_and_an_embedded_document_is_said(tmp_path: Path) -> None:
    moved = "<w:p><w:{0}><w:r><w:t>a</w:t></w:r></w:{0}></w:p>"
    body = moved.format("moveFrom") + moved.format("moveTo") + "<w:altChunk/>"
    document = read(tmp_path, "a.docx", docx_of(body))
    assert parts(document) == [("paragraph 2", "a")]
    assert [note.rpartition(": ")[2] for note in document.notes] == ["1 embedded document left out"]


def test_the_text_of_docx_may_stand_in_a_part_of_another_name_and_kind(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<w:document xmlns:w="{strict}"><w:body>{p("a")}</w:body></w:document>'
    link = '<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    document = read(tmp_path, "a.docx", zipped(**{"word/document2.xml": body, "_rels/.rels": link}))
    assert parts(document) == [("paragraph 1", "a")]


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


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"a\par b", ["a", "b"]),
        (r"a\line b\par c", ["a\nb", "c"]),
        (r"\uc0 a\line b\u233 c", ["a\nb\u00e9c"]),
        (r"\trowd\cellx1\cellx2\intbl a\cell b\cell\row c", ["a", "b", "c"]),
        (r"a{\v hidden} b\v hidden\v0  c\v hidden\plain  d", ["a b c d"]),
        (r"a{\footnote\chftn  The {\i note}.} b.\par c", ["a b.", "c", "The note."]),
        (r"{\fonttbl{\f0 Arial;}}a\{b\}\~c", ["a{b}\u00a0c"]),
        (r"{\pict\pngblip 89504e47}a{\pict\bin3 }}}}b", ["ab"]),
    ],
)
def test_what_rtf_holds(tmp_path: Path, body: str, expected: list[str]) -> None:
    document = read(tmp_path, "a.rtf", f"{{\\rtf1\\ansi {body}}}".encode("ascii"))
    assert [text for _, text in parts(document)] == expected
    assert not document.notes


def test_tracked_deletions_of_rtf_are_left_out_with_a_note(tmp_path: Path) -> None:
    document = read(tmp_path, "a.rtf", rb"{\rtf1 a{\deleted gone {\b too}} b\deleted gone\deleted0  c}")
    assert [text for _, text in parts(document)] == ["a b c"]
    assert document.notes[0].endswith("2 tracked deletions left out")


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
        (["Step 1.", "Step 2.", "Step 3."], ["Step 1.", "Step 2.", "Step 3."]),
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
