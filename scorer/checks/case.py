"""Case: capitals lost, and words put in capitals.

The check finds, at most one of each in a pair:

- a side without any capital, if the original has some;
- a beginning in a small letter, if the original begins with a capital;
- names in small letters (words that have a capital inside a sentence of the original);
- a side mostly IN CAPITALS;
- single words in capitals, words with a capital inside, and `the`, `of` and the like with a capital, if the original
  has them in small letters;
- a sentence with a capital for each word.

All are minor.

The check excuses:

- words that begin a sentence on either side;
- titles (`the President`, `the Internet`) and other words that English has in small letters as well, unless both
  documents write them with a capital everywhere else;
- names that are written that way (`iPhone`, `al-`, `van`);
- headings with a capital for each word;
- everything, if the original itself has no capitals.

What it does not see: a capital for a common word (`the State`); names in small letters that are words as well
(`Rose`, `Apple`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scorer.english import tables
from scorer.english.vocabulary import is_listed
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text, Word

_CAPITALISED = tables.words("capitalised_words")
_PARTICLES = tables.words("name_particles")
_FIRST_LETTER = late(r"[^\W\d_]")
_FIRST_WORD = late(r"[^\W\d_](?:[\w'’.-]*\w)?")
_CAPITAL = late(r"[A-ZÀ-ÖØ-ÞΑ-ΩА-Я]")
_ENDS = frozenset(".!?:;…")
_OPENS = frozenset("\"'“‘«„([{-–—•*/")
_CLOSING = " \"'”’)»"
_NEVER_NAMES = tables.words("function_words") - {
    "he",
    "him",
    "his",
    "it",
    "us",
    "may",
    "will",
    "who",
    "i",
    "am",
    "an",
    "all",
    "so",
    "out",
}
# The shares and the numbers of capitals from which a side is in capitals, or is a heading.
_MOSTLY = 0.6
_NEARLY_ALL = 0.9
_FEW = 3
_ENOUGH = 8


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each way in which the garbled side has lost or gained capitals."""
    original, garbled = pair.original, pair.garbled
    if original.text == original.small:
        return
    capitals = _CAPITAL.search(garbled.text)
    if not capitals and _FIRST_LETTER.search(garbled.text) and len(_CAPITAL.findall(original.text)) > 1:
        yield _finding("no capitals are left", None, Span(0, len(garbled.text)))
        return
    if _mostly_capitals(garbled.text, _ENOUGH) and not _mostly_capitals(original.text, 1):
        yield _finding("it is in capitals", None, Span(0, len(garbled.text)))
        return
    if start := _small_start(original, garbled):
        yield _finding(f"“{garbled.shown(start)}” begins with a small letter", _first_word(original), start)
    if (
        _heading(garbled, _NEARLY_ALL)
        and not _heading(original, _MOSTLY)
        and garbled.text.rstrip(_CLOSING).endswith(".")
    ):
        yield _finding("its words begin with capitals", None, Span(0, len(garbled.text)))
    elif {word.text for word in garbled.words} - {word.text for word in original.words}:
        yield from _changed_words(pair)


def _finding(message: str, original_at: Span | None, garbled_at: Span) -> Finding:
    return Finding("case", "minor", message, original_at, garbled_at)


def _mostly_capitals(text: str, at_least: int) -> bool:
    capitals = sum(map(str.isupper, text))
    return capitals >= at_least and capitals >= _MOSTLY * sum(map(str.isalpha, text))


def _first_word(side: Text) -> Span | None:
    """Return the place of the first word, if only opening marks are before it."""
    first = _FIRST_WORD.search(side.text)
    if first is None or not _OPENS.issuperset(side.text[: first.start()].replace(" ", "")):
        return None
    return Span(*first.span())


def _small_start(original: Text, garbled: Text) -> Span | None:
    """Return the first word of the garbled side if it begins in lower case and that of the original does not."""
    before, after = _first_word(original), _first_word(garbled)
    if before is None or after is None or not original.text[before.start].isupper():
        return None
    word = garbled.shown(after)
    so_written = _so_written(word) or (word in _PARTICLES and garbled.text[after.stop + 1 : after.stop + 2].isupper())
    listed = garbled.text[after.stop : after.stop + 1] in (")", ".") and len(word) < 3
    if not word[0].islower() or not word[0].isascii() or so_written or listed:
        return None
    return after


def _so_written(word: str) -> bool:
    """Tell whether a word begins with a lower-case letter on purpose."""
    return word != word.lower() or "." in word or any(map(str.isdigit, word)) or word[1:2] in ("-", "‐", "‑")


def _changed_words(pair: Compared) -> Iterator[Finding]:
    """Yield one finding for the words that lost their capital, and one for those that are now in capitals."""
    lowered, raised = [], []
    for link in pair.links:
        if link.op not in ("form", "moved") or len(link.original) != 1 or len(link.garbled) != 1:
            continue
        before, after = pair.original.words[link.original.start], pair.garbled.words[link.garbled.start]
        if before.small != after.small or before.text == after.text:
            continue
        if _lowered(pair, link.original.start, link.garbled.start):
            lowered.append((before, after))
        elif _raised(before, after) or _rises(pair, before, link.garbled.start):
            raised.append((before, after))
    if lowered and not _heading(pair.original, _MOSTLY):
        yield _finding(_said(lowered, "lost its capital", "lost their capitals"), lowered[0][0].at, lowered[0][1].at)
    if raised:
        yield _finding(_said(raised, "is in capitals", "are in capitals"), raised[0][0].at, raised[0][1].at)


def _said(words: Sequence[tuple[Word, Word]], one: str, many: str) -> str:
    return f"“{words[0][1].text}” {one}" if len(words) == 1 else f"{len(words)} words {many}"


def _lowered(pair: Compared, i: int, j: int) -> bool:
    before, after = pair.original.words[i], pair.garbled.words[j]
    if not before.text[0].isupper() or not after.text.islower() or after.text in _PARTICLES:
        return False
    if _begins(pair.garbled.words, j):
        return j > 0 and _begins(pair.original.words, i) and pair.garbled.words[j - 1].text in ".!?"
    bare = before.small.removesuffix("'s")
    casing = pair.background.casing
    if bare in _CAPITALISED or (bare in casing.capital and bare not in casing.small):
        return True
    if _begins(pair.original.words, i) or len(before.text) < 2:
        return False
    return not is_listed(bare) if before.text[1:].islower() else before.text.isupper() and not is_listed(bare)


def _begins(words: Sequence[Word], number: int) -> bool:
    """Tell whether a word may be capitalised because of its place."""
    while number and words[number - 1].text[0] in _OPENS:
        number -= 1
    return number == 0 or words[number - 1].text[0] in _ENDS


def _raised(before: Word, after: Word) -> bool:
    if not before.text.islower() or len(before.text) < 3:
        return False
    return after.text[1:] != after.text[1:].lower()


def _rises(pair: Compared, before: Word, j: int) -> bool:
    """Tell whether a lower-case word is capitalised in the middle of a sentence."""
    words = pair.garbled.words
    if before.text not in _NEVER_NAMES or not words[j].text.istitle() or _begins(words, j):
        return False
    return not any(word.text.istitle() for word in (*words[max(0, j - 1) : j], *words[j + 1 : j + 2]))


def _heading(side: Text, share: float) -> bool:
    """Tell whether at least this share of the words is capitalised, so that a capital means nothing."""
    words = [word.text for word in side.words if word.is_content and word.text[0].isalpha()]
    return len(words) > _FEW and sum(word[0].isupper() for word in words) > share * len(words)
