"""Load the model that tells languages apart; it is unpacked once and then read from the cache.

To unpack it takes half a second, which is as long as everything else that scoring two short texts by letters does.
In the cache it is mapped into memory, so only what a text needs of it is read.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from scorer.encoder.graph import cache_folder

# The arrays of the model, by the names of the attributes that hold them.
_ARRAYS = ("nb_ptc", "nb_pc", "nb_classes", "tk_nextmove", "tk_row", "tk_output")


def load_identifier() -> Any:
    """Return py3langid's identifier, which gives the probabilities of languages.

    Where the cache cannot be read or written, the model is unpacked again each time.
    """
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    packed = Path(MODEL_DIR) / MODEL_FILE
    kept = cache_folder() / f"languages-{hashlib.sha256(packed.read_bytes()).hexdigest()[:32]}"
    # A missing file is an OSError; one that was cut off gives one of the others.
    with suppress(OSError, ValueError, EOFError):
        return _mapped(kept)
    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    with suppress(OSError):
        _keep(found, kept)
    return found


def _mapped(kept: Path) -> Any:
    import numpy as np
    from py3langid.langid import LanguageIdentifier

    ptc, pc, classes, moves, row, output = (np.load(kept / f"{name}.npy", mmap_mode="r") for name in _ARRAYS)
    # A view of the memory gives plain integers, and fast; numpy does neither.
    return LanguageIdentifier(
        ptc, pc, classes.tolist(), memoryview(moves), output.tolist(), norm_probs=True, tk_row=row.tolist()
    )


def _keep(identifier: Any, kept: Path) -> None:
    import numpy as np

    kept.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(dir=kept.parent, suffix=".part"))
    try:
        for name in _ARRAYS:
            np.save(scratch / f"{name}.npy", np.asarray(getattr(identifier, name)), allow_pickle=False)
        # What a damaged model left there goes first; another run may be first too, with the same files.
        shutil.rmtree(kept, ignore_errors=True)
        os.rename(scratch, kept)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
