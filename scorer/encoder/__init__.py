"""Texts to sentence and token vectors; the only place that loads an embedding model."""

from __future__ import annotations

from scorer.encoder.embedder import Embedder
from scorer.errors import SettingsError
from scorer.protocols import Encoder
from scorer.settings import Settings

__all__ = ["Embedder", "load_encoder"]


def load_encoder(settings: Settings) -> Encoder:
    """Return the encoder that the settings name; raise ModelError where it cannot be loaded."""
    if settings.model == "none":
        from scorer.encoder.lexical import LexicalEncoder

        return LexicalEncoder()
    default = settings.model == "default"
    if settings.backend == "onnx" and not default:
        raise SettingsError("--backend onnx runs the default model only: leave out --backend")
    if default and settings.backend != "sentence-transformers":
        from scorer.encoder.onnx import OnnxEncoder

        return OnnxEncoder()
    from scorer.encoder.reference import ReferenceEncoder

    return ReferenceEncoder(settings.model)
