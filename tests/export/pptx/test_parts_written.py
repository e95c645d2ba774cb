"""Outline levels, notes pages and tables as they stand in the file, in EMU and hundredths of a point."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from lxml import etree

from gyoan.export.pptx.faults import DeckError
from gyoan.export.pptx.notes import notes_master_part, notes_part
from gyoan.export.pptx.outline_levels import first_level, other_levels, text_styles
from gyoan.export.pptx.paragraphs import TextSetting
from gyoan.export.pptx.shapes import ShapeLabel
from gyoan.export.pptx.tables import table
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Bullet, Grid, GridCell, Run, TextBox, TextParagraph
from gyoan.model.theme import Theme
from gyoan.model.units import Box, Length
from gyoan.text_formats.xml import NOTHING

SPACES = {
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
PT = 12_700


def element(written: object) -> etree._Element:
    named = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in SPACES.items())
    return etree.fromstring(f"<x {named}>{written}</x>")


def values(of: etree._Element, path: str) -> list[str]:
    return [str(one) for one in of.xpath(path, namespaces=SPACES)]


def test_titles_have_one_level_of_their_own_without_a_bullet(theme: Theme) -> None:
    level = element(text_styles(theme.deck, "ko-KR")).find("p:txStyles/p:titleStyle", SPACES)[0]
    run = level.find("a:defRPr", SPACES)
    assert len(level.getparent()) == 1
    assert level.tag == f"{{{SPACES['a']}}}lvl1pPr"
    assert (level.get("marL"), level.get("indent"), level.get("defTabSz"), level.get("rtl")) == (
        "0",
        "0",
        "914400",
        "0",
    )
    assert [str(one.get("val")) for one in level.iterfind("*/*")][:2] == ["100000", "0"]
    assert level.find("a:buNone", SPACES) is not None
    assert dict(run.attrib) == {"lang": "ko-KR", "altLang": "en-US", "sz": "2800", "b": "1", "kern": "1200"}


def test_each_of_nine_levels_of_a_body_stands_a_body_size_further_in_with_bullets_by_turns(theme: Theme) -> None:
    body = element(text_styles(theme.deck, "ko-KR")).find("p:txStyles/p:bodyStyle", SPACES)
    assert [one.tag.rpartition("}")[2] for one in body] == [f"lvl{level}pPr" for level in range(1, 10)]
    assert [(one.get("marL"), one.get("indent")) for one in body] == [
        (str(20 * PT * level), str(-20 * PT)) for level in range(1, 10)
    ]
    assert values(body, "*/a:spcBef/a:spcPts/@val") == ["600"] * 9
    assert values(body, "*/a:buChar/@char") == [*"•–•–•–•–•"]
    assert values(body, "*/a:defRPr/@sz") == ["2000", *["1600"] * 8]
    assert values(body, "*/a:defRPr/@b") == ["0"] * 9


def test_all_other_text_is_small_and_stands_at_the_edge(theme: Theme) -> None:
    levels = [element(one)[0] for one in other_levels(theme.deck, "en-US")]
    assert [one.tag.rpartition("}")[2] for one in levels] == [f"lvl{level}pPr" for level in range(1, 10)]
    assert {(one.get("marL"), one.get("indent"), *values(one, "a:defRPr/@sz | a:defRPr/@lang")) for one in levels} == {
        ("0", "0", "en-US", "1600")
    }
    assert not any(values(one, "a:buNone | a:buChar") for one in levels)


ITEM = TextParagraph((Run("가", 18),), indent=Length(500), hanging=Length(300), bullet=Bullet("•"))


@pytest.mark.parametrize(
    ("paragraphs", "size", "plain"),
    [
        ((), None, False),
        ((TextParagraph(()),), None, False),
        ((TextParagraph(()), ITEM, TextParagraph((Run("나", 9),))), "1800", False),
        ((TextParagraph((Run("나", 9.5),)), ITEM), "950", True),
    ],
)
def test_a_placeholder_has_the_looks_of_its_first_paragraph_with_text(
    paragraphs: tuple[TextParagraph, ...], size: str | None, plain: bool
) -> None:
    written = element(first_level(TextBox(Box.of_points(0, 0, 9, 9), paragraphs), "ko-KR"))
    assert values(written, "a:lvl1pPr/a:defRPr/@sz") == [size] * (size is not None)
    assert bool(written.xpath("a:lvl1pPr/a:buNone", namespaces=SPACES)) is plain


def places(of: etree._Element) -> list[tuple[str, ...]]:
    return [tuple(str(one) for side in frame for one in side.attrib.values()) for frame in of.iterfind(".//{*}xfrm")]


def test_a_notes_page_has_the_slide_above_and_its_notes_in_all_that_is_left() -> None:
    """A notes page of PowerPoint's is 7.5 by 10 inches, with margins of three quarters."""
    inch = 914_400
    master = etree.fromstring(notes_master_part(Length(4 * inch), Length(3 * inch), {"bg1": "lt1"}, "ko-KR"))
    image = ("685800", "1143000", str(6 * inch), str(6 * inch * 3 // 4))
    top = 1_143_000 + 6 * inch * 3 // 4 + 342_900
    assert places(master) == [image, ("685800", str(top), str(6 * inch), str(10 * inch - top - 685_800))]
    assert values(master, "//p:ph/@type | //p:ph/@sz | //p:ph/@idx") == ["sldImg", "2", "body", "quarter", "3"]
    assert values(master, "//p:sp//p:cNvPr/@id") == ["2", "3"]
    assert values(master, "//p:notesStyle/*/@marL") == [str(24 * PT * level) for level in range(9)]
    assert values(master, "//p:notesStyle/*/*/@sz") == ["1200"] * 9
    assert [one.tag.rpartition("}")[2] for one in master.iterfind("p:notesStyle/*", SPACES)] == [
        f"lvl{level}pPr" for level in range(1, 10)
    ]


def test_notes_are_a_paragraph_a_line_in_the_masters_places() -> None:
    page = etree.fromstring(notes_part("하나\n\n둘", "ko-KR"))
    assert ["".join(one.itertext()) for one in page.iterfind(".//a:p", SPACES)] == ["하나", "", "둘"]
    assert [len(one) for one in page.iterfind(".//a:p", SPACES)] == [2, 1, 2]
    assert places(page) == []
    assert values(page, "//p:ph/@type | //p:ph/@sz | //p:ph/@idx") == ["sldImg", "body", "1"]
    locks = [dict(one.attrib) for one in page.iterfind(".//a:spLocks", SPACES)]
    assert locks == [{"noGrp": "1", "noRot": "1", "noChangeAspect": "1"}, {"noGrp": "1"}]
    assert set(values(page, "//a:rPr/@dirty | //a:endParaRPr/@dirty")) == {"0"}


SETTING = TextSetting("ko-KR", "D2Coding", lambda _: NOTHING)


def grid(*rows: tuple[GridCell, ...], columns: int = 3, heights: int | None = None) -> Grid:
    count = len(rows) if heights is None else heights
    return Grid(
        Box.of_points(1, 2, 300, 100),
        tuple(Length(100 + at) for at in range(columns)),
        tuple(Length(1_000 + at) for at in range(count)),
        rows,
        name="표",
        inset_x=Length(11),
        inset_y=Length(22),
    )


def cell(across: int = 1, down: int = 1) -> GridCell:
    return GridCell((), across=across, down=down)


def spans(*rows: tuple[GridCell, ...]) -> list[list[Mapping[str, str]]]:
    written = element(table(grid(*rows), ShapeLabel(2, "표"), SETTING))
    return [[dict(one.attrib) for one in row.iterfind("a:tc", SPACES)] for row in written.iterfind(".//a:tr", SPACES)]


GONE = cell(0, 0)


def test_cells_that_span_others_say_so_and_so_do_those_that_they_cover() -> None:
    assert spans((cell(), cell(2), GONE), (cell(down=2), cell(), cell()), (GONE, cell(), cell())) == [
        [{}, {"gridSpan": "2"}, {"hMerge": "1"}],
        [{"rowSpan": "2"}, {}, {}],
        [{"vMerge": "1"}, {}, {}],
    ]
    assert spans((cell(), cell(2, 3), GONE), (cell(), GONE, GONE), (cell(), GONE, GONE)) == [
        [{}, {"rowSpan": "3", "gridSpan": "2"}, {"rowSpan": "3", "hMerge": "1"}],
        [{}, {"gridSpan": "2", "vMerge": "1"}, {"hMerge": "1", "vMerge": "1"}],
        [{}, {"gridSpan": "2", "vMerge": "1"}, {"hMerge": "1", "vMerge": "1"}],
    ]
    assert spans((cell(),), (cell(), cell())) == [[{}, {}, {}], [{}, {}, {}]]


def test_a_table_has_its_measures_and_thin_level_lines() -> None:
    written = element(
        table(grid((cell(), GridCell((), ColorSlot.SURFACE, anchor=Anchor.TOP))), ShapeLabel(7, "표"), SETTING)
    )
    assert values(written, ".//a:gridCol/@w") == ["100", "101", "102"]
    assert values(written, ".//a:tr/@h") == ["1000"]
    assert values(written, ".//a:tblPr/@firstRow") == ["1"]
    assert values(written, ".//p:cNvPr/@id") == ["7"]
    look = written.find(".//a:tcPr", SPACES)
    assert dict(look.attrib) == {"marL": "11", "marR": "11", "marT": "22", "marB": "22", "anchor": "ctr"}
    assert values(look, "*[@w]/@w") == ["9525", "9525"]
    assert [one.tag.rpartition("}")[2] for one in look if one.get("w")] == ["lnT", "lnB"]
    assert values(written, ".//a:tcPr/@anchor") == ["ctr", "t", "ctr"]


def test_rows_that_do_not_fit_are_a_fault_of_the_deck() -> None:
    with pytest.raises(DeckError, match="table '표': row 2 does not fit 2 columns"):
        table(grid((cell(),), (cell(), cell(), cell()), columns=2), ShapeLabel(2, "표"), SETTING)
    with pytest.raises(DeckError, match="row 1 does not fit"):
        table(grid((cell(),), heights=2), ShapeLabel(2, "표"), SETTING)
