"""The whole PowerPoint file of small decks as text: whatever is written otherwise shows in a difference to be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx.util import Inches

from export.pptx import every_construct, templates
from export.pptx.package_text import files_in, parts_text
from export.pptx.template_text import template_text
from golden_files import compare
from gyoan.export.pptx import export_pptx
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.theme import Theme
from gyoan.theming import adopted
from gyoan.theming.template.reading import read_template

TEMPLATES = {
    "company": templates.company,
    "night": templates.night,
    "old": lambda: templates.saved(templates.wide(Inches(10), Inches(7.5))),
    "small": lambda: templates.saved(templates.wide(Inches(10), Inches(5.625))),
}
GOLDEN = Path(__file__).parent / "golden"
SLIDES = ("ppt/slides/", "ppt/charts/")
ON_TEXTS = {
    "layouts": ("ppt/slideLayouts/",),
    "master": ("ppt/slideMasters/", "ppt/theme/theme1.xml"),
    "notes": ("ppt/notes",),
    "file": ("[Content_Types].xml", "ppt/pres", "ppt/viewProps.xml", "ppt/tableStyles.xml", "docProps/"),
}
"""What decks have in common: the parts of the first one."""
ON_TEMPLATE = ("ppt/slides/", "ppt/slideLayouts/slideLayout1.xml")


@pytest.mark.parametrize(
    "made", [every_construct.texts, every_construct.shapes, every_construct.diagrams, every_construct.charts]
)
def test_slides_are_written_as_they_were_read(made, theme: Theme, request) -> None:
    written = parts_text(files_in(export_pptx(made(), theme)), *SLIDES)
    compare(written, GOLDEN / f"{made.__name__}.txt", renew=request.config.getoption("--renew-golden"))


@pytest.mark.parametrize("name", ON_TEXTS)
def test_what_slides_stand_on_is_written_as_it_was_read(name: str, theme: Theme, request) -> None:
    written = parts_text(files_in(export_pptx(every_construct.texts(), theme)), *ON_TEXTS[name])
    compare(written, GOLDEN / f"{name}.txt", renew=request.config.getoption("--renew-golden"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_lecturers_template_is_taken_as_it_was_read(name: str, request) -> None:
    read = read_template(TEMPLATES[name](), f"{name}.pptx", SourceSpan("course.toml", 7))
    compare(template_text(read), GOLDEN / f"template_{name}.txt", renew=request.config.getoption("--renew-golden"))


def test_slides_on_a_lecturers_template_are_written_as_they_were_read(theme: Theme, request) -> None:
    template = read_template(templates.company(), "company.pptx", SourceSpan("course.toml", 7)).value
    assert template is not None
    written = parts_text(files_in(export_pptx(every_construct.texts(), adopted(theme, template))), *ON_TEMPLATE)
    compare(written, GOLDEN / "on_company.txt", renew=request.config.getoption("--renew-golden"))
