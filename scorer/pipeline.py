"""Run the stages in order; nothing else is done here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from os import PathLike, fspath

from scorer import plugins, read
from scorer.across import ANY_LANGUAGE, with_findings_across
from scorer.align import align, link_rows, relate
from scorer.encoder import Embedder, load_encoder
from scorer.errors import SettingsError, UnknownPlugin
from scorer.explain import explain
from scorer.languages import NAMES, code_of
from scorer.pair import pair
from scorer.passages import passages
from scorer.protocols import Check, Metric
from scorer.quality import load_quality
from scorer.score import score, score_together
from scorer.segment import detect_language, differing_languages, segment, whole_blocks
from scorer.settings import Settings
from scorer.sift.dismissals import Dismissal, read_dismissals
from scorer.sift.findings import sift
from scorer.signature import sign
from scorer.summary import summarise
from scorer.types import Document, Link, Relation, Report, Rows, Segment
from scorer.words.background import survey
from scorer.words.compared import compare
from scorer.words.glossary import Glossary, read_glossary

Progress = Callable[[str], None]
DEFAULTS = Settings()


@dataclass(frozen=True, slots=True)
class _Measures:
    """What needs a model; it is loaded together, since that takes seconds the first time."""

    embedder: Embedder
    metrics: Mapping[str, Metric]


@dataclass(frozen=True, slots=True)
class _Linked:
    """Two documents, their sentences and the links between these; `rows` if the input was aligned already.

    `languages` are those of the splitter, or None if nothing was split.
    """

    documents: tuple[Document, Document]
    segments: tuple[Sequence[Segment], Sequence[Segment]]
    links: Sequence[Link]
    rows: Rows | None
    languages: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class _Choices:
    """What the user chose by name or in a file; it is read first, so that a mistake in it shows at once."""

    checks: Mapping[str, Check]
    glossary: Glossary
    dismissals: Sequence[Dismissal]


def score_files(
    original: str | PathLike[str],
    garbled: str | PathLike[str] | None = None,
    settings: Settings = DEFAULTS,
    progress: Progress | None = None,
) -> Report:
    """Score two files, or one file that holds both sides (a table of pairs or a bilingual file).

    "-" is standard input.  `progress` is called with a few words at each step.  Raise ScorerError if
    anything is wrong with the input.
    """
    if garbled is None:
        return _score_rows(read.read_pairs(fspath(original), settings), settings, progress)
    paths = fspath(original), fspath(garbled)
    inputs = read.read_aligned(*paths, settings) if settings.aligned else read.read_two(*paths, settings)
    if isinstance(inputs, Rows):
        return _score_rows(inputs, settings, progress)
    return _score_documents(*inputs, settings, progress)


def score_texts(original: str, garbled: str, settings: Settings = DEFAULTS) -> Report:
    """Score two texts as if they were plain text files."""
    documents = read.document_of(original, "original"), read.document_of(garbled, "garbled")
    return _score_documents(*documents, settings, None)


def score_pairs(pairs: Iterable[tuple[str, str]], settings: Settings = DEFAULTS) -> Report:
    """Score pairs (original, garbled) that are already aligned; one side may be empty."""
    return _score_rows(read.rows_of(pairs, "pairs"), settings, None)


def _score_documents(original: Document, garbled: Document, settings: Settings, progress: Progress | None) -> Report:
    choices = _choices(settings)
    tell = progress or _silent
    tell("splitting sentences")
    languages = _languages(original, garbled, settings)
    segments = segment(original, languages[0]), segment(garbled, languages[1])
    measures = _measures(settings, tell)
    tell(f"aligning {len(segments[0]):,} with {len(segments[1]):,} sentences")
    times = _times(original, segments[0]), _times(garbled, segments[1])
    links = align(*segments, measures.embedder.vectors, times)
    return _judge(_Linked((original, garbled), segments, links, None, languages), measures, choices, settings, tell)


def _score_rows(rows: Rows, settings: Settings, progress: Progress | None) -> Report:
    if settings.lang is not None:
        raise SettingsError("--lang is for splitting sentences, and aligned input has none to split: leave it out")
    choices = _choices(settings)
    tell = progress or _silent
    segments = whole_blocks(rows.original), whole_blocks(rows.garbled)
    measures = _measures(settings, tell)
    links = link_rows(*segments, len(rows.ids))
    linked = _Linked((rows.original, rows.garbled), segments, links, rows, None)
    return _judge(linked, measures, choices, settings, tell)


def _judge(linked: _Linked, measures: _Measures, choices: _Choices, settings: Settings, tell: Progress) -> Report:
    embedder, (original, garbled), segments = measures.embedder, linked.documents, linked.segments
    across = None if settings.lang else differing_languages(original, garbled)
    metrics, checks = ({}, _across(choices.checks)) if across else (measures.metrics, choices.checks)
    pairs = pair(linked.links, (original, segments[0]), (garbled, segments[1]), linked.rows)
    background = survey(_texts(segments[0]), _texts(segments[1]), choices.glossary)
    tell(f"scoring {len(pairs):,} pairs")
    scored = score(pairs, metrics, checks, lambda block: compare(block, embedder, background))
    if across:
        original = replace(original, notes=(*original.notes, _languages_differ(*across)))
        scored = with_findings_across(scored)
    sifted = sift(scored, choices.dismissals)
    model = load_quality(settings.model) if settings.quality == "auto" and not across else None
    judgements = explain(sifted.scored, model)
    together = score_together(pairs, metrics, "pairs" if linked.rows is None else "rows")
    relation = Relation("other_language", 1.0) if across else _relation(linked, embedder, settings)
    return Report(
        original,
        garbled,
        relation=relation,
        judgements=judgements,
        passages=passages(judgements),
        summary=summarise(judgements, together, *segments, settings.seed, sifted.dismissed),
        signature=sign(settings, linked.languages, metrics, checks, embedder.signature, model),
    )


def _relation(linked: _Linked, embedder: Embedder, settings: Settings) -> Relation:
    return relate(*linked.segments, linked.links, embedder.vectors, settings.seed)


def _across(checks: Mapping[str, Check]) -> dict[str, Check]:
    """Return the checks that compare the same signs in any language."""
    return {name: check for name, check in checks.items() if name in ANY_LANGUAGE}


def _languages_differ(original: str, garbled: str) -> str:
    languages = f"{NAMES[original]} and {NAMES[garbled]}"
    return f"these are {languages}: only numbers, names, tags and length are compared"


def _times(document: Document, segments: Sequence[Segment]) -> Sequence[tuple[float, float]]:
    return [document.times[one.block] for one in segments] if document.times else ()


def _measures(settings: Settings, tell: Progress) -> _Measures:
    if settings.model != "none":
        tell(f"loading the model{_first_time(settings)}")
    embedder = Embedder(load_encoder(settings))
    return _Measures(embedder, _metrics(embedder, settings))


def _first_time(settings: Settings) -> str:
    """Return a note on how much longer the first run takes, which exports graphs; empty if none is needed."""
    encoder = settings.model == "default" and settings.backend != "sentence-transformers"
    graphs = encoder + _is_wanted("learned", settings)
    return f" (the first time, about {'ten' if graphs == 1 else 'fifteen'} seconds more)" if graphs else ""


def _languages(original: Document, garbled: Document, settings: Settings) -> tuple[str, str]:
    if settings.lang is not None:
        return settings.lang, settings.lang
    return (
        code_of(original.language) or detect_language(original.text),
        code_of(garbled.language) or detect_language(garbled.text),
    )


def _metrics(embedder: Embedder, settings: Settings) -> dict[str, Metric]:
    wanted = [name for name in plugins.names("metric") if _is_wanted(name, settings)]
    return {name: plugins.load("metric", name)(embedder) for name in wanted}


def _is_wanted(metric: str, settings: Settings) -> bool:
    if metric == "ter":
        return settings.ter
    # The learned metric needs the default encoder, and is run only if pairs are rated.
    return metric != "learned" or (settings.model == "default" and settings.quality == "auto")


def _choices(settings: Settings) -> _Choices:
    return _Choices(_checks(settings), read_glossary(settings.glossary), read_dismissals(settings.dismissed))


def _checks(settings: Settings) -> dict[str, Check]:
    names = plugins.names("check")
    for name in (*settings.only, *settings.skip):
        if name not in names:
            raise UnknownPlugin(f"no check is called {name!r}: there are {', '.join(names)}")
    wanted = settings.only or names
    return {name: plugins.load("check", name) for name in names if name in wanted and name not in settings.skip}


def _texts(segments: Sequence[Segment]) -> list[str]:
    return [one.text for one in segments]


def _silent(_: str) -> None:
    return None
