"""Detect the language of a text, as far as the sentence splitter needs it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from scorer.errors import SettingsError

# ISO 639-1.  sentencex has rules for about thirty of these.  For some others it uses a related language
# (Portuguese for Galician, Slovak for Czech), and for the rest English.
ISO_639_1 = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv
ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne
ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st
su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
CODES = frozenset(ISO_639_1.split())
DEFAULT = "en"
SAMPLE = 1000  # characters from each of the start, the middle and the end of a long text
SURE_FROM = 0.9  # least probability of a guess; the default rules are better than a less probable one

HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
KANA = re.compile("[\u3040-\u30ff]")

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


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the text's language; "en" if the text is too short or the guess unsure."""
    sample = _sample(text)
    # Loading py3langid takes about a second; English texts, the usual case, do without it.
    if _plainly_english(sample):
        return DEFAULT
    letters = sum(character.isalpha() for character in sample)
    # py3langid splits its probability for Han text between Mandarin, Wu and Cantonese, which are one to the splitter.
    if 2 * len(HAN.findall(sample)) > letters:
        return "ja" if KANA.search(sample) else "zh"
    if letters == 0:
        return DEFAULT
    label, probability = _identifier().classify(sample)
    return str(label) if label in CODES and probability >= SURE_FROM else DEFAULT


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
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
