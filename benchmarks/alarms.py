"""Measure how often a sound pair is called damaged: `python -m benchmarks.alarms ../shared/data`.

It counts the severities of four sets of sound pairs:

- *demetr*: references and sound translations of them;
- *ted21*: talks, translations in which nobody marked an error;
- *news22*: held-out news, two translations of one segment that both have no error, worded as differently as there are;
- *light*: the bundled corpus, sentences with one harmless change, such as “Anna said” for “said Anna”.

Every major or critical one takes a reviewer's time for nothing.  A second table says what raises them: a check, or the
figures alone.  `--show N` prints N of each set to read.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import corpus
from benchmarks.results import parse, record
from benchmarks.table import show
from corpus import judgments
from corpus.damage.garble import damage_sentence
from corpus.sentences import split
from corpus.substitutes import substitutes
from scorer import score_pairs
from scorer.settings import Settings
from scorer.types import MAJOR_OR_CRITICAL, SEVERITIES, Judgement
from training.lessons.lesson import held_out
from training.lessons.repaired import in_other_words, judged

Pairs = list[tuple[str, str]]
# The most pairs of a set.
MOST = 1500
# What raises an alarm that no check raises.
FIGURES = "figures alone"
# How often each sentence is changed; some changes are the same.
TRIES = 3


def sets(data: Path) -> Mapping[str, Pairs]:
    """Return the sets of sound pairs by name."""
    rng = random.Random(0)
    sound = judgments.demetr(data / "measure" / "demetr_dev.jsonl.gz")
    talks = judgments.ted21_mqm(data / "measure" / "ted21_mqm.jsonl.gz")
    news = [one for one in judged(data) if one.source == "news22" and held_out(one.group)]
    return {
        "demetr": some(((row.original, row.good) for row in sound), rng),
        "ted21": some(((row.original, row.garbled) for row in talks if row.score == 0), rng),
        "news22": some(((v.original, v.garbled) for _, v in in_other_words(news, 1, rng)), rng),
        "light": some(light(rng), rng),
    }


def light(rng: random.Random) -> Iterator[tuple[str, str]]:
    """Yield sentences of the bundled documents, each with one harmless change."""
    words = substitutes()
    for text in dict.fromkeys(case.original for case in corpus.load_cases()):
        sentences = [text[at.start : at.stop] for at in split(text)]
        made = [(one, damage_sentence("sound", one, words, rng)) for one in sentences for _ in range(TRIES)]
        yield from ((one, changed[0]) for one, changed in made if changed is not None)


def some(pairs: Iterable[tuple[str, str]], rng: random.Random) -> Pairs:
    """Return up to MOST distinct pairs whose sides differ."""
    distinct = [pair for pair in dict.fromkeys(pairs) if pair[0] != pair[1]]
    return rng.sample(distinct, min(MOST, len(distinct)))


def raised_by(alarms: Sequence[Judgement]) -> dict[str, int]:
    """Return how many alarms each check raises; one that two checks raise is counted for both."""
    found = [{one.check for one in alarm.scored.findings if one.severity in MAJOR_OR_CRITICAL} for alarm in alarms]
    counts = Counter(name for checks in found for name in checks or {FIGURES})
    return dict(counts.most_common())


def read_out(name: str, alarms: Sequence[Judgement], most: int) -> None:
    """Print up to `most` alarms of a set, chosen at random, with their reasons and both sides."""
    for alarm in random.Random(0).sample(alarms, min(most, len(alarms))):
        print(f"\n{name}: {alarm.severity}, {'; '.join(alarm.reasons)}")
        for side in (alarm.pair.original, alarm.pair.garbled):
            print(f"  {side.text if side else ''}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/ and measure/")
    parser.add_argument("--model", default="default")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N alarms of each set")
    choice, commit = parse(parser)
    settings = Settings(model=choice.model)
    found: dict[str, Any] = {}
    for name, pairs in sets(choice.data).items():
        judgements = score_pairs(pairs, settings).judgements
        counts = Counter(judgement.severity for judgement in judgements)
        shares: dict[str, float] = {severity: counts[severity] / len(pairs) for severity in SEVERITIES}
        alarms = [one for one in judgements if one.severity in MAJOR_OR_CRITICAL]
        found[name] = {"pairs": len(pairs), "alarms": len(alarms) / len(pairs), **shares, "by": raised_by(alarms)}
        read_out(name, alarms, choice.show)
    shown = (*SEVERITIES, "alarms")
    rows = [(name, str(own["pairs"]), *(f"{own[one]:.3f}" for one in shown)) for name, own in found.items()]
    show("sound pairs by severity, shares", ("set", "pairs", *SEVERITIES, "major or critical"), rows)
    names = dict.fromkeys(check for own in found.values() for check in own["by"])
    raised = [(check, *(str(own["by"].get(check, "")) for own in found.values())) for check in names]
    show("alarms by what raises them", ("check", *found), raised)
    signature = score_pairs([("a b", "a c")], settings).signature
    print(record("alarms", found, signature, commit))


if __name__ == "__main__":
    main()
