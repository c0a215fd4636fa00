"""Read HTML: the text that a reader of the page sees; block elements and line breaks end a block.

What a browser does not show is left out: scripts, styles, comments, the head, templates and hidden
elements.  So are pictures, with their alternative text, what `del` or `s` strikes out, and the marks of footnotes.
White space is collapsed except in `pre`.  Soft hyphens are layout and are removed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.read.marks import Marks
from scorer.read.noted import is_noted, text_behind
from scorer.read.notes import close_up
from scorer.read.scripts import high, joined, low
from scorer.read.text import paragraphs
from scorer.types import Document

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol",
    "optgroup", "option", "p", "plaintext", "pre", "search", "section", "select", "summary", "table", "tbody",
    "td", "text", "textarea", "tfoot", "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
_UNSEEN = frozenset({
    "annotation", "annotation-xml", "area", "audio", "base", "basefont", "canvas", "datalist", "del", "desc", "head",
    "iframe", "link", "meta", "meter", "noembed", "noframes", "noscript", "param", "progress", "rp", "s", "script",
    "strike", "style", "template", "title", "video",
})  # fmt: skip
# Elements that raise or lower their text, or hold the lower part of a fraction.
_SCRIPTS = {
    "sup, [style*='super' i], msup > :nth-child(2)": "sup",
    "sub, [style*='sub' i]:not([style*='super' i]), msub > :nth-child(2)": "sub",
    "mfrac > :nth-child(2)": "below",
}
_ALIGNED = late(r"(?:^|;)\s*vertical-align\s*:\s*su(?:per|b)\b", re.IGNORECASE)
# Elements that may stress a part of a number; others show a number of their own.
_EMPHASIS = frozenset({"b", "code", "em", "font", "i", "mark", "strong", "u"})
# Elements that may be the mark of a footnote.
_NOTED = frozenset({"a", "sup"})
# Characters before a run of text that tell what it is.
_TAIL = 24
_PREFORMATTED = frozenset({"listing", "plaintext", "pre", "textarea", "xmp"})
# Names that pages give to what only a screen reader says, as the large libraries of styles do.
_SAID = ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "a-offscreen")
_HIDDEN = ", ".join(
    ["[hidden]", "dialog:not([open])", "[style*='none' i]", "[style*='hidden' i]", "[style*='line-through' i]"]
    + [f".{name}" for name in _SAID]
)
_NOT_DISPLAYED = late(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|text-decoration(?:-line)?\s*:[^;]*\bline-through)\b",
    re.IGNORECASE,
)
# Block elements that must be closed.  The parser looks through all that are open for each that begins.
_CLOSED = _BLOCKS - {
    "body", "br", "dd", "dt", "hr", "html", "li", "optgroup", "option", "p", "tbody", "td", "text", "tfoot", "th",
    "thead", "tr",
}  # fmt: skip
_NESTED = late(rf"<(/?)(?:{'|'.join(sorted(_CLOSED))})(?=[\s/>])", re.IGNORECASE)
_DEEPEST = 10_000
# The short form of an empty element in XML; an HTML parser takes it for an opening tag.
_SELF_CLOSED = late(r"<([A-Za-z][\w:.-]*+)((?:[^<>/]++|/(?!>))*+)/>")
_SOFT_HYPHEN = "\u00ad"
_DECLARATION = late(rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_DECLARED_WITHIN = 1024
# The encoding standard of the web reads these declarations as the Windows supersets of these encodings.
_SUPERSETS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}


def read(name: str, text: str, encoding: str) -> Document:
    """Return the text that the page shows; raise ReadError if it shows none.

    Line numbers are those of the file.  They are exact for each run of text after a tag or a newline.
    """
    document = shown(name, text, encoding)
    _refuse_blank(document)
    return document


def shown(name: str, text: str, encoding: str) -> Document:
    """Return the text that the page shows, which may be none; raise ReadError if it is nested too deep."""
    source = text.replace("\r\n", "\n").replace("\r", "\n")
    _check_depth(name, source)
    if source.lstrip().startswith("<?xml"):
        source = _SELF_CLOSED.sub(r"<\1\2></\1>", source)
    marks = Marks(source)
    return marks.document(name, encoding, _Page(marks.in_html(source), marks).blocks())


def visible(name: str, source: str, encoding: str, marks: Marks) -> Document:
    """Return the text that marked HTML source shows; raise ReadError if it shows none."""
    document = marks.document(name, encoding, _Page(source, marks).blocks())
    _refuse_blank(document)
    return document


def _refuse_blank(document: Document) -> None:
    if not document.blocks:
        raise ReadError(document.name, "is empty: the page shows no text")


def _check_depth(name: str, source: str) -> None:
    depth = 0
    for match in _NESTED.finditer(source):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > _DEEPEST:
            raise ReadError(name, f"elements are nested more than {_DEEPEST:,} deep: close them, or convert the page")


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that the head of the page declares; None if there is no known one."""
    match = _DECLARATION.search(data[:_DECLARED_WITHIN])
    if match is None:
        return None
    try:
        encoding = codecs.lookup(match[1].decode("ascii")).name
        "".encode(encoding)
    except (LookupError, UnicodeError):
        return None
    # The declaration was read as ASCII, so the page is not in UTF-16, whatever the declaration says.
    return None if encoding.startswith(("utf-16", "utf-32", "utf-8")) else _SUPERSETS.get(encoding, encoding)


class _Page:
    """Walks a page without recursion and yields its blocks, still with their marks."""

    def __init__(self, source: str, marks: Marks) -> None:
        self._marks = marks
        self._tree = LexborHTMLParser(source)
        self._hidden = {node.mem_id for node in self._tree.css(_HIDDEN) if _is_hidden(node)}
        self._pieces: list[str] = []
        self._preformatted = 0
        # What the text that is read stands in: superscripts and subscripts, and whether an element began or ended.
        self._kinds = {
            node.mem_id: kind for css, kind in _SCRIPTS.items() for node in self._tree.css(css) if _is_script(node)
        }
        self._scripts: list[LexborNode] = []
        self._crossed = False
        # The last element that was left out as the mark of a footnote.
        self._noted = 0

    def blocks(self) -> Iterator[str]:
        """Yield the blocks in the order of the page."""
        for node, entered in self._steps():
            tag = node.tag
            if tag == "-text":
                if entered and not self._parts_marks(node):
                    self._add(node.text_content or "")
                continue
            self._crossed |= tag not in _EMPHASIS
            if tag == "a" and entered and (target := _target(node)):
                self._pieces.append(self._marks.link(target))
            if node.mem_id in self._kinds:
                self._turn(node, entered)
            elif tag in _BLOCKS:
                yield from self._finished()
                if tag in _PREFORMATTED:
                    self._preformatted += 1 if entered else -1
        yield from self._finished()

    def _turn(self, node: LexborNode, entered: bool) -> None:
        """Begin or end a superscript, a subscript or the lower part of a fraction."""
        if not entered:
            self._scripts.pop()
            return
        if self._kinds[node.mem_id] == "below":
            self._pieces.append("/")
        self._scripts.append(node)

    def _is_noted(self, node: LexborNode) -> bool:
        """Tell whether an element only marks a footnote; the text around it then closes up."""
        if node.tag not in _NOTED:
            return False
        before = self._tail()
        if not is_noted(node, before, _BLOCKS, self._marks.bare):
            return False
        behind = text_behind(node, _BLOCKS, self._marks.bare)
        close_up(self._pieces, before, behind)
        self._noted = node.mem_id
        return True

    def _parts_marks(self, node: LexborNode) -> bool:
        """Tell whether a run of text is the comma between two marks."""
        before, behind = node.prev, node.next
        if before is None or behind is None or before.mem_id != self._noted or behind.tag not in _NOTED:
            return False
        return self._marks.bare(node.text_content or "").strip() in (",", ";", "-", "–")

    def _tail(self) -> str:
        return self._marks.bare("".join(self._pieces[-_TAIL:]))[-_TAIL:]

    def _add(self, text: str) -> None:
        """Add a run of text; where an element parts it from the text before, no two numbers become one."""
        bare = self._marks.bare(text)
        if self._pieces and bare.strip() and not self._preformatted and (self._crossed or self._scripts):
            before = self._tail()
            shown = self._shown(bare, before)
            if shown != bare and text.endswith(bare):  # else a mark stands inside, as after a line end
                text = text.removesuffix(bare) + shown
        self._pieces.append(text)
        self._crossed = False

    def _shown(self, text: str, before: str) -> str:
        """Return a run of text as plain text, given the text before it."""
        if not self._scripts:
            return joined(text, before)
        script = self._scripts[-1]
        kind = self._kinds[script.mem_id]
        if kind == "sup":
            return high(text, before, text_behind(script, _BLOCKS, self._marks.bare))
        return low(text, before) if kind == "sub" else text

    def _steps(self) -> Iterator[tuple[LexborNode, bool]]:
        """Yield each visible node twice: when it is entered (True) and when it is left (False)."""
        node = self._tree.root
        parents: list[LexborNode] = []
        while node is not None:
            if node.tag not in _UNSEEN and node.mem_id not in self._hidden and not self._is_noted(node):
                yield node, True
                if (child := node.first_child) is not None:
                    parents.append(node)
                    node = child
                    continue
                yield node, False
            following = node.next
            while following is None and parents:
                node = parents.pop()
                yield node, False
                following = node.next
            node = following if parents else None

    def _finished(self) -> Iterator[str]:
        """Yield the block that ends here, or the paragraphs of preformatted text."""
        if not self._pieces:
            return
        text = "".join(self._pieces).replace(_SOFT_HYPHEN, "")
        self._pieces.clear()
        if self._preformatted:
            for span in paragraphs(text):
                yield text[span.start : span.stop]
        else:
            yield self._marks.collapse(text)


def _target(node: LexborNode) -> str:
    """Return the address that a link leads to; empty for one inside the page, or that runs a script."""
    target = (node.attributes.get("href") or "").strip()
    return "" if target.startswith(("#", "javascript:")) else target


def _is_script(node: LexborNode) -> bool:
    style = node.attributes.get("style")
    return not style or node.tag in ("sub", "sup") or _ALIGNED.search(style) is not None


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    if "hidden" in attributes or (node.tag == "dialog" and "open" not in attributes):
        return True
    if not set((attributes.get("class") or "").split()).isdisjoint(_SAID):
        return True
    return _NOT_DISPLAYED.search(attributes.get("style") or "") is not None
