"""What the page of a preview is told of a course and of a session: plain values, no browser."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from commands.preview.shown import FILE, pages, shown
from gyoan.commands.preview import shown_session
from gyoan.commands.preview.data import course_data, session_data
from gyoan.commands.preview.shown_session import FontShelf, Recent
from gyoan.commands.preview.studio import PreviewedSession, Studio
from gyoan.course.building.session_build import Built
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.emoji import ColorGlyph
from gyoan.model.message import Language, verbatim
from gyoan.model.theme import Face, Theme, Typeface


def found(severity: Severity, line: int, code: Code = Code.DEAD_LINK, path: str = FILE.shown) -> Diagnostic:
    return Diagnostic(code, severity, SourceSpan(path, line, 4), verbatim("말"), verbatim("힌트"))


def facts(identity: tuple[Any, ...] = (3, 5, 8, ""), planned: int = 3000, slot: int | None = 3000) -> dict[str, Any]:
    return {"lesson": {"identity": identity}, "title": "배포", "planned_s": planned, "slot_s": slot}


def built(*diagnostics: Diagnostic, **more: Any) -> Built:
    return Built(FILE, None, None, (), diagnostics, 0.0, facts=facts(**more))


def entry(one: PreviewedSession, name: str = "w/a") -> dict[str, Any]:
    studio = cast("Studio", type("_", (), {"sessions": {name: one}, "trouble": (), "edited": ("", 0)}))
    (data,) = course_data(studio, Language.KOREAN)["sessions"]
    return cast("dict[str, Any]", data)


def test_a_session_that_is_not_read_yet_has_the_name_and_folder_of_its_file() -> None:
    assert entry(PreviewedSession(FILE)) == {
        **{"name": "w/a", "file": "source/w/a.md", "group": "w", "number": None, "title": "a", "minutes": ""},
        **{"over": False, "errors": 0, "warnings": 0, "failed": False},
    }
    assert entry(PreviewedSession(FILE), "a")["group"] == ""


def test_a_session_that_was_read_has_its_place_its_time_and_what_is_found_counted() -> None:
    diagnostics = [found(one, 3) for one in (Severity.ERROR, *[Severity.WARNING] * 3, Severity.INFO)]
    data = entry(PreviewedSession(FILE, built=built(*diagnostics), failed=True))
    assert (data["group"], data["number"], data["title"], data["minutes"]) == ("3주 차 5일 차", 8, "배포", "50/50분")
    assert (data["errors"], data["warnings"], data["failed"]) == (1, 3, True)


@pytest.mark.parametrize(
    ("identity", "group"),
    [
        ((3, None, 1, ""), "3주 차"),
        ((None, 5, 1, ""), "5일 차"),
        ((0, 0, 1, ""), "0주 차 0일 차"),
        ((None, None, 1, "봄"), "봄"),
        ((3, None, 1, "봄"), "봄 3주 차"),
        ((None, None, 1, ""), "w"),
    ],
)
def test_sessions_stand_below_their_term_week_and_day_or_folder(identity: tuple[Any, ...], group: str) -> None:
    assert entry(PreviewedSession(FILE, built=built(identity=identity)))["group"] == group


@pytest.mark.parametrize(
    ("planned", "slot", "minutes", "over"),
    [
        (3000, 3000, "50/50분", False),
        (3001, 3000, "50/50분", True),
        (3119, 3540, "51/59분", False),
        (3060, None, "51분", False),
        (60, 0, "1/0분", True),
    ],
)
def test_more_than_the_slot_is_told(planned: int, slot: int | None, minutes: str, *, over: bool) -> None:
    data = entry(PreviewedSession(FILE, built=built(planned=planned, slot=slot)))
    assert (data["minutes"], data["over"]) == (minutes, over)


def test_the_slide_of_an_edit_is_told_where_there_was_one() -> None:
    def edited(name: str, at: int) -> object:
        studio = type("_", (), {"sessions": {}, "trouble": (found(Severity.ERROR, 1),), "edited": (name, at)})
        data = course_data(cast("Studio", studio), Language.KOREAN)
        assert [one["slide"] for one in data["trouble"]] == [0]
        return data["edited"]

    assert edited("", 7) is None
    assert edited("w/a", 0) == {"session": "w/a", "slide": 0}


def test_a_session_that_never_could_be_laid_out_is_told_without_slides() -> None:
    data = session_data("w/a", PreviewedSession(FILE, built=built(found(Severity.ERROR, 9))), None, Language.KOREAN)
    assert (data["title"], data["slides"], data["pages"], data["version"]) == ("a", [], [], "")
    assert (data["wide"], data["high"], data["language"], data["pagesVersion"]) == (16, 9, "", "")
    assert data["source"] == "vscode://file/course/source/w/a.md:1:1"
    assert data["findings"] == [
        {
            **{"severity": "error", "kind": "오류", "code": "GY511", "message": "말", "hint": "힌트"},
            **{"place": "source/w/a.md:9:4", "address": "vscode://file/course/source/w/a.md:9:4", "slide": 0},
        }
    ]


def test_slides_are_told_with_their_first_line_and_the_page_that_shows_it() -> None:
    handout = pages({"one": (2, 0.0), "two": (4, 0.0)}, 5)
    one = shown(handouts={"handout": handout}, anchors={3: "one", 12: "two"})
    data = session_data("w/a", PreviewedSession(FILE), one, Language.KOREAN)
    assert [told["line"] for told in data["slides"]] == [0, 3, 5, 11]
    assert [told["pages"] for told in data["slides"]] == [{"handout": page} for page in (1, 2, 2, 3)]
    assert data["pages"] == [{"paper": "handout", "title": "유인물", "count": 5, "wide": 100.0, "high": 100.0}]
    assert (data["title"], data["language"], data["version"], data["pagesVersion"]) == ("제목", "ko-KR", "v1", "p1")
    assert (data["wide"], data["high"]) == (960, 540)


@pytest.mark.parametrize(
    ("diagnostic", "slide_told", "address"),
    [
        (found(Severity.INFO, 6), 3, "edit:/course/source/w/a.md:6:4"),
        (found(Severity.INFO, 6, Code.CANNOT_WRITE), 0, "edit:/course/source/w/a.md:6:4"),
        (found(Severity.INFO, 6, path="/course/source/course.toml"), 0, "edit:/course/source/course.toml:6:4"),
    ],
)
def test_a_finding_stands_at_the_slide_of_its_own_line(diagnostic: Diagnostic, slide_told: int, address: str) -> None:
    one = PreviewedSession(FILE, built=built(diagnostic), editor="edit:{path}:{line}:{column}")
    (data,) = session_data("w/a", one, shown(), Language.KOREAN)["findings"]
    assert (data["slide"], data["address"]) == (slide_told, address)


@pytest.mark.parametrize(
    ("text", "shown_text", "now", "line"),
    [
        (b"a\nb\n", None, b"a\nb\n", 0),
        (b"a\nb\n", None, b"a\nc\n", 2),
        (b"a\nb\n", b"x\nb\n", b"a\nb\n", 0),
        (b"a\nb\n", b"x\nb\n", b"a\nc\n", 1),
        (b"a\nb\n", b"a\nc\n", b"a\nc\n", 1),
    ],
)
def test_an_edit_is_what_differs_from_what_is_shown(
    text: bytes, shown_text: bytes | None, now: bytes, line: int
) -> None:
    assert PreviewedSession(FILE, text, shown_text).edited_line(now) == line


def test_of_what_is_kept_the_one_looked_at_longest_ago_goes() -> None:
    kept: Recent[int] = Recent(2)
    kept.keep("a", 1)
    kept.keep("b", 2)
    assert kept.get("a") == 1
    kept.keep("c", 3)
    assert [name in kept for name in "abc"] == [True, False, True]
    assert (len(kept), kept.get("b"), kept.get("c")) == (2, None, 3)
    kept.keep("a", 4)
    kept.keep("d", 5)
    assert [kept.get(name) for name in "acd"] == [4, None, 5]


def test_a_font_that_nobody_asked_for_is_not_on_the_shelf() -> None:
    assert FontShelf().file("a") is None


def test_a_font_is_a_file_or_drawn_of_what_it_is_needed_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {face: tmp_path / f"{face.value}.ttf" for face in (Face.BODY, Face.BODY_BOLD, Face.COLOR_EMOJI)}
    for path in files.values():
        path.write_bytes(b"font")
    drawings = {"🙂": ColorGlyph(1.25, ())}
    faces = {face: Typeface("", path, {}, drawings if face is Face.COLOR_EMOJI else {}) for face, path in files.items()}
    drawn: list[tuple[str, ...]] = []
    monkeypatch.setattr(shown_session, "drawn_face", lambda texts, _: drawn.append(texts) or b"drawn")
    shelf, theme = FontShelf(), cast("Theme", SimpleNamespace(faces=faces))
    body, bold = (shelf.of(face, theme, ("가",)) for face in (Face.BODY, Face.BODY_BOLD))
    assert (body.weight, bold.weight) == ("normal", "bold")
    assert body.family == bold.family
    assert body.key != bold.key
    assert (shelf.file(body.key), shelf.file(bold.key)) == (files[Face.BODY], files[Face.BODY_BOLD])
    smile, again, other = (shelf.of(Face.COLOR_EMOJI, theme, (one,)) for one in ("🙂", "🙂", "🙃"))
    assert smile == again
    assert smile.key != other.key
    assert drawn == [("🙂",), ("🙃",)]
    assert shelf.file(smile.key) == b"drawn"
    assert len(smile.key) == 16


def test_a_shelf_keeps_the_fonts_of_what_is_shown_and_no_more_than_sixty_four(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    face = Typeface("", tmp_path / "faces.ttf", {}, {"🙂": ColorGlyph(1.25, ())})
    theme = cast("Theme", SimpleNamespace(faces={Face.COLOR_EMOJI: face}))
    monkeypatch.setattr(shown_session, "drawn_face", lambda texts, _: texts[0].encode())
    shelf = FontShelf()
    keys = [shelf.of(Face.COLOR_EMOJI, theme, (f"{number}",)).key for number in range(100)]
    assert [shelf.file(key) for key in keys] == [None] * 36 + [f"{number}".encode() for number in range(36, 100)]
