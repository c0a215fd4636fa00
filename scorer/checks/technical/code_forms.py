"""Tell whether two pieces of code do the same in another form: `n += 1` and `n = n + 1`, `i++` and `i += 1`."""

from __future__ import annotations

import re

from scorer.patterns import late

_NAME = r"[A-Za-z_$][\w$.]*(?:\[[^\[\]]*\])?"
_OPERATOR = r"\*\*|//|<<|>>|>>>|&&|\|\||\?\?|[-+*/%&|^]"
_STEP = late(rf"(?<![\w$.])(?:(?P<name>{_NAME})(?P<after>\+\+|--)|(?P<before>\+\+|--)(?P<its>{_NAME}))(?![\w$])")
_SHORT = late(rf"(?<![\w$.])(?P<name>{_NAME})\s*(?P<sign>{_OPERATOR})=(?!=)\s*(?P<value>[^;,]+?)(?=\s*(?:[;,]|$))")
_QUOTED = late(r"'((?:[^'\"\\]|\\.)*)'")
_SPACE = late(r"\s*([-+*/%=<>!&|^~?:;,(){}\[\]])\s*")
# A sum behind these belongs together: `x -= a + b` is `x = x - (a + b)`.
_LOOSE = late(r"[-+]|\s(?:or|and|if)\s")
_AROUND = late(r"\((?P<inside>[^()]*)\)")


def same_code(one: str, other: str) -> bool:
    """Tell whether two pieces of code do the same."""
    return _form(one) == _form(other)


def _form(code: str) -> str:
    """Return code in one form of each kind: spaces, quotes, a last semicolon, and short ways to change a name."""
    bare = _QUOTED.sub(r'"\1"', code.strip()).rstrip("; ")
    bare = _STEP.sub(_stepped, bare)
    bare = _SHORT.sub(_long, bare)
    return _SPACE.sub(r"\1", bare)


def _stepped(match: re.Match[str]) -> str:
    name, step = (match["name"], match["after"]) if match["name"] else (match["its"], match["before"])
    return f"{name}={name}{step[0]}1"


def _long(match: re.Match[str]) -> str:
    name, sign, value = match["name"], match["sign"], match["value"]
    loose = sign != "+" and _LOOSE.search(value) is not None and not _AROUND.fullmatch(value)
    return f"{name}={name}{sign}{f'({value})' if loose else value}"
