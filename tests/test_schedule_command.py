"""`gyoan schedule` as a lecturer uses it: tables, data, a page, a calendar, and what is said of mistakes."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from icalendar import Calendar
from rich.cells import cell_len

from gyoan.cli import main

COURSE = 'title = "쿠버네티스 실무"\nslot = "50분"\nstart = "09:00"\nbreak = "10분"\nlunch = "12:00-13:00"\n'


@pytest.fixture(autouse=True)
def speaking_korean(monkeypatch: pytest.MonkeyPatch, speaking_english: None) -> None:
    monkeypatch.setenv("GYOAN_LANG", "ko")


@pytest.fixture(autouse=True)
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def write(path: str, content: str) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, "utf-8")
    return file


def lesson(number: int, *minutes: int, week: int = 1, day: int = 1, front: str = "", clock: str = "") -> Path:
    sections = "".join(f"## 절 {index} ({length}분)\n- 내용\n\n" for index, length in enumerate(minutes, 1))
    matter = f"---\n{front}\n---\n" if front else ""
    stated = f"**시간**: {clock}\n\n" if clock else ""
    path = f"source/week_{week:02d}/day_{day:02d}/session_{number:02d}.md"
    return write(path, f"{matter}# Session {number}: 수업 {week}-{day}-{number}\n\n{stated}{sections}")


def whole_course() -> None:
    write("source/course.toml", COURSE)
    for week in (1, 2):
        for day in (1, 2):
            for number in (1, 2, 3, 4):
                lesson(number, 20, 20 + 10 * number, week=week, day=day)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["schedule", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def data_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict:
    _, out, _ = run(capsys, *arguments, "--json")
    return json.loads(out)


def test_a_day_is_shown_with_its_hours_breaks_and_lunch(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    for number in (1, 2, 3, 4):
        lesson(number, 50)

    code, out, err = run(capsys)

    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert code == 0
    assert err == ""
    assert lines[0] == "쿠버네티스 실무"
    assert "1주 차 1일 차 09:00–13:50 · 4개 차시 · 계획 3시간 20분" in lines
    assert "09:50–10:00 쉬는 시간 10분" in lines
    assert "11:50–13:00 점심시간 70분" in lines
    assert "13:00–13:50 4교시 수업 1-1-4 50분 50분 꼭 맞음 ██████████│" in lines


def test_sessions_over_and_under_their_slot_stand_out(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    lesson(1, 60)
    lesson(2, 45)

    code, out, err = run(capsys)

    assert code == 0
    assert "50분   60분   +10분   ██████████│▓▓" in out
    assert "50분   45분    −5분   █████████·│" in out
    assert "배정 시간을 초과하는 차시 1개 · 배정 시간보다 부족한 차시 1개" in out
    assert err.count("GY202") == 2


def test_a_single_minute_too_much_shows(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    lesson(1, 51)
    lesson(2, 49)

    _, out, _ = run(capsys)

    assert "+1분   ██████████│▓\n" in out
    assert "−1분   █████████·│\n" in out


def test_a_course_has_totals_by_week_and_names_the_farthest_off(capsys: pytest.CaptureFixture[str]) -> None:
    whole_course()

    _, out, _ = run(capsys)

    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert "1주 차 2 8 400분 520분 +120분 6 ▄▆▇█▄▆▇█" in lines
    assert "합계 4 16 800분 1040분 +240분 12" in lines
    assert "+30분 source/week_01/day_01/session_04.md:1 수업 1-1-4" in lines
    assert "배정 시간을 초과하는 차시 12개 · 꼭 맞는 차시 4개" in lines


def test_without_slots_the_longest_session_still_stands_out(capsys: pytest.CaptureFixture[str]) -> None:
    for day, minutes in enumerate((50, 50, 100), 1):
        lesson(1, minutes, day=day)

    _, out, _ = run(capsys)

    assert "▅▅█" in out or "▄▄█" in out
    assert "비교할 수 없는 차시 3개" in out


@pytest.mark.parametrize("width", [60, 80, 200])
def test_piped_output_is_plain_fits_and_cuts_nothing(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    title = "아주 긴 제목 " * 12
    write("source/lesson.md", f"# Session 1: {title}\n\n## {title} (10분)\n- 하나\n")

    _, out, _ = run(capsys)

    assert out.count("제목") >= 24
    assert "…" not in out
    assert "\x1b" not in out
    assert all(line == line.rstrip() for line in out.splitlines())
    assert max(map(cell_len, out.splitlines())) <= width


@pytest.mark.parametrize(("width", "bars"), [(60, False), (80, True), (120, True)])
def test_a_narrow_terminal_shows_every_figure(
    width: int, bars: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_course()
    lesson(4, 20, 60, week=2, day=2).write_text(f"# Session 4: {'긴 제목 ' * 20}\n\n## 가 (80분)\n", "utf-8")
    monkeypatch.setenv("COLUMNS", str(width))

    _, out, _ = run(capsys)

    lines = [line for line in out.splitlines() if "교시" in line and "분" in line]
    assert len(lines) == 16
    assert all(("│" in line) is bars for line in lines)
    assert "…" not in out
    assert max(map(cell_len, out.splitlines())) <= width


def test_a_single_session_is_shown_by_its_sections(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    path = lesson(3, 20, 30)

    _, out, err = run(capsys, path.as_posix())

    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert any(line.startswith("11:20 절 2 30분 약 10초") for line in lines)
    assert err == ""


def test_what_is_not_known_is_left_open_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    lesson(1, 20)
    lesson(2, 20)

    code, out, _ = run(capsys)

    assert code == 0
    assert "–   20분      –" in out
    assert "--start 09:00" in out
    assert "--slot 50분" in out
    assert ":" not in out.split("\n")[3][:12]


def test_the_options_stand_in_for_what_is_not_said(capsys: pytest.CaptureFixture[str]) -> None:
    lesson(1, 20)
    lesson(2, 20)

    _, out, _ = run(capsys, "--start", "13:30", "--slot", "30분")

    assert "14:10–14:40" in out
    assert "−10분" in out
    assert "쉬는 시간은 10분으로 계산했습니다" in out


def test_the_same_is_there_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    whole_course()

    data = data_of(capsys, "--date", "2025-09-01")

    assert data["totals"] == {
        "sessions": 16,
        "planned_s": 62400,
        "slot_s": 48000,
        "difference_s": 14400,
        "over": 12,
        "under": 0,
        "exact": 4,
        "unknown": 0,
    }
    day = data["courses"][0]["weeks"][1]["days"][0]
    assert (day["date"], day["start"], day["end"]) == ("2025-09-08", "09:00", "13:50")
    assert [gap["kind"] for gap in day["gaps"]] == ["break", "break", "lunch"]
    session = day["sessions"][3]
    assert (session["start"], session["planned_s"], session["slot_s"]) == ("13:00", 4800, 3000)
    assert [(part["start_s"], part["duration_s"]) for part in session["sections"]] == [(0, 1200), (1200, 3600)]
    assert {one["code"] for one in data["diagnostics"]} == {"GY202"}


class Page(HTMLParser):
    """Gathers what a page holds."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_is_whole_accessible_and_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE.replace("쿠버네티스 실무", "<실무> & 이론"))
    write("source/session_1.md", "# Session 1: `<script>` 다루기\n\n## 가 (60분)\n- 하나\n\n## 참고 자료\n- 둘\n")

    code, _, _ = run(capsys, "--html", "out/plan.html", "--date", "2025-09-01")

    source = Path("out/plan.html").read_text("utf-8")
    page = Page()
    page.feed(source)
    names = [tag for tag, _ in page.tags]
    assert code == 0
    assert ("html", {"lang": "ko"}) in page.tags
    assert "<실무> & 이론 시간표" in page.text
    assert "<script> 다루기" in page.text
    assert not {"script", "link", "img"} & set(names)
    assert "url(" not in source
    assert [names.count(tag) for tag in ("h1", "main", "caption")] == [1, 1, 1]
    assert all(attributes.get("scope") for tag, attributes in page.tags if tag == "th")
    assert "2025년 9월 1일 (월)" in page.text
    assert "+10분" in page.text
    assert "시간 미정" in page.text


def test_the_page_says_at_what_time_of_day_each_part_begins(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    lesson(1, 50)
    lesson(2, 12, 8, 45)

    run(capsys, "--html", "plan.html")

    rows = re.findall(r'<tr class="part (\w+)"><td class="time">([^<]*)</td>', Path("plan.html").read_text("utf-8"))
    assert rows == [("timed", "09:00"), ("timed", "10:00"), ("timed", "10:12"), ("timed", "10:20")]


def test_a_part_that_begins_after_the_slots_end_is_late_on_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    lesson(1, 30, 20, 10)

    run(capsys, "--html", "plan.html")

    rows = re.findall(r'<tr class="part (\w+)"><td class="time">([^<]*)</td>', Path("plan.html").read_text("utf-8"))
    assert rows == [("timed", "09:00"), ("timed", "09:30"), ("late", "09:50")]


def events(path: str) -> list:
    return list(Calendar.from_ical(Path(path).read_bytes()).walk("VEVENT"))


def test_the_calendar_holds_every_session_at_its_time(capsys: pytest.CaptureFixture[str]) -> None:
    whole_course()

    code, _, _ = run(capsys, "--ics", "plan.ics", "--date", "2025-09-04")

    found = events("plan.ics")
    starts = [event.start.replace(tzinfo=None) for event in found]
    assert code == 0
    assert len(found) == 16
    assert starts[0] == datetime(2025, 9, 4, 9)
    assert starts[4] == datetime(2025, 9, 5, 9)
    assert starts[8] == datetime(2025, 9, 11, 9)
    assert all(event.end - event.start == timedelta(minutes=50) for event in found)
    assert all(event.start.utcoffset() == timedelta(hours=9) for event in found)
    assert len({event["uid"] for event in found}) == 16
    assert found[3]["summary"] == "4교시 수업 1-1-4"
    assert "13:20 절 2 (60분)" in found[3]["description"]


def test_the_calendar_is_valid_and_the_same_every_time(capsys: pytest.CaptureFixture[str]) -> None:
    whole_course()

    run(capsys, "--ics", "first.ics", "--date", "2025-09-01")
    run(capsys, "source/week_02", "--ics", "second.ics", "--date", "2025-09-08")
    run(capsys, "--ics", "third.ics", "--date", "2025-09-01")

    first = Path("first.ics").read_bytes()
    assert first == Path("third.ics").read_bytes()
    assert {event["uid"] for event in events("second.ics")} <= {event["uid"] for event in events("first.ics")}
    assert all(len(line) <= 75 for line in first.split(b"\r\n"))
    assert b"\n" not in first.replace(b"\r\n", b"")
    assert first.count(b"BEGIN:VTIMEZONE") == 1
    assert all(name in first for name in (b"PRODID:", b"VERSION:2.0", b"DTSTAMP:20250901T000000Z"))


def test_dates_in_front_matter_go_before_counted_ones(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    lesson(1, 50, front="date: 2025-10-01")
    lesson(1, 50, day=2)
    lesson(1, 50, day=3, front="date: 2025-10-10")
    lesson(1, 50, day=4)
    lesson(1, 50, week=2)

    run(capsys, "--ics", "plan.ics")

    days = [event.start.date().isoformat() for event in events("plan.ics")]
    assert days == ["2025-10-01", "2025-10-02", "2025-10-10", "2025-10-13", "2025-10-15"]


def test_a_weekend_course_keeps_its_weekends(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    for week in (1, 2):
        for day in (1, 2):
            lesson(1, 50, week=week, day=day)

    run(capsys, "--ics", "plan.ics", "--date", "2025-09-06")

    days = [event.start.date().isoformat() for event in events("plan.ics")]
    assert days == ["2025-09-06", "2025-09-07", "2025-09-13", "2025-09-14"]


@pytest.mark.parametrize(
    ("settings", "arguments", "message"),
    [
        (COURSE, [], "--date YYYY-MM-DD"),
        ('slot = "50분"\n', ["--date", "2025-09-01"], "--start 09:00"),
    ],
)
def test_a_calendar_without_dates_or_hours_says_what_is_missing(
    settings: str, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("source/course.toml", settings)
    lesson(1, 50)

    code, out, err = run(capsys, "--ics", "plan.ics", *arguments)

    assert code == 2
    assert message in err
    assert out == ""
    assert not Path("plan.ics").exists()


def test_a_date_that_is_none_and_dates_that_differ_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    lesson(1, 50, front="date: 내일")
    lesson(2, 50, front="date: 2025-09-01")
    lesson(3, 50, front="date: 2025-09-02")

    code, out, err = run(capsys, "--json")

    assert code == 1
    assert "session_01.md:4:1: 오류 GY509" in err
    assert "session_03.md:4:1: 경고 GY205" in err
    assert json.loads(out)["courses"][0]["weeks"][0]["days"][0]["date"] == "2025-09-01"


def test_times_that_overlap_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    lesson(1, 50, clock="09:00-09:50")
    lesson(2, 50, clock="09:30-10:20")

    code, out, err = run(capsys)

    assert code == 0
    assert "session_02.md:1:1: 경고 GY206 2차시(09:30-10:20)의 시작이 1차시(09:00-09:50)의 끝보다 이릅니다" in err
    assert "# Session 2" in err
    assert "09:30–10:20" in out


def test_a_missing_session_is_named_for_a_folder_but_not_for_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    path = lesson(2, 50)

    _, _, folder = run(capsys)
    _, _, file = run(capsys, path.as_posix())

    assert "알림 GY206 이날 2차시는 있고 1차시가 없습니다" in folder
    assert file == ""


def test_a_bad_session_stops_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    write("source/course.toml", COURSE)
    lesson(1, 50)
    Path("source/week_01/day_01/session_02.md").write_bytes("# 제목".encode("cp949"))

    code, out, err = run(capsys)

    assert code == 1
    assert "GY101" in err
    assert "수업 1-1-1" in out


def test_an_empty_folder_is_named_and_shows_no_table(capsys: pytest.CaptureFixture[str]) -> None:
    Path("source").mkdir()

    code, out, err = run(capsys)

    assert code == 1
    assert "GY507" in err
    assert out == ""


@pytest.mark.parametrize(
    "arguments", [["--start", "25:00"], ["--slot", "0분"], ["--slot", "fifty"], ["--date", "9월 1일"], ["--json=yes"]]
)
def test_wrong_usage_exits_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["schedule", *arguments])

    assert stopped.value.code == 2
    assert "schedule: 오류" in capsys.readouterr().err


def test_a_page_that_cannot_be_written_fails_and_leaves_what_was_there(capsys: pytest.CaptureFixture[str]) -> None:
    lesson(1, 50)
    write("taken", "mine")

    code, _, err = run(capsys, "--html", "taken/plan.html")

    assert code == 1
    assert "GY505" in err
    assert Path("taken").read_text() == "mine"
