"""What is told of decks that come back from a rehearsal, edited or not, and of the minutes that come of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pptx.presentation import Presentation as Opened

from export.pptx.templates import changed
from export.pptx.test_template_hostile import MEGABYTE
from gyoan.commands import rehearse
from gyoan.export.pptx import export_pptx, timings
from gyoan.model.message import Language
from gyoan.model.theme import Theme
from layout.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from test_rehearse_command import (
    TEXT,
    P,
    add,
    delete,
    edited,
    laid_out,
    move,
    planned_ms,
    rehearsed,
    sections_of,
    slides,
)
from wording.telling import Telling

DECK, SOURCE = Path("outputs/lesson.pptx"), Path("source/lesson.md")
ASK = "$ gyoan rehearse outputs/lesson.pptx"


@pytest.fixture(scope="module")
def built(theme: Theme) -> bytes:
    """Return the deck of the session, as `gyoan build` leaves it."""
    return export_pptx(laid_out(TEXT, theme), theme)


def given(data: bytes, text: str = TEXT) -> None:
    """Put a deck and its session in their places."""
    for path, content in ((DECK, data), (SOURCE, text.encode())):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)


def first_of(section: str) -> int:
    return next(index for index, name in enumerate(sections_of(DECK)) if section in name)


def test_times_and_new_minutes_are_told_as_their_table_says(
    telling: Telling, built: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(_: Language) -> Iterator[str]:
        given(built)
        yield ASK
        yield f"{ASK} --yes"
        yield "$ gyoan rehearse outputs/lesson.pptx --source source"
        rehearsed(DECK)
        yield f"{ASK} --apply"
        rehearsed(DECK, {"1. 배경": 1.4, "2. 구조": 1.2, "3. 그룹": 0.5})
        yield f"{ASK} --source source/lesson.md"
        with monkeypatch.context() as patched:
            patched.setattr(rehearse, "_reads_back", lambda *_: False)
            yield f"{ASK} --source source/lesson.md --apply"
        yield f"{ASK} --apply --source source/lesson.md"
        yield f"{ASK} --apply --yes"
        without = TEXT.replace("(50분)", "").replace("배경 (10분)", "배경")
        given(DECK.read_bytes(), without.replace("점검 (5분)", "점검 (10분)"))
        yield f"{ASK} --source ./source/lesson.md"

    telling.compare("rehearsed", make)


def test_what_was_done_to_a_deck_is_told_as_its_table_says(telling: Telling, built: bytes) -> None:
    def make(_: Language) -> Iterator[str]:
        given(built)
        rehearsed(DECK)
        early, inside, border = first_of("1. 배경"), first_of("2. 구조") + 1, first_of("3. 그룹")
        original = slides(DECK)[inside - 1]
        identity, notes = original.element.find(f"{P}cSld").get("name"), original.notes_slide.notes_text_frame.text

        def more(deck: Opened) -> None:
            add(deck, border, 60_000)
            add(deck, inside, 30_000)
            deck.slides[inside].shapes.title.text = ""
            add(deck, inside, 30_000, identity, notes)
            move(deck, early, len(deck.slides) - 1)
            deck.slides[1].element.set("show", "0")

        edited(DECK, more)
        yield ASK
        given(built)
        rehearsed(DECK, until=len(slides(DECK)) - 3)

        def fewer(deck: Opened) -> None:
            delete(deck, inside - 1)
            delete(deck, early)
            for slide in list(deck.slides)[:2]:
                slide.element.set("show", "0")

        edited(DECK, fewer)
        yield f"{ASK} --source source/lesson.md"
        given(built)
        timed = [number for number, slide in enumerate(slides(DECK), 1) if planned_ms(slide)]
        rehearsed(DECK, until=timed[-1] - 1)
        yield f"{ASK} --source ./source/lesson.md"
        given(DECK.read_bytes(), TEXT.replace("### 서비스", "### 다른 것").replace("## 3. 그룹", "## 3. 새 그룹"))
        yield f"{ASK} --source ././source/lesson.md"

    telling.compare("decks_changed", make)


def test_what_is_no_deck_of_the_session_is_told_as_its_table_says(
    telling: Telling, built: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(_: Language) -> Iterator[str]:
        given(built)
        rehearsed(DECK)
        rehearsal = DECK.read_bytes()
        Path("other.md").write_text("# 다른 수업\n\n## 시작 (5분)\n- 하나\n", "utf-8")
        yield f"{ASK} --source other.md"
        edited(DECK, lambda deck: [slide.element.find(f"{P}cSld").attrib.pop("name") for slide in deck.slides])
        yield ASK
        for name, data in {
            "old": b"\xd0\xcf\x11\xe0 old",
            "broken": b"PK\x03\x04 broken",
            "none": b"%PDF-1.7",
            "huge": changed(rehearsal, lambda _, content: content, {"ppt/media/one.bin": bytes(5 * MEGABYTE)}),
        }.items():
            Path(f"outputs/{name}.pptx").write_bytes(data)
            Path(f"source/{name}.md").write_text(TEXT, "utf-8")
            yield f"$ gyoan rehearse outputs/{name}.pptx"
        Path("source").rename("elsewhere")
        Path("far.pptx").write_bytes(rehearsal)
        yield "$ gyoan rehearse far.pptx"

    monkeypatch.setattr(timings, "MOST_UNPACKED", 4 * MEGABYTE)
    telling.compare("no_decks", make)


def test_minutes_that_stand_in_a_list_are_told_to_be_changed_there(telling: Telling, theme: Theme) -> None:
    text = TEXT.replace("## 1. 배경 (10분)", "## 시간 배분\n- 배경: 10분\n\n## 1. 배경")
    deck = export_pptx(laid_out(text, theme), theme)

    def make(_: Language) -> Iterator[str]:
        given(deck, text)
        rehearsed(DECK, {"1. 배경": 0.5})
        yield f"{ASK} --apply"

    telling.compare("listed_minutes", make)
