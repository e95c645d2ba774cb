"""The show: times, sections, notes, names and document properties."""

import dataclasses

import pytest

from gyoan.export.pptx.faults import DeckError
from gyoan.model.deck import DeckSection


def test_a_slides_time_goes_on_after_its_duration_and_on_a_click(export, make):
    [transition] = export(make.slide("하나", seconds=90)).slide(1, "/p:sld/p:transition")
    assert (transition.get("advTm"), transition.get("advClick")) == ("90000", "1")
    assert transition.find("{*}fade") is not None


def test_a_slide_without_a_time_waits_for_a_click(export, make):
    [transition] = export(make.slide("하나", seconds=0)).slide(1, "/p:sld/p:transition")
    assert transition.get("advTm") is None


def test_times_turn_the_slides_over_only_in_autoplay(export, make):
    for autoplay, expected in ((False, "0"), (True, "1")):
        package = export(make.deck(make.slide("하나"), autoplay=autoplay))
        assert package.find("ppt/presProps.xml", "string(//p:showPr/@useTimings)") == expected


def test_the_sections_of_the_deck_group_its_slides(full):
    sections = full.find("ppt/presentation.xml", "//p14:section")
    assert [section.get("name") for section in sections] == ["들어가며 · 5분", "1. 컨테이너란 · 12분"]
    grouped = [[one.get("id") for one in section.iter("{*}sldId")] for section in sections]
    slides = full.find("ppt/presentation.xml", "//p:sldIdLst/p:sldId/@id")
    assert grouped == [slides[:3], slides[3:]]


def test_two_sections_of_the_same_name_are_two_sections(export, make):
    sections = (DeckSection("실습", ("하나",)), DeckSection("실습", ("둘",)))
    package = export(make.deck(make.slide("하나"), make.slide("둘"), sections=sections))
    assert len(set(package.find("ppt/presentation.xml", "//p14:section/@id"))) == 2


@pytest.mark.parametrize("listed", [("하나",), ("하나", "둘", "둘"), ("둘", "하나"), ("하나", "둘", "셋")])
def test_sections_that_do_not_list_the_slides_are_a_fault(export, make, listed):
    deck = make.deck(make.slide("하나"), make.slide("둘"), sections=(DeckSection("모두", listed),))
    with pytest.raises(DeckError, match="sections"):
        export(deck)


def test_a_deck_without_sections_has_none(export, make):
    package = export(make.deck(make.slide("하나"), sections=()))
    assert package.find("ppt/presentation.xml", "//p:extLst") == []


def test_slides_of_the_same_identity_are_a_fault(export, make):
    with pytest.raises(DeckError, match="identity '하나'"):
        export(make.deck(make.slide("하나"), make.slide("하나"), sections=()))


def test_a_slide_keeps_its_identity_as_a_hidden_name(full, full_deck):
    names = [full.slide(number, "string(/p:sld/p:cSld/@name)") for number in range(1, len(full_deck.slides) + 1)]
    assert names == [slide.identity for slide in full_deck.slides]


def test_notes_stand_below_their_slide_line_by_line(full):
    lines = full.find("ppt/notesSlides/notesSlide1.xml", "//p:sp[.//p:ph/@type='body']//a:p")
    assert ["".join(line.itertext()) for line in lines] == [
        "09:00 - 09:01",
        "인사하고 오늘의 목표를 말한다.",
        "",
        "출석을 확인한다.",
    ]


def test_a_slide_without_notes_has_no_notes_page(export, make):
    package = export(make.slide("하나", notes="말하기"), make.slide("둘", notes=" \n"))
    assert package.names("ppt/notesSlides/") == ["ppt/notesSlides/notesSlide1.xml"]


def test_kinsoku_keeps_closing_marks_from_the_start_of_a_line(full):
    [rules] = full.find("ppt/presentation.xml", "/p:presentation/p:kinsoku")
    assert rules.get("lang") == "ko-KR"
    assert set(rules.get("invalStChars")) >= set(").,?!」』’”〉》·…%")
    assert set(rules.get("invalEndChars")) >= set("([「『‘“〈《₩")
    assert not set(rules.get("invalStChars")) & set(rules.get("invalEndChars"))


def test_the_document_says_what_it_is_and_nobody_is_its_author(full):
    core = {child.tag.rpartition("}")[2]: child.text for child in full.xml("docProps/core.xml")}
    assert core["title"] == "컨테이너 기초"
    assert core["subject"] == "1주차 · 2일차 · 3교시"
    assert core["language"] == "ko-KR"
    assert core.keys().isdisjoint({"creator", "lastModifiedBy"})


def test_the_document_names_its_author_and_organization_where_they_are_set(export, full_deck):
    package = export(dataclasses.replace(full_deck, author="김하늘 & 이바다", organization="한빛대학교"))
    core = {child.tag.rpartition("}")[2]: child.text for child in package.xml("docProps/core.xml")}
    extended = {child.tag.rpartition("}")[2]: child.text for child in package.xml("docProps/app.xml")}

    assert core["creator"] == "김하늘 & 이바다"
    assert extended["Company"] == "한빛대학교"


def test_a_deck_outside_a_course_has_no_subject(export, make):
    package = export(dataclasses.replace(make.deck(make.slide("하나")), subject=""))
    assert package.find("docProps/core.xml", "//dc:subject") == []
    assert package.find("ppt/slideMasters/slideMaster1.xml", "//p:sp[.//p:ph/@type='ftr']//a:t") == []
