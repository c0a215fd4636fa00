"""The keys of a review and what they do; the web page has the same keys."""

from __future__ import annotations

from scorer.report.titles import VERDICTS
from scorer.review.events import Grade
from scorer.terminal.key_table import AT_THE_END, Key


def _verdict(grade: Grade, told: str) -> Key:
    words = VERDICTS[grade]
    return Key(words.key, words.key, f"decide('{grade}')", words.action, told)


KEYS = (
    Key("question_mark", "?", "keys", "keys", "show these keys"),
    _verdict("none", "it is fine; and on to the next undecided line"),
    _verdict("minor", "a minor error; and on"),
    _verdict("major", "a major error; and on"),
    _verdict("critical", "a critical error; and on"),
    _verdict("unsure", "not sure; and on"),
    _verdict("skip", "skip it; and on"),
    Key("p", "p", "scope('passage')", "", "the next verdict is for the whole passage"),
    Key("A", "A", "scope('shown')", "", "the next verdict is for all lines shown"),
    Key("escape", "Esc", "one_line", "", "no, for this line only"),
    Key("l", "l", "run", "", "the sentences of a run one by one, or together"),
    Key("M", "M", "matched", "", "matched lines only, or all lines"),
    Key("c", "c", "comment", "comment", "comment on the line"),
    Key("e", "e", "correct", "edit", "write a corrected version"),
    Key("m", "m", "mark", "mark", "mark an error: the words, MQM category, severity"),
    Key("t", "t", "take", "take", "the first finding becomes a marked error, with its words and category"),
    Key("enter", "Enter", "accept", "", "the verdict that the marked errors mean"),
    Key("d", "d", "dismiss(False)", "dismiss", "dismiss a finding here, by its number; again takes it back"),
    Key("D", "D", "dismiss(True)", "", "dismiss a finding everywhere; again takes it back"),
    Key("z", "z", "undo", "undo", "undo your latest change"),
    Key("Z", "Z", "redo", "", "redo it"),
    Key("j,down,right", "j ↓ →", "step(1)", "", "next line in the present order"),
    Key("k,up,left", "k ↑ ←", "step(-1)", "", "previous line"),
    Key("n", "n", "next_open", "next open", "next undecided line"),
    Key("o", "o", "order", "order", "worst first, or the order of the document"),
    Key("slash", "/", "search", "search", "lines with a text; Esc or no text shows all again"),
    Key("v", "v", "verdicts", "", "all lines, the undecided ones, or the decided ones"),
    Key("x", "x", "severities", "", "all lines, or those of one severity"),
    Key("b", "b", "budget", "budget", "as many lines as there is time for; M first: matched lines only"),
    Key("a", "a", "standing", "", "how the review stands, and what a budget tells"),
    Key("h", "h", "history", "", "what was done to the line, by whom and when"),
    Key("i", "i", "metrics", "", "show or hide the metrics"),
    *AT_THE_END,
)
SIGNS = (
    ("· ▃ ▅ █", "the strip: fine, minor, major, critical; - omitted, + added; [ ] where you are"),
    ("━ ╌", "below the strip: decided, decided in part"),
    ("words²", "what finding 2 is about, highlighted"),
    ("words", "lost or added, where they are underlined"),
    ("⟦words⟧", "an error that you marked"),
)
