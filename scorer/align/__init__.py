"""Link the sentences of two documents, and judge whether one document is a version of the other.

The steps:

1. `costs` gives every possible link a cost.
2. `band`, with the help of `neighbours`, limits where the path may run.
3. `dynamic` finds the cheapest path and the probability of each of its steps.
4. `refine` prices likely merges and splits again, from the vectors of the joined texts.
5. `moved` finds blocks that were moved.
6. `absorb` links sentences that were joined or split beyond the limit of the search.
"""

from __future__ import annotations

from scorer.align.costs import Embed
from scorer.align.links import align, link_rows
from scorer.align.relation import relate

__all__ = ["Embed", "align", "link_rows", "relate"]
