"""Read a TOML file that a person wrote; a mistake in it is one line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scorer.errors import ReadError
from scorer.patterns import late

_LINE = late(r" \(at line (\d+), column \d+\)$")


def read_toml(path: str) -> Mapping[str, object]:
    """Return the content of the file; raise ReadError, with the line, if it cannot be read or is not TOML."""
    import tomllib

    try:
        return tomllib.loads(Path(path).read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise ReadError(path, "no such file") from None
    except OSError as error:
        raise ReadError(path, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ReadError(path, "not UTF-8: save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        place = _LINE.search(str(error))
        problem = _LINE.sub("", str(error))
        raise ReadError(path, f"not TOML: {problem}", int(place[1]) if place else None) from None
