"""The site that mkdocs.yml describes: every public name is on it, links hold, nothing is fetched from elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

import scorer
from docs.site_docstrings import with_list
from docs.site_links import OUTSIDE, adapted

ROOT = Path(__file__).parents[1]
API = ROOT / "docs" / "api"
SITE = {"index.md", "guide.md", "changelog.md", "model-card.md", "report.png", "api/index.md", "api/report.md"}


@pytest.mark.parametrize(
    ("page", "link", "expected"),
    [
        ("index.md", "[a](docs/guide.md#top)", "[a](guide.md#top)"),
        ("index.md", "[a](CHANGELOG.md)", "[a](changelog.md)"),
        ("index.md", "![a](docs/report.png)", "![a](report.png)"),
        ("index.md", "[a](scorer/cross_encoder/MODEL_CARD.md)", "[a](model-card.md)"),
        ("model-card.md", "[a](../../docs/guide.md)", "[a](guide.md)"),
        ("guide.md", "[a](../CHANGELOG.md)", "[a](changelog.md)"),
        ("guide.md", "[a](api/report.md), [b](report.png)", "[a](api/report.md), [b](report.png)"),
        ("api/index.md", "[a](report.md) [b](../guide.md)", "[a](report.md) [b](../guide.md)"),
        ("api/index.md", "[a](../../README.md)", "[a](../index.md)"),
        # A file that is not on the site leaves its name alone.
        ("guide.md", "see [types.py](../scorer/types.py).", "see types.py."),
        ("guide.md", "[a](https://example.org/guide.md)", "[a](https://example.org/guide.md)"),
        ("guide.md", "[a](#top)", "[a](#top)"),
        ("guide.md", "```text\n[a](../CHANGELOG.md)\n```\n", "```text\n[a](../CHANGELOG.md)\n```\n"),
    ],
)
def test_a_link_holds_on_the_site(page: str, link: str, expected: str) -> None:
    assert adapted(link, page, SITE) == expected


@pytest.mark.parametrize(
    ("docstring", "expected"),
    [
        ("Do it.\n\nboth: of them.\ndone: or not.", "Do it.\n\n\n- `both`: of them.\n- `done`: or not."),
        ("Do it.\n\nboth, done: two\nlines.\n\nThe end.", "Do it.\n\n\n- `both`, `done`: two\n  lines.\n\nThe end."),
        ("Do it.\n\nSource: a book.", "Do it.\n\nSource: a book."),
        ("", ""),
    ],
)
def test_lines_that_describe_a_field_become_a_list(docstring: str, expected: str) -> None:
    assert with_list(docstring, {"both", "done"}) == expected


def shown() -> list[str]:
    return [
        name for path in sorted(API.glob("*.md")) for name in re.findall(r"(?m)^::: (\S+)$", path.read_text("utf-8"))
    ]


def test_every_public_name_is_in_the_reference_once() -> None:
    names = shown()
    assert len(names) == len(set(names))
    assert {f"scorer.{name}" for name in scorer.__all__} - set(names) == set()
    assert {f"scorer.protocols.{name}" for name in ("Metric", "Check", "Reader", "Writer")} - set(names) == set()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_site_has_every_page_and_fetches_nothing_from_elsewhere(site: Path) -> None:
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    sources = [path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")]
    assert {name.replace(".md", ".html") for name in (*sources, *OUTSIDE.values())} == pages - {"404.html"}
    fetched = [
        (name, value)
        for name in sorted(pages)
        for node in LexborHTMLParser((site / name).read_text("utf-8")).css("[src], link[href]")
        for value in [node.attributes.get("src") or node.attributes.get("href")]
    ]
    assert len(fetched) > len(pages)
    assert [(name, value) for name, value in fetched if value and re.match(r"(\w+:)?//", value)] == []


def test_the_reference_shows_what_the_docstrings_say(site: Path) -> None:
    text = LexborHTMLParser((site / "api" / "scoring.html").read_text("utf-8")).text()
    for name in ("score_files", "score_texts", "score_pairs"):
        docstring = getattr(scorer, name).__doc__
        assert docstring.splitlines()[0] in text
