"""Measure the findings and false alarms of each check: `python -m benchmarks.checks ../shared/data`.

- demetr_dev: how often a check fires on its own kinds of damage, and on the sound versions of the same sentences.
- Sound pairs (of demetr_dev, and those of ted21 in which no rater marked an error): false alarms per 100 pairs,
  all of them and those worse than minor.
- The bundled corpus: how many labels of its own kinds a check finds, and how many of its findings touch any label;
  of the labels of `opposite`, also how many it finds of those whose pair it knows and of the others.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import corpus
from benchmarks.results import parse, record
from benchmarks.table import show
from corpus import judgments
from corpus.cases import Case, Damage
from scorer import plugins, score_pairs, score_texts
from scorer.encoder import Embedder, load_encoder
from scorer.english.antonyms import are_opposites
from scorer.protocols import Check
from scorer.settings import Settings
from scorer.types import Finding, Pair, Report, Side, Span
from scorer.words.background import survey
from scorer.words.compared import compare
from scorer.words.glossary import Glossary

# The kinds of damage in demetr_dev that each check should find.
DEMETR_KINDS: Mapping[str, tuple[str, ...]] = {
    "number": ("critical_id10_numbers_replaced",),
    "negation": ("critical_id8_negation",),
    "opposite": ("critical_id7_antonym",),
    "name": ("critical_id9_ne_replaced", "critical_id25_ne_removed"),
    "roles": ("minor_id14_word_swap", "critical_id20_shuffled"),
    "omission": (
        "critical_id21_adj_adv_removed",
        "critical_id22_verb_removed",
        "critical_id23_noun_removed",
        "critical_id24_subj_removed",
        "minor_id12_conj_removed",
        "minor_id16_function_word",
    ),
    "addition": ("critical_id6_addition",),
    "pronoun": ("critical_id11_gender",),
    "tense": ("major_id17_tense", "major_id18_aspect"),
    "untranslated": ("critical_id4_codemix",),
    "gibberish": ("minor_id26_misspelled", "minor_id27_char_removed"),
    "repetition": ("minor_id1_repeat2", "minor_id2_repeat4"),
    "punctuation": ("major_id19_question", "minor_id28_final_punc_removed", "minor_id29_punc_addition"),
    "case": ("minor_id31_full_lower", "minor_id32_first_lower"),
    "spacing": ("minor_id30_tokenized",),
}
# The kinds of damage in the bundled corpus that each check should find.
CORPUS_KINDS: Mapping[str, tuple[str, ...]] = {
    "number": ("number_changed", "date_changed", "unit_changed"),
    "negation": ("negation_added", "negation_dropped"),
    "opposite": ("antonym",),
    "modality": ("modality_changed", "quantifier_changed"),
    "name": ("name_changed", "dropped_name"),
    "roles": ("roles_reversed",),
    "omission": (
        "dropped_clause",
        "dropped_phrase",
        "dropped_adjective",
        "dropped_noun",
        "dropped_subject",
        "dropped_verb",
        "truncated",
    ),
    "addition": ("added_phrase",),
    "pronoun": ("gender_changed", "person_changed"),
    "tense": ("tense_changed", "aspect_changed"),
    "untranslated": ("untranslated",),
    "gibberish": ("misspelled",),
    "repetition": ("repeated_word", "repetition"),
    "punctuation": ("question", "final_mark_dropped", "mark_added"),
    "case": ("first_lowered", "lower_cased", "name_lowered"),
    "spacing": ("tokenised",),
}
Texts = tuple[str, str]
Figures = dict[str, dict[str, float | None]]
Made = TypeVar("Made")


class Runner:
    """Runs all checks on the pairs of a document and measures their CPU time in seconds."""

    def __init__(self, model: str) -> None:
        self._embedder = Embedder(load_encoder(Settings(model=model)))
        self._checks: dict[str, Check] = {name: plugins.load("check", name) for name in plugins.CHECKS}
        self.seconds: dict[str, float] = defaultdict(float)
        self.pairs = 0

    def __call__(self, texts: Sequence[Texts]) -> list[list[Finding]]:
        """Return the findings of each pair."""
        background = survey([one for one, _ in texts], [other for _, other in texts], Glossary())
        found: list[list[Finding]] = [[] for _ in texts]
        pairs = [_pair(number, *sides) for number, sides in enumerate(texts)]
        for compared in compare(pairs, self._embedder, background):
            self._timed("word alignment", lambda: compared.links)  # noqa: B023  (called at once)
            for name, check in self._checks.items():
                found[compared.pair.index] += self._timed(name, lambda: list(check(compared)))  # noqa: B023
        self.pairs += len(texts)
        return found

    def _timed(self, name: str, work: Callable[[], Made]) -> Made:
        start = time.process_time()
        made = work()
        self.seconds[name] += time.process_time() - start
        return made

    def milliseconds(self) -> dict[str, float]:
        """Return the milliseconds of CPU time per pair of each check, and of all checks together."""
        each = {name: 1000 * seconds / self.pairs for name, seconds in self.seconds.items()}
        return each | {"all checks": sum(value for name, value in each.items() if name != "word alignment")}


def _pair(index: int, original: str, garbled: str) -> Pair:
    sentences = Span(index, index + 1)
    left, right = (Side(sentences, Span(0, len(text)), 1, text) for text in (original, garbled))
    return Pair(index, left, right, confidence=1.0)


def demetr(data: Path, run: Runner) -> tuple[Figures, list[list[Finding]]]:
    """Return for each kind how often its check fires, and the findings on the sound versions."""
    rows: dict[str, list[judgments.Perturbation]] = defaultdict(list)
    for row in judgments.demetr(data / "measure" / "demetr_dev.jsonl.gz"):
        rows[row.category].append(row)
    sound = list(dict.fromkeys((row.original, row.good) for part in rows.values() for row in part))
    alarms = dict(zip(sound, run(sound), strict=True))
    rates: Figures = {}
    for check, kinds in DEMETR_KINDS.items():
        for kind in kinds:
            found = run([(row.original, row.perturbed) for row in rows[kind]])
            rates[f"{check}: {kind}"] = {
                "true": _share(found, check),
                "false": _share([alarms[row.original, row.good] for row in rows[kind]], check),
                "pairs": len(found),
            }
    return rates, list(alarms.values())


def _share(found: Sequence[Sequence[Finding]], check: str, *, above_minor: bool = False) -> float:
    """Return the share of pairs on which a check fires; with `above_minor`, minor findings do not count."""
    hits = [any(one.check == check and not (above_minor and one.severity == "minor") for one in pair) for pair in found]
    return sum(hits) / len(hits)


def ted_sound(data: Path, run: Runner) -> list[list[Finding]]:
    """Return the findings on the pairs in which no rater marked an error."""
    rows = judgments.ted21_mqm(data / "measure" / "ted21_mqm.jsonl.gz")
    return run([(row.original, row.garbled) for row in rows if not row.errors and row.original != row.garbled])


def false_alarms(found: Sequence[Sequence[Finding]]) -> Figures:
    """Return for each check on how many of 100 sound pairs it fires."""
    return {
        name: {"any": 100 * _share(found, name), "grave": 100 * _share(found, name, above_minor=True)}
        for name in plugins.CHECKS
    }


def bundled(model: str) -> tuple[Figures, Figures]:
    """Return for each check the recall of its own labels and the precision of its findings.

    The second is the recall of `opposite` again, of the pairs that are `known` to it and of those `not known`.
    """
    opposites: dict[str, list[bool]] = {"known": [], "not known": []}
    own: dict[str, list[bool]] = defaultdict(list)
    right: dict[str, list[bool]] = defaultdict(list)
    for case in corpus.load_cases():
        if case.origin not in ("damaged", "edited"):
            continue
        report = score_texts(case.original, case.garbled, Settings(model=model))
        placed = _placed(report)
        for check, at in placed:
            right[check].append(any(_touches(at, label) for label in case.damage))
        for label in case.damage:
            for check in (name for name, kinds in CORPUS_KINDS.items() if label.kind in kinds):
                if _in_a_pair(label, report):
                    found = any(name == check and _touches(at, label) for name, at in placed)
                    own[check].append(found)
                    if check == "opposite":
                        opposites["known" if _is_known(label, case) else "not known"].append(found)
    checks: Figures = {
        name: {"recall": _mean(own[name]), "labels": len(own[name]), "precision": _mean(right[name])}
        for name in plugins.CHECKS
    }
    return checks, {part: {"recall": _mean(hits), "labels": len(hits)} for part, hits in opposites.items()}


def _is_known(label: Damage, case: Case) -> bool:
    """Tell whether `opposite` knows the pair of words of a label."""
    one, other = label.original_at, label.garbled_at
    if one is None or other is None:
        return False
    return are_opposites(one.of(case.original).lower(), other.of(case.garbled).lower())


Place = tuple[Span | None, Span | None]


def _placed(report: Report) -> list[tuple[str, Place]]:
    """Return all findings of a report with their places in the two documents."""
    return [
        (
            finding.check,
            (_in_document(pair.original, finding.original_at), _in_document(pair.garbled, finding.garbled_at)),
        )
        for judgement in report.judgements
        for pair in (judgement.pair,)
        for finding in judgement.scored.findings
    ]


def _in_document(side: Side | None, at: Span | None) -> Span | None:
    return None if side is None or at is None else Span(side.at.start + at.start, side.at.start + at.stop)


def _touches(at: Place, label: Damage) -> bool:
    sides = zip(at, (label.original_at, label.garbled_at), strict=True)
    return any(one and other and one.start < other.stop and other.start < one.stop for one, other in sides)


def _in_a_pair(label: Damage, report: Report) -> bool:
    """Tell whether a label is in a two-sided pair; checks see no other pairs."""
    pairs = [one.pair for one in report.judgements]
    return any(
        pair.original and pair.garbled and _touches((pair.original.at, pair.garbled.at), label) for pair in pairs
    )


def _mean(values: Sequence[bool]) -> float | None:
    return sum(values) / len(values) if values else None


def _show(title: str, first: str, figures: Figures) -> None:
    columns = list(next(iter(figures.values())))
    rows = [(name, *(_cell(row[column]) for column in columns)) for name, row in figures.items()]
    show(title, (first, *columns), rows)


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:,}" if isinstance(value, int) else f"{value:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds measure/")
    parser.add_argument("--model", default="default")
    choice, commit = parse(parser)
    run = Runner(choice.model)
    kinds, sound = demetr(choice.data, run)
    talks = ted_sound(choice.data, run)
    own, opposites = bundled(choice.model)
    figures = {
        "demetr_dev": kinds,
        "sound demetr_dev": false_alarms(sound),
        "sound ted21": false_alarms(talks),
        "corpus": own,
        "corpus opposites": opposites,
    }
    _show("demetr_dev: rates on a check's own kinds", "check: kind", kinds)
    _show("demetr_dev: false alarms per 100 sound pairs", "check", figures["sound demetr_dev"])
    _show("ted21: false alarms per 100 pairs without an error", "check", figures["sound ted21"])
    _show("bundled corpus", "check", own)
    _show("bundled corpus: labels of `opposite`", "pair of words", opposites)
    show("CPU time", ("check", "ms a pair"), [(name, f"{value:.3f}") for name, value in run.milliseconds().items()])
    signature = score_pairs([("a b", "a c")], Settings(model=choice.model)).signature
    measured: dict[str, object] = {
        **figures,
        "pairs": {"demetr_dev": len(sound), "ted21": len(talks)},
        "milliseconds": run.milliseconds(),
    }
    print(f"\n{record('checks', measured, signature, commit)}")


if __name__ == "__main__":
    main()
