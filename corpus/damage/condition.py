"""Change a condition: remove it, reverse it, or make a condition of what is certain."""

from __future__ import annotations

import random

from corpus.damage.edits import Change
from corpus.damage.turns import turned, turns

_CONDITIONS = turns((
    (r"even if", ("only if", "because")),
    (r"only if", ("even if", "because")),
    (r"if", ("because", "although", "unless", "whether or not")),
    (r"unless", ("if", "because", "even if")),
    (r"provided that|as long as|so long as|on condition that", ("although", "even if", "until")),
    (r"in case of", ("in spite of", "because of")),
    (r"in the event of", ("in spite of", "before any")),
    (r"whether or not", ("only if",)),
    (r"regardless of|irrespective of", ("depending on",)),
    (r"depending on", ("regardless of",)),
    (r"(?:as soon as|once)(?= (?:the|a|an|he|she|it|they|we|you|both|all)\b)", ("even before", "unless")),
    (r"when(?= (?:the|a|an|he|she|it|they|we|you)\b)", ("unless", "although")),
    (r"subject to", ("free of", "even without")),
    (r"should(?= the \w+ (?:fail|rise|fall|die|lose|win|come))", ("now that",)),
))  # fmt: skip


def condition_changed(sentence: str, rng: random.Random) -> Change | None:
    """Turn a condition into a fact or into its contrary, or a fact into a condition (`if` to `because`)."""
    return turned(sentence, rng, "condition_changed", "major", _CONDITIONS)
