"""Decks and handouts before checkers that others wrote for what validators do not see: overlaps, tags, texts.

openxml-audit stands in `pptx/integrity/test_audited.py`, our own rules of PDF/UA and PDF/A in `pdf/conformance.py`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.util import Inches
from reportlab.pdfgen.canvas import Canvas

from cases_built import Built, built
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (a fixture is known by being here)
from gyoan.model.theme import Theme

RICH = (Path(__file__).parents[1] / "theming" / "rich_session.md").read_text(encoding="utf-8")


@pytest.fixture
def rich(theme: Theme) -> Built:
    """Return a session that has one of everything, with both editions and the handout of its slides."""
    return built(RICH, theme, editions=("student", "teacher"), handouts=("pages", "slides"))


def judged(module: str, *arguments: str) -> Any:
    """Return what a checker says as JSON."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout, done.stderr
    return json.loads(done.stdout)


def test_ooxml_integrity_finds_no_risk_in_the_layout_of_a_deck(rich: Built, tmp_path: Path) -> None:
    pytest.importorskip("ooxml_integrity")
    deck = tmp_path / "deck.pptx"
    deck.write_bytes(rich.files["pptx"])
    (found,) = judged("ooxml_integrity", "check", str(deck), "--json")["files"]
    # It guesses the widths of fonts that a machine has not, and says so as information.
    assert [one for one in found["findings"] if one["severity"] != "info"] == []


@pytest.mark.parametrize("paper", ["handout.pdf", "teacher.pdf", "slides.pdf"])
def test_pdfua_finds_nothing_in_handouts(rich: Built, paper: str, tmp_path: Path) -> None:
    pytest.importorskip("pdfua")
    page = tmp_path / "page.pdf"
    page.write_bytes(rich.files[paper])
    found = judged("pdfua", "check", str(page), "--format", "json")
    assert found["findings"] == []
    assert found["summary"]["rules_run"] > 10


def test_both_judges_see_what_is_wrong(theme: Theme, tmp_path: Path) -> None:
    pytest.importorskip("ooxml_integrity")
    pytest.importorskip("pdfua")
    canvas = Canvas(str(tmp_path / "bare.pdf"))
    canvas.drawString(100, 100, "no tags")
    canvas.save()
    assert judged("pdfua", "check", str(tmp_path / "bare.pdf"), "--format", "json")["findings"]

    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    for _ in range(2):
        box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(3), Inches(1))
        box.text_frame.text = "one upon the other"
    deck.save(str(tmp_path / "deck.pptx"))
    (found,) = judged("ooxml_integrity", "check", str(tmp_path / "deck.pptx"), "--json")["files"]
    assert found["worst"] == "error"
