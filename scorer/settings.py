"""Every choice that changes a number, in one frozen dataclass; the command line has the same options."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from scorer.errors import SettingsError

Backend = Literal["auto", "onnx", "sentence-transformers"]
Quality = Literal["auto", "none"]
Side = Literal["source", "target"]
ROLES = ("original", "garbled", "id")
_DEVICE = re.compile(r"auto|cpu|cuda(:\d+)?")


@dataclass(frozen=True, slots=True)
class Settings:
    """How to read, align and score.

    aligned: the inputs are already aligned line by line.
    encoding: use this character encoding instead of a byte order mark or strict UTF-8.
    lang: ISO 639-1 code of both texts for the sentence splitter; None detects it.
    model: "default", "none" (lexical similarity only) or any sentence-transformers name or path.
    backend: what runs the model; "auto" is ONNX Runtime for the default model on a CPU.
    fast: run the networks of the default model in bfloat16, on a CPU that has instructions for it.
    device: where the networks run: "cpu", or a GPU as torch names it ("cuda", "cuda:1"); "auto" is the CPU for the
        default model, and what sentence-transformers chooses for any other.
    quality: "auto" rates the pairs; "none" gives findings, and metrics without the learned one.
    ter: compute TER too, for pairs short enough for it.
    only: run only these checks; empty means all.
    skip: do not run these checks.
    glossary: file of names and terms that must be kept, with their accepted equivalents.
    dismissed: file of findings that a person has dismissed.
    seed: random seed of the bootstrap interval and of the permutations behind the relation.
    max_size: most megabytes of an input, also after it is expanded.
    format: read in the format of this name, whatever the ending; with standard input, only this is read so.
    side: which side of a bilingual file is its text, where it is read as a document.
    columns: pairs of a role (original, garbled, id) and the column of a table that has it.
    """

    aligned: bool = False
    encoding: str | None = None
    lang: str | None = None
    model: str = "default"
    backend: Backend = "auto"
    fast: bool = False
    device: str = "auto"
    quality: Quality = "auto"
    ter: bool = True
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    glossary: str | None = None
    dismissed: str | None = None
    seed: int = 0
    max_size: int = 200
    format: str | None = None
    side: Side = "target"
    columns: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if self.max_size < 1:
            raise SettingsError("--max-size must be at least 1 (megabyte)")
        if not self.model:
            raise SettingsError("--model has no name: give one, or none, or leave it out")
        if self.seed < 0:
            raise SettingsError("--seed must not be negative")
        if self.backend not in ("auto", "onnx", "sentence-transformers"):
            raise SettingsError(f"unknown backend {self.backend!r}: auto, onnx or sentence-transformers")
        self._check_runtime()
        if self.quality not in ("auto", "none"):
            raise SettingsError(f"unknown quality {self.quality!r}: auto or none")
        if self.side not in ("source", "target"):
            raise SettingsError(f"unknown side {self.side!r}: source or target")
        roles = [role for role, _ in self.columns]
        if len(set(roles)) < len(roles) or not set(roles) <= set(ROLES):
            raise SettingsError(f"--columns takes each of {', '.join(ROLES)} once: original=ref,garbled=hyp,id=seg")
        for check in self.only:
            if check in self.skip:
                raise SettingsError(f"--only and --skip both name {check!r}: leave it out of one")
        if self.encoding is not None:
            try:
                "".encode(self.encoding)
            except (LookupError, ValueError):
                raise SettingsError(f"unknown encoding {self.encoding!r}: try latin-1 or cp1252") from None

    def _check_runtime(self) -> None:
        if not _DEVICE.fullmatch(self.device):
            raise SettingsError(f"unknown device {self.device!r}: auto, cpu, cuda or cuda:N")
        if not self.fast:
            return
        if self.model != "default" or self.backend == "sentence-transformers":
            raise SettingsError("--fast runs the default model only: leave out --model and --backend, or --fast")
        if self.device not in ("auto", "cpu"):
            raise SettingsError("--fast is for the CPU, and a GPU uses bfloat16 anyway: leave out one of both")
