"""Find quotation marks that keep a word at a distance and are gone or new: the ‘experts’, the experts.

Names, titles, foreign words, words named as words, and what somebody said or wrote have marks for another reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from scorer.checks.modality.joined import answers
from scorer.english.vocabulary import is_english
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.unanswered import Half

# One to three words in small letters between marks; a stop or comma may stand before the closing mark.
_WORDS = r"([a-z]+(?:[-’'][a-z]+)*(?: [a-z]+(?:[-’'][a-z]+)*){0,2})[.,]?"
_PAIRS = ("[“„]", "[”“]"), ("[«‹] ?", " ?[»›]"), ('"', '"'), ("[‘‚]", "[’‘]"), ("'", "'"), ("[»›]", "[«‹]")
_QUOTED = late(
    r"(?<![^\s(\[—–-])(?:" + "|".join(rf"{opening}{_WORDS}{closing}" for opening, closing in _PAIRS) + r")(?![\w'’])"
)
_MARKS = frozenset("“”„\"«»‹›‘’'‚*_`")
_OPENING = "\"“„«‹»‘‚'"
# So many letters before the marks are read.
_BESIDE = 60
_FEWEST_LETTERS = 4
# More quoted words than these are a list of words.
_MOST = 5
# A text with fewer words outside the marks is a label.
_FEWEST_OUTSIDE = 3
# The word is named or said, not meant: `the word “not”`, `he said “maybe”`, `press “save”`.
_NAMED = late(
    r"\b(?:words?|terms?|phrases?|names?|named|nam(?:es|ing)|call(?:s|ed|ing)?|dub(?:s|bed)|label\w*|titles?|titled"
    r"|entitled|expressions?|nicknam\w+|known|aka|concepts?|notions?|ideas?|principles?|categor\w+|class|types?|verbs?"
    r"|nouns?|adjectives?|adverbs?|letters?|mean(?:s|ing|t)?|spel\w+|read(?:s|ing)?|signs?|marked|written|wrote|says?"
    r"|said|saying|ask\w*|answer\w*|repl\w+|shout\w*|cr(?:y|ied|ies)|whisper\w*|t(?:ell|ells|old)|add(?:s|ed)|declar\w+"
    r"|stat(?:e|es|ed)|warn\w*|claim\w*|describ\w+|refer\w*|quot\w+|denounc\w+|brand(?:s|ed)|vot(?:e|es|ed)|type|press"
    r"|click\w*|select\w*|choose|enter|tap|buttons?|options?|menus?|fields?|keys?|tabs?|columns?|passwords?|commands?"
    r"|songs?|films?|books?|poems?|novels?|articles?|chapters?|series|magazine|album|programmes?|program|slogans?"
    r"|mottos?|defin\w+|translat\w+|stands? for|headed|headings?|rubrics?|versions?|mode)\W*(?:\w+\W+){0,2}\Z"
)
_NAMED_BEHIND = late(
    r"[^\w.;:!?]*(?:(?:he|she|it|they|we|i|who|the \w+|\w+) )?(?:means?|meant|refers?|stands for|said|says?"
    r"|is a (?:word|term)|comes from|asked|replied|answered|added|signs?|buttons?|menus?|keys?|fields?|options?|labels?"
    r"|tabs?|in (?:french|latin|german|greek|english|spanish|chinese|russian))\b"
)
# Words with which the other side may keep its distance.
_DOUBTED = late(
    r"\b(?:so-called|so called|suppos\w+|alleg\w+|self-\w+|term(?:s|ed)?|call\w*|dub\w*|claim\w*|purport\w*|would-be"
    r"|pass(?:es|ed)? (?:for|as|itself|off)|pretend\w*|pretence|pretense|pretext|ostensib\w+|nominal\w*|name only"
    r"|known as|labell?ed|styl(?:e|es|ed|ing)|describ\w+|apparent\w*|seeming\w*|quasi|pseudo\w*|mock|sham|fake|dubious"
    r"|quote|unquote|quot\w+|regard\w*|consider\w*|deem\w*|what (?:he|she|it|they|we|i|you|one|some|people|is|was)"
    r"|sort of|kind of|in effect"
    r"|as it were|figurativ\w+|proverbial|euphemis\w+|refer\w*|accord\w*|in (?:his|her|their) words)\b|[\"“”„«»]"
)


def scare_quotes(pair: Compared) -> Iterator[Finding]:
    """Yield a minor finding for each word whose quotation marks are gone or new, where nothing else doubts it."""
    for side, other, added in ((pair.original, pair.garbled, False), (pair.garbled, pair.original, True)):
        if not _may_quote(side.text):
            continue
        for at in _doubted(side):
            there = _counterpart(Half(pair, added=added), at)
            if there is None or answers(_DOUBTED, other, side, at) or _is_set_off(other, there):
                continue
            shown = f"“{side.shown(at)}”"
            if added:
                message = f"{shown} is in quotation marks now"
                yield Finding("modality", "minor", message, there, at)
            else:
                yield Finding("modality", "minor", f"the quotation marks around {shown} are gone", at, there)


def _doubted(side: Text) -> Iterator[Span]:
    """Yield the words between marks that keep them at a distance."""
    count = sum(word.is_word for word in side.words)
    for match in islice(_QUOTED.finditer(side.text), _MOST):
        at = next(Span(*match.span(n)) for n, words in enumerate(match.groups(), start=1) if words)
        inner = side.shown(at)
        if (
            len(inner) >= _FEWEST_LETTERS
            and count - len(inner.split()) >= _FEWEST_OUTSIDE
            and all(map(is_english, re.findall(r"[a-z]+", inner)))
            and not _NAMED.search(side.small, max(0, match.start() - _BESIDE), match.start())
            and not _NAMED_BEHIND.match(side.small, match.end())
        ):
            yield at


def _counterpart(half: Half, at: Span) -> Span | None:
    """Return the place of the same words on the other side, which stand together there; None if they do not."""
    numbers = [n for n in half.mine.within(at) if half.mine.words[n].is_word]
    found = [half.links[n] for n in numbers if n in half.links and half.links[n].op != "substituted"]
    if not found or len(found) < len(numbers):
        return None
    there = [half.across(link) for link in found]
    start, stop = min(one.start for one in there), max(one.stop for one in there)
    return half.other.over(Span(start, stop)) if stop - start <= len(numbers) else None


def _is_set_off(side: Text, at: Span) -> bool:
    """Tell whether a mark of any kind stands beside a place."""
    before, after = side.text[max(0, at.start - 2) : at.start], side.text[at.stop : at.stop + 2]
    return before[-1:] in _MARKS or before in ("« ", "» ", "‹ ", "› ") or after.lstrip(".,")[:1] in _MARKS


def _may_quote(text: str) -> bool:
    return any(mark in text for mark in _OPENING)
