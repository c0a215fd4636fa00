"""Run the stages in order; nothing else is done here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from os import PathLike, fspath

from scorer import plugins, read
from scorer.across import ANY_LANGUAGE, with_findings_across
from scorer.align import align, link_rows, relate
from scorer.blocks import Compare, forgetting, learn, watched
from scorer.english_only import remark
from scorer.errors import SettingsError, UnknownPlugin
from scorer.explain import explain
from scorer.languages import NAMES, code_of
from scorer.measures import Loading, Measures, Progress
from scorer.pair import pair
from scorer.passages import passages
from scorer.protocols import Check, Metric
from scorer.quality import QualityModel, load_quality
from scorer.score import score, score_together
from scorer.segment import detect_language, differing_languages, foreign_language, is_unspaced, segment, whole_blocks
from scorer.settings import Settings
from scorer.sift.dismissals import Dismissal, read_dismissals
from scorer.sift.findings import sift
from scorer.signature import sign
from scorer.summary import summarise
from scorer.types import Document, Judgement, Link, Pair, Relation, Report, Rows, Segment
from scorer.words.background import survey
from scorer.words.compared import compare
from scorer.words.glossary import Glossary, read_glossary

# What is scored: rows that are aligned already, or two documents.
Inputs = Rows | tuple[Document, Document]
DEFAULTS = Settings()


@dataclass(frozen=True, slots=True)
class Linked:
    """Two documents, their sentences and the links between these; `rows` if the input was aligned already.

    `languages` are those of the splitter, or None if nothing was split.
    """

    documents: tuple[Document, Document]
    segments: tuple[Sequence[Segment], Sequence[Segment]]
    links: Sequence[Link]
    rows: Rows | None
    languages: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Choices:
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
    return score_inputs(read_inputs(original, garbled, settings), settings, progress)


def score_texts(original: str, garbled: str, settings: Settings = DEFAULTS) -> Report:
    """Score two texts as if they were plain text files."""
    return score_inputs(documents_of(original, garbled), settings)


def score_pairs(pairs: Iterable[tuple[str, str]], settings: Settings = DEFAULTS) -> Report:
    """Score pairs (original, garbled) that are already aligned; one side may be empty."""
    return score_inputs(read.rows_of(pairs, "pairs"), settings)


def read_inputs(original: str | PathLike[str], garbled: str | PathLike[str] | None, settings: Settings) -> Inputs:
    """Read two files, or one that holds both sides."""
    if garbled is None:
        return read.read_pairs(fspath(original), settings)
    paths = fspath(original), fspath(garbled)
    return read.read_aligned(*paths, settings) if settings.aligned else read.read_two(*paths, settings)


def documents_of(original: str, garbled: str) -> tuple[Document, Document]:
    """Return two texts as if they were plain text files."""
    return read.document_of(original, "original"), read.document_of(garbled, "garbled")


def score_inputs(
    inputs: Inputs,
    settings: Settings,
    progress: Progress | None = None,
    choices: Choices | None = None,
    load: Callable[[Progress], Measures] | None = None,
) -> Report:
    """Score what was read.

    choices, load: what the settings name and what needs a model, where a caller has them already.
    """
    if isinstance(inputs, Rows):
        refuse_language(settings)
    tell, loading = progress or _silent, Loading(settings)
    chosen = choices or choices_of(settings, None if load else loading.begin)
    measures = load or loading
    if isinstance(inputs, Rows):
        return _judge(linked_rows(inputs), measures(tell), chosen, settings, tell)
    tell("splitting sentences")
    languages = _languages(*inputs, settings)
    segments = segment(inputs[0], languages[0]), segment(inputs[1], languages[1])
    loaded = measures(tell)
    learn(loaded.embedder, (one.text for side in segments for one in side), tell)
    tell(f"aligning {len(segments[0]):,} with {len(segments[1]):,} sentences")
    times = _times(inputs[0], segments[0]), _times(inputs[1], segments[1])
    links = align(*segments, loaded.embedder.vectors, times)
    return _judge(Linked(inputs, segments, links, None, languages), loaded, chosen, settings, tell)


def refuse_language(settings: Settings) -> None:
    """Raise SettingsError if a language is named for input that is aligned already."""
    if settings.lang is not None:
        raise SettingsError("--lang is for splitting sentences, and aligned input has none to split: leave it out")


def linked_rows(rows: Rows) -> Linked:
    """Return aligned rows as documents, sentences and links."""
    segments = whole_blocks(rows.original), whole_blocks(rows.garbled)
    return Linked((rows.original, rows.garbled), segments, link_rows(*segments, len(rows.ids)), rows, None)


@dataclass(frozen=True, slots=True)
class Judged:
    """The pairs with their judgements.

    across: the two languages if they differ.  note: what counts for less in the languages of the texts, or None.
    """

    pairs: Sequence[Pair]
    judgements: tuple[Judgement, ...]
    metrics: Mapping[str, Metric]
    checks: Mapping[str, Check]
    model: QualityModel | None
    dismissed: int
    across: tuple[str, str] | None
    note: str | None


def judged(
    linked: Linked,
    measures: Measures,
    choices: Choices,
    settings: Settings,
    tell: Progress,
    *,
    words: bool = True,
    again: bool = False,
) -> Judged:
    """Judge the pairs.

    words: compare their words; else there are no differences.  again: their texts may come again in another call, so
    their token vectors are kept.
    """
    embedder, (original, garbled), segments = measures.embedder, linked.documents, linked.segments
    across = None if settings.lang else differing_languages(original, garbled)
    metrics, checks = ({}, _across(choices.checks)) if across else (measures.metrics, choices.checks)
    pairs = pair(linked.links, (original, segments[0]), (garbled, segments[1]), linked.rows)
    background = survey(_texts(segments[0]), _texts(segments[1]), choices.glossary, in_order=True)
    tell(f"scoring {len(pairs):,} pairs")
    compared: Compare = watched(lambda block: compare(block if words else (), embedder, background), pairs, tell)
    if not again:
        compared = forgetting(compared, pairs, embedder)
    scored = score(pairs, metrics, checks, compared)
    sifted = sift(with_findings_across(scored) if across else scored, choices.dismissals)
    model = None if across else quality_of(settings)
    note = languages_differ(*across) if across else _not_english(segments[0], metrics, checks, settings)
    return Judged(pairs, explain(sifted.scored, model), metrics, checks, model, sifted.dismissed, across, note)


def _judge(linked: Linked, measures: Measures, choices: Choices, settings: Settings, tell: Progress) -> Report:
    found = judged(linked, measures, choices, settings, tell)
    (original, garbled), judgements = linked.documents, found.judgements
    if found.note:
        original = replace(original, notes=(*original.notes, found.note))
    together = score_together(found.pairs, found.metrics, "pairs" if linked.rows is None else "rows")
    embedder = measures.embedder
    return Report(
        original,
        garbled,
        relation=Relation("other_language", 1.0) if found.across else _relation(linked, measures, settings),
        judgements=judgements,
        passages=passages(judgements),
        summary=summarise(judgements, together, *linked.segments, settings.seed, found.dismissed),
        signature=sign(settings, linked.languages, found.metrics, found.checks, embedder.signature, found.model),
    )


def quality_of(settings: Settings) -> QualityModel | None:
    """Return the quality model that the settings name; None if pairs are not to be rated."""
    return load_quality(settings.model) if settings.quality == "auto" else None


def _relation(linked: Linked, measures: Measures, settings: Settings) -> Relation:
    return relate(*linked.segments, linked.links, measures.embedder.vectors, settings.seed)


def _across(checks: Mapping[str, Check]) -> dict[str, Check]:
    """Return the checks that compare the same signs in any language."""
    return {name: check for name, check in checks.items() if name in ANY_LANGUAGE}


def languages_differ(original: str, garbled: str) -> str:
    """Say that two texts are in two languages, and what is compared then."""
    languages = f"{NAMES[original]} and {NAMES[garbled]}"
    return f"these are {languages}: only numbers, names, tags and length are compared"


def _not_english(
    originals: Sequence[Segment], metrics: Iterable[str], checks: Iterable[str], settings: Settings
) -> str | None:
    """Return what to say of texts in another language than English; None of English, and where that is not sure."""
    texts = _texts(originals)
    if settings.lang is None:
        language = foreign_language(texts)
    else:
        language = None if settings.lang == "en" else NAMES[settings.lang]
    if language is None:
        return None
    know_words = not ANY_LANGUAGE.issuperset(checks)
    return remark(language, metrics, settings, checks=know_words, unspaced=is_unspaced(texts))


def _times(document: Document, segments: Sequence[Segment]) -> Sequence[tuple[float, float]]:
    return [document.times[one.block] for one in segments] if document.times else ()


def _languages(original: Document, garbled: Document, settings: Settings) -> tuple[str, str]:
    if settings.lang is not None:
        return settings.lang, settings.lang
    return (
        code_of(original.language) or detect_language(original.text),
        code_of(garbled.language) or detect_language(garbled.text),
    )


def choices_of(settings: Settings, meanwhile: Callable[[], None] | None = None) -> Choices:
    """Return what the user chose by name or in a file; raise ScorerError for a name or a file that does not exist.

    meanwhile: called once all of it is known to exist, before the checks are imported.
    """
    wanted = _wanted(settings)
    glossary, dismissals = read_glossary(settings.glossary), read_dismissals(settings.dismissed)
    if meanwhile:
        meanwhile()
    return Choices({name: plugins.load("check", name) for name in wanted}, glossary, dismissals)


def _wanted(settings: Settings) -> list[str]:
    names = plugins.names("check")
    for name in (*settings.only, *settings.skip):
        if name not in names:
            raise UnknownPlugin(f"no check is called {name!r}: there are {', '.join(names)}")
    wanted = settings.only or names
    return [name for name in names if name in wanted and name not in settings.skip]


def _texts(segments: Sequence[Segment]) -> list[str]:
    return [one.text for one in segments]


def _silent(_: str) -> None:
    return None
