"""Make the example files of docs/formats from the bundled corpus: `python -m docs.make_files`.

Each is written by a library that people write such files with (python-docx, odfdo, polib, pysubs2, openpyxl,
pyarrow), or by hand where there is none.  LibreOffice would be a gigabyte to install, so it is not used.  The files are
made once and committed; archives hold the time at which they were made.
"""

from __future__ import annotations

import csv
import lzma
from pathlib import Path
from xml.sax.saxutils import escape

from corpus.cases import Case, load_cases
from corpus.span import Span

# The fewest damaged pairs of the example.
DAMAGED = 5
EXAMPLES = Path(__file__).parent / "examples"
Pairs = list[tuple[str, str]]


def pairs() -> Pairs:
    """Return the sentences with one counterpart each, side by side, of the first short case with damage in several."""
    found = (_pairs_of(one) for one in load_cases() if one.origin == "damaged")
    return next(
        pairs
        for pairs in found
        if 6 <= len(pairs) <= 25 and sum(original != other for original, other in pairs) >= DAMAGED
    )


def _pairs_of(one: Case) -> Pairs:
    return [
        (_line(one.original, link.original[0]), _line(one.garbled, link.garbled[0]))
        for link in one.links
        if len(link.original) == len(link.garbled) == 1
    ]


def _line(text: str, at: Span) -> str:
    return " ".join(text[at.start : at.stop].split())


def write_all(folder: Path) -> None:
    """Write every example into a folder."""
    both = pairs()
    for number, side in enumerate(("original", "garbled")):
        texts = [pair[number] for pair in both]
        _docx(folder / f"report-{side}.docx", texts)
        _odt(folder / f"report-{side}.odt", texts)
        _subtitles(folder / f"talk-{side}.srt", texts)
        _properties(folder / f"texts-{side}.properties", texts)
        (folder / f"report-{side}.txt.xz").write_bytes(lzma.compress("\n\n".join(texts).encode()))
    _xliff(folder / "units.xlf", both)
    _tmx(folder / "units.tmx", both)
    _po(folder / "units.po", both)
    _csv(folder / "pairs.csv", both)
    _xlsx(folder / "pairs.xlsx", both)
    _parquet(folder / "pairs.parquet", both)


def _docx(path: Path, texts: list[str]) -> None:
    import docx

    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    document.save(str(path))


def _odt(path: Path, texts: list[str]) -> None:
    from odfdo import Document, Paragraph

    document = Document("text")
    document.body.clear()
    for text in texts:
        document.body.append(Paragraph(text))
    document.save(path)


def _subtitles(path: Path, texts: list[str]) -> None:
    import pysubs2

    file = pysubs2.SSAFile()
    for number, text in enumerate(texts):
        file.append(pysubs2.SSAEvent(start=4000 * number, end=4000 * number + 3500, text=text))
    file.save(str(path))


def _properties(path: Path, texts: list[str]) -> None:
    lines = [f"line.{number} = {text}\n" for number, text in enumerate(texts, 1)]
    path.write_text("".join(lines), encoding="utf-8")


def _xliff(path: Path, pairs: Pairs) -> None:
    units = "".join(
        f'<trans-unit id="{number}"><source>{escape(original)}</source>'
        f"<target>{escape(garbled)}</target></trans-unit>\n"
        for number, (original, garbled) in enumerate(pairs, 1)
    )
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
    )
    file = '<file original="report" source-language="en" target-language="en" datatype="plaintext"><body>\n'
    path.write_text(f"{head}{file}{units}</body></file></xliff>\n", encoding="utf-8")


def _tmx(path: Path, pairs: Pairs) -> None:
    units = "".join(
        f'<tu><tuv xml:lang="en"><seg>{escape(original)}</seg></tuv>'
        f'<tuv xml:lang="en-x-garbled"><seg>{escape(garbled)}</seg></tuv></tu>\n'
        for original, garbled in pairs
    )
    head = '<header creationtool="scorer" creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" '
    head += 'srclang="en" datatype="plaintext"/>'
    path.write_text(f'<tmx version="1.4">{head}<body>\n{units}</body></tmx>\n', encoding="utf-8")


def _po(path: Path, pairs: Pairs) -> None:
    import polib

    file = polib.POFile()
    file.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}
    for original, garbled in pairs:
        file.append(polib.POEntry(msgid=original, msgstr=garbled))
    file.save(str(path))


def _csv(path: Path, pairs: Pairs) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("original", "garbled"), *pairs])


def _xlsx(path: Path, pairs: Pairs) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (("original", "garbled"), *pairs):
        book.active.append(row)
    book.save(path)


def _parquet(path: Path, pairs: Pairs) -> None:
    import pyarrow
    import pyarrow.parquet

    originals, garbleds = zip(*pairs, strict=True)
    pyarrow.parquet.write_table(pyarrow.table({"original": originals, "garbled": garbleds}), path)


if __name__ == "__main__":
    write_all(EXAMPLES)
