"""A terminal obeys nothing that a session, a theme or a file's name says, and is not flooded by it."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console
from rich.table import Table
from rich.text import Text

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.foreign import MOST_LETTERS, quoted, visible
from gyoan.model.message import Language, Wording
from gyoan.terminal.console import Messages, diagnostic_text
from gyoan.terminal.visible_console import Printer, made_visible
from gyoan.text_formats.json import json_text

OBEYED = ["\x1b]52;c;ZXZpbA==\x07", "\x9b2J", "\x1b[31m", "\u202e", "\u2066", "\x08", "\r", "\x7f", "\x00", "\udcff"]
SAID = Wording("There is no picture '{name}'", "'{name}' 그림이 없습니다")


@pytest.mark.parametrize("text", OBEYED)
def test_what_a_terminal_would_obey_is_shown(text: str) -> None:
    shown = visible(f"가{text}나")
    assert not any(letter in shown for letter in text if not letter.isprintable())
    assert shown.startswith("가\\")
    assert shown.endswith("나")


@pytest.mark.parametrize("text", ["한글, emoji 👩‍🔧 and é", "tab\tand\nline", "no-break\u00a0space"])
def test_what_is_only_shown_stays(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("language", Language)
def test_a_message_shows_at_most_200_letters_of_anything_foreign(language: Language) -> None:
    name = "가" * 1_000_000 + "끝.png"
    message = SAID(name=name).within(language)
    assert len(message) < MOST_LETTERS + 60
    assert "끝.png" in message
    assert SAID(name="가" * MOST_LETTERS).within(language).count("가") == MOST_LETTERS


@pytest.mark.parametrize("language", Language)
def test_a_message_stays_on_its_line_and_gives_no_commands(language: Language) -> None:
    message = SAID(name="a\x1b[2Jb\nsession.md:1:1: error GY000 forged").within(language)
    assert "\x1b" not in message
    assert "\n" not in message
    assert "\\x1b[2J" in message


def test_a_message_within_a_message_is_not_cut() -> None:
    inner = Wording("{a} {a} {a}", "{a} {a} {a}")(a="a" * 150)
    assert len(SAID(name=inner)) > 450


def diagnostic(path: str = "session.md", line: str = "") -> Diagnostic:
    return Diagnostic(Code.DEAD_LINK, Severity.WARNING, SourceSpan(path, 1, len(line)), SAID(name="x"), "", line)


@pytest.mark.parametrize("text", OBEYED)
def test_neither_a_files_name_nor_its_line_gives_commands(text: str) -> None:
    for told in (diagnostic(path=f"a{text}.md"), diagnostic(line=f"가 {text} [나](x)")):
        shown = diagnostic_text(told, Language.ENGLISH).plain
        assert not any(letter in shown for letter in text if not letter.isprintable())


def test_the_caret_stands_below_its_letter_though_a_control_is_shown_longer() -> None:
    line = "a\x1b]b"
    lines = diagnostic_text(diagnostic(line=line), Language.ENGLISH).plain.splitlines()
    assert lines[1].strip() == "a\\x1b]b"
    assert lines[2].index("^") == lines[1].index("b", lines[1].index("]"))


def printed(*things: object) -> str:
    console = made_visible(Console(file=io.StringIO(), force_terminal=True, color_system="standard"))
    for thing in things:
        console.print(thing)
    return console.file.getvalue()


def test_a_console_shows_in_colour_and_lets_nothing_through() -> None:
    table = Table()
    table.add_column("제목\x1b[2J")
    table.add_row(Text("가\x9b2J나", "red"))
    shown = printed(table, Text("\u202e다\x1b]52;c;x\x07", "bold"), "라\x1b[0m")
    assert "\x1b[31m" in shown
    for obeyed in ("\x1b[2J", "\x9b", "\u202e", "\x1b]52", "\x07"):
        assert obeyed not in shown
    for letter in "가나다라":
        assert letter in shown


def test_what_a_build_says_and_a_schedule_prints_goes_through_it(capsys: pytest.CaptureFixture[str]) -> None:
    Messages(Language.ENGLISH).say("가\x1b]52;c;x\x07")
    Printer().print(Text("나\x1b]52;c;x\x07"))
    for written in capsys.readouterr():
        assert "\\x1b]52" in written
        assert "\x1b" not in written


def test_json_has_no_controls_and_means_the_same() -> None:
    data = {"path": "".join(OBEYED), "title": "한글 \u2028 \x85"}
    text = json_text(data)
    assert json.loads(text) == data
    assert visible(text) == text
    assert "한글" in text
    text.encode("utf-8")


def test_what_is_quoted_keeps_its_end() -> None:
    assert len(quoted("a" * 999 + "b")) == MOST_LETTERS
    assert quoted("a" * 999 + "b").endswith("ab")
