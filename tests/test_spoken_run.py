"""A user's first hour and first mistakes, in Korean and in English: what is said is said in that language alone."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from gyoan.cli import main
from gyoan.model.codes import Code
from gyoan.model.message import Language
from gyoan.toolchain.tools import Toolchain
from tried import some

pytestmark = pytest.mark.usefixtures("one_browser")


def words_of(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


HANGUL = re.compile("[\u3131-\u318e\uac00-\ud7a3]+")
LATIN = re.compile("[A-Za-z]{2,}")
COMMANDS = (
    "init",
    "new",
    "guide",
    "build",
    "check",
    "schedule",
    "rehearse",
    "explain",
    "prune",
    "doctor",
    "watch",
    "preview",
)
NO_WORDS = re.compile(
    r"`[^`\n]*`|Noto Sans( \w+)*|'[^'\n]*'|(?:https?|tcp)://\S+|<[^<>\n]*>|\{[\w,]+\}|--?[\w-]+|(?<![\w.])[\w*.-]*/[\w./*-]*|\b[\w*-]+\.[a-z]+(?![A-Za-z])"
    r"|\b[Gg][Yy]\d+\b|YYYY-MM-DD|^ {4}.*$",
    re.MULTILINE,
)
"""Codes, options and their choices, files, addresses, what is quoted, and examples and lines of a source."""
NAMES = words_of(
    """
    gyoan Mermaid Node ELK Puppeteer Chromium npm pip Python PyPI nodejs wheel mermaid cli noto Noto Sans KR
    Coding Emoji Color Pretendard UTF YAML TOML HTML PDF QR XY MB KB GB CPU SVG PNG JPEG png heic pptx pdf html gcc
    json diff md AI Ctrl C slides github
    """
)
"""Names, formats and units that are the same in Korean; no other Latin word is said in it."""
KEYS = words_of(
    """
    source outputs build check doctor explain guide init new prune rehearse schedule day week course default
    dark print subtitle time lunch cd watch preview
    """
)
"""Commands, folders and values that are typed so."""
FINDINGS: Mapping[str, str] = {
    "week_01/day_01/session_01.md": """\
---
slot: 1 2 3
nonsense_key: 1
---
# Week 2 1: 1

##2 (5 min)
- 1
-2
** 3 **

1. 1
  - 2
| 1 | 2 |
| --- | --- |
| 3 | 4 |

# 3

## 4 (0 min)
![](1 2.png) ![](missing.png) ![](https://example.com/1.png) ![](../../../../out.png) ![](C:\\\\1\\\\2.png)
<blink>1</blink> [2](nowhere.md) {{< 1 >}}
<!-- nite: 1 -->

## 5 (5 min)
### 6 (9 min)
1
### 7 (9 min)
2

## 8
1

```mermaid
```

```mermaid
nonsense
    1
```

<!-- 1
""",
    "week_01/day_01/session_02.md": "# 1\n\n## 2 (70 min)\n1\x00\n\n````\n3\n",
    "week_01/day_01/session_03.md": "",
    "week_01/day_01/session_05.md": "---\n- 1: [\n---\n## 1 (1 min)\n" + "1, 2, 3, 4, 5, 6, 7, 8, 9. " * 200,
    "week_01/day_01/session_06.md": "---\ntheme: nonsense\nlanguage: korean\ntitle: [1]\n---\n1 | 2\n3 | 4\n",
    "course.toml": 'slot = "1 2"\nthem = "1"\nlanguage = "korean"\ntemplate = "1.pptx"\nlogo = "1.png"\n',
}
"""A course of digits: whatever is told of it has no words of the lecturer's."""


@dataclass(frozen=True)
class Said:
    """What a command said."""

    typed: tuple[str, ...]
    """The command line."""
    code: int | str | None
    """The exit code."""
    out: str
    """Standard output."""
    err: str
    """Standard error."""

    @property
    def all(self) -> str:
        """Everything that a user reads of it."""
        return self.out + self.err


def gyoan(*typed: str) -> Said:
    out, err = io.StringIO(), io.StringIO()
    code: int | str | None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main(list(typed))
        except SystemExit as stopped:
            code = stopped.code
    return Said(typed, code, out.getvalue(), err.getvalue())


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Language:
    """Return the language that the terminal asks for, in an empty folder."""
    monkeypatch.delenv("GYOAN_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", {Language.KOREAN: "ko_KR.UTF-8", Language.ENGLISH: "en_US.UTF-8"}[request.param])
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("gyoan.terminal.user_language._shows_hangul", lambda: True)
    monkeypatch.chdir(tmp_path)
    return Language(request.param)


def foreign(said: Said, language: Language) -> set[str]:
    """Return the words of the other language in what a command said."""
    if language is Language.ENGLISH:
        return set(HANGUL.findall(said.all))
    typed = set(LATIN.findall(" ".join(said.typed)))
    return set(LATIN.findall(NO_WORDS.sub(" ", said.all))) - NAMES - KEYS - typed


def test_a_wrong_word_of_each_language_is_found() -> None:
    assert foreign(Said((), 0, "파일 2개 written\n", ""), Language.KOREAN) == {"written"}
    assert foreign(Said((), 0, "", "2개 files"), Language.ENGLISH) == {"개"}
    assert foreign(Said(("biuld",), 0, "", "gyoan build --theme 'nope' GY204 a/b.md biuld"), Language.KOREAN) == set()


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_the_users_language(command: str, language: Language) -> None:
    said = gyoan(*filter(None, [command]), "--help")

    assert said.code == 0
    assert foreign(said, language) == set()


@pytest.mark.parametrize(
    "typed",
    [
        (),
        ("biuld",),
        ("frobnicate",),
        ("build", "--nope"),
        ("build", "--handouts", "pages"),
        ("build", "--edition", "1"),
        ("build", "--formats", "1"),
        ("build", "--jobs", "0"),
        ("build", "--book", "1"),
        ("build", "-o"),
        ("build", "--force=1"),
        ("check", "--format", "1"),
        ("check", "--yes"),
        ("schedule", "--start", "1"),
        ("schedule", "--slot", "1 2"),
        ("schedule", "--date", "1"),
        ("explain",),
        ("explain", "GY999"),
        ("explain", "1"),
        ("new",),
        ("new", "1", ""),
        ("new", "?", "1"),
        ("init", "--slot", "?"),
        ("init", "--start", "?"),
        ("init", "--theme", "?"),
        ("init", "--template", "1.pptx"),
        ("rehearse",),
        ("rehearse", "1.pptx"),
        ("prune", "--days", "?"),
        ("build",),
        ("check",),
        ("schedule",),
        ("build", "1.md"),
        ("--lang", "fr", "check"),
    ],
    ids=" ".join,
)
def test_what_is_typed_wrong_is_told_in_the_users_language(typed: tuple[str, ...], language: Language) -> None:
    said = gyoan(*typed)

    assert said.code in (1, 2)
    assert said.all
    assert foreign(said, language) == set()


def test_the_guide_and_every_explanation_are_in_the_users_language(language: Language) -> None:
    assert foreign(gyoan("guide"), language) == set()
    for code in Code:
        assert foreign(gyoan("explain", code.value), language) == set(), code


def test_whatever_is_found_in_a_course_is_told_in_the_users_language(language: Language) -> None:
    write_course()

    checked = gyoan("check", "--no-diagrams")
    scheduled = gyoan("schedule", "--html", "days.html", "--ics", "days.ics", "--date", "2026-03-02")
    proposed = gyoan("check", "--fix", "--no-diagrams")

    hundreds = {code[2] for code in re.findall(r"GY\d{3}", checked.err)}
    assert hundreds >= {"1", "2", "5"}
    assert len(set(re.findall(r"GY\d{3}", checked.err))) > 20
    for said in (checked, scheduled, proposed):
        assert foreign(said, language) - {"min", "Week", "nonsense", "key", "nite", "blink"} == set(), said.typed


@pytest.mark.toolchain
@pytest.mark.sampled(2)
def test_from_the_first_command_to_the_rehearsal_only_the_users_language_is_spoken(
    language: Language, toolchain: Toolchain
) -> None:
    steps = [gyoan("init", "course"), gyoan("doctor")]
    os.chdir("course")
    steps += [gyoan("new", "1-1-2", "2"), gyoan("build", "--jobs", "1"), gyoan("check"), gyoan("schedule")]
    deck = "outputs/week_01/day_01/session_01.pptx"
    steps += [gyoan("rehearse", deck), gyoan("rehearse", deck, "--apply"), gyoan("prune", "--days", "9999")]

    own = set(HANGUL.findall(Path("source/week_01/day_01/session_01.md").read_text("utf-8")))
    assert [said.code for said in steps if said.typed[0] not in {"rehearse", "doctor"}] == [0] * 6
    for said in steps:
        assert foreign(said, language) - own - {"root", "bin", "lib"} == set(), said.typed


@pytest.mark.toolchain
def test_trouble_with_diagrams_is_told_in_the_users_language(language: Language, toolchain: Toolchain) -> None:
    fence = "```mermaid\n{}\n```\n"
    wrong = [
        "flowchart LR\n  1[2 --> 3",
        "sequenceDiagram\n  1 -> \n  2",
        "pie\n  1 : 2 : 3",
        "gantt\n  1 : 2 : 3",
        "---\ntitle: 1\nflowchart LR\n  1",
        "mindmap\n 1\n 2",
        "nonsense\n 1",
        "",
        "flowchart LR",
    ]
    Path("1.md").write_text("# 1\n\n## 2 (5 min)\n\n" + "\n".join(fence.format(one) for one in wrong), "utf-8")

    said = gyoan("check", "1.md")

    assert len(re.findall("GY30", said.err)) >= 6
    source = set(LATIN.findall(Path("1.md").read_text("utf-8")))
    assert foreign(said, language) - source == set()


def test_data_are_the_same_in_both_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_course()
    said = {
        language: [
            re.sub(r'(?<="seconds": )[\d.]+', "0", gyoan("--lang", language.value, *typed).out)
            for typed in (
                ("check", "--no-diagrams", "--json"),
                ("schedule", "--json"),
            )
        ]
        for language in Language
    }

    assert said[Language.KOREAN] == said[Language.ENGLISH]
    assert json.loads(said[Language.KOREAN][0])["diagnostics"]


def test_a_report_is_the_same_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, toolchain: Toolchain
) -> None:
    monkeypatch.chdir(tmp_path)
    write_course()
    reports = []
    for language in Language:
        gyoan("--lang", language.value, "build", "--jobs", "1", "-o", "outputs", "--report", "report.json", "--force")
        reports.append(re.sub(r'(?<="seconds": )[\d.]+', "0", Path("report.json").read_text("utf-8")))

    assert reports[0] == reports[1]


@pytest.mark.parametrize("tag", ["ko-KR", "en-US"])
def test_timetable_and_calendar_speak_the_language_of_the_course(
    tag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = Path("source/week_01/day_01")
    folder.mkdir(parents=True)
    Path("source/course.toml").write_text(
        f'title = "1"\nlanguage = "{tag}"\nslot = 50\nstart = "09:00"\nbreak = 10\nlunch = "12:00-13:00"\n', "utf-8"
    )
    for number, minutes in ((1, 50), (2, 70), (4, 20)):
        text = f"# 1\n\n## 2 ({minutes} min)\n- 3\n\n## 4\n- 5\n"
        (folder / f"session_0{number}.md").write_text(text, "utf-8")

    gyoan("schedule", "--html", "days.html", "--ics", "days.ics", "--date", "2026-03-02")

    page = re.sub(r"<style>.*?</style>|<[^>]+>", " ", Path("days.html").read_text("utf-8"), flags=re.DOTALL)
    events = re.findall(r"(?:SUMMARY|DESCRIPTION|LOCATION)[^:]*:(.*)", Path("days.ics").read_text("utf-8"))
    for shown in (page, *some(events)):
        said = Said((), 0, shown, "")
        assert foreign(said, Language.KOREAN if tag == "ko-KR" else Language.ENGLISH) == set(), shown


@pytest.mark.parametrize(("encoding", "language"), [("cp949", "ko"), ("cp1252", "en"), ("ascii", "en")])
@pytest.mark.thorough
def test_a_terminal_without_utf_8_shows_times_and_bars_with_the_letters_it_has(
    encoding: str, language: str, tmp_path: Path
) -> None:
    Path(tmp_path, "session_01.md").write_text("# 1\n\n## 2 (45 min)\n\n3\n", "utf-8")
    command = [
        sys.executable,
        "-m",
        "gyoan",
        "--lang",
        language,
        "schedule",
        "--start",
        "09:00",
        "--slot",
        "50 min",
        ".",
    ]
    environment = {**os.environ, "PYTHONIOENCODING": encoding}

    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding=encoding, check=False)

    assert done.returncode == 0, done.stderr
    assert re.search("09:00[-–]09:50", done.stdout)
    assert "#########" in done.stdout
    assert "?" not in done.stdout


def write_course() -> None:
    for name, text in FINDINGS.items():
        path = Path("source", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
