"""Time the stages of the pipeline from outside, since the library has no timers.

Functions are replaced by timed ones where the pipeline looks them up.  A name that no longer exists
raises AttributeError, so that no stage is silently left out.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

STAGES = {
    "detect_language": "detect the language",
    "whole_blocks": "segment",
    "link_rows": "link the rows",
    "relate": "relation",
    "pair": "pair",
    "load_quality": "load the quality model",
    "score": "score: the loop around",
    "explain": "explain",
    "score_together": "score: the loop around",
    "passages": "passages",
    "summarise": "summary",
    "sign": "signature",
}


class Stopwatch:
    """Counts CPU seconds by label; time spent under a nested label counts for that label only."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._open: list[str] = []
        self._since = 0.0

    def timed(self, label: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function with its time counted under `label`."""

        def run(*args: Any, **kwargs: Any) -> Any:
            self._charge()
            self._open.append(label)
            try:
                return function(*args, **kwargs)
            finally:
                self._charge()
                self._open.pop()

        return run

    def _charge(self) -> None:
        now = time.process_time()
        if self._open:
            self.seconds[self._open[-1]] += now - self._since
        self._since = now


def watch_pipeline(watch: Stopwatch) -> None:
    """Replace each stage, metric and check by a timed one, until this process ends."""
    from scorer import encoder, explain, measures, pipeline, plugins, read
    from scorer.words import compared

    for name, label in STAGES.items():
        _replace(watch, pipeline, name, label)
    _replace(watch, measures.Loading, "__call__", "load the model")
    _replace(watch, read, "rows_of", "read")
    _replace(watch, explain, "features", "explain: features")
    _replace(watch, encoder.Embedder, "_encode", "encode")
    _replace(watch, compared, "link_words", "word links")
    setattr(plugins, "load", _timed_load(watch, plugins.load))  # noqa: B010  (a plain assignment is none to mypy)


def _replace(watch: Stopwatch, owner: object, name: str, label: str) -> None:
    setattr(owner, name, watch.timed(label, getattr(owner, name)))


def _timed_load(watch: Stopwatch, load: Callable[[str, str], Any]) -> Callable[[str, str], Any]:
    def timed_load(group: str, name: str) -> Any:
        found = load(group, name)
        if group == "check":
            # A check is a generator, so its work is done only when its findings are listed.
            return watch.timed(f"check {name}", lambda pair: list(found(pair)))
        if group == "metric":
            return lambda embedder: _timed_metric(watch, name, found(embedder))
        return found

    return timed_load


def _timed_metric(watch: Stopwatch, name: str, metric: Any) -> Any:
    metric.score = watch.timed(f"metric {name}", metric.score)
    metric.corpus = watch.timed(f"metric {name}: corpus", metric.corpus)
    return metric
