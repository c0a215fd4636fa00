"""Score chunks in this process, or in several processes of one core each; the order stays."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from functools import lru_cache, partial
from itertools import chain
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import Protocol, TypeVar

from scorer.bulk.judge import PairJudge, Scored
from scorer.bulk.wanted import Wanted
from scorer.cores import available_cores
from scorer.errors import ScorerError
from scorer.measures import Progress

Chunk = TypeVar("Chunk")
Pairs = list[tuple[str, str]]
Result = tuple[list[Scored], str | None]
# So many rows are worth starting processes for.
MANY = 1000
# Chunks that each process has waiting, so that none is idle while the others are slow.
_AHEAD = 3
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


class Engine(Protocol):
    """Scores chunks."""

    def signature(self) -> dict[str, object]:
        """Return the signature of the results; the models are loaded then."""

    def results(self, chunks: Iterable[tuple[Chunk, Pairs]]) -> Iterator[tuple[Chunk, Result]]:
        """Yield each chunk with the results of its pairs, in order."""


@contextmanager
def engine(wanted: Wanted, names: Sequence[str], jobs: int | None, progress: Progress) -> Iterator[Engine]:
    """Start an engine of `jobs` processes; one is this process.

    None is this process for the first rows, and one process for each core after MANY rows.
    """
    cores = available_cores() if jobs is None else jobs
    if cores == 1:
        yield _Alone(PairJudge(wanted, names, progress))
    elif jobs is None:
        with ExitStack() as stack:
            several = partial(_several, wanted, names, cores)
            yield _Growing(_Alone(PairJudge(wanted, names, progress)), lambda: stack.enter_context(several()))
    else:
        progress(f"starting {jobs} processes")
        with _several(wanted, names, jobs) as found:
            yield found


@contextmanager
def _several(wanted: Wanted, names: Sequence[str], jobs: int) -> Iterator[_Several]:
    for name in (*_THREADS, "RAYON_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin)
    try:
        yield _Several(pool, wanted, tuple(names), jobs)
    finally:
        pool.shutdown(cancel_futures=True)


class _Alone:
    def __init__(self, judge: PairJudge) -> None:
        self._judge = judge

    def signature(self) -> dict[str, object]:
        return self._judge.signature

    def results(self, chunks: Iterable[tuple[Chunk, Pairs]]) -> Iterator[tuple[Chunk, Result]]:
        for chunk, pairs in chunks:
            yield chunk, self._judge.judge(pairs)


class _Growing:
    """This process for the first rows, which so appear at once, and then others, which take a while to begin."""

    def __init__(self, alone: _Alone, several: Callable[[], _Several]) -> None:
        self._alone, self._several = alone, several

    def signature(self) -> dict[str, object]:
        return self._alone.signature()

    def results(self, chunks: Iterable[tuple[Chunk, Pairs]]) -> Iterator[tuple[Chunk, Result]]:
        left = iter(chunks)
        rows = 0
        for chunk, pairs in left:
            yield from self._alone.results([(chunk, pairs)])
            rows += len(pairs)
            if rows >= MANY:
                break
        for following in left:
            yield from self._several().results(chain([following], left))


class _Several:
    def __init__(self, pool: ProcessPoolExecutor, wanted: Wanted, names: tuple[str, ...], jobs: int) -> None:
        self._pool, self._wanted, self._names, self._jobs = pool, wanted, names, jobs

    def signature(self) -> dict[str, object]:
        # One process alone loads the models the first time, which may make files that the others find.
        return self._got(self._pool.submit(_signature, self._wanted, self._names))

    def results(self, chunks: Iterable[tuple[Chunk, Pairs]]) -> Iterator[tuple[Chunk, Result]]:
        waiting: deque[tuple[Chunk, Future[Result | str]]] = deque()
        for chunk, pairs in chunks:
            waiting.append((chunk, self._pool.submit(_score, self._wanted, self._names, pairs)))
            if len(waiting) >= _AHEAD * self._jobs or waiting[0][1].done():
                first, future = waiting.popleft()
                yield first, self._got(future)
        while waiting:
            first, future = waiting.popleft()
            yield first, self._got(future)

    def _got(self, future: Future[Found | str]) -> Found:
        try:
            found = future.result()
        except BrokenProcessPool:
            problem = "a process ended before its work was done, perhaps for lack of memory"
            raise ScorerError(f"{problem}: give fewer --jobs") from None
        if isinstance(found, str):
            raise ScorerError(found)
        return found


Found = TypeVar("Found")


def _begin() -> None:
    """Prepare a process: Ctrl-C is for the first one, and without that one this one ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if (parent := parent_process()) is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


@lru_cache(maxsize=1)
def _judge(wanted: Wanted, names: tuple[str, ...]) -> PairJudge:
    """Load the models so that they use one core, by the number of cores that there seem to be."""
    cores = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set[int]()
    if cores:
        os.sched_setaffinity(0, {min(cores)})
    try:
        judge = PairJudge(wanted, names, lambda _: None)
        judge.judge([("One word.", "Two words.")])  # loads what is loaded at the first pair
    finally:
        if cores:
            os.sched_setaffinity(0, cores)
    return judge


# Errors go back as their line: some of them cannot be sent between processes.
def _signature(wanted: Wanted, names: tuple[str, ...]) -> dict[str, object] | str:
    try:
        return _judge(wanted, names).signature
    except ScorerError as error:
        return str(error)


def _score(wanted: Wanted, names: tuple[str, ...], pairs: Pairs) -> Result | str:
    try:
        return _judge(wanted, names).judge(pairs)
    except ScorerError as error:
        return str(error)
