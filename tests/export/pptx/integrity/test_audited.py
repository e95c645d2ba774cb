"""Whole files before a validator that others wrote, from the data of Microsoft's Open XML SDK."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from cases_built import built
from export.pdf.conftest import theme as box_theme  # noqa: F401  (the fixture, for this module too)
from export.pptx.templates import company
from gyoan.export.pptx import export_pptx
from gyoan.model.deck import Deck
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.theme import Theme
from gyoan.theming import adopted
from gyoan.theming.template.reading import read_template

RICH = (Path(__file__).parents[3] / "theming" / "rich_session.md").read_text(encoding="utf-8")

Audit = Callable[[bytes], list[str]]


@pytest.fixture
def audit(tmp_path: Path) -> Audit:
    """Return what says everything that the validator has against a file."""

    def said(data: bytes) -> list[str]:
        path = tmp_path / "deck.pptx"
        path.write_bytes(data)
        return [f"{error.part_uri}: {error.description}" for error in OpenXmlValidator().validate(path).errors]

    return said


def test_a_deck_with_one_of_everything_is_valid(full_deck: Deck, theme: Theme, audit: Audit) -> None:
    assert audit(export_pptx(full_deck, theme)) == []


def test_a_deck_on_a_template_is_valid(full_deck: Deck, theme: Theme, audit: Audit) -> None:
    template = read_template(company(), "company.pptx", SourceSpan("course.toml", 1)).value
    assert audit(export_pptx(full_deck, adopted(theme, template))) == []


def test_the_deck_of_a_rich_session_is_valid(box_theme: Theme, audit: Audit) -> None:  # noqa: F811
    assert audit(built(RICH, box_theme).files["pptx"]) == []


def test_the_validator_sees_what_is_wrong(full_deck: Deck, theme: Theme, audit: Audit) -> None:
    whole, spoilt = io.BytesIO(export_pptx(full_deck, theme)), io.BytesIO()
    with zipfile.ZipFile(whole) as before, zipfile.ZipFile(spoilt, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(b"<p:spPr>", b"<p:spPr upside='down'>", 1) if "slide1" in name else part)
    assert audit(spoilt.getvalue()) != []
