"""Untranslated: words left in another language or script.

The check finds words in another script than that of the original. It also finds words of another language:

- words that English lacks and that a list of Spanish, French, German or Italian has, or that one of sixteen languages
  uses far more often than English;
- words with letters or elisions that English does not have (`że`, `l'homme`);
- frequent words of some more languages;
- two or more words in a row that English lacks;
- German nouns with their capital, if the original has no name in their place.

All of them make one finding. It is major, and critical if they are half of the words of the side. It is minor for a
single word that differs from a word of the original in a letter or two (`problema`). It is also minor for single
letters, and for names in their own script in brackets.

The check excuses all words that are in the original, names, words that English has borrowed (`café`, `in vitro`), and
small words of names (`de`, `von`) on their own. If the original itself is not English, the check finds only another
script.

What it does not see: words of other languages that are English words too (`pain`, `Gift`); single rare
words of languages that it has no list of. `gibberish` finds those that resemble no English word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scorer.english.foreign_words import FREQUENT, SMALL, is_foreign_by_letters, is_foreign_by_use, languages_of
from scorer.english.vocabulary import is_english, is_spelt
from scorer.patterns import late
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Word
from scorer.words.spelling import is_near
from scorer.words.unknown import is_in_english, is_misspaced, is_small, unknown_words

_SCRIPTS = {
    "Cyrillic": "\u0400-\u052f",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Armenian": "\u0530-\u058f",
    "Hebrew": "\u0590-\u05ff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f",
    "Indian": "\u0900-\u0dff",
    "Thai": "\u0e00-\u0eff",
    "Georgian": "\u10a0-\u10ff",
    "Ethiopic": "\u1200-\u137f",
    "Khmer": "\u1780-\u17ff",
    "Japanese": "\u3040-\u30ff",
    "Chinese": "\u3400-\u9fff\uf900-\ufaff",
    "Korean": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
}
_OTHER_SCRIPT = late(f"[{''.join(_SCRIPTS.values())}]+(?:[ '’-]*[{''.join(_SCRIPTS.values())}]+)*")
_EACH_SCRIPT = {name: late(f"[{letters}]") for name, letters in _SCRIPTS.items()}
# Letters of formulas and of units.
_SYMBOL = late("[\u0370-\u03ff]{1,2}")
# Single letters that look like Latin letters.
_LOOKALIKE = late("[АВЕКМНОРСТУХаеорсухіΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]")
# From this share of the words on, the whole side is untranslated.
_HALF = 0.5
_FEWEST = 3
_MOST = 400
# Letters of a word that a message shows at most.
_LONGEST = 30
# If a word has no counterpart, the words around it show what it replaces.
_GAP = 3


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for text left in another script, and one for text left in another language."""
    if not pair.garbled.text.isascii():
        yield from _other_script(pair)
    numbers = _foreign(pair)
    if numbers and is_in_english(pair.original):
        yield _finding(pair, numbers)


def _other_script(pair: Compared) -> Iterator[Finding]:
    """Yield one finding for the letters of scripts that the original does not have."""
    found = [at for at in _OTHER_SCRIPT.finditer(pair.garbled.text) if not _SYMBOL.fullmatch(at.group())]
    own = {name for name, letters in _EACH_SCRIPT.items() if letters.search(pair.original.text)}
    found = [at for at in found if _script(at.group()) not in own]
    if not found:
        return
    letters = sum(len(at.group()) for at in found)
    severity: Severity = "major"
    if letters > _HALF * sum(map(str.isalpha, pair.garbled.text)):
        severity = "critical"
    elif all(_LOOKALIKE.fullmatch(at.group()) or _in_brackets(pair.garbled.text, at) for at in found):
        severity = "minor"
    first = found[0].group()
    message = f"“{_short(first)}” is in {_script(first)} letters"
    yield Finding("untranslated", severity, message, None, Span(*found[0].span()))


def _short(word: str) -> str:
    return word if len(word) <= _LONGEST else f"{word[: _LONGEST - 1]}…"


def _script(text: str) -> str:
    return next(name for name, letters in _EACH_SCRIPT.items() if letters.search(text))


def _in_brackets(text: str, at: re.Match[str]) -> bool:
    return text[: at.start()].rstrip().endswith(("(", "（", "[")) and text[at.end() :].lstrip().startswith(
        (")", "）", "]")
    )


def _foreign(pair: Compared) -> list[int]:
    """Return the numbers of the garbled words that are left in another language."""
    unknown = unknown_words(pair)
    words = pair.garbled.words
    new = pair.garbled.small_words - pair.original.small_words
    frequent = new & FREQUENT
    capital = _capital(pair, new)
    used = _used_elsewhere(pair, new)
    if not unknown and not frequent and not capital and not used:
        return []
    found = {n for n in unknown if is_foreign_by_letters(words[n].small) or languages_of(words[n].small)}
    found.update(used)
    found.update(n for n, word in enumerate(words) if word.small in frequent and is_small(word))
    found.update(capital)
    if not any(n and pair.original.words[n].text[0].isupper() for n in pair.lost):
        found.update(n for one, other in pairwise(unknown) if other == one + 1 for n in (one, other))
    small = [n for n, word in enumerate(words) if word.small in new and word.text in SMALL]
    if any(words[n].small not in SMALL for n in found):
        found.update(small)
        found.update(
            n for n, word in enumerate(words) if word.small in new and is_small(word) and languages_of(word.small)
        )
    else:
        found.update(
            n for one, other in pairwise(small) if other == one + 1 and _goes_on(words, other) for n in (one, other)
        )
    return sorted(n for n in found if words[n].small not in SMALL or len(found) > 1)


def _used_elsewhere(pair: Compared, new: frozenset[str]) -> list[int]:
    """Return the numbers of new words that another language uses though they look English, or that have an ß."""
    odd = {word for word in new if not is_spelt(word) and is_foreign_by_use(word)}
    if not odd and "ß" not in pair.garbled.text:
        return []
    return [
        n
        for n, word in enumerate(pair.garbled.words)
        if (word.small in odd or ("ß" in word.text and word.small in new))
        and is_small(word)
        and not is_misspaced(pair, n)
    ]


def _goes_on(words: Sequence[Word], n: int) -> bool:
    """Tell whether no name follows to which lower-case words could belong."""
    return n + 1 == len(words) or not words[n + 1].text[0].isupper()


def _capital(pair: Compared, new: frozenset[str]) -> list[int]:
    """Return the numbers of new capitalised words (German, or first in the text) that do not replace a name."""
    words = pair.garbled.words
    odd = [
        n
        for n, word in enumerate(words[:_MOST])
        if word.small in new and word.text.istitle() and len(word.text) > _FEWEST
    ]
    return [
        n
        for n in odd
        if (words[n].small in FREQUENT or not is_english(words[n].small))
        and _stands_for_small(pair, n)
        and ("German" in (known := languages_of(words[n].small)) or (n == 0 and known))
    ]


def _stands_for_small(pair: Compared, n: int) -> bool:
    """Tell whether the original has words in a word's place, and all in lower case."""
    words = pair.original.words
    lost = {i for i in pair.lost if words[i].text[0].isupper()}
    if any(is_near(pair.garbled.words[n].small, words[i].small) for i in sorted(lost)[:_MOST]):
        return False
    if n in pair.original_of:
        start, stop = pair.original_of[n].original.start, pair.original_of[n].original.stop
    else:
        around = [link for j in range(n - _GAP, n + _GAP + 1) if (link := pair.original_of.get(j))]
        start = max((link.original.stop for link in around if link.garbled.stop <= n), default=0)
        stop = min((link.original.start for link in around if link.garbled.start > n), default=len(words))
    place = words[start:stop]
    return any(word.is_word for word in place) and not any(word.text[0].isupper() for word in place[start == 0 :])


def _finding(pair: Compared, numbers: Sequence[int]) -> Finding:
    words = [pair.garbled.words[n] for n in numbers]
    severity: Severity = "major"
    if len(words) >= max(_FEWEST, _HALF * sum(word.is_word for word in pair.garbled.words)):
        severity = "critical"
    elif len(words) == 1 and _nearly_kept(pair, words[0]):
        severity = "minor"
    language = _language(words)
    subject = f"“{_short(words[0].text)}” is" if len(words) == 1 else f"{len(words)} words are"
    link = pair.original_of.get(numbers[0]) if len(numbers) == 1 else None
    original_at = pair.original.over(link.original) if link else None
    at = pair.garbled.over(_longest_run(numbers))
    return Finding("untranslated", severity, f"{subject} left in {language}", original_at, at)


def _nearly_kept(pair: Compared, word: Word) -> bool:
    lacking = pair.original.small_words - pair.garbled.small_words
    return any(is_near(word.small, other) for other in sorted(lacking)[:_MOST])


def _longest_run(numbers: Sequence[int]) -> Span:
    """Return the first of the longest runs of adjacent words."""
    best = Span(numbers[0], numbers[0] + 1)
    start = numbers[0]
    for before, n in zip([*numbers[:1], *numbers], numbers, strict=False):
        start = n if n > before + 1 else start
        best = Span(start, n + 1) if n + 1 - start > len(best) else best
    return best


def _language(words: Sequence[Word]) -> str:
    """Return the language that has most of these words."""
    known = [languages for word in words if (languages := languages_of(word.small))]
    counts = Counter(language for languages in known for language in sorted(languages))
    most = max(counts.values(), default=0)
    best = [language for language, count in counts.items() if count == most]
    return " or ".join(best) if 0 < len(known) <= 2 * most and len(best) <= 2 else "another language"
