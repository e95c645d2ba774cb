"""The command line as a lecturer uses it: exit codes, files, and what is said of mistakes."""

from __future__ import annotations

import json
import math
import re
import zipfile
from pathlib import Path
from typing import Any

import pdfplumber
import pptx
import pytest
from lxml import etree

from gyoan import course_build
from gyoan.cli import main

pytestmark = [pytest.mark.toolchain, pytest.mark.usefixtures("toolchain", "one_browser")]

GOOD = "# Session 3: 좋은 세션\n\n## 도입 (5분)\n- 하나\n\n## 정리 (5분)\n- 둘\n"


@pytest.fixture(autouse=True)
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, content: str | bytes) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def test_without_arguments_source_is_built_into_outputs() -> None:
    write("source/week_01/day_02/session_03.md", GOOD)

    assert main(["build"]) == 0
    assert zipfile.is_zipfile("outputs/week_01/day_02/session_03.pptx")
    assert Path("outputs/week_01/day_02/session_03.handout.pdf").read_bytes().startswith(b"%PDF-")


def test_courses_that_name_different_output_folders_are_told_where_all_of_it_goes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("one/course.toml", 'output = "slides"\n')
    write("one/a.md", GOOD)
    write("two/course.toml", "")
    write("two/b.md", GOOD)

    assert main(["build", "one", "two"]) == 0
    said = capsys.readouterr().err
    assert "one/course.toml:1:1: warning GY509" in said
    assert "(slides, outputs)" in said
    assert sorted(path.name for path in Path("outputs").glob("*.pptx")) == ["a.pptx", "b.pptx"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (["build", "--thme", "dark"], "(did you mean --theme?)"),
        (["build", "--stric"], "(did you mean --strict?)"),
        (["schedule", "--zzz"], ""),
    ],
)
def test_a_misspelt_option_is_told_the_one_that_is_meant(
    typed: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(typed)

    said = capsys.readouterr().err
    assert stopped.value.code == 2
    assert f"usage: gyoan {typed[0]}" in said
    assert typed[1] in said
    assert hint in said
    assert ("did you mean" in said) == bool(hint)


def test_only_the_formats_asked_for_are_written() -> None:
    write("session.md", GOOD)

    assert main(["build", "session.md", "-o", "out", "--formats", "pdf"]) == 0
    assert [path.name for path in Path("out").iterdir()] == ["session.handout.pdf"]


@pytest.mark.parametrize(
    ("edition", "written"),
    [
        ("student", ["session.handout.pdf"]),
        ("teacher", ["session.teacher.pdf"]),
        ("both", ["session.handout.pdf", "session.teacher.pdf"]),
    ],
)
def test_the_editions_asked_for_are_written(edition: str, written: list[str]) -> None:
    write("session.md", GOOD)

    assert main(["build", "session.md", "-o", "out", "--formats", "pdf", "--edition", edition]) == 0
    assert sorted(path.name for path in Path("out").iterdir()) == written


@pytest.mark.parametrize(
    ("handout", "formats", "written"),
    [
        ("pages", "pdf", ["session.handout.pdf"]),
        ("slides", "pdf", ["session.slides.pdf"]),
        ("both", "pdf", ["session.handout.pdf", "session.slides.pdf"]),
        ("slides", "pptx,pdf", ["session.pptx", "session.slides.pdf"]),
        ("slides", "pptx", ["session.pptx"]),
    ],
)
def test_the_kinds_of_handouts_asked_for_are_written(handout: str, formats: str, written: list[str]) -> None:
    write("session.md", GOOD)

    assert main(["build", "session.md", "-o", "out", "--formats", formats, "--handout", handout]) == 0
    assert sorted(path.name for path in Path("out").iterdir()) == written


def test_slides_have_lines_beside_them_unless_the_course_wants_none() -> None:
    counts = []
    for folder, settings in (("usual", ""), ("bare", '[handout]\nnotes = "none"\n')):
        write(f"{folder}/course.toml", settings)
        write(f"{folder}/session_03.md", GOOD)
        main(["build", folder, "-o", folder, "--formats", "pdf", "--handout", "slides"])
        with pdfplumber.open(f"{folder}/session_03.slides.pdf") as document:
            counts.append(sum(len(page.lines) for page in document.pages))

    assert counts[0] - counts[1] > 12


def test_a_kind_of_handout_that_nobody_knows_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    write("session.md", GOOD)

    with pytest.raises(SystemExit) as stopped:
        main(["build", "session.md", "--handout", "slide"])
    assert stopped.value.code == 2
    assert "pages" in capsys.readouterr().err


def test_the_report_counts_the_slides_and_pages_of_a_handout_of_slides() -> None:
    write("session.md", GOOD)

    main(["build", "session.md", "-o", "out", "--formats", "pdf", "--handout", "slides", "--report", "report.json"])

    (session,) = json.loads(Path("report.json").read_text("utf-8"))["sessions"]
    assert session["outputs"] == ["out/session.slides.pdf"]
    assert (session["slides"] + 2) // 3 == session["pages"] > 0


def test_the_report_counts_no_page_of_the_run_sheet() -> None:
    write("session.md", GOOD)

    counts = []
    for edition in ("student", "teacher"):
        main(["build", "session.md", "-o", "out", "--formats", "pdf", "--edition", edition, "--report", "report.json"])
        counts.append(json.loads(Path("report.json").read_text("utf-8"))["sessions"][0]["pages"])

    assert counts[0] == counts[1] > 0


@pytest.mark.thorough
def test_several_processes_write_the_same_handouts_of_slides() -> None:
    for number in range(4):
        write(f"course/session_0{number}.md", GOOD.replace("Session 3", f"Session {number}"))

    for jobs in ("1", "2"):
        main(["build", "course", "-o", jobs, "--formats", "pdf", "--handout", "slides", "--jobs", jobs])

    for number in range(4):
        name = f"session_0{number}.slides.pdf"
        assert Path("1", name).read_bytes() == Path("2", name).read_bytes()


def test_two_builds_give_the_same_bytes() -> None:
    write("session.md", GOOD)

    main(["build", "session.md", "-o", "first"])
    main(["build", "session.md", "-o", "second"])

    for name in ("session.pptx", "session.handout.pdf"):
        assert Path("first", name).read_bytes() == Path("second", name).read_bytes()


@pytest.mark.parametrize(
    ("content", "place", "code"),
    [
        ("# 제목\n본문\n".encode("cp949"), "bad.md:1:3", "GY101"),
        ("", "bad.md:1:1", "GY102"),
        ("# 제목\n\n<!-- 아직\n", "bad.md:3:1", "GY113"),
        ("# 제목\n\n## 절 (5분)\n```bash\necho\n", "bad.md:4:1", "GY104"),
        ("# 제목\n\n## 절 (5분)\n```mermaid\nhologram LR\n A --> B\n```\n", "bad.md:5:1", "GY301"),
        ("# 제목\n\n## 절 (5분)\n![그림](no.png)\n", "bad.md:4:1", "GY501"),
        ("# 제목\n\n## 절 (5분)\n![그림](https://example.com/a.png)\n", "bad.md:4:1", "GY502"),
        ("---\nthem: dark\n---\n# 제목\n\n## 절 (5분)\n- 내용\n", "bad.md:2:1", "GY508"),
    ],
)
def test_a_mistake_is_named_with_its_place_and_the_others_are_built(
    content: str | bytes, place: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("course/bad.md", content)
    write("course/good.md", GOOD)

    assert main(["build", "course", "-o", "out"]) == 1

    message = capsys.readouterr().err
    assert f"course/{place}: error {code} " in message
    assert "hint: " in message
    assert "Traceback" not in message
    assert Path("out/good.pptx").exists()


def test_an_output_folder_that_is_a_file_is_an_error_and_stays(capsys: pytest.CaptureFixture[str]) -> None:
    write("session.md", GOOD)
    write("out", "mine")

    assert main(["build", "session.md", "-o", "out"]) == 1
    assert "session.md:1:1: error GY505" in capsys.readouterr().err
    assert Path("out").read_text() == "mine"


def test_a_browser_that_dies_names_the_doctor_and_leaves_the_last_outputs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("session.md", GOOD)
    main(["build", "session.md", "-o", "out"])
    before = Path("out/session.pptx").read_bytes()
    write("session.md", f"{GOOD}\n```mermaid\nflowchart LR\n  가 --> 나{Path.cwd().name}\n```\n")
    monkeypatch.setenv("PUPPETEER_EXECUTABLE_PATH", "/bin/false")

    assert main(["build", "session.md", "-o", "out"]) == 1

    message = capsys.readouterr().err
    assert "GY304" in message
    assert "gyoan doctor" in message
    assert Path("out/session.pptx").read_bytes() == before


def test_warnings_fail_a_strict_build_only() -> None:
    write("session.md", "# 제목\n\n## 절 (5분)\n### 하나 (4분)\n- 가\n\n### 둘 (4분)\n- 나\n")

    assert main(["build", "session.md", "-o", "out"]) == 0
    assert main(["build", "session.md", "-o", "out", "--strict"]) == 1


def test_check_writes_nothing_and_prints_data(capsys: pytest.CaptureFixture[str]) -> None:
    write("course/bad.md", "<!-- 아직\n\n# 제목\n")

    assert main(["check", "course", "--json"]) == 1

    data = json.loads(capsys.readouterr().out)
    first = data["diagnostics"][0]
    keys = ("path", "line", "column", "severity", "code")
    assert tuple(first[key] for key in keys) == ("course/bad.md", 1, 1, "error", "GY113")
    assert data["sessions"][0]["slides"] is data["sessions"][0]["pages"] is None
    assert sorted(path.name for path in Path().iterdir()) == ["course"]


def test_a_report_says_what_became_of_each_session() -> None:
    write("session.md", "---\nslot: 50분\n---\n" + GOOD + "\n```mermaid\nflowchart LR\n  가 --> 나\n```\n")

    main(["build", "session.md", "-o", "out", "--report", "report.json"])

    (session,) = json.loads(Path("report.json").read_text())["sessions"]
    assert (session["planned_s"], session["slot_s"]) == (600, 3000)
    assert session["slides"] >= 4
    assert session["pages"] == 1
    (diagram,) = session["diagrams"]
    assert diagram["line"] == 12
    assert diagram["type"] == "flowchart"
    assert diagram["slide_pt"] >= 12


@pytest.mark.parametrize("arguments", [["build", "--formats", "docx"], ["build", "--jobs", "0"], ["bild"], []])
def test_wrong_usage_exits_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    assert stopped.value.code == 2


def test_an_unknown_theme_names_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    write("session.md", GOOD)

    assert main(["build", "session.md", "-o", "out", "--theme", "defalt"]) == 1
    assert "did you mean 'default'?" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--vers"],
        ["build", "--stri"],
        ["check", "--no-diag"],
        ["schedule", "--js"],
        ["rehearse", "a.pptx", "--app"],
        ["doctor", "--js"],
    ],
)
def test_an_option_that_is_only_begun_is_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    assert stopped.value.code == 2
    assert "usage: gyoan" in capsys.readouterr().err


def test_a_file_that_is_no_markdown_is_named_and_not_built(capsys: pytest.CaptureFixture[str]) -> None:
    write("notes.txt", GOOD)

    assert main(["build", "notes.txt", "-o", "out"]) == 1

    message = capsys.readouterr().err
    assert "notes.txt:1:1: error GY506 This is no Markdown file" in message
    assert "hint: " in message
    assert not Path("out/notes.pptx").exists()


def test_an_edited_deck_outlives_the_next_build(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/session.md", GOOD)
    assert main(["build"]) == 0
    deck = next(Path("outputs").rglob("*.pptx"))
    as_built = deck.read_bytes()
    presentation = pptx.Presentation(str(deck))
    title = presentation.slides[0].shapes.title
    assert title is not None
    title.text_frame.text = "강사가 고친 제목"
    presentation.save(str(deck))
    capsys.readouterr()

    assert main(["build"]) == 0

    assert deck.read_bytes() == as_built
    kept = pptx.Presentation(str(deck.with_name(f"{deck.stem}.edited.pptx")))
    assert kept.slides[0].shapes.title.text_frame.text == "강사가 고친 제목"
    assert "GY518" in capsys.readouterr().err

    assert main(["build"]) == 0
    assert "GY518" not in capsys.readouterr().err
    assert len(list(Path("outputs").rglob("*.edited*"))) == 1


def test_what_is_wrong_with_the_course_is_said_once_for_all_its_sessions(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", 'titel = "오타"\n')
    for number in (1, 2):
        write(f"source/session_0{number}.md", GOOD.replace("Session 3", f"Session {number}"))

    main(["build"])

    said = capsys.readouterr().err
    assert said.count("GY508") == 1
    assert "1 error" in said


def test_the_report_has_the_size_of_the_labels_that_are_shown_not_of_a_whole_that_is_not() -> None:
    lines = [f"  n{number // 4} --> n{number}[역할 {number}번을 맡은 서버]" for number in range(1, 90)]
    write("session.md", GOOD + "\n```mermaid\nflowchart TB\n" + "\n".join(lines) + "\n```\n")

    main(["build", "session.md", "-o", "out", "--formats", "pptx", "--report", "report.json"])

    report = json.loads(Path("report.json").read_text())
    (told,) = [one["message"] for one in report["diagnostics"] if one["code"] == "GY306"]
    (whole,) = re.findall(r"would be ([\d.]+) pt", told)
    assert report["sessions"][0]["diagrams"][0]["slide_pt"] > 1.5 * float(whole)


def test_the_report_has_the_size_that_labels_have_on_their_slide() -> None:
    text = "\n\n".join(f"{number}번째 설명은 이 그림이 무엇을 보여 주는지 말해 줍니다." for number in range(1, 5))
    flow = "\n".join(f"  n{number} --> n{number + 1}[단계 {number + 1}]" for number in range(6))
    write("session.md", f"{GOOD}\n{text}\n\n```mermaid\nflowchart TB\n  n0[단계 0]\n{flow}\n```\n")

    main(["build", "session.md", "-o", "out", "--formats", "pptx", "--report", "report.json"])

    (diagram,) = json.loads(Path("report.json").read_text())["sessions"][0]["diagrams"]
    shapes = [shape for slide in pptx.Presentation("out/session.pptx").slides for shape in slide.shapes]
    (group,) = [shape for shape in shapes if shape.name == "다이어그램"]
    sizes = {int(size) / 100 for size in re.findall(r'sz="(\d+)"', etree.tostring(group._element).decode())}
    assert diagram["slide_pt"] == min(sizes)


@pytest.mark.thorough
def test_the_report_has_the_size_that_labels_have_on_their_page() -> None:
    line = "번째 설명은 이 그림이 무엇을 보여 주는지 말해 줍니다."
    flow = "\n".join(f"  a{k}[쀍 {k}째 묶음의 이름] --> b{k}{j}[쀍 항목 {j}]" for k in range(6) for j in range(4))
    printed = []
    for count in range(8, 22):
        text = "\n\n".join(f"{number}{line}" for number in range(count))
        write("session.md", f"{GOOD}\n{text}\n\n```mermaid\nflowchart TB\n{flow}\n```\n")
        main(["build", "session.md", "-o", "out", "--formats", "pdf", "--report", "report.json"])
        (diagram,) = json.loads(Path("report.json").read_text())["sessions"][0]["diagrams"]
        with pdfplumber.open("out/session.handout.pdf") as pdf:
            printed.append(min(char["size"] for page in pdf.pages for char in page.chars if char["text"] == "쀍"))
        assert diagram["page_pt"] == math.floor(printed[-1] * 10 + 0.01) / 10
    assert min(printed) < max(printed) - 0.5  # on one of these pages it is made smaller, to fit


def test_sessions_that_would_share_their_outputs_are_all_written_inside_of_the_folder(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("week_01/x.md", GOOD.replace("좋은", "하나"))
    write("week_01/x.markdown", GOOD.replace("좋은", "둘"))
    write("week_02/x.md", GOOD.replace("좋은", "셋"))
    before = {path for path in Path().rglob("*") if path.is_file()}
    paths = ["week_01/x.md", "week_01/../week_02/x.md", "week_01/x.markdown"]

    assert main(["build", *paths, "-o", "out", "--formats", "pptx"]) == 0

    assert "built 3 sessions" in (said := capsys.readouterr().err)
    assert said.count("info GY520") == 3
    written = {path.relative_to("out").as_posix(): path for path in Path("out").rglob("*") if path.is_file()}
    assert set(written) == {"week_01/x.pptx", "week_01/x.markdown.pptx", "week_02/x.pptx"}
    assert {path for path in Path().rglob("*") if path.is_file()} - before == set(written.values())
    titles = [pptx.Presentation(str(path)).slides[0].shapes.title for path in written.values()]
    assert {title.text_frame.text[:1] for title in titles if title is not None} == {"하", "둘", "셋"}


def test_a_report_never_takes_the_place_of_a_source(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", 'title = "과정"\n')
    session = write("source/session.md", GOOD)

    for place in ("source/session.md", "source/../source/course.toml"):
        assert main(["build", "--formats", "pdf", "--report", place]) == 1
        assert "is not replaced" in capsys.readouterr().err
    assert session.read_text("utf-8") == GOOD
    assert Path("source/course.toml").read_text("utf-8") == 'title = "과정"\n'


def test_a_build_without_outputs_claims_none(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("session.md", f"{GOOD}\n```mermaid\nflowchart LR\n  가 --> 다{Path.cwd().name}\n```\n")
    monkeypatch.setenv("PUPPETEER_EXECUTABLE_PATH", "/bin/false")

    assert main(["build", "session.md", "-o", "out"]) == 1
    assert "last good build" not in capsys.readouterr().err


def test_an_output_that_is_removed_during_the_build_is_an_error(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("course/session_01.md", GOOD)
    write("course/session_02.md", GOOD)
    build = course_build.build_sessions

    def removing(*arguments: Any) -> Any:
        for one in build(*arguments):
            yield one
            Path("out/session_01.pptx").unlink(missing_ok=True)

    monkeypatch.setattr(course_build, "build_sessions", removing)

    assert main(["build", "course", "-o", "out", "--report", "report.json"]) == 1

    assert "'out/session_01.pptx' was written and is gone again" in capsys.readouterr().err
    report = json.loads(Path("report.json").read_text("utf-8"))
    assert [len(session["outputs"]) for session in report["sessions"]] == [1, 2]
    assert [told["code"] for told in report["diagnostics"]].count("GY505") == 1
