"""Show `name: meaning` lines of docstrings as a list on the site; used by mkdocs.yml.

In our docstrings, a line that begins with the name of a parameter or a field describes it.  Markdown would join such
lines into one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Any

import griffe

_FIELD = re.compile(r"(\w+(?:, \w+)*): ")


class FieldLists(griffe.Extension):
    """Make a list of the lines that describe parameters and fields."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Rewrite the docstring of a function or a class (called by griffe)."""
        if obj.docstring is None:
            return
        names = set(obj.members)
        if isinstance(obj, griffe.Function):
            names = {parameter.name for parameter in obj.parameters}
        obj.docstring.value = with_list(obj.docstring.value, names)


def with_list(docstring: str, names: Container[str]) -> str:
    """Return a docstring in which each line that begins with one or more of the names is an item of a list."""
    lines: list[str] = []
    inside = False
    for line in docstring.splitlines():
        field = _FIELD.match(line)
        if field and all(name in names for name in field[1].split(", ")):
            if not inside:
                lines.append("")
            listed = ", ".join(f"`{name}`" for name in field[1].split(", "))
            lines.append(f"- {listed}: {line[field.end() :]}")
            inside = True
        else:
            inside = inside and bool(line.strip())
            lines.append(f"  {line}" if inside else line)
    return "\n".join(lines)
