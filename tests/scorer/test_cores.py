"""The cores that a process may use: those of its affinity, within the limits of both versions of control groups."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scorer import cores

HERE = 8


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine that lets this process run on eight cores, without control groups."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: set(range(HERE)), raising=False)
    monkeypatch.setattr(cores, "_GROUPS", tmp_path / "cgroup")
    monkeypatch.setattr(cores, "_MOUNTED", tmp_path / "mounted")
    return tmp_path


def write(machine: Path, name: str, content: str) -> None:
    path = machine / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="ascii")


def test_without_groups_it_is_the_affinity(machine: Path) -> None:
    assert cores.available_cores() == HERE


@pytest.mark.parametrize(
    ("limit", "expected"),
    [("max 100000", 8), ("200000 100000", 2), ("150000 100000", 2), ("10000 100000", 1), ("1600000 100000", 8)],
)
def test_version_2(machine: Path, limit: str, expected: int) -> None:
    write(machine, "cgroup", "0::/jobs/7\n")
    write(machine, "mounted/jobs/7/cpu.max", limit + "\n")
    assert cores.available_cores() == expected


def test_a_group_above_limits_those_in_it(machine: Path) -> None:
    write(machine, "cgroup", "0::/jobs/7\n")
    write(machine, "mounted/jobs/7/cpu.max", "max 100000\n")
    write(machine, "mounted/jobs/cpu.max", "300000 100000\n")
    assert cores.available_cores() == 3


def test_in_a_container_the_path_may_be_that_of_the_machine(machine: Path) -> None:
    write(machine, "cgroup", "0::/machine/container\n")
    write(machine, "mounted/cpu.max", "400000 100000\n")
    assert cores.available_cores() == 4


@pytest.mark.parametrize(("quota", "expected"), [("-1", 8), ("250000", 3), ("0", 8)])
def test_version_1(machine: Path, quota: str, expected: int) -> None:
    write(machine, "cgroup", "9:name=systemd:/\n4:cpu,cpuacct:/jobs\n")
    write(machine, "mounted/cpu/jobs/cpu.cfs_quota_us", quota + "\n")
    write(machine, "mounted/cpu/jobs/cpu.cfs_period_us", "100000\n")
    assert cores.available_cores() == expected


@pytest.mark.parametrize("content", ["", "no limit", "1 2 3", "5 0"])
def test_a_limit_that_cannot_be_read_is_none(machine: Path, content: str) -> None:
    write(machine, "cgroup", "0::/\n")
    write(machine, "mounted/cpu.max", content)
    assert cores.available_cores() == HERE
