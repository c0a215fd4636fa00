"""The formats that can be read: their names, their endings, and the module that reads each."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

# What a reader returns: a document from decoded text (as plug-ins do), a document from bytes, the units of a
# bilingual file, texts by key, texts by key in several languages, or rows.
Kind = Literal["text", "document", "units", "keyed", "catalogue", "pairs"]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name for `--from`, what its reader returns, the endings of its files, and its module."""

    name: str
    kind: Kind
    endings: tuple[str, ...]
    module: str = ""

    def load(self) -> Callable[..., Any]:
        """Import the module, which may need an extra, and return its function `read`."""
        return importlib.import_module(f"scorer.read.{self.module}").read  # type: ignore[no-any-return]


# Endings of plain text besides language codes, which name the sides of many test sets (`news.en`, `news.de`).
_TEXT = (".txt", "", ".text", ".log", ".asc", ".src", ".ref", ".hyp", ".mt", ".tgt", ".trg")
FORMATS = (
    Format("text", "text", _TEXT),
    Format("markdown", "text", (".md", ".markdown")),
    Format("html", "text", (".html", ".htm", ".xhtml")),
    Format("docx", "document", (".docx", ".docm"), "office.docx"),
    Format("odt", "document", (".odt",), "office.odt"),
    Format("epub", "document", (".epub",), "office.epub"),
    Format("pdf", "document", (".pdf",), "office.pdf"),
    Format("rtf", "document", (".rtf",), "office.rtf"),
    Format("srt", "document", (".srt",), "subtitles.cues"),
    Format("vtt", "document", (".vtt",), "subtitles.cues"),
    Format("ass", "document", (".ass", ".ssa"), "subtitles.cues"),
    Format("xliff", "units", (".xlf", ".xliff", ".sdlxliff", ".mqxliff"), "bilingual.xliff"),
    Format("tmx", "units", (".tmx",), "bilingual.tmx"),
    Format("po", "units", (".po", ".pot"), "bilingual.po"),
    Format("fluent", "keyed", (".ftl",), "resources.fluent"),
    Format("properties", "keyed", (".properties",), "resources.properties"),
    Format("android", "keyed", (".xml",), "resources.android"),
    Format("strings", "keyed", (".strings",), "resources.strings"),
    Format("xcstrings", "catalogue", (".xcstrings",), "resources.xcstrings"),
    Format("arb", "keyed", (".arb",), "resources.arb"),
    Format("json", "keyed", (".json",), "resources.json"),
    Format("ini", "keyed", (".ini",), "resources.ini"),
    Format("resx", "keyed", (".resx",), "resources.resx"),
    Format("yaml", "keyed", (".yaml", ".yml"), "resources.yaml"),
    Format("tsv", "pairs", (".tsv",), "tables.tsv"),
    Format("csv", "pairs", (".csv",), "tables.csv"),
    Format("xlsx", "pairs", (".xlsx",), "tables.xlsx"),
    Format("parquet", "pairs", (".parquet",), "tables.parquet"),
    Format("jsonl", "pairs", (".jsonl",), "tables.jsonl"),
)
BY_NAME = {one.name: one for one in FORMATS}
BY_ENDING = {ending: one for one in FORMATS for ending in one.endings}


def known_endings() -> str:
    """Return all endings of files that can be read, for messages."""
    return " ".join(sorted(ending for ending in BY_ENDING if ending))
