"""Texts that a person typed and has not kept yet: they survive Esc, another line and the end of the program."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Literal

import platformdirs

What = Literal["comment", "correct"]


def usual_folder() -> Path:
    """Return where the person's drafts are kept: not beside the documents, which others may read."""
    return platformdirs.user_state_path("scorer", appauthor=False) / "drafts"


class Drafts:
    """The drafts of a reviewer, by pair and by what they are, each in a file of its own.

    Without a folder, or where it cannot be written, they last as long as the program.
    """

    def __init__(self, folder: Path | None, reviewer: str) -> None:
        self._folder = folder
        self._reviewer = reviewer
        self._here: dict[str, str] = {}

    def of(self, what: What, key: str) -> str | None:
        """Return the draft on a pair; None if there is none."""
        name = self._name(what, key)
        if self._folder is not None and name not in self._here:
            with suppress(OSError, ValueError):  # there is none, or what is there is no text
                return (self._folder / name).read_bytes().decode("utf-8", "surrogatepass")
        return self._here.get(name)

    def put(self, what: What, key: str, text: str | None) -> None:
        """Remember what is typed; None forgets it."""
        name = self._name(what, key)
        self._here.pop(name, None)
        try:
            if text is None:
                self._forget(name)
            else:
                self._write(name, text)
        except OSError:
            if text is not None:
                self._here[name] = text

    def _write(self, name: str, text: str) -> None:
        if self._folder is None:
            self._here[name] = text
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        # A program that is killed in between leaves the draft before, and a part that the next draft overwrites.
        part = self._folder / f"{name}.part"
        with open(part, "wb", opener=_own) as file:
            file.write(text.encode("utf-8", "surrogatepass"))
        os.replace(part, self._folder / name)

    def _forget(self, name: str) -> None:
        if self._folder is not None:
            (self._folder / name).unlink(missing_ok=True)

    def _name(self, what: What, key: str) -> str:
        return hashlib.sha256("\n".join((self._reviewer, what, key)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _own(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
