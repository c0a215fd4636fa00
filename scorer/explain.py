"""What to think of each pair: quality, severity and reasons.  The only place with an opinion."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from scorer.phrases import full_message
from scorer.quality import MAJOR_FROM, OF_LEARNED, WORST_PENALTY, QualityModel, features
from scorer.types import MAJOR_OR_CRITICAL, SEVERITIES, Judgement, ScoredPair, Severity, Side, Span
from scorer.words.tokens import count_words, count_words_within

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
# The meaning has changed more likely than not, and one time in four, where the learned metric says the pair is sound
# with a probability below these.
CHANGED_BELOW = 0.5
DOUBTED_BELOW = 0.75
_GROUPS: Mapping[str, tuple[str, ...]] = {
    "lost": ("token_recall", "worst_original", "words_lost", "shorter"),
    "new": ("token_precision", "worst_garbled", "words_new", "longer"),
    "meaning": ("cosine", *OF_LEARNED),
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
    """Return a judgement for each pair, in order; without a model, what the findings alone say.

    Then no pair has a quality or a probability, and its severity is that of its worst finding;
    that of an omitted or added sentence is what it is with a model.
    """
    if model is None:
        return tuple(_unrated(one) for one in scored)
    return tuple(_matched(one, model) if one.pair.kind == "match" else _one_sided(one) for one in scored)


def _unrated(scored: ScoredPair) -> Judgement:
    if scored.pair.kind != "match":
        return replace(_one_sided(scored), quality=None, degraded=None)
    severity = max(["none", *(finding.severity for finding in scored.findings)], key=SEVERITIES.index)
    return Judgement(scored, None, None, severity, _spoken(scored))


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
    figures, model = features(scored), model.reading(scored)
    penalty, degraded = model.assess(figures, _words(scored.pair.original))
    quality = 100 * (1 - min(penalty, WORST_PENALTY) / WORST_PENALTY)
    if any(figures) or scored.findings:
        quality = min(quality, JUST_BELOW)
    severity = _severity(scored, quality, degraded)
    if severity in MAJOR_OR_CRITICAL:
        # So little is left that an error is certain, whatever the curve for lengths like this says.
        degraded = max(degraded, MAJOR_FROM)
    return Judgement(scored, quality, degraded, severity, _reasons(scored, figures, model, severity))


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
    spoken = _spoken(scored)
    if severity == "none":
        return spoken
    damage = model.shares(figures)
    groups = {group: sum(damage[name] for name in names) for group, names in _GROUPS.items()}
    total = sum(damage.values()) or 1.0
    weighty = [group for group in sorted(groups, key=lambda g: -groups[g]) if groups[group] >= SHARE * total]
    said = [text for group in weighty if group != "wording" and (text := _say(group, scored))]
    # That the wording differs is said only where nothing else can be.
    return (*spoken, *said[: max(0, REASONS - len(spoken))]) or (_WORDS["wording"],)


def _spoken(scored: ScoredPair) -> tuple[str, ...]:
    """Return the findings' messages, worst first, each once."""
    ranked = sorted(scored.findings, key=lambda finding: -SEVERITIES.index(finding.severity))
    return tuple(dict.fromkeys(full_message(finding) for finding in ranked))


def _say(group: str, scored: ScoredPair) -> str:
    """Return a group in words; nothing where it weighs without a word to show for it.

    Words lost and words added are those that the reports mark so.  The figures of the quality model count
    otherwise: to them, another word in the same place is both.
    """
    if group == "lost":
        return _share(scored.pair.original, [one.original_at for one in scored.differences if one.op == "lost"], "lost")
    if group == "new":
        return _share(scored.pair.garbled, [one.garbled_at for one in scored.differences if one.op == "added"], "added")
    return _meaning(scored) if group == "meaning" else _WORDS[group]


def _meaning(scored: ScoredPair) -> str:
    """Return whether the meaning has changed, in words; nothing if a major or critical finding already says how."""
    if any(finding.severity in MAJOR_OR_CRITICAL for finding in scored.findings):
        return ""
    sound = scored.scores.get("learned")
    if sound is None or sound < CHANGED_BELOW:
        return _CHANGED
    return _DOUBTED if sound < DOUBTED_BELOW else ""


def _share(side: Side | None, spans: Sequence[Span | None], what: str) -> str:
    number = count_words_within(side.text, [at for at in spans if at]) if side else 0
    return f"{number} of {_words(side)} words {what}" if number else ""


def _words(side: Side | None) -> int:
    return count_words(side.text) if side else 0
