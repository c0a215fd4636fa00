"""Tell which line ends of a plain text are only wrapping, and which end a sentence, a verse or a list item."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scorer.patterns import late
from scorer.types import Document, Span

NARROWEST = 35  # least columns of a wrapped text; shorter lines are verse, labels or lists, unless they clearly go on
WIDEST = 100  # most columns of a wrapped text
WIDEST_RUNNING_ON = 132  # the same if the next line goes on in lower case
SUBTITLE = 20  # least columns of a text whose lines go on in lower case
MARGIN_KEPT = 15  # columns by which a line that goes on may be shorter than the document's width
FULL_LINE = 60  # least columns of a block of two lines that looks wrapped in a document of unknown width

# These end a line of wrapped text; \x0b, \x0c and \x85 are white space only.
LINE_END = late("\r\n|[\r\n\u2028\u2029]")
ALWAYS_HARD = "\u2028\u2029"
LIST_MARK = late(r"\s*(?:[-*+•‣◦▪·]|\(?(?:\d{1,3}|[a-zA-Z])[.)]|[–—](?=\s+[^\Wa-z_]))\s")
FIRST_MARK = late(r"\s*(?:[-*+•‣◦▪·]|\(?(?:1|[aA])[.)]|[a-zA-Z]\)|[–—](?=\s+[^\Wa-z_]))\s")
RULE = late(r"\s*([-=_*~#])\1{2,}\s*$")
REPLY_MARK = late(r"\s*(?:>\s?)+")
ROMAN = late(r"\W*[ivxlc]{1,6}\W*")
SENTENCE_END = late(r"[.!?:;…。！？][\"'”’»)\]]*$")
UNSPACED = late("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")  # kana and Han, in which a line may break anywhere


def passages_of(document: Document, block: Span, width: int | None) -> Iterator[Span]:
    """Yield the parts of a block between its hard line ends, in order; together they are the whole block.

    `width` is the `wrap_width` of the document.
    """
    lines = _lines(document.text, block)
    if not document.soft_newlines:
        yield from lines
        return
    texts = [document.text[line.start : line.stop] for line in lines]
    wraps = _over_page_heads(texts, _wraps(texts, width))
    start = block.start
    for number, line in enumerate(lines):
        if number == len(lines) - 1 or not wraps[number]:
            yield Span(start, line.stop)
            start = line.stop


def wrap_width(document: Document) -> int | None:
    """Return the column at which a plain text is wrapped; None if nothing shows that it is wrapped.

    The evidence is a block of three or more lines, of which at least half are full and one goes
    on in lower case.
    """
    widest = 0
    for block in document.blocks:
        texts = [document.text[line.start : line.stop] for line in _lines(document.text, block)]
        if len(texts) >= 3 and _is_wrapped(texts):
            widest = max(widest, _width(texts))
    return widest or None


def _lines(text: str, block: Span) -> list[Span]:
    """Return the lines of a block, each with its line end."""
    ends = [match.end() for match in LINE_END.finditer(text, block.start, block.stop)]
    edges = [block.start, *ends, block.stop]
    return [Span(start, stop) for start, stop in pairwise(edges) if stop > start]


def _is_wrapped(texts: list[str]) -> bool:
    width = _width(texts)
    full = [_is_full(one, other, width) for one, other in pairwise(texts)]
    goes_on = any(_runs_on(one, other) for one, other in pairwise(texts))
    return NARROWEST <= width <= WIDEST and goes_on and 2 * sum(full) >= len(full)


def _wraps(texts: list[str], document_width: int | None) -> list[bool]:
    """Tell for each line but the last whether it goes on in the next line."""
    if len(texts) < 2:
        return []
    width = _width(texts)
    # A short block has too few lines to show its width.
    if document_width is not None and len(texts) <= 3:
        width = max(width, document_width)
    if not SUBTITLE <= width <= WIDEST_RUNNING_ON:
        return [False] * (len(texts) - 1)
    full = [_is_full(one, other, width) for one, other in pairwise(texts)]
    mostly_full = 2 * sum(full) >= len(full)
    verse = len(texts) >= 3 and not any(_starts_lower(text) for text in texts[1:])
    wraps: list[bool] = []
    in_list = False
    for number, (one, other) in enumerate(pairwise(texts)):
        in_list = in_list or LIST_MARK.match(one) is not None
        if _is_hard(one, other, in_list):
            wraps.append(False)
        elif _runs_on(one, other):
            wraps.append(_may_run_on(texts, number, width, document_width))
        else:
            alone = len(full) == 1 and document_width is None and width < FULL_LINE
            plausible = NARROWEST <= width <= WIDEST
            wraps.append(full[number] and plausible and mostly_full and not verse and not alone)
    return wraps


def _over_page_heads(texts: list[str], wraps: list[bool]) -> list[bool]:
    """Let a sentence go on over the head of a page.

    Only there does the reader of plain text leave blank lines in a block: before the head and behind it, and between
    its number and its title.
    """
    blank = {number for number, text in enumerate(texts) if not text.strip()}
    edges = [number for number in sorted(blank) if number and number - 1 not in blank]
    while len(edges) > 1:
        before, *behind = edges
        lasts = (next((number for number in range(edge, len(texts)) if number not in blank), edge) for edge in behind)
        count, last = next((found for found in enumerate(lasts, 1) if _goes_on(texts[found[1]])), (1, behind[0]))
        wraps[before - 1 : last] = [True] * (last - before + 1)
        edges = edges[count + 1 :]
    return wraps


def _goes_on(text: str) -> bool:
    """Tell whether a line behind the head of a page goes on with a sentence; `xii` is the number of a page."""
    return _starts_lower(text) and ROMAN.fullmatch(text.strip()) is None


def _is_hard(one: str, other: str, in_list: bool) -> bool:
    """Tell whether the line end is hard by the form of the two lines alone."""
    return (
        one[-1] in ALWAYS_HARD
        or not one.strip()
        or not other.strip()
        or RULE.match(one) is not None
        or RULE.match(other) is not None
        or (LIST_MARK if in_list else FIRST_MARK).match(other) is not None
        or _reply_depth(one) != _reply_depth(other)
        or (_indent(other) >= _indent(one) + 2 and not LIST_MARK.match(one))
    )


def _may_run_on(texts: list[str], number: int, width: int, document_width: int | None) -> bool:
    """Tell whether a line goes on; the next line starts in lower case and no sentence has ended."""
    one = texts[number].rstrip()
    if width < NARROWEST:
        return len(texts) <= 3 and not _starts_lower(texts[0]) and len(one) >= SUBTITLE // 2
    if document_width is not None and len(one) >= document_width - MARGIN_KEPT:
        return True
    # If the line is short by more than a word, it was ended on purpose.
    return _is_full(one, texts[number + 1], width - MARGIN_KEPT)


def _is_full(one: str, other: str, width: int) -> bool:
    """Tell whether the first word of the next line would not have fitted on this line."""
    rest = _body(other)
    unspaced = UNSPACED.match(rest)
    needed = 1 if unspaced else 1 + len(rest.split(maxsplit=1)[0] if rest.strip() else "")
    return len(one.rstrip()) + needed > width


def _runs_on(one: str, other: str) -> bool:
    return _starts_lower(other) and SENTENCE_END.search(one.rstrip()) is None


def _starts_lower(text: str) -> bool:
    return _body(text).lstrip("\"'“‘(«")[:1].islower()


def _width(texts: list[str]) -> int:
    """Return the length of the longest line; a line of a single word, such as an address, does not count."""
    return max((len(text.rstrip()) for text in texts if len(text.split()) > 1 or UNSPACED.search(text)), default=0)


def _reply_depth(text: str) -> int:
    match = REPLY_MARK.match(text)
    return match.group().count(">") if match else 0


def _body(text: str) -> str:
    """Return a line without its indentation and the marks of a quoted reply."""
    mark = REPLY_MARK.match(text)
    return text[mark.end() if mark else 0 :].lstrip()


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" \t"))
