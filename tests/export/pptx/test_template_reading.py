"""PowerPoint files given as template: what is taken from them, and what is said of those that cannot be used."""

from __future__ import annotations

import io
import zipfile

import pytest
from pptx.util import Inches

from export.pptx.templates import BAND, LOGO, changed, company, crowded, night, plain, replaced, saved, wide
from gyoan.model.codes import Code
from gyoan.model.colors import ColorSlot, contrast
from gyoan.model.diagnostic import Severity, SourceSpan
from gyoan.model.template import LayoutRole, SchemeColor, Template
from gyoan.model.units import Length
from gyoan.theming.template import container
from gyoan.theming.template.reading import read_template

ASKED_IN = SourceSpan("source/course.toml", 7, 1)
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
INKS = [slot for slot in ColorSlot if slot not in {ColorSlot.BACKGROUND, ColorSlot.SURFACE, ColorSlot.LINE}]


def read(data: bytes):
    """Return what reading a template gives; what there is to say is said where it was asked for."""
    outcome = read_template(data, "corp.pptx", ASKED_IN)
    assert all(one.span == ASKED_IN for one in outcome.diagnostics)
    return outcome


def used(data: bytes) -> Template:
    """Return a template that can be used and of which there is nothing to say."""
    outcome = read(data)
    assert outcome.diagnostics == ()
    return outcome.value


def refusal(data: bytes):
    """Return why a template cannot be used."""
    outcome = read(data)
    assert outcome.value is None
    [diagnostic] = outcome.diagnostics
    assert (diagnostic.code, diagnostic.severity) == (Code.BAD_TEMPLATE, Severity.ERROR)
    assert "the theme's own layouts are used" in diagnostic.message
    assert diagnostic.hint
    return diagnostic.message


@pytest.fixture(scope="module")
def corporate() -> bytes:
    return company()


@pytest.fixture(scope="module")
def minimal() -> bytes:
    return plain()


def without_types(data: bytes) -> bytes:
    """Return a template whose layouts have no type of their own."""
    return replaced(data, "slideLayout", '(<p:sldLayout [^>]*) type="[^"]*"', r"\1")


def test_layouts_are_matched_by_the_type_that_powerpoint_gave_them(minimal):
    layouts = used(minimal).layouts
    assert {role: layout.name for role, layout in layouts.items()} == {
        LayoutRole.COVER: "Title Slide",
        LayoutRole.SECTION: "Section Header",
        LayoutRole.CONTENT: "Title and Content",
        LayoutRole.TWO_CONTENTS: "Two Content",
        LayoutRole.TITLE_ONLY: "Title Only",
    }


def test_layouts_without_a_type_are_matched_by_their_korean_names(corporate):
    layouts = used(without_types(corporate)).layouts
    assert {role: layout.name for role, layout in layouts.items()} == {
        LayoutRole.COVER: "표지",
        LayoutRole.SECTION: "간지",
        LayoutRole.CONTENT: "본문",
        LayoutRole.TWO_CONTENTS: "본문 2단",
        LayoutRole.TITLE_ONLY: "제목만",
    }


def test_layouts_without_type_and_name_are_matched_by_what_they_hold(minimal):
    nameless = replaced(without_types(minimal), "slideLayout", '<p:cSld name="[^"]*"', '<p:cSld name="x"')
    layouts = read(nameless).value.layouts
    kinds = {role: [one.kind for one in layouts[role].placeholders] for role in layouts}
    assert "ctrTitle" in kinds[LayoutRole.COVER]
    assert kinds[LayoutRole.TITLE_ONLY].count("title") == 1
    assert "" in kinds[LayoutRole.CONTENT]


def test_bodies_stand_clear_of_band_logo_and_footers(corporate):
    places = used(corporate).places
    left, _, width, _ = LOGO
    assert places.body.y.emu >= BAND
    assert places.body.bottom.emu <= places.footer.y.emu
    assert places.body.bottom.emu <= Inches(7.0)
    assert places.title.right.emu <= left
    assert places.title.right.emu > left - width


def test_the_colours_are_those_of_the_scheme_made_readable(corporate):
    template = used(corporate)
    assert template.palette[ColorSlot.PRIMARY] == SchemeColor("accent1")
    assert template.palette[ColorSlot.SECONDARY].name == "accent2"
    assert template.palette[ColorSlot.SECONDARY].kept < 100
    for ink in INKS:
        for ground in (ColorSlot.BACKGROUND, ColorSlot.SURFACE):
            assert contrast(template.colors[ink], template.colors[ground]) >= 4.5, ink


def test_on_a_dark_template_colours_are_made_lighter_and_links_take_one_that_can_be_read():
    template = used(night())
    assert template.palette[ColorSlot.PRIMARY].added > 0
    for ink in INKS:
        assert contrast(template.colors[ink], template.colors[ColorSlot.BACKGROUND]) >= 4.5, ink
    [master] = [one for one in template.parts if one.name == template.master]
    assert b'hlink="hlink"' not in master.content


def test_a_background_that_is_not_the_first_of_the_scheme_is_noticed(minimal):
    fill = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    template = used(replaced(minimal, "slideMaster1.xml", "<p:bg>.*?</p:bg>", fill))
    assert template.palette[ColorSlot.BACKGROUND] == SchemeColor("tx2")
    assert contrast(template.colors[ColorSlot.TEXT], template.colors[ColorSlot.BACKGROUND]) >= 4.5


def test_over_a_picture_a_plate_is_laid_behind_the_body(minimal):
    stops = "".join(
        f'<a:gs pos="{at}"><a:srgbClr val="{color}"/></a:gs>' for at, color in ((0, "000000"), (100000, "FFFFFF"))
    )
    gradient = f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>'
    fill = f"<p:bg><p:bgPr>{gradient}<a:effectLst/></p:bgPr></p:bg>"
    outcome = read(replaced(minimal, "slideMaster1.xml", "<p:bg>.*?</p:bg>", fill))

    [diagnostic] = outcome.diagnostics
    assert (diagnostic.code, diagnostic.severity) == (Code.TEMPLATE_GAP, Severity.INFO)
    plated = {one.name for one in outcome.value.parts if b'name="gyoan"' in one.content}
    assert plated == {
        outcome.value.layouts[role].part
        for role in (LayoutRole.CONTENT, LayoutRole.TWO_CONTENTS, LayoutRole.TITLE_ONLY)
    }


def test_only_what_the_master_needs_is_taken_over(corporate):
    names = {one.name for one in used(corporate).parts}
    assert names == {
        "/ppt/slideMasters/slideMaster1.xml",
        "/ppt/theme/theme1.xml",
        "/ppt/media/template1.png",
        *(f"/ppt/slideLayouts/slideLayout{number}.xml" for number in range(1, 12)),
    }


def test_the_same_bytes_give_the_same_template(corporate):
    one, other = used(corporate), used(corporate)
    assert [part.content for part in one.parts] == [part.content for part in other.parts]
    assert [part.relations for part in one.parts] == [part.relations for part in other.parts]


def test_a_korean_font_is_named_where_the_theme_names_none():
    [theme] = [one for one in used(night()).parts if one.name.startswith("/ppt/theme")]
    assert b'<a:ea typeface=""/>' not in theme.content


@pytest.mark.parametrize(
    ("width", "shape"),
    [(10, "4:3"), (9.86, "4:3"), (10.14, "4:3"), (9.84, "not 16:9"), (10.16, "not 16:9"), (11.24, "not 16:9")],
)
def test_slides_of_another_shape_are_taken_as_they_are_with_a_warning(width, shape):
    outcome = read(saved(wide(Inches(width), Inches(7.5))))
    [diagnostic] = outcome.diagnostics
    assert (diagnostic.code, diagnostic.severity) == (Code.TEMPLATE_GAP, Severity.WARNING)
    assert shape in diagnostic.message
    assert outcome.value.width == Length(Inches(width))


def test_slides_half_as_wide_again_as_they_are_high_are_wide_enough():
    assert used(saved(wide(Inches(11.25), Inches(7.5)))).width == Length(Inches(11.25))


@pytest.mark.parametrize(
    ("fill", "ink"),
    [
        ('<a:solidFill><a:schemeClr val="tx2"/></a:solidFill>', "tx2"),
        ('<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>', "tx1"),
        ('<a:solidFill><a:srgbClr val="112233"/></a:solidFill>', "tx1"),
        ("", "tx1"),
    ],
)
def test_text_has_the_colour_of_the_scheme_that_the_master_writes_bodies_in(minimal, fill, ink):
    first = r"(<p:bodyStyle>.*?<a:lvl1pPr.*?<a:defRPr[^>]*>)<a:solidFill>.*?</a:solidFill>"
    changed_fill = replaced(minimal, "slideMaster1.xml", first, rf"\1{fill}")
    assert used(changed_fill).palette[ColorSlot.TEXT] == SchemeColor(ink)


def test_small_slides_are_enlarged_with_all_that_stands_on_them(minimal):
    small, large = used(saved(wide(Inches(10), Inches(5.625)))), used(saved(wide(Inches(13.3333), Inches(7.5))))
    assert abs(small.width.emu - large.width.emu) < 1000
    for name in ("title", "body", "cover_title"):
        one, other = getattr(small.places, name), getattr(large.places, name)
        assert abs(one.x.points - other.x.points) < 5
        assert abs(one.width.points - other.width.points) < 10


def test_a_missing_layout_is_named_with_what_stands_in(minimal):
    outcome = read(replaced(minimal, "slideMaster1.xml", '<p:sldLayoutId id="[0-9]+" r:id="rId[13]"/>', ""))

    messages = [one.message for one in outcome.diagnostics]
    assert "The template has no layout for 'title slide'; 'Title Only' is used instead" in messages
    assert "The template has no layout for 'section header'; 'Title Only' is used instead" in messages
    assert {one.severity for one in outcome.diagnostics} == {Severity.WARNING}
    assert outcome.value.layouts[LayoutRole.COVER].name == "Title Only"


def test_missing_places_at_the_foot_are_named(minimal):
    footless = replaced(minimal, "slide", '<p:ph type="(ftr|sldNum)"', '<p:ph type="dt"')
    assert [one.message.split(",")[0] for one in read(footless).diagnostics] == [
        "The template has no place for the footer",
        "The template has no place for the slide number",
    ]


def test_colours_that_nothing_can_stand_for_are_named(minimal):
    theme = "<a:accent4>.*?</a:accent4>"
    outcome = read(replaced(minimal, "theme1.xml", theme, ""))
    [diagnostic] = outcome.diagnostics
    assert "attention (accent4)" in diagnostic.message
    assert outcome.value.colors[ColorSlot.ATTENTION] == outcome.value.colors[ColorSlot.TEXT]


def test_no_layout_with_a_title_is_an_error(minimal):
    untitled = replaced(minimal, "slideLayout", '<p:ph type="(title|ctrTitle)"', '<p:ph type="pic"')
    assert "no layout with a title" in refusal(untitled)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "no PowerPoint file"),
        (b"%PDF-1.7 ...", "no PowerPoint file"),
        (b"PK\x03\x04 and nothing", "no PowerPoint file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "old kind"),
    ],
)
def test_a_file_that_is_no_pptx_is_refused(data, word):
    assert word in refusal(data)


def test_half_a_file_is_refused(minimal):
    assert "no PowerPoint file" in refusal(minimal[: len(minimal) // 2])


def test_another_office_file_is_refused(minimal):
    document = replaced(minimal, "Content_Types", "presentationml.presentation.main", "wordprocessingml.document.main")
    assert "no PowerPoint presentation" in refusal(document)


def test_a_zip_without_office_parts_is_refused():
    assert "Content_Types" in refusal(zipped({"a.txt": b"a"}))


def test_slides_in_portrait_are_refused():
    assert "7.5 × 10.0 inches" in refusal(saved(wide(Inches(7.5), Inches(10))))


def test_an_encrypted_entry_is_refused_before_it_is_read(minimal):
    spoilt = bytearray(minimal)
    at = spoilt.find(b"PK\x01\x02")
    spoilt[at + 8] |= 1
    assert "password" in refusal(bytes(spoilt))


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return buffer.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked(minimal, monkeypatch):
    bomb = changed(minimal, lambda name, content: content, {"ppt/media/image9.png": bytes(65 << 20)})
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was unpacked"))
    assert "unpacks to 65 MB" in refusal(bomb)


def test_well_packed_parts_are_refused_by_their_ratio(minimal, monkeypatch):
    bomb = changed(minimal, lambda name, content: content, {"ppt/media/image9.png": bytes(2 << 20)})
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was unpacked"))
    assert "unpacks to 2 MB" in refusal(bomb)


def test_many_large_parts_are_refused_by_their_sum(minimal, monkeypatch):
    monkeypatch.setattr(container, "MOST_UNPACKED", 1000)
    assert "unpacks to more than" in refusal(minimal)


def test_a_great_many_entries_are_refused_before_the_directory_is_read():
    with_many = b"PK\x03\x04" + b"PK\x01\x02" * (container.MOST_ENTRIES + 1)
    assert "more than 10000 files" in refusal(with_many)


def test_a_size_that_lies_is_refused(minimal):
    spoilt = bytearray(minimal)
    at = spoilt.find(b"PK\x01\x02")
    spoilt[at + 24 : at + 28] = (50).to_bytes(4, "little")
    assert "damaged" in refusal(bytes(spoilt)) or "no valid XML" in refusal(bytes(spoilt))


LAUGHS = '<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "part", ["presentation.xml", "slideMaster1.xml", "slideLayout2.xml", "theme1.xml", "Content_Types"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_wherever_they_stand(minimal, part, encoding):
    def with_entities(name: str, content: bytes) -> bytes:
        if part not in name or "rels" in name:
            return content
        text = content.decode("utf-8").split("?>", 1)[1]
        return (LAUGHS.replace("?>", f' encoding="{encoding}"?>', 1) + text).encode(encoding)

    assert "entities" in refusal(changed(minimal, with_entities))


@pytest.mark.parametrize(
    "part", ["presentation.xml", "slideMaster1.xml", "slideLayout2.xml", "theme1.xml", "presentation.xml.rels"]
)
@pytest.mark.parametrize("spoil", [lambda content: content[:-40], lambda _: b"", lambda _: b"\x00\xff" * 9])
def test_parts_that_are_no_xml_are_refused(minimal, part, spoil):
    message = refusal(changed(minimal, lambda name, content: spoil(content) if name.endswith(part) else content))
    assert "damaged" in message


@pytest.mark.parametrize("part", ["presentation.xml", "slideMaster1.xml", "slideLayout2.xml", "theme1.xml"])
def test_a_missing_part_is_refused_or_done_without(minimal, part):
    outcome = read(changed(minimal, lambda name, content: None if name.endswith(part) else content))
    assert outcome.value is None
    assert "lacks its part" in outcome.diagnostics[0].message or "no PowerPoint" in outcome.diagnostics[0].message


def test_strict_open_xml_is_refused_with_what_to_do(minimal):
    strict = replaced(
        minimal,
        "presentation.xml",
        "http://schemas.openxmlformats.org/presentationml/2006/main",
        "http://purl.oclc.org/ooxml/presentationml/main",
    )
    assert "Strict" in refusal(strict)


def test_macros_are_left_behind_with_a_warning(minimal):
    kind = "application/vnd.ms-powerpoint.presentation.macroEnabled.main"
    macros = replaced(
        minimal, "Content_Types", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main", kind
    )
    outcome = read(changed(macros, lambda name, content: content, {"ppt/vbaProject.bin": b"evil"}))

    [diagnostic] = outcome.diagnostics
    assert (diagnostic.code, diagnostic.severity) == (Code.TEMPLATE_CONTENT, Severity.WARNING)
    assert "macros" in diagnostic.message
    assert not any(b"evil" in one.content for one in outcome.value.parts)


def test_links_out_of_the_file_are_left_behind_with_what_shows_them(corporate):
    outside = replaced(
        corporate,
        "slideMaster1.xml.rels",
        r'Target="\.\./media/[^"]*"',
        'Target="http://evil.example/x.png" TargetMode="External"',
    )
    outcome = read(outside)

    [diagnostic] = outcome.diagnostics
    assert diagnostic.code is Code.TEMPLATE_CONTENT
    assert "outside" in diagnostic.message
    [master] = [one for one in outcome.value.parts if one.name == outcome.value.master]
    assert "로고".encode() not in master.content
    assert "상단 띠".encode() in master.content
    assert not any(b"evil.example" in one.content for one in outcome.value.parts)


def test_sounds_and_animations_of_a_template_are_left_behind(minimal):
    timing = "<p:timing><p:tnLst/></p:timing></p:sldLayout>"
    template = used(replaced(minimal, "slideLayout2.xml", "</p:sldLayout>", timing))
    assert not any(b"<p:timing" in one.content for one in template.parts)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("presentation.xml", 'cx="[0-9]+"', 'cx="wide"'),
        ("presentation.xml", "<p:sldSz[^>]*/>", ""),
        ("presentation.xml", "<p:sldMasterId [^>]*/>", ""),
        ("slideMaster1.xml", "<p:clrMap[^>]*/>", ""),
        ("slideMaster1.xml", '<a:off x="[0-9]+"', '<a:off x="far"'),
        ("slideMaster1.xml", "<p:txStyles>.*</p:txStyles>", ""),
        ("slideLayout", '<a:ext cx="[0-9]+"', '<a:ext cx="-5"'),
        ("slideLayout", 'idx="[0-9]+"', 'idx="x"'),
        ("theme1.xml", "<a:clrScheme.*</a:clrScheme>", '<a:clrScheme name="x"/>'),
        ("theme1.xml", 'srgbClr val="......"', 'srgbClr val="red"'),
        ("slideMaster1.xml.rels", 'Target="[^"]*theme[^"]*"', 'Target="../../../../etc/passwd"'),
        ("_rels/.rels", 'Target="ppt/presentation.xml"', 'Target=""'),
        ("Content_Types", "ContentType", "Kind"),
    ],
)
def test_whatever_stands_in_a_part_there_is_a_template_or_a_reason(minimal, part, old, new):
    outcome = read(replaced(minimal, part, old, new))
    assert outcome.value is not None or outcome.diagnostics


@pytest.mark.parametrize(
    ("side", "moved"),
    [("lIns", (1, 0, -1, 0)), ("tIns", (0, 1, 0, -1)), ("rIns", (0, 0, -1, 0)), ("bIns", (0, 0, 0, -1))],
)
def test_the_free_space_at_the_edge_of_a_place_is_not_for_text(minimal, side, moved):
    """`moved` is how left edge, top, width and height change, in insets."""

    def place(inset: int):
        sides = "".join(f' {name}="{inset if name == side else 0}"' for name in ("lIns", "tIns", "rIns", "bIns"))
        data = replaced(minimal, "slideLayout2.xml", r"<a:bodyPr[^>]*?(/?)>", rf"<a:bodyPr{sides}\1>")
        layout = used(data).layouts[LayoutRole.CONTENT]
        return next(one.box for one in layout.placeholders if one.index == 1)

    bare, inset = place(0), place(360_000)
    assert [
        inset.x.emu - bare.x.emu,
        inset.y.emu - bare.y.emu,
        inset.width.emu - bare.width.emu,
        inset.height.emu - bare.height.emu,
    ] == [share * 360_000 for share in moved]


def layouts_in(template: Template) -> int:
    return sum(part.name.startswith("/ppt/slideLayouts/") for part in template.parts)


def test_a_template_keeps_all_layouts_that_somebody_can_still_choose_from(minimal: bytes) -> None:
    assert layouts_in(used(crowded(minimal, 29))) == 40


def test_of_very_many_layouts_those_in_use_and_the_usual_ones_stay_and_the_others_are_told(minimal: bytes) -> None:
    outcome = read(crowded(minimal, 189))
    [diagnostic] = outcome.diagnostics
    assert (diagnostic.code, diagnostic.severity) == (Code.TEMPLATE_CONTENT, Severity.WARNING)
    template = outcome.value
    whole = used(minimal)
    assert {role: one.name for role, one in template.layouts.items()} == {
        role: one.name for role, one in whole.layouts.items()
    }
    assert diagnostic.message.endswith(f"{200 - layouts_in(template)} layouts of no use to sessions")
    assert layouts_in(template) <= 11
    names = {part.name for part in template.parts}
    leads = {relation.target for part in template.parts for relation in part.relations}
    assert leads <= names
    [master] = (part for part in template.parts if part.name == template.master)
    assert master.content.count(b"<p:sldLayoutId ") == layouts_in(template)
