"""Read YAML: texts by the path of their keys; a single language code at the top, as in Rails, is left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scorer.errors import ReadError
from scorer.languages import code_of
from scorer.read.decode import decode
from scorer.read.extra import extra
from scorer.read.keyed import Entry, Keyed
from scorer.read.source import Source
from scorer.read.unpack import MEGABYTE
from scorer.settings import Settings

_TEXT = "tag:yaml.org,2002:str"
_ENTRY = 100  # bytes that an entry takes beside its text; so many short ones count as what they are


def read(source: Source, settings: Settings) -> Keyed:
    """Return the texts by key; raise ReadError for a damaged file, and for aliases that multiply it."""
    with extra("formats", ".yaml files"):
        import yaml

    name = source.name
    text, encoding = decode(name, source.data, settings.encoding)
    try:
        # Composed, not loaded: so keys that come twice are seen, lines are known, and no object is made.
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        if root is not None and root.id == "scalar":
            raise ReadError(name, "expected keys and texts, such as `key: text`")
        top, language = _below_language(root)
        walk = _Walk(name, settings.max_size)
        return Keyed(name, encoding, list(walk.entries(top, "")), language)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        problem = " ".join((error.problem or "it is damaged").split())
        raise ReadError(name, f"not sound YAML: {problem}", mark.line + 1 if mark else None) from None
    except yaml.YAMLError as error:
        raise ReadError(name, f"not sound YAML: {' '.join(str(error).split())[:120]}") from None
    except RecursionError:
        raise ReadError(name, "nested too deep") from None


def _below_language(root: Any) -> tuple[Any, str | None]:
    """Return what is below a language code that is the only key at the top, and the code."""
    if root is not None and root.id == "mapping" and len(root.value) == 1:
        key, value = root.value[0]
        if key.id == "scalar" and value.id == "mapping" and code_of(key.value) is not None:
            return value, key.value
    return root, None


class _Walk:
    """Yields the texts below a node.  An alias is walked each time it is used, so the whole is limited."""

    def __init__(self, name: str, max_size: int) -> None:
        self._name, self._max_size = name, max_size
        self._left = max_size * MEGABYTE

    def entries(self, node: Any, path: str) -> Iterator[Entry]:
        self._count(len(path) + _ENTRY)
        if node is None:
            return
        if node.id == "scalar":
            if node.tag == _TEXT:
                self._count(len(node.value))
                yield Entry(path, node.value, node.start_mark.line + 1)
        elif node.id == "sequence":
            for number, one in enumerate(node.value):
                yield from self.entries(one, f"{path}.{number}" if path else str(number))
        else:
            for key, value in node.value:
                label = key.value if key.id == "scalar" else "?"
                yield from self.entries(value, f"{path}.{label}" if path else label)

    def _count(self, characters: int) -> None:
        self._left -= characters
        if self._left < 0:
            problem = f"expands to more than {self._max_size} MB: split it, or raise --max-size"
            raise ReadError(self._name, problem)
