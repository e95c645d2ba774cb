"""PowerPoint templates made in code: a company's, a plain one, and ways to spoil them."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable

from lxml import etree
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Opened
from pptx.util import Emu, Inches

SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
COMPANY_COLORS = {
    "dk1": "1A1A1A",
    "lt1": "FFFFFF",
    "dk2": "0B3D5C",
    "lt2": "EAF1F5",
    "accent1": "0B5E8E",
    "accent2": "F2A900",
    "accent3": "5BA532",
    "accent4": "E4572E",
    "accent5": "7A8B99",
    "accent6": "8E44AD",
    "hlink": "0B5E8E",
    "folHlink": "0B5E8E",
}
SIZE = (Inches(13.333), Inches(7.5))
BAND = Inches(1.15)
LOGO = (Inches(11.4), Inches(0.2), Inches(1.6), Inches(0.75))


def logo(shade: int = 200) -> bytes:
    """Return a picture in one shade of grey."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + bytes([shade]) * 64 for _ in range(30))
    head = struct.pack(">IIBBBBB", 64, 30, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def company() -> bytes:
    """Return a company's template: a band with a logo behind white titles, Korean layout names, a sample slide."""
    opened = wide()
    _recolor(opened, COMPANY_COLORS, "맑은 고딕", "나눔고딕")
    master = opened.slide_master
    identity = master.part.get_or_add_image_part(io.BytesIO(logo()))[1]
    _behind(master, _rectangle(900, "상단 띠", (0, 0, opened.slide_width, BAND), "accent1"))
    _behind(master, _picture(901, "로고", LOGO, identity), 1)
    _behind(master, _rectangle(902, "바닥 줄", (0, Inches(7.0), opened.slide_width, Inches(0.04)), "accent2"))
    title = master.placeholders[0]
    title.left, title.top, title.width, title.height = Inches(0.5), Inches(0.1), Inches(12.2), Inches(0.95)
    for style in master.element.iterfind(f".//{{*}}titleStyle/{A}lvl1pPr"):
        style.set("algn", "l")
    _color(master.element.find(".//{*}titleStyle"), "bg1", 3200)
    for layout, name in zip(opened.slide_layouts, KOREAN_NAMES, strict=False):
        layout.name = name
    for layout in (opened.slide_layouts[0], opened.slide_layouts[2]):
        for style in layout.element.iter("{*}lstStyle"):
            _color(style, "bg1")
    cover = opened.slide_layouts[0]
    cover.element.set("showMasterSp", "0")
    _behind(cover, _rectangle(903, "표지 바탕", (0, 0, opened.slide_width, opened.slide_height), "dk2"))
    section = opened.slide_layouts[2]
    section.element.set("showMasterSp", "0")
    _behind(section, _rectangle(904, "간지 바탕", (0, 0, opened.slide_width, opened.slide_height), "accent1"))
    opened.slides.add_slide(opened.slide_layouts[1]).shapes.title.text = "견본 슬라이드"
    return saved(opened)


KOREAN_NAMES = ("표지", "본문", "간지", "본문 2단", "비교", "제목만", "빈 화면")


def plain() -> bytes:
    """Return a minimal template: white, its layouts named in English, nothing but placeholders."""
    opened = wide()
    _recolor(opened, {"accent1": "333333", "accent2": "C0392B", "hlink": "0563C1"}, "Georgia", "바탕")
    return saved(opened)


def night() -> bytes:
    """Return a template with light text on a dark background."""
    opened = wide()
    _recolor(opened, {"dk1": "F4F6F8", "lt1": "0D1B2A", "dk2": "AAB8C8", "lt2": "1B2B3D", "accent1": "103050"}, "", "")
    return saved(opened)


def wide(width: Emu = SIZE[0], height: Emu = SIZE[1]) -> Opened:
    """Return the library's own template with its 4:3 slides brought to another size."""
    opened = Presentation()
    across, down = width / opened.slide_width, height / opened.slide_height
    opened.slide_width, opened.slide_height = Emu(int(width)), Emu(int(height))
    for part in (opened.slide_master, *opened.slide_layouts):
        for place in part.element.iter(f"{A}off", f"{A}ext"):
            for name, factor in (("x", across), ("cx", across), ("y", down), ("cy", down)):
                if place.get(name) is not None:
                    place.set(name, str(round(int(place.get(name)) * factor)))
    return opened


def saved(opened: Opened) -> bytes:
    """Return a presentation's bytes."""
    buffer = io.BytesIO()
    opened.save(buffer)
    return buffer.getvalue()


def changed(data: bytes, change: Callable[[str, bytes], bytes | None], added: dict[str, bytes] | None = None) -> bytes:
    """Return a file with every part passed through `change`; None leaves a part out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = change(info.filename, old.read(info))
            if content is not None:
                new.writestr(info.filename, content)
        for name, content in (added or {}).items():
            new.writestr(name, content)
    return buffer.getvalue()


def crowded(data: bytes, count: int) -> bytes:
    """Return a file with so many layouts more, each like its sixth."""
    numbers = range(12, 12 + count)
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        layout = old.read("ppt/slideLayouts/slideLayout6.xml")
        relations = old.read("ppt/slideLayouts/_rels/slideLayout6.xml.rels")
    kind = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout"
    more = {
        "[Content_Types].xml": "".join(
            f'<Override PartName="/ppt/slideLayouts/slideLayout{number}.xml" ContentType="{kind}"/>'
            for number in numbers
        ),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": "".join(
            f'<Relationship Id="more{number}" Type="{relation}" Target="../slideLayouts/slideLayout{number}.xml"/>'
            for number in numbers
        ),
        "ppt/slideMasters/slideMaster1.xml": "".join(
            f'<p:sldLayoutId id="{2147490000 + number}" r:id="more{number}"/>' for number in numbers
        ),
    }
    lists = {"ppt/slideMasters/slideMaster1.xml": b"</p:sldLayoutIdLst>"}

    def with_more(name: str, content: bytes) -> bytes:
        if name not in more:
            return content
        end = lists.get(name) or content[content.rindex(b"</") :]
        return content.replace(end, more[name].encode() + end)

    added = {f"ppt/slideLayouts/slideLayout{number}.xml": layout for number in numbers}
    added |= {f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels": relations for number in numbers}
    return changed(data, with_more, added)


def replaced(data: bytes, part: str, old: str, new: str) -> bytes:
    """Return a file with `old`, a pattern, replaced in every part whose name holds `part`."""
    return changed(data, lambda name, content: re.sub(old.encode(), new.encode(), content) if part in name else content)


def _recolor(opened: Opened, colors: dict[str, str], latin: str, korean: str) -> None:
    part = next(one.target_part for one in opened.slide_master.part.rels.values() if one.reltype.endswith("/theme"))
    root = etree.fromstring(part.blob)
    for name, color in colors.items():
        slot = root.find(f".//{A}clrScheme/{A}{name}")
        slot[:] = [etree.SubElement(slot, f"{A}srgbClr", val=color)]
    for kind, typeface in (("latin", latin), ("ea", korean)):
        for font in root.iterfind(f".//{A}fontScheme/*/{A}{kind}"):
            font.set("typeface", typeface or font.get("typeface"))
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _color(style: etree._Element, slot: str, size: int = 0) -> None:
    for run in style.iter(f"{A}defRPr"):
        if size:
            run.set("sz", str(size))
        for fill in run.iterfind(f"{A}solidFill"):
            fill[:] = [etree.SubElement(fill, f"{A}schemeClr", val=slot)]


def _behind(owner, shape: str, at: int = 0) -> None:
    owner.shapes._spTree.insert(2 + at, parse_xml(shape))


def _rectangle(number: int, name: str, place: tuple[int, int, int, int], slot: str) -> str:
    x, y, width, height = (int(value) for value in place)
    return (
        f'<p:sp {SPACES}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="{slot}"/></a:solidFill>'
        f"<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _picture(number: int, name: str, place: tuple[int, int, int, int], identity: str) -> str:
    x, y, width, height = (int(value) for value in place)
    return (
        f'<p:pic {SPACES}><p:nvPicPr><p:cNvPr id="{number}" name="{name}"/><p:cNvPicPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvPicPr><p:blipFill><a:blip r:embed="{identity}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
