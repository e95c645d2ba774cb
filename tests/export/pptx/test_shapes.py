"""Shapes: text boxes, panels, tables and pictures as PowerPoint's selection pane and dialogs show them."""

import dataclasses

import pytest

from gyoan.export.pptx.faults import DeckError
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Grid, GridCell, Panel, PictureShape, ShapeStyle, TextBox
from gyoan.model.picture import Crop
from gyoan.model.units import Box, Length

BOX = Box.of_points(50, 100, 400, 200)
ADORNED = ShapeStyle(ColorSlot.SURFACE, ColorSlot.LINE, Length.of_points(1.5), rounded=True, alpha=60)


def test_shapes_stand_in_reading_order(full):
    names = full.slide(5, "//p:cNvPr[@id > 1]/@name")
    assert names == ["제목", "도형", "텍스트", "텍스트 2", "텍스트 3", "도형 2", "바닥글", "슬라이드 번호"]


def test_a_shape_keeps_the_name_it_was_given_unless_another_has_it(export, make):
    names = ["막대 2", "막대", "막대", "막대"]
    package = export(make.slide("하나", *(Panel(BOX, ADORNED, name=name) for name in names)))
    assert package.slide(1, "//p:cNvPr[@id > 2]/@name") == ["막대 2", "막대", "막대 3", "막대 4"]


def test_a_text_box_stands_in_its_place_with_fill_and_outline(export, make):
    text_box = TextBox(BOX, (make.line("글"),), style=ADORNED, anchor=Anchor.BOTTOM)
    [shape] = export(make.slide("하나", text_box)).slide(1, "//p:sp[2]")
    place = shape.find(".//{*}xfrm")
    assert [int(value) for child in place for value in child.attrib.values()] == [635000, 1270000, 5080000, 2540000]
    assert shape.find(".//{*}prstGeom").get("prst") == "roundRect"
    assert shape.find("{*}spPr/{*}solidFill/{*}schemeClr").get("val") == "bg2"
    assert shape.find("{*}spPr/{*}solidFill/{*}schemeClr/{*}alpha").get("val") == "60000"
    assert shape.find("{*}spPr/{*}ln").get("w") == "19050"
    assert shape.find(".//{*}bodyPr").get("anchor") == "b"


def test_corners_are_rounded_alike_on_large_and_small_boxes(export, make):
    boxes = [Box.of_points(0, 0, 400, 300), Box.of_points(0, 0, 60, 400)]
    package = export(make.slide("하나", *(Panel(box, ADORNED) for box in boxes)))
    adjustments = [int(found.removeprefix("val ")) for found in package.slide(1, "//a:gd/@fmla")]
    radii = [side * adjustment / 100_000 for side, adjustment in zip((300, 60), adjustments, strict=True)]
    assert radii == pytest.approx([6, 6], abs=0.01)


def test_a_panel_is_a_decoration_unless_it_says_something_or_leads_somewhere(export, make):
    panels = (Panel(BOX, ADORNED), Panel(BOX, ADORNED, description="순서"))
    silent, telling = export(make.slide("하나", *panels)).slide(1, "//p:sp[position() > 1]//p:cNvPr")
    assert silent.find(".//{*}decorative").get("val") == "1"
    assert telling.find(".//{*}decorative") is None
    assert telling.get("descr") == "순서"


def test_a_table_is_a_native_one_with_a_header_row(full):
    [table] = full.slide(7, "//a:tbl")
    assert table.find("{*}tblPr").get("firstRow") == "1"
    assert [int(column.get("w")) for column in table.iter("{*}gridCol")] == [2209800, 4445000, 4445000]
    assert {row.get("h") for row in table.iter("{*}tr")} == {"508000"}
    assert [len(row.findall("{*}tc")) for row in table.iter("{*}tr")] == [3, 3, 3, 3]
    assert table.findtext("{*}tblPr/{*}tableStyleId") == "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


def test_a_tables_lines_and_fills_are_the_themes(full):
    [table] = full.slide(7, "//a:tbl")
    first, *others = table.iter("{*}tr")
    assert {cell.find("{*}solidFill/{*}schemeClr").get("val") for cell in first.iter("{*}tcPr")} == {"bg2"}
    assert all(cell.find("{*}noFill") is not None for row in others for cell in row.iter("{*}tcPr"))
    assert {line.find(".//{*}schemeClr").get("val") for line in table.iter("{*}lnT", "{*}lnB")} == {"accent5"}


def test_a_table_has_its_place_insets_and_description(full):
    [frame] = full.slide(7, "//p:graphicFrame")
    assert frame.find(".//{*}cNvPr").get("descr") == "가상 머신과 컨테이너의 비교"
    assert frame.find("{*}xfrm/{*}off").get("x") == str(Length.of_points(43).emu)
    [left] = {cell.get("marL") for cell in frame.iter("{*}tcPr")}
    [top] = {cell.get("marT") for cell in frame.iter("{*}tcPr")}
    assert (left, top) == ("88900", "50800")


def grid(make, *rows):
    width = Length.of_points(100)
    cells = tuple(tuple(GridCell((make.line(text),)) for text in row) for row in rows)
    return Grid(BOX, (width, width), (width,) * len(rows), cells, header=False)


def test_a_short_row_is_filled_up(export, make):
    package = export(make.slide("하나", grid(make, ["가", "나"], ["다"])))
    assert [len(row) for row in package.slide(1, "//a:tr")] == [2, 2]
    assert package.slide(1, "//a:tblPr/@firstRow") == []


def test_a_row_that_is_too_long_is_a_fault(export, make):
    with pytest.raises(DeckError, match="row 2 does not fit 2 columns"):
        export(make.slide("하나", grid(make, ["가", "나"], ["다", "라", "마"])))


def test_a_picture_has_its_vector_beside_its_pixels(full):
    [blip] = full.slide(6, "//p:pic[1]//a:blip")
    relations = full.find("ppt/slides/_rels/slide6.xml.rels", "//rel:Relationship[contains(@Type, '/image')]")
    targets = {relation.get("Id"): relation.get("Target") for relation in relations}
    relationship = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
    assert targets[blip.get(relationship)].endswith(".png")
    [vector] = blip.iter("{*}svgBlip")
    assert full.files["ppt" + targets[vector.get(relationship)].removeprefix("..")].startswith(b"<svg")


def test_a_picture_is_described_in_words_or_marked_as_a_decoration(export, make):
    pictures = (PictureShape(BOX, make.png(), "흐름"), PictureShape(BOX, make.png(shade=1), ""))
    described, silent = export(make.slide("하나", *pictures)).slide(1, "//p:pic//p:cNvPr")
    assert described.get("descr") == "흐름"
    assert described.find(".//{*}decorative") is None
    assert silent.find(".//{*}decorative") is not None


def test_the_same_picture_is_stored_once(export, make):
    picture = PictureShape(BOX, make.png(), "흐름", svg=make.svg)
    other = dataclasses.replace(picture, data=make.png(shade=200))
    package = export(make.slide("하나", picture, picture), make.slide("둘", picture, other))
    assert sorted(package.names("ppt/media/")) == [f"ppt/media/image{n}" for n in ("1.png", "2.svg", "3.png")]


def test_what_is_left_out_of_a_picture_is_cropped_so_that_it_can_be_undone(export, make):
    picture = PictureShape(BOX, make.png(), "흐름", crop=Crop(0.1, 0.2, 0.3, 0.25))
    cropped, whole = export(make.slide("하나", picture, PictureShape(BOX, make.png(), "흐름"))).slide(1, "//p:blipFill")
    assert dict(cropped.find("{*}srcRect").attrib) == {"l": "10000", "t": "20000", "r": "30000", "b": "25000"}
    assert [child.tag.rpartition("}")[2] for child in cropped] == ["blip", "srcRect", "stretch"]
    assert whole.find("{*}srcRect") is None


def test_a_jpeg_is_one(export, make):
    package = export(make.slide("하나", PictureShape(BOX, b"\xff\xd8\xff\xe0 and so on", "사진")))
    assert package.names("ppt/media/") == ["ppt/media/image1.jpg"]
    assert package.find("[Content_Types].xml", "string(//ct:Default[@Extension='jpg']/@ContentType)") == "image/jpeg"


def test_a_picture_of_another_kind_is_a_fault(export, make):
    with pytest.raises(DeckError, match="neither PNG nor JPEG"):
        export(make.slide("하나", PictureShape(BOX, b"GIF89a", "움직임")))
