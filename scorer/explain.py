"""Judge each pair: its quality, severity and reasons.  Only this stage judges; the others measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scorer.english.same_labels import are_one_label
from scorer.patterns import late
from scorer.phrases import full_message
from scorer.quality import (
    MAJOR_FROM,
    MEANING,
    OF_LEARNED,
    QUALITY_DIGITS,
    UNRELATED,
    WORST_PENALTY,
    QualityModel,
    at_least,
    features,
)
from scorer.types import MAJOR_OR_CRITICAL, SEVERITIES, Judgement, ScoredPair, Severity, Side, Span
from scorer.words.tokens import count_words, words_within

# A pair is critical below this quality, a loss of more than three major errors, or from this probability of a major
# error on.
CRITICAL_BELOW = 40.0
CRITICAL_FROM = 0.8
# A critical finding is major where a major error is less likely than the first by the figures, and the meaning is kept
# with at least the second probability.  Most checks are then wrong more often than right.  The others are as right as
# elsewhere.
UNLIKELY_BELOW, PERHAPS_KEPT_FROM = 0.3, 0.3
RIGHT_ANYWAY = frozenset({"name", "number", "opposite", "pronoun"})
# Above this quality the expected penalty is less than one minor error.
SOUND_FROM = 96.0
# A pair that differs at all has at most this quality; only equal sides are perfect.
JUST_BELOW = 99.9
# The probability of a major error.  A reader almost surely marks a missing or invented sentence, but only half of the
# missing or invented headings and labels (which have no full stop).
SENTENCE_DEGRADED = 0.95
LABEL_DEGRADED = 0.5
LABEL_WORDS = 12
_SENTENCE_END = late(r"[.!?…。！？؟।][\"'”’»)\]}]*$")
_LETTERS = late(r"[^\W\d_]{2}")
# A group of figures is a reason if it makes up at least this share of the damage.
SHARE = 0.15
REASONS = 2
# A reason names this many runs of lost or added words, and this many characters of each.
SHOWN = 2
LONGEST = 24
# Thresholds for the learned metric's probability that the meaning is kept: below the first, the meaning has probably
# changed; below the second, it may have changed (one time in four).
CHANGED_BELOW = 0.5
DOUBTED_BELOW = 0.75
# The curve of the probability grows with the length, so that two labels or short sentences that have nothing to do with
# each other would be minor.  Texts of at most this many words are unrelated if their cosine is below this.  Short
# synonyms are above it: of fifty pairs such as “Save” and “Store”, the least has .35.
SHORT_WORDS = 4
UNRELATED_BELOW = 0.32
_GROUPS: Mapping[str, tuple[str, ...]] = {
    "lost": ("token_recall", "worst_original", "words_lost", "shorter"),
    "new": ("token_precision", "worst_garbled", "words_new", "longer"),
    "meaning": ("cosine", UNRELATED, *OF_LEARNED),
    "wording": ("chrf", "bleu"),
    "order": ("order",),
    "case": ("case", "opening_case"),
    "spacing": ("spacing",),
    "punctuation": ("punctuation", "final_punctuation"),
    "repetition": ("repetition",),
}
_CHANGED, _DOUBTED = "says something else", "may say something else"
_WORDS = {
    "wording": "worded otherwise",
    "order": "words in another order",
    "case": "capital letters changed",
    "spacing": "spaces out of place",
    "punctuation": "punctuation changed",
    "repetition": "words repeated",
}


def explain(scored: Sequence[ScoredPair], model: QualityModel | None) -> tuple[Judgement, ...]:
    """Return a judgement for each pair, in order.

    Without a model, no pair has a quality or a probability.  The severity of a match is then that of its worst
    finding.  Omitted and added sentences have the same severity with and without a model.
    """
    if model is None:
        return tuple(_unrated(one) for one in scored)
    return tuple(_matched(one, model) if one.pair.kind == "match" else _one_sided(one) for one in scored)


def _unrated(scored: ScoredPair) -> Judgement:
    if scored.pair.kind != "match":
        return replace(_one_sided(scored), quality=None, degraded=None)
    return Judgement(scored, None, None, _worst(scored), _spoken(scored))


def _one_sided(scored: ScoredPair) -> Judgement:
    """Judge an omitted or added sentence; a mere heading or label is only minor."""
    pair = scored.pair
    side = pair.original or pair.garbled
    # Where the format says that a side is missing, it is not a heading that someone left out.
    label = side is not None and pair.missing is None and _is_label(side)
    return Judgement(
        scored,
        quality=0.0 if pair.kind == "omitted" else None,
        degraded=LABEL_DEGRADED if label else SENTENCE_DEGRADED,
        severity="minor" if label else "major",
        reasons=(pair.missing or f"{'heading or label' if label else 'sentence'} {pair.kind}",),
    )


def _is_label(side: Side) -> bool:
    text = side.text.strip()
    return len(text.split()) <= LABEL_WORDS and not _SENTENCE_END.search(text)


def _matched(scored: ScoredPair, model: QualityModel) -> Judgement:
    # The cosines of another encoder than the default one have another scale.
    known = model.name == "default"
    figures, model = features(scored), model.reading(scored)
    penalty, likely = model.read(figures, _words(scored.pair.original))
    if is_doubtful(scored, likely):
        scored = _lowered(scored)
    penalty, degraded = at_least(_worst(scored), penalty, likely)
    quality = 100 * (1 - min(penalty, WORST_PENALTY) / WORST_PENALTY)
    if any(figures) or scored.findings:
        quality = min(quality, JUST_BELOW)
    if known and _unrelated(scored):
        degraded = max(degraded, MAJOR_FROM)
    severity = _severity(scored, quality, likely, degraded)
    if severity in MAJOR_OR_CRITICAL:
        # The probability must agree with the severity, whatever the curve says for a pair of this length.
        degraded = max(degraded, MAJOR_FROM)
    return Judgement(scored, quality, degraded, severity, _reasons(scored, figures, model, severity))


def _unrelated(scored: ScoredPair) -> bool:
    """Tell whether two short texts, each with a word, have nothing to do with each other."""
    cosine = scored.scores.get("cosine")
    sides = (scored.pair.original, scored.pair.garbled)
    short = all(side and 1 <= _words(side) <= SHORT_WORDS and _LETTERS.search(side.text) for side in sides)
    if not short or cosine is None or cosine >= UNRELATED_BELOW:
        return False
    return not are_one_label(*(side.text.lower() for side in sides if side))


def is_doubtful(scored: ScoredPair, likely: float) -> bool:
    """Tell whether the figures make a critical finding of most checks doubtful.

    likely: the probability of a major error by the figures.  Without the learned metric they cannot see what a finding
    says, so then nothing is doubtful.
    """
    kept = scored.scores.get(MEANING)
    return kept is not None and kept >= PERHAPS_KEPT_FROM and likely < UNLIKELY_BELOW


def _lowered(scored: ScoredPair) -> ScoredPair:
    """Return the pair with its doubtful critical findings as major."""
    found = tuple(
        replace(one, severity="major") if one.severity == "critical" and one.check not in RIGHT_ANYWAY else one
        for one in scored.findings
    )
    return replace(scored, findings=found)


def _worst(scored: ScoredPair) -> Severity:
    return max(["none", *(finding.severity for finding in scored.findings)], key=SEVERITIES.index)


def _severity(scored: ScoredPair, quality: float, likely: float, degraded: float) -> Severity:
    """Return the worse of two severities: that of the findings, and that of the figures.

    likely: the probability of a major error by the figures alone; degraded: the same, with what the findings add.
    The quality counts as all reports show it: 95.96 is shown as 96.0, which is not below 96.
    """
    quality = round(quality, QUALITY_DIGITS)
    if quality < CRITICAL_BELOW or likely >= CRITICAL_FROM:
        seen: Severity = "critical"
    elif degraded >= MAJOR_FROM:
        seen = "major"
    else:
        seen = "none" if quality >= SOUND_FROM else "minor"
    return max(seen, _worst(scored), key=SEVERITIES.index)


def _reasons(scored: ScoredPair, figures: Sequence[float], model: QualityModel, severity: Severity) -> tuple[str, ...]:
    """Return the findings' messages, worst first, and the largest groups of figures if there are few messages."""
    spoken = _spoken(scored)
    if severity == "none":
        return spoken
    damage = model.shares(figures)
    groups = {group: sum(damage[name] for name in names) for group, names in _GROUPS.items()}
    total = sum(damage.values()) or 1.0
    weighty = [group for group in sorted(groups, key=lambda g: -groups[g]) if groups[group] >= SHARE * total]
    said = [text for group in weighty if group != "wording" and (text := _say(group, scored))]
    # A different wording is a reason only if there is no other.
    return (*spoken, *said[: max(0, REASONS - len(spoken))]) or (_WORDS["wording"],)


def _spoken(scored: ScoredPair) -> tuple[str, ...]:
    """Return the findings' messages, worst first, each once."""
    ranked = sorted(scored.findings, key=lambda finding: -SEVERITIES.index(finding.severity))
    return tuple(dict.fromkeys(full_message(finding) for finding in ranked))


def _say(group: str, scored: ScoredPair) -> str:
    """Return a group of figures in words; empty if there is nothing to show for it.

    The counts of lost and added words are those of the words that the reports mark as such.  The quality
    model's own figures count differently: a word replaced by another counts as lost and as added.
    """
    if group == "lost":
        return _share(scored.pair.original, [one.original_at for one in scored.differences if one.op == "lost"], "lost")
    if group == "new":
        return _share(scored.pair.garbled, [one.garbled_at for one in scored.differences if one.op == "added"], "added")
    return _meaning(scored) if group == "meaning" else _WORDS[group]


def _meaning(scored: ScoredPair) -> str:
    """Return whether the meaning has changed, in words; empty if a major or critical finding already says how."""
    if any(finding.severity in MAJOR_OR_CRITICAL for finding in scored.findings):
        return ""
    kept = scored.scores.get(MEANING)
    if kept is None or kept < CHANGED_BELOW:
        return _CHANGED
    return _DOUBTED if kept < DOUBTED_BELOW else ""


def _share(side: Side | None, spans: Sequence[Span | None], what: str) -> str:
    """Return how many words of a side the spans mark, and the first of them; empty if they mark none."""
    if side is None:
        return ""
    marked = sorted(at for at in spans if at)
    counts = words_within(side.text, marked)
    number = sum(counts)
    if not number:
        return ""
    shown = [_shortened(side.text[at.start : at.stop]) for at, count in zip(marked, counts, strict=True) if count]
    more = ", …" if len(shown) > SHOWN else ""
    return f"{number} of {_words(side)} words {what}: {', '.join(shown[:SHOWN])}{more}"


def _shortened(words: str) -> str:
    """Return words in quotation marks, on one line and without the end of a long run."""
    line = " ".join(words.split())
    return f"“{line}”" if len(line) <= LONGEST else f"“{line[:LONGEST].rstrip()}…”"


def _words(side: Side | None) -> int:
    return count_words(side.text) if side else 0
