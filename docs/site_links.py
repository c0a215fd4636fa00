"""Adapt the links of the pages, so that they work in the repository and on the site; used by mkdocs.yml.

Some pages of the site are outside of docs/ in the repository.  They get the names below on the site, and the links
between pages are changed accordingly.  A link to a file that is not on the site, such as a source file, becomes plain
text, because the project has no public address.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[1]
OUTSIDE = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "scorer/cross_encoder/MODEL_CARD.md": "model-card.md",
}
_IN_REPOSITORY = {on_site: path for path, on_site in OUTSIDE.items()}
_FENCE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s#]+)(#[^)\s]*)?\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that stand outside of docs/ (called by MkDocs)."""
    for path, on_site in OUTSIDE.items():
        files.append(File.generated(config, on_site, abs_src_path=str(ROOT / path)))
    return files


def on_page_markdown(markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Change the links of one page (called by MkDocs)."""
    return adapted(markdown, page.file.src_uri, files.src_uris)


def adapted(markdown: str, on_site: str, there: Container[str]) -> str:
    """Return a page's text with links that work on the site.

    on_site: the page's name on the site.
    there: the names of all files on the site.
    """
    in_repository = _IN_REPOSITORY.get(on_site, f"docs/{on_site}")

    def link(match: re.Match[str]) -> str:
        bang, text, target, anchor = match.groups(default="")
        if re.match(r"[a-z]+:", target):
            return match[0]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(in_repository), target))
        name = OUTSIDE.get(path, path.removeprefix("docs/"))
        if name not in there:
            return text
        return f"{bang}[{text}]({posixpath.relpath(name, posixpath.dirname(on_site) or '.')}{anchor})"

    parts = _FENCE.split(markdown)
    # Every second part is a fenced block, in which nothing is a link.
    parts[::2] = [_LINK.sub(link, part) for part in parts[::2]]
    return "".join(parts)
