"""Every theme there is, with a session that has one of everything."""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from gyoan.course.building.tools import diagram_style
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.layout.deck.composition import layout_deck
from gyoan.model.colors import READABLE, ColorSlot, luminance
from gyoan.model.deck import Deck, GraphShape
from gyoan.model.drawing import Drawings
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.pipeline import compose
from gyoan.preparing import Plan, diagrams_of, read_and_plan
from gyoan.session_theme import frames_of
from gyoan.theming import dressed, load_theme
from pdf_text import texts_of_pages
from theming.contrasts import texts_of
from tried import some

SOURCE = Path(__file__).with_name("rich_session.md")
THEMES = sorted(path.parent.name for path in Path(__file__).parents[2].glob("themes/*/theme.toml"))
SET_BY_THE_SOURCE = {"FFE0B2", "E65100"}
CODE_FONTS = {"Consolas", "Arial"}

pytestmark = pytest.mark.toolchain


@pytest.fixture(scope="module")
def plan() -> Plan:
    planned = read_and_plan(SOURCE.read_bytes(), "week_02/day_03/session_03.md", Settings()).value
    assert planned is not None
    return planned


class Built:
    """The rich session in one theme."""

    def __init__(self, theme: Theme, plan: Plan, drawings: Drawings) -> None:
        self.theme = theme
        deck = layout_deck(plan.session, plan.schedule, drawings, {}, theme).value
        self.deck: Deck = dressed(deck, theme.deck.look)
        self.files = compose(plan, drawings, {}, theme).value.files

    def parts(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.files["pptx"])) as archive:
            return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module", params=THEMES)
def built(request, plan, toolchain, widths, tmp_path_factory, one_browser) -> Built:
    outcome = load_theme(request.param, toolchain.packages, widths)
    assert outcome.diagnostics == ()
    style = diagram_style(outcome.value, native=True, packages=toolchain.packages)
    with DiagramRenderer(lambda: toolchain, tmp_path_factory.mktemp(request.param), style) as studio:
        drawings = studio.draw(diagrams_of(plan.session), frames_of(outcome.value)).value
    return Built(outcome.value, plan, drawings)


@pytest.mark.thorough
def test_the_session_shows_what_there_is_to_show(built):
    kinds = {type(shape).__name__ for slide in built.deck.slides for shape in slide.shapes}
    assert {"TextBox", "Panel", "Grid", "GraphShape", "ChartShape", "Countdown"} <= kinds
    assert sum(isinstance(shape, GraphShape) for slide in built.deck.slides for shape in slide.shapes) >= 2


def test_all_text_can_be_read_on_what_is_behind_it(built):
    written = list(texts_of(built.deck, built.theme))
    assert len(written) > 60
    assert [(one, round(one.contrast, 2)) for one in written if one.contrast < READABLE] == []


def test_pages_are_dark_on_white(built):
    colors = built.theme.on_paper().colors
    assert luminance(colors[ColorSlot.BACKGROUND]) == pytest.approx(1.0)
    assert luminance(colors[ColorSlot.TEXT]) < 0.1


def test_deck_and_handout_show_every_section(built, plan):
    titles = [re.sub(r"\s", "", section.plain_title) for section in plan.session.sections]
    assert len(titles) > 2
    parts = [part.decode() for name, part in built.parts().items() if name.startswith("ppt/slides/slide")]
    slides = [re.sub(r"\s|<[^>]*>", "", part) for part in parts]
    pages = [re.sub(r"\s", "", page) for page in texts_of_pages(built.files["handout.pdf"])]
    for title in titles:
        assert any(title in slide for slide in slides), title
        assert any(title in page for page in pages), title


def test_changing_the_theme_in_powerpoint_recolours_all_of_the_deck(built):
    drawn = {name: content for name, content in built.parts().items() if re.match(r"ppt/(slide|chart)", name)}
    fixed = {color.decode() for content in drawn.values() for color in re.findall(rb'srgbClr val="(\w+)"', content)}
    # Text on a colour of the source's own must not change either, or it could not be read any more.
    on_the_sources_colors = {built.theme.colors[slot] for slot in (ColorSlot.TEXT, ColorSlot.BACKGROUND)}
    assert SET_BY_THE_SOURCE <= fixed <= SET_BY_THE_SOURCE | on_the_sources_colors


def test_changing_the_fonts_in_powerpoint_changes_all_of_the_deck(built):
    drawn = (content for name, content in built.parts().items() if re.match(r"ppt/(slide|chart)\w*/\w+\.xml", name))
    named = {face.decode() for content in drawn for face in re.findall(rb'typeface="([^"+]+)"', content)}
    assert "Consolas" in named
    assert named <= CODE_FONTS


def test_every_part_follows_the_schema(built, schemas_folder):
    schema = etree.XMLSchema(etree.parse(schemas_folder / "pml.xsd"))
    shown = re.compile(r"ppt/(slides|slideLayouts|slideMasters|notesMasters)/\w+\.xml")
    for name, content in some(part for part in built.parts().items() if shown.match(part[0])):
        root = etree.fromstring(content)
        for choice in list(root.iter("{*}AlternateContent")):
            fallback = choice.find("{*}Fallback")
            choice.getparent().replace(choice, fallback[0])
        assert schema.validate(root), f"{name}: {schema.error_log}"


def test_themes_differ_in_more_than_colour(toolchain, widths):
    looks = {name: load_theme(name, toolchain.packages, widths).value.deck.look for name in THEMES}
    assert {"default", "dark", "print"} <= looks.keys()
    for one, other in itertools.combinations(looks, 2):
        assert looks[one] != looks[other], f"{one} and {other} look alike"
