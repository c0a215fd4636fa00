"""One run: read rows, score them in chunks, write them, and note after each chunk what is good."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Any

from scorer.bulk import wanted
from scorer.bulk.judge import Scored
from scorer.bulk.keep import FLAGS, Keep, asked_for, finder
from scorer.bulk.manifest import Counts, Hashes, check_same, place_of, read_manifest, write_manifest
from scorer.bulk.output import FileOutput, Output, StandardOutput
from scorer.bulk.packed import Input
from scorer.bulk.rows import Row, Table, Value, in_chunks
from scorer.bulk.tables import CHUNK, format_of, open_table, packing_of
from scorer.bulk.workers import Engine, Pairs, engine
from scorer.errors import ReadError, SettingsError
from scorer.measures import Progress
from scorer.settings import Settings

# Seconds between two checkpoints; a killed run loses the work of these, and that of the chunks being scored.
_EVERY = 1.0
REASON = "dropped_for"
Shown = Callable[[Counts, float | None], None]


@dataclass(frozen=True)
class Job:
    """What is asked for.  `output` is None for standard output; `form` is None to go by the ending of the inputs.

    `jobs` is None for one process for each core after the first rows.
    """

    inputs: Sequence[str]
    output: str | None
    add: Sequence[str]
    keep: Keep | None = None
    drop_to: str | None = None
    jobs: int | None = 1
    resume: bool = False
    form: str | None = None
    settings: Settings = field(default_factory=Settings)


@dataclass
class _Chunk:
    """Rows of one table that are scored together; `share` of all inputs was read with them."""

    table: Table
    rows: list[Row]
    share: float | None


class Run:
    """Checks a job, then does it; everything that can be wrong without reading all rows is said before."""

    def __init__(self, job: Job) -> None:
        wanted.check_columns(job.add)
        self._job = job
        self._chosen = dict(job.settings.columns)
        self._form = format_of(job.inputs, job.form)
        self._sources = [Input(path) for path in job.inputs]
        self._output, self._dropped = self._place(job.output), self._place(job.drop_to) if job.drop_to else None
        self._manifest = (
            place_of(self._output.path) if self.can_resume and isinstance(self._output, FileOutput) else None
        )
        if job.resume and self._manifest is None:
            raise SettingsError("--resume needs files: name them, and an output with -o")
        try:
            self._first = self._table(self._sources[0])
            self._head = self._first.head(job.add)
            self._check_names()
            self._check_columns()
        except BaseException:
            self.close()
            raise
        self.counts = Counts()
        # All inputs have the same columns, so what is said of the first holds for each.
        self.assumed = self._first.notes
        self.notes: list[str] = []
        self._damage: ReadError | None = None

    @property
    def can_resume(self) -> bool:
        """Whether the run can be broken off and resumed: all that it reads and writes is files."""
        outputs = [one for one in (self._output, self._dropped) if one is not None]
        files = all(isinstance(one, FileOutput) and one.can_be_cut for one in outputs)
        return files and all(source.size is not None for source in self._sources)

    def close(self) -> None:
        """Close all files."""
        for one in (*self._sources, self._output, self._dropped):
            if one is not None:
                one.close()

    def do(self, tell: Progress, shown: Shown, stopped: Callable[[], bool]) -> bool:
        """Do the work; return whether it is complete, which it is not if `stopped` said so.

        tell: called with a few words before the first row.  shown: called after each chunk.
        """
        try:
            return self._do(tell, shown, stopped)
        finally:
            self.close()

    def _do(self, tell: Progress, shown: Shown, stopped: Callable[[], bool]) -> bool:
        columns, needed = asked_for(self._job.add, self._job.keep, self._job.settings)
        with engine(needed, columns, self._job.jobs, tell) as scorer:
            begun = self._begin(needed, scorer)
            if self.counts.done:
                return True
            at = monotonic()
            for chunk, (scored, note) in scorer.results(self._waiting(stopped)):
                self._write(chunk, scored)
                if note is not None and note not in self.notes:
                    self.notes.append(note)
                if monotonic() - at >= _EVERY:
                    self._checkpoint(begun)
                    at = monotonic()
                shown(self.counts, chunk.share)
                if stopped():
                    break
        if self._damage is not None:
            self._checkpoint(begun)
            raise self._damage
        # Rows may be left also if the loop came to its end: no chunk is begun once the run is stopped.
        if stopped():
            self._checkpoint(begun)
            return False
        self._finish(begun)
        return True

    def _finish(self, begun: Callable[[], dict[str, Any]]) -> None:
        self._checkpoint(begun)
        for output in (self._output, self._dropped):
            if output is not None:
                output.finish()
        self.counts.done = True
        self._note(begun)
        for output in (self._output, self._dropped):
            if output is not None:
                output.tidy()

    def _check_names(self) -> None:
        """Raise SettingsError for a name in --keep that nothing has."""
        if self._job.drop_to is not None and self._job.keep is None:
            raise SettingsError("--drop-to is for what --keep leaves out: give both")
        known = {*wanted.COLUMNS, *FLAGS, *wanted.CHECKS, *self._first.columns}
        for name in sorted(self._job.keep.names if self._job.keep else ()):
            if name not in known and self._form != "jsonl":
                there = f"{', '.join((*wanted.columns(), *FLAGS))}, the names of checks, and those of the input"
                raise SettingsError(f"--keep knows no column {name!r}: there are {there}")

    def _check_columns(self) -> None:
        """Raise ReadError if a further file has other columns than the first; a pipe is seen only when it is read."""
        for source in self._sources[1:]:
            if source.is_file:
                with closing(Input(source.path)) as looked_at:
                    self._opened(looked_at)

    def _opened(self, source: Input) -> Table:
        table = self._table(source)
        if table.shape != self._first.shape:
            raise ReadError(source.name, f"has other columns than {self._sources[0].name}: run each of its own")
        return table

    def _table(self, source: Input) -> Table:
        added = (*self._job.add, *([REASON] if self._job.drop_to is not None else []))
        return open_table(source, self._form, self._chosen, added)

    def _place(self, path: str | None) -> Output:
        if path is None:
            if self._form == "parquet":
                raise SettingsError("Parquet cannot be written to standard output: name a file with -o")
            return StandardOutput()
        return FileOutput(path, packing_of(path, self._form), self._form)

    def _begin(self, needed: wanted.Wanted, scorer: Engine) -> Callable[[], dict[str, Any]]:
        """Open the outputs, after what is good in them, and return what says what the run is made of."""
        hashes = Hashes(self._job.inputs) if self._manifest else None
        made_of = {"run": self._run(scorer)}

        def begun() -> dict[str, Any]:
            return made_of | {"inputs": hashes.get() if hashes else []}

        if self._job.resume:
            self._resume(begun)
        elif self._manifest is not None and self._manifest.exists() and not read_manifest(self._manifest)[1].done:
            problem = f"{self._job.output}: a run is not finished"
            raise SettingsError(f"{problem}: --resume goes on; to begin anew, remove {self._manifest.name}")
        for output, at in ((self._output, self.counts.out), (self._dropped, self.counts.dropped)):
            if isinstance(output, FileOutput) and not self.counts.done:
                output.begin(at)
        if not self.counts.rows and not self.counts.done:
            if self._manifest is not None:
                write_manifest(self._manifest, made_of | {"inputs": []}, self.counts)
            self._write_heads()
        return begun

    def _resume(self, begun: Callable[[], dict[str, Any]]) -> None:
        place, output = self._manifest, self._output
        if place is not None and place.exists():
            before, counts = read_manifest(place)
            if counts.rows or counts.done:
                check_same(before, begun())
                self.counts = counts
        elif isinstance(output, FileOutput) and output.path.exists():
            raise ReadError(str(self._job.output), "has no manifest, so nobody knows what is good in it: remove it")

    def _run(self, scorer: Engine) -> dict[str, Any]:
        """Return all choices that change the output, by the name of the option where there is one."""
        job = self._job
        chosen: dict[str, Any] = {"add": list(job.add), "keep": job.keep.text if job.keep else None}
        chosen |= {"drop-to": job.drop_to is not None, "columns": self._chosen, "format": self._form, "chunk": CHUNK}
        return chosen | {f"signature of {name}": value for name, value in scorer.signature().items()}

    def _write_heads(self) -> None:
        self._output.write(self._head)
        if self._dropped is not None:
            self._dropped.write(self._first.head((*self._job.add, REASON)))

    def _waiting(self, stopped: Callable[[], bool]) -> Iterator[tuple[_Chunk, Pairs]]:
        """Yield the chunks that are not done yet; what is wrong with the rest is raised once these are written."""
        done = self.counts.rows
        try:
            for chunk in self._chunks():
                if stopped():
                    return
                if done > 0:
                    done -= len(chunk.rows)
                    continue
                yield chunk, [(row.original, row.garbled) for row in chunk.rows]
        except ReadError as error:
            self._damage = error

    def _chunks(self) -> Iterator[_Chunk]:
        """Yield all rows in chunks; a chunk has rows of one input only."""
        sizes = [source.size for source in self._sources]
        total = None if None in sizes else sum(size or 0 for size in sizes)
        for number, source in enumerate(self._sources):
            table = self._first if not number else self._opened(source)
            empty = True
            for found in in_chunks(table.rows(), CHUNK):
                empty = False
                read = sum(one.read_so_far() for one in self._sources)
                yield _Chunk(table, found, min(read / total, 1.0) if total else None)
            if empty and len(self._sources) == 1:
                raise ReadError(source.name, "is empty: it has no row")
            source.close()

    def _write(self, chunk: _Chunk, scored: Sequence[Scored]) -> None:
        add, keep, counts = self._job.add, self._job.keep, self.counts
        kept: list[tuple[Row, list[Value]]] = []
        dropped: list[tuple[Row, list[Value]]] = []
        for row, one in zip(chunk.rows, scored, strict=True):
            new = [one.values.get(name) for name in add]
            reasons = keep.failed(finder(one, partial(chunk.table.cell, row)), one) if keep else ()
            if reasons:
                dropped.append((row, [*new, ", ".join(reasons)]))
                for reason in reasons:
                    counts.reasons[reason] = counts.reasons.get(reason, 0) + 1
            else:
                kept.append((row, new))
            counts.rated += one.severity is not None
            counts.degraded += one.degraded
        self._output.write(_encoded(chunk.table, kept, add))
        if self._dropped is not None:
            self._dropped.write(_encoded(chunk.table, dropped, (*add, REASON)))
        counts.rows += len(chunk.rows)
        counts.kept += len(kept)

    def _checkpoint(self, begun: Callable[[], dict[str, Any]]) -> None:
        self.counts.out = self._output.checkpoint()
        if self._dropped is not None:
            self.counts.dropped = self._dropped.checkpoint()
        self._note(begun)

    def _note(self, begun: Callable[[], dict[str, Any]]) -> None:
        if self._manifest is not None:
            write_manifest(self._manifest, begun(), self.counts)


def _encoded(table: Table, rows: Iterable[tuple[Row, list[Value]]], added: Sequence[str]) -> bytes:
    found = list(rows)
    return table.encode([row for row, _ in found], added, [new for _, new in found])
