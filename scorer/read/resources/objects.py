"""Parse JSON and find the texts in it, each with the path of its keys."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from scorer.errors import ReadError
from scorer.read.decode import decode
from scorer.read.source import Source
from scorer.settings import Settings


def parsed(source: Source, settings: Settings) -> tuple[dict[str, Any], str]:
    """Return the object of a JSON file and its encoding; raise ReadError for anything else, and for a key twice."""
    name = source.name
    text, encoding = decode(name, source.data, settings.encoding)
    try:
        value = json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise ReadError(name, f"not JSON: {error.msg}", error.lineno) from None
    except RecursionError:
        raise ReadError(name, "nested too deep") from None
    except ValueError as error:
        raise ReadError(name, f"not sound JSON: {error}") from None
    if not isinstance(value, dict):
        raise ReadError(name, 'expected an object such as {"key": "text"}')
    return value, encoding


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every string, in order; numbers, true, false and null are no texts."""
    if isinstance(value, str):
        yield path, value
        return
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = [(str(number), one) for number, one in enumerate(value)]
    else:
        return
    for key, one in inner:
        yield from texts(one, f"{path}.{key}" if path else key)


def _object(items: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(items)
    if len(made) < len(items):
        numbers = Counter(key for key, _ in items)
        twice = next(key for key, number in numbers.items() if number > 1)
        raise ValueError(f'the key "{twice[:60]}" comes twice')
    return made
