"""Decks on a lecturer's own template: whole files, and what of the template is seen on their slides."""

from __future__ import annotations

import dataclasses
import re

import pytest
from pptx.util import Inches

from export.pptx.templates import company, night, plain, saved, wide
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Run, SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.theming import adopted
from gyoan.theming.template.reading import read_template
from tried import some

MASTER = "ppt/slideMasters/slideMaster1.xml"


def templates() -> dict[str, bytes]:
    return {
        "company": company(),
        "plain": plain(),
        "night": night(),
        "old": saved(wide(Inches(10), Inches(7.5))),
        "small": saved(wide(Inches(10), Inches(5.625))),
    }


@pytest.fixture(scope="module")
def themes(theme):
    """Return themes by the name of the template that they adopted."""
    read = {name: read_template(data, name, SourceSpan("x", 1)).value for name, data in templates().items()}
    return {name: adopted(theme, template) for name, template in read.items()}


@pytest.fixture(params=["company", "plain", "night", "old", "small"])
def deck(request, export, full_deck, themes):
    return export(full_deck, theme=themes[request.param])


def layout_of(package, number):
    [target] = package.find(
        f"ppt/slides/_rels/slide{number}.xml.rels", "//rel:Relationship[contains(@Type, 'slideLayout')]"
    )
    return package.find("ppt" + target.get("Target").removeprefix(".."), "string(//p:cSld/@name)")


def test_a_deck_on_a_template_has_no_fault(deck, faults):
    assert faults(deck) == []


def test_every_part_of_a_deck_on_a_template_follows_the_schema(deck, invalid_parts):
    assert invalid_parts(deck) == []


def test_two_exports_give_the_same_bytes(export, full_deck, themes):
    assert export(full_deck, theme=themes["company"]).data == export(full_deck, theme=themes["company"]).data


def test_the_templates_own_slides_are_gone(export, full_deck, themes):
    package = export(full_deck, theme=themes["company"])
    assert not any("견본".encode() in content for content in package.files.values())
    assert len(package.names("ppt/slides/")) == len(full_deck.slides)


def test_slides_use_the_templates_layouts(export, full_deck, themes):
    package = export(full_deck, theme=themes["company"])
    numbers = {slide.identity: number for number, slide in enumerate(full_deck.slides, 1)}
    assert layout_of(package, numbers["cover"]) == "표지"
    assert layout_of(package, numbers["opener"]) == "간지"
    assert layout_of(package, numbers["code"]) == "제목만"
    assert layout_of(package, numbers["agenda"]) == "본문"


def test_titles_look_as_the_templates_designer_has_them(export, make, themes):
    theme = themes["plain"]
    shape = dataclasses.replace(make.title("하나"), box=theme.deck.places.title)
    package = export(dataclasses.replace(make.slide("하나"), shapes=(shape,)), theme=theme)
    [title] = package.slide(1, "//p:sp[.//p:ph/@type='title']")
    assert set(title.xpath(".//a:rPr/@cap", namespaces=title.nsmap)) == {"none"}
    assert not title.xpath(".//a:off | .//a:solidFill | .//@b | .//@algn | .//a:bodyPr/@*", namespaces=title.nsmap)


def test_text_of_the_body_is_written_in_the_schemes_colours_that_can_be_read(export, make, themes):
    run = Run("주의", 20, ColorSlot.SECONDARY)
    package = export(make.slide("하나", make.body(make.line(run))), theme=themes["company"])
    [color] = package.slide(1, "//a:r[a:t='주의']//a:schemeClr")
    assert color.get("val") == "accent2"
    assert color.find("{*}lumMod").get("val") == "50000"


def test_every_colour_of_a_deck_on_a_template_is_one_of_its_scheme(export, full_deck, themes):
    package = export(full_deck, theme=themes["company"])
    for name in some(package.names("ppt/slides/")):
        fixed = set(re.findall(rb'srgbClr val="(\w+)"', package.files[name]))
        assert fixed <= {b"FFE0B2", b"E65100"}, name


def test_a_cover_on_a_template_has_no_colours_of_ours(export, make, themes):
    body = make.body(make.line(Run("50분", 20, ColorSlot.PRIMARY, bold=True)))
    package = export(make.slide("하나", body, kind=SlideKind.TITLE), theme=themes["company"])
    assert layout_of(package, 1) == "표지"
    assert package.slide(1, "//a:schemeClr") == []


def test_the_deck_has_the_templates_size_theme_and_pictures(export, full_deck, themes):
    package = export(full_deck, theme=themes["old"])
    [size] = package.find("ppt/presentation.xml", "//p:sldSz")
    assert int(size.get("cx")) == Inches(10)
    company_deck = export(full_deck, theme=themes["company"])
    assert company_deck.find("ppt/theme/theme1.xml", "string(//a:accent1/a:srgbClr/@val)") == "0B5E8E"
    assert company_deck.find("ppt/theme/theme1.xml", "string(//a:minorFont/a:ea/@typeface)") == "나눔고딕"
    assert "ppt/media/template1.png" in company_deck.files
    assert company_deck.find(MASTER, "//p:cNvPr[@name='로고']")


def test_pages_stay_those_of_the_theme(theme, themes):
    assert themes["company"].on_paper().colors == theme.colors
