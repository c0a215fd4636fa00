"""Read and check a request: the values in its address, and its body.

An invalid value raises HTTPException, with the status and one line for the person.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request

from scorer.review.action_json import from_json
from scorer.review.events import GRADES, Action, Grade, Preferred, Redone, Undone

JSON_AT_MOST = 1_000_000  # bytes
FILE_AT_MOST = 300_000_000  # 100,000 pairs with long texts; several copies are in memory
LINES_AT_MOST = 500  # in one response

Names = Mapping[str, str]
Json = Mapping[str, object]


def whole(names: Names, name: str, least: int = 0) -> int:
    """Return the integer with this name in an address."""
    found = _digits(names.get(name, ""))
    if found is None or found < least:
        raise HTTPException(400, f"{name} should be a whole number from {least}")
    return found


def minutes(names: Names) -> float:
    """Return the minutes in an address: more than 0, at most a year."""
    try:
        found = float(names.get("minutes", ""))
    except ValueError:
        found = math.nan
    if not 0 < found <= 366 * 24 * 60:
        raise HTTPException(400, "minutes should be a number above 0")
    return found


def line_numbers(names: Names, lines: int) -> list[int]:
    """Return the line numbers in an address, for a report with `lines` lines."""
    given = names.get("n", "").split(",", LINES_AT_MOST)
    if len(given) > LINES_AT_MOST:
        raise HTTPException(400, f"ask for {LINES_AT_MOST} lines at most")
    found = [number for text in given if (number := _digits(text)) is not None and number < lines]
    if len(found) < len(given):
        raise HTTPException(400, f"n should be numbers of lines from 0 to {lines - 1}, with commas between them")
    return found


def file_name(names: Names) -> str:
    """Return the file name in an address: a mere name, without a path."""
    name = names.get("name", "")
    if not 0 < len(name) <= 255 or not name.isprintable() or name in (".", "..") or "/" in name or "\\" in name:
        raise HTTPException(400, "name should be the name of a file")
    return name


def number(fields: Json, name: str) -> int:
    """Return a field that is the number of an event; 0 means none."""
    found = fields.get(name)
    if type(found) is not int or found < 0:
        raise HTTPException(400, f"{name} should be a whole number from 0")
    return found


def action(fields: Json) -> Action:
    """Return the action in a body: one on a pair, so no undo, no redo, and no preference between two versions."""
    try:
        found = from_json(json.dumps(fields.get("action")))
    except ValueError as error:
        raise HTTPException(400, f"action: {error}") from None
    except RecursionError:
        raise HTTPException(400, "action: nested too deeply") from None
    if isinstance(found, Undone | Redone):
        raise HTTPException(400, "action: undo and redo have addresses of their own")
    if isinstance(found, Preferred):
        raise HTTPException(400, "action: a preference is of two versions")
    return found


def grade(fields: Json) -> Grade:
    """Return the verdict in a body."""
    found = next((one for one in GRADES if one == fields.get("grade")), None)
    if found is None:
        raise HTTPException(400, f"grade should be one of {', '.join(GRADES)}")
    return found


def some_lines(fields: Json, lines: int) -> list[int]:
    """Return the line numbers in a body, for a report with `lines` lines."""
    found = fields.get("lines")
    if not isinstance(found, list) or not all(type(n) is int and 0 <= n < lines for n in found):
        raise HTTPException(400, f"lines should be numbers from 0 to {lines - 1}")
    return found


async def fields(request: Request) -> Json:
    """Return the body, which must be a JSON object."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    # A form of another site could send another content type without a preflight request by the browser.
    if kind != "application/json":
        raise HTTPException(415, "the body should be application/json")
    content = await _body(request, JSON_AT_MOST)
    try:
        found = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise HTTPException(400, "the body is not JSON") from None
    if not isinstance(found, dict):
        raise HTTPException(400, "the body should be an object")
    return found


async def file(request: Request) -> bytes:
    """Return the body, which is a file."""
    return await _body(request, FILE_AT_MOST, "the file", ": take it in with scorer review … --import FILE")


async def _body(request: Request, at_most: int, what: str = "the body", remedy: str = "") -> bytes:
    """Return the body, of at most `at_most` bytes; a larger one is not read to its end."""
    too_large = HTTPException(413, f"{what} is larger than {at_most:,} bytes{remedy}")
    announced = _digits(request.headers.get("content-length", "0"))
    if announced is None or announced > at_most:
        raise too_large
    content = bytearray()
    async for chunk in request.stream():
        content += chunk
        if len(content) > at_most:
            raise too_large
    return bytes(content)


def _digits(text: str) -> int | None:
    """Return a number of at most 15 digits, which JavaScript holds exactly; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 15 else None
