"""A course with everything that its page must cope with, made by hand."""

from __future__ import annotations

from dataclasses import replace

from commands.schedule.lessons import day, lesson, session
from gyoan.course.overview import CourseGlance, CourseOverview, LinkedFinding, PageLink, SessionGlance
from gyoan.messages import overview as told
from gyoan.model.clock import ClockRange
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.glimpse import Glimpse, SlideWords, Thumbnail, packed
from gyoan.model.message import Language, Message, verbatim
from gyoan.model.schedule import TimeBudget
from gyoan.model.units import Duration
from gyoan.schedule import Gap, GapKind, Lesson
from gyoan.schedule.totals import weeks_of

HOSTILE = "</script><svg onload=alert(1)>"
BUDGETS = (
    TimeBudget("도입", 3, Duration(0), Duration(600)),
    TimeBudget("실습", 9, Duration(600), Duration(2700)),
    TimeBudget(HOSTILE, 20, Duration(3300), Duration(0)),
)
GLIMPSE = Glimpse(
    (
        Thumbnail(
            2, f"목차 {HOSTILE}", '<svg viewBox="0 0 960 540" aria-hidden="true"><text x="9" y="99">목차</text></svg>'
        ),
    ),
    packed(
        [
            SlideWords(1, "배포란", "컨테이너를 서버에 올린다"),
            SlideWords(2, f"목차 {HOSTILE}", f"Kubernetes 는 {HOSTILE} 무엇인가"),
            SlideWords(3, "되돌리기", "이전 판으로 Café 돌아간다"),
        ]
    ),
)


def found(severity: Severity, line: int, message: str, hint: str = "", path: str = "source/a.md") -> LinkedFinding:
    span = SourceSpan(path, line)
    return LinkedFinding(Diagnostic(Code.DEAD_LINK, severity, span, Message(message, f"{message}!"), verbatim(hint)))


def lessons() -> tuple[Lesson, ...]:
    """Return the lessons of a day: one over its slot, one under, one exact, one without a slot, one without a plan."""
    pause = Gap(GapKind.BREAK, ClockRange(590, 600))
    return (
        lesson(3300, 3000, (540, 590), of=session(1, "배포", path="source/a.md"), budgets=BUDGETS),
        lesson(2700, 3000, (600, 650), pause, session(2, HOSTILE, path="source/b.md")),
        lesson(3000, 3000, (660, 710), of=session(3, "셋", path="source/c.md")),
        lesson(3000, None, of=session(4, "넷", path="source/d.md")),
        lesson(0, 3000, of=session(5, "다섯", path="source/e.md")),
    )


def overview(language: Language = Language.KOREAN) -> CourseOverview:
    """Return a course of two weeks, with a session that nothing could be made of and one that cannot be read."""
    first = lessons()
    second = lesson(3000, 3000, of=session(1, "다음 주", path="source/f.md"))
    weeks = weeks_of([day(*first), day(second, week=2)])
    outputs = tuple(PageLink(name(), f"a%20b.{ending}") for ending, name in told.OUTPUT_NAMES.items())
    glances = [
        SessionGlance(f"{one.entry.session.path[7:]}", one.entry.session.plain_title, one.entry.session.path, one)
        for one in (*first, second)
    ]
    glances[0] = replace(
        glances[0],
        slides=12,
        pages=1,
        outputs=outputs,
        slide_address="a%20b.html#",
        glimpse=lambda: GLIMPSE,
        findings=(
            found(Severity.ERROR, 7, f"Dead {HOSTILE}", "look again"),
            found(Severity.WARNING, 8, "So"),
            replace(found(Severity.INFO, 9, "Know"), address="vscode://file/source/a.md:9"),
        ),
    )
    glances[1] = replace(glances[1], outputs=outputs[:1], failed=True, glimpse=lambda: Glimpse(GLIMPSE.thumbnails))
    unread = SessionGlance("g.md", "g", "source/g.md", failed=True, findings=(found(Severity.ERROR, 1, "Unreadable"),))
    books = (PageLink(told.BOOK_NAME(name="week_01/week_01.book.pdf", count=5), "week_01/week_01.book.pdf"),)
    of_course = (found(Severity.WARNING, 1, "Days", path="source/a.md"), found(Severity.INFO, 1, "Names", path="x"))
    return CourseOverview((CourseGlance(f"과정 {HOSTILE}", weeks, (*glances, unread), books, of_course),), language)
