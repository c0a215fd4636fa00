"""Patterns that are compiled when they are first used.

There are about a thousand patterns, and a short text needs a part of them.  To compile all takes a third of the
time that scoring it takes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, AnyStr, cast


def late(written: AnyStr | Callable[[], AnyStr], flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what serves as the pattern of an expression, and is compiled when it is first asked for anything.

    written: the expression; a function if it takes long to put together.
    Its `pattern` is known without that, if the expression is not a function.  An expression that is wrong raises
    re.error only when it is used.  It is no instance of re.Pattern: functions such as re.sub do not take it, and the
    `re` of a match is another object.
    """
    return cast(re.Pattern[AnyStr], _Late(written, flags))


class _Late:
    """Has nothing of a pattern until it is asked for; then it has all that the compiled pattern has."""

    def __init__(self, written: Any, flags: int) -> None:
        self._written, self._flags = written, flags
        if not callable(written):
            self.pattern = written

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self._written() if callable(self._written) else self._written, self._flags)
        vars(self).update((each, getattr(compiled, each)) for each in dir(compiled) if not each.startswith("_"))
        return getattr(compiled, name)
