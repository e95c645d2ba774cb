"""What two parts of a deck are the same in, however a program writes them down, and what makes them others."""

from __future__ import annotations

import pytest

from gyoan.content_hash.canonical import Canon, Known
from gyoan.content_hash.elements import DeckElement, Elements, plain_part

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x="urn:x"'
)
SHAPES = '<p:cNvPr id="{}" name="가"/><p:cNvPr id="{}" name="나"/>'


def read(content: str) -> DeckElement:
    return Elements().read(plain_part(f"<part {NAMESPACES}>{content}</part>".encode()))


def canon(content: str) -> str:
    part = read(content)
    return Canon(part, {"rId1": "one.png", "rId7": "one.png", "rId2": "two.png"}.__getitem__, Known())(part)


def paragraph(*runs: str) -> str:
    return f"<a:p>{''.join(runs)}</a:p>"


def run(words: str, look: str = "") -> str:
    return f"<a:r>{look}<a:t>{words}</a:t></a:r>"


BOLD = '<a:rPr b="1"/>'


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('<a:off x="1" y="2"/>', '<a:off y="2" x="1"/>'),
        ('<a:ln w="1"><a:noFill/></a:ln>', '<y:ln xmlns:y="urn:y" w="1"><y:noFill/></y:ln>'),
        ('<a:blip r:embed="rId1"/>', '<a:blip r:embed="rId7"/>'),
        (
            SHAPES.format(1, 2) + '<a:stCxn id="1"/><p:spTgt spid="2"/>',
            SHAPES.format(8, 5) + '<a:stCxn id="8"/><p:spTgt spid="5"/>',
        ),
        ('<p:pic x="true"/>', '<p:pic x="1"/>'),
        ('<p:pic x="false"/>', '<p:pic x="0"/>'),
        ('<p:pic x:new="1"/>', "<p:pic/>"),
        ("<a:bodyPr><a:normAutofit fontScale='9'/></a:bodyPr>", "<a:bodyPr><a:normAutofit/></a:bodyPr>"),
        (paragraph(run("하나")), paragraph(run("하", "<a:rPr lang='ko' dirty='0'/>"), run("나"), "<a:endParaRPr/>")),
        (paragraph(run("하나", BOLD)), paragraph(run("하", BOLD), run(""), run("나", BOLD))),
        (paragraph("<a:pPr/>", run("하나")), paragraph(run("하나"))),
        ("<p:sp/><p:transition/><p:timing/>", "<p:sp/>"),
        ("<a:extLst><a:ext><x:id val='3'/></a:ext></a:extLst>", "<a:extLst/>"),
        ("<a:extLst><x:decorative val='0'/></a:extLst>", ""),
        (
            "<a:custGeom><a:cxnLst/><a:pathLst><a:path/></a:pathLst></a:custGeom>",
            "<a:custGeom><a:pathLst><a:path/></a:pathLst></a:custGeom>",
        ),
        ("<a:fld id='1'><a:t>3</a:t></a:fld>", "<a:fld id='2'><a:t>4</a:t></a:fld>"),
        (
            "<mc:AlternateContent><mc:Choice><p:a/><p:b/></mc:Choice>"
            "<mc:Fallback><p:c/></mc:Fallback></mc:AlternateContent>",
            "<p:a/><p:b/>",
        ),
        ("<p:x><!-- 말 --><?pi 말?></p:x>", "<p:x/>"),
        (paragraph(run("하"), "<a:endParaRPr/>", run("나")), paragraph(run("하나"))),
    ],
)
def test_parts_are_the_same_where_a_person_changed_nothing(one: str, other: str) -> None:
    assert canon(one) == canon(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('<a:off x="1" y="2"/>', '<a:off x="2" y="1"/>'),
        ('<a:blip r:embed="rId1"/>', '<a:blip r:embed="rId2"/>'),
        (SHAPES.format(1, 2) + '<a:stCxn id="1"/>', SHAPES.format(1, 2) + '<a:stCxn id="2"/>'),
        (paragraph(run("하나")), paragraph(run("하나", BOLD))),
        (paragraph(run("하나", BOLD)), paragraph(run("하", BOLD), run("나"))),
        (paragraph(run("하나")), paragraph(run("하"), "<a:br/>", run("나"))),
        (paragraph(run("하나")), paragraph(run("하")) + paragraph(run("나"))),
        (paragraph('<a:pPr lvl="1"/>', run("하나")), paragraph(run("하나"))),
        ("<a:extLst><x:decorative val='1'/></a:extLst>", "<a:extLst/>"),
        ("<p:a/><p:b/>", "<p:b/><p:a/>"),
        (paragraph(run("하"), "<a:m/>", run("나")), paragraph(run("하나"), "<a:m/>")),
        ("<p:a><p:b/></p:a>", "<p:a/><p:b/>"),
        ("<p:x>가</p:x>", "<p:x>나</p:x>"),
        ("<a:fld id='1'><a:rPr b='1'/></a:fld>", "<a:fld id='1'/>"),
        ("<a:fld type='date'/>", "<a:fld type='slidenum'/>"),
        ("<a:custGeom><a:pathLst><a:path w='1'/></a:pathLst></a:custGeom>", "<a:custGeom><a:pathLst/></a:custGeom>"),
    ],
)
def test_parts_are_others_where_a_person_did_something(one: str, other: str) -> None:
    assert canon(one) != canon(other)


EFFECT = (
    '<p:cTn id="1" presetClass="entr"><p:stCondLst><p:cond delay="{}"/></p:stCondLst>'
    '<p:set><p:spTgt spid="{}"/></p:set></p:cTn>'
)


def effects(shapes: str, delay: int, shape: int) -> str:
    part = read(f"{shapes}{EFFECT.format(delay, shape)}")
    return Canon(part, str, Known()).animations(part)


def test_effects_are_told_by_what_they_do_when_and_to_which_shape() -> None:
    told = effects(SHAPES.format(4, 5), 0, 4)

    assert told == effects(SHAPES.format(7, 8), 0, 7)
    assert told not in (effects(SHAPES.format(4, 5), 0, 5), effects(SHAPES.format(4, 5), 9, 4), "")
    assert told == effects(SHAPES.format(4, 5) + '<p:cTn id="3"/><p:bldP spid="4"/>', 0, 4)
    nothing = Canon(read(""), str, Known())
    assert nothing.animations(None) == nothing(None) == ""


def test_a_link_with_more_than_its_address_is_another_where_that_leads_elsewhere() -> None:
    known, elements = Known(), Elements()
    source = f'<part {NAMESPACES}><a:hlinkClick tooltip="글" r:id="rId1" action="x"/></part>'.encode()
    part = elements.read(plain_part(source))
    first, second = (Canon(part, {"rId1": target}.__getitem__, known)(part) for target in ("one.html", "two.html"))
    assert first != second
