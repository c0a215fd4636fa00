"""Keep other libraries from writing to the terminal while they load or export a model."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

_LOUD = ("torch.onnx", "huggingface_hub", "sentence_transformers", "httpx")


@contextmanager
def quiet_libraries() -> Iterator[None]:
    """Silence warnings, logs and progress bars; errors are raised, not logged."""
    from transformers.utils import logging as transformers_logging

    loggers = [logging.getLogger(name) for name in _LOUD]
    levels = [logger.level for logger in loggers]
    verbosity = transformers_logging.get_verbosity()
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    transformers_logging.set_verbosity(logging.CRITICAL)
    transformers_logging.disable_progress_bar()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
        transformers_logging.set_verbosity(verbosity)
        transformers_logging.enable_progress_bar()
