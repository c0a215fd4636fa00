"""Read Markdown (CommonMark, tables, strikethrough): the text without the markup.

The source is rendered to HTML with marks for line numbers, and the HTML reader decides what is shown.
Code stays as it is.  Left out: pictures with their alternative text, front matter (between `---`, `+++` or braces, or
in lines with `%`), what `~~` strikes out, the marks of footnotes (`[^1]`), and the addresses of links, which the
document keeps as its targets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.read.html import visible
from scorer.read.marks import Marks
from scorer.types import Document

# After its first `---`, front matter has a key, a comment or its end; anything else is text below a horizontal rule.
_FRONT_MATTER = late(r"---[ \t]*\n(?=\s*(?:[\w\"'][^\n:]*:(?:\s|$)|#|---))(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_TOML = late(r"\+\+\+[ \t]*\n(?=\s*(?:[\w\"'.-]+[ \t]*=|\[|#|\+\+\+))(?:.*\n)*?\+\+\+[ \t]*(?:\n|\Z)")
# Between braces, as Hugo has it, and the lines of title, authors and date of pandoc.
_JSON = late(r"\{[ \t]*\n(?=\s*\"[^\"\n]*\"[ \t]*:)(?:.*\n)*?\}[ \t]*(?:\n(?=\s*\n)|\Z)")
_TITLE_LINES = late(r"(?:%[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){1,3}(?=\s*\n|\Z)")
# What names its language, and JSON between semicolons.
_NAMED = late(r"(?:---[ \t]?(?:toml|json|yaml)|;;;)[ \t]*\n(?:.*\n)*?(?:---|;;;)[ \t]*(?:\n|\Z)")
_FRONT_MATTERS = (_FRONT_MATTER, _TOML, _JSON, _TITLE_LINES, _NAMED)
_BLANK_LINES = late(r"(?:[ \t]*\n)*")
# A power in TeX, which a page shows raised.
_POWER = late(
    r"\$(?:(\d[\d.,]*) ?(?:\\times|\\cdot|×|·) ?)?([^\W_]{1,4})\^(?:\{([-−+]?[^\W_]{1,3})\}|([^\W_]))\$(?!\d)"
)
_NOTE = late(r"\[\^([^\]\s]{1,50})\]")
# Marks in a row, with the space before them.
_NOTES = late(rf"[ \t]*{_NOTE.pattern}(?:[,;]?[ \t]*{_NOTE.pattern.replace('(', '(?:')})*")
_NOTE_TEXT = late(r"((?: {0,3}>)* {0,3})\[\^([^\]\s]{1,50})\]:")
_ENDING = frozenset(".!?")
_FENCE = late(r" {0,3}(`{3,}|~{3,})")
# The parser drops blocks that are nested deeper than this.
_DEEPEST = 100


def read(name: str, text: str, encoding: str) -> Document:
    """Return the text of a Markdown file; raise ReadError if there is none.

    Line numbers are those of the file.  One exception: after a code span that runs over a line end,
    the rest of its paragraph is off by one line.
    """
    bare = _without_front_matter(text.replace("\r\n", "\n").replace("\r", "\n"))
    source, notes = _with_footnotes(bare)
    marks = Marks(source)
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    tokens = parser.parse(source)
    _refuse_too_deep(name, tokens)
    _number(tokens)
    page = _Renderer(marks, notes).render(tokens, parser.options, {})
    return visible(name, page, encoding, marks)


def _without_front_matter(source: str) -> str:
    """Replace the front matter by empty lines, so that the other lines keep their numbers."""
    start = _BLANK_LINES.match(source)
    at = start.end() if start else 0
    match = next((match for kind in _FRONT_MATTERS if (match := kind.match(source, at))), None)
    return source if match is None else "\n" * source.count("\n", 0, match.end()) + source[match.end() :]


def _with_footnotes(source: str) -> tuple[str, frozenset[str]]:
    """Write the text of each footnote as an item of a list, and return the names of the footnotes too.

    The parser would take `[^1]: text` for the address of a link.
    """
    if "[^" not in source:
        return source, frozenset()
    lines, fence = source.split("\n"), ""
    names: set[str] = set()
    for number, line in enumerate(lines):
        edge = _FENCE.match(line)
        if edge and (not fence or edge[1].startswith(fence)):
            fence = "" if fence else edge[1]
        elif not fence and (note := _NOTE_TEXT.match(line)):
            names.add(note[2])
            lines[number] = f"{note[1]}- {line[note.end() :].lstrip()}"
    return "\n".join(lines), frozenset(names)


def _refuse_too_deep(name: str, tokens: Sequence[Token]) -> None:
    """Raise ReadError if blocks are nested so deep that the parser may have dropped some."""
    for token in tokens:
        if token.nesting == 1 and token.level >= _DEEPEST - 1:
            raise ReadError(name, "quotes or lists are nested too deep", _first_line(token))


def _number(tokens: Sequence[Token]) -> None:
    """Give every inline token the line on which it begins; the parser numbers blocks only."""
    line = 0
    for token in tokens:
        if token.map is not None:
            line = token.map[0]
        inline = line
        for child in token.children or ():
            child.map = [inline, inline + 1]
            if child.type in ("softbreak", "hardbreak"):
                inline += 1
            elif child.type == "html_inline":
                inline += child.content.count("\n")


class _Renderer(RendererHTML):
    """Renders HTML with a mark before each run of text."""

    def __init__(self, marks: Marks, notes: frozenset[str]) -> None:
        self._marks = marks
        self._notes = notes
        super().__init__()

    def text(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        """Return plain text, marked, without the marks of footnotes and the dollars of powers in TeX."""
        text = _NOTES.sub(self._without_notes, tokens[index].content)
        return self._marked(tokens[index], _POWER.sub(_power, text))

    def code_inline(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        """Return a code span as its text."""
        return self._marked(tokens[index], tokens[index].content)

    def image(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        """Return nothing for a picture: its alternative text is for readers who do not see it."""
        return ""

    def code_block(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        """Return indented code unchanged, marked."""
        return self._code(tokens[index], 0)

    def fence(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        """Return fenced code unchanged, marked; its first line is the one below the fence."""
        return self._code(tokens[index], 1)

    def html_block(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        """Return HTML unchanged, marked."""
        token = tokens[index]
        return self._marks.in_html(token.content, _first_line(token))

    def _without_notes(self, match: re.Match[str]) -> str:
        names = _NOTE.findall(match[0])
        if not all(name in self._notes or name.isdecimal() for name in names):
            return match[0]
        parts = match.string[: match.start()][-1:] in _ENDING and match.string[match.end() :][:1].isalpha()
        return " " if parts else ""

    def _marked(self, token: Token, text: str) -> str:
        return self._marks.mark(_first_line(token)) + escapeHtml(text) if text.strip() else text

    def _code(self, token: Token, skipped: int) -> str:
        marked = self._marks.in_lines(token.content, _first_line(token) + skipped)
        return f"<pre>\n{escapeHtml(marked)}</pre>\n"


def _power(match: re.Match[str]) -> str:
    times = f"{match[1]} × " if match[1] else ""
    return f"{times}{match[2]}^{match[3] or match[4]}"


def _first_line(token: Token) -> int:
    return 1 + (token.map[0] if token.map else 0)
