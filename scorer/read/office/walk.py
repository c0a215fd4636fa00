"""Walk the XML of an office document: paragraphs and the cells of tables, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.read.parts import Part
from scorer.read.scripts import Script, plain
from scorer.read.xml import Element


class Walker:
    """Yields the blocks of a document in order.  A format says what its elements are.

    A paragraph inside a paragraph, as in a text box, is a block of its own after it.  The parser limits how deep
    elements are nested, so recursion is safe.
    """

    def __init__(self) -> None:
        self._paragraphs = 0
        self._tables = 0

    def is_paragraph(self, element: Element) -> bool:
        """Tell whether an element is a paragraph or a heading."""
        raise NotImplementedError

    def rows(self, element: Element) -> list[Element] | None:
        """Return the rows of a table; None for any other element."""
        raise NotImplementedError

    def cells(self, row: Element) -> list[Element]:
        """Return the cells of a row."""
        raise NotImplementedError

    def letters(self, element: Element) -> str | None:
        """Return the text that an element itself stands for; None if its text is in its children."""
        raise NotImplementedError

    def is_skipped(self, element: Element) -> bool:
        """Tell whether an element is left out with all that is in it."""
        raise NotImplementedError

    def script(self, element: Element) -> Script:
        """Return whether an element raises or lowers the text in it; empty if it does neither."""
        return ""

    def text_around(self, element: Element) -> tuple[str, str]:
        """Return the text directly in an element and the text directly after it, where the format has text there."""
        return "", ""

    def inner_name(self, paragraph: Element) -> str:
        """Return what a paragraph inside a paragraph is called."""
        return "text box"

    def parts(self, element: Element) -> Iterator[Part]:
        """Yield the blocks below an element."""
        yield from self._below(element, "")

    def _below(self, element: Element, cell: str) -> Iterator[Part]:
        for one in element:
            if self.is_skipped(one):
                continue
            rows = self.rows(one)
            if rows is not None:
                yield from self._table(rows, cell)
            elif self.is_paragraph(one):
                yield from self._paragraph(one, cell)
            else:
                yield from self._below(one, cell)

    def _table(self, rows: list[Element], outer: str) -> Iterator[Part]:
        if not outer:
            self._tables += 1
        table = f"{outer}, inner table" if outer else f"table {self._tables}"
        for r, row in enumerate(rows, 1):
            if self.is_skipped(row):
                continue
            for c, cell in enumerate(self.cells(row), 1):
                yield from self._below(cell, f"{table}, row {r}, cell {c}")

    def _paragraph(self, paragraph: Element, cell: str) -> Iterator[Part]:
        if not cell:
            self._paragraphs += 1
        place = cell or f"paragraph {self._paragraphs}"
        runs: list[tuple[str, Script]] = []
        inner: list[Element] = []
        self._collect(paragraph, runs, inner, "")
        yield Part(plain(runs), place)
        for one in inner:
            if self.is_paragraph(one):
                yield from self._paragraph(one, cell or f"{place}, {self.inner_name(one)}")
            else:
                yield from self._table(self.rows(one) or [], place)

    def _collect(self, element: Element, runs: list[tuple[str, Script]], inner: list[Element], script: Script) -> None:
        before, _ = self.text_around(element)
        runs.append((before, script))
        for one in element:
            if not self.is_skipped(one):
                letters = self.letters(one)
                if letters is not None:
                    runs.append((letters, script))
                elif self.is_paragraph(one) or self.rows(one) is not None:
                    inner.append(one)
                else:
                    self._collect(one, runs, inner, self.script(one) or script)
            _, after = self.text_around(one)
            runs.append((after, script))
