"""Links: where a click leads."""

import pytest

from gyoan.export.pptx.faults import DeckError
from gyoan.export.pptx.links import uri
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Panel, PictureShape, Run, ShapeStyle, SlideJump, TextBox
from gyoan.model.units import Box

BOX = Box.of_points(50, 100, 400, 200)
RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
JUMP = "ppaction://hlinksldjump"


def target(package, click, number=1):
    """Return what the relationship of a click on a slide leads to."""
    path = f"string(//rel:Relationship[@Id='{click.get(RELATIONSHIP)}']/@Target)"
    return package.find(f"ppt/slides/_rels/slide{number}.xml.rels", path)


def test_a_linked_run_leads_to_its_address(export, make):
    package = export(make.slide("하나", make.body(make.line(Run("문서", 20, link="https://docs.docker.com/")))))
    [click] = package.slide(1, "//a:rPr/a:hlinkClick")
    assert target(package, click) == "https://docs.docker.com/"


def test_a_link_on_a_coloured_ground_keeps_the_ink_of_its_text(export, make):
    runs = (
        Run("밝게", 20, ColorSlot.BACKGROUND, link="https://a.kr/"),
        Run("그대로", 20, ColorSlot.TEXT, link="https://b.kr/"),
    )
    package = export(make.slide("하나", make.body(make.line(*runs))))
    [own] = package.slide(1, "//a:hlinkClick//*[local-name()='hlinkClr']")
    assert own.get("val") == "tx"
    assert own.xpath("string(ancestor::a:r/a:t)", namespaces={"a": own.getparent().nsmap["a"]}) == "밝게"


def test_an_address_used_twice_is_one_relationship(export, make):
    runs = (Run("여기", 20, link="https://a.kr/"), Run("저기", 20, link="https://a.kr/"))
    package = export(make.slide("하나", make.body(make.line(*runs))))
    assert len({click.get(RELATIONSHIP) for click in package.slide(1, "//a:hlinkClick")}) == 1


def test_a_run_jumps_to_a_slide_before_or_behind_its_own(export, make):
    runs = (Run("뒤로", 20, link=SlideJump("셋")), Run("앞으로", 20, link=SlideJump("하나")))
    slides = make.slide("하나"), make.slide("둘", make.body(make.line(*runs))), make.slide("셋")
    package = export(*slides)
    clicks = package.slide(2, "//a:hlinkClick")
    assert {click.get("action") for click in clicks} == {JUMP}
    assert [target(package, click, 2) for click in clicks] == ["slide3.xml", "slide1.xml"]


def test_a_click_on_a_whole_shape_jumps_too(export, make):
    shapes = (
        TextBox(BOX, (make.line("글"),), jump=SlideJump("둘")),
        Panel(BOX, ShapeStyle(), jump=SlideJump("둘")),
    )
    package = export(make.slide("하나", *shapes), make.slide("둘"))
    clicks = package.slide(1, "//p:cNvPr/a:hlinkClick")
    assert [target(package, click) for click in clicks] == ["slide2.xml", "slide2.xml"]
    assert {click.get("action") for click in clicks} == {JUMP}
    assert not package.slide(1, "//*[local-name()='decorative']")


def test_a_picture_leads_to_its_address(export, make):
    package = export(make.slide("하나", PictureShape(BOX, make.png(), "그림", link="https://a.kr/b")))
    [click] = package.slide(1, "//p:pic//p:cNvPr/a:hlinkClick")
    assert target(package, click) == "https://a.kr/b"


def test_a_jump_to_a_slide_that_is_not_there_is_a_fault(export, make):
    with pytest.raises(DeckError, match="'없음'"):
        export(make.slide("하나", make.body(make.line(Run("글", 20, link=SlideJump("없음"))))))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://a.kr/b?c=1&d=2#e", "https://a.kr/b?c=1&d=2#e"),
        (
            "https://ko.wikipedia.org/wiki/도커 (소프트웨어)",
            "https://ko.wikipedia.org/wiki/%EB%8F%84%EC%BB%A4%20(%EC%86%8C%ED%94%84%ED%8A%B8%EC%9B%A8%EC%96%B4)",
        ),
        ("https://a.kr/%EB%8F%84?rate=100%", "https://a.kr/%EB%8F%84?rate=100%25"),
        ("https://a.kr/#b#c", "https://a.kr/#b%23c"),
        ("https://a.kr/{id}|<x>", "https://a.kr/%7Bid%7D%7C%3Cx%3E"),
        ("https://한글.kr/", "https://xn--bj0bj06e.kr/"),
        ("http://localhost:8080/x", "http://localhost:8080/x"),
        ("mailto:teacher@a.kr", "mailto:teacher@a.kr"),
        ("session_02.pptx", "session_02.pptx"),
        ("../2주차/session 03.pptx", "../2%EC%A3%BC%EC%B0%A8/session%2003.pptx"),
    ],
)
def test_an_address_is_written_as_a_uri(written, kept):
    assert uri(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "",
        "../session_07.md",
        "/session_07.pptx",
        "//session_07.pptx",
        "#목차",
        "http://",
        "http://a b/",
        "http://[::1",
        "http://a:포트/",
        "http://:80",
    ],
)
def test_what_is_no_absolute_uri_is_no_link(export, make, written):
    assert not uri(written)
    package = export(make.slide("하나", make.body(make.line(Run("글", 20, link=written)))))
    assert package.slide(1, "//a:hlinkClick") == []
    assert package.slide(1, "//a:t[.='글']")
