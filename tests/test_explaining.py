"""What is said of each code is complete, and its examples cause what they are shown for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import gyoan.commands.starting
from gyoan.cli import main
from gyoan.commands.explain.pages import Explanation, explanations
from gyoan.model.codes import Code
from gyoan.model.message import Language

pytestmark = pytest.mark.usefixtures("one_browser")

SOURCE, THEMES = "source", "themes"
SHOWS_A_FILE = {Code.NO_ALTERNATIVE_TEXT, Code.PICTURE_AS_TEXT}
"""What happens to pictures that are there."""
IN_DAYS, IN_BUILDS = {Code.SLOT_OVERLAP}, {Code.MISSING_GLYPH, Code.NO_ALTERNATIVE_TEXT, Code.NAMED_APART}
WITH_TOOLS = {
    Code.UNKNOWN_DIAGRAM,
    Code.BAD_DIAGRAM,
    Code.REPAIRED_DIAGRAM,
    Code.PICTURE_AS_TEXT,
    Code.UNKNOWN_THEME,
    Code.BAD_THEME,
    Code.BAD_FONT,
    Code.LOW_CONTRAST,
    Code.BAD_TEMPLATE,
    *IN_BUILDS,
}
"""What is found out only where diagrams are drawn, or with a theme."""


def is_told(one: Explanation) -> bool:
    return all(example.kind == "told" for example in one.examples)


def marks_of(code: Code, language: Language) -> list[pytest.MarkDecorator]:
    """Return the marks of an example: a browser is started for those of diagrams, quickly in one language only."""
    if code not in WITH_TOOLS:
        return []
    return [pytest.mark.toolchain, *([pytest.mark.thorough] if language is Language.ENGLISH else [])]


EXAMPLES = [
    pytest.param(one, id=f"{language.value}-{code.value}", marks=marks_of(code, language))
    for language in Language
    for code, one in explanations(language).items()
    if not is_told(one)
]


@pytest.mark.parametrize("language", Language)
def test_every_code_is_explained_once_and_in_order(language: Language) -> None:
    assert list(explanations(language)) == list(Code)
    for one in explanations(language).values():
        assert one.why
        assert one.remedy
        assert all(example.text for example in one.examples)


@pytest.mark.parametrize("language", Language)
def test_most_codes_are_shown_by_what_causes_them(language: Language) -> None:
    assert sum(map(is_told, explanations(language).values())) <= len(Code) / 3


@pytest.mark.parametrize("one", EXAMPLES)
def test_what_is_shown_for_a_code_causes_it(
    one: Explanation,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    write(one)
    if one.code in WITH_TOOLS:
        request.getfixturevalue("toolchain")
    main(command(one))
    assert one.code.value in capsys.readouterr().err


def write(one: Explanation) -> None:
    """Write the files of an example into a course; where it shows none but settings, beside an ordinary session."""
    files = [example for example in one.examples if example.kind == "file"]
    for example in files:
        path = Path(example.name) if example.name.startswith(THEMES) else Path(SOURCE, example.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(example.text + "\n", "utf-8")
    if files and all(example.name.endswith(".toml") for example in files):
        Path(SOURCE, "session.md").write_text("# Sorting\n\n## Opening (5 min)\n- cards\n", "utf-8")
    if one.code in SHOWS_A_FILE:
        Path(SOURCE, "images").mkdir()
        for name in ("order.png", "save.png"):
            shutil.copy(Path(gyoan.commands.starting.__file__).with_name("order.png"), Path(SOURCE, "images", name))


def command(one: Explanation) -> list[str]:
    """Return the cheapest command that can find it."""
    for example in one.examples:
        if example.kind == "command":
            return example.text.split()[1:]
    if one.code in IN_DAYS:
        return ["schedule"]
    if one.code in IN_BUILDS:
        return ["build", "--jobs", "1"]
    return ["check"] if one.code in WITH_TOOLS else ["check", "--no-diagrams"]
