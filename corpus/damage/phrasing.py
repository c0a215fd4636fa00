"""Make edits that keep a sentence tidy: no double space, a capital at its beginning, `a` or `an` as needed."""

from __future__ import annotations

import re

from corpus.damage.edits import Edit
from corpus.damage.words import Word, as_cased
from corpus.span import Span

Edits = tuple[Edit, tuple[Edit, ...]]
_ARTICLE = re.compile(r"\b([Aa]n?) $")


def cut(sentence: str, at: Span) -> Edits | None:
    """Return the edit that removes `at`, and the mends; None if only punctuation would be left."""
    start, stop = at.start, at.stop
    left, right = sentence[:start], sentence[stop:]
    if not re.search(r"\w", left + right):
        return None
    if not re.search(r"\w", left):
        stop += len(right) - len(right.lstrip(" ,;:"))
        return Edit(Span(start, stop), ""), _capital(sentence, start, stop)
    if left.endswith(" "):
        start -= 1
    if right[:1] == "," and left.rstrip()[-1:] in ",;:(":
        stop += 1
    elif left.rstrip()[-1:] == "," and right[:1] in ".!?;:":
        start = len(left.rstrip()) - 1
    return Edit(Span(start, stop), ""), article_mend(sentence, at.start, right)


def substitute(sentence: str, word: Word, new: str) -> Edits:
    """Return the edit that replaces `word` by `new`, with the same capital, and the mends."""
    edit = Edit(word.at, as_cased(new, word.text))
    return edit, article_mend(sentence, word.at.start, new)


def insert(sentence: str, before: Word, new: str) -> Edits:
    """Return the edit that puts `new` before a word other than the first of the sentence, and the mends."""
    return Edit(Span(before.at.start, before.at.start), f"{new} "), article_mend(sentence, before.at.start, new)


def article_mend(sentence: str, at: int, following: str) -> tuple[Edit, ...]:
    """Return the edit that makes an article right before `at` agree with the text that now follows."""
    article = _ARTICLE.search(sentence[:at])
    letter = re.match(r"\W*(\w)", following)
    if article is None or letter is None:
        return ()
    new = as_cased("an" if letter[1].lower() in "aeiou" else "a", article[1])
    return () if new == article[1] else (Edit(Span(*article.span(1)), new),)


def _capital(sentence: str, start: int, stop: int) -> tuple[Edit, ...]:
    if stop < len(sentence) and sentence[start].isupper() and sentence[stop].islower():
        return (Edit(Span(stop, stop + 1), sentence[stop].upper()),)
    return ()
