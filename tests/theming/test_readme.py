"""What `themes/README.md` says of keys and themes is what there is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from gyoan.model.paper import EMOJI
from gyoan.model.theme import CoverMark, Filling, TitleMark
from gyoan.theming import load_theme
from gyoan.theming.keys import KEYS
from theming.fonts import write_font, write_packages
from tried import some


@pytest.fixture(scope="module")
def readme(project_root: Path) -> str:
    return (project_root / "themes" / "README.md").read_text("utf-8")


def test_the_documented_keys_are_the_known_ones(readme):
    assert re.findall(r"^\| `([\w.-]+)` \|", readme, re.MULTILINE) == list(KEYS)


def test_the_documented_ranges_are_the_checked_ones(readme):
    keys = re.findall(r"^\| `([\w.-]+)` \| (.*?) \|$", readme, re.MULTILINE)
    ranges = ((key, *found) for key, meaning in keys for found in re.findall(r"([\d.]+) to ([\d.]+)", meaning))
    for key, least, most in some(ranges):
        for inside in (float(least), float(most)):
            KEYS[key](inside)
        for outside in (float(least) - 0.1, float(most) + 0.1):
            with pytest.raises(ValueError, match="write a number"):
                KEYS[key](outside)


@pytest.mark.parametrize(
    ("key", "choices"),
    [
        ("deck.title-mark", [one.value for one in TitleMark]),
        ("deck.cover-mark", [one.value for one in CoverMark]),
        ("deck.corners", ["rounded", "square"]),
        ("deck.surfaces", [Filling.FILLED.value, Filling.OUTLINED.value]),
        ("deck.accents", [Filling.FILLED.value, Filling.OUTLINED.value]),
        ("deck.bars", [Filling.FILLED.value, Filling.HATCHED.value]),
        ("page.emoji", list(EMOJI)),
    ],
)
def test_every_choice_is_documented(readme, key, choices):
    [meaning] = re.findall(rf"^\| `{key}` \| (.*?) \|$", readme, re.MULTILINE)
    assert re.findall(r"`(\w+)`", meaning) == choices


def test_every_theme_is_introduced(readme, project_root):
    themes = {path.parent.name for path in (project_root / "themes").glob("*/theme.toml")}
    assert set(re.findall(r"^- `(\w+)`:", readme, re.MULTILINE)) == themes


def test_the_example_is_a_theme_without_a_fault(readme, tmp_path, project_root):
    [example] = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    packages = write_packages(tmp_path / "packages", project_root / "themes" / "default" / "theme.toml")
    folder = tmp_path / "themes" / "academy"
    folder.mkdir(parents=True)
    (folder / "theme.toml").write_text(example, "utf-8")
    write_font(folder / tomllib.loads(example)["fonts"]["body"]["file"])

    outcome = load_theme("academy", packages, tmp_path / "cache", (folder.parent,))
    assert outcome.diagnostics == ()
    assert outcome.value.name == "academy"
