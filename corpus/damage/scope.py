"""Change the scope of a statement: how many things it is about (`all`, `each`, `few`, `at least`)."""

from __future__ import annotations

import random

from corpus.damage.edits import Change
from corpus.damage.turns import turned, turns

_SCOPES = turns((
    (r"not all", ("none", "all")),
    (r"not every", ("no", "every")),
    (r"all but (one|two|three|four)", (r"all \1", r"only \1")),
    (r"none of", ("not all of", "some of")),
    (r"neither of", ("both of", "one of")),
    (r"both", ("one of the", "neither of the")),
    (r"(?<!a )few(?= of| \w+s)", ("a few", "many")),
    (r"a few", ("few", "all")),
    (r"(?<!a )little(?= of| hope| time| money| doubt| support)", ("a little", "much")),
    (r"at least", ("at most", "exactly", "fewer than")),
    (r"at most|no more than|up to", ("at least", "more than")),
    (r"more than", ("less than", "nearly")),
    (r"less than|fewer than", ("more than", "exactly")),
    (r"nearly half|almost half", ("more than half",)),
    (r"most of", ("some of", "all of", "few of")),
    (r"some of", ("all of", "most of", "none of")),
    (r"many of", ("few of", "all of")),
    (r"several of|a number of", ("all of", "none of")),
    (r"all of", ("some of", "half of")),
    (r"every(?= (?:\w+) )", ("nearly every", "hardly any")),
    (r"any(?= (?:\w+) (?:who|which|that|can|may)\b)", ("every", "hardly any")),
    (r"each of", ("one of", "all but one of")),
    (r"the majority of", ("a minority of", "all")),
    (r"the only", ("another", "one of the")),
    (r"one of the", ("the only one of the", "none of the")),
    (r"throughout", ("in parts of",)),
    (r"in (?:parts|some parts) of", ("throughout",)),
    (r"among (?=others|other things)", ("unlike ",)),
    (r"mainly|mostly|largely|primarily", ("solely", "hardly")),
    (r"partly|in part", ("wholly",)),
    (r"wholly|fully|completely|entirely", ("partly",)),
))  # fmt: skip


def scope_changed(sentence: str, rng: random.Random) -> Change | None:
    """Make the statement about more, fewer or other things (`not all` to `none`, `at most` to `at least`)."""
    return turned(sentence, rng, "scope_changed", "major", _SCOPES)
