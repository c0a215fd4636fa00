"""Read Markdown (CommonMark, tables, strikethrough): the text without the markup.

The source is rendered to HTML with marks for line numbers, and the HTML reader decides what is shown.
A picture becomes its alternative text, and code stays as it is.  Front matter (between `---`, or between `+++`) is left
out, and so are the addresses of links, which the document keeps as its targets.  A footnote mark `[^1]` becomes `[1]`.
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
from scorer.read.html import visible
from scorer.read.marks import Marks
from scorer.types import Document

# After its first `---`, front matter has a key, a comment or its end; anything else is text below a horizontal rule.
_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?=\s*(?:[\w\"'][^\n:]*:(?:\s|$)|#|---))(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_TOML = re.compile(r"\+\+\+[ \t]*\n(?=\s*(?:[\w\"'.-]+[ \t]*=|\[|#|\+\+\+))(?:.*\n)*?\+\+\+[ \t]*(?:\n|\Z)")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,50})\]")
_NOTE_TEXT = re.compile(r"( {0,3})\[\^([^\]\s]{1,50})\]:")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# The parser drops blocks that are nested deeper than this.
_DEEPEST = 100


def read(name: str, text: str, encoding: str) -> Document:
    """Return the text of a Markdown file; raise ReadError if there is none.

    Line numbers are those of the file.  One exception: after a code span that runs over a line end,
    the rest of its paragraph is off by one line.
    """
    source = _with_footnotes(_without_front_matter(text.replace("\r\n", "\n").replace("\r", "\n")))
    marks = Marks(source)
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    tokens = parser.parse(source)
    _refuse_too_deep(name, tokens)
    _number(tokens)
    page = _Renderer(marks).render(tokens, parser.options, {})
    return visible(name, page, encoding, marks)


def _without_front_matter(source: str) -> str:
    """Replace the front matter by empty lines, so that the other lines keep their numbers."""
    match = _FRONT_MATTER.match(source) or _TOML.match(source)
    return source if match is None else "\n" * match[0].count("\n") + source[match.end() :]


def _with_footnotes(source: str) -> str:
    """Escape the marks before the texts of footnotes, which the parser would take for the addresses of links."""
    if "[^" not in source:
        return source
    lines, fence = source.split("\n"), ""
    for number, line in enumerate(lines):
        edge = _FENCE.match(line)
        if edge and (not fence or edge[1].startswith(fence)):
            fence = "" if fence else edge[1]
        elif not fence:
            lines[number] = _NOTE_TEXT.sub(r"\1\\[^\2\\]", line, count=1) if _NOTE_TEXT.match(line) else line
    return "\n".join(lines)


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

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        super().__init__()

    def text(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        """Return plain text, marked; a footnote mark loses its caret, as on a page."""
        return self._marked(tokens[index], _FOOTNOTE.sub(r"[\1]", tokens[index].content))

    def code_inline(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        """Return a code span as its text."""
        return self._marked(tokens[index], tokens[index].content)

    def image(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
        """Return a picture as its alternative text."""
        token = tokens[index]
        return self._marked(token, self.renderInlineAsText(token.children, options, env))

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

    def _marked(self, token: Token, text: str) -> str:
        return self._marks.mark(_first_line(token)) + escapeHtml(text) if text.strip() else text

    def _code(self, token: Token, skipped: int) -> str:
        marked = self._marks.in_lines(token.content, _first_line(token) + skipped)
        return f"<pre>\n{escapeHtml(marked)}</pre>\n"


def _first_line(token: Token) -> int:
    return 1 + (token.map[0] if token.map else 0)
