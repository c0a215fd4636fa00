"""A small expression over the columns, such as `quality >= 80 and not critical`; nothing else can be said in it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scorer.bulk.judge import Scored
from scorer.bulk.rows import TEXTS, Value
from scorer.bulk.wanted import CHECKS, COLUMNS, Wanted, wanted
from scorer.errors import SettingsError
from scorer.settings import Settings
from scorer.types import SEVERITIES

# True for a row of this severity or a worse one.
FLAGS = SEVERITIES[1:]
_LONGEST = 1000
_TEXT, _NUMBER = "a text", "a number"
_COMPARE: Mapping[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Lt: lambda a, b: a < b,
    ast.LtE: lambda a, b: a <= b,
    ast.Gt: lambda a, b: a > b,
    ast.GtE: lambda a, b: a >= b,
    ast.Eq: lambda a, b: a == b,
    ast.NotEq: lambda a, b: a != b,
}
Find = Callable[[str], Value]


@dataclass(frozen=True, slots=True)
class Keep:
    """A parsed expression: the parts that must all be true, and the names in it."""

    text: str
    parts: tuple[ast.expr, ...]
    names: frozenset[str]

    def failed(self, find: Find, scored: Scored) -> tuple[str, ...]:
        """Return why a row is not kept, by name; nothing if it is kept.

        A name is that of a column or a check.  A severity is said by the checks that found it, or by `quality`.
        """
        reasons: dict[str, None] = {}
        for part in self.parts:
            if not _value(part, find):
                for name in _names(part):
                    reasons |= dict.fromkeys(_reasons(name, scored))
        return tuple(reasons)


def parse(text: str) -> Keep:
    """Return the expression; raise SettingsError if it is none, says more than it may, or compares unlike things."""
    if len(text) > _LONGEST:
        raise SettingsError(f"--keep is longer than {_LONGEST} characters: filter in two steps")
    try:
        tree = ast.parse(text.strip(), mode="eval").body
        _check(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        problem = "give comparisons of columns with and, or, not, such as 'quality >= 80 and not critical'"
        raise SettingsError(f"--keep {text!r} is no such expression: {problem}") from None
    for one in ast.walk(tree):
        if isinstance(one, ast.Compare):
            _check_sides(one)
    parts = tuple(tree.values) if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else (tree,)
    return Keep(text, parts, frozenset(_names(tree)))


def asked_for(add: Sequence[str], keep: Keep | None, settings: Settings) -> tuple[list[str], Wanted]:
    """Return the columns to compute, which are those to add and those that the expression reads, and what must run."""
    names = keep.names if keep else frozenset[str]()
    ours = list(dict.fromkeys((*add, *sorted(names & COLUMNS))))
    checks = any(name in CHECKS and name not in ours for name in names)
    return ours, wanted(ours, any(name in FLAGS for name in names), checks, settings)


def finder(scored: Scored, cell: Find) -> Find:
    """Return what finds the value of a name: our column, a severity, a check, or a column of the input by `cell`."""

    def find(name: str) -> Value:
        if name in scored.values:
            return scored.values[name]
        if name in COLUMNS:
            return None
        if name in FLAGS:
            return scored.severity in FLAGS[FLAGS.index(name) :]
        return name in scored.found if name in CHECKS else cell(name)

    return find


def _check(node: ast.expr) -> None:
    """Raise ValueError unless a node, and all below it, is one of those that may be said."""
    match node:
        case ast.BoolOp(values=values):
            for value in values:
                _check(value)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            _check(operand)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float())):
            pass
        case ast.Compare(left=left, ops=ops, comparators=others) if all(type(op) in _COMPARE for op in ops):
            for one in (left, *others):
                _check(one)
        case ast.Name():
            pass
        case ast.Constant(value=int() | float() | str() as value) if not isinstance(value, bool):
            pass
        case _:
            raise ValueError("not allowed")


def _check_sides(node: ast.Compare) -> None:
    """Raise SettingsError if a text is compared with what is none, or a severity with what is no severity.

    Nobody knows beforehand what a column of the input holds, so that may be compared with anything.
    """
    sides = [node.left, *node.comparators]
    for op, *both in zip(node.ops, sides, sides[1:], strict=False):
        first, second = (_kind(one) for one in both)
        if first and second and first != second and _TEXT in (first, second):
            said = ", and ".join(f"{ast.unparse(one)} is {_kind(one)}" for one in both)
            raise SettingsError(f"--keep: {said}: compare numbers with numbers, and texts with texts")
        words = [one.value for one in both if isinstance(one, ast.Constant) and one.value not in SEVERITIES]
        if any(isinstance(one, ast.Name) and one.id == "severity" for one in both):
            if words:
                raise SettingsError(f"--keep: severity is never {words[0]!r}: it is one of {', '.join(SEVERITIES)}")
            if not isinstance(op, ast.Eq | ast.NotEq):
                problem = "severities are words, which <, <=, > and >= put in the order of the alphabet"
                raise SettingsError(f"--keep: {problem}: say major for major or worse")


def _kind(node: ast.expr) -> str | None:
    """Return what a side of a comparison is; None for a column of the input."""
    match node:
        case ast.Constant(value=str()):
            return _TEXT
        case ast.Constant() | ast.UnaryOp(op=ast.USub()):
            return _NUMBER
        case ast.Name(id=name) if name in COLUMNS:
            return _TEXT if name in TEXTS else _NUMBER
        case ast.Name(id=name) if name not in FLAGS and name not in CHECKS:
            return None
    return "true or false"


def _names(node: ast.expr) -> tuple[str, ...]:
    """Return the names below a node, in the order of the text."""
    found = [one for one in ast.walk(node) if isinstance(one, ast.Name)]
    return tuple(dict.fromkeys(one.id for one in sorted(found, key=lambda one: one.col_offset)))


def _value(node: ast.expr, find: Find) -> Value | bool:
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            return all(_value(value, find) for value in values)
        case ast.BoolOp(values=values):
            return any(_value(value, find) for value in values)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return not _value(operand, find)
        case ast.UnaryOp(operand=ast.Constant(value=int() | float() as number)):
            return -number
        case ast.Compare(left=left, ops=ops, comparators=others):
            found = [_value(one, find) for one in (left, *others)]
            return all(_holds(op, *both) for op, *both in zip(ops, found, found[1:], strict=False))
        case ast.Name(id=name):
            return find(name)
        case ast.Constant(value=int() | float() | str() as value):
            return value
    raise AssertionError(ast.dump(node))


def _holds(op: ast.cmpop, left: Any, right: Any) -> bool:
    """Compare two values; without a value, or between a number and a text, only `!=` holds."""
    if left is None or right is None or isinstance(left, str) != isinstance(right, str):
        return isinstance(op, ast.NotEq)
    return _COMPARE[type(op)](left, right)


def _reasons(name: str, scored: Scored) -> tuple[str, ...]:
    if name not in (*FLAGS, "severity"):
        return (name,)
    least = SEVERITIES.index(name if name in FLAGS else scored.severity or "none")
    found = tuple(check for check, severity in scored.found.items() if SEVERITIES.index(severity) >= least)
    return found or ("quality",)
