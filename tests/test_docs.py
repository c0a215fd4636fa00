"""The documentation says what is: its links, commands, outputs, keys, figures and versions hold."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click
import pytest

from docs import make_checks, make_figures, make_outputs
from scorer import Report, Settings, plugins, score_files, score_pairs, score_texts
from scorer.bulk.wanted import columns
from scorer.command.main import cli
from scorer.command.output import ENDINGS
from scorer.quality import LEARNED
from scorer.report import json as canonical
from tests.rounding import assert_alike

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md")), make_figures.CARD, make_figures.STUDIES]
PLAIN = Settings(model="none")

COMMAND = re.compile(r"^(?:\$ )?(?:[A-Z_]+=\S+ )?(?:\S*/)?(scorer [a-z-].*)$", re.MULTILINE)
INLINE = re.compile(r"`(scorer [a-z-][^`\n]*)`")
LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)|!\[[^\]\n]*\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


# Links


def links(text: str) -> list[str]:
    return [next(filter(None, match.groups())) for match in LINK.finditer(FENCE.sub("", text))]


def anchors(path: Path) -> set[str]:
    """Return what headings of a page are called in links, as the usual renderers make it."""
    plain = [
        re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(FENCE.sub("", path.read_text("utf-8")))
    ]
    return {heading.replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_link_leads_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for link in links(text):
        if re.match(r"[a-z]+:", link):
            assert link.startswith("https://"), link
            continue
        target, _, anchor = link.partition("#")
        to = (path.parent / target).resolve() if target else path
        assert to.exists(), f"{name_of(path)}: {link}"
        assert ROOT in to.parents, f"{name_of(path)}: {link} leaves the project"
        if anchor:
            assert anchor in anchors(to), f"{name_of(path)}: {link} names no heading"


def test_a_link_is_recognised() -> None:
    assert links('[a](b.md#c) ![d](e.png) <img src="f.svg">\n```sh\n[g](h)\n```\n') == ["b.md#c", "e.png", "f.svg"]


# Commands


def commands(text: str) -> Iterator[list[str]]:
    """Yield the arguments of each command line of ours, up to the first pipe, semicolon or redirection."""
    lines = [line for fence in FENCE.findall(text) for line in COMMAND.findall(fence)]
    for line in (*lines, *INLINE.findall(FENCE.sub("", text))):
        yield shlex.split(re.split(r"[|;<>&]", line)[0], comments=True)[1:]


def params(name: str) -> list[click.Parameter]:
    """Return the options and arguments of a command."""
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    return command.params


def parse(arguments: list[str]) -> None:
    """Parse as the command line would; raise UsageError for what it does not know."""
    if arguments[0].startswith("-"):
        cli.make_context("scorer", arguments).close()
        return
    command = cli.get_command(click.Context(cli), arguments[0])
    if command is None:
        raise click.UsageError(f"no command {arguments[0]}")
    command.make_context(arguments[0], arguments[1:]).close()


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_every_command_line_can_be_given(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(DOCS / "examples")
    for arguments in commands(path.read_text(encoding="utf-8").replace(" …", " ORIGINAL GARBLED")):
        try:
            parse(arguments)
        except click.UsageError as error:
            pytest.fail(f"{name_of(path)}: scorer {shlex.join(arguments)}: {error.format_message()}")
        except click.exceptions.Exit:  # --help and --version
            pass


def test_an_unknown_option_would_be_found() -> None:
    block = "```sh\nbin/scorer demo  # try\n$ scorer score a b --wurst 3 | head\n```"
    (first, second, arguments) = sorted(commands(f"scorer is prose, `scorer --help` is not.\n{block}"), key=len)
    assert (first, second) == (["demo"], ["--help"])
    assert arguments == ["score", "a", "b", "--wurst", "3"]
    with pytest.raises(click.UsageError):
        parse(arguments)


def test_the_guide_names_every_option_and_no_other() -> None:
    named = set(re.findall(r"`(--[a-z-]+)", page("guide.md")))
    names = (name for option in params("score") for name in (*option.opts, *option.secondary_opts))
    there = {name for name in names if name.startswith("--")}
    assert named - there == set()
    assert there - set(re.findall(r"--[a-z-]+", page("guide.md"))) == {"--seed"}


def test_the_page_on_reviews_names_every_option_of_its_own() -> None:
    own, shared = ({name for option in params(command) for name in option.opts} for command in ("review", "score"))
    named = set(re.findall(r"`(--[a-z-]+)", page("review.md")))
    assert named - own == set()
    assert {name for name in own - shared if name.startswith("--")} - named == set()


def test_the_page_on_bulk_names_every_option_and_column() -> None:
    of_score = {name for option in params("score") for name in option.opts}
    there = {name for option in params("bulk") for name in option.opts if name.startswith("--")}
    named = set(re.findall(r"--[a-z][a-z-]+", page("bulk.md")))
    assert there - of_score <= named
    assert named - {"--format"} <= there | of_score
    rows = re.findall(r"(?m)^\| (`.*?) \|", page("bulk.md"))
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row)] == list(columns())


def test_the_guide_names_every_format_and_ending() -> None:
    text = page("guide.md")
    assert [word for word in (*plugins.WRITERS, *ENDINGS) if f"`{word}`" not in text] == []


# What is made: outputs and manuals

BLOCKS = [
    pytest.param(match, id=f"{path.name}:{path.read_text('utf-8')[: match.start()].count(chr(10)) + 1}",
                 marks=[] if "--model none" in match[0] or 'model="none"' in match[0] else pytest.mark.model)
    for path in make_outputs.pages()
    for match in make_outputs.BLOCK.finditer(path.read_text(encoding="utf-8"))
]  # fmt: skip


@pytest.mark.parametrize("block", BLOCKS)
def test_outputs_are_what_comes_out(block: re.Match[str], tmp_path: Path) -> None:
    make_outputs.fill(tmp_path)
    # Where this fails: run `python -m docs.make_outputs` and read the difference.
    assert_alike(make_outputs.remade(block, tmp_path), block[0])


def test_no_page_shows_a_command_without_its_output() -> None:
    shown = [
        line for path in PAGES if DOCS in path.parents for line in re.findall(r"^\$ .*", path.read_text("utf-8"), re.M)
    ]
    run = [line for block in BLOCKS for line in re.findall(r"^\$ .*", block.values[0][0], re.M)]  # type: ignore[index]
    assert shown == run


def test_the_manual_of_the_checks_is_what_their_docstrings_say() -> None:
    assert make_checks.PAGE.read_text(encoding="utf-8") == make_checks.page(), "run `python -m docs.make_checks`"


def test_the_figures_are_those_of_the_latest_runs() -> None:
    for path in make_figures.PAGES:
        assert path.read_text(encoding="utf-8") == make_figures.page(path), "run `python -m docs.make_figures`"


def test_every_check_has_a_manual() -> None:
    assert re.findall(r"^## `(\w+)`$", make_checks.page(), re.MULTILINE) == list(plugins.CHECKS)


def test_the_guide_states_the_thresholds_that_are_used() -> None:
    from scorer import explain, passages
    from scorer.align import band, relation

    assert passages.OWN_RUN == 3
    text = " ".join(page("guide.md").split())
    for phrase in (
        f"quality is below {explain.CRITICAL_BELOW:g}",
        f"quality is below {explain.SOUND_FROM:g}",
        f"up to {explain.LABEL_WORDS} words",
        f"more than {passages.LONGEST} pairs",
        f"up to {Settings().max_size} MB",
        f"Up to {band.WHOLE:,} combinations",
        f"sample of {relation.SAMPLE:,} sentences",
    ):
        assert phrase in text, phrase


# The format of the report


def paths(value: object, path: str = "") -> Iterator[str]:
    """Yield the path of every key, `pairs[].index` and the like; not names of checks and columns."""
    if isinstance(value, dict) and path not in ("summary.findings", "pairs[].columns"):
        for key, inner in value.items():
            yield (here := f"{path}.{key}" if path else key)
            yield from paths(inner, here)
    elif isinstance(value, list):
        for inner in value:
            yield from paths(inner, f"{path}[]")


def keys(report: Report) -> set[str]:
    return set(paths(json.loads(canonical.write(report, 10))))


def with_everything(report: Report) -> Report:
    """Return the report with the keys that are there only sometimes, such as notes, languages and columns."""
    first, *rest = report.judgements
    pair = replace(first.pair, moved=True, id="7", columns={"system": "x"})
    moved = replace(first, scored=replace(first.scored, pair=pair))
    noted = [
        replace(document, notes=("odd",), label="Source", language="en")
        for document in (report.original, report.garbled)
    ]
    return replace(report, original=noted[0], garbled=noted[1], judgements=(moved, *rest))


def documented() -> set[str]:
    cells = re.findall(r"^\| (`[^|]+`) \|", page("report-format.md"), re.MULTILINE)
    return {key for cell in cells for key in re.findall(r"`([a-z][\w.\[\]]*)`", cell)}


def test_the_format_names_every_key_of_a_report_and_no_other() -> None:
    story = "The ferry left at noon. Nobody saw the captain. He had sold 1,000 tickets."
    garbled = "The ferry left at noon. Everybody saw the captain. He sold 100 tickets."
    files = {"glossary": str(DOCS / "examples" / "terms.txt"), "dismissed": str(DOCS / "examples" / "settled.toml")}
    settings = replace(PLAIN, ter=True, **files)
    found = keys(with_everything(score_texts(story, garbled, settings)))
    for pairs in ([("", garbled), (story, story)], [(story, ""), ("", ""), (story, story)]):
        found |= keys(with_everything(score_pairs(pairs, settings)))
    assert found - documented() == set(), "add them to docs/report-format.md"
    # These need the model.
    learned = {*(f"pairs[].metrics.{name}" for name in LEARNED), "signature.metrics.learned"}
    assert documented() - found == {"signature.encoder.sha256", *learned}, "no report has these"


def test_the_example_of_the_format_is_a_whole_report() -> None:
    (shown,) = re.findall(r"^```console\n\$ .*\n(\{.*?)^```$", page("report-format.md"), re.MULTILINE | re.DOTALL)
    example = json.loads(shown)
    real = json.loads(canonical.write(score_files(str(DOCS / "examples" / "pairs.jsonl"), None, PLAIN), 10))
    assert example["format"] == canonical.FORMAT
    assert list(paths(example)) == list(paths(real))


# Versions


def test_the_changelog_begins_with_the_version_of_the_package() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    top = re.search(r"^## \[(.+?)\] - \d{4}-\d\d-\d\d$", changelog, re.MULTILINE)
    with (ROOT / "pyproject.toml").open("rb") as file:
        version = tomllib.load(file)["project"]["version"]
    assert top
    assert top[1] == version


# The house


def test_the_design_names_every_part() -> None:
    house = FENCE.findall(page("design.md"))[1]
    parts = [path.name if path.is_file() else f"{path.name}/" for path in (ROOT / "scorer").iterdir()]
    named = [part for part in parts if part.endswith((".py", "/")) and not part.startswith("__")]
    assert len(named) > 10
    assert [part for part in named if not re.search(rf"(?m)(?:^|  ){re.escape(part)} ", house)] == []
