"""Tell whether a loss widens what is said of all: `delete all drafts older than a year`, `delete all drafts`."""

from __future__ import annotations

from scorer.english.determiners import DETERMINERS
from scorer.english.word_lists import listed
from scorer.words.compared import Word
from scorer.words.unanswered import Half, Run

_ALL = frozenset({"all", "every", "any", "each", "no"})
# So many words may stand between it and its noun.
_REACH = 3
# Behind the noun these always restrict it.
_SURE = listed("with without behind under over above below off outside beyond aged containing against except")
# These restrict it, too, unless what follows is known: `all rooms in the house`.
_PLACES = listed("in on at from after before until through by for near inside")
_KNOWN = (DETERMINERS - {"a", "an"}) | listed("here all every each now")
_RELATIVE = frozenset({"who", "which", "that", "whose"})
# What may be said of anything, and of what is there anyway.
_OF_ANYTHING = listed("""
world earth planet history life time day ever exist exists existed existing existence alive kind sort general question
future place asked available possible involved concerned present located situated belonging made done needed required
have had has want wants like likes used being come comes came go goes
""")
# `Every day that passes`, `in any case`.
_NO_GROUP = listed("""
time times day days moment way ways case cases thing things cost costs means event events respect rate doubt sense hour
minute year week month night morning best
""")


def widens(half: Half, run: Run) -> bool:
    """Tell whether a lost run restricted the noun right before it, of which all is said, and the rest is kept."""
    if _ALL.isdisjoint(half.mine.small_words) or _ALL.isdisjoint(half.other.small_words):
        return False
    noun, words = run.words.start - 1, half.mine.words
    if noun < 1 or not words[noun].is_content or words[noun].small in _NO_GROUP or not _is_kept(half, noun):
        return False
    told = [i for i in range(max(0, noun - _REACH), noun) if words[i].small in _ALL and _is_kept(half, i)]
    if not told or not all(_is_kept(half, i) for i in range(told[-1], noun)):
        return False
    lost = words[run.words.start : run.words.stop]
    return _restricts(lost) and _is_all_else_kept(half, run)


def _is_kept(half: Half, i: int) -> bool:
    return i in half.links and half.links[i].op in ("kept", "form")


def _restricts(lost: tuple[Word, ...]) -> bool:
    content = [word.small for word in lost if word.is_content]
    first, behind = lost[0].small, lost[1].small if len(lost) > 1 else ""
    if _OF_ANYTHING.issuperset(content):
        return False
    if any(word.small == "than" for word in lost) or (first in _SURE and behind):
        return True
    if first in _PLACES:
        return behind != "" and behind not in _KNOWN
    if first in _RELATIVE:
        return True
    return first.endswith(("ed", "ing")) and first not in _OF_ANYTHING and len(lost) > 1


def _is_all_else_kept(half: Half, run: Run) -> bool:
    """Tell whether all other content words have a counterpart, and the words beside the run now stand together."""
    if any(j not in half.back for j in half.other.content):
        return False
    if any(i not in half.links for i in half.content if i not in run.content):
        return False
    stop, words = run.words.stop, half.mine.words
    start = half.across(half.links[run.words.start - 1]).stop
    while stop < len(words) and stop not in half.links:
        stop += 1
    end = half.across(half.links[stop]).start if stop < len(words) else len(half.other.words)
    return start == end
