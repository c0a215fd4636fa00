"""Sentences of two documents to links between them; and whether one is a version of the other.

The steps: price every possible link (`costs`), mark where the way may run (`band`, from
`neighbours`), find the cheapest way and how sure it is (`dynamic`), look again at what is
not one to one with the true texts (`refine`), find blocks that were moved (`moved`).
"""

from __future__ import annotations

from scorer.align.costs import Embed
from scorer.align.links import align, link_rows
from scorer.align.relation import relate

__all__ = ["Embed", "align", "link_rows", "relate"]
