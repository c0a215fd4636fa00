"""The features of a pair that the quality model reads; each is 0 if nothing is wrong.

There are four groups: similarities; surface features, for what a similarity without case and order does not see
(case, spacing, punctuation, word order, repeated words); the values of the learned metric; and the number of
findings of each severity.  All grow with damage, and the model's weights are never negative.
"""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from scorer.quality.weighed import weighed
from scorer.types import Finding, ScoredPair
from scorer.words import full_width
from scorer.words.tokens import tokens

# The features that measure how much the sides have in common.
OF_SIMILARITY = (
    "chrf",
    "bleu",
    "cosine",
    "token_precision",
    "token_recall",
    "worst_original",
    "worst_garbled",
    "words_lost",
    "words_new",
)
# The feature that tells two sentences about different things.
UNRELATED = "unrelated"
# The name of each feature, in the order of the vector.
FEATURES = (
    *OF_SIMILARITY,
    UNRELATED,
    "case",
    "opening_case",
    "spacing",
    "punctuation",
    "final_punctuation",
    "order",
    "shorter",
    "longer",
    "repetition",
    "learned",
    "learned_major",
    "doubt",
    "meaning",
    "meaning_doubt",
    "minor",
    "major",
    "critical",
)
MEANING = "learned_meaning"
LEARNED = ("learned", "learned_major", MEANING)
# The features made from the learned metric.
OF_LEARNED = ("learned", "learned_major", "doubt", "meaning", "meaning_doubt")
# A doubt falls from 2 to 0 between minus and plus this value of the log-odds.
CERTAIN = 4.0
# Two versions of one sentence hardly ever have a cosine below this, however freely one of them is worded.
RELATED_FROM = 0.35
# Further findings of one severity do not count.
MOST_FINDINGS = 3
# The least probability, and the least distance from 1; single precision holds no less.
_NEAREST = 1e-7
_FINAL = ".!?…。！？؟।"
_OPENING_PUNCTUATION = "([{“‘«„"


def features(scored: ScoredPair) -> list[float]:
    """Return the features of a two-sided pair in the order of FEATURES.

    A similarity that could not be measured (a side without words) counts as damage unless the sides are equal.
    Without values of the learned metric its features are 0; the model has separate weights for that case.
    """
    pair = scored.pair
    if pair.original is None or pair.garbled is None:
        raise ValueError("a pair with one side has no features")
    if plain(pair.original.text) == plain(pair.garbled.text):
        return [0.0] * len(FEATURES)
    original, garbled = _words(pair.original.text), _words(pair.garbled.text)
    return [
        *_distances(scored),
        *_vocabulary(original, garbled),
        _unrelated(scored.scores.get("cosine")),
        *_surface(pair.original.text, pair.garbled.text, original, garbled),
        *_lengths(original, garbled),
        max(0.0, _repeated(garbled) - _repeated(original)),
        *learned_figures(*(scored.scores.get(name) for name in LEARNED)),
        *_found(scored.findings),
    ]


def plain(text: str) -> str:
    """Return the text in NFC with white space collapsed and no forms of full width; if this is equal, two texts are."""
    return " ".join(unicodedata.normalize("NFC", text.translate(full_width.PLAIN)).split())


def _words(text: str) -> list[str]:
    composed = plain(text)
    return [composed[at.start : at.stop] for at in tokens(composed)]


def _distances(scored: ScoredPair) -> list[float]:
    def distance(name: str, scale: float) -> float:
        value = scored.scores.get(name)
        return 1.0 if value is None else max(0.0, 1.0 - value / scale)

    # A square root, because to people .99 and .97 differ as much as .90 and .82.
    rooted = ("cosine", "token_precision", "token_recall", "worst_original", "worst_garbled")
    return [distance("chrf", 100), distance("bleu", 100), *(math.sqrt(distance(name, 1)) for name in rooted)]


def learned_figures(sound: float | None, major: float | None, meaning: float | None) -> list[float]:
    """Return the features OF_LEARNED from the learned metric's three probabilities.

    sound: that raters find the pair sound; major: that there is a major error; meaning: that the meaning is kept.

    Three features are the negative logarithms of the probabilities of `sound`, of no major error, and of `meaning`.
    They hardly differ between two versions that are both likely sound.  So for two of them there is a doubt as well,
    which falls linearly from 2 to 0 with the log-odds.  Each is 0 if the metric is certain that nothing is wrong, or
    has no value.
    """
    return [
        _surprise(sound),
        0.0 if major is None else -math.log(max(1 - major, _NEAREST)),
        _doubt(sound),
        _surprise(meaning),
        _doubt(meaning),
    ]


def _surprise(probability: float | None) -> float:
    return 0.0 if probability is None else -math.log(max(probability, _NEAREST))


def _doubt(probability: float | None) -> float:
    return 0.0 if probability is None else min(2.0, max(0.0, 1 - _log_odds(probability) / CERTAIN))


def _log_odds(probability: float) -> float:
    return math.log(max(probability, _NEAREST) / max(1 - probability, _NEAREST))


def _found(findings: Sequence[Finding]) -> list[float]:
    counts = Counter(severity for severity, _ in weighed(findings))
    return [float(min(MOST_FINDINGS, counts[severity])) for severity in ("minor", "major", "critical")]


def _unrelated(cosine: float | None) -> float:
    """Return 0 for a cosine that two versions of a sentence have, and more below it, up to 1 for a cosine of 0.

    The other similarities have small weights, since the freest of honest rewordings has little in common with the
    original too.  This one tells a sentence about something else from it.
    """
    return 0.0 if cosine is None else min(1.0, max(0.0, 1 - cosine / RELATED_FROM))


def _vocabulary(original: Sequence[str], garbled: Sequence[str]) -> list[float]:
    """Return the shares of lost and of new words, ignoring case."""
    left = Counter(word.lower() for word in original if word[0].isalnum())
    right = Counter(word.lower() for word in garbled if word[0].isalnum())
    lost, new = (left - right).total(), (right - left).total()
    return [lost / max(1, left.total()), new / max(1, right.total())]


def _surface(original: str, garbled: str, left: Sequence[str], right: Sequence[str]) -> list[float]:
    same = min(len(left), len(right)) or 1
    folded = (Counter(map(str.lower, left)) & Counter(map(str.lower, right))).total()
    exact = (Counter(left) & Counter(right)).total()
    first = _first_word(left), _first_word(right)
    return [
        (folded - exact) / max(1, folded),
        # Only a word wholly in lower case has lost its capital, so “iPhone” has not.
        float(first[0][:1].isupper() and first[1].islower()),
        min(1.0, abs(_odd_spaces(original) - _odd_spaces(garbled)) / 3),
        min(1.0, _difference(_punctuation(left), _punctuation(right)) / same),
        float(_ending(original) != _ending(garbled)),
        _disorder(left, right),
    ]


def _first_word(words: Sequence[str]) -> str:
    return next((word for word in words if word[0].isalnum()), "")


def _odd_spaces(text: str) -> int:
    """Count spaces before closing and after opening punctuation, which tokenisers leave."""
    inner = text.strip()
    before = sum(1 for a, b in pairwise(inner) if a.isspace() and b in ",.;:!?)]}”’%")
    after = sum(1 for a, b in pairwise(inner) if b.isspace() and a in _OPENING_PUNCTUATION)
    return before + after


def _punctuation(words: Sequence[str]) -> Counter[str]:
    same = str.maketrans("“”„«»‘’`´—–", '"""""\'\'\'\'--')
    return Counter(word.translate(same) for word in words if not word[0].isalnum())


def _difference(left: Counter[str], right: Counter[str]) -> int:
    return (left - right).total() + (right - left).total()


def _ending(text: str) -> str:
    """Return the final mark of a sentence, ignoring quotes and brackets; full stops of all scripts are equal."""
    last = text.rstrip().rstrip("\"'”’»)]}")[-1:] or " "
    if last in "!！":
        return "!"
    if last in "?？؟":
        return "?"
    return "." if last in _FINAL else ""


def _disorder(original: Sequence[str], garbled: Sequence[str]) -> float:
    """Return the share of common words that are out of order: those outside the longest increasing subsequence."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(original):
        places.setdefault(word.lower(), []).append(place)
    counted: Counter[str] = Counter()
    order: list[int] = []
    for word in map(str.lower, garbled):
        spots = places.get(word, ())
        if word[0].isalnum() and counted[word] < len(spots):
            order.append(spots[counted[word]])
            counted[word] += 1
    tails: list[int] = []
    for place in order:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return 1 - len(tails) / len(order) if order else 0.0


def _lengths(original: Sequence[str], garbled: Sequence[str]) -> list[float]:
    """Return how much shorter and how much longer the garbled side is, as logarithms of the ratio, at most 2."""
    ratio = math.log((sum(map(len, garbled)) + 1) / (sum(map(len, original)) + 1))
    return [min(2.0, max(0.0, -ratio)), min(2.0, max(0.0, ratio))]


def _repeated(words: Sequence[str]) -> float:
    """Return how often one or two words are repeated at once, as a third of the count, at most 1."""
    lower = [word.lower() for word in words]
    single = sum(1 for a, b in pairwise(lower) if a == b and a[0].isalnum())
    double = sum(1 for i in range(len(lower) - 3) if lower[i : i + 2] == lower[i + 2 : i + 4])
    return min(1.0, (single + double) / 3)
