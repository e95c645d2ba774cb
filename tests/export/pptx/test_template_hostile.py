"""Templates that lie about what they hold: nothing of it travels into a deck, and none costs more than its limits."""

from __future__ import annotations

import io
import re
import tracemalloc
import zipfile

import pytest
from PIL import Image
from pptx import Presentation
from pptx.presentation import Presentation as Opened

from gyoan.export.pptx import export_pptx
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.template import Template
from gyoan.theming import adopted
from gyoan.theming.template import container, reading

from .templates import changed, company, logo, plain, replaced

pytestmark = pytest.mark.long

ASKED_IN = SourceSpan("course.toml", 4)
MEGABYTE = 1024 * 1024


def read(data: bytes):
    return reading.read_template(data, "양식.pptx", ASKED_IN)


def used(data: bytes) -> Template:
    outcome = read(data)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def opened(data: bytes) -> Opened:
    return Presentation(io.BytesIO(data))


def refusal(data: bytes) -> str:
    outcome = read(data)
    assert outcome.value is None
    [diagnostic] = outcome.diagnostics
    assert (diagnostic.code, diagnostic.span) == (Code.BAD_TEMPLATE, ASKED_IN)
    return diagnostic.message


@pytest.fixture(scope="module")
def corporate() -> bytes:
    return company()


@pytest.fixture(scope="module")
def minimal() -> bytes:
    return plain()


def with_lie(data: bytes, part: str, said: int) -> bytes:
    """Return a file whose directory says that `part` is `said` bytes large."""
    spoilt = bytearray(data)
    for at in (found.start() for found in re.finditer(b"PK\x01\x02", data)):
        length = int.from_bytes(data[at + 28 : at + 30], "little")
        if data[at + 46 : at + 46 + length].endswith(part.encode()):
            spoilt[at + 24 : at + 28] = said.to_bytes(4, "little")
    return bytes(spoilt)


@pytest.fixture(scope="module", params=["slideLayout2.xml", "[Content_Types].xml", "_rels/.rels"])
def padded(request, minimal) -> tuple[str, bytes]:
    """Return the name of a part and a template in which it is of 120 megabytes; packing it takes a second."""
    part = request.param
    longer = changed(minimal, lambda name, content: content + bytes(120 * MEGABYTE) if name.endswith(part) else content)
    return part, longer


@pytest.mark.parametrize("said", [50, 900_000, 40 * MEGABYTE])
@pytest.mark.thorough
def test_a_part_that_lies_about_its_size_is_unpacked_no_further_than_its_limit(padded, said):
    part, data = padded
    lying = with_lie(data, part, said)
    tracemalloc.start()
    message = refusal(lying)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 90 * MEGABYTE, message


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_no_office_program_packs_with_is_refused(minimal, way):
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(minimal)) as old, zipfile.ZipFile(buffer, "w", way) as new:
        for info in old.infolist():
            new.writestr(info.filename, old.read(info))
    assert "packed in a way" in refusal(buffer.getvalue())


def test_all_parts_together_are_unpacked_no_further_than_their_limit(minimal, monkeypatch):
    taken = ("/[Content_Types].xml", "/ppt/slideMasters/slideMaster1.xml")
    parts = container.open_container(minimal)
    monkeypatch.setattr(container, "MOST_UNPACKED", sum(len(parts.read(name)) for name in taken) + 10)
    with pytest.raises(container.TemplateError):
        parts.read("/ppt/theme/theme1.xml")


def test_very_much_xml_is_refused_before_it_is_parsed(minimal, monkeypatch):
    monkeypatch.setattr(container, "MOST_XML", 20_000)
    assert "of XML" in refusal(minimal)


NUMBERS = [
    ("slideLayout2.xml", 'cx="[0-9]+"', 'cx="--5"'),
    ("slideLayout2.xml", 'cx="[0-9]+"', 'cx="-5"'),
    ("slideLayout2.xml", 'cx="[0-9]+"', f'cx="{"9" * 5000}"'),
    ("slideLayout2.xml", '<a:off x="[0-9]+"', '<a:off x="²"'),
    ("slideLayout2.xml", 'idx="[0-9]+"', 'idx="-1"'),
    ("slideMaster1.xml", 'sz="[0-9]+"', 'sz="99999999999999999999"'),
    ("slideMaster1.xml", 'sz="[0-9]+"', 'sz="40"'),
    ("slideMaster1.xml", 'marL="[0-9]+"', 'marL="1e3"'),
    ("slideMaster1.xml", '(<p:cNvPr )id="[0-9]+"', r'\1id="４"'),
    ("theme1.xml", '(lumMod|satMod|tint|shade) val="[0-9]+"', r'\1 val="٣"'),
    ("theme1.xml", '<a:ln w="[0-9]+"', '<a:ln w="-1"'),
    ("theme1.xml", 'srgbClr val="......"', 'srgbClr val="red"'),
    ("slideLayout2.xml", '<a:fld id="[^"]+"', '<a:fld id="http://example.org"'),
    ("presentation.xml", '<p:sldSz cx="', '<p:sldSz cx="-'),
    ("presentation.xml", '<p:sldSz cx="[0-9]+"', f'<p:sldSz cx="{"1" * 5000}"'),
    ("presentation.xml", '<p:sldSz cx="[0-9]+"', '<p:sldSz cx="99999999999"'),
]


@pytest.mark.parametrize(("part", "old", "new"), NUMBERS, ids=[f"{part} {new[:30]}" for part, _, new in NUMBERS])
def test_a_number_that_the_schema_does_not_allow_is_refused(minimal, part, old, new):
    spoilt = replaced(minimal, part, old, new)
    assert spoilt != replaced(minimal, part, old, "\\g<0>"), "nothing was changed"
    assert "damaged" in refusal(spoilt)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("slideMaster1.xml", '<a:bodyPr([^>]*) lIns="[0-9]+"', r'<a:bodyPr\1 lIns="0.5cm"'),
        ("theme1.xml", 'lumMod val="[0-9]+"', 'lumMod val="50%"'),
        ("slideLayout2.xml", '<a:off x="[0-9]+"', '<a:off x="-100"'),
    ],
)
def test_what_the_schema_allows_is_taken(minimal, part, old, new):
    used(replaced(minimal, part, old, new))


def test_small_slides_are_not_enlarged_beyond_what_powerpoint_takes(minimal):
    huge = replaced(minimal, "slideMaster1.xml", 'sz="[0-9]+"', 'sz="390000"')
    used(huge)
    assert "damaged" in refusal(
        replaced(huge, "presentation.xml", "<p:sldSz [^>]*/>", '<p:sldSz cx="1920000" cy="1080000"/>')
    )


SCRIPT = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
STILL = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z" fill="url(#a)"/></svg>'
NO_PICTURES = {
    "program": b"MZ\x90\0" + bytes(600),
    "script": SCRIPT,
    "script with a prefix": SCRIPT.replace(b"xmlns=", b"xmlns:s=").replace(b"<", b"<s:").replace(b"<s:/", b"</s:"),
    "handler": STILL.replace(b"<path", b'<path onclick="alert(1)"'),
    "fetching": STILL.replace(b"<path", b'<image href="http://evil.example/x.png"/><path'),
    "fetching by style": STILL.replace(b"<path", b"<style>@import 'http://evil.example/x.css'</style><path"),
    "entities": b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + STILL,
    "page": b"<html><script>alert(1)</script></html>",
}


@pytest.mark.parametrize("content", NO_PICTURES.values(), ids=NO_PICTURES)
def test_what_is_called_a_picture_and_is_none_stays_behind_and_is_told(corporate, content):
    spoilt = changed(corporate, lambda name, old: content if "/media/" in name else old)
    outcome = read(spoilt)

    assert outcome.value is not None
    assert not any(content in one.content for one in outcome.value.parts)
    [diagnostic] = outcome.diagnostics
    assert diagnostic.code is Code.TEMPLATE_CONTENT
    assert "no pictures" in diagnostic.message
    [master] = [one for one in outcome.value.parts if one.name == outcome.value.master]
    assert "로고".encode() not in master.content


def jpeg(**said: object) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "JPEG", **said)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "kind", "ending"),
    [(jpeg(), "image/jpeg", ".jpg"), (STILL, "image/svg+xml", ".svg"), (logo(), "image/png", ".png")],
)
def test_a_picture_is_called_what_its_bytes_are(corporate, content, kind, ending):
    template = used(changed(corporate, lambda name, old: content if "/media/" in name else old))
    [picture] = [one for one in template.parts if "/media/" in one.name]
    assert (picture.content_type, picture.content) == (kind, content)
    assert picture.name.endswith(ending)


def test_a_templates_photograph_does_not_tell_where_it_was_taken(corporate):
    said = Image.Exif()
    said[0x0110] = "SECRET-CAMERA"
    template = used(changed(corporate, lambda name, old: jpeg(exif=said) if "/media/" in name else old))
    assert not any(b"SECRET-CAMERA" in one.content for one in template.parts)


def test_a_vector_picture_that_is_left_out_leaves_its_bitmap(corporate):
    vector = (
        '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip '
        'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId99"/></a:ext></a:extLst>'
    )
    with_vector = replaced(corporate, "slideMaster1.xml", '(<a:blip r:embed="[^"]*")/>', rf"\1>{vector}</a:blip>")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    related = replaced(
        with_vector,
        "slideMaster1.xml.rels",
        "</Relationships>",
        f'<Relationship Id="rId99" Type="{kind}" Target="../media/logo.svg"/></Relationships>',
    )
    template = used(changed(related, lambda name, old: old, {"ppt/media/logo.svg": SCRIPT}))
    [master] = [one for one in template.parts if one.name == template.master]
    assert "로고".encode() in master.content
    assert b"svgBlip" not in master.content


@pytest.mark.parametrize(
    "action",
    [
        "ppaction://macro?name=Evil",
        "ppaction://program",
        "ppaction://ole?verb=0",
        " PPACTION://Program ",
        "ppaction://x",
    ],
)
@pytest.mark.parametrize("identity", ['r:id=""', ""])
@pytest.mark.parametrize("link", ["hlinkClick", "hlinkHover"])
def test_links_that_start_programs_go_and_their_shapes_stay(corporate, action, identity, link):
    opened = replaced(
        corporate,
        "slideMaster1.xml",
        '(<p:cNvPr id="900" name="[^"]*")/>',
        rf'\1><a:{link} {identity} action="{action}"/></p:cNvPr>',
    )
    outcome = read(opened)

    assert outcome.value is not None
    assert not any(b"ppaction" in one.content.lower() for one in outcome.value.parts)
    assert any("상단 띠".encode() in one.content for one in outcome.value.parts)
    assert any("programs" in one.message for one in outcome.diagnostics)


def test_links_that_turn_the_slide_stay(corporate):
    turning = '<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=nextslide"/>'
    opened = replaced(corporate, "slideMaster1.xml", '(<p:cNvPr id="900" name="[^"]*")/>', rf"\1>{turning}</p:cNvPr>")
    template = used(opened)
    assert any(b"nextslide" in one.content for one in template.parts)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda name, content: None if name.startswith("ppt/slideLayouts/_rels/") else content,
        lambda name, content: content.replace(b"/slideMaster", b"/tags") if "slideLayouts/_rels" in name else content,
        lambda name, content: content.replace(b"slideMaster1", b"gone") if "slideLayouts/_rels" in name else content,
    ],
)
def test_a_layout_leads_to_its_master_whatever_its_file_says(minimal, spoil, full_deck, theme):
    deck = opened(export_pptx(full_deck, adopted(theme, used(changed(minimal, spoil)))))
    assert {layout.slide_master.name for layout in deck.slide_layouts} == {deck.slide_master.name}


def test_a_layout_is_listed_once_and_what_lists_nothing_goes(minimal, full_deck, theme):
    again = replaced(minimal, "slideMaster1.xml", r'(<p:sldLayoutId [^>]*r:id="rId2"/>)', r"\1\1")
    lost = replaced(again, "slideMaster1.xml", r'(<p:sldLayoutId [^>]*r:id=)"rId3"', r'\1""')
    decks = (export_pptx(full_deck, adopted(theme, used(data))) for data in (minimal, lost))
    whole, spoilt = (opened(data).slide_layouts for data in decks)
    assert [one.name for one in spoilt] == [one.name for number, one in enumerate(whole) if number != 2]


@pytest.mark.parametrize("part", ["slideMasters/slideMaster1.xml", "slideLayouts/slideLayout2.xml", "theme/theme1.xml"])
def test_a_part_that_holds_something_else_is_told(minimal, part):
    with zipfile.ZipFile(io.BytesIO(minimal)) as file:
        other = file.read("ppt/presentation.xml")
    message = refusal(changed(minimal, lambda name, content: other if name.endswith(part) else content))
    assert part in message


def test_a_fault_in_a_template_is_told_as_one_and_the_themes_own_layouts_step_in(minimal, monkeypatch):
    def broken(*_: object) -> None:
        raise AssertionError("nobody foresaw this")

    monkeypatch.setattr(reading, "places_of", broken)
    outcome = read(minimal)

    assert outcome.value is None
    [diagnostic] = outcome.diagnostics
    assert (diagnostic.code, diagnostic.span) == (Code.INTERNAL_FAULT, ASKED_IN)
    assert "nobody foresaw this" in diagnostic.exception
