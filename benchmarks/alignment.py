"""Measure the aligner: strict F1 on sets with gold links, the verdict on the relation, and time and memory by size.

    python -m benchmarks.alignment [DATA] [--model default|none] [--sizes 1000,5000,20000]

DATA/align has NAME.src and NAME.tgt (one sentence per line) and NAME.gold (`[originals]:[garbleds]` per
line).  Without DATA, only time and memory are measured.  A link is right if it equals a gold link.  `F1`
covers two-sided links, as vecalign counts; `all F1` also covers omitted and added sentences.
"""

from __future__ import annotations

import argparse
import gzip
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.results import parse, record
from benchmarks.table import show
from corpus.judgments import GoldLink, alignment_gold
from scorer.align import Embed, align, relate
from scorer.encoder import Embedder, load_encoder
from scorer.settings import Settings
from scorer.signature import ALIGNER
from scorer.types import Link, Segment, Span


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, help="folder that holds align/")
    parser.add_argument("--model", default="default")
    parser.add_argument("--sizes", default="1000,5000,20000")
    options, commit = parse(parser)
    embedder = Embedder(load_encoder(Settings(model=options.model)))
    figures: dict[str, object] = {}
    if options.data is None:
        print("no data: no accuracy, no relations")
    else:
        figures["f1"] = accuracy(options.data / "align", embedder.vectors)
        figures["relations"] = relations(options.data / "align", embedder.vectors)
    figures["growth"] = growth([int(size) for size in options.sizes.split(",") if size])
    print(f"\n{record('alignment', figures, {'aligner': ALIGNER, 'encoder': embedder.signature}, commit)}")


def segments(texts: Sequence[str]) -> tuple[Segment, ...]:
    return tuple(Segment(i, text, Span(0, len(text)), 0) for i, text in enumerate(texts))


def lines(path: Path) -> list[str]:
    return gzip.decompress(path.read_bytes()).decode("utf-8").removesuffix("\n").split("\n")


def as_gold(link: Link) -> GoldLink:
    original, garbled = link.original, link.garbled
    return tuple(range(original.start, original.stop)), tuple(range(garbled.start, garbled.stop))


def strict_f1(found: set[GoldLink], gold: set[GoldLink]) -> float:
    return 2.0 * len(found & gold) / (len(found) + len(gold))


def two_sided(links: set[GoldLink]) -> set[GoldLink]:
    return {link for link in links if link[0] and link[1]}


def blind(texts: Sequence[str]) -> NDArray[np.float32]:
    """Give every text the same vector, so that the aligner sees only lengths."""
    return np.ones((len(texts), 1), dtype=np.float32)


def accuracy(folder: Path, embed: Embed) -> dict[str, float]:
    scores: dict[str, float] = {}
    rows: list[list[object]] = []
    for gold_file in sorted(folder.glob("*.gold")):
        name = gold_file.stem
        read = alignment_gold(folder / f"{name}.src", folder / f"{name}.tgt", gold_file)
        original, garbled, gold = read.original, read.garbled, set(read.links)
        embed([*original, *garbled])
        start = time.perf_counter()
        links = align(segments(original), segments(garbled), embed)
        seconds = time.perf_counter() - start
        found = {as_gold(link) for link in links}
        by_length = {as_gold(link) for link in align(segments(original), segments(garbled), blind)}
        scores[name] = strict_f1(two_sided(found), two_sided(gold))
        figures = (
            scores[name],
            strict_f1(found, gold),
            len(found & gold) / len(found),
            float(np.mean([link.confidence for link in links])),
            seconds,
            strict_f1(two_sided(by_length), two_sided(gold)),
        )
        rows.append([name, f"{len(original)}x{len(garbled)}", *(f"{figure:.4f}" for figure in figures)])
    for kind in sorted({name.split("_")[0] for name in scores}):
        values = [score for name, score in scores.items() if name.startswith(f"{kind}_")]
        scores[f"mean {kind}"] = float(np.mean(values))
        rows.append([f"mean {kind}", "", f"{scores[f'mean {kind}']:.4f}", *[""] * 5])
    show(
        "Strict F1 against gold (confidence: its mean, to compare with the share of links that are right;\n"
        "lengths: F1 of the same aligner when it sees only the sentences' lengths)",
        ("set", "size", "F1", "all F1", "right", "confidence", "seconds", "lengths"),
        rows,
    )
    return scores


def relations(folder: Path, embed: Embed) -> dict[str, str]:
    book, round_trip = lines(folder / "pride.sents.gz"), lines(folder / "pride.rt_cat.gz")
    kinds: dict[str, Callable[[int, int], tuple[list[str], list[str]]]] = {
        "round trip": lambda at, size: (book[at : at + size], round_trip[at : at + size]),
        "its first third": lambda at, size: (book[at : at + size], round_trip[at : at + size // 3]),
        "half and whole": lambda at, size: (book[at : at + size // 2], round_trip[at : at + size]),
        "another chapter": lambda at, size: (book[at : at + size], round_trip[at + 2000 : at + 2000 + size]),
        "shuffled": lambda at, size: (book[at : at + size], shuffled(book[at : at + size])),
    }
    found: dict[str, str] = {}
    for size in (6, 20, 60):
        for kind, pair in kinds.items():
            verdicts = []
            for place in (500, 1700, 2900, 3900):
                original, garbled = (segments(texts) for texts in pair(place, size))
                verdicts.append(relate(original, garbled, align(original, garbled, embed), embed, 0).verdict)
            counts = ", ".join(f"{verdicts.count(verdict)} {verdict}" for verdict in sorted(set(verdicts)))
            found[f"{kind}, {size} sentences"] = counts
    show(
        "Relation of a stretch of a novel to others: verdicts over 4 places",
        ("stretch", "verdicts"),
        list(found.items()),
    )
    return found


def shuffled(texts: list[str]) -> list[str]:
    return [texts[i] for i in np.random.default_rng(0).permutation(len(texts))]


def growth(sizes: Sequence[int]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for size in sizes:
        original, garbled, gold, embed = made_up(size)
        shape = f"{len(original)}x{len(garbled)}"
        found[shape] = measured(original, garbled, gold, embed)
        found[f"{shape}, halves swapped"] = measured(original, *halves_swapped(garbled, gold), embed)
    show(
        "Time and memory of align on random vectors of 384 dimensions (5 % omitted, 5 % added, 5 % merged;\n"
        "halves swapped: the same, but the garbled one begins with its second half; moved: the share of the\n"
        "links that are marked as moved; peak: of the process so far)",
        ("sentences", "seconds", "CPU seconds", "peak MB", "F1", "moved"),
        [(shape, *row.values()) for shape, row in found.items()],
    )
    return found


def measured(
    original: tuple[Segment, ...], garbled: tuple[Segment, ...], gold: set[GoldLink], embed: Embed
) -> dict[str, float]:
    start, worked = time.perf_counter(), time.process_time()
    links = align(original, garbled, embed)
    return {
        "seconds": time.perf_counter() - start,
        "CPU seconds": time.process_time() - worked,
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "F1": strict_f1(two_sided({as_gold(link) for link in links}), gold),
        "moved": sum(link.moved for link in links) / sum(bool(link.original and link.garbled) for link in links),
    }


def halves_swapped(garbled: Sequence[Segment], gold: set[GoldLink]) -> tuple[tuple[Segment, ...], set[GoldLink]]:
    """Put the second half of a document before the first; each gold link must have one garbled sentence."""
    half = len(garbled) // 2
    texts = [segment.text for segment in (*garbled[half:], *garbled[:half])]
    return segments(texts), {(original, ((j - half) % len(texts),)) for original, (j,) in gold}


def made_up(size: int) -> tuple[tuple[Segment, ...], tuple[Segment, ...], set[GoldLink], Embed]:
    """Make two synthetic documents as vectors; the garbled one has noise, and lost, added and merged sentences."""
    generator = np.random.default_rng(size)
    topic = generator.standard_normal(384) * 0.5
    meanings = generator.standard_normal((size, 384))
    rows: list[NDArray[np.float64]] = []
    gold: set[GoldLink] = set()
    i = 0
    while i < size:
        chance = generator.random()
        if chance < 0.05:
            i += 1
            continue
        if chance < 0.10:
            rows.append(generator.standard_normal(384))
            continue
        taken = 2 if chance < 0.15 and i + 1 < size else 1
        gold.add((tuple(range(i, i + taken)), (len(rows),)))
        rows.append(meanings[i : i + taken].sum(axis=0) + generator.standard_normal(384))
        i += taken
    texts = (
        [f"original {i:07} " + "x" * 40 for i in range(size)],
        [f"garbled {j:07} " + "x" * 41 for j in range(len(rows))],
    )
    vectors: dict[str, NDArray[np.float32]] = {}
    for side, numbers in zip(texts, (meanings, np.array(rows)), strict=True):
        moved = numbers + topic
        moved /= np.linalg.norm(moved, axis=1, keepdims=True)
        vectors |= dict(zip(side, moved.astype(np.float32), strict=True))

    def embed(asked: Sequence[str]) -> NDArray[np.float32]:
        return np.array([vectors[text] if text in vectors else joined(text) for text in asked], dtype=np.float32)

    def joined(text: str) -> NDArray[np.float32]:
        words = text.split(" ")
        parts = [vectors[" ".join(words[k : k + 3])] for k in range(0, len(words), 3)]
        total: NDArray[np.float32] = np.sum(parts, axis=0)
        return total / np.linalg.norm(total)

    return segments(texts[0]), segments(texts[1]), gold, embed


if __name__ == "__main__":
    main()
