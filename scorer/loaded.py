"""A scorer whose models are loaded once, for a service or a notebook that scores many texts."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike

from scorer import read
from scorer.encoder import load_encoder
from scorer.measures import Loading, Measures, Progress, measures_with
from scorer.pipeline import DEFAULTS, Inputs, choices_of, documents_of, read_inputs, score_inputs
from scorer.settings import Settings
from scorer.types import Report


class Scorer:
    """Scores documents and batches of pairs with models that are loaded once.

    Threads may share a scorer.  What it remembers of texts lasts for one call.  So its memory does not grow, and no
    result depends on what was scored before.  One call already uses all cores for the models.
    """

    def __init__(self, settings: Settings = DEFAULTS, progress: Progress | None = None) -> None:
        """Load what the settings name; raise ScorerError if anything of it is wrong.

        progress: called with a few words at each step.
        """
        self.settings = settings
        loading = Loading(settings)
        self._choices = choices_of(settings, loading.begin)
        # The first time, this loads the learned metric too.
        loading(progress or (lambda _: None))
        self._encoder = load_encoder(settings)

    def __repr__(self) -> str:
        return f"<Scorer with model {self.settings.model!r}>"

    def score_files(self, original: str | PathLike[str], garbled: str | PathLike[str] | None = None) -> Report:
        """Score two files, or one file that holds both sides, as `scorer.score_files` does."""
        return self._score(read_inputs(original, garbled, self.settings))

    def score_texts(self, original: str, garbled: str) -> Report:
        """Score two texts as if they were plain text files."""
        return self._score(documents_of(original, garbled))

    def score_pairs(self, pairs: Iterable[tuple[str, str]]) -> Report:
        """Score a batch of pairs (original, garbled) that are already aligned; one side may be empty."""
        return self._score(read.rows_of(pairs, "pairs"))

    def _score(self, inputs: Inputs) -> Report:
        return score_inputs(inputs, self.settings, None, self._choices, self._measures)

    def _measures(self, _: Progress) -> Measures:
        return measures_with(self._encoder, self.settings)
