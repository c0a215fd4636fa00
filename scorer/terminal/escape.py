"""Read Escape and the key after it as two keys, even if both arrive at once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.message import Message

# What a terminal sends for Escape, unless the next character makes it the beginning of another key or of an answer.
_ESCAPE = re.compile("\x1b(?=[^\x1b\\[\\]OPX^_])")
# What terminals with the Kitty protocol send for it, which nothing after it can change.
_UNMISTAKABLE = "\x1b[27u"


class TwoKeys(XTermParser):
    """A parser of what a terminal sends.

    Over a slow line, "Escape, f" arrives in one read.  textual takes it for one key with Alt, such as Ctrl-Right or
    even the sign ™: the field stays open, and all that follows goes into its text.  The review has no keys with Alt.
    """

    def feed(self, data: str) -> Iterable[Message]:
        """Yield the messages for what was read."""
        return super().feed(_ESCAPE.sub(_UNMISTAKABLE, data))


class TwoKeysDriver(linux_driver.LinuxDriver):
    """The driver of a terminal with that parser."""

    def run_input_thread(self) -> None:
        """Read until the app ends."""
        # textual's driver makes its parser by this name, and has no other way to name one.
        linux_driver.XTermParser = TwoKeys  # type: ignore[attr-defined]
        super().run_input_thread()
