"""Small files that expand, multiply or nest without end are refused in one line."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from scorer.errors import ReadError
from scorer.read import read_document, read_pairs
from scorer.settings import Settings
from tests.scorer.format_files import W, epub, zipped, zstd

# One megabyte is allowed; each bomb is a few kilobytes, and stands for three megabytes or much more.
ALLOWED = Settings(max_size=1)
LONG = b"word " * 600_000
TENS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY e0 "ten letters">{TENS}]>'
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
HEADER = "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in ("original", "garbled"))


def docx(body: str, before: str = "") -> bytes:
    return zipped(word__document_dot_xml=f"{before}<w:document {W}><w:body>{body}</w:body></w:document>")


def xlsx(rows: str, texts: str) -> bytes:
    """Return a workbook of one sheet with these rows below a header, and these texts that its cells share."""
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    kinds = {"workbook": "sheet.main", "worksheets/sheet1": "worksheet", "sharedStrings": "sharedStrings"}
    declared = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{kind}.{what}+xml"/>' for part, what in kinds.items()
    )
    links = (("1", "worksheet", "worksheets/sheet1.xml"), ("2", "sharedStrings", "sharedStrings.xml"))
    related = "".join(
        f'<Relationship Id="r{number}" Type="{office}/{what}" Target="{target}"/>' for number, what, target in links
    )
    book = f'<sheets><sheet name="a" sheetId="1" r:id="r1" xmlns:r="{office}"/></sheets>'
    root = f'<Relationship Id="r" Type="{office}/officeDocument" Target="xl/workbook.xml"/>'
    sheet = f"<sheetData><row>{HEADER}</row>{rows}</sheetData>"
    relationships = f'<Relationships xmlns="{package}/relationships">{{}}</Relationships>'
    parts = {
        "[Content_Types]_dot_xml": f'<Types xmlns="{package}/content-types">{declared}</Types>',
        "_rels/_dot_rels": relationships.format(root),
        "xl/workbook_dot_xml": f"<workbook {SHEET}>{book}</workbook>",
        "xl/_rels/workbook_dot_xml_dot_rels": relationships.format(related),
        "xl/worksheets/sheet1_dot_xml": f"<worksheet {SHEET}>{sheet}</worksheet>",
        "xl/sharedStrings_dot_xml": f"<sst {SHEET}>{texts}</sst>",
    }
    return zipped(**parts)


ROW = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'


def parquet() -> bytes:
    import pyarrow
    import pyarrow.parquet

    column = pyarrow.DictionaryArray.from_arrays([0] * 1000, [LONG[:3000].decode()])
    buffer = BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"original": column, "garbled": column}), buffer)
    return buffer.getvalue()


def pdf(content: bytes, kids: str = "3 0 R") -> bytes:
    """Return a PDF of one page; the reader finds its objects although it has no table of them."""
    packed = zlib.compress(content)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count 1 >>".encode(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        stream,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n"


def aliases() -> bytes:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    return "\n".join(lines).encode()


def nested(opening: str, closing: str, inner: str = "x", times: int = 20_000) -> bytes:
    return (opening * times + inner + closing * times).encode()


TOO_LARGE = r"larger than 1 MB|expands to more than 1 MB"
TOO_MANY = r"has more than 25,000 tags"
TOO_DEEP = r"nested|Excessive depth|too deep"
ENTITY = r"[Ee]ntity"
# Where an entity that multiplies may stand in each format of XML.
ENTITIES = {
    "a.xlf": "<xliff><file>&e9;</file></xliff>",
    "a.tmx": '<tmx><header srclang="&e9;"/></tmx>',
    "a.xml": '<resources><string name="a">&e9;</string></resources>',
    "a.resx": '<root><data name="a"><value>&e9;</value></data></root>',
}
BOMBS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "gzip": ("a.txt.gz", lambda: gzip.compress(LONG), TOO_LARGE),
    "bzip2": ("a.txt.bz2", lambda: bz2.compress(LONG), TOO_LARGE),
    "xz": ("a.txt.xz", lambda: lzma.compress(LONG), TOO_LARGE),
    "Zstandard": ("a.txt.zst", lambda: zstd(LONG), TOO_LARGE),
    "gzip of many members": ("a.txt.gz", lambda: gzip.compress(LONG[:30_000]) * 100, TOO_LARGE),
    "packed archive": ("a.docx.gz", lambda: gzip.compress(docx(LONG.decode())), TOO_LARGE),
    "archive": ("a.docx", lambda: docx(f"<w:p><w:r><w:t>{LONG.decode()}</w:t></w:r></w:p>"), TOO_LARGE),
    "elements": ("a.docx", lambda: docx("<w:p/>" * 60_000), TOO_MANY),
    "entities of an archive": ("a.docx", lambda: docx("<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", BOMB), ENTITY),
    "archive of OpenDocument": ("a.odt", lambda: zipped(content_dot_xml=LONG.decode()), TOO_LARGE),
    "one chapter many times": ("a.epub", lambda: epub((LONG[:30_000].decode(),), (0,) * 100), TOO_LARGE),
    "nested XML": ("a.xlf", lambda: nested("<g>", "</g>", times=10_000), TOO_DEEP),
    "nested HTML": ("a.html", lambda: nested("<div>", ""), TOO_DEEP),
    "nested lists of HTML": ("a.html", lambda: nested("<ul><li>", ""), TOO_DEEP),
    "nested HTML of a book": ("a.epub", lambda: epub(("<div>" * 20_000 + "x",), (0,)), TOO_DEEP),
    "nested Markdown": ("a.md", lambda: nested("> ", ""), TOO_DEEP),
    "nested JSON": ("a.json", lambda: nested('{"a":', "}", '"x"'), TOO_DEEP),
    "nested lists of JSON": ("a.arb", lambda: b'{"a":' + nested("[", "]", '"x"') + b"}", TOO_DEEP),
    "nested catalogue": ("a.xcstrings", lambda: nested('{"strings":', "}", "{}"), TOO_DEEP),
    "nested lines of JSON": ("a.jsonl", lambda: nested("[", "]", times=100_000), TOO_DEEP),
    "nested YAML": ("a.yaml", lambda: b"a: " + nested("[", "]", times=5000), TOO_DEEP),
    "aliases of YAML": ("a.yaml", aliases, TOO_LARGE),
    "YAML that holds itself": ("a.yaml", lambda: b"a: &a\n  b: *a\n", f"{TOO_DEEP}|{TOO_LARGE}"),
    "nested RTF": ("a.rtf", lambda: b"{\\rtf1 " + nested("{", "}") + b"}", TOO_DEEP),
    "nested Fluent": ("a.ftl", lambda: b"a = " + nested("{ ", " }", "$x", 2000), TOO_DEEP),
    "shared texts": ("a.xlsx", lambda: xlsx(ROW, "<si><t>a</t></si>" * 10_000), TOO_MANY),
    "a text that many cells share": ("a.xlsx", lambda: xlsx(ROW * 300, f"<si><t>{'word ' * 2000}</t></si>"), TOO_LARGE),
    "archive of a sheet": ("a.xlsx", lambda: xlsx(ROW, f"<si><t>{LONG.decode()}</t></si>"), TOO_LARGE),
    "a text that many rows share": ("a.parquet", parquet, TOO_LARGE),
    "text of PDF": ("a.pdf", lambda: pdf(b"BT /F 9 Tf" + (b" (" + LONG[:60_000] + b") Tj") * 30 + b" ET"), TOO_LARGE),
    "pages that hold themselves": ("a.pdf", lambda: pdf(b"", kids="2 0 R"), "not a sound PDF"),
    "record": ("a.csv", lambda: b'original,garbled\n"' + LONG, TOO_LARGE),
}  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_in_one_line(tmp_path: Path, bomb: str) -> None:
    name, made, message = BOMBS[bomb]
    (tmp_path / name).write_bytes(made())
    read = read_pairs if name.endswith((".xlf", ".tmx", ".csv", ".jsonl", ".xlsx", ".parquet")) else read_document
    with pytest.raises(ReadError, match=message) as refused:
        read(str(tmp_path / name), ALLOWED)
    assert name in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", ENTITIES)
def test_an_entity_is_not_expanded(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(BOMB + ENTITIES[name], encoding="utf-8")
    with pytest.raises(ReadError, match=ENTITY):
        (read_pairs if name in ("a.xlf", "a.tmx") else read_document)(str(tmp_path / name), ALLOWED)


def test_what_the_bombs_are_made_of_is_read_in_small(tmp_path: Path) -> None:
    small = {
        "a.xlsx": xlsx(ROW, "<si><t>word</t></si>"),
        "a.docx": docx("<w:p/><w:p><w:r><w:t>word</w:t></w:r></w:p>"),
        "a.yaml": b"a: &a [word]\n",
        "a.html": nested("<div>", "", "word", 5000),
    }
    for name, data in small.items():
        (tmp_path / name).write_bytes(data)
        read = read_pairs(str(tmp_path / name), ALLOWED).original if name == "a.xlsx" else None
        document = read or read_document(str(tmp_path / name), ALLOWED)
        assert document.text.strip() == "word"
