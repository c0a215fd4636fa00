"""Say in one line which extra to install where a package is missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from scorer.errors import MissingExtra


@contextmanager
def extra(name: str, what: str) -> Iterator[None]:
    """Import optional packages inside; raise MissingExtra, which names the extra, if one is not installed.

    what: what cannot be read without it, such as ".docx files".
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingExtra(f"{what} need the package {error.name}: pip install 'scorer[{name}]'") from None
