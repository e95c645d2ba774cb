"""Tests of remembering what programs say of their versions."""

from __future__ import annotations

import os
from pathlib import Path

from gyoan.toolchain.version_cache import remembered


def ask_twice(memory: Path, program: Path) -> int:
    asked: list[int] = []

    def ask() -> str:
        asked.append(1)
        return "1.2"

    assert remembered(memory, program, ask) == "1.2"
    assert remembered(memory, program, ask) == "1.2"
    return len(asked)


def test_a_program_is_asked_once(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_bytes(b"\x7fELF")
    assert ask_twice(tmp_path / "memory", program) == 1


def test_a_program_that_was_replaced_is_asked_again(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_bytes(b"\x7fELF")
    ask_twice(tmp_path / "memory", program)
    os.utime(program, (1, 1))
    assert ask_twice(tmp_path / "memory", program) == 1


def test_a_script_is_always_asked_because_what_it_starts_may_change(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_bytes(b"#!/bin/sh\n")
    assert ask_twice(tmp_path / "memory", program) == 2


def test_a_program_that_says_nothing_is_asked_again_and_nothing_is_noted(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_bytes(b"\x7fELF")
    assert remembered(tmp_path / "memory", program, lambda: "") == ""
    assert not list(tmp_path.glob("memory/*"))
    assert ask_twice(tmp_path / "memory", program) == 1
