"""Drop one item of a list."""

from __future__ import annotations

import random
import re

from corpus.damage.edits import Change, Edit
from corpus.span import Span

_ITEM = r"(?:(?:the|a|an|his|her|their|two|three|four|five|some|more) )?[\w’'-]+(?: [\w’'-]+)?"
_LIST = re.compile(rf"(?P<first>{_ITEM})(?P<rest>(?:, {_ITEM})+),? (?:and|or) (?P<last>{_ITEM})(?=[,.;:!?]|$)")


def list_item_dropped(sentence: str, rng: random.Random) -> Change | None:
    """Drop an item inside a list of three or more (`jazz, folk and blues` to `jazz and blues`)."""
    lists = list(_LIST.finditer(sentence))
    if not lists:
        return None
    found = rng.choice(lists)
    # The comma before the item is dropped too, but is not part of the label.
    start = found.start("rest")
    item = rng.choice(list(re.finditer(rf", ({_ITEM})", found["rest"])))
    at = Span(start + item.start(1), start + item.end(1))
    comma = Edit(Span(at.start - 2, at.start), "")
    return Change("list_item_dropped", "major", (Edit(at, ""),), f"“{item[1]}” is gone", (comma,))
