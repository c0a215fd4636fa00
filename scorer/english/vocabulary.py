"""Tell whether a word is English, by a word list and by the rules of word formation.

The list is that of pyspellchecker, in American spelling.  British spellings, prefixes, endings,
compounds and possessives are reduced to words of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from scorer.english import tables
from scorer.english.spelling_lists import WordList
from scorer.patterns import late

# Prefixes, mostly of technical words.
_PREFIXES = late(
    "^(?:anti|auto|bi|bio|cardio|chemo|co|counter|cross|cyber|cyto|de|dis|electro|endo|ex|extra|fore|geo|gastro|haemo"
    "|half|hemo|hepato|hetero|homo|hyper|hypo|immuno|in|infra|inter|intra|macro|mega|meta|micro|mid|mini|mis|mono|multi"
    "|nano|neo|neuro|non|out|over|para|patho|peri|petro|pharmaco|photo|physio|poly|post|pre|pro|pseudo|psycho|radio|re"
    "|self|semi|socio|sub|super|supra|tele|tetra|thermo|trans|tri|ultra|un|under|uni|up|vice|web)"
)
_ENDINGS = (
    ("'s", ""), ("s'", "s"), ("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""),
    ("ily", "y"), ("ness", ""), ("iness", "y"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("ist", ""),
    ("able", ""), ("able", "e"), ("less", ""), ("like", ""), ("ful", ""), ("ship", ""), ("hood", ""), ("wise", ""),
    ("ward", ""), ("ity", ""), ("ity", "e"), ("ability", "able"), ("al", ""), ("ish", ""), ("ism", ""), ("ally", "al"),
    ("ization", "ize"), ("izing", "ize"), ("izer", "ize"), ("ize", ""), ("ize", "y"), ("ies", "y"), ("ied", "y"),
    ("est", ""), ("est", "e"), ("ier", "y"), ("iest", "y"), ("ically", "ic"), ("ative", "ate"), ("ation", "ate"),
)  # fmt: skip
# British spellings and the American ones that the list has.
_BRITISH = tuple(
    (late(british), american)
    for british, american in (
        (r"(?<=[a-z]{2})our(?=s?$|ed$|ing$|er|ite|able|ably|ful|less|ist|hood|al)", "or"),
        (r"(?<=[a-z]{2})is(?=e[srd]?$|ers$|ing$|ation|able)", "iz"),
        (r"ys(?=e[srd]?$|ers?$|ing$)", "yz"),
        (r"tr(?=es?$|ed$)", "ter"),
        (r"^(.+[bt])re(?=s?$)", r"\1er"),
        (r"tre(?=s?$)", "ter"),
        (r"ae|oe", "e"),
        (r"ll(?=ed$|ing$|ers?$|ous|or|ment|ful)", "l"),
        (r"(?<!l)l(?=ment|s?$|ful)", "ll"),
        (r"ogue(?=s?$)", "og"),
        (r"nc(?=es?$|eless|ing)", "ns"),
        (r"amme(?=s?$)", "am"),
        (r"sc(?=ept)", "sk"),
        (r"ph(?=ur)", "f"),
        (r"(?<=.)eing$", "ing"),
        (r"^tyre", "tire"),
        (r"^plough", "plow"),
        (r"^mould", "mold"),
        (r"^moustache", "mustache"),
        (r"^cheque", "check"),
        (r"^aluminium", "aluminum"),
        (r"^manoeuvr(?=e)", "maneuv"),
        (r"^draught", "draft"),
        (r"^pyjama", "pajama"),
        (r"tt(?=ed$|ing$)", "t"),
        (r"ss(?=ed$|ing$|es$)", "s"),
        (r"pp(?=ed$|ing$)", "p"),
        (r"xion", "ction"),
        (r"^orientat", "orient"),
    )
)
# Newer words that the list lacks.
_NEWER = tables.words("newer_words")


def is_english(small: str) -> bool:
    """Tell whether a lower-case word, with straight apostrophes, is English or is formed as English forms words."""
    if small in _words() or small in _NEWER:
        return True
    parts = [part for part in re.split(r"[-‐‑_/]", small.replace("'", "")) if part]
    if len(parts) > 1:
        return all(len(part) < 3 or _formed(part) for part in parts)
    return _formed(small)


def is_listed(small: str) -> bool:
    """Tell whether the list itself has a lower-case word."""
    return small in _words()


def is_spelt(small: str) -> bool:
    """Tell whether the list has a lower-case word, in American or British spelling."""
    return _known(small)


@lru_cache(20_000)
def _formed(word: str) -> bool:
    return len(word) <= 40 and any(
        _known(form) or _compounded(form) for bare in _without_prefix(word) for form in (bare, *_without_ending(bare))
    )


def _without_prefix(word: str) -> Iterator[str]:
    yield word
    prefix = _PREFIXES.match(word)
    if prefix and len(word) - prefix.end() >= 4:
        yield word[prefix.end() :]


def _without_ending(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3:
            yield stem + instead
            if not instead and stem[-1] == stem[-2]:
                yield stem[:-1]


@lru_cache(50_000)
def _known(word: str) -> bool:
    words = _words()
    return (
        word in words
        or word in _NEWER
        or any((american := british.sub(instead, word)) != word and american in words for british, instead in _BRITISH)
    )


def _compounded(word: str) -> bool:
    """Tell whether a word is a compound of two words of four letters or more."""
    words = _words()
    return any(word[:cut] in words and word[cut:] in words for cut in range(4, len(word) - 3))


@cache
def _words() -> WordList:
    return WordList("en")
