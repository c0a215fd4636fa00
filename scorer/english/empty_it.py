"""English words around an `it` that stands for nothing, as in `it is better to wait` and `it was clear that`."""

from __future__ import annotations

from scorer.english.word_lists import listed

# What is said of that which follows.
SAID = listed(
    "advisable best better clear dangerous difficult easier easy enough essential fine good great hard helpful "
    "important impossible likely necessary nice possible recommended safe sensible time true unlikely useful "
    "useless vital wise wiser worth worthwhile wrong"
)
# A form of `be` stands before it, or one of these; `will` and the like because `be` may follow at some distance.
IS = listed("is was be been would will may might must can could seems seemed it's it'd it'll 's")
# The word right after it begins what follows.
FOLLOWS = listed("for how if not that to what whether why")
