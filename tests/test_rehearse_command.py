"""`gyoan rehearse`: a deck as PowerPoint saves it after a rehearsal, edited or not, and what comes back of it."""

from __future__ import annotations

import io
import os
import stat
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.slide import Slide
from rich.cells import cell_len

from gyoan.cli import main
from gyoan.commands.rehearse.identities import origins_of
from gyoan.export.pptx import export_pptx, timings
from gyoan.export.pptx.timings import read_timings
from gyoan.layout.deck.composition import layout_deck
from gyoan.markdown import read_session
from gyoan.model.deck import Deck
from gyoan.model.theme import Theme
from gyoan.schedule import plan
from layout.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)

pytestmark = pytest.mark.long

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
WORDS = " ".join(["운영자는 먼저 지금의 상태를 살펴보고 다음에 할 일을 정합니다."] * 8)
TEXT = f"""# Session 3: 연습하는 수업 (50분)

## 1. 배경 (10분)
{WORDS}

## 2. 구조 (25분)
### 배포 (15분)
{WORDS}

```bash
kubectl get pods
```

### 서비스 (10분)
{WORDS}

## 3. 그룹 토론 (10분)
- 우리 팀이라면 무엇을 먼저 할까요?

## 4. 마무리 점검 (5분)
{WORDS}

## 참고 자료
- 책
"""


EXPORTED: dict[str, bytes] = {}
"""Decks by the texts of their sessions."""


@pytest.fixture(autouse=True)
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def laid_out(text: str, theme: Theme) -> Deck:
    session = read_session(text.encode(), "source/lesson.md").value
    assert session is not None
    return layout_deck(session, plan(session).value, {}, {}, theme).value


@pytest.fixture
def built(theme: Theme) -> Path:
    """Return the deck of the session, as `gyoan build` leaves it."""
    return build(TEXT, theme)


def build(text: str, theme: Theme) -> Path:
    Path("source").mkdir(exist_ok=True)
    Path("outputs").mkdir(exist_ok=True)
    Path("source/lesson.md").write_bytes(text.encode())
    deck = Path("outputs/lesson.pptx")
    deck.write_bytes(exported(text, theme))
    return deck


def exported(text: str, theme: Theme) -> bytes:
    """Return the deck of a session, made once for all tests that need it."""
    if text not in EXPORTED:
        EXPORTED[text] = export_pptx(laid_out(text, theme), theme)
    return EXPORTED[text]


def slides(deck: Path) -> list[Slide]:
    return list(Presentation(str(deck)).slides)


def edited(deck: Path, change: Callable[[Presentation], None]) -> None:
    presentation = Presentation(str(deck))
    change(presentation)
    presentation.save(str(deck))


def advance(slide: Slide, milliseconds: int | None) -> None:
    transition = slide.element.find(f"{P}transition")
    transition.attrib.pop("advTm", None)
    if milliseconds is not None:
        transition.set("advTm", str(milliseconds))


def planned_ms(slide: Slide) -> int:
    return int(slide.element.find(f"{P}transition").get("advTm", "0"))


def rehearsed(deck: Path, factors: dict[str, float] | None = None, until: int = 99) -> None:
    """Store times as a rehearsal does: each slide's own time, longer by the factor of its section."""
    sections = sections_of(deck)

    def change(presentation: Presentation) -> None:
        for number, slide in enumerate(list(presentation.slides)[:until]):
            factor = next((value for name, value in (factors or {}).items() if name in sections[number]), 1.0)
            advance(slide, int(planned_ms(slide) * factor) + 7)

    edited(deck, change)


def sections_of(deck: Path) -> list[str]:
    """Return the name of each slide's group in the slide sorter."""
    root = Presentation(str(deck)).element
    names = {
        entry.get("id"): section.get("name")
        for section in root.iter("{http://schemas.microsoft.com/office/powerpoint/2010/main}section")
        for entry in section.iter("{http://schemas.microsoft.com/office/powerpoint/2010/main}sldId")
    }
    return [names[entry.get("id")] for entry in root.iter(f"{P}sldId")]


def delete(presentation: Presentation, index: int) -> None:
    listed = presentation.slides._sldIdLst
    presentation.part.drop_rel(listed[index].rId)
    listed.remove(listed[index])


def move(presentation: Presentation, index: int, to: int) -> None:
    listed = presentation.slides._sldIdLst
    entry = listed[index]
    listed.remove(entry)
    listed.insert(to, entry)


def add(presentation: Presentation, to: int, milliseconds: int, identity: str = "", notes: str = "") -> None:
    slide = presentation.slides.add_slide(presentation.slide_layouts[2])
    slide.shapes.title.text = "더한 슬라이드"
    slide.element.find(f"{P}cSld").set("name", identity)
    transition = etree.Element(f"{P}transition", advTm=str(milliseconds))
    slide.element.find(f"{P}clrMapOvr").addnext(transition)
    if notes:
        slide.notes_slide.notes_text_frame.text = notes
    move(presentation, len(presentation.slides) - 1, to)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["rehearse", "outputs/lesson.pptx", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def rows(out: str) -> Iterator[list[str]]:
    for line in out.splitlines():
        yield [cell.strip() for cell in line.split("   ") if cell.strip()]


def row(out: str, title: str) -> list[str]:
    return next(cells for cells in rows(out) if cells and cells[0] == title)


def test_every_slide_of_a_deck_is_led_back_to_its_section(theme: Theme) -> None:
    text = TEXT.replace("### 서비스", "#### 깊은 곳\n- 하나\n\n### 서비스")
    session = read_session(text.encode(), "lesson.md").value
    assert session is not None
    deck = laid_out(text, theme)
    origins = origins_of(session)

    groups = [len(section.slides) for section in deck.sections]
    expected = [index - 1 for index, count in enumerate(groups) for _ in range(count)]
    found = [origins[slide.identity].path for slide in deck.slides]

    assert [path[0] if path else -1 for path in found] == expected
    assert {(1, 0), (1, 1)} <= set(found)


def test_a_slide_that_shows_a_footnote_of_an_earlier_section_is_one_of_its_own_section(theme: Theme) -> None:
    text = """# 수업 (20분)

## 1. 배경 (15분)
정렬은 빠릅니다[^1].

[^1]: 열 번이면 충분합니다.

## 다음 차시 (5분)
다음에는 나누어 세웁니다.
"""
    session = read_session(text.encode(), "source/lesson.md").value
    assert session is not None
    last = laid_out(text, theme).slides[-1]

    assert last.title == "다음 차시"
    assert origins_of(session)[last.identity].path == (1,)


@pytest.mark.parametrize("width", [100, 80, 60])
def test_no_figure_is_cut_off_however_narrow_the_terminal_is(
    theme: Theme, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    text = TEXT.replace("## 2. 구조", "## 2. 구조와 그 밖에 알아 두어야 할 모든 것을 하나씩 살펴보기")
    deck = build(text, theme)
    rehearsed(deck, {"구조": 1.5})
    assert main(["rehearse", str(deck)]) == 0
    printed = capsys.readouterr().out

    assert "…" not in printed
    assert max(map(cell_len, printed.splitlines())) <= width
    assert "+12:30" in printed
    assert all(word in printed for word in ("2. 구조와", "그 밖에", "두어야", "것을", "살펴보기"))
    assert ("█" in printed) == (width == 100)


def test_planned_and_spoken_time_stand_side_by_side(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rehearsed(built, {"1. 배경": 1.2, "2. 구조": 0.8})

    code, out, err = run(capsys)

    assert code == 0
    assert err == ""
    assert row(out, "1. 배경")[2:5] == ["10:00", "12:00", "+02:00"]
    assert row(out, "2. 구조")[2:5] == ["25:00", "20:00", "−05:00"]
    assert row(out, "배포")[2:4] == ["15:00", "12:00"]
    assert row(out, "참고 자료")[2] == "no time"
    assert row(out, "Total")[2:5] == ["50:00", "47:00", "−03:00"]
    assert "leaves 3 min" in out


def test_a_deck_that_was_not_rehearsed_shows_no_figures(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys)

    assert (code, out) == (1, "")
    assert "error GY207 The deck holds no rehearsal" in err
    assert "Rehearse Timings" in err


def test_not_even_where_its_notes_are_gone(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def change(presentation: Presentation) -> None:
        for slide in presentation.slides:
            if slide.has_notes_slide:
                slide.notes_slide.notes_text_frame.text = "말할 것"

    edited(built, change)

    code, out, err = run(capsys)

    assert (code, out) == (1, "")
    assert "holds no rehearsal" in err


def test_sections_the_rehearsal_did_not_reach_are_marked_and_kept(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = sections_of(built)
    reached = next(index for index, name in enumerate(names) if "3. 그룹" in name)
    rehearsed(built, {"1. 배경": 1.4}, until=reached)

    code, out, err = run(capsys, "--apply")

    assert code == 0
    assert "have no recorded time" in err or "has no recorded time" in err
    assert row(out, "4. 마무리 점검")[2:5] == ["05:00", "–?", "–"]
    assert row(out, "Total")[3].endswith("?")
    assert "+## 1. 배경 (14분)" in out
    assert "마무리 점검 (" not in out


def test_a_section_in_which_the_rehearsal_stopped_keeps_its_minutes(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = [index for index, name in enumerate(sections_of(built)) if "2. 구조" in name][1]
    rehearsed(built, {"1. 배경": 1.4}, until=inside)

    _, out, _ = run(capsys, "--apply")

    assert row(out, "2. 구조")[3].endswith("?")
    assert row(out, "2. 구조")[3] != "–?"
    assert "+## 1. 배경 (14분)" in out
    assert "+## 2. 구조" not in out


def test_slides_that_were_moved_still_count_for_their_section(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rehearsed(built, {"1. 배경": 1.2})
    first = next(index for index, name in enumerate(sections_of(built)) if "1. 배경" in name)
    edited(built, lambda presentation: move(presentation, first, len(presentation.slides) - 1))

    _, out, err = run(capsys)

    assert err.count("was moved") == 1
    assert f"outputs/lesson.pptx:{len(slides(built))}:1: info" in err
    assert row(out, "1. 배경")[2:5] == ["10:00", "12:00", "+02:00"]


def test_deleted_slides_are_named_and_their_time_is_not_made_up(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearsed(built)
    names = sections_of(built)
    part = [index for index, name in enumerate(names) if "2. 구조" in name][-1]
    lost = planned_ms(slides(built)[part])
    edited(built, lambda presentation: delete(presentation, part))

    _, out, err = run(capsys)

    assert "info GY207 Slides of '2. 구조' were deleted" in err
    minutes, seconds = map(int, row(out, "2. 구조")[3].split(":"))
    assert (minutes * 60 + seconds) * 1000 == 25 * 60_000 - (lost - 7)


def test_a_section_without_any_slide_left_is_named_and_kept(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rehearsed(built, {"2. 구조": 1.2})
    gone = [index for index, name in enumerate(sections_of(built)) if "1. 배경" in name]

    def change(presentation: Presentation) -> None:
        for index in reversed(gone):
            delete(presentation, index)

    edited(built, change)

    _, out, err = run(capsys, "--apply")

    assert "warning GY207 The deck has no slide of '1. 배경'" in err
    assert row(out, "1. 배경")[2:5] == ["10:00", "–?", "–"]
    assert "+## 2. 구조 (30분)" in out
    assert "배경 (" not in out


def test_a_slide_added_inside_a_section_counts_for_it(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rehearsed(built)
    inside = [index for index, name in enumerate(sections_of(built)) if "2. 구조" in name][1]
    edited(built, lambda presentation: add(presentation, inside, 60_000))

    _, out, err = run(capsys)

    assert f"Slide {inside + 1} '더한 슬라이드' was added by hand; its 1 min count for '2. 구조'" in err
    assert row(out, "2. 구조")[3] == "26:00"


def test_a_slide_added_between_sections_counts_for_none(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rehearsed(built)
    border = next(index for index, name in enumerate(sections_of(built)) if "2. 구조" in name)
    edited(built, lambda presentation: add(presentation, border, 60_000))

    _, out, err = run(capsys)

    assert "its 1 min count for no section" in err
    assert row(out, "(slides not of the session)")[2] == "01:00"
    assert row(out, "1. 배경")[3] == "10:00"
    assert row(out, "Total")[3] == "51:00"


@pytest.mark.parametrize("named", [True, False])
def test_a_copy_counts_for_the_section_of_its_original(
    built: Path, capsys: pytest.CaptureFixture[str], *, named: bool
) -> None:
    rehearsed(built)
    at = next(index for index, name in enumerate(sections_of(built)) if "2. 구조" in name)
    original = slides(built)[at]
    identity = original.element.find(f"{P}cSld").get("name") if named else ""
    notes = original.notes_slide.notes_text_frame.text
    edited(built, lambda presentation: add(presentation, at + 1, 30_000, identity, notes))

    _, out, err = run(capsys)

    assert (f"is a copy of slide {at + 1}" in err) is named
    assert ("was added by hand" in err) is not named
    assert row(out, "2. 구조")[3] == "25:30"


def test_a_hidden_slide_counts_for_nothing(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rehearsed(built)
    at = next(index for index, name in enumerate(sections_of(built)) if "1. 배경" in name)
    edited(built, lambda presentation: presentation.slides[at].element.set("show", "0"))

    _, out, err = run(capsys)

    assert f"Slide {at + 1} is hidden" in err
    assert row(out, "1. 배경")[3] != "10:00"


def test_the_transition_that_powerpoint_wraps_for_itself_is_read(built: Path) -> None:
    markup = "http://schemas.openxmlformats.org/markup-compatibility/2006"

    def change(presentation: Presentation) -> None:
        slide = presentation.slides[3]
        old = slide.element.find(f"{P}transition")
        wrapped = etree.fromstring(
            f'<mc:AlternateContent xmlns:mc="{markup}" xmlns:p="{P[1:-1]}"><mc:Choice Requires="p14">'
            '<p:transition spd="slow" advTm="12345"/></mc:Choice><mc:Fallback><p:transition advTm="12345"/>'
            "</mc:Fallback></mc:AlternateContent>"
        )
        slide.element.replace(old, wrapped)

    edited(built, change)
    timings = read_timings(built.read_bytes(), "deck.pptx").value

    assert timings is not None
    assert timings[3].milliseconds == 12345


def test_a_deck_of_other_origin_is_refused(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def change(presentation: Presentation) -> None:
        for slide in presentation.slides:
            slide.element.find(f"{P}cSld").attrib.pop("name")

    rehearsed(built)
    edited(built, change)

    code, out, err = run(capsys)

    assert (code, out) == (1, "")
    assert "no slide that gyoan built" in err


def test_the_deck_of_another_session_is_refused(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rehearsed(built)
    Path("other.md").write_text("# 다른 수업\n\n## 가 (10분)\n- 하나\n", "utf-8")

    code, out, err = run(capsys, "--source", "other.md")

    assert (code, out) == (1, "")
    assert "built from another session than 'other.md'" in err


def test_a_session_that_changed_since_is_not_taken_for_the_old_one(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearsed(built, {"1. 배경": 1.2})
    source = Path("source/lesson.md")
    changed = source.read_text("utf-8").replace("배경 (10분)", "배경 (12분)").replace("마무리 점검", "끝맺기 점검")
    source.write_text(changed, "utf-8")

    _, out, err = run(capsys)

    assert "built when '1. 배경' had 10 min; the session gives it 12 min now" in err
    assert "comes from a heading that the session no longer has" in err
    assert "The deck has no slide of '4. 끝맺기 점검'" in err
    assert row(out, "1. 배경")[2:5] == ["12:00", "12:00", "±0"]


def test_sections_of_the_same_title_are_told_apart_by_when_they_are(
    theme: Theme, capsys: pytest.CaptureFixture[str]
) -> None:
    deck = build(f"# 제목 (20분)\n\n## 가 (5분)\n{WORDS}\n\n## 나 (5분)\n- 둘\n\n## 가 (10분)\n{WORDS}\n", theme)
    rehearsed(deck, {"나": 1.5})

    _, out, err = run(capsys)

    assert [cells[3] for cells in rows(out) if cells and cells[0] == "가"] == ["05:00", "10:00"]
    assert err == ""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no PowerPoint file"),
        (b"hello", "no PowerPoint file"),
        (b"\xd0\xcf\x11\xe0 old", "protected by a password"),
        (b"PK\x03\x04 broken", "damaged"),
    ],
)
def test_what_is_no_deck_is_refused_with_a_reason(
    built: Path, data: bytes, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    built.write_bytes(data)

    code, _, err = run(capsys)

    assert code == 1
    assert "error GY506" in err
    assert reason in err


@pytest.mark.parametrize("part", ["ppt/presentation.xml", "ppt/slides/slide2.xml", "[Content_Types].xml"])
def test_a_deck_with_a_part_of_nonsense_is_damaged(built: Path, part: str) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(built) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<a/>" if name == part else old.read(name))

    (diagnostic,) = read_timings(data.getvalue(), "deck.pptx").diagnostics

    assert "damaged" in diagnostic.message


@pytest.mark.parametrize("name", ["ppt/media/image9.png", "ppt/slides/slide9.xml", "ppt/slides/slide9.bin"])
@pytest.mark.thorough
def test_a_deck_that_unpacks_to_very_much_is_not_unpacked(
    built: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    start = b"\x89PNG" if name.endswith(".png") else b" <a>"
    monkeypatch.setattr(timings, "MOST_UNPACKED", 200_000_000)
    with zipfile.ZipFile(built, "a", zipfile.ZIP_DEFLATED) as file, file.open(name, "w") as part:
        for _ in range(30 if start == b" <a>" else 210):
            part.write(start + bytes(1_000_000))

    tracemalloc.start()
    (diagnostic,) = read_timings(built.read_bytes(), "deck.pptx").diagnostics
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert "far more than a deck" in diagnostic.message
    assert most < 10_000_000


def test_a_deck_that_is_not_there_is_not_looked_for_in_sessions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rehearse", "nowhere.pptx"]) == 1
    said = capsys.readouterr().err
    assert "nowhere.pptx:1:1" in said
    assert "--source" not in said


def test_a_deck_or_session_that_is_not_there_is_named(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--source", "no.md")[0] == 1
    assert run(capsys, "--source", "source")[0] == 1
    Path("source/lesson.md").unlink()
    code, _, err = run(capsys)
    assert code == 2
    assert "--source FILE" in err
    built.unlink()
    assert run(capsys)[0] == 1


def test_new_minutes_are_proposed_and_not_written(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rehearsed(built, {"1. 배경": 1.26, "2. 구조": 0.8, "4. 마무리": 1.5})
    before = Path("source/lesson.md").read_bytes()

    code, out, err = run(capsys, "--apply")

    assert code == 0
    assert "--- a/source/lesson.md\n+++ b/source/lesson.md\n" in out
    changes = [line for line in out.splitlines() if line[:1] in "+-" and line[1:2] == "#"]
    assert changes == [
        "-## 1. 배경 (10분)",
        "+## 1. 배경 (13분)",
        "-## 2. 구조 (25분)",
        "-### 배포 (15분)",
        "+## 2. 구조 (20분)",
        "+### 배포 (12분)",
        "-### 서비스 (10분)",
        "+### 서비스 (8분)",
        "-## 4. 마무리 점검 (5분)",
        "+## 4. 마무리 점검 (7분)",
    ]
    assert "nothing is written" in err
    assert Path("source/lesson.md").read_bytes() == before


def test_new_minutes_are_written_where_that_is_asked_for(theme: Theme, capsys: pytest.CaptureFixture[str]) -> None:
    text = TEXT.replace("\n", "\r\n")
    deck = build(text, theme)
    rehearsed(deck, {"1. 배경": 1.2})
    source = Path("source/lesson.md")
    source.chmod(0o640)

    code, _, err = run(capsys, "--apply", "--yes")

    assert code == 0
    assert "source/lesson.md is changed" in err
    assert source.read_bytes() == text.replace("배경 (10분)", "배경 (12분)").encode()
    assert stat.S_IMODE(source.stat().st_mode) == 0o640 or os.name == "nt"
    assert [path.name for path in Path("source").iterdir()] == ["lesson.md"]


def test_an_activity_that_went_by_quickly_keeps_its_minutes(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rehearsed(built, {"3. 그룹": 0.1})

    _, out, err = run(capsys, "--apply")

    assert "3. 그룹 토론" in out.split("keep their minutes")[1]
    assert "there are no minutes to change" in err
    assert "+##" not in out


def test_an_activity_that_took_longer_gets_more(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rehearsed(built, {"3. 그룹": 1.5})

    _, out, _ = run(capsys, "--apply")

    assert "+## 3. 그룹 토론 (15분)" in out


@pytest.mark.parametrize(
    ("heading", "changed"),
    [
        ("## 10분 만에 배우기 (10분)", "## 10분 만에 배우기 (12분)"),
        ("## 배경 - 10분", "## 배경 - 12분"),
        ("## 10분 배경 - 10분", "## 10분 배경 - 12분"),
        ("## 배경 (10분): 10분 요약", "## 배경 (12분): 10분 요약"),
        ("## 배경 (10 min)", "## 배경 (12 min)"),
        ("## 배경 (10분 - 동기 부여)", "## 배경 (12분 - 동기 부여)"),
        ("## 배경 （약 10분） 🎯", "## 배경 （약 12분） 🎯"),
        ("## **배경 (10분)**", "## **배경 (12분)**"),
        ("## 배경 (600초)", "## 배경 (12분)"),
    ],
)
def test_minutes_are_changed_however_they_are_written(
    heading: str, changed: str, theme: Theme, capsys: pytest.CaptureFixture[str]
) -> None:
    deck = build(f"# 제목\n\n{heading}\n{WORDS}\n\n## 나 (10분)\n- 둘\n", theme)
    rehearsed(deck, {"배": 1.2})

    run(capsys, "--apply", "--yes")

    assert Path("source/lesson.md").read_text("utf-8").splitlines()[2] == changed


def test_minutes_that_stand_in_a_list_of_times_are_left_to_the_author(
    theme: Theme, capsys: pytest.CaptureFixture[str]
) -> None:
    deck = build(f"# 제목\n\n## 시간 배분\n- 배경: 10분\n- 끝: 10분\n\n## 배경\n{WORDS}\n\n## 끝\n{WORDS}\n", theme)
    rehearsed(deck, {"배경": 1.2})

    code, _, err = run(capsys, "--apply", "--yes")

    assert code == 0
    assert "source/lesson.md:7:1: info GY205 The heading of '배경' does not state its 10 min itself" in err
    assert "list of times" in err


def test_yes_without_apply_is_wrong_usage(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "--yes")

    assert code == 2
    assert "--apply" in err


def test_the_session_of_a_deck_that_was_copied_elsewhere_is_found_by_its_title(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("source/other.md").write_text("# 다른 차시\n\n## 하나 (5분)\n\n- 하나\n", "utf-8")
    elsewhere = tmp_path / "받은 파일"
    elsewhere.mkdir()
    rehearsed(built)
    copy = elsewhere / "최종_진짜.pptx"
    copy.write_bytes(built.read_bytes())
    assert main(["rehearse", str(copy)]) == 0
    assert "마무리 점검" in capsys.readouterr().out


def test_of_sessions_with_one_title_the_one_with_the_decks_slides_is_taken(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    title = TEXT.splitlines()[0]
    Path("source/a_first.md").write_text(f"{title}\n\n## 전혀 다른 구간 (5분)\n\n- 하나\n", "utf-8")
    rehearsed(built)
    copy = tmp_path / "copy.pptx"
    copy.write_bytes(built.read_bytes())
    assert main(["rehearse", str(copy)]) == 0
    assert "마무리 점검" in capsys.readouterr().out


def test_a_deck_of_no_session_here_is_told_how_to_name_it(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "copy.pptx"
    copy.write_bytes(built.read_bytes())
    Path("source/lesson.md").write_text("# 이름이 바뀐 차시\n", "utf-8")
    assert main(["rehearse", str(copy)]) == 2
    assert "--source" in capsys.readouterr().err
