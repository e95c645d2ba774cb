"""What settings files may say, and what is said of their mistakes."""

import pytest

from gyoan.course import settings
from gyoan.course.other_tools import OUR_THEMES
from gyoan.course.settings import course_settings, session_settings
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Severity, SourceSpan
from gyoan.model.paper import Gutter
from gyoan.model.settings import Settings
from gyoan.model.units import Duration, Length
from gyoan.theming.files import known_themes, theme_folders


def test_every_setting_of_the_manual_is_known() -> None:
    text = """
title = "Kubernetes 실무 과정"
slot = "50분"
start = "09:00"
break = "10분"
language = "ko-KR"
theme = "default"

[deck]
template = "corp.pptx"
countdown = true
autoplay = true
diagrams = "auto"

[handout]
paper = "A4"
notes = "lines"
urls = "footnotes"
qr = true
"""
    outcome = course_settings(text, "course.toml")

    assert not [diagnostic for diagnostic in outcome.diagnostics if diagnostic.severity is Severity.ERROR]
    assert outcome.value.slot == Duration.of_minutes(50)
    assert outcome.value.start == 9 * 60
    assert outcome.value.pause == Duration.of_minutes(10)
    assert outcome.value.autoplay
    assert outcome.value.template == "corp.pptx"
    assert (outcome.value.template_span.path, outcome.value.template_span.line) == ("course.toml", 10)


def test_the_settings_of_handouts_are_read() -> None:
    text = '[handout]\npaper = "B5"\ngutter = "8mm duplex"\nnotes = "grid"\nurls = "inline"\nqr = false\n'
    outcome = course_settings(text, "course.toml")
    settings = outcome.value
    assert not outcome.diagnostics
    assert (settings.paper, settings.notes, settings.urls, settings.qr) == ("B5", "grid", "inline", False)
    assert settings.gutter == Gutter(Length.of_millimetres(8), mirrored=True)


def test_emoji_and_font_of_handouts_are_read() -> None:
    outcome = course_settings('[handout]\nemoji = "monochrome"\nfont = "Pretendard"\n', "course.toml")
    assert not outcome.diagnostics
    assert (outcome.value.emoji, outcome.value.font) == ("monochrome", "Pretendard")
    assert outcome.value.font_span == SourceSpan("course.toml", 3)


@pytest.mark.parametrize("name", ["pretendard", "Pretendart", "프리텐다드 Pretendard"])
def test_a_font_that_is_not_known_is_said_with_the_one_that_is_meant(name: str) -> None:
    (diagnostic,) = course_settings(f'[handout]\nfont = "{name}"\n', "course.toml").diagnostics
    assert (diagnostic.code, diagnostic.span.line) == (Code.BAD_SETTING, 2)
    assert diagnostic.hint == "did you mean 'Pretendard'? write one of Noto Sans KR, Pretendard"


@pytest.mark.parametrize(
    "line",
    [
        'paper = "A3"',
        'gutter = "80mm"',
        'gutter = "wide"',
        'notes = "many"',
        'emoji = "grey"',
        "emoji = true",
        "font = 3",
        "font = [1, 2]",
        "emoji = [1, 2]",
    ],
)
def test_a_handout_setting_that_cannot_be_used_is_said_with_what_can(line: str) -> None:
    (diagnostic,) = course_settings(f"[handout]\n{line}\n", "course.toml").diagnostics
    assert diagnostic.code is Code.BAD_SETTING
    assert diagnostic.span.line == 2
    assert diagnostic.hint.startswith("write ")


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    (diagnostic,) = course_settings('title = "과정"\nslott = "50분"\n', "course.toml").diagnostics

    assert diagnostic.code is Code.UNKNOWN_SETTING
    assert (diagnostic.span.line, diagnostic.span.column) == (2, 1)
    assert "'slot'" in diagnostic.hint


@pytest.mark.parametrize(
    "line",
    ['slot = "fifty"', "slot = 50.5", 'start = "25:00"', 'start = "9시"', "title = 3", '[deck]\nautoplay = "yes"'],
)
def test_an_unusable_value_is_an_error_at_its_line(line: str) -> None:
    outcome = course_settings(line + "\n", "course.toml")

    (diagnostic,) = outcome.diagnostics
    assert diagnostic.code is Code.BAD_SETTING
    assert diagnostic.span.line == line.count("\n") + 1
    assert outcome.value == Settings()


def test_broken_toml_gives_line_and_column() -> None:
    (diagnostic,) = course_settings('title = "과정"\nslot = 50분\n', "course.toml").diagnostics

    assert diagnostic.code is Code.BAD_SETTING
    assert diagnostic.span.line == 2
    assert diagnostic.source_line == "slot = 50분"


def test_front_matter_overrides_the_course() -> None:
    base = Settings(slot=Duration.of_minutes(50))
    text = "---\nslot: 90분\nweek: 3\n---\n# 제목\n"

    outcome = session_settings(base, [("slot", "90분"), ("week", 3)], text, "session.md")

    assert outcome.value.slot == Duration.of_minutes(90)
    assert not outcome.diagnostics


def test_a_front_matter_mistake_is_found_in_the_session() -> None:
    (diagnostic,) = session_settings(
        Settings(), [("them", "dark")], "---\nthem: dark\n---\n# 제목\n", "session.md"
    ).diagnostics

    assert (diagnostic.span.path, diagnostic.span.line) == ("session.md", 2)
    assert "'theme'" in diagnostic.hint


@pytest.mark.parametrize(
    ("line", "setting"),
    [
        ("slot = 50", Settings(slot=Duration.of_minutes(50))),
        ('slot = "50"', Settings(slot=Duration.of_minutes(50))),
        ('slot = "1h 30m"', Settings(slot=Duration.of_minutes(90))),
        ("start = 9", Settings(start=9 * 60)),
        ("start = 09:30:00", Settings(start=9 * 60 + 30)),
        ('[handout]\npaper = "a4"', Settings(paper="A4")),
        ('[handout]\nnotes = "Lines"', Settings(notes="lines")),
        ('formats = ["PDF"]', Settings(formats=("pdf",))),
        ('formats = "pdf, pptx"', Settings(formats=("pdf", "pptx"))),
        ('editions = "both"', Settings(editions=("student", "teacher"))),
        ('handouts = ["slides"]', Settings(handouts=("slides",))),
        ('books = ["day", "course"]', Settings(books=("day", "course"))),
        ('output = "slides/2026"', Settings(output="slides/2026")),
        ("date = 2026-03-02", Settings(date="2026-03-02")),
        ('author = ["김하늘", "이바다"]', Settings(author="김하늘, 이바다")),
        ('language = "en_US"', Settings(language="en-US")),
    ],
)
def test_a_value_with_one_plain_meaning_is_taken_in_any_form(line: str, setting: Settings) -> None:
    outcome = course_settings(line + "\n", "course.toml")
    assert not outcome.diagnostics
    assert outcome.value == setting


@pytest.mark.parametrize(
    "line",
    [
        "slot = true",
        "start = 1440",
        "start = -1",
        'formats = ["docx"]',
        "formats = []",
        "formats = 3",
        'output = "/etc"',
        'output = "../../up"',
        'output = "C:\\\\slides"',
        "author = true",
        "logo = 3",
    ],
)
def test_a_value_without_a_meaning_is_told_with_what_to_write(line: str) -> None:
    outcome = course_settings(line + "\n", "course.toml")
    (diagnostic,) = outcome.diagnostics
    assert diagnostic.code is Code.BAD_SETTING
    assert diagnostic.hint.startswith("write ")
    assert outcome.value == Settings()


@pytest.mark.parametrize(("name", "code"), [("korean", "ko-KR"), ("한국어", "ko-KR"), ("English", "en-US")])
def test_the_name_of_a_language_is_told_its_code(name: str, code: str) -> None:
    (diagnostic,) = course_settings(f'language = "{name}"\n', "course.toml").diagnostics
    assert code in diagnostic.hint


@pytest.mark.parametrize(("code", "told"), [("ja-JP", True), ("kok", True), ("ko", False), ("en-GB", False)])
def test_a_language_that_gyoan_has_no_words_in_is_taken_and_told(code: str, told: bool) -> None:
    outcome = course_settings(f'language = "{code}"\n', "course.toml")

    assert outcome.value.language == code
    assert [(one.severity, code in one.message) for one in outcome.diagnostics] == [(Severity.INFO, True)] * told


MARP = {"marp": True, "theme": "gaia", "paginate": True, "math": "mathjax", "size": "16:9", "class": ["lead"]}
SLIDEV = {"theme": "seriph", "layout": "cover", "drawings": {"persist": False}, "fonts": {"sans": "Robot"}, "mdc": True}
QUARTO = {
    "format": {"revealjs": {"theme": "moon"}},
    "execute": {"echo": False},
    "theme": {"light": "cosmo"},
    "toc": True,
}
PANDOC = {"documentclass": "beamer", "theme": "Madrid", "colortheme": "dolphin", "institute": "대학", "lang": "ko-KR"}
R_MARKDOWN = {"output": "html_document", "knit": "…", "bibliography": "refs.bib"}
OBSIDIAN = {"tags": ["자료구조"], "aliases": "3주차", "cssclasses": [], "created": "2026-03-02", "관련": "[[표]]"}
JEKYLL = {"layout": "post", "permalink": "/a/", "categories": ["a"], "published": True, "theme": "minima"}
HUGO = {"draft": False, "weight": 3, "outputs": ["Reveal"], "menu": {"main": {"weight": 1}}, "slug": "a"}


@pytest.mark.parametrize("keys", [MARP, SLIDEV, QUARTO, PANDOC, R_MARKDOWN, OBSIDIAN, JEKYLL, HUGO])
def test_the_keys_of_another_tool_are_one_information_and_change_nothing(keys: dict[str, object]) -> None:
    text = "---\n" + "".join(f"{key}: …\n" for key in keys) + "---\n# 제목\n"
    outcome = session_settings(Settings(), list(keys.items()), text, "session.md")

    (diagnostic,) = outcome.diagnostics
    assert diagnostic.severity is Severity.INFO
    assert diagnostic.code is Code.UNKNOWN_SETTING
    assert diagnostic.span.line == 2
    assert all(key in diagnostic.message for key in keys)
    assert outcome.value == Settings()


def test_a_theme_of_the_course_is_taken_though_another_tool_has_one_of_its_name() -> None:
    base = Settings(own_themes=frozenset({"gaia"}))
    outcome = session_settings(base, [("theme", "gaia")], "---\ntheme: gaia\n---\n", "session.md")
    assert outcome.value.theme == "gaia"
    assert not outcome.diagnostics


@pytest.mark.parametrize(
    ("key", "meant"),
    [("auther", "author"), ("Langauge", "language"), ("organisation", "organization"), ("them", "theme")],
)
def test_a_key_that_is_two_letters_away_at_most_is_an_error_with_the_one_that_is_meant(key: str, meant: str) -> None:
    (diagnostic,) = session_settings(Settings(), [(key, "가")], f"---\n{key}: 가\n---\n", "session.md").diagnostics
    assert diagnostic.severity is Severity.ERROR
    assert f"'{meant}'" in diagnostic.hint


@pytest.mark.parametrize("key", ["dat", "nav", "state", "stage", "지도", "slides", "tite.x"])
def test_a_key_that_is_near_to_nothing_is_no_error(key: str) -> None:
    (diagnostic,) = session_settings(Settings(), [(key, "가")], f"---\n{key}: 가\n---\n", "session.md").diagnostics
    assert diagnostic.severity is Severity.INFO


def test_a_setting_outside_its_table_is_told_the_table() -> None:
    (diagnostic,) = course_settings('template = "a.pptx"\npaper = "A4"\n', "course.toml").diagnostics[1:]
    assert "[handout]" in diagnostic.hint


def test_front_matter_cannot_decide_what_holds_for_a_course() -> None:
    (diagnostic,) = session_settings(Settings(), [("books", ["day"])], "---\nbooks: [day]\n---\n", "a.md").diagnostics
    assert diagnostic.severity is Severity.INFO
    assert "course.toml" in diagnostic.hint


def test_of_very_many_slips_the_first_are_told_and_then_their_number() -> None:
    # Not one of these is another's equal, and each is one letter from `subtitle`.
    keys = [f"subtit{chr(0xAC00 + at)}e" for at in range(5_000)]
    outcome = course_settings("".join(f'"{key}" = 1\n' for key in keys), "course.toml")

    slips = [one for one in outcome.diagnostics if one.code is Code.UNKNOWN_SETTING]
    assert len(slips) < 30
    assert any("more of this kind" in one.message for one in slips)


def test_very_many_unknown_keys_are_compared_with_ours_only_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(settings, "meant_word", lambda key, known: asked.append(key) or "")
    course_settings("".join(f"key_{at} = 1\n" for at in range(20_000)), "course.toml")
    assert len(asked) <= 1_000


@pytest.mark.parametrize("slot", ["999999999999분", "1441분", "999시간", "25시간"])
def test_no_session_is_longer_than_a_day(slot: str) -> None:
    outcome = course_settings(f'slot = "{slot}"\n', "course.toml")
    assert outcome.value.slot is None
    assert [one.code for one in outcome.diagnostics] == [Code.BAD_SETTING]


@pytest.mark.parametrize(
    ("key", "value"),
    [("week", [1]), ("day", "월요일"), ("session", {"a": 1}), ("number", 1.5), ("title", [1]), ("week", True)],
)
def test_front_matter_of_the_wrong_type_is_told(key: str, value: object) -> None:
    text = f"---\nlayout: page\n{key}: {value}\n---\n# 제목\n"
    outcome = session_settings(Settings(), ((key, value),), text, "session.md")
    [told] = outcome.diagnostics
    assert (told.code, told.severity, told.span.line) == (Code.BAD_SETTING, Severity.WARNING, 3)


@pytest.mark.parametrize(
    ("key", "value"), [("duration", "2000분"), ("time", "30시간"), ("length", 99999), ("teaching", 2000)]
)
def test_a_stated_length_of_more_than_a_day_is_told(key: str, value: object) -> None:
    text = f"---\nlayout: page\n{key}: {value}\n---\n# 제목\n"
    [told] = session_settings(Settings(), ((key, value),), text, "session.md").diagnostics
    assert (told.code, told.severity, told.span.line) == (Code.BAD_SETTING, Severity.WARNING, 3)
    assert "24" in told.hint


@pytest.mark.parametrize(
    ("key", "value"),
    [("week", 3), ("title", "제목"), ("day", None), ("duration", "50분 (강의 30분)"), ("time", "1.5시간")],
)
def test_front_matter_of_the_right_type_is_not_told(key: str, value: object) -> None:
    assert session_settings(Settings(), ((key, value),), "", "session.md").diagnostics == ()


def test_a_fault_in_front_matter_costs_its_settings_and_not_the_session(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise AssertionError("nobody foresaw this")

    monkeypatch.setattr(settings, "_in_front_matter", broken)
    base = Settings(title="과정")
    outcome = session_settings(base, (("slot", "50분"),), "---\nslot: 50분\n---\n", "session.md")
    assert outcome.value == base
    assert [(one.code, one.span.path) for one in outcome.diagnostics] == [(Code.INTERNAL_FAULT, "session.md")]
    assert "nobody foresaw this" in outcome.diagnostics[0].exception


def test_a_word_for_a_length_is_one_information() -> None:
    outcome = session_settings(Settings(), [("time", "곧"), ("duration", "미정")], "---\ntime: 곧\n---\n", "a.md")

    (told,) = outcome.diagnostics
    assert (told.severity, told.message) == (Severity.INFO, "gyoan makes no use of: time, duration")


OF_TOOLS = {
    "marp": {"marp": True, "paginate": True, "theme": "my-own", "style": "h1 {}", "headingDivider": 2},
    "slidev": {"theme": "our-school", "layout": "cover", "mdc": True, "drawings": {"persist": False}},
    "reveal": {"theme": "mine", "revealOptions": {"controls": True}},
    "myst": {"kernelspec": {"name": "python3"}, "jupytext": {"formats": "md"}},
    "carpentries": {"teaching": 10, "exercises": 5, "keypoints": ["하나"]},
    "quarto": {"format": {"revealjs": {"theme": "moon"}}, "execute": {"echo": True}},
    "obsidian": {"tags": ["가"], "cssclasses": "wide"},
    "remark": {"class": "center"},
}
"""Front matter that the tool of each dialect reads."""


@pytest.mark.parametrize("dialect", OF_TOOLS)
def test_of_keys_of_the_tool_that_a_file_is_written_for_nothing_is_said(dialect: str) -> None:
    keys = OF_TOOLS[dialect]
    text = "---\n" + "".join(f"{key}: …\n" for key in keys) + "---\n# 제목\n"

    outcome = session_settings(Settings(), list(keys.items()), text, "session.md", dialect)
    assert outcome.diagnostics == ()
    assert outcome.value == Settings()

    stray = session_settings(Settings(), [*keys.items(), ("그림자", 1)], text, "session.md", dialect)
    assert [told.message for told in stray.diagnostics] == ["gyoan makes no use of: 그림자"]


def test_the_themes_that_come_with_gyoan_are_meant_by_their_names_in_files_of_other_tools() -> None:
    assert set(known_themes(theme_folders())) == OUR_THEMES
    assert session_settings(Settings(), [("theme", "dark")], "", "a.md", "marp").value.theme == "dark"
