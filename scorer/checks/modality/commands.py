"""Find commands, advice and decisions whose `not` changed its verb: told us not to wait, did not tell us to wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scorer.english.needed_words import NOT
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text, Word

# Not among them: verbs such as `want`, of which `does not want to go` and `wants not to go` say the same.
_COMMANDS = listed(
    """tell advise ask urge order instruct command encourage persuade convince warn recommend remind beg invite teach
    train direct counsel request implore caution decide choose promise agree vow pledge swear pretend allow permit let
    force oblige require compel try attempt dare learn resolve vote manage threaten tempt bribe pay authorise authorize
    order advice instruction promise decision request warning recommendation permission agreement vow pledge"""
)
_NOT = frozenset({"not", "never"})
_NO = _NOT | {"no", "without", "nobody", "none", "neither", "nor"}
# Before its `to`, a command names at most so many words whom it is for; a `not` is at most so many words before it.
_WHOM, _FAR = 5, 3
_NEEDED = NOT | _NO
_MARKS = frozenset(".;:!?,")


@dataclass(frozen=True, slots=True)
class _Command:
    """A verb or noun of command, the number of the verb after its `to`, and whether each is denied."""

    number: int
    done: int
    denied: bool
    forbids: bool


def commands(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each command not to do something that became no command, or the reverse."""
    sides = pair.original, pair.garbled
    if any(side.runs.isdisjoint(_NEEDED) or "to" not in side.small_words for side in sides):
        return
    ours = _commands(pair.original)
    theirs = _commands(pair.garbled) if ours else []
    for one in ours:
        for other in theirs:
            crossed = one.denied is other.forbids and one.forbids is other.denied
            if crossed and one.denied is not one.forbids and _same(sides, one, other):
                at, there = (
                    side.over(Span(*sorted((command.number, command.done))))
                    for side, command in zip(sides, (one, other), strict=True)
                )
                verb, deed = pair.original.words[one.number].text, pair.original.words[one.done].text
                denied, no_longer = (deed, verb) if one.denied else (verb, deed)
                yield Finding("modality", "major", f"“{denied}” is denied, no longer “{no_longer}”", at, there)
                return


def _same(sides: tuple[Text, Text], one: _Command, other: _Command) -> bool:
    """Tell whether two commands are of the same verb, and for the same deed."""
    return all(
        not bases(sides[0].words[i].small).isdisjoint(bases(sides[1].words[j].small))
        for i, j in ((one.number, other.number), (one.done, other.done))
    )


def _commands(side: Text) -> list[_Command]:
    """Return the commands of which one side of the verb is denied."""
    words = side.words
    found = []
    for i, word in enumerate(words):
        if word.is_content and not _COMMANDS.isdisjoint(bases(word.small)):
            to = next((k for k in range(i + 1, min(len(words) - 1, i + 2 + _WHOM)) if words[k].small == "to"), None)
            if to is not None and not any(words[k].small in _MARKS for k in range(i, to)):
                denied = any(_denies(one) for one in words[max(0, i - _FAR) : i])
                forbids = words[to - 1].small in _NOT or words[to + 1].small in _NOT
                done = to + 2 if words[to + 1].small in _NOT else to + 1
                if denied is not forbids and done < len(words):
                    found.append(_Command(i, done, denied, forbids))
    return found


def _denies(word: Word) -> bool:
    return word.small in _NO or word.small.endswith("n't")
