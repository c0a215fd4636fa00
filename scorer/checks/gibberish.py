"""Gibberish: misspelt and broken words, mangled characters, leftover markup, lone quotation marks and brackets.

The check finds, at most one of each sort in a pair:

- characters mangled by a wrong encoding (`Ã©`, `â€™`, `�`);
- control characters;
- markup and codes (`<b>`, `&amp;`, `{{…}}`, `<unk>`);
- words run together with a capital inside (`onIn`);
- words that are not English words. If a word of the original is near enough, the message says so (`“recieve” for
  “receive”`);
- quotation marks or brackets that open or close nothing, neither in their sentence nor in another one nearby.

All are minor, except mangled characters inside words. These are major, because they hide letters.

The check excuses everything that is in the original too, names, words in capitals, learned words by their endings
(`-itis`, `-osis`), and words that English could form by a prefix, an ending or compounding. Words of another language
are left to `untranslated`. If the original is not English, the check does not look at words.

What it does not see: a slip that makes another English word (`form`, `from`); misspelt names; words that are English
one by one and make no sense together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from scorer.english.foreign_words import is_foreign_by_letters, languages_of
from scorer.english.run_together import run_together
from scorer.english.stems import stems
from scorer.english.vocabulary import is_english, is_spelt
from scorer.patterns import late
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text
from scorer.words.spanning import BRACKETS, QUOTES, STRAIGHT, lone_marks
from scorer.words.spelling import distance, is_near
from scorer.words.unknown import is_in_english, is_small, unknown_words

_MANGLED = late(
    "\ufffd+|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€(?:[™œž˜¦“”]|\\x9d|\\u009d)?|Â[\u00a0-\u00bf]"
    "|ï»¿|(?:[ÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2,}|à¤.|\\\\u00[0-9a-fA-F]{2}"
)
_CONTROL = late("[\x00-\x08\x0e-\x1b\x7f-\x9f\u200b\u2028\u2029\u2060\ue000-\uf8ff\ufeff\ufff9-\ufffc]")
_MARKUP = late(
    r"< ?/? ?(?:[bipqsu]|br|em|strong|span|div|font|a|sup|sub|li|ul|ol|h[1-6]|td|tr|table|img|ref|small|big|unk|s|pad"
    r"|/s)(?: [^<>]{0,200})? ?/? ?>|& ?(?:amp|quot|lt|gt|apos|nbsp|ldquo|rdquo|#\d{1,6}|#x[0-9a-f]{1,5}) ?;"
    r"|\{\{|\}\}|\[\[|\]\]"
    r"|''''?|@-@|@@ |\\[nt]\b|\[(?:unk|mask|sep|cls)\]|\b_?unk_?\b|▁|<[|/]|\$\{|%[sd]\b|={3,}|#{2,}|\*{2,}",
    re.IGNORECASE,
)
# A text without any of these signs, three apostrophes and `unk` has no markup; they are found quickly.
_SIGN_OF_MARKUP = late(r"[<&{}\[\]@\\▁$%=#*]")
_LEARNED = late(
    r"(?:osis|oses|otic|itis|itic|emia|aemia|emic|uria|oma|omas|omata|cyte|cytes|cytic|cytosis|pathy|pathic|penia|penic"
    r"|mab|nib|ase|ases|tomy|ectomy|stomy|scopy|scopic|gram|graphy|metry|some|somes|genesis|genic|lysis|lytic|blast"
    r"|blastic|plasty|plastic|phile|philic|phobic|trophy|trophic|thelial|oid|oids|ide|ides|ine|ines|yl|ol|one|ene|ane|ate"
    r"|ein|in|ium|us|ae|ii|algia|rrhea|rrhoea|dermal|cardial|vascular|vascularization|ization|isation|um|zole|vir|pril"
    r"|logical|logically|lactic|lactoid|oxidation|edema|edematous|ular|iform|aceous|cidal|cide|sartan|olol|mycin|cillin|statin|ability|opathies|ceae|idae|xia|psia|plegia|kinase|kinin|actin|globulin)$"
)
# Shorter words are too similar to too many others, unless they have the same letters.
_SHORTEST = 3
_MOST = 200


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each kind of text in the garbled side that is not language."""
    original, garbled = pair.original, pair.garbled
    mangled = list(_characters(original, garbled))
    yield from mangled
    yield from _pieces(original, garbled)
    if not mangled:
        yield from _lone_marks(pair)
    yield from _words(pair)


def _finding(message: str, garbled_at: Span, original_at: Span | None = None, severity: Severity = "minor") -> Finding:
    return Finding("gibberish", severity, message, original_at, garbled_at)


def _characters(original: Text, garbled: Text) -> Iterator[Finding]:
    """Yield characters mangled by a wrong encoding, and control characters."""
    # All mangled characters are beyond ASCII, but for those written as codes.
    plain = garbled.text.isascii() and "\\u00" not in garbled.text
    mangled = None if plain else _MANGLED.search(garbled.text)
    if mangled and not _MANGLED.search(original.text):
        start, stop = mangled.span()
        between = garbled.text[max(0, start - 1) : start] + garbled.text[stop : stop + 1]
        letters = mangled.group()[0] in "ÃÐÑà\\" or (mangled.group()[0] == "\ufffd" and any(map(str.isalpha, between)))
        severity: Severity = "major" if letters else "minor"
        yield _finding(f"“{mangled.group()[:20]}” are mangled characters", Span(*mangled.span()), severity=severity)
    control = _CONTROL.search(garbled.text)
    if control and not _CONTROL.search(original.text):
        yield _finding(f"a control character (U+{ord(control.group()):04X})", Span(*control.span()))


def _pieces(original: Text, garbled: Text) -> Iterator[Finding]:
    """Yield leftover markup, and words that ran together."""
    markup = _MARKUP.search(garbled.text) if _may_have_markup(garbled) else None
    if markup and not _MARKUP.search(original.text):
        yield _finding(f"“{markup.group()[:20]}” is left of markup", Span(*markup.span()))
    for joined in run_together(garbled.text):
        text = joined.group()
        if text[0].isupper() and not {joined[1].lower(), joined[2].lower()} <= original.small_words:
            continue
        if text not in original.text and text.lower() not in original.small:
            yield _finding(f"“{text[:40]}” is two words", Span(*joined.span()))
            return


def _may_have_markup(side: Text) -> bool:
    return _SIGN_OF_MARKUP.search(side.text) is not None or "'''" in side.text or "unk" in side.small


def _lone_marks(pair: Compared) -> Iterator[Finding]:
    """Yield the first quotation mark or bracket without a partner, if all those of the original have one.

    A partner may stand in another sentence of the garbled document.
    """
    original, garbled, side = pair.original, pair.garbled, pair.pair.garbled
    numbers = range(side.sentences.start, side.sentences.stop) if side is not None else ()
    elsewhere = {mark for number in numbers for mark in pair.background.spanning.get(number, ())}
    for opening, closing in (*BRACKETS, *QUOTES):
        lone = [at for at in lone_marks(garbled.text, opening, closing) if garbled.text[at] not in elsewhere]
        if lone and not lone_marks(original.text, opening, closing):
            yield _finding(f"“{garbled.text[lone[0]]}” has no partner", Span(lone[0], lone[0] + 1))
            return
    if (
        garbled.text.count(STRAIGHT) % 2
        and STRAIGHT not in elsewhere
        and not sum(map(original.text.count, "“”„«»")) % 2
        and not original.text.count(STRAIGHT) % 2
    ):
        last = garbled.text.rindex(STRAIGHT)
        if not garbled.text[last - 1 : last].isdigit():
            yield _finding('“"” has no partner', Span(last, last + 1))


def _words(pair: Compared) -> Iterator[Finding]:
    """Yield one finding for the garbled words that are not English words."""
    original, garbled = pair.original, pair.garbled
    new = {word for word in garbled.small_words - original.small_words if _may_be_broken(word)}
    if not new or not is_in_english(original):
        return
    if not is_in_english(garbled, broken=True):
        return
    left = Counter(word.small for word in original.words) - Counter(word.small for word in garbled.words)
    lost = [word for word in original.words if left[word.small] and is_spelt(word.small)][:_MOST]
    unknown = set(unknown_words(pair))
    broken = {}
    for n, word in enumerate(garbled.words):
        if word.small in new and (is_small(word) or (n == 0 and word.text.istitle())):
            meant = next((other for other in lost if _is_slip(word.small, other.small)), None)
            if meant or (n in unknown and _is_nothing(pair, word.small)):
                broken[word] = meant
    if broken:
        first = next((word for word in broken if broken[word]), next(iter(broken)))
        source = broken[first]
        message = (
            f"“{first.text[:28]}” for “{source.text[:28]}”" if source else f"“{first.text[:40]}” is no English word"
        )
        message = f"{len(broken)} words are no English words" if len(broken) > 1 else message
        yield _finding(message, first.at, source.at if source else None)


def _may_be_broken(small: str) -> bool:
    return len(small) >= _SHORTEST and small.isalpha() and not is_spelt(small)


def _is_slip(small: str, meant: str) -> bool:
    """Tell whether a word is a misspelling of another, and not a form of it."""
    if not is_near(small, meant) or not stems(small).isdisjoint(stems(meant)):
        return False
    if len(small) == _SHORTEST:
        return sorted(small) == sorted(meant)
    if is_english(small) or _LEARNED.search(small):
        return distance(small, meant) == 1 and small[-1] == meant[-1]
    return not languages_of(small)


def _is_nothing(pair: Compared, small: str) -> bool:
    """Tell whether a word is not a learned word, not of another language and not a name in lower case."""
    if (
        len(small) == _SHORTEST
        or is_english(small)
        or _LEARNED.search(small)
        or is_foreign_by_letters(small)
        or languages_of(small)
    ):
        return False
    return not any(n and pair.original.words[n].text[0].isupper() for n in pair.lost)
