"""Detect the language of a text, as far as the sentence splitter needs it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from scorer.errors import SettingsError
from scorer.languages import CODES
from scorer.patterns import late
from scorer.segment.identifier import load_identifier

# sentencex has rules for about thirty of the languages of ISO 639-1.  For some others it uses a related language
# (Portuguese for Galician, Slovak for Czech), and for the rest English.
DEFAULT = "en"
SAMPLE = 1000  # characters from each of the start, the middle and the end of a long text
SURE_FROM = 0.9  # least probability of a guess; the default rules are better than a less probable one

CERTAIN_FROM = 0.99  # the same where nothing but the language is in question

HAN = late("[\u3400-\u9fff\uf900-\ufaff]")
KANA = late("[\u3040-\u30ff]")

# Common words of English that no other large language of the Latin script shares.
ENGLISH_WORDS = frozenset(
    (
        "the",
        "and",
        "that",
        "with",
        "they",
        "this",
        "which",
        "have",
        "from",
        "would",
        "you",
        "she",
        "are",
        "were",
        "what",
    )
)
ENGLISH_SHARE = 0.08  # least share of these words among all; in English prose it is 0.12 to 0.2


def checked(lang: str) -> str:
    """Return the code unchanged; raise SettingsError if it is not in ISO 639-1."""
    if lang not in CODES:
        raise SettingsError(f"unknown language {lang!r}: --lang takes a two-letter code such as en, de or zh")
    return lang


def detect_language(text: str, sure_from: float = SURE_FROM) -> str:
    """Return the ISO 639-1 code of the text's language; "en" if the text is too short or the guess unsure."""
    sample = _sample(text)
    # Loading py3langid takes a fifth of a second; English texts, the usual case, do without it.
    return DEFAULT if _plainly_english(sample) else _guess(sample, sure_from) or DEFAULT


def _guess(sample: str, sure_from: float) -> str | None:
    """Return the code of the language that a sample shows; None if that is not so sure."""
    letters = sum(character.isalpha() for character in sample)
    # py3langid splits its probability for Han text between Mandarin, Wu and Cantonese, which are one to the splitter.
    if 2 * len(HAN.findall(sample)) > letters:
        return "ja" if KANA.search(sample) else "zh"
    if letters == 0:
        return None
    label, probability = _identifier().classify(sample)
    return str(label) if label in CODES and probability >= sure_from else None


def surely(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language if the text shows it, and both its halves too; else None."""
    if _plainly_english(_sample(text)):
        return DEFAULT
    middle = len(text) // 2
    halves = (_guess(_sample(half), SURE_FROM) for half in (text[:middle], text[middle:]))
    found = {_guess(_sample(text), CERTAIN_FROM), *halves}
    return found.pop() if len(found) == 1 else None


def _sample(text: str) -> str:
    if len(text) > 3 * SAMPLE:
        middle = len(text) // 2
        text = " ".join((text[:SAMPLE], text[middle : middle + SAMPLE], text[-SAMPLE:]))
    return "".join("?" if "\ud800" <= character <= "\udfff" else character for character in text)


def _plainly_english(sample: str) -> bool:
    words = re.findall(r"\w+", sample.lower())
    hits = [word for word in words if word in ENGLISH_WORDS]
    return len(set(hits)) >= 3 and len(hits) >= ENGLISH_SHARE * len(words)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    return load_identifier()
