"""Parts of a deck and what leads from one to another, as python-pptx, which reads them, would have written it."""

from __future__ import annotations

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part as TheirPart
from pptx.opc.packuri import PACKAGE_URI, PackURI
from pptx.package import Package

from gyoan.export.pptx.package import ContentType, PackagePart, RelationType

ADDRESS = 'https://example.org/가?a=1&b="<2>"'
NAMES = ("/ppt/presentation.xml", "/ppt/slides/slide1.xml", "/ppt/slides/slide2.xml", "/docProps/app.xml")


def test_what_leads_where_is_written_as_python_pptx_writes_it() -> None:
    package, theirs = PackagePart(), Package("")
    parts = {name: PackagePart(name, ContentType.XML) for name in NAMES}
    their_parts = {name: TheirPart(PackURI(name), CONTENT_TYPE.XML, theirs, b"") for name in NAMES}
    presentation, first, second, about = NAMES
    for one, own in ((package, parts), (theirs, their_parts)):
        assert one.relate_to(own[about], RelationType.EXTENDED_PROPERTIES) == "rId1"
        assert one.relate_to(own[presentation], RelationType.OFFICE_DOCUMENT) == "rId2"
        assert own[presentation].relate_to(own[first], RelationType.SLIDE) == "rId1"
        assert own[first].relate_to(own[second], RelationType.SLIDE) == "rId1"
        assert own[second].relate_to(own[first], RelationType.SLIDE) == "rId1"
        assert own[second].relate_to(own[presentation], RelationType.SLIDE) == "rId2"
    assert parts[first].relate_to(ADDRESS, RelationType.HYPERLINK) == "rId2"
    assert their_parts[first].relate_to(ADDRESS, RELATIONSHIP_TYPE.HYPERLINK, is_external=True) == "rId2"

    assert (package.relations_name, package.relations) == (PACKAGE_URI.rels_uri, theirs._rels.xml)
    for name in (presentation, first, second):
        assert (parts[name].relations_name, parts[name].relations) == (
            their_parts[name].partname.rels_uri,
            their_parts[name].rels.xml,
        )
    assert {part.name for part in package.parts()} == {*NAMES}
    assert parts[about].relations == b""


def test_the_same_target_has_the_same_id_and_another_kind_of_it_another() -> None:
    slide, layout = PackagePart("/ppt/slides/slide1.xml"), PackagePart("/ppt/slideLayouts/slideLayout1.xml")
    ids = [slide.relate_to(layout, RelationType.SLIDE_LAYOUT), slide.relate_to(ADDRESS, RelationType.HYPERLINK)]
    assert [*ids, slide.relate_to(layout, RelationType.IMAGE)] == ["rId1", "rId2", "rId3"]
    assert [slide.relate_to(ADDRESS, RelationType.HYPERLINK), slide.relate_to(layout, RelationType.SLIDE_LAYOUT)] == [
        "rId2",
        "rId1",
    ]


def test_kinds_have_the_names_of_the_standard() -> None:
    names = {"PRESENTATION": "PML_PRESENTATION_MAIN", "RELATIONSHIPS": "OPC_RELATIONSHIPS", "XML": "XML"}
    prefixes = ("PML_", "OFC_", "OPC_", "SML_", "DML_")
    for name, value in vars(ContentType).items():
        if not name.startswith("_"):
            known = [names.get(name, prefix + name) for prefix in prefixes]
            assert value in {getattr(CONTENT_TYPE, one, None) for one in known}
    for name, value in vars(RelationType).items():
        assert name.startswith("_") or value == getattr(RELATIONSHIP_TYPE, name)
