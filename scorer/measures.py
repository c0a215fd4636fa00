"""Load what needs a model, beside other work.

To read the graphs of both networks, check them and prepare them takes half a second, most of it outside Python.
Meanwhile the checks and the metrics are imported, which takes as long.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scorer import plugins
from scorer.encoder import Embedder, Encoder, load_encoder, runtime_of
from scorer.protocols import Metric
from scorer.read.source import shown
from scorer.settings import Settings

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Measures:
    """What needs a model; it is loaded together."""

    embedder: Embedder
    metrics: Mapping[str, Metric]


class Loading:
    """Loads what the settings name: in threads once begun; when called, it waits for them.

    It is begun only when nothing else can be wrong with what the user asked for, since its threads are not broken off.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._encoder: Future[Encoder] | None = None
        self._reader: Future[object] | None = None

    def begin(self) -> None:
        """Begin to load the two networks; another encoder is only loaded when it is waited for."""
        if self._encoder or self._reader:
            return
        pool = ThreadPoolExecutor(2)
        if _is_own_encoder(self._settings):
            self._encoder = pool.submit(load_encoder, self._settings)
        if _is_wanted("learned", self._settings):
            self._reader = pool.submit(_load_reader, self._settings)
        pool.shutdown(wait=False)

    def __call__(self, tell: Progress) -> Measures:
        """Return all that is loaded; raise ModelError if a model cannot be loaded."""
        if self._settings.model != "none":
            tell(_what_is_loaded(self._settings))
        self.begin()
        for name in _wanted(self._settings):
            plugins.load("metric", name)  # imported while the networks are loaded
        encoder = self._encoder.result() if self._encoder else load_encoder(self._settings)
        if self._reader:
            self._reader.result()
        return measures_with(encoder, self._settings)


def measures_with(encoder: Encoder, settings: Settings) -> Measures:
    """Return what measures with a loaded encoder; it remembers texts, and begins without any."""
    embedder = Embedder(encoder, runtime_of(settings))
    return Measures(embedder, {name: plugins.load("metric", name)(embedder) for name in _wanted(settings)})


def _load_reader(settings: Settings) -> object:
    from scorer.cross_encoder import load_reader

    return load_reader(runtime_of(settings))


def _what_is_loaded(settings: Settings) -> str:
    if settings.model != "default" and not Path(settings.model).exists():
        return f"looking for the model {shown(settings.model)}"
    return f"loading the model{_first_time(settings)}"


def _first_time(settings: Settings) -> str:
    """Return a note on how much longer the first run takes, which exports graphs; empty if none is needed."""
    graphs = _is_own_encoder(settings) + _is_wanted("learned", settings)
    return f" (the first time, about {'ten' if graphs == 1 else 'fifteen'} seconds more)" if graphs else ""


def _is_own_encoder(settings: Settings) -> bool:
    return settings.model == "default" and settings.backend != "sentence-transformers"


def _wanted(settings: Settings) -> list[str]:
    return [name for name in plugins.names("metric") if _is_wanted(name, settings)]


def _is_wanted(metric: str, settings: Settings) -> bool:
    if metric == "ter":
        return settings.ter
    # The learned metric needs the default encoder, and is run only if pairs are rated.
    return metric != "learned" or (settings.model == "default" and settings.quality == "auto")
