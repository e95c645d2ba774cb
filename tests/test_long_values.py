"""Values of very many letters, wherever a lecturer can write one: what is said of them stays short."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from gyoan.course.links import resolve_links
from gyoan.course.pictures import load_pictures
from gyoan.course.settings import KEYS, course_settings
from gyoan.diagrams.unread import read_without_mermaid
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.message import Language, translated
from gyoan.model.settings import Settings
from gyoan.preparing import diagrams_of, read_and_plan
from gyoan.terminal.console import diagnostic_text
from gyoan.theming import files, keys

LONG = "zqxj" * 5_000
MOST_QUOTED, MOST_LINE = 200, 160
SESSIONS = {
    "front matter": f"---\ntheme: [{LONG}]\nslot: {LONG}\n{LONG}: 1\n---\n# 제목\n",
    "yaml": f"---\ntitle: [{LONG}\n---\n# 제목\n",
    "headings": f"# {LONG}\n\n## {LONG} (5분)\n\n### {LONG} (9분)\n\n글\n\n## {LONG} (3분)\n",
    "minutes": f"# 제목\n\n## 절 ({'9' * 20_000}분)\n\n글\n",
    "links": f"# 제목\n\n[x]({LONG}.md) [y](#{LONG}) [z](javascript:{LONG}) [w](session_1.md#{LONG}) x[^{LONG}]\n",
    "pictures": f"# 제목\n\n![{LONG}]({LONG}.png)\n\n![x](http://{LONG})\n\n![x](data:{LONG})\n",
    "diagram": f"# 제목\n\n```mermaid\n{LONG}\nA --> B\n```\n",
    "comments": f"# 제목\n\n<!-- time: {LONG} -->\n\n<!-- {LONG}\n",
    "html": f"# 제목\n\n<{LONG}>\n\n<details><summary>{LONG}</summary>\n\n<script>{LONG}</script>\n",
    "fences": f"# 제목\n\n```{LONG}\nx\n\n## 절\n\n::: {LONG}\n\n> [!{LONG}]\n> 글\n",
}


def check(found: Iterable[Diagnostic]) -> None:
    for one in found:
        for language in Language:
            for text in (one.message, one.hint):
                said = translated(text, language)
                assert said.count("zqxj") <= 2 * MOST_QUOTED // 4, said[:300]
                assert "9" * (MOST_QUOTED + 1) not in said
            assert "zqxj" * MOST_LINE not in diagnostic_text(one, language).plain


@pytest.mark.parametrize("markdown", SESSIONS.values(), ids=SESSIONS)
def test_no_value_however_long_makes_a_long_message(tmp_path: Path, markdown: str) -> None:
    path = tmp_path / "session_1.md"
    path.write_text(markdown, encoding="utf-8")
    read = read_and_plan(markdown.encode(), path.name, Settings())
    check(read.diagnostics)
    assert read.value is not None
    session = read.value.session
    check(resolve_links(session, path, {}, markdown.splitlines()).diagnostics)
    check(load_pictures(session, tmp_path, tmp_path, None).diagnostics)
    check(read_without_mermaid(diagrams_of(session)))


@pytest.mark.parametrize(
    "value", [f'"{LONG}"', f'["{LONG}"]', f'{{"{LONG}" = 1}}', "9" * 5_000], ids=lambda one: one[:9]
)
def test_no_setting_however_long_makes_a_long_message(value: str) -> None:
    for key in (*KEYS, "unknown", LONG):
        check(course_settings(f"{key} = {value}\n", "course.toml").diagnostics)


@pytest.mark.parametrize("value", [f'"{LONG}"', f'["{LONG}"]', f'{{"{LONG}" = 1}}'], ids=lambda one: one[:9])
def test_no_key_of_a_theme_however_long_makes_a_long_message(tmp_path: Path, value: str) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    for key in (*keys.KEYS, LONG):
        (folder / files.FILE).write_text(f"{key} = {value}\n", encoding="utf-8")
        chain = files.read_chain(folder, (tmp_path, *files.theme_folders()))
        check(one for file in chain for one in file.diagnostics)
