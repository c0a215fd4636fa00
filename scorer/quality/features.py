"""What the quality model sees of a pair: a few figures, each 0 where nothing is wrong.

Similarity says how much is alike; the surface figures say what an uncased, order-tolerant
similarity does not see: case, spacing, punctuation, word order, repeated words; then what the
learned metric says, and how many findings of each severity there are.  All grow with damage,
and the model's weights may not be negative.
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
from scorer.words.tokens import tokens

# The figures of what the sides have in common.
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
# Name of each figure, in the order of the vector.
FEATURES = (
    *OF_SIMILARITY,
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
    "minor",
    "major",
    "critical",
)
LEARNED = ("learned", "learned_major")
# The figures that are made of what it says.
OF_LEARNED = (*LEARNED, "doubt")
# Log-odds of soundness above which there is no doubt; below minus that, there is none either.
CERTAIN = 4.0
# More findings of one severity say no more.
MOST_FINDINGS = 3
# A probability as near to one as single precision comes.
_NEAREST = 1e-7
_FINAL = ".!?…。！？؟।"
_OPENING_PUNCTUATION = "([{“‘«„"


def features(scored: ScoredPair) -> list[float]:
    """Return the figures of a two-sided pair in the order of FEATURES.

    A similarity that could not be measured (a side with no word) counts as damage unless
    the sides are equal.  What the learned metric did not read is zero: the model has weights for that case.
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
        *_surface(pair.original.text, pair.garbled.text, original, garbled),
        *_lengths(original, garbled),
        max(0.0, _repeated(garbled) - _repeated(original)),
        *learned_figures(*(scored.scores.get(name) for name in LEARNED)),
        *_found(scored.findings),
    ]


def plain(text: str) -> str:
    """Return the text composed (NFC) and with white space collapsed: what makes two texts equal."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _words(text: str) -> list[str]:
    composed = plain(text)
    return [composed[at.start : at.stop] for at in tokens(composed)]


def _distances(scored: ScoredPair) -> list[float]:
    def distance(name: str, scale: float) -> float:
        value = scored.scores.get(name)
        return 1.0 if value is None else max(0.0, 1.0 - value / scale)

    # A square root, because people tell .99 from .97 as easily as .90 from .82.
    rooted = ("cosine", "token_precision", "token_recall", "worst_original", "worst_garbled")
    return [distance("chrf", 100), distance("bleu", 100), *(math.sqrt(distance(name, 1)) for name in rooted)]


def learned_figures(sound: float | None, major: float | None) -> list[float]:
    """Return the figures OF_LEARNED of its two probabilities, each 0 where they are certain that all is well.

    The first two are minus the logarithms of how sound and how free of a major error the pair is.  Between two
    versions that are likely sound the first hardly tells which is the sounder; so the last, 0 to 2, falls evenly with
    the log-odds of soundness.
    """
    doubt = 0.0 if sound is None else min(2.0, max(0.0, 1 - _log_odds(sound) / CERTAIN))
    return [
        0.0 if sound is None else -math.log(max(sound, _NEAREST)),
        0.0 if major is None else -math.log(max(1 - major, _NEAREST)),
        doubt,
    ]


def _log_odds(probability: float) -> float:
    return math.log(max(probability, _NEAREST) / max(1 - probability, _NEAREST))


def _found(findings: Sequence[Finding]) -> list[float]:
    counts = Counter(severity for severity, _ in weighed(findings))
    return [float(min(MOST_FINDINGS, counts[severity])) for severity in ("minor", "major", "critical")]


def _vocabulary(original: Sequence[str], garbled: Sequence[str]) -> list[float]:
    """Return the shares of words lost and of words new, whatever their case."""
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
        # “iPhone” is written so, and a word that ran into the next has not lost its capital.
        float(first[0][:1].isupper() and first[1].islower()),
        min(1.0, abs(_odd_spaces(original) - _odd_spaces(garbled)) / 3),
        min(1.0, _difference(_punctuation(left), _punctuation(right)) / same),
        float(_ending(original) != _ending(garbled)),
        _disorder(left, right),
    ]


def _first_word(words: Sequence[str]) -> str:
    return next((word for word in words if word[0].isalnum()), "")


def _odd_spaces(text: str) -> int:
    """Count spaces before closing and after opening punctuation, as tokenisers leave them."""
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
    """Return what ends the sentence, quotes and brackets aside; the stops of all scripts are one."""
    last = text.rstrip().rstrip("\"'”’»)]}")[-1:] or " "
    if last in "!！":
        return "!"
    if last in "?？؟":
        return "?"
    return "." if last in _FINAL else ""


def _disorder(original: Sequence[str], garbled: Sequence[str]) -> float:
    """Return the share of common words that stand out of order, by the longest increasing run."""
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
    """Return how much shorter and how much longer the garbled side is, as logarithms up to 2."""
    ratio = math.log((sum(map(len, garbled)) + 1) / (sum(map(len, original)) + 1))
    return [min(2.0, max(0.0, -ratio)), min(2.0, max(0.0, ratio))]


def _repeated(words: Sequence[str]) -> float:
    """Return the share of words that repeat the one or the two just before."""
    lower = [word.lower() for word in words]
    single = sum(1 for a, b in pairwise(lower) if a == b and a[0].isalnum())
    double = sum(1 for i in range(len(lower) - 3) if lower[i : i + 2] == lower[i + 2 : i + 4])
    return min(1.0, (single + double) / 3)
