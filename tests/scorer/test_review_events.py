"""The events of a review, and as JSON."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given

from scorer.review.action_json import from_json, to_json
from scorer.review.events import (
    Action,
    Event,
    Marked,
    Undone,
)
from tests.scorer.review_events import ERROR, KEYS, WHEN, actions


def test_times_are_kept_in_utc() -> None:
    event = Event("Ann", datetime(2026, 3, 1, 12, tzinfo=timezone(timedelta(hours=5))), KEYS[0], Undone())
    assert event.when.isoformat() == "2026-03-01T07:00:00+00:00"


@pytest.mark.parametrize(
    ("reviewer", "when", "key", "words"),
    [
        ("", WHEN, KEYS[0], "reviewer"),
        ("  ", WHEN, KEYS[0], "reviewer"),
        ("Ann\nBob", WHEN, KEYS[0], "reviewer"),
        ("Ann", WHEN.replace(tzinfo=None), KEYS[0], "time zone"),
        ("Ann", WHEN, "7", "key"),
        ("Ann", WHEN, KEYS[0] + "\n", "key"),
    ],
)
def test_what_cannot_be_an_event(reviewer: str, when: datetime, key: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Event(reviewer, when, key, Undone())


@given(actions)
def test_an_action_comes_back_from_json(action: Action) -> None:
    assert from_json(to_json(action)) == action
    assert to_json(action).isascii()
    assert "\n" not in to_json(action)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7",
        "{}",
        "[" * 100_000,
        '{"do": "delete"}',
        '{"do": ["grade"]}',
        '{"do": "grade"}',
        '{"do": "grade", "grade": "terrible"}',
        '{"do": "grade", "grade": 3}',
        '{"do": "prefer", "better": "a"}',
        '{"do": "prefer", "better": "first", "blind": true}',
        '{"do": "prefer", "better": 1, "blind": true}',
        '{"do": "prefer", "better": "a", "blind": 1}',
        '{"do": "comment", "text": null}',
        '{"do": "mark", "errors": {}}',
        '{"do": "mark", "errors": [7]}',
        '{"do": "dismiss", "finding": "7", "everywhere": true, "withdrawn": false}',
        f'{{"do": "dismiss", "finding": "{KEYS[0]}", "everywhere": 1, "withdrawn": false}}',
    ],
)
def test_what_is_no_action_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(text)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("side", "both"),
        ("at", [5, 2]),
        ("at", [2]),
        ("at", [-1, 2]),
        ("at", [True, 2]),
        ("at", "25"),
        ("category", "Accuracy"),
        ("severity", "none"),
        ("severity", None),
    ],
)
def test_what_is_no_error_is_refused(field: str, value: object) -> None:
    item = json.loads(to_json(Marked((ERROR,))))
    item["errors"][0][field] = value
    with pytest.raises(ValueError, match=r"."):
        from_json(json.dumps(item))
