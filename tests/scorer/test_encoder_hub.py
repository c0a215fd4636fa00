"""Whether the hub of models answers is known at once, and without its client where that is asked for."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from scorer import measures
from scorer.encoder import hub, load_encoder, reference
from scorer.encoder.hub import is_out_of_reach
from scorer.errors import ModelError
from scorer.measures import Loading
from scorer.settings import Settings

NOWHERE = "no-such-user/no-such-model"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*os.environ,):
        if name.lower().endswith("_proxy") or name.startswith(("HF_", "TRANSFORMERS_")):
            monkeypatch.delenv(name)
    monkeypatch.setattr(hub, "getproxies", dict)


@pytest.fixture
def listener() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def nobody() -> str:
    """Return an address at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def test_what_answers_is_in_reach(monkeypatch: pytest.MonkeyPatch, listener: str) -> None:
    monkeypatch.setenv("HF_ENDPOINT", listener)
    assert not is_out_of_reach()


@pytest.mark.parametrize("place", ["https://hub.invalid", "https://no\u2024such..name", "nothing"])
def test_what_has_no_address_is_out_of_reach(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    def unknown(*_: Any, **__: Any) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    monkeypatch.setenv("HF_ENDPOINT", place)
    assert is_out_of_reach()


def test_what_does_not_answer_is_out_of_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", nobody())
    assert is_out_of_reach()


def test_one_address_that_answers_is_enough(monkeypatch: pytest.MonkeyPatch, listener: str) -> None:
    port = int(listener.rpartition(":")[2])
    silent = (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("::1", port))
    answering = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [silent, answering])
    assert not is_out_of_reach()


@pytest.mark.parametrize(
    ("proxies", "out"), [({}, True), ({"no": "localhost"}, True), ({"https": "http://proxy:3128"}, False)]
)
def test_behind_a_proxy_the_client_tries(monkeypatch: pytest.MonkeyPatch, proxies: dict[str, str], out: bool) -> None:
    monkeypatch.setenv("HF_ENDPOINT", nobody())
    monkeypatch.setattr(hub, "getproxies", lambda: proxies)
    assert is_out_of_reach() == out


@pytest.mark.parametrize(("value", "out"), [("1", True), ("true", True), ("0", False), ("", False)])
@pytest.mark.parametrize("name", ["HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"])
def test_who_wants_no_network_gets_none(
    monkeypatch: pytest.MonkeyPatch, listener: str, name: str, value: str, out: bool
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", listener)
    monkeypatch.setenv(name, value)
    assert is_out_of_reach() == out


@pytest.mark.parametrize("out", [True, False])
def test_only_the_cache_is_looked_into_where_nothing_answers(monkeypatch: pytest.MonkeyPatch, out: bool) -> None:
    given: list[bool] = []

    def model(_: str, *, local_files_only: bool, device: str | None) -> None:
        given.append(local_files_only)
        raise OSError("We couldn't find it")

    monkeypatch.setattr("sentence_transformers.SentenceTransformer", model)
    monkeypatch.setattr(reference, "is_out_of_reach", lambda: out)
    with pytest.raises(ModelError, match="give the folder of a sentence-transformers model"):
        load_encoder(Settings(model=NOWHERE))
    assert given == [out]


@pytest.mark.parametrize(
    ("model", "said"),
    [("default", "loading the model"), (NOWHERE, f"looking for the model {NOWHERE}"), (".", "loading the model")],
)
def test_it_is_said_what_is_looked_for(monkeypatch: pytest.MonkeyPatch, model: str, said: str) -> None:
    told: list[str] = []
    monkeypatch.setattr(measures, "load_encoder", lambda _: load_encoder(Settings(model="none")))
    Loading(Settings(model=model, quality="none"))(told.append)
    assert [one.startswith(said) for one in told] == [True]
