"""A table of keys and what they do, as bindings, as a footer and as rows of help."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.binding import Binding, BindingType
from textual.content import Content

from scorer.terminal.rows import Row


@dataclass(frozen=True, slots=True)
class Key:
    """One action: its keys as textual names them, its keys as people name them, the action, a word and a sentence.

    Keys without a word are not in the footer.
    """

    keys: str
    shown: str
    action: str
    word: str
    told: str


# What every review has at the end of its table.
AT_THE_END = (
    Key("pagedown,space", "PgDn Space", "scroll(1)", "", "scroll a long text down"),
    Key("pageup", "PgUp", "scroll(-1)", "", "scroll it up"),
    Key("q", "q", "quit", "quit", "quit; everything is kept"),
)


def bindings(keys: Iterable[Key]) -> list[BindingType]:
    """Return the bindings of a table."""
    found: list[BindingType] = [Binding(key.keys, key.action, key.told, show=False) for key in keys]
    # Not in any table: the message of a store that is gone, which alone calls for it, names it.
    return [*found, Binding("W", "renew", "go on in a new file", show=False)]


def rows(keys: Iterable[Key], signs: Sequence[tuple[str, str]]) -> list[Row]:
    """Return all keys with their actions, and the signs on the screen with their meanings."""
    told = [(sign, Content(meaning)) for sign, meaning in signs]
    return [*((key.shown, Content(key.told)) for key in keys), ("", Content()), *told]
