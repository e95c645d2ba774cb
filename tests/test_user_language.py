"""Commands speak the language asked for, else the terminal's; a sentence has the same places in both."""

from __future__ import annotations

import ctypes
import importlib
import io
import pkgutil
import re
import string
import sys
from types import SimpleNamespace

import pytest
from rich.cells import cell_len

from gyoan import messages
from gyoan.cli import main
from gyoan.model.message import Language, Wording
from gyoan.terminal.user_language import user_language
from tried import some


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {"LANG": "ko_KR.UTF-8"}, Language.KOREAN),
        ([], {"LANG": "ko_KR.UTF-8", "LC_ALL": "en_US.UTF-8"}, Language.ENGLISH),
        ([], {"LANG": "xx_YY.none"}, Language.ENGLISH),
        ([], {"LANG": "en_US.UTF-8", "GYOAN_LANG": "ko"}, Language.KOREAN),
        (["check", "--lang", "en"], {"LANG": "ko_KR.EUC-KR"}, Language.ENGLISH),
        (["--lang=ko", "check"], {"GYOAN_LANG": "en"}, Language.KOREAN),
        (["--lang", "fr", "check"], {"LANG": "ko_KR.UTF-8"}, Language.KOREAN),
        (["check", "--", "--lang", "ko"], {}, Language.ENGLISH),
    ],
)
def test_the_option_decides_then_the_variable_then_the_locale(
    arguments: list[str], environment: dict[str, str], language: Language
) -> None:
    assert user_language(arguments, environment) is language


@pytest.mark.parametrize(
    ("encoding", "language"),
    [("utf-8", Language.KOREAN), ("cp949", Language.KOREAN), ("ascii", Language.ENGLISH), ("cp1252", Language.ENGLISH)],
)
def test_a_terminal_without_hangul_is_spoken_to_in_english_unless_korean_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, encoding: str, language: Language
) -> None:
    monkeypatch.setattr("sys.stderr", io.TextIOWrapper(io.BytesIO(), encoding=encoding))

    assert user_language([], {"LANG": "ko_KR"}) is language
    assert user_language(["--lang", "ko"], {}) is Language.KOREAN
    assert user_language([], {"GYOAN_LANG": "ko"}) is Language.KOREAN


@pytest.mark.parametrize(
    ("identifier", "language"), [(0x0412, Language.KOREAN), (0x0409, Language.ENGLISH), (0x0812, Language.KOREAN)]
)
def test_windows_is_asked_where_the_environment_says_nothing(
    identifier: int, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: identifier)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    assert user_language([], {}) is language
    assert user_language([], {"LANG": "en_US"}) is Language.ENGLISH
    assert user_language(["--lang", "en"], {}) is Language.ENGLISH


def test_both_languages_of_a_sentence_have_the_same_places() -> None:
    sentences = catalogue()
    assert {name for name, said in sentences.items() if places(said.english) - places(said.korean)} == set()
    assert {name for name, said in sentences.items() if places(said.korean) - places(said.english)} == set()


def test_every_sentence_can_be_said_whatever_its_places_are_called() -> None:
    for name, said in some(catalogue().items()):
        message = said(**dict.fromkeys(places(said.english) | places(said.korean), 7))
        assert message, name
        assert message.korean, name


def catalogue() -> dict[str, Wording]:
    """Return all sentences by their names."""
    names = [f"gyoan.messages.{module.name}" for module in pkgutil.iter_modules(messages.__path__)]
    return {
        f"{name}.{key}": value
        for name in names
        for key, value in vars(importlib.import_module(name)).items()
        if isinstance(value, Wording)
    }


def places(template: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(template) if field}


@pytest.mark.parametrize("command", ["build", "check", "schedule", "rehearse", "init", "new", "guide", "doctor"])
def test_korean_help_lines_up_and_fits_the_terminal(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit):
        main([command, "--lang", "ko", "--help"])

    lines = capsys.readouterr().out.splitlines()
    options = [line for line in lines if re.match(r"  \S.*\S {2,}\S", line)]
    begin = {cell_len(re.match(r"  \S.*?\S {2,}(?=\S)", line)[0]) for line in options}  # type: ignore[index]

    assert len(options) > 1
    assert len(begin) == 1
    assert all(cell_len(line) <= 80 for line in lines)
