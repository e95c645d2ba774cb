"""A template's file: what its pictures are, how large it may unpack, and what is told of it."""

from __future__ import annotations

import io
import zipfile

import pytest
from pptx.util import Inches

from export.pptx.conftest import png
from export.pptx.templates import changed, plain, replaced, saved, wide
from gyoan.export.pptx.adopted_template import recolored
from gyoan.files import unpacking
from gyoan.files.unpacking import TooLargeError, check_unpacked
from gyoan.model.colors import ColorSlot
from gyoan.model.template import SchemeColor
from gyoan.theming.template import container
from gyoan.theming.template.container import RawRelation, only_of_kind, open_container
from gyoan.theming.template.documents import TemplateError
from gyoan.theming.template.pictures import picture_of
from gyoan.theming.template.presentation import read_presentation

RUNNING = ("script", "foreignObject", "iframe", "object", "embed", "handler", "listener", "audio", "video")
OUTSIDE = b'<Relationships><Relationship Id="a" Type="t/x" Target="http://a" TargetMode="External"/></Relationships>'
PREFIXED = b'<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (png(), "png"),
        (b"GIF89a" + bytes(40), "gif"),
        (b"\x01\0\0\0" + bytes(36) + b" EMF" + bytes(9), "emf"),
        (b"\x01\0\0\0" + bytes(35) + b" EMF" + bytes(9), None),
        (b"\x02\0\0\0" + bytes(36) + b" EMF" + bytes(9), None),
        (b"\xd7\xcd\xc6\x9a" + bytes(40), "wmf"),
        (b"\x01\0\x09\0" + bytes(40), "wmf"),
        (b"\x01\0\x08\0" + bytes(40), None),
        (b"text", None),
        (b"", None),
        (SVG.format("<rect/>").encode(), "svg"),
        (b" " * 4_000 + SVG.format("").encode(), "svg"),
        *((b" " * (4_092 + more) + SVG.format("").encode(), kind) for more, kind in ((0, "svg"), (1, None))),
        *((b" " * (4_090 + more) + PREFIXED, kind) for more, kind in ((0, "svg"), (1, None))),
        (PREFIXED, "svg"),
        (b'<svg xmlns="http://example.org/"/>', None),
        (b"<svg", None),
        *((SVG.format(f"<{name}/>").encode(), None) for name in RUNNING),
        (SVG.format("<style>a { fill: red }</style>").encode(), "svg"),
        (SVG.format("<style/>").encode(), "svg"),
        (SVG.format("<style>@IMPORT 'a'</style>").encode(), None),
        (SVG.format("<style>a { fill: url( 'http://a' ) }</style>").encode(), None),
        (SVG.format("<style>a { fill: url(#a) }</style>").encode(), "svg"),
        (SVG.format("<text>@import url(http://a)</text>").encode(), "svg"),
        (SVG.format('<a fill="url(#b)"/>').encode(), "svg"),
        (SVG.format('<a fill="url(b)"/>').encode(), None),
        (SVG.format('<a onclick="x"/>').encode(), None),
        (SVG.format('<a ONLOAD="x"/>').encode(), None),
        (SVG.format('<a style="javascript:x"/>').encode(), None),
        (SVG.format('<a href=" #b"/>').encode(), "svg"),
        (SVG.format('<a xlink:href="#b"/>').encode(), "svg"),
        (SVG.format('<a xlink:href="b"/>').encode(), None),
        (SVG.format('<a src="b"/>').encode(), None),
        (SVG.format('<image href=" data:image/png;base64,AA"/>').encode(), "svg"),
        (SVG.format('<image href="data:image/jpeg;base64,AA"/>').encode(), "svg"),
        (SVG.format('<image href="data:image/svg+xml;base64,AA"/>').encode(), None),
        (SVG.format('<image href="data:image/png,AA"/>').encode(), None),
    ],
)  # fmt: skip
def test_a_picture_is_what_its_bytes_are_and_none_that_runs_or_fetches(data: bytes, kind: str | None) -> None:
    found = picture_of(data)
    assert (found and found.ending) == (kind and f".{kind}")


def packed(**parts: bytes) -> bytes:
    """Return a ZIP file of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in {"[Content_Types].xml": b"<Types/>", **parts}.items():
            file.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("small", "ratio", "largest", "may"),
    [
        (10_000, 1, 100_000, True),
        (9_999, 1, 100_000, False),
        (9_999, 10_000, 100_000, True),
        (20_000, 1, 10_000, True),
        (20_000, 1, 9_999, False),
    ],
)
def test_a_part_may_be_packed_well_where_it_is_small_and_be_large_where_it_is_not(
    monkeypatch: pytest.MonkeyPatch, small: int, ratio: int, largest: int, may: bool
) -> None:
    for name, value in (("SMALL", small), ("MOST_RATIO", ratio), ("LARGEST_PART", largest)):
        monkeypatch.setattr(container, name, value)
    if may:
        assert open_container(packed(a=bytes(10_000))).read("/a") == bytes(10_000)
        return
    with pytest.raises(TemplateError):
        open_container(packed(a=bytes(10_000)))


@pytest.mark.parametrize(("most", "xml", "may"), [(5_008, 4_008, True), (5_007, 4_008, False), (5_008, 4_007, False)])
def test_a_file_may_unpack_to_so_much_and_to_less_of_xml(
    monkeypatch: pytest.MonkeyPatch, most: int, xml: int, may: bool
) -> None:
    monkeypatch.setattr(unpacking, "MOST_XML", xml)
    data = packed(a=b"\xef\xbb\xbf <a>" + b"x" * 3_993, b=b"P" * 1_000)
    if may:
        check_unpacked(data, most)
        return
    with pytest.raises(TooLargeError):
        check_unpacked(data, most)


def test_of_more_entries_than_there_may_be_none_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed(a=b"1", b=b"2")
    for module in (container, unpacking):
        monkeypatch.setattr(module, "MOST_ENTRIES", 3)
    check_unpacked(data, 10_000)
    open_container(data)
    for module in (container, unpacking):
        monkeypatch.setattr(module, "MOST_ENTRIES", 2)
    with pytest.raises(TooLargeError):
        check_unpacked(data, 10_000)
    with pytest.raises(TemplateError):
        open_container(data)


def test_a_parts_type_is_its_own_or_that_of_its_ending_and_relations_are_names_of_parts() -> None:
    types = (
        '<Types><Default Extension="PNG" ContentType="image/png"/>'
        '<Override PartName="/a/b.xml" ContentType="own"/></Types>'
    )
    relations = (
        '<Relationships><Relationship Id="r1" Type="http://x/image" Target="../c%20d.png"/>'
        '<Relationship Id="r2" Type="http://x/image" Target="/e.png"/>'
        '<Relationship Id="r3" Type="http://x/image" Target="http://f" TargetMode="External"/>'
        '<Relationship Id="r4" Type="http://x/bigimage" Target="g.png"/></Relationships>'
    )
    parts = {"[Content_Types].xml": types.encode(), "a/b.xml": b"<b/>", "a/_rels/b.xml.rels": relations.encode()}
    opened = open_container(packed(**parts))
    assert [opened.content_type(name) for name in ("/a/b.xml", "/x.png", "/x.Png", "/x.gif")] == [
        "own", "image/png", "image/png", "",
    ]  # fmt: skip
    found = opened.relations("/a/b.xml")
    assert found == [
        RawRelation("r1", "http://x/image", "/c d.png", external=False),
        RawRelation("r2", "http://x/image", "/e.png", external=False),
        RawRelation("r3", "http://x/image", "http://f", external=True),
        RawRelation("r4", "http://x/bigimage", "/a/g.png", external=False),
    ]
    assert only_of_kind(found, "image") == {"r1": "/c d.png", "r2": "/e.png"}
    assert opened.relations("/a/c.xml") == []


@pytest.mark.parametrize(("width", "may"), [(9, True), (8.99, False), (18, True), (18.01, False)])
def test_slides_may_be_as_narrow_and_as_wide_as_ours_can_be_laid_out_on(width: float, may: bool) -> None:
    opened = open_container(saved(wide(Inches(width), Inches(7.5))))
    if may:
        assert read_presentation(opened).width.points == pytest.approx(width * 72)
        return
    with pytest.raises(TemplateError, match=f"{width:.1f}"):
        read_presentation(opened)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("oleObject", True),
        ("package", True),
        ("control", True),
        ("video", True),
        ("audio", True),
        ("media", True),
        ("image", False),
    ],
)
def test_what_a_master_embeds_and_no_deck_gets_is_told(kind: str, told: bool) -> None:
    relation = f'<Relationship Id="own" Type="http://x/{kind}" Target="../media/x.bin"/></Relationships>'
    data = replaced(plain(), "slideMasters/_rels", "</Relationships>", relation)
    dropped = read_presentation(open_container(data)).dropped
    assert bool(dropped) is told


@pytest.mark.parametrize(
    ("change", "count"),
    [
        ({}, 0),
        ({"ppt/vbaProject.bin": b"x"}, 1),
        ({"ppt/slideLayouts/_rels/slideLayout3.xml.rels": OUTSIDE}, 1),
        ({"ppt/slides/_rels/slide9.xml.rels": OUTSIDE}, 0),
    ],
)  # fmt: skip
def test_macros_and_links_out_of_masters_and_layouts_are_told(change: dict[str, bytes], count: int) -> None:
    data = changed(plain(), lambda name, content: content if name not in change else None, change)
    assert len(read_presentation(open_container(data)).dropped) == count


PALETTE = {
    ColorSlot.PRIMARY: SchemeColor("accent5", 75, 20),
    ColorSlot.TEXT: SchemeColor("dk1"),
    ColorSlot.MUTED: SchemeColor("tx2", 100, 5),
}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a:schemeClr val="tx1"/>', '<a:schemeClr val="dk1"></a:schemeClr>'),
        (
            '<a:schemeClr val="accent1"/>',
            '<a:schemeClr val="accent5"><a:lumMod val="75000"/><a:lumOff val="20000"/></a:schemeClr>',
        ),
        ('<a:schemeClr val="tx2"/>', '<a:schemeClr val="tx2"><a:lumOff val="5000"/></a:schemeClr>'),
        (
            '<a:schemeClr val="accent1"><a:alpha val="40000"/></a:schemeClr>',
            '<a:schemeClr val="accent5"><a:lumMod val="75000"/><a:lumOff val="20000"/>'
            '<a:alpha val="40000"/></a:schemeClr>',
        ),
        ('<a:schemeClr val="phClr"/>', '<a:schemeClr val="phClr"/>'),
        ('<a:srgbClr val="tx1"/>', '<a:srgbClr val="tx1"/>'),
    ],
)
def test_slots_are_written_as_the_templates_colours_and_shades_of_them(before: str, after: str) -> None:
    assert recolored(before.encode(), PALETTE).decode() == after
