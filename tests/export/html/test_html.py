"""A deck as an HTML page: what is in the file, without a browser."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import etree
from lxml import html as parser

from cases_built import built
from export.html.conftest import HOSTILE, SESSION, deck_of
from gyoan.cli import main
from gyoan.export.html import export_html
from gyoan.export.html.drawn_font import drawn_font
from gyoan.model.deck import Countdown, Deck
from gyoan.model.emoji import ColorGlyph, ColorLayer
from gyoan.model.theme import Face, Theme
from gyoan.scene.spoken import plain
from gyoan.session_theme import speaking

SQUARE = "0 0 m 250 0 l 250 250 l 0 250 l h"
DRAWINGS = {
    "😀": ColorGlyph(1.2, (ColorLayer("FFCC00", 1.0, SQUARE), ColorLayer("000000", 0.5, "0 0 m 9 9 0 9 v h"))),
    "👩‍💻": ColorGlyph(1.2, (ColorLayer("", 1.0, "0 0 m 9 0 9 9 y h"),)),
}


def sections(page: str) -> list[parser.HtmlElement]:
    return list(parser.fromstring(page).iter("section"))


def text_of(element: etree._Element) -> str:
    return "".join(element.itertext())


def fonts_in(page: str) -> dict[tuple[str, str], TTFont]:
    """Return the fonts of a page by family and weight."""
    rules = re.findall(r"font-family:'([\w-]+)';font-weight:(\w+);src:url\(data:font/woff2;base64,([^)]+)\)", page)
    return {(family, weight): TTFont(BytesIO(b64decode(data))) for family, weight, data in rules}


def test_every_slide_is_a_part_of_the_page_that_its_number_addresses(html: str, deck: Deck) -> None:
    shown = sections(html)
    assert [one.get("id") for one in shown] == [str(number) for number in range(1, len(deck.slides) + 1)]
    assert [one.get("aria-label") for one in shown] == [
        f"슬라이드 {number}: {slide.title}" for number, slide in enumerate(deck.slides, 1)
    ]


def test_the_words_of_each_slide_stand_in_reading_order(html: str, deck: Deck) -> None:
    for slide, section in zip(deck.slides, sections(html), strict=True):
        said = "".join(text_of(section).split())
        place = 0
        for shape in slide.shapes:
            for paragraph in getattr(shape, "paragraphs", ()):
                words = "".join(plain(paragraph).split())
                assert words in said[place:], (words, said)
                place = said.index(words, place)


def test_a_title_is_a_heading(html: str, deck: Deck) -> None:
    for slide, section in zip(deck.slides, sections(html), strict=True):
        (heading,) = (group for group in section.iter("g") if group.get("role") == "heading")
        assert "".join(text_of(heading).split()) == "".join(slide.title.split())


def test_what_looks_like_markup_is_text(html: str) -> None:
    page = parser.fromstring(html)
    assert len(list(page.iter("script"))) == 1
    assert not page.xpath("//@onload")
    assert HOSTILE in page.findtext(".//title")
    assert HOSTILE in page.findtext(".//h1")
    assert any(HOSTILE in text_of(one) for one in page.iter("text"))


def test_links_lead_to_addresses_slides_and_other_pages_and_never_run_anything(theme: Theme) -> None:
    session = replace(
        built("# 하나\n\n## 도입 (5분)\n\n[다음](session_02.md) [밖](https://a.kr) [몰래](javascript:x)\n", theme)
    )
    linked = replace(session.plan, links={"session_02.md": "session_02"}).session_for("html")
    plan = replace(session.plan, session=linked)
    page = export_html(deck_of(replace(session, read=replace(session.read, value=plan)), theme), theme).decode()
    leads = {link for section in sections(page) for link in section.xpath(".//a/@href")}
    assert {"session_02.html", "https://a.kr"} <= leads
    assert all(link.startswith(("#", "https://", "session_02")) for link in leads)
    slides = {one.get("id") for one in sections(page)}
    assert {link[1:] for link in leads if link.startswith("#")} <= slides


def test_the_page_may_run_its_own_script_and_ask_nobody_for_anything(html: str) -> None:
    page = parser.fromstring(html)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        content = html.partition(f"<{name}>")[2].partition(f"</{name}>")[0]
        fingerprint = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{fingerprint}'" in policy
    assert "unsafe" not in policy
    assert "https:" not in policy
    assert not page.xpath("//@style | //link | //iframe | //img[not(starts-with(@src, 'data:'))]")


def test_the_fonts_have_what_is_written_and_no_more(html: str) -> None:
    fonts = fonts_in(html)
    assert {weight for family, weight in fonts if family == "gyoan-body"} == {"normal", "bold"}
    for section in sections(html):
        for run in section.iter("tspan"):
            named = run.get("font-family") or next(run.iterancestors("svg")).get("font-family")
            font = fonts[named.split(",")[0].strip("'"), run.get("font-weight", "normal")]
            assert {*map(ord, run.text or "")} <= font.getBestCmap().keys()
    written = {*map(ord, "".join(text_of(one) for one in sections(html)))}
    assert all(font.getBestCmap().keys() <= written | {32, 160} for font in fonts.values())


def test_an_answer_and_a_countdown_are_marked_for_the_script(html: str, deck: Deck) -> None:
    page = parser.fromstring(html)
    (answer,) = page.xpath("//g[@class='appears']")
    assert "다시 만들 때" in text_of(answer)
    bars = [shape for slide in deck.slides for shape in slide.shapes if isinstance(shape, Countdown)]
    assert [int(one) for one in page.xpath("//g/@data-seconds")] == [bar.duration.seconds for bar in bars]
    assert bars


@pytest.mark.parametrize("autoplay", [True, False])
def test_a_show_goes_on_by_itself_only_where_that_is_asked_for(theme: Theme, *, autoplay: bool) -> None:
    deck = deck_of(built(SESSION, theme), theme, autoplay=autoplay)
    page = export_html(deck, theme).decode()
    lasting = [slide.duration.seconds for slide in deck.slides if slide.duration.seconds] if autoplay else []
    assert [int(one.get("data-lasts")) for one in sections(page) if one.get("data-lasts")] == lasting


def test_the_same_deck_gives_the_same_bytes(html: str, deck: Deck, theme: Theme) -> None:
    assert export_html(deck, theme).decode() == html


@pytest.mark.parametrize(("tag", "said"), [("ko-KR", "다음 슬라이드"), ("en-US", "Next slide")])
def test_the_buttons_speak_the_language_of_the_session(deck: Deck, theme: Theme, tag: str, said: str) -> None:
    page = parser.fromstring(export_html(replace(deck, language=tag), speaking(theme, tag)).decode())
    assert page.get("lang") == tag
    assert said in page.xpath("//button/@aria-label")


def test_drawn_emoji_are_glyphs_in_colours_and_sequences_are_one() -> None:
    font = drawn_font(("😀 글 😀", "👩‍💻"), DRAWINGS)
    file = BytesIO()
    font.save(file)
    read = TTFont(BytesIO(file.getvalue()))
    characters = read.getBestCmap()
    piles = read["COLR"].ColorLayers
    face = characters[ord("😀")]
    colors = [read["CPAL"].palettes[0][layer.colorID] for layer in piles[face]]
    assert [(color.red, color.green, color.blue, color.alpha) for color in colors] == [
        (255, 204, 0, 255),
        (0, 0, 0, 128),
    ]
    assert read["hmtx"][face][0] == 300
    (substitution,) = read["GSUB"].table.LookupList.Lookup[0].SubTable
    ((first, (ligature,)),) = substitution.ligatures.items()
    assert [first, *ligature.Component] == [characters[ord(letter)] for letter in "👩‍💻"]
    assert [layer.colorID for layer in piles[ligature.LigGlyph]] == [0xFFFF]
    drawn = read["CFF "].cff.topDictIndex[0].CharStrings[piles[face][0].name]
    assert drawn.calcBounds(None) == (0, 0, 250, 250)


def test_colored_emoji_of_a_theme_are_embedded_under_their_own_name(theme: Theme) -> None:
    emoji = replace(theme.faces[Face.EMOJI], drawings=DRAWINGS, advances={ord("😀"): 1.2})
    colored = replace(theme, faces={**theme.faces, Face.COLOR_EMOJI: emoji})
    page = export_html(built("# 하나\n\n## 둘 (5분)\n\n웃는 😀 얼굴\n", colored).deck, colored).decode()
    assert "COLR" in fonts_in(page)["gyoan-color-emoji", "normal"]


@pytest.mark.toolchain
def test_a_build_writes_pages_files_of_slides_and_pictures_and_takes_old_pictures_away(tmp_path: Path) -> None:
    source, output = tmp_path / "session_01.md", tmp_path / "out"
    build = ["build", str(source), "-o", str(output), "--formats", "html,pdf-slides,png", "--scale", "0.25"]
    source.write_text("# 하나\n\n## 둘 (5분)\n\n- 셋\n\n## 넷 (5분)\n\n- 다섯\n", "utf-8")
    assert main(build) == 0
    first = sorted(path.relative_to(output).as_posix() for path in output.rglob("*.*") if path.is_file())
    assert {"session_01.html", "session_01.deck.pdf", "session_01.png/01.png"} <= {*first}
    (output / "session_01.png" / "mine.png").touch()
    source.write_text("# 하나\n\n## 둘 (5분)\n\n- 셋\n", "utf-8")
    assert main(build) == 0
    pictures = sorted(path.name for path in (output / "session_01.png").iterdir())
    assert "mine.png" in pictures
    assert 1 < len(pictures) < len([name for name in first if name.endswith(".png")]) + 1
