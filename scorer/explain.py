"""What to think of each pair: quality, severity and reasons.  The only place with an opinion."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from scorer.quality import FEATURES, MAJOR_FROM, WORST_PENALTY, QualityModel, features
from scorer.types import SEVERITIES, Finding, Judgement, Pair, ScoredPair, Severity, Side
from scorer.words import count_words

# What a finding adds to the expected MQM penalty, in points.  The human ratings of the training
# data hardly tell these apart, as raters of real translations pass over most wrong numbers; made
# damage asks for more.  A critical finding is meant to outweigh any difference of wording.
POINTS: Mapping[Severity, float] = {"none": 0.0, "minor": 0.5, "major": 3.0, "critical": 10.0}
# How likely a finding alone makes a major error, so that severity and probability agree.
LIKELY: Mapping[Severity, float] = {"none": 0.0, "minor": 0.0, "major": 0.5, "critical": 0.75}
# Below this quality, more than two major errors' worth, a pair is called critical.
CRITICAL_BELOW = 60.0
# Above this quality the expected penalty is less than one minor error.
SOUND_FROM = 96.0
# A pair that differs, however little, is below a perfect one by this.
JUST_BELOW = 99.9
# A reader is all but sure to mark a sentence that is missing or invented; of a heading or a
# label without a full stop, as often as not.
SENTENCE_DEGRADED = 0.95
LABEL_DEGRADED = 0.5
LABEL_WORDS = 12
_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]}]*$")
# A group of figures is named as a reason when it makes up this share of the damage.
SHARE = 0.15
REASONS = 2
_GROUPS: Mapping[str, tuple[str, ...]] = {
    "lost": ("token_recall", "worst_original", "words_lost", "shorter"),
    "new": ("token_precision", "worst_garbled", "words_new", "longer"),
    "meaning": ("cosine",),
    "wording": ("chrf", "bleu"),
    "order": ("order",),
    "case": ("case", "opening_case"),
    "spacing": ("spacing",),
    "punctuation": ("punctuation", "final_punctuation"),
    "repetition": ("repetition",),
}
_WORDS = {
    "meaning": "says something else",
    "wording": "worded otherwise",
    "order": "words in another order",
    "case": "capital letters changed",
    "spacing": "spaces out of place",
    "punctuation": "punctuation changed",
    "repetition": "words repeated",
}


def explain(scored: Sequence[ScoredPair], model: QualityModel) -> tuple[Judgement, ...]:
    """Return a judgement for each pair, in order."""
    return tuple(_matched(one, model) if one.pair.kind == "match" else _one_sided(one) for one in scored)


def _one_sided(scored: ScoredPair) -> Judgement:
    """Judge an omitted or added sentence by what it is: a sentence, or a mere label."""
    pair = scored.pair
    side = pair.original or pair.garbled
    label = side is not None and _is_label(side)
    return Judgement(
        scored,
        quality=0.0 if pair.kind == "omitted" else None,
        degraded=LABEL_DEGRADED if label else SENTENCE_DEGRADED,
        severity="minor" if label else "major",
        reasons=(f"{'heading or label' if label else 'sentence'} {pair.kind}",),
    )


def _is_label(side: Side) -> bool:
    text = side.text.strip()
    return len(text.split()) <= LABEL_WORDS and not _SENTENCE_END.search(text)


def _matched(scored: ScoredPair, model: QualityModel) -> Judgement:
    figures = features(scored)
    penalty, degraded = model.assess(figures, _words(scored.pair.original))
    # The same thing found twice in one sentence is said, and weighed, once.
    for severity, _ in dict.fromkeys((finding.severity, finding.message) for finding in _weighed(scored.findings)):
        penalty += POINTS[severity]
        degraded = 1 - (1 - degraded) * (1 - LIKELY[severity])
    quality = 100 * (1 - min(penalty, WORST_PENALTY) / WORST_PENALTY)
    if any(figures) or scored.findings:
        quality = min(quality, JUST_BELOW)
    severity = _severity(scored, quality, degraded)
    if severity in ("major", "critical"):
        # So little is left that an error is certain, whatever the curve for lengths like this says.
        degraded = max(degraded, MAJOR_FROM)
    return Judgement(scored, quality, degraded, severity, _reasons(scored, figures, model, severity))


def _weighed(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings without those that only say again, of some words, what a graver one says of them and more."""
    return [one for one in findings if not any(_within(one, other) for other in findings)]


def _within(one: Finding, graver: Finding) -> bool:
    if SEVERITIES.index(one.severity) >= SEVERITIES.index(graver.severity):
        return False
    sides = ((one.original_at, graver.original_at), (one.garbled_at, graver.garbled_at))
    if not any(inner for inner, _ in sides):
        return False
    return all(
        inner is None or (outer is not None and outer.start <= inner.start and inner.stop <= outer.stop)
        for inner, outer in sides
    )


def _severity(scored: ScoredPair, quality: float, degraded: float) -> Severity:
    """Return the worse of what the findings say and what the figures say."""
    if quality < CRITICAL_BELOW:
        seen: Severity = "critical"
    elif degraded >= MAJOR_FROM:
        seen = "major"
    else:
        seen = "none" if quality >= SOUND_FROM else "minor"
    return max([seen, *(finding.severity for finding in scored.findings)], key=SEVERITIES.index)


def _reasons(scored: ScoredPair, figures: Sequence[float], model: QualityModel, severity: Severity) -> tuple[str, ...]:
    """Return the findings' messages, worst first, and what the model saw most of, if that says more."""
    ranked = sorted(scored.findings, key=lambda finding: -SEVERITIES.index(finding.severity))
    spoken = list(dict.fromkeys(finding.message for finding in ranked))
    if severity == "none":
        return tuple(spoken)
    damage = model.shares(figures)
    groups = {group: sum(damage[name] for name in names) for group, names in _GROUPS.items()}
    total = sum(damage.values()) or 1.0
    seen = dict(zip(FEATURES, figures, strict=True))
    weighty = [group for group in sorted(groups, key=lambda g: -groups[g]) if groups[group] >= SHARE * total]
    # That the wording differs is said only where nothing else can be.
    said = [text for group in weighty if group != "wording" and (text := _say(group, scored.pair, seen))]
    return (*spoken, *(said or [_WORDS["wording"]])[: max(0, REASONS - len(spoken))])


def _say(group: str, pair: Pair, seen: Mapping[str, float]) -> str:
    """Return a group in words; nothing where it weighs without a word to show for it."""
    if group == "lost":
        return _share(seen["words_lost"], pair.original, "not found again")
    if group == "new":
        return _share(seen["words_new"], pair.garbled, "not in the original")
    return _WORDS[group]


def _share(part: float, side: Side | None, what: str) -> str:
    total = _words(side)
    count = round(part * total)
    return f"{count} of {total} words {what}" if count else ""


def _words(side: Side | None) -> int:
    return count_words(side.text) if side else 0
