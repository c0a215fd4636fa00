"""Small files of every format, made in memory by the libraries that write them, for the tests of their readers."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable

SENTENCES = (
    "The mill burned down in 1871.",
    "Nobody rebuilt it, though Anders Holm tried.",
    "Its wheel is still there.",
)
WORDS = (*SENTENCES, "A fourth line ends the page.")


def zipped(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return buffer.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_of(body: str, **parts: str) -> bytes:
    """Return a Word file with this body, and further parts such as `word__footnotes_dot_xml`."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return zipped(word__document_dot_xml=document, **parts)


def docx() -> bytes:
    import docx as word

    document = word.Document()
    for sentence in SENTENCES:
        document.add_paragraph(sentence)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def odt() -> bytes:
    from odfdo import Document, Paragraph

    document = Document("text")
    document.body.clear()
    for sentence in SENTENCES:
        document.body.append(Paragraph(sentence))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def odt_of(body: str) -> bytes:
    names = {
        name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text", "table", "drawing")
    }
    declared = " ".join(f'xmlns:{name}="{address}"' for name, address in names.items())
    inner = f"<office:body><office:text>{body}</office:text></office:body>"
    return zipped(content_dot_xml=f"<office:document-content {declared}>{inner}</office:document-content>")


def epub(chapters: tuple[str, ...] = SENTENCES, spine: tuple[int, ...] = (0, 1, 2)) -> bytes:
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(chapters))
    )
    order = "".join(f'<itemref idref="c{n}"/>' for n in spine)
    package = (
        f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest><spine>{order}</spine></package>'
    )
    container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    pages = {
        f"OPS__c{n}_dot_xhtml": f"<html><head><title>t</title></head><body><p>{text}</p></body></html>"
        for n, text in enumerate(chapters)
    }
    return zipped(**{"META-INF__container_dot_xml": container}, OPS__book_dot_opf=package, **pages)


def rtf() -> bytes:
    return ("{\\rtf1\\ansi " + "\\par\n".join(SENTENCES) + "}").encode("ascii")


def pdf(*pages: tuple[str, ...]) -> bytes:
    """Return a PDF of one line of text below the other on each page."""
    pages = pages or (SENTENCES,)
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for lines in pages:
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        content = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET"
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{at:010} 00000 n \n" for at in places)
    tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + tail.encode("ascii")


def xliff() -> bytes:
    units = "".join(
        f'<trans-unit id="{n}"><source>{text}</source><target>{text}</target></trans-unit>\n'
        for n, text in enumerate(SENTENCES)
    )
    head = '<xliff version="1.2"><file original="a" source-language="en" target-language="en-GB"><body>'
    return f"{head}{units}</body></file></xliff>".encode()


def xliff2() -> bytes:
    units = "".join(
        f'<unit id="{n}"><segment><source>{text}</source><target>{text}</target></segment></unit>\n'
        for n, text in enumerate(SENTENCES)
    )
    return f'<xliff version="2.1" srcLang="en" trgLang="en"><file id="f">{units}</file></xliff>'.encode()


def tmx() -> bytes:
    units = "".join(
        f'<tu><tuv xml:lang="en"><seg>{text}</seg></tuv><tuv xml:lang="en-x-mt"><seg>{text}</seg></tuv></tu>\n'
        for text in SENTENCES
    )
    return f'<tmx version="1.4"><header srclang="en"/><body>{units}</body></tmx>'.encode()


def po() -> bytes:
    import polib

    file = polib.POFile()
    file.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": "en_GB"}
    for text in SENTENCES:
        file.append(polib.POEntry(msgid=text, msgstr=text))
    return str(file).encode()


def _by_key(form: str, join: str = "\n", head: str = "", tail: str = "") -> Callable[[], bytes]:
    lines = [form.format(key=f"key{n}", text=text) for n, text in enumerate(SENTENCES)]
    data = (head + join.join(lines) + tail).encode()
    return lambda: data


def xcstrings() -> bytes:
    strings = {
        f"key{n}": {"localizations": {"en": {"stringUnit": {"state": "translated", "value": text}}}}
        for n, text in enumerate(SENTENCES)
    }
    return json.dumps({"sourceLanguage": "en", "strings": strings, "version": "1.0"}).encode()


def subtitles(form: str) -> Callable[[], bytes]:
    def made() -> bytes:
        import pysubs2

        file = pysubs2.SSAFile()
        for n, text in enumerate(SENTENCES):
            file.append(pysubs2.SSAEvent(start=1000 + 4000 * n, end=4000 + 4000 * n, text=text))
        return file.to_string(form).encode()

    return made


def table(separator: str) -> Callable[[], bytes]:
    quoted = [f'"{text}"' if separator in text else text for text in SENTENCES]
    lines = [f"original{separator}garbled", *(f"{text}{separator}{text}" for text in quoted)]
    data = "".join(f"{line}\n" for line in lines).encode()
    return lambda: data


def json_lines() -> bytes:
    return "".join(json.dumps({"original": text, "garbled": text}) + "\n" for text in SENTENCES).encode()


def xlsx() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["original", "garbled"])
    for text in SENTENCES:
        book.active.append([text, text])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def parquet() -> bytes:
    import pyarrow
    import pyarrow.parquet

    buffer = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"original": SENTENCES, "garbled": SENTENCES}), buffer)
    return buffer.getvalue()


def zstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress(data)


PACKED: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress, ".zst": zstd,
}  # fmt: skip
DOCUMENTS: dict[str, Callable[[], bytes]] = {
    ".docx": docx, ".odt": odt, ".epub": epub, ".rtf": rtf, ".pdf": pdf,
    ".srt": subtitles("srt"), ".vtt": subtitles("vtt"), ".ass": subtitles("ass"), ".ssa": subtitles("ssa"),
}  # fmt: skip
BILINGUAL: dict[str, Callable[[], bytes]] = {".xlf": xliff, ".xliff": xliff2, ".tmx": tmx, ".po": po}
KEYED: dict[str, Callable[[], bytes]] = {
    ".ftl": _by_key("{key} = {text}", tail="\n"),
    ".properties": _by_key("{key}={text}", tail="\n"),
    ".xml": _by_key('<string name="{key}">{text}</string>', head="<resources>", tail="</resources>"),
    ".strings": _by_key('"{key}" = "{text}";', tail="\n"),
    ".xcstrings": xcstrings,
    ".arb": _by_key('"{key}": "{text}"', ",\n", '{"@@locale": "en", ', "}"),
    ".json": _by_key('"{key}": {{"inner": "{text}"}}', ",\n", "{", "}"),
    ".ini": _by_key("{key}={text}", head="[Main]\n", tail="\n"),
    ".resx": _by_key('<data name="{key}"><value>{text}</value></data>', head="<root>", tail="</root>"),
    ".yaml": _by_key('{key}: "{text}"', tail="\n"),
}
TABLES: dict[str, Callable[[], bytes]] = {
    ".csv": table(","), ".tsv": table("\t"), ".jsonl": json_lines, ".xlsx": xlsx, ".parquet": parquet,
}  # fmt: skip
