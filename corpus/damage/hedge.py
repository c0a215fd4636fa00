"""Change how certain a statement is: a guess becomes a fact, or a fact becomes a guess."""

from __future__ import annotations

import random

from corpus.damage.edits import Change
from corpus.damage.turns import turned, turns

_HEDGES = turns((
    (r"(?:may|might|could) have (\w+ed|been|had|done)", (r"must have \1", r"cannot have \1")),
    (r"(?:may|might|could)(?= \w)", ("will certainly", "can only")),
    (r"appears? to|seems? to", ("is certain to", "fails to")),
    (r"appeared to|seemed to", ("was certain to", "failed to")),
    (r"apparently|allegedly|reportedly|supposedly|presumably", ("undoubtedly", "never", "")),
    (r"probably|possibly|perhaps|likely|maybe", ("certainly", "in no way")),
    (r"suggests that", ("proves that", "rules out that")),
    (r"suggested that", ("proved that", "ruled out that")),
    (r"indicat(es?|ed) that", (r"prov\1 that",)),
    (r"(is|are|was|were) (?:thought|believed|assumed|said) to", (r"\1 known to", r"\1 proven to")),
    (r"(is|are|was|were) expected to", (r"\1 certain to", r"\1 unable to")),
    (r"(is|are|was|were) suspected of", (r"\1 guilty of", r"\1 cleared of")),
    (r"(is|are|was|were) accused of", (r"\1 convicted of", r"\1 acquitted of")),
    (r"(?:believe|think|assume)(s?) that", (r"know\1 that",)),
    (r"claims that", ("proves that", "denies that")),
    (r"claimed that", ("proved that", "denied that")),
    (r"tr(?:y|ies) to", ("manage to", "refuse to")),
    (r"tried to|attempted to|sought to", ("managed to", "refused to")),
    (r"plan(s?) to", (r"refuse\1 to",)),
    (r"planned to|intended to|wanted to|hoped to", ("refused to", "forgot to", "happened to")),
    (r"intend(s?) to", (r"decline\1 to",)),
    (r"want(s?) to", (r"refuse\1 to", r"need\1 to")),
    (r"hopes to", ("fails to",)),
    (r"certainly|undoubtedly|definitely|clearly|obviously", ("perhaps", "hardly")),
    (r"proves?", ("denies",)),
    (r"proved|confirmed|showed", ("questioned", "denied", "failed to show")),
    (r"(?:is|are) known to", ("are rumoured to",)),
))  # fmt: skip


def certainty_changed(sentence: str, rng: random.Random) -> Change | None:
    """Make a guess a fact or false, an attempt a success or a refusal, a suspicion a verdict, or a fact a guess."""
    return turned(sentence, rng, "certainty_changed", "major", _HEDGES)
