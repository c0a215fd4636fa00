"""Change the stage that something has reached: begun, going on, nearly done, over."""

from __future__ import annotations

import random

from corpus.damage.edits import Change
from corpus.damage.turns import turned, turns

_STAGES = turns((
    (r"had already (\w+ed)", (r"had not yet \1", r"had almost \1")),
    (r"ha(s|ve) already", (r"ha\1 not yet", r"ha\1 almost")),
    (r"(?:began|started) (\w+ing)", (r"finished \1", r"stopped \1", r"avoided \1")),
    (r"(?:finished|completed) (\w+ing)", (r"started \1", r"postponed \1")),
    (r"stopped (\w+ing)", (r"kept \1", r"started \1")),
    (r"(?:kept|continued) (\w+ing)", (r"stopped \1",)),
    (r"continue(s|d)? to", (r"cease\1 to", r"begin\1 to")),
    (r"ceased to", ("continued to",)),
    (r"used to (?=\w+[^d] )", ("never used to ",)),
    (r"no longer", ("still", "not yet")),
    (r"still", ("no longer", "again")),
    (r"not yet", ("already", "no longer")),
    (r"almost|nearly", ("", "actually")),
    (r"(is|are|was|were) about to (\w+)", (r"\1 unable to \2", r"\1 unwilling to \2")),
    (r"just (\w+ed)", (r"long ago \1", r"never \1")),
    (r"again", ("for the first time",)),
    (r"for the first time", ("again", "for the last time")),
    (r"for the last time", ("for the first time",)),
    (r"resume(s|d)?", (r"abandon\1", r"postpone\1")),
    (r"recently", ("long ago",)),
    (r"temporary", ("permanent",)),
    (r"temporarily", ("permanently",)),
    (r"permanently", ("for a time",)),
    (r"gradually", ("suddenly",)),
    (r"suddenly", ("gradually",)),
    (r"once (\w+ed)", (r"always \1",)),
))  # fmt: skip


def stage_changed(sentence: str, rng: random.Random) -> Change | None:
    """Put something at another stage (`started repairing` to `finished repairing`, `still` to `no longer`)."""
    return turned(sentence, rng, "stage_changed", "major", _STAGES)
