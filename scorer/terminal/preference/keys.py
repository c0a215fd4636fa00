"""The keys of a review of two versions and what they do; its web page has the same keys."""

from __future__ import annotations

from scorer.terminal.key_table import AT_THE_END, Key

KEYS = (
    Key("question_mark", "?", "keys", "keys", "show these keys"),
    Key("1", "1", "decide('1')", "text 1", "text 1 is better; and on to the next undecided segment"),
    Key("2", "2", "decide('2')", "text 2", "text 2 is better; and on"),
    Key("0,equals_sign", "0 =", "decide('equal')", "equal", "equally good or bad; and on"),
    Key("s", "s", "next_open", "skip", "skip it: it stays undecided; and on"),
    Key("c", "c", "comment", "comment", "comment on the segment"),
    Key("z", "z", "undo", "undo", "undo your latest change"),
    Key("Z,y", "Z y", "redo", "", "redo it"),
    Key("j,down,right", "j ↓ →", "step(1)", "", "next segment in the present order"),
    Key("k,up,left", "k ↑ ←", "step(-1)", "back", "previous segment"),
    Key("n", "n", "next_open", "", "next undecided segment"),
    Key("o", "o", "order", "order", "another order: furthest apart first, document order, random order"),
    Key("v", "v", "names", "names", "show the names of the versions and their figures, or hide them"),
    Key("a", "a", "standing", "", "what the answers come to"),
    *AT_THE_END,
)
SIGNS = (
    ("words", "one of the two texts alone has or keeps them, where they are underlined"),
    ("text 1", "which version it is is drawn for each segment; an answer after the names were shown is not blind"),
)
