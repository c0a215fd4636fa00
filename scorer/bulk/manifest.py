"""The manifest beside an output: what was read, with which settings, and how much of the output is good."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any

from scorer.errors import ReadError, SettingsError, WriteError
from scorer.whole_file import replacing

FORMAT = "scorer-bulk/1"


@dataclass
class Counts:
    """What was done so far.

    rows, kept: rows read and rows written to the output.  rated, degraded: rows with a severity, and those of them
    that are major or critical.  reasons: rows dropped for each reason.  out, dropped: bytes of both outputs.
    """

    rows: int = 0
    kept: int = 0
    rated: int = 0
    degraded: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    out: int = 0
    dropped: int = 0
    done: bool = False


def place_of(output: Path) -> Path:
    """Return where the manifest of an output is."""
    return output.with_name(f"{output.name}.manifest.json")


def read_manifest(place: Path) -> tuple[dict[str, Any], Counts]:
    """Return what a run was made of, and what it did; raise ReadError if the file is no manifest."""
    try:
        content = json.loads(place.read_text(encoding="utf-8"))
        if content.pop("format") != FORMAT:
            raise ValueError(FORMAT)
        return content, Counts(**content.pop("counts"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise ReadError(str(place), "not a manifest of this version: remove it and its output, begin anew") from None


def write_manifest(place: Path, made_of: dict[str, Any], counts: Counts) -> None:
    """Replace the manifest, all or nothing; raise WriteError if that fails."""
    content = json.dumps({"format": FORMAT, **made_of, "counts": asdict(counts)}, ensure_ascii=False, indent=1)
    try:
        with replacing(place) as file:
            file.write(content.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise WriteError(f"{place}: cannot be written: {error.strerror or error}") from None


def check_same(before: dict[str, Any], now: dict[str, Any]) -> None:
    """Raise SettingsError if the inputs or the settings are not those of the run before."""
    now = json.loads(json.dumps(now))  # as it was read back
    if before["inputs"] != now["inputs"]:
        raise SettingsError("--resume: the inputs are not those that the run began with: begin anew without --resume")
    changed = sorted(key for key in {*before["run"], *now["run"]} if before["run"].get(key) != now["run"].get(key))
    if changed:
        problem = f"the run began with other settings ({', '.join(changed)})"
        raise SettingsError(f"--resume: {problem}: give the same, or begin anew without --resume")


class Hashes:
    """Hashes the inputs while the first rows are scored."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self._found: list[dict[str, Any]] = []
        self._error: OSError | None = None
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    def get(self) -> list[dict[str, Any]]:
        """Wait, and return the name, the bytes and the hash of each input."""
        self._thread.join()
        if self._error is not None:
            raise ReadError("an input", f"cannot be read: {self._error.strerror}")
        return self._found

    def _work(self) -> None:
        try:
            for path in self._paths:
                with open(path, "rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()
                    self._found.append({"file": Path(path).name, "bytes": file.tell(), "sha256": digest})
        except OSError as error:
            self._error = error
