"""Any sentence-transformers model, run by that library: the reference implementation, and the way to use a GPU."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from scorer.encoder.encoding import Encoding
from scorer.encoder.hub import is_out_of_reach
from scorer.encoder.quiet import quiet_libraries
from scorer.encoder.runtime import checked_device
from scorer.encoder.weights import DEFAULT_SHA256, check_default, default_folder
from scorer.encoder.windows import PieceVectors, Tokens, cut, pool
from scorer.errors import MissingExtra, ModelError

# Texts passed to the library at once; this bounds the memory for token vectors.
CHUNK = 1024
# The window (that of BERT) of a model that does not state one.
FALLBACK_WINDOW = 512


class ReferenceEncoder:
    """A sentence-transformers model by name or path; "default" is the bundled one.

    device: where it runs, as torch names it; None is what the library chooses.
    """

    def __init__(self, name: str = "default", device: str | None = None) -> None:
        self._name = name
        self._model = _load(name, device)
        self._tokenizer = self._model.tokenizer
        if not getattr(self._tokenizer, "is_fast", False):
            raise ModelError(f"{name}: its tokenizer gives no offsets; choose a model with a fast tokenizer")
        window = self._model.max_seq_length or FALLBACK_WINDOW
        self._window = int(window) - self._tokenizer.num_special_tokens_to_add()

    @property
    def signature(self) -> Mapping[str, object]:
        """The model, the hash of its weights, and the version of sentence-transformers."""
        import sentence_transformers

        default = self._name == "default"
        # The hash says which model it is; a report that is passed on must not tell the folders of this machine.
        name = os.path.basename(self._name.rstrip(os.sep)) if os.path.isabs(self._name) else self._name
        return {
            "model": "all-MiniLM-L6-v2" if default else name,
            "sha256": DEFAULT_SHA256 if default else _state_hash(self._model),
            "backend": f"sentence-transformers {sentence_transformers.__version__}",
        }

    def encode(self, texts: Sequence[str]) -> Iterator[tuple[int, Encoding]]:
        """Yield (index, encoding) for each text in order; see `encoding.Encoder`."""
        for at in range(0, len(texts), CHUNK):
            pieces = cut(texts[at : at + CHUNK], self._tokenize, self._window)
            outputs = self._model.encode([piece.text for piece in pieces], output_value=None, show_progress_bar=False)
            vectors = [_vectors(output, piece.tokens) for output, piece in zip(outputs, pieces, strict=True)]
            for owner, own in groupby(zip(pieces, vectors, strict=True), key=lambda both: both[0].owner):
                yield at + owner, pool(*zip(*own, strict=True))

    def _tokenize(self, texts: Sequence[str]) -> Sequence[Tokens]:
        if not texts:
            return []
        found = self._tokenizer(
            list(texts), return_offsets_mapping=True, return_special_tokens_mask=True, truncation=False, verbose=False
        )
        rows = zip(found["input_ids"], found["offset_mapping"], found["special_tokens_mask"], strict=True)
        return [
            Tokens(
                tuple(ids),
                tuple(i for i, special in enumerate(specials) if not special),
                tuple((int(a), int(b)) for (a, b), special in zip(offsets, specials, strict=True) if not special),
            )
            for ids, offsets, specials in rows
        ]


def _vectors(output: Mapping[str, Any], tokens: Tokens) -> PieceVectors:
    states = output["token_embeddings"].float().cpu().numpy()
    return PieceVectors(output["sentence_embedding"].float().cpu().numpy(), states[list(tokens.inner)])


def _load(name: str, device: str | None) -> Any:
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError:
        raise MissingExtra("this model needs sentence-transformers: pip install sentence-transformers") from None
    if device is not None:
        checked_device(device)
    source = name
    if name == "default":
        folder = default_folder()
        check_default(folder)
        source = str(folder)
    try:
        with quiet_libraries():
            # A folder needs no network; a name that is not in the hub's cache does.
            here = Path(source).exists() or is_out_of_reach()
            return SentenceTransformer(source, local_files_only=here, device=device)
    except Exception as error:  # the hub client, transformers and torch raise errors of many kinds here
        reason = " ".join(str(error).split()).partition(". ")[0]
        raise ModelError(
            f"cannot load the model {name!r} ({reason}); give the folder of a sentence-transformers model, "
            "or the name of one while the network is there"
        ) from error


def _state_hash(model: Any) -> str:
    digest = hashlib.sha256()
    for key, tensor in sorted(model.state_dict().items()):
        digest.update(key.encode())
        digest.update(tensor.detach().float().cpu().contiguous().numpy().tobytes())
    return digest.hexdigest()
