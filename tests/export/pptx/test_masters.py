"""What a deck's template is made of where nothing else decides: places, colours, scripts, levels, cells."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from gyoan.export.pptx.charts_workbook import reference, workbook, written_number
from gyoan.export.pptx.layouts import COVER, LAYOUTS, ONE_CONTENT, SECTION, TITLE, TITLE_ONLY, TWO_CONTENTS
from gyoan.export.pptx.links import uri
from gyoan.export.pptx.paint import geometry
from gyoan.export.pptx.patterns import find_patterns
from gyoan.export.pptx.shapes import Labels
from gyoan.export.pptx.theme_part import color_map, paper_color_map, script_of
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Deck, PlaceholderRole, ShapeStyle, Slide, SlideKind, TextBox
from gyoan.model.theme import Theme
from gyoan.model.units import Box, Duration

NOTHING_SHOWN = Deck("제목", "", (), ())


def test_an_empty_deck_has_its_placeholders_where_the_themes_measures_put_them(theme: Theme) -> None:
    """On slides of 959.976 × 540 points with margins of 43.2, type of 28, 20 and 12 points."""
    found = find_patterns(NOTHING_SHOWN, theme.deck)
    shown = {
        (layout.kind, holder.kind): (
            " ".join(f"{length.points:.1f}" for length in (text.box.x, text.box.y, text.box.width, text.box.height)),
            text.anchor.value,
            text.paragraphs[0].runs[0].points,
            text.paragraphs[0].align.value,
        )
        for (layout, holder), text in found.items()
        if layout in (COVER, TITLE_ONLY) or (layout is ONE_CONTENT and holder.kind == "")
    }
    foot = {
        "ftr": ("43.2 499.5 764.4 27.0", "middle", 12, "left"),
        "sldNum": ("807.6 499.5 109.2 27.0", "middle", 12, "right"),
    }
    assert shown == {
        ("title", "ctrTitle"): ("43.2 118.8 873.6 151.2", "bottom", pytest.approx(39.2), "left"),
        ("title", "subTitle"): ("43.2 280.8 873.6 218.7", "top", 20, "left"),
        **{("title", kind): place for kind, place in foot.items()},
        ("obj", ""): ("43.2 108.0 873.6 391.5", "top", 20, "left"),
        ("titleOnly", "title"): ("43.2 27.0 873.6 70.2", "middle", 28, "left"),
        **{("titleOnly", kind): place for kind, place in foot.items()},
    }
    two = [found[TWO_CONTENTS, holder].box for holder in TWO_CONTENTS.placeholders[1:3]]
    assert [f"{box.x.points:.1f} {box.width.points:.1f}" for box in two] == ["43.2 426.0", "490.8 426.0"]
    assert {layout for layout, _ in found} == set(LAYOUTS)


def slide(name: str, kind: SlideKind, *boxes: Box) -> Slide:
    """Return a slide with a title in the first of these boxes and texts in the others."""
    roles = (PlaceholderRole.TITLE, *[PlaceholderRole.BODY] * (len(boxes) - 1))
    texts = tuple(TextBox(box, (), role) for box, role in zip(boxes, roles, strict=True))
    return Slide(name, kind, name, texts, "", Duration(0))


HIGH, LOW, LARGE = Box.of_points(1, 1, 9, 9), Box.of_points(1, 5, 9, 9), Box.of_points(2, 2, 8, 8)


@pytest.mark.parametrize(
    ("kinds", "usual", "cover", "section"),
    [
        ([(SlideKind.BULLETS, HIGH), (SlideKind.BULLETS, LOW), (SlideKind.BULLETS, LOW)], LOW, None, None),
        ([(SlideKind.BULLETS, HIGH), (SlideKind.BULLETS, LOW)], HIGH, None, None),
        ([(SlideKind.BULLETS, HIGH), (SlideKind.OPENER, LARGE)], HIGH, None, LARGE),
        ([(SlideKind.OPENER, LARGE), (SlideKind.OPENER, LOW), (SlideKind.STATEMENT, LOW)], None, None, LARGE),
        ([(SlideKind.TITLE, HIGH), (SlideKind.OPENER, LARGE)], None, HIGH, LARGE),
        ([(SlideKind.STATEMENT, LARGE)], None, None, LARGE),
    ],
)
def test_a_title_stands_where_most_slides_of_its_kind_have_it(
    theme: Theme, kinds: list[tuple[SlideKind, Box]], usual: Box | None, cover: Box | None, section: Box | None
) -> None:
    slides = tuple(slide(str(at), kind, box) for at, (kind, box) in enumerate(kinds))
    found = find_patterns(replace(NOTHING_SHOWN, slides=slides), theme.deck)
    plain = find_patterns(NOTHING_SHOWN, theme.deck)
    for layout, box in ((ONE_CONTENT, usual), (TITLE_ONLY, usual), (COVER, cover), (SECTION, section)):
        title = layout.placeholders[0]
        assert found[layout, title].box == (box or plain[layout, title].box)


def test_text_stands_below_the_title_and_never_lower_than_its_least_height(theme: Theme) -> None:
    low = Box.of_points(100, 480, 500, 30)
    found = find_patterns(replace(NOTHING_SHOWN, slides=(slide("a", SlideKind.BULLETS, low),)), theme.deck)
    body = found[ONE_CONTENT, ONE_CONTENT.placeholders[1]].box
    assert (body.x, body.width) == (low.x, low.width)
    assert (body.y - low.bottom, body.height) == (theme.deck.margin / 4, theme.deck.margin)
    assert found[TITLE_ONLY, TITLE].box == low


@pytest.mark.parametrize(
    ("background", "text", "dark"),
    [("FFFFFF", "000000", False), ("000000", "FFFFFF", True), ("808080", "808080", False), ("0000FF", "FF0000", True),
     ("FF0000", "00FF00", True), ("808081", "808080", False), ("808080", "808081", True)],
)  # fmt: skip
def test_a_theme_is_dark_where_its_background_is_darker_than_its_text(
    theme: Theme, background: str, text: str, dark: bool
) -> None:
    colors = {**theme.colors, ColorSlot.BACKGROUND: background, ColorSlot.TEXT: text}
    mapped = color_map(replace(theme, colors=colors))
    assert (mapped["bg1"], mapped["tx1"], mapped["bg2"], mapped["tx2"]) == (
        ("dk1", "lt1", "dk2", "lt2") if dark else ("lt1", "dk1", "lt2", "dk2")
    )
    assert {name: mapped[name] for name in mapped if name[:2] not in ("bg", "tx")} == {
        name: name for name in (*(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
    }
    assert paper_color_map()["bg1"] == "lt1"


@pytest.mark.parametrize(
    ("language", "script"),
    [("ko-KR", "Hang"), ("en-US", "Hang"), ("ja", "Jpan"), ("JA-jp", "Jpan"), ("zh", "Hans"), ("zh-CN", "Hans"),
     ("zh-TW", "Hant"), ("zh-HK", "Hant"), ("zh-MO", "Hant"), ("zh-Hant-SG", "Hant"), ("zh-Hans-TW2", "Hans")],
)  # fmt: skip
def test_a_language_has_its_script(language: str, script: str) -> None:
    assert script_of(language) == script


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org", "https://example.org"),
        (" https://example.org/a b ", "https://example.org/a%20b"),
        ("https://example.org:8080/a", "https://example.org:8080/a"),
        ("https://example.org:99999/a", ""),
        ("https://:80/a", ""),
        ("https://예.한국/", "https://xn--2j5b.xn--3e0b707e/"),
        ("https://a b/", ""),
        ("https://a|b/", ""),
        ("https:", ""),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("//example.org/a", ""),
        ("a/b", ""),
        ("", ""),
        ("https://example.org/100%/%41/%zz", "https://example.org/100%25/%41/%25zz"),
        ("https://example.org/?a=[1]#<b>", "https://example.org/?a=%5B1%5D#%3Cb%3E"),
        ("https://[::1", ""),
    ],
)
def test_an_address_is_kept_where_it_leads_somewhere_and_escaped_where_it_has_to_be(address: str, kept: str) -> None:
    assert uri(address) == kept


@pytest.mark.parametrize(
    ("width", "height", "corner"),
    [(100, 40, 15_000), (40, 100, 15_000), (12, 40, 50_000), (8, 8, 50_000), (0, 9, 50_000)],
)  # fmt: skip
def test_a_rounded_corner_has_one_radius_however_large_its_box(width: float, height: float, corner: int) -> None:
    rounded = geometry(ShapeStyle(rounded=True), Box.of_points(0, 0, width, height))
    assert f'fmla="val {corner}"' in rounded
    assert "roundRect" not in geometry(ShapeStyle(), Box.of_points(0, 0, width, height))


def test_shapes_of_one_name_are_counted_and_no_name_is_given_twice() -> None:
    labels = Labels("ko-KR")
    names = ("가", "가", "가 2", "가", "나")
    assert [(one.number, one.name) for one in map(labels.new, names)] == [
        (2, "가"), (3, "가 2"), (4, "가 2 2"), (5, "가 3"), (6, "나"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "text"),
    [(1, "1"), (1.0, "1"), (-2.0, "-2"), (0.5, "0.5"), (1e14, "100000000000000"), (1e15, "1000000000000000.0"),
     (999999999999999.0, "999999999999999"), (-1e16, "-1e+16")],
)  # fmt: skip
def test_a_number_of_a_chart_is_whole_where_it_can_be(value: float, text: str) -> None:
    assert written_number(value) == text


@pytest.mark.parametrize(
    ("cells", "formula"),
    [((0, 1, 1), "Sheet1!$A$1"), ((1, 2, 5), "Sheet1!$B$2:$B$5"), ((25, 2, 2), "Sheet1!$Z$2"),
     ((26, 1, 2), "Sheet1!$AA$1:$AA$2"),
     ((27, 1, 1), "Sheet1!$AB$1"), ((701, 1, 1), "Sheet1!$ZZ$1"), ((702, 1, 1), "Sheet1!$AAA$1")],
)  # fmt: skip
def test_a_formula_names_cells_as_excel_does(cells: tuple[int, int, int], formula: str) -> None:
    assert reference(*cells) == formula


def test_a_workbook_holds_texts_numbers_and_gaps() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook([["", "값"], ["=1", 2.5], ["x" * 40_000, None], ["다", 0]]))) as book:
        sheet, shared = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "sharedStrings"))
        assert '<col min="1" max="1" width="24.7109375" customWidth="1"/>' in sheet
        assert "<v>2.5</v>" in sheet
        assert '<c r="B3"' not in sheet
        assert '<c r="B4"><v>0</v>' in sheet
        assert "<t>=1</t>" in shared
        assert f"<t>{'x' * 32_767}</t>" in shared
        assert "1980-01-01T00:00:00Z" in book.read("docProps/core.xml").decode()
