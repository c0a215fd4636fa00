"""Punctuation: statements that became questions or the reverse, final marks, and stray marks.

The check compares the question marks of both sides. If only one side asks, the finding is major, because one side
states what the other wants to know. It is minor if the words still ask (`who`, `did he`) and only the mark is lost.
It is not reported if the question is indirect (`he asked whether`), or asks nothing: a suggestion, a request, a tag, or
one with a plain answer (`Why not ring her?`, `You could ring her.`).

Minor are:

- a final mark that is lost or became another sort (`.`, `!`, `:`);
- a full stop, question mark or exclamation mark inside a sentence that goes on in small letters;
- a mark between words that stand together in the original, unless it is a comma that may stand there (`of, the`);
- an extra mark behind another (`,.`, `??`);
- exclamation marks that the original lacks.

The check excuses other quotation marks, dashes, brackets and ellipses. It excuses commas before `and`, and colons and
semicolons for full stops. It excuses sentences that were joined or split, and headings with or without a full stop.

What it does not see: commas that change what belongs together; questions among several of which some were lost and
others are new.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from scorer.english import tables
from scorer.english.mild_questions import is_mild
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text

_CLOSING = " \"'”’»«“‘„)]}*_"
_FINAL = {".": ".", "。": ".", "…": ".", "．": ".", "।": ".", "?": "?", "？": "?", "؟": "?", "!": "!", "！": "!"}
# A question mark that ends something.
_QUESTION = late(r"[?？؟]+(?:(?![\w,;:.])|(?=[⁰¹²³⁴-⁹]))")
# The marks of footnotes behind a final mark.
_NOTES = late(r"(?<=[.!?…。！？\"”’»])(?:\[[^\[\]]{1,20}\]|\(\w{1,3}\)|[⁰¹²³⁴-⁹†‡*]|\s(?=[⁰¹²³⁴-⁹†‡\[]))+$")
_NOTE_ENDS = frozenset("])⁰¹²³⁴⁵⁶⁷⁸⁹†‡*")
_EXCLAMATION = late(r"[!！]+")
# Words that begin a question without a question mark, at the start of a sentence or after a quotation mark or comma.
_ASKS = late(
    r"(?:^|[.!?:,;\"“‘'(—-] ?)(?:(?:and|but|so|or|then|well|now|oh) )?"
    r"(?:who|whom|whose|what|which|when|where|why|how|am|is|are|was|were|do|does|did|has|have|had|can|could|will|would"
    r"|shall|should|may|might|must|isn't|aren't|don't|doesn't|didn't|won't|can't) \w",
)
# A reported question.
_TOLD = late(
    r"\b(?:ask|wonder|question|inquir|enquir|know|doubt|find out|investigat|examin|clarif|determin|learn|explain"
    r"|see(?!m)|unclear|uncertain|curious|debat|discuss|consider|issue|problem)\w*\b[^.!?]{0,60}?"
    r"\b(?:whether|if|what|who|whom|how|why|when|where|which)\b"
    r"|\bwhether\b|\bwonder|\bi ask\b|\bperhaps\b|\bmaybe\b|\bhow about\b"
)
_STRAY_STOP = late(r"(?<![.\w])([^\W\d_]{3,})([.!?])(?= [a-z]{2,}[ ,.])")
_NO_COMMA_AFTER = listed(
    """
    a an the my your his our their very every of to from into with at than is are was were be been has have had will
    would can could may might should must do does did and or in on by for that which who
    """
)
_DOUBLED = late(r",\.|\.,|,,|;;|::|[.!?],(?= )|,[;:!?]|(?<![.?!])\?\?+(?!!)|(?<![.])\.\.(?![.])")
# A text without the first has no stray stop, one without the second no doubled mark; both are found quickly.
_STOP_INSIDE = late(r"[.!?] [a-z]")
_TWO_MARKS = late(r"[,.;:!?]{2}")
# Shorter texts are headings and labels, whose full stops are optional.
_FEWEST = 5
_PARTING = frozenset(",;:.!?")
_MOST_ADDED = 200
_ABBREVIATIONS = tables.words("abbreviations", "punctuation")


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each mark of the garbled side that changes the meaning."""
    original, garbled = pair.original, pair.garbled
    turned = list(_questions(original, garbled))
    yield from turned
    if not turned:
        yield from _final(original, garbled)
        yield from _exclamations(original, garbled)
    yield from islice(chain(_stray(pair), _between(pair)), 1)


def _finding(severity: Severity, message: str, original_at: Span | None, garbled_at: Span | None) -> Finding:
    return Finding("punctuation", severity, message, original_at, garbled_at)


def _questions(original: Text, garbled: Text) -> Iterator[Finding]:
    before, after = _QUESTION.search(original.text), _QUESTION.search(garbled.text)
    if before and not after and not _TOLD.search(garbled.small):
        if is_mild(_straight(original), _straight(garbled)):
            return
        at = _last_mark(garbled)
        if _asks(garbled):
            yield _finding("minor", "the question mark is gone", Span(*before.span()), at)
        else:
            yield _finding("major", "the question became a statement", Span(*before.span()), at)
    elif after and not before:
        at = Span(*after.span())
        told = _TOLD.search(original.small) is not None
        if _asks(original) or (told and not _asks(garbled)):
            yield _finding("minor", "a question mark was added", _last_mark(original), at)
        elif not told and not is_mild(_straight(garbled), _straight(original)):
            yield _finding("major", "the statement became a question", _last_mark(original), at)


def _asks(side: Text) -> bool:
    return _ASKS.search(_straight(side)) is not None


def _straight(side: Text) -> str:
    return side.small.replace("’", "'")


def _last_mark(side: Text) -> Span | None:
    """Return the place of the final mark, or else of the last character."""
    bare = _NOTES.sub("", side.text) if side.text[-1:] in _NOTE_ENDS else side.text
    bare = bare.rstrip(_CLOSING)
    return Span(len(bare) - 1, len(bare)) if bare else None


def _final(original: Text, garbled: Text) -> Iterator[Finding]:
    """Yield the final mark if it is lost or differs from the original's."""
    before, after = _last_mark(original), _last_mark(garbled)
    if before is None or after is None:
        return
    mark, other = original.shown(before), garbled.shown(after)
    if mark not in _FINAL or _FINAL[mark] == _FINAL.get(other):
        return
    if other.isalnum() or other in ",;:-–—":
        if len(original.words) < _FEWEST or _abbreviated(original):
            return
        if other.isalnum():
            last = next(word.at for word in reversed(garbled.words) if word.at.start <= after.start)
            yield _finding("minor", f"the final “{mark}” is gone", before, last)
        else:
            yield _finding("minor", f"the final “{mark}” became “{other}”", before, after)
    elif {_FINAL[mark], _FINAL.get(other)} == {".", "!"}:
        yield _finding("minor", f"the final “{mark}” became “{other}”", before, after)


def _exclamations(original: Text, garbled: Text) -> Iterator[Finding]:
    """Yield an exclamation mark inside the garbled side if the original has none."""
    new = _EXCLAMATION.search(garbled.text)
    last = _last_mark(garbled) if new else None
    if new and last and new.end() < last.stop and not _EXCLAMATION.search(original.text):
        yield _finding("minor", f"“{new.group()[:5]}” was added", None, Span(*new.span()))


def _stray(pair: Compared) -> Iterator[Finding]:
    """Yield a mark in the middle of a sentence, and marks that never stand together, if the original has none such."""
    original, garbled = pair.original, pair.garbled
    stops = _STRAY_STOP.finditer(garbled.text) if _STOP_INSIDE.search(garbled.text) else ()
    stop = next((match for match in stops if not _shortened(match[1])), None)
    if (
        stop
        and not _STRAY_STOP.search(original.text)
        and any(garbled.words[j].at.start == stop.start(2) for j in pair.added)
    ):
        at = Span(*stop.span(2))
        yield _finding("minor", f"“{garbled.shown(at)}” does not belong here", None, at)
    doubled = _DOUBLED.search(garbled.text) if _TWO_MARKS.search(garbled.text) else None
    if doubled and not _DOUBLED.search(original.text):
        at = Span(*doubled.span())
        yield _finding("minor", f"“{garbled.shown(at)[:5]}” does not belong here", None, at)


def _shortened(word: str) -> bool:
    return len(word) < 3 or word.lower() in _ABBREVIATIONS or word.isupper() or "." in word


def _between(pair: Compared) -> Iterator[Finding]:
    """Yield the first mark that separates, for no reason, two words that are adjacent in the original."""
    marks = [word.text for word in pair.garbled.words if word.text in _PARTING]
    before = [word.text for word in pair.original.words if word.text in _PARTING]
    if not any(marks.count(mark) > before.count(mark) for mark in _PARTING):
        return
    words = pair.garbled.words
    for j in pair.added[:_MOST_ADDED]:
        if words[j].text not in _PARTING or not 0 < j < len(words) - 1 or words[j - 1].at.stop != words[j].at.start:
            continue
        left, right = pair.original_of.get(j - 1), pair.original_of.get(j + 1)
        if not left or not right or left.original.stop != right.original.start or left.op == right.op == "moved":
            continue
        if _parts_nothing(pair, j):
            at = pair.original.over(Span(left.original.start, right.original.stop))
            yield _finding("minor", f"“{words[j].text}” does not belong here", at, words[j].at)
            return


def _parts_nothing(pair: Compared, j: int) -> bool:
    """Tell whether a mark has no reason there, unlike a stop before a new sentence or an optional comma."""
    before, mark, after = pair.garbled.words[j - 1 : j + 2]
    if mark.text == ",":
        closes = any(word.text == "," for word in pair.garbled.words[j + 2 : j + 8])
        return (before.small in _NO_COMMA_AFTER and not closes) or after.small == "of"
    return after.text.islower() and not (mark.text == "." and _shortened(before.small))


def _abbreviated(side: Text) -> bool:
    """Tell whether the final stop belongs to an abbreviation."""
    return side.words[-1].text == "." and len(side.words) > 1 and side.words[-2].small in _ABBREVIATIONS
