"""Put the latest measured figures into the pages that show them: `python -m docs.make_figures`.

A table is placed between `<!-- figures: NAME -->` and `<!-- end -->`.  It is made from the last line of a benchmark's
results file, or from a file in `training/results`.  Figures that the line marks as invalid are not shown.
"""

from __future__ import annotations

import re
from pathlib import Path

from docs import figures_measured, figures_trained
from docs.figure_tables import ROOT

PAGE = ROOT / "docs" / "metrics.md"
CARD = ROOT / "scorer" / "cross_encoder" / "MODEL_CARD.md"
STUDIES = ROOT / "training" / "results" / "README.md"
BENCHMARKS = ROOT / "benchmarks" / "README.md"
SCALE = ROOT / "docs" / "scale.md"
PAGES = (PAGE, CARD, STUDIES, BENCHMARKS, SCALE)
SLOT = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
TABLES = figures_measured.TABLES | figures_trained.TABLES


def page(path: Path = PAGE) -> str:
    """Return a page with every table made anew from the results."""
    return SLOT.sub(lambda slot: f"{slot[1]}\n{TABLES[slot[2]]()}\n{slot[3]}", path.read_text(encoding="utf-8"))


def main() -> None:
    """Write all pages."""
    for path in PAGES:
        path.write_text(page(path), encoding="utf-8")


if __name__ == "__main__":
    main()
