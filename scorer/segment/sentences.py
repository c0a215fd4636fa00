"""Find where sentences end in a text without hard line ends.

sentencex knows abbreviations and terminators.  Quotes, brackets and addresses mislead it.  So it is
run on a copy of the text in which they are hidden, code point for code point: its offsets hold in the
text.  Each hidden mark is then assigned to the sentence that it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

import sentencex

from scorer.patterns import late
from scorer.segment.enclosures import closers_end, outside_brackets, quotes_before
from scorer.segment.notes import marks
from scorer.types import Span

# Some rules of sentencex take time quadratic in the length of a paragraph; with windows the time is linear.
WINDOW = 4096
LOOKAHEAD = 128  # characters at a window's end that are read again; more than sentencex looks past a terminator

LAST_SPACE = 0x3000  # nothing above it is white space
SPACES = "".join(chr(code) for code in range(LAST_SPACE + 1) if chr(code).isspace())
MARKS = "\ufe0e\ufe0f\u200d\u20e3"  # these turn a terminator such as U+203C into an emoji
HIDDEN = SPACES + MARKS + "\"'`´“”„‟‘’‚‛«»‹›「」『』《》〈〉【】()（）[]{}<>*"
SHOWN = str.maketrans(dict.fromkeys(HIDDEN, " ") | {"…": "."} | dict.fromkeys(map(chr, range(0xD800, 0xE000)), "x"))
ADDRESS = late(
    r"(?:https?://|www\.)[^\s<>\"“”«»\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]+"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
    r"|\b\w{2,64}(?:\.\w{1,64}){0,4}\.[a-z]{2,16}\b"  # Draft.Final.pdf
)
ADDRESS_END = ".,;:!?'’)]}。，！？）"  # marks that do not belong to the address before them
APOSTROPHE = late(r"(?<=\w)['’](?=\w)")

EMOJI = late(f"(?:[\u2764\U0001f1e6-\U0001faff][{MARKS}]*)+(?=\\s)")
PLAIN = late(r"[\w\s,;:'’-]*+\W?\s*")  # only the last mark can end a sentence
# What ends a sentence and nothing else: in Chinese and Japanese, Khmer, Burmese, Ethiopic and Armenian.
OWN_STOP = late("[。！？｡]+|[។៕။።፧፨։]+")
QUOTATIVE = late("(?:と|って)")  # Japanese particles: the quoted sentence is the object of the next verb
AFTER_STOP = late(r"[.!?…][\"'”’»)\]]*\s+[\"'“‘«(\[]*(\w)|\A\W*(\w)")
STARTS_LOWER = late(r"(?<=[.!?])(?<!\W\w\.)(\s+)([^\W\d_])")  # but not after e.g. or p.m.
ITEM = late(r"(?:\A\s*|(?<=\s))(?P<mark>\(?(?P<value>\d{1,3}|[a-z])[.)])(?=\s)")
NUMBERED = late(r"\b(?:Abs|App|Art|Bd|Ch|Chap|Col|Eq|Kap|Nr|Par|Pt|Ref|Sec|Sect|Tab|Vol)\.\s*$")
TITLES = {"fr": late(r"\b(?:M|MM|Mme|Mlle|Dr|Me)\.\s*$")}  # titles that sentencex does not know


def sentences(text: str, lang: str, caseless: bool) -> Iterator[Span]:
    """Yield the sentences of a text in order; together they are the whole text, white space included.

    `caseless` says that sentences of this text start in lower case.
    """
    starts = [0] if PLAIN.fullmatch(text) else _sentence_starts(text, lang, caseless)
    for start, stop in pairwise([*starts, len(text)]):
        yield Span(start, stop)


def ignores_case(text: str) -> bool:
    """Tell whether fewer than a tenth of the sentences start with a capital, as in lower-cased text."""
    firsts = [match.group(match.lastindex or 0) for match in AFTER_STOP.finditer(text)]
    letters = [first for first in firsts if first.isalpha()]
    capitals = sum(first.isupper() or first.istitle() for first in letters)
    return len(letters) >= 2 and 10 * capitals < len(letters)


def _sentence_starts(text: str, lang: str, caseless: bool) -> list[int]:
    notes = {span.start: span.stop for span in marks(text)}
    shown = _shown(text, caseless, notes)
    boundaries = {*_boundaries(shown, lang), *(match.end() for match in OWN_STOP.finditer(text))}
    quotes = quotes_before(text)
    ends = (closers_end(text, shown, boundary, quotes) for boundary in boundaries)
    cuts = sorted({_emoji_end(text, notes.get(end, end)) for end in ends} - {0, len(text)})
    return _joined(text, outside_brackets(text, cuts), lang, caseless)


def _shown(text: str, caseless: bool, notes: Mapping[int, int]) -> str:
    """Return the copy of the text that sentencex reads; it has the same length.

    notes: where the marks of footnotes start and end.
    """
    shown = ADDRESS.sub(_without_stops, _blanked(text, notes))
    shown = APOSTROPHE.sub("x", shown).translate(SHOWN)
    if caseless:
        shown = STARTS_LOWER.sub(lambda match: match[1] + _capital(match[2]), shown)
    assert len(shown) == len(text)
    return shown


def _blanked(text: str, notes: Mapping[int, int]) -> str:
    pieces: list[str] = []
    done = 0
    for start, stop in notes.items():
        pieces += (text[done:start], " " * (stop - start))
        done = stop
    return "".join((*pieces, text[done:]))


def _without_stops(address: re.Match[str]) -> str:
    body = address.group().rstrip(ADDRESS_END)
    return "x" * len(body) + address.group()[len(body) :]


def _capital(letter: str) -> str:
    return letter.upper() if len(letter.upper()) == 1 else letter


def _boundaries(shown: str, lang: str) -> Iterator[int]:
    """Yield the ends of sentences that sentencex finds, window by window."""
    start = 0
    while start < len(shown):
        window = shown[start : start + WINDOW]
        last = start + WINDOW >= len(shown)
        sure = len(window) if last else WINDOW - LOOKAHEAD
        ends = [found["end_index"] for found in sentencex.get_sentence_boundaries(lang, window)]
        ends = [end for end in ends if end <= sure]
        yield from (start + end for end in ends)
        if last:
            return
        start += ends[-1] if ends else window.rfind(" ", 1, sure) + 1 or sure


def _emoji_end(text: str, end: int) -> int:
    """Return the end of the emoji that follow `end` and belong to the sentence before it; else `end`."""
    start = end
    while start < len(text) and text[start].isspace():
        start += 1
    emoji = EMOJI.match(text, start)
    return emoji.end() if emoji else end


def _joined(text: str, cuts: Iterable[int], lang: str, caseless: bool) -> list[int]:
    """Drop each cut whose next piece cannot be a sentence of its own; return the remaining starts."""
    items = set(_item_starts(text))
    edges = sorted({0, *cuts, *items, len(text)})
    starts = [0]
    awaits = False  # the last start has no letters yet
    for number, (start, stop) in enumerate(pairwise(edges)):
        piece = text[start:stop]
        lettered = any(character.isalpha() for character in piece)
        if number == 0:
            awaits = not lettered
        elif start in items or (lettered and not awaits and not _goes_on(text, start, piece, lang, caseless)):
            starts.append(start)
            awaits = not lettered
        elif lettered:
            awaits = False
    return starts


def _goes_on(text: str, start: int, piece: str, lang: str, caseless: bool) -> bool:
    """Tell whether a piece continues the sentence before it."""
    first = re.search(r"\w", piece)
    if first is None:
        return True
    before = text[max(0, start - 16) : start]
    if before.rstrip().endswith(("」", "』")) and QUOTATIVE.match(piece):
        return True
    if NUMBERED.search(before) and first.group().isdecimal():
        return True
    if lang in TITLES and TITLES[lang].search(before):
        return True
    second = piece[first.end() : first.end() + 1]
    return not caseless and first.group().islower() and not second.isupper()


def _item_starts(text: str) -> Iterator[int]:
    """Yield where the items of an enumeration within the text start: 1. 2. 3., a) b) c)."""
    expected = ""
    for match in ITEM.finditer(text):
        value, mark, at = match["value"], match["mark"], match.start("mark")
        style = mark.replace(value, "", 1)
        if match.start() == 0:
            expected = style + _successor(value)
        # A number with a full stop may also end a sentence: "It rose from 1 to 2. Then it fell."
        elif style + value == expected and (")" in mark or _ended(text, at)):
            expected = style + _successor(value)
            yield at


def _ended(text: str, at: int) -> bool:
    return text[max(0, at - 8) : at].rstrip().endswith((".", "!", "?", ";", ":"))


def _successor(value: str) -> str:
    return str(int(value) + 1) if value.isdecimal() else chr(ord(value) + 1)
