"""The template: what a lecturer finds in PowerPoint's master view, layout gallery and theme dialogs."""

import dataclasses
import re

import pytest

from gyoan.model.colors import ColorSlot
from gyoan.model.deck import GraphShape, ShapeStyle, Slide, SlideKind
from gyoan.model.graph import Rgb
from gyoan.model.units import Box
from tried import some

MASTER = "ppt/slideMasters/slideMaster1.xml"
THEME = "ppt/theme/theme1.xml"
SET_BY_THE_SOURCE = {b"FFE0B2", b"E65100"}


def layout_of(package, number):
    """Return the layout part of a slide."""
    [target] = package.find(
        f"ppt/slides/_rels/slide{number}.xml.rels", "//rel:Relationship[contains(@Type, 'slideLayout')]"
    )
    return "ppt" + target.get("Target").removeprefix("..")


def colors_of_its_own(slide: Slide) -> bool:
    """Return whether a source sets a colour of something on a slide."""
    graphs = (shape.graph for shape in slide.shapes if isinstance(shape, GraphShape))
    return any(isinstance(color, Rgb) for graph in graphs for node in graph.nodes for color in (node.fill, node.line))


def test_slides_have_the_size_that_the_theme_says(full, theme):
    [size] = full.find("ppt/presentation.xml", "//p:sldSz")
    assert (int(size.get("cx")), int(size.get("cy"))) == (theme.deck.width.emu, theme.deck.height.emu)


def test_the_colours_of_the_theme_are_the_colours_of_the_deck(full, theme):
    colors = {child.tag.rpartition("}")[2]: child[0].get("val") for child in full.find(THEME, "//a:clrScheme")[0]}
    assert colors["dk1"] == theme.colors[ColorSlot.TEXT]
    assert colors["lt1"] == theme.colors[ColorSlot.BACKGROUND]
    assert colors["dk2"] == theme.colors[ColorSlot.MUTED]
    assert colors["lt2"] == theme.colors[ColorSlot.SURFACE]
    assert colors["accent1"] == theme.colors[ColorSlot.PRIMARY]
    assert colors["hlink"] == colors["folHlink"] == theme.colors[ColorSlot.LINK]


def test_a_dark_theme_keeps_its_dark_colours_dark(export, full_deck, dark_theme):
    package = export(full_deck, theme=dark_theme)
    [dark] = package.find(THEME, "//a:dk1/a:srgbClr/@val")
    [mapping] = package.find(MASTER, "//p:clrMap")
    assert dark == dark_theme.colors[ColorSlot.BACKGROUND]
    assert (mapping.get("bg1"), mapping.get("tx1")) == ("dk1", "lt1")


def test_notes_are_dark_on_light_paper_in_a_dark_theme_too(export, full_deck, dark_theme):
    [mapping] = export(full_deck, theme=dark_theme).find("ppt/notesMasters/notesMaster1.xml", "//p:clrMap")
    assert (mapping.get("bg1"), mapping.get("tx1")) == ("lt1", "dk1")


def test_changing_the_theme_recolours_the_deck(full, full_deck):
    [styled] = [number for number, slide in enumerate(full_deck.slides, 1) if colors_of_its_own(slide)]
    drawn = {name: content for name, content in full.files.items() if name.endswith(".xml") and "theme" not in name}
    fixed = {name: set(re.findall(rb'srgbClr val="(\w+)"', content)) for name, content in drawn.items()}
    assert fixed.pop(f"ppt/slides/slide{styled}.xml") == SET_BY_THE_SOURCE
    assert [name for name, colors in fixed.items() if colors] == []
    assert len(fixed) > 20


def test_the_theme_names_a_typeface_for_hangul(full):
    for kind in ("majorFont", "minorFont"):
        assert full.find(THEME, f"string(//a:{kind}/a:latin/@typeface)") == "맑은 고딕"
        assert full.find(THEME, f"string(//a:{kind}/a:ea/@typeface)") == "맑은 고딕"
        assert full.find(THEME, f"string(//a:{kind}/a:font[@script='Hang']/@typeface)") == "맑은 고딕"


def test_layouts_have_names_that_a_lecturer_understands(full):
    names = {full.find(name, "string(//p:cSld/@name)") for name in full.names("ppt/slideLayouts/")}
    assert names == {
        "제목 슬라이드",
        "구역 머리글",
        "제목 및 내용",
        "콘텐츠 2개",
        "제목만",
        "질문·강조",
        "마무리",
    }


@pytest.mark.parametrize(
    ("kind", "bodies", "layout"),
    [
        (SlideKind.TITLE, 0, "제목 슬라이드"),
        (SlideKind.OPENER, 1, "구역 머리글"),
        (SlideKind.STATEMENT, 0, "질문·강조"),
        (SlideKind.CLOSING, 0, "마무리"),
        (SlideKind.BULLETS, 1, "제목 및 내용"),
        (SlideKind.BULLETS, 2, "콘텐츠 2개"),
        (SlideKind.CODE, 0, "제목만"),
        (SlideKind.CARDS, 3, "콘텐츠 2개"),
    ],
)
def test_a_slide_uses_the_layout_of_its_kind(export, make, kind, bodies, layout):
    package = export(make.slide("하나", *[make.body(make.line("글"))] * bodies, kind=kind))
    assert package.find(layout_of(package, 1), "string(//p:cSld/@name)").startswith(layout)


def test_text_for_which_the_layout_has_no_placeholder_is_a_text_box(export, make):
    package = export(make.slide("하나", *[make.body(make.line("글"))] * 3))
    assert package.slide(1, "//p:ph[not(@type)]/@idx") == ["1", "2"]
    assert len(package.slide(1, "//p:cNvSpPr[@txBox='1']")) == 1
    assert len(package.slide(1, "//a:t[.='글']")) == 3


def test_a_title_that_stands_where_most_titles_stand_follows_the_layout(export, make):
    usual, other = Box.of_points(40, 30, 800, 50), Box.of_points(40, 90, 800, 50)
    titles = [make.title("하나", usual), make.title("둘", usual), make.title("셋", other)]
    slides = [dataclasses.replace(make.slide(f"{n}"), shapes=(one,)) for n, one in enumerate(titles)]
    package = export(*slides)
    [place] = package.find(layout_of(package, 1), "//p:sp[.//p:ph/@type='title']//a:off")
    assert (place.get("x"), place.get("y")) == (str(usual.x.emu), str(usual.y.emu))
    assert [len(package.slide(number, "//p:sp//a:off")) for number in (1, 2, 3)] == [0, 0, 1]
    assert package.slide(3, "string(//a:off/@y)") == str(other.y.emu)


def test_a_layout_that_the_deck_does_not_use_has_its_title_where_the_others_have_it(export, make):
    usual = Box.of_points(40, 30, 800, 50)
    package = export(dataclasses.replace(make.slide("하나"), shapes=(make.title("하나", usual),)))
    [two_contents] = [
        name for name in package.names("ppt/slideLayouts/") if 'name="콘텐츠 2개"' in package.files[name].decode()
    ]
    assert package.find(two_contents, "string(//p:sp[.//p:ph/@type='title']//a:off/@y)") == str(usual.y.emu)


def test_every_layout_has_a_footer_and_a_slide_number(full):
    for name in [MASTER, *some(full.names("ppt/slideLayouts/"))]:
        assert full.find(name, "//p:sp[.//p:ph/@type='ftr']//a:t/text()") == ["1주차 · 2일차 · 3교시"], name
        assert len(full.find(name, "//p:sp[.//p:ph/@type='sldNum']//a:fld[@type='slidenum']")) == 1, name


def test_a_slides_number_is_a_field_and_its_footer_a_footer(full):
    [number] = full.slide(2, "//p:sp[.//p:ph/@type='sldNum']//a:fld")
    assert number.get("type") == "slidenum"
    assert number.find("{*}t").text == "2"
    assert full.slide(2, "//p:sp[.//p:ph/@type='ftr']//a:t/text()") == ["1주차 · 2일차 · 3교시"]


def test_text_of_a_new_slide_looks_like_that_of_the_others(full):
    [name] = [name for name in full.names("ppt/slideLayouts/") if 'name="제목만"' in full.files[name].decode()]
    looks = {}
    for kind in ("title", "ftr"):
        [level] = full.find(name, f"//p:sp[.//p:ph/@type='{kind}']//a:lvl1pPr/a:defRPr")
        looks[kind] = level.get("sz"), level.get("b"), level.find(".//{*}schemeClr").get("val")
    assert looks == {"title": ("2800", "1", "tx1"), "ftr": ("1200", "0", "tx2")}


def test_nothing_is_left_of_the_librarys_own_template(full):
    everything = b"".join(full.files.values())
    for word in (b"Steve Canny", b"PowerPoint Presentation", b"Office Theme", b"Calibri", b"printerSettings"):
        assert word not in everything, word
    assert not [name for name in full.files if re.search("thumbnail|printer", name)]


def places(package, layout):
    """Return left and right edge of each placeholder below the title of a layout, from left to right."""
    [name] = [name for name in package.names("ppt/slideLayouts/") if layout in package.files[name].decode()]
    shapes = package.find(name, "//p:sp[.//p:ph[@idx='1' or @idx='2']]//a:xfrm")
    edges = [(int(shape[0].get("x")), int(shape[0].get("x")) + int(shape[1].get("cx"))) for shape in shapes]
    return sorted(edges)


def test_two_contents_stand_side_by_side_whatever_the_deck_holds(full):
    (left, middle), (gap_end, right) = places(full, "콘텐츠 2개")
    assert left < middle < gap_end < right
    assert [(left, right)] == places(full, "제목 및 내용")


def test_the_first_of_two_contents_stands_at_the_left(full):
    [name] = [name for name in full.names("ppt/slideLayouts/") if 'name="콘텐츠 2개"' in full.files[name].decode()]
    first, second = (int(full.find(name, f"string(//p:sp[.//p:ph/@idx='{index}']//a:off/@x)")) for index in (1, 2))
    assert first < second


def test_a_new_slides_content_has_bullets_though_the_deck_has_only_plain_text(export, make):
    package = export(make.slide("하나", make.body(make.line("글", points=33))))
    [name] = [
        name for name in package.names("ppt/slideLayouts/") if 'name="제목 및 내용"' in package.files[name].decode()
    ]
    [level] = package.find(name, "//p:sp[.//p:ph/@idx='1']//a:lvl1pPr")
    assert level.find("{*}buNone") is None
    assert level.find("{*}defRPr").get("sz") == "2000"
    assert package.find("ppt/slideMasters/slideMaster1.xml", "string(//p:bodyStyle/a:lvl1pPr/a:buChar/@char)") == "•"


def test_a_large_title_is_no_model_for_the_other_layouts(export, make):
    large = Box.of_points(40, 300, 800, 200)
    statement = make.slide("하나", kind=SlideKind.STATEMENT)
    package = export(dataclasses.replace(statement, shapes=(make.title("하나", large),)))
    [name] = [name for name in package.names("ppt/slideLayouts/") if 'name="제목만"' in package.files[name].decode()]
    assert int(package.find(name, "string(//p:sp[.//p:ph/@type='title']//a:off/@y)")) < large.y.emu / 2


@pytest.mark.parametrize(
    ("tag", "typeface"),
    [
        ("ko-KR", "맑은 고딕"),
        ("en-US", "맑은 고딕"),
        ("ja-JP", "Yu Gothic"),
        ("zh-CN", "Microsoft YaHei"),
        ("zh-Hant-TW", "Microsoft JhengHei"),
    ],
)
def test_east_asian_text_is_in_the_typeface_of_the_session_s_language(export, full_deck, theme, tag, typeface):
    package = export(full_deck, theme=dataclasses.replace(theme, tag=tag))
    for kind in ("majorFont", "minorFont"):
        assert package.find(THEME, f"string(//a:{kind}/a:ea/@typeface)") == typeface
        assert package.find(THEME, f"string(//a:{kind}/a:font[@script='Jpan']/@typeface)") == "Yu Gothic"


def test_what_a_layout_draws_says_that_a_person_drew_it_so_that_every_program_shows_it(full):
    drawn = [
        shape
        for name in full.names("ppt/slideLayouts/")
        if name.endswith(".xml")
        for shape in full.find(name, "//p:sp[not(.//p:ph)]")
    ]
    assert drawn
    assert {shape.find("{*}nvSpPr/{*}nvPr").get("userDrawn") for shape in drawn} == {"1"}


def test_a_filled_placeholder_says_the_form_that_is_filled(export, make):
    plain = make.body(make.line("글"))
    filled = dataclasses.replace(plain, style=ShapeStyle(fill=ColorSlot.SURFACE))
    for shape, form in ((plain, []), (filled, ["rect"])):
        package = export(make.slide("하나", shape))
        [place] = package.slide(1, "//p:sp[.//p:ph/@idx='1']/p:spPr")
        assert [one.get("prst") for one in place.iter("{*}prstGeom")] == form
