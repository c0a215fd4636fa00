"""Spacing: marks set apart from their words, missing spaces, words run together or torn apart.

The check finds, at most one of each in a pair:

- marks with a space before them, and brackets and quotation marks with a space inside, as a program's tokens have
  (`word ,`, `( word )`, `do n't`);
- marks without a space after them (`end.Next`);
- hyphens with spaces (`re - opened`);
- words of the original run together (`ofthe`);
- words of the original torn apart (`impor tant`).

All are minor.

The check excuses what the original does too, as often: French spaces before `?` and `:`, spaced dots and dashes. It
excuses compounds that English writes either way (`frontline`, `front line`), web addresses and file names, figures,
`(s)`, and spaces around `/`, `%`, `=` and dashes.

What it does not see: double spaces and line breaks, because the text is read as one line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from scorer.english import tables
from scorer.english.vocabulary import is_english, is_listed
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text, Word
from scorer.words.shortened import Cut, shortened
from scorer.words.tokens import is_unspaced

_FUNCTION_WORDS = tables.words("function_words")
# A mark after a space, except an ellipsis and the beginning of `.5` or `:)`.
_APART = late(
    r"(?=[ (\[{'’\"“”])(?:"  # this saves the search from trying each letter
    r"(?<!\.) (?:[,;:!?]+|\.)(?=[\s\"”’)\]]|$)(?! ?\.)"
    r"|[(\[{] (?=\w)|(?<=\w) [)\]}](?!\w)"
    r"| n['’]t\b| ['’] ?(?:s|re|ve|ll)\b(?! ?['’])|(?<=\w)['’] (?:s|t|re|ve|ll|d|m)\b(?! ?['’])"
    r"|(?:(?<= )|^)[\"“”](?: |$))"
)
# A mark before two letters, without a space; the surroundings decide.
_TOGETHER = late(r"[,;:!?.)\]”(\[][\"”’)]?(?=[^\W\d_]{2})")
# Web and mail addresses, file and program names, and initials.
_ADDRESS = late(
    r"://|www\.|[@/\\_=]|\.(?:com|org|net|gov|edu|html?|pdf|py|js|io|co|cn|uk|de|fr)\b|^\W*\w(?:\.\w)+", re.I
)
# The optional plural `(s)` of a word.
_ENDING = late(r"\([a-z]{1,4}\)")
_SPACED_HYPHEN = late(r"([^\W_]+) ?- ?([^\W\d_]+)")
# Before a hyphen these are never separate words.
_PREFIXES = listed(
    """
    anti co ex inter mid multi non post pre pro re self semi sub ultra un
    """
)
_SHORTEST = 4
# Two words may make up a third by chance, but hardly three.
_FEW = 2
_LONGEST = 200
_CUT = Cut(40, 20, 18)
# At most this many new words are tested for being words run together.
_MOST_LOOKED_UP = 50


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each kind of wrong spacing that only the garbled side has."""
    original, garbled = pair.original, pair.garbled
    yield from _marks(_apart, original, garbled, "stands apart", "stand apart")
    yield from _marks(_together, original, garbled, "has no space", "have no space")
    yield from _hyphens(original, garbled)
    lacking, new = original.small_words - garbled.small_words, garbled.small_words - original.small_words
    if any(len(word) >= _SHORTEST for word in new):
        yield from _run_together(original, garbled, new)
    if len(new) > 1 and any(len(word) >= _SHORTEST for word in lacking):
        yield from _torn_apart(original, garbled, lacking)


def _marks(find: Callable[[Text], list[Span]], original: Text, garbled: Text, one: str, many: str) -> Iterator[Finding]:
    """Yield one finding for the wrongly spaced marks of the garbled side, unless the original has as many."""
    after = find(garbled)
    before = find(original) if after else []
    if len(after) > len(before):
        mark = garbled.shown(after[0]).strip()
        message = f"“{mark}” {one}" if len(after) == 1 else f"{len(after)} marks {many}"
        yield Finding("spacing", "minor", message, before[0] if before else None, after[0])


def _apart(side: Text) -> list[Span]:
    """Return the marks with a space between them and their word."""
    return [Span(*match.span()) for match in _APART.finditer(side.text)]


def _together(side: Text) -> list[Span]:
    """Return the marks without the space that belongs beside them."""
    return [Span(*match.span()) for match in _TOGETHER.finditer(side.text) if not _within_a_word(side.text, match)]


def _within_a_word(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a mark is right where it is: after a space, in a script without spaces, an address, a file
    name or an abbreviation.
    """
    first, last = text[mark.start() - 1 : mark.start()], mark.group()[-1]
    if is_unspaced(text[mark.end()]):
        return True
    if not first.isalnum() or first.isupper() or (first.isdigit() and last in ":."):
        return True
    if last in "([" and _ENDING.match(text, mark.start()):
        return True
    if last in "([" and not (
        text[mark.start() - 3 : mark.start()].isalpha() and text[mark.end() : mark.end() + 3].isalpha()
    ):
        return True
    start, stop = text.rfind(" ", 0, mark.start()) + 1, text.find(" ", mark.end())
    stop = stop if stop >= 0 else len(text)
    if stop - start > _LONGEST or _ADDRESS.search(text[start:stop]):
        return True
    left = text[start : mark.start()].lstrip("\"'“‘([")
    return mark.group()[0] == "." and (len(left) < 3 or "." in left or not text[mark.end()].isupper())


def _hyphens(original: Text, garbled: Text) -> Iterator[Finding]:
    """Yield the first hyphen with spaces around it that is not a dash."""
    if "- " not in garbled.text and " -" not in garbled.text:
        return
    for match in _SPACED_HYPHEN.finditer(garbled.small):
        left, right = match.groups()
        if " " not in match.group() or match.group() in original.small:
            continue
        if left in _PREFIXES or f"{left}-{right}" in original.small:
            at = Span(*match.span())
            yield Finding("spacing", "minor", f"“{shortened(garbled.shown(at), _CUT)}” is one word", None, at)
            return


def _run_together(original: Text, garbled: Text, new: frozenset[str]) -> Iterator[Finding]:
    """Yield the first word that consists of several words of the original without spaces."""
    words = [word for word in original.words if word.is_word]
    compact = "".join([word.small for word in words])
    whole = [word for word in garbled.words if word.small in new and len(word.small) >= _SHORTEST]
    for word in whole[:_MOST_LOOKED_UP]:
        if word.small not in compact or is_listed(word.small) or not word.small.isalpha():
            continue
        parts = _parts(words, compact, word.small)
        if len(parts) > 1 and not parts[-1].text[0].isupper() and (_holds(parts) or not is_english(word.small)):
            at = Span(parts[0].at.start, parts[-1].at.stop)
            yield Finding("spacing", "minor", f"“{shortened(word.text, _CUT)}” is run together", at, word.at)
            return


def _parts(words: Sequence[Word], compact: str, whole: str) -> Sequence[Word]:
    """Return the words that make up `whole` when run together; empty if it is made of parts of words."""
    starts = {}
    length = 0
    for number, word in enumerate(words):
        starts[length] = number
        length += len(word.small)
    starts[length] = len(words)
    at = compact.find(whole)
    while at >= 0:
        if at in starts and at + len(whole) in starts:
            return words[starts[at] : starts[at + len(whole)]]
        at = compact.find(whole, at + 1)
    return ()


def _holds(parts: Sequence[Word]) -> bool:
    """Tell whether any part is a word that is never in a compound."""
    return any(part.small in _FUNCTION_WORDS for part in parts)


def _torn_apart(original: Text, garbled: Text, lacking: frozenset[str]) -> Iterator[Finding]:
    """Yield the first run of words that is a single word in the original."""
    words = garbled.words
    small = [word.small for word in words]
    compact = "".join(small)
    if not any(word in compact for word in lacking if len(word) >= _SHORTEST):
        return
    for width in (2, 3):
        runs = zip(*(small[at:] for at in range(width)), strict=False)
        for number, run in enumerate(runs):
            whole = "".join(run)
            if whole not in lacking or len(whole) < _SHORTEST or not whole.isalpha():
                continue
            if width > _FEW or any(len(part) == 1 or not is_english(part) for part in run):
                at = garbled.over(Span(number, number + width))
                before = next(word.at for word in original.words if word.small == whole)
                yield Finding("spacing", "minor", f"“{shortened(garbled.shown(at), _CUT)}” is one word", before, at)
                return
