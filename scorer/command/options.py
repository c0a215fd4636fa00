"""The options that several commands share: where the result goes, and one for each field of `Settings`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from scorer.command.numbers import Whole
from scorer.settings import Settings

# The default file of dismissed findings, used if it is in the current folder.
DISMISSED = "scorer.toml"


def _names(_: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names in comma-separated lists, each once."""
    names = [name.strip() for part in given for name in part.split(",")]
    if not all(names):
        raise click.BadParameter(
            "a name is missing: give names with a comma between them, e.g. number,name.", param=option
        )
    return tuple(dict.fromkeys(names))


def _columns(_: click.Context, option: click.Parameter, given: str | None) -> tuple[tuple[str, str], ...]:
    """Return the roles and the columns in a list such as original=ref,garbled=hyp."""
    parts = [part.partition("=") for part in given.split(",")] if given is not None else []
    if not all(equals and role.strip() and column.strip() for role, equals, column in parts):
        raise click.BadParameter("give columns as original=ref,garbled=hyp,id=seg.", param=option)
    return tuple((role.strip(), column.strip()) for role, _, column in parts)


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
# The option of each field.
_OPTIONS: tuple[Decorator, ...] = (
    click.option("--aligned", is_flag=True, help="Line i of one file belongs to line i of the other."),
    click.option("--encoding", metavar="NAME", help="Read both files in this encoding, e.g. cp1252."),
    click.option("--lang", metavar="CODE", help="Language of both texts, e.g. en; detected when not given."),
    click.option(
        "--model",
        metavar="NAME",
        default="default",
        show_default=True,
        help="A sentence-transformers model by name or folder, or none to compare spelling only.",
    ),
    click.option(
        "--backend",
        type=click.Choice(["auto", "onnx", "sentence-transformers"]),
        default="auto",
        show_default=True,
        help="What runs the model.",
    ),
    click.option(
        "--fast",
        is_flag=True,
        help="Run the networks in bfloat16; the CPU needs instructions for it, and scorer[fast].",
    ),
    click.option(
        "--device",
        metavar="NAME",
        default="auto",
        show_default=True,
        help="Where the networks run: cpu, or a GPU as cuda or cuda:1.",
    ),
    click.option(
        "--quality",
        type=click.Choice(["auto", "none"]),
        default="auto",
        show_default=True,
        help="none: give only metrics and findings, without a quality.",
    ),
    click.option("--ter/--no-ter", default=True, show_default=True, help="Whether to compute TER."),
    click.option(
        "--only",
        metavar="CHECK,…",
        multiple=True,
        callback=_names,
        help="Run these checks and no others; scorer explain lists them.",
    ),
    click.option("--skip", metavar="CHECK,…", multiple=True, callback=_names, help="Run all checks except these."),
    click.option(
        "--glossary",
        metavar="FILE",
        help="Names and terms that must be kept, one per line, with accepted equivalents.",
    ),
    click.option(
        "--dismissed",
        metavar="FILE",
        help=f"TOML file of findings to leave out; {DISMISSED} of this folder by default, if it exists.",
    ),
    click.option("--seed", type=int, default=0, show_default=True, help="Seed of the quality interval."),
    click.option(
        "--max-size",
        type=int,
        metavar="MB",
        default=200,
        show_default=True,
        help="Largest input in megabytes, after expansion.",
    ),
    click.option(
        "--from",
        "format",
        metavar="FORMAT",
        help="Read in this format, whatever the ending; for standard input, or e.g. text.",
    ),
    click.option(
        "--side",
        type=click.Choice(["source", "target"]),
        default="target",
        show_default=True,
        help="Which side of a bilingual file to compare with another file.",
    ),
    click.option(
        "--columns",
        metavar="ROLE=NAME,…",
        callback=_columns,
        help="Columns of a table, e.g. original=ref,garbled=hyp,id=seg.",
    ),
)


def adding(options: Sequence[Decorator]) -> Decorator:
    """Return what adds options in this order; the last decorator of a function is the first that is applied."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def place(_: click.Context, __: click.Parameter, given: str | None) -> str | None:
    """Return where to write; None for standard output, which is - too."""
    return None if given == "-" else given


def output_options(formats: Iterable[str], listed: str, *, further: bool = False) -> Decorator:
    """Return what adds --format, --output and --worst.

    listed: what --worst counts.  further: other packages may have formats besides these.
    """
    names = list(formats)
    help_of_format = "Default: by the ending of --output, or text."
    options = (
        click.option("--format", "format_", metavar="|".join(names), help=help_of_format)
        if further
        else click.option("--format", "format_", type=click.Choice(names), help=help_of_format),
        click.option(
            "-o",
            "--output",
            metavar="FILE",
            callback=place,
            help="Write here instead of on standard output, which is - too.",
        ),
        click.option(
            "--worst",
            type=Whole(min=0),
            default=10,
            show_default=True,
            metavar="N",
            help=f"How many of the {listed} to show.",
        ),
    )
    return adding(options)


def settings_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add one option for each field of Settings."""
    return adding(_OPTIONS)(command)


def some_settings(*fields: str) -> Decorator:
    """Return what adds the options of these fields, in the order of Settings."""
    wanted = [option for field, option in zip(Settings.__dataclass_fields__, _OPTIONS, strict=True) if field in fields]
    return adding(wanted)


def settings_of(choices: Mapping[str, Any]) -> Settings:
    """Return the chosen settings; without a file of dismissals, the one in the current folder is used."""
    if choices["dismissed"] is None and Path(DISMISSED).is_file():
        return Settings(**{**choices, "dismissed": DISMISSED})
    return Settings(**choices)
