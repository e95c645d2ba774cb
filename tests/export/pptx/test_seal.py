"""A deck that a program saves anew is not edited; one in which a person changed anything is."""

from __future__ import annotations

import dataclasses
import hashlib
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from export.pptx.conftest import Package, png
from export.pptx.templates import company
from gyoan.content_hash import Condition, condition_of
from gyoan.export.pptx import export_pptx
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.template import TemplatePart
from gyoan.theming import adopted
from gyoan.theming.template.reading import read_template

pytestmark = pytest.mark.long

Files = dict[str, bytes]
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@pytest.fixture
def judged(tmp_path: Path) -> Callable[[Files], Condition]:
    """Return a function from a deck's files to what became of it."""

    def judged(files: Files) -> Condition:
        path = tmp_path / "deck.pptx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return condition_of(path)

    return judged


def slides_of(files: Files) -> list[str]:
    return sorted(name for name in files if re.fullmatch(r"ppt/slides/slide\d+\.xml", name))


def in_xml(files: Files, name: str, change: Callable[[etree._Element], object]) -> None:
    root = etree.fromstring(files[name])
    change(root)
    files[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def in_slides(files: Files, change: Callable[[etree._Element], object]) -> None:
    for name in slides_of(files):
        in_xml(files, name, change)


def replaced(files: Files, name: str, old: str, new: str) -> None:
    content = files[name].decode()
    assert old in content
    files[name] = content.replace(old, new, 1).encode()


def slide_with(files: Files, text: str) -> str:
    return next(name for name in slides_of(files) if text in files[name].decode())


# What a program does by itself


def rehearsed(files: Files) -> None:
    for name in slides_of(files):
        files[name] = re.sub(rb'advTm="\d+"', b'advTm="4321"', files[name])


def transition_wrapped(files: Files) -> None:
    def wrapped(match: re.Match[str]) -> str:
        newer = match[0].replace(
            "<p:transition", '<p:transition xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
        )
        newer = newer.replace('spd="fast"', 'spd="med" p14:dur="700"')
        space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
        p14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
        choice = f'<mc:Choice {p14} Requires="p14">{newer}</mc:Choice><mc:Fallback>{match[0]}</mc:Fallback>'
        return f'<mc:AlternateContent xmlns:mc="{space}">{choice}</mc:AlternateContent>'

    for name in slides_of(files):
        files[name] = re.sub(r"<p:transition.*?</p:transition>", wrapped, files[name].decode()).encode()


def attributes_reordered(files: Files) -> None:
    def reorder(root: etree._Element) -> None:
        for one in root.iter("*"):
            pairs = list(one.attrib.items())
            one.attrib.clear()
            one.attrib.update(reversed(pairs))

    in_slides(files, reorder)


def spelling_marked(files: Files) -> None:
    """Mark every run, and cut it where its second word is doubtful."""

    def mark(root: etree._Element) -> None:
        for run in root.iter(f"{A}r"):
            run.find(f"{A}rPr").set("dirty", "0")
            words, gap, rest = run.find(f"{A}t").text.partition(" ")
            if gap:
                run.find(f"{A}t").text = words + gap
                run.addnext(etree.fromstring(etree.tostring(run)))
                run.getnext().find(f"{A}t").text = rest
                run.getnext().find(f"{A}rPr").set("err", "1")

    in_slides(files, mark)


def ends_of_paragraphs_added(files: Files) -> None:
    in_slides(
        files,
        lambda root: [
            etree.SubElement(one, f"{A}endParaRPr", lang="ko-KR", dirty="0")
            for one in root.iter(f"{A}p")
            if one.find(f"{A}endParaRPr") is None
        ],
    )


def relationships_renumbered(files: Files) -> None:
    for name in [*slides_of(files), "ppt/presentation.xml"]:
        folder, _, base = name.rpartition("/")
        relations = f"{folder}/_rels/{base}.rels"
        for part in (name, relations):
            files[part] = re.sub(rb'"rId(\d+)"', rb'"rId7\1"', files[part])


def parts_renamed(files: Files) -> None:
    """Give every picture another name."""
    for name in [one for one in files if one.startswith("ppt/media/")]:
        files[name.replace("image", "picture")] = files.pop(name)
    for name in [one for one in files if one.endswith(".rels")]:
        files[name] = files[name].replace(b"media/image", b"media/picture")


def properties_stamped(files: Files) -> None:
    core = files["docProps/core.xml"].decode()
    core = re.sub(r"<dc:identifier>.*?</dc:identifier>", "<cp:lastModifiedBy>김하늘</cp:lastModifiedBy>", core)
    files["docProps/core.xml"] = core.replace("2000-01-01", "2026-03-02").encode()
    replaced(files, "docProps/app.xml", "gyoan", "Microsoft Office PowerPoint")


def views_added(files: Files) -> None:
    files["ppt/viewProps.xml"] = (
        b'<p:viewPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" lastView="sldThumbnailView"/>'
    )
    files["docProps/thumbnail.jpeg"] = b"\xff\xd8\xff"
    relation = (
        '<Relationship Id="rId99" Target="viewProps.xml" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/viewProps"/></Relationships>'
    )
    replaced(files, "ppt/_rels/presentation.xml.rels", "</Relationships>", relation)


def shapes_given_ids_of_their_own(files: Files) -> None:
    extension = (
        '<a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId '
        'xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="{00000000}"/></a:ext></a:extLst>'
    )
    for name in slides_of(files):
        root = etree.fromstring(files[name])
        for one in root.iter(f"{P}cNvPr"):
            if not len(one):
                one.append(etree.fromstring(extension.replace("<a:extLst", f'<a:extLst xmlns:a="{A[1:-1]}"', 1)))
        files[name] = etree.tostring(root)


def alternatives_taken(files: Files) -> None:
    """Write what the newest program understands, and only that."""

    def take(root: etree._Element) -> None:
        for one in list(root.iter("{*}AlternateContent")):
            one.getparent().replace(one, one[0][0])

    in_slides(files, take)


def written_in_another_hand(files: Files) -> None:
    """Write slides with other prefixes, quotes, references and characters, and remarks among them."""
    for name in slides_of(files):
        slide = files[name].decode().partition("?>")[2]
        slide = re.sub(r"(</?|xmlns:)a([:=])", r"\1drawing\2", slide)
        slide = re.sub(r"""="([^"']*)"( ?)""", r"='\1'\n\2", slide)
        slide = re.sub(r"(<drawing:t>[^<&]*)([^<&])(?=<)", r"\1<!-- a > b --><![CDATA[\2]]><?mark <a>?>", slide)
        slide = re.sub(r"가(?!\]\])", "&#xac00;", slide)
        files[name] = f'<?xml version="1.0" encoding="UTF-16"?>{slide}'.encode("utf-16")


BY_PROGRAMS = [
    rehearsed,
    transition_wrapped,
    attributes_reordered,
    spelling_marked,
    ends_of_paragraphs_added,
    relationships_renumbered,
    parts_renamed,
    properties_stamped,
    views_added,
    shapes_given_ids_of_their_own,
    alternatives_taken,
    written_in_another_hand,
]


@pytest.mark.parametrize("change", BY_PROGRAMS)
def test_what_a_program_writes_otherwise_is_no_edit(full: Package, judged, change: Callable[[Files], None]) -> None:
    files = dict(full.files)
    change(files)

    assert files != full.files
    assert judged(files) is Condition.SAVED


def test_all_of_it_together_is_no_edit(full: Package, judged) -> None:
    files = dict(full.files)
    for change in BY_PROGRAMS:
        change(files)

    assert judged(files) is Condition.SAVED


def test_what_xml_has_to_escape_is_no_edit_once_a_program_has_saved_it(make, theme, judged) -> None:
    words = "a < b && c > \"d\" 'e' ]]> &amp;\tf\ng\r\x0b\x1b\x85\u2028\ud83d😀<!-- -->"
    picture = make.graph(make.node(words, 0, 0), description=words)
    files = Package(
        export_pptx(make.deck(make.slide(words, make.body(make.line(words)), picture, notes=words)), theme)
    ).files
    spelling_marked(files)
    in_xml(files, "ppt/notesSlides/notesSlide1.xml", lambda root: root.set("showMasterSp", "1"))

    assert judged(files) is Condition.SAVED


def test_a_deck_on_a_template_that_another_program_wrote_is_no_edit(full_deck, theme, judged) -> None:
    template = read_template(company(), "company.pptx", SourceSpan("course.toml", 1)).value
    parts = tuple(dataclasses.replace(one, content=_remarked(one)) for one in template.parts)
    on_template = adopted(theme, dataclasses.replace(template, parts=parts))
    files = Package(export_pptx(full_deck, on_template)).files
    rehearsed(files)

    assert judged(files) is Condition.SAVED


def _remarked(part: TemplatePart) -> bytes:
    """Return what a part holds with remarks about its end, where it is XML."""
    return part.content.replace(b"</", b"<!-- </a> > --></") if part.name.endswith(".xml") else part.content


def test_a_deck_that_nobody_touched_is_as_it_was_written(full: Package, judged) -> None:
    assert judged(full.files) is Condition.AS_WRITTEN


# What a person does


def first(root: etree._Element, path: str) -> etree._Element:
    found = root.find(path)
    assert found is not None, path
    return found


def text_changed(files: Files) -> None:
    replaced(files, slide_with(files, "작업 폴더"), "작업 폴더", "작업 폴더!")


def a_space_added(files: Files) -> None:
    replaced(files, slide_with(files, "작업 폴더"), "작업 폴더", "작업  폴더")


def made_italic(files: Files) -> None:
    in_xml(files, slides_of(files)[3], lambda root: first(root, f".//{A}r/{A}rPr").set("i", "1"))


def one_word_made_bold(files: Files) -> None:
    spelling_marked(files)
    in_xml(files, slide_with(files, "둘씩"), lambda root: root.findall(f".//{A}rPr[@err='1']")[-1].set("b", "1"))


def retyped_in_another_font(files: Files) -> None:
    def change(root: etree._Element) -> None:
        etree.SubElement(first(root, f".//{A}r/{A}rPr"), f"{A}latin", typeface="Arial")

    in_xml(files, slides_of(files)[3], change)


def moved(files: Files) -> None:
    in_xml(files, slides_of(files)[2], lambda root: first(root, f".//{P}sp/{P}spPr/{A}xfrm/{A}off").set("x", "5"))


def resized_in_a_group(files: Files) -> None:
    name = slide_with(files, "p:grpSp>")
    in_xml(files, name, lambda root: first(root, f".//{P}grpSp/{P}sp/{P}spPr/{A}xfrm/{A}ext").set("cx", "5"))


def recolored(files: Files) -> None:
    name = slide_with(files, 'val="FFE0B2"')
    replaced(files, name, 'val="FFE0B2"', 'val="FFE0B3"')


def picture_replaced(files: Files) -> None:
    name = next(one for one in files if one.startswith("ppt/media/") and one.endswith(".png"))
    files[name] = png() + b"\0"


def picture_described(files: Files) -> None:
    replaced(files, slide_with(files, "태어나는 그림"), "태어나는 그림", "태어나는 그림 한 장")


def cell_emptied(files: Files) -> None:
    replaced(files, slide_with(files, "하드웨어 수준"), "하드웨어 수준", "")


def link_led_elsewhere(files: Files) -> None:
    name = next(one for one in files if one.endswith(".rels") and b"https://kubernetes.io" in files[one])
    replaced(files, name, "https://kubernetes.io", "https://example.org")


def jump_led_elsewhere(files: Files) -> None:
    for name in [one for one in files if one.startswith("ppt/slides/_rels/")]:
        rows = re.findall(r'relationships/slide" Target="[^"]*?(slide\d+\.xml)"', files[name].decode())
        if rows:
            replaced(files, name, f"{rows[0]}", "slide9.xml" if rows[0] != "slide9.xml" else "slide8.xml")
            return
    raise AssertionError("no jump")


def note_changed(files: Files) -> None:
    name = next(one for one in files if "notesSlides/notes" in one and "한 줄씩" in files[one].decode())
    replaced(files, name, "한 줄씩", "두 줄씩")


def listed(root: etree._Element) -> etree._Element:
    return first(root, f"{P}sldIdLst")


def slide_deleted(files: Files) -> None:
    in_xml(files, "ppt/presentation.xml", lambda root: listed(root).remove(listed(root)[4]))


def slides_reordered(files: Files) -> None:
    in_xml(files, "ppt/presentation.xml", lambda root: listed(root).insert(2, listed(root)[5]))


def slide_hidden(files: Files) -> None:
    in_xml(files, slides_of(files)[3], lambda root: root.set("show", "0"))


def section_renamed(files: Files) -> None:
    replaced(files, "ppt/presentation.xml", "1. 컨테이너란", "1. 이미지란")


def animation_added(files: Files) -> None:
    timing = (
        '<p:timing xmlns:p="{P}"><p:tnLst><p:par><p:cTn id="1" dur="indefinite" nodeType="tmRoot"><p:childTnLst>'
        '<p:par><p:cTn id="2" presetID="1" presetClass="entr" nodeType="clickEffect"><p:childTnLst><p:set><p:cBhvr>'
        '<p:cTn id="3" dur="1"/><p:tgtEl><p:spTgt spid="2"/></p:tgtEl></p:cBhvr></p:set></p:childTnLst></p:cTn>'
        "</p:par></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>"
    ).replace("{P}", P[1:-1])
    in_xml(files, slides_of(files)[3], lambda root: root.append(etree.fromstring(timing)))


def countdown_made_longer(files: Files) -> None:
    replaced(files, slide_with(files, "p:animEffect"), 'dur="480000"', 'dur="600000"')


def animation_given_to_another_shape(files: Files) -> None:
    def change(root: etree._Element) -> None:
        for one in root.iter(f"{P}spTgt"):
            one.set("spid", "2")

    in_xml(files, slide_with(files, "p:animEffect"), change)


def glued_to_another_box(files: Files) -> None:
    def change(root: etree._Element) -> None:
        joints = list(root.iter(f"{A}stCxn"))
        joints[0].set("id", next(one.get("id") for one in joints if one.get("id") != joints[0].get("id")))

    in_xml(files, slide_with(files, "a:stCxn"), change)


def transition_chosen(files: Files) -> None:
    name = slides_of(files)[1]
    replaced(files, name, "<p:fade/>", "<p:push/>")


def title_property_changed(files: Files) -> None:
    replaced(files, "docProps/core.xml", "<dc:title>", "<dc:title>고친 ")


def theme_recolored(files: Files) -> None:
    in_xml(files, "ppt/theme/theme1.xml", lambda root: first(root, f".//{A}accent1/*").set("val", "00FF00"))


def master_changed(files: Files) -> None:
    name = "ppt/slideMasters/slideMaster1.xml"
    in_xml(files, name, lambda root: first(root, f".//{P}titleStyle//{A}defRPr").set("sz", "6000"))


def commented(files: Files) -> None:
    files["ppt/comments/comment1.xml"] = b"<c>?</c>"
    relation = (
        '<Relationship Id="rId99" Target="../comments/comment1.xml" '
        'Type="http://schemas.microsoft.com/office/2018/10/relationships/comments"/></Relationships>'
    )
    replaced(files, "ppt/slides/_rels/slide4.xml.rels", "</Relationships>", relation)


BY_PEOPLE = [
    text_changed,
    a_space_added,
    made_italic,
    one_word_made_bold,
    retyped_in_another_font,
    moved,
    resized_in_a_group,
    recolored,
    picture_replaced,
    picture_described,
    cell_emptied,
    link_led_elsewhere,
    jump_led_elsewhere,
    note_changed,
    slide_deleted,
    slides_reordered,
    slide_hidden,
    section_renamed,
    animation_added,
    countdown_made_longer,
    animation_given_to_another_shape,
    glued_to_another_box,
    transition_chosen,
    title_property_changed,
    theme_recolored,
    master_changed,
    commented,
]


@pytest.mark.parametrize("change", BY_PEOPLE)
def test_what_a_person_changes_is_an_edit(full: Package, judged, change: Callable[[Files], None]) -> None:
    files = dict(full.files)
    change(files)

    assert judged(files) is Condition.EDITED


@pytest.mark.parametrize(
    "damage",
    [
        lambda files: files.pop("ppt/slides/slide3.xml"),
        lambda files: files.pop("ppt/presentation.xml"),
        lambda files: files.pop("docProps/custom.xml"),
        lambda files: files.update({"ppt/slides/slide3.xml": b"<p:sld"}),
        lambda files: files.update({"ppt/slides/slide3.xml": b"<a/>" + b" " * (17 << 20)}),
        lambda files: files.update({"ppt/slides/slide3.xml": b"<a>" * 3000 + b"</a>" * 3000}),
        lambda files: files.update({f"x{number}": b"" for number in range(20_001)}),
    ],
)
def test_what_cannot_be_told_counts_as_edited(full: Package, judged, damage: Callable[[Files], object]) -> None:
    files = dict(full.files)
    damage(files)

    assert judged(files) is Condition.EDITED


@pytest.mark.thorough
def test_notes_of_many_megabytes_can_be_sealed(make, theme) -> None:
    assert export_pptx(make.deck(make.slide("하나", notes="가" * (11 << 20))), theme)


def test_the_seal_is_the_same_for_the_same_deck_and_another_for_another(full_deck, theme, make) -> None:
    def custom(data: bytes) -> str:
        return hashlib.sha256(Package(data).files["docProps/custom.xml"]).hexdigest()

    once, again = (custom(export_pptx(full_deck, theme)) for _ in range(2))
    assert once == again != custom(export_pptx(make.deck(make.slide("하나")), theme))
