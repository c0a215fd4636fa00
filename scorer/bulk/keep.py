"""A small expression over the columns, such as `quality >= 80 and not critical`; nothing else can be said in it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scorer.bulk.judge import Scored
from scorer.bulk.rows import Value
from scorer.bulk.wanted import CHECKS, COLUMNS, Wanted, wanted
from scorer.errors import SettingsError
from scorer.settings import Settings
from scorer.types import SEVERITIES

# True for a row of this severity or a worse one.
FLAGS = SEVERITIES[1:]
_LONGEST = 1000
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
    """Return the expression; raise SettingsError if it is none, or says more than it may."""
    if len(text) > _LONGEST:
        raise SettingsError(f"--keep is longer than {_LONGEST} characters: filter in two steps")
    try:
        tree = ast.parse(text.strip(), mode="eval").body
        _check(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        problem = "give comparisons of columns with and, or, not, such as 'quality >= 80 and not critical'"
        raise SettingsError(f"--keep {text!r} is no such expression: {problem}") from None
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
