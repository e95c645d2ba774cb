"""What a viewer sees: the sample course's decks through LibreOffice, its handouts through poppler."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pdfplumber
import pytest

from gyoan.cli import main
from office import convert

WORD = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z0-9]+")
SESSIONS = ("session_07", "session_08")
EACH = pytest.mark.parametrize("name", SESSIONS)

pytestmark = [pytest.mark.rendering, pytest.mark.toolchain, pytest.mark.thorough]


@pytest.fixture(scope="module")
def outputs(toolchain: object, one_browser: None, project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sample course's outputs."""
    folder = tmp_path_factory.mktemp("outputs")
    assert main(["build", str(project_root / "source" / "week_03" / "day_05"), "-o", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def rendered(outputs: Path, soffice: Path) -> Path:
    """Return the folder with each deck that is looked at converted to PDF beside it."""
    convert(soffice, [outputs / f"{name}.pptx" for name in SESSIONS], "pdf", outputs)
    return outputs


@dataclass(frozen=True, slots=True)
class Page:
    """A slide as LibreOffice shows it."""

    number: int
    """Its number, from 1."""
    size: tuple[float, float]
    """Its width and height."""
    words: list[dict[str, float]]
    """Its words with their places."""
    text: str
    """Its characters in the order in which they are drawn."""


@cache
def pages_of(file: Path) -> list[Page]:
    """Return the pages of a file: reading them takes seconds."""
    with pdfplumber.open(file) as document:
        return [
            Page(
                page.page_number,
                (page.width, page.height),
                page.extract_words(),
                "".join(char["text"] for char in page.chars),
            )
            for page in document.pages
        ]


@EACH
def test_no_word_lies_outside_its_slide(name: str, rendered: Path) -> None:
    outside = [
        (page.number, word["text"])
        for page in pages_of(rendered / f"{name}.pdf")
        for word in page.words
        if word["x0"] < -1 or word["x1"] > page.size[0] + 1 or word["top"] < -1 or word["bottom"] > page.size[1] + 1
    ]

    assert outside == []


@EACH
def test_no_text_on_a_slide_lies_over_other_text(name: str, rendered: Path) -> None:
    overlapping = []
    for page in pages_of(rendered / f"{name}.pdf"):
        overlapping += [
            (page.number, first["text"], second["text"])
            for index, first in enumerate(page.words)
            for second in page.words[index + 1 :]
            if _overlap(first, second)
        ]

    assert overlapping == []


def _overlap(first: dict[str, float], second: dict[str, float]) -> bool:
    width = min(first["x1"], second["x1"]) - max(first["x0"], second["x0"])
    height = min(first["bottom"], second["bottom"]) - max(first["top"], second["top"])
    lowest = min(first["bottom"] - first["top"], second["bottom"] - second["top"])
    return width > 1.5 and height > 0.35 * lowest


@EACH
def test_every_word_outside_code_and_diagrams_can_be_read_off_the_slides(
    name: str, rendered: Path, project_root: Path
) -> None:
    source = (project_root / "source" / "week_03" / "day_05" / f"{name}.md").read_text(encoding="utf-8")
    shown = "".join(page.text for page in pages_of(rendered / f"{name}.pdf"))
    shown = re.sub(r"\s+", "", shown)

    assert [word for word in sorted(_words(source)) if word not in shown] == []


@EACH
def test_every_word_outside_diagrams_can_be_read_off_the_handout(
    name: str, outputs: Path, pdftotext: Path, project_root: Path
) -> None:
    source = (project_root / "source" / "week_03" / "day_05" / f"{name}.md").read_text(encoding="utf-8")
    command = [str(pdftotext), str(outputs / f"{name}.handout.pdf"), "-"]
    shown = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    shown = re.sub(r"\s+", "", shown)

    assert [word for word in sorted(_words(source)) if word not in shown] == []


def _words(markdown: str) -> set[str]:
    """Return the words of a session's prose and trees: no tagged fence, no address, no markup."""
    markdown = re.sub(r"^```\w+\n.*?^```$", "", markdown, flags=re.S | re.M)
    markdown = re.sub(r"\]\([^)]*\)", "]", markdown)
    return set(WORD.findall(markdown))
