"""Turn texts into sentence and token vectors; the only package that loads an embedding model."""

from __future__ import annotations

from functools import lru_cache

from scorer.encoder.embedder import Embedder
from scorer.encoder.encoding import Encoder
from scorer.encoder.runtime import ON_CPU, Runtime, runtime_of
from scorer.errors import SettingsError
from scorer.settings import Backend, Settings

__all__ = ["ON_CPU", "Embedder", "Encoder", "Runtime", "load_encoder", "runtime_of"]


def load_encoder(settings: Settings) -> Encoder:
    """Return the encoder that the settings name; raise ModelError if it cannot be loaded.

    An encoder has no state, so one that is already loaded is returned again.
    """
    return _load(settings.model, settings.backend, settings.device, runtime_of(settings))


@lru_cache(maxsize=2)
def _load(model: str, backend: Backend, device: str, runtime: Runtime) -> Encoder:
    if model == "none":
        from scorer.encoder.lexical import LexicalEncoder

        return LexicalEncoder()
    default = model == "default"
    if backend == "onnx" and not default:
        raise SettingsError("--backend onnx runs the default model only: leave out --backend")
    if default and backend != "sentence-transformers":
        from scorer.encoder.onnx import OnnxEncoder

        return OnnxEncoder(runtime)
    from scorer.encoder.reference import ReferenceEncoder

    return ReferenceEncoder(model, None if device == "auto" else device)
