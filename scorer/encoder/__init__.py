"""Turn texts into sentence and token vectors; the only package that loads an embedding model."""

from __future__ import annotations

from functools import lru_cache

from scorer.encoder.embedder import Embedder
from scorer.encoder.encoding import Encoder
from scorer.errors import SettingsError
from scorer.settings import Backend, Settings

__all__ = ["Embedder", "Encoder", "load_encoder"]


def load_encoder(settings: Settings) -> Encoder:
    """Return the encoder that the settings name; raise ModelError if it cannot be loaded.

    An encoder has no state, so one that is already loaded is returned again.
    """
    return _load(settings.model, settings.backend)


@lru_cache(maxsize=2)
def _load(model: str, backend: Backend) -> Encoder:
    if model == "none":
        from scorer.encoder.lexical import LexicalEncoder

        return LexicalEncoder()
    default = model == "default"
    if backend == "onnx" and not default:
        raise SettingsError("--backend onnx runs the default model only: leave out --backend")
    if default and backend != "sentence-transformers":
        from scorer.encoder.onnx import OnnxEncoder

        return OnnxEncoder()
    from scorer.encoder.reference import ReferenceEncoder

    return ReferenceEncoder(model)
