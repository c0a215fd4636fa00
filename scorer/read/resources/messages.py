"""Read the formats that moz.l10n knows, and turn its messages into texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.read.decode import decode
from scorer.read.extra import extra
from scorer.read.keyed import Entry, Keyed
from scorer.read.source import Source
from scorer.settings import Settings

_LINE = late(r"\bline (\d+)")
_SPACE = late(r"\s+")
# Functions whose argument is what stands in the file: none, a tag, and a name of another text.
_WRITTEN = (None, "html", "reference")
_NO_FILE = late(r" file: '<\?\?\?>',")


def keyed_of(source: Source, settings: Settings, form: str, what: str, default: str | None = None) -> Keyed:
    """Return the messages of a file; the forms of a message with variants have keys such as `days[one]`.

    form: the name of the format in moz.l10n.  default: the encoding of a file that is not UTF-8.
    Raise ReadError for a damaged file.
    """
    text, encoding = decode(source.name, source.data, settings.encoding, default)
    return Keyed(source.name, encoding, entries_of(source.name, text, form, what))


def entries_of(name: str, text: str, form: str, what: str) -> list[Entry]:
    """Return the entries of decoded text; raise ReadError for a damaged file."""
    with extra("formats", f"{what} files"):
        from moz.l10n.formats import Format
        from moz.l10n.resource import parse_resource

    try:
        resource = parse_resource(Format[form], text)
    except RecursionError:
        raise ReadError(name, f"not sound {what}: nested too deep") from None
    except Exception as error:  # damaged files raise all kinds of errors
        raise _damaged(name, what, error) from None
    return [
        found
        for section in resource.sections
        for entry in section.entries
        if hasattr(entry, "value")
        for found in _entries(section.id, entry)
    ]


def _damaged(name: str, what: str, error: Exception) -> ReadError:
    reason = _NO_FILE.sub("", _SPACE.sub(" ", str(error))) or type(error).__name__
    line = _LINE.search(reason)
    shown = "".join(letter if letter.isprintable() else "?" for letter in reason)[:120]
    return ReadError(name, f"not sound {what}: {shown}", int(line[1]) if line else None)


def _entries(section: Sequence[str], entry: Any) -> Iterator[Entry]:
    key = ".".join((*section, *entry.id))
    line = entry.linepos.start if entry.linepos is not None else None
    values = {key: entry.value} | {f"{key}.{name}": value for name, value in entry.properties.items()}
    for own, message in values.items():
        for label, pattern in _patterns(message):
            if label or pattern or not entry.properties:
                yield Entry(own + label, "".join(map(_text, pattern)), line)


def _patterns(message: Any) -> Iterator[tuple[str, Sequence[Any]]]:
    """Yield the label and the pattern of each variant; one without a label for a message without variants."""
    if not hasattr(message, "variants"):
        yield "", message.pattern
        return
    for keys, pattern in message.variants.items():
        yield f"[{','.join(_label(key) for key in keys)}]", pattern


def _label(key: Any) -> str:
    return key if isinstance(key, str) else str(getattr(key, "value", None) or "other")


def _text(part: Any) -> str:
    """Return a part of a pattern: text, or a placeholder as one token without white space."""
    if isinstance(part, str):
        return part
    written = part.attributes.get("source")
    if isinstance(written, str):
        return _SPACE.sub("", written)
    if hasattr(part, "kind"):
        return f"<{'/' if part.kind == 'close' else ''}{part.name}>"
    return _placeholder(part)


def _placeholder(expression: Any) -> str:
    """Return a placeholder in the notation of Fluent, which is the format without written sources."""
    argument, function = expression.arg, expression.function
    if isinstance(argument, str) and function in _WRITTEN:
        return _SPACE.sub("", argument)
    name = f"${argument.name}" if hasattr(argument, "name") else str(argument or "")
    # A reference to another message has its name as the argument.
    shown = name if function in (None, "number", "message") else f"{function.upper()}({name})"
    return "{" + shown + "}"
