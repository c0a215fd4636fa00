"""Read RTF: the paragraphs of a rich text document."""

from __future__ import annotations

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.phrases import count
from scorer.read.extra import extra
from scorer.read.office.rtf_runs import LINE_SEPARATOR, prepared, runs
from scorer.read.parts import Part, document_of_parts
from scorer.read.scripts import plain
from scorer.read.source import Source
from scorer.settings import Settings
from scorer.types import Document

_TOKEN = late(r"\\bin(\d+) ?|\\[{}\\]|[{}]")
_DEEPEST = 1000


def read(source: Source, settings: Settings) -> Document:
    """Return the text of the document; raise ReadError if it is damaged, cut short or has no text."""
    with extra("office", ".rtf files"):
        from striprtf.striprtf import rtf_to_text

    name = source.name
    # RTF is ASCII; other letters are escaped, and the file says in which code page.
    text = source.data.decode("latin-1")
    if not text.lstrip().startswith("{\\rtf"):
        raise ReadError(name, "not a rich text document: it does not begin with {\\rtf")
    _check_whole(name, text)
    try:
        ready, deletions = prepared(text)
        shown = rtf_to_text(ready, errors="strict")
    except Exception as error:  # damaged files raise all kinds of errors
        reason = "".join(letter if letter.isprintable() else " " for letter in str(error))[:100]
        raise ReadError(name, f"not a sound rich text document ({reason}): save it anew") from None
    # Half a surrogate pair stands for each half of a letter that RTF escapes in two steps.
    shown = shown.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")
    lines = (plain(runs(line)).replace(LINE_SEPARATOR, "\n") for line in shown.split("\n"))
    parts = [Part(line, f"paragraph {number}") for number, line in enumerate(lines, 1)]
    notes = (f"{name}: {count(deletions, 'tracked deletion')} left out",) if deletions else ()
    return document_of_parts(name, "utf-8", parts, notes=notes)


def _check_whole(name: str, text: str) -> None:
    """Raise ReadError unless every group is closed."""
    depth, at = 0, 0
    while (match := _TOKEN.search(text, at)) is not None:
        at = match.end()
        if match[1] is not None:
            at += int(match[1])
        elif match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if depth == 0:
                return
        if depth > _DEEPEST:
            raise ReadError(name, "groups are nested too deep")
    raise ReadError(name, "the rich text document is cut short: copy it again")
