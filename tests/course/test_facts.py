"""What is still told of a session when it is gone: the same as while it was there."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gyoan.course.building.facts import entry_of
from gyoan.course.building.kept_facts import facts_of
from gyoan.course.building.session_build import Built, Work
from gyoan.course.discovery import SessionFile
from gyoan.model.clock import ClockRange
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.drawing import Drawing, FrameName
from gyoan.model.graph import Graph
from gyoan.model.message import verbatim
from gyoan.model.settings import Settings
from gyoan.model.units import Duration, Length, Points
from gyoan.pipeline import Result
from gyoan.preparing import read_and_plan

PATH = "source/week_03/day_05/session_08.md"
FILE = SessionFile(Path(PATH), PATH, Path("session_08"), Path("source"))
TEXT = """---
{front}
---

# Session 8: 배포

## 도입 (5분)

글

```mermaid
graph TD
A --> B
```

## 끝 (10분)

끝
"""
WHOLE = Settings(
    title="과정", slot=Duration(3000), start=540, pause=Duration(600), lunch=ClockRange(720, 780), books=("day",)
)
SOURCE = "graph TD\nA --> B"


def built(settings: Settings = WHOLE, front: str = "author: 김하늘", **more: Any) -> Built:
    plan = read_and_plan(TEXT.format(front=front).encode(), PATH, settings).value
    assert plan is not None
    return replace(Built(FILE, plan, None, (), (), 0.0), **more)


def gone(one: Built) -> Built:
    """Return the same where only its facts are left, as a file of JSON keeps them."""
    return replace(one, plan=None, result=None, facts=json.loads(json.dumps(facts_of(one))))


@pytest.mark.parametrize(
    ("settings", "front"),
    [
        (WHOLE, "author: 김"),
        (WHOLE, "time: 10:30-11:20"),
        (Settings(), "author: 김"),
        (Settings(slot=Duration(60)), "x: 1"),
    ],
)
def test_a_timetable_says_the_same_of_a_session_that_is_gone(settings: Settings, front: str) -> None:
    there, left = (entry_of(one) for one in (built(settings, front), gone(built(settings, front))))
    assert there is not None
    assert left is not None
    assert (left.session.plain_title, left.session.path) == (there.session.plain_title, there.session.path)
    assert (left.session.identity, left.session.clock) == (there.session.identity, there.session.clock)
    assert left.session.span == there.session.span
    assert left.rhythm == there.rhythm
    assert (left.schedule.planned, left.schedule.slot) == (there.schedule.planned, there.schedule.slot)
    times = [(one.title, one.line, one.start, one.duration, one.outside) for one in there.schedule.budgets]
    assert [(one.title, one.line, one.start, one.duration, one.outside) for one in left.schedule.budgets] == times
    assert left.course == there.course == "source"


def test_nothing_is_told_of_a_session_that_could_not_be_read() -> None:
    assert entry_of(Built(FILE, None, None, (), (), 0.0)) is None


def drawing(points: float, *parts: Drawing, graph: Graph | None = None) -> Drawing:
    return Drawing(Length(1), Length(1), b"", "", Points(points), "", graph, parts)


def diagram(result: Result | None = None, *found: Diagnostic, **drawn: Drawing) -> dict[str, Any]:
    drawings = {(SOURCE, FrameName[name]): one for name, one in drawn.items()}
    (told,) = facts_of(built(drawings=drawings, result=result, diagnostics=found))["diagrams"]
    return dict(told)


def test_the_smallest_label_is_told_in_tenths_that_are_never_more_than_it_is() -> None:
    told = diagram(SLIDE=drawing(9.99), PAGE=drawing(20, drawing(8.3), drawing(7.25)))
    assert (told["slide_pt"], told["page_pt"]) == (9.9, 7.2)
    assert diagram(SLIDE=drawing(12.3))["slide_pt"] == 12.3
    assert diagram()["slide_pt"] is None


def test_what_was_laid_out_goes_before_what_was_drawn() -> None:
    line = TEXT.format(front="author: 김하늘").split("\n").index("```mermaid") + 1
    result = Result({}, 3, 2, slide_points={line: 11.16}, page_points={line + 1: 6.0})
    told = diagram(result, SLIDE=drawing(20), PAGE=drawing(9))
    assert (told["line"], told["slide_pt"], told["page_pt"]) == (line, 11.1, 9.0)


@pytest.mark.parametrize(
    ("one", "how"),
    [
        (None, "source"),
        (drawing(9), "image"),
        (drawing(9, graph=Graph((), (), ())), "native"),
        (drawing(9, drawing(9)), "native"),
    ],
)
def test_how_a_diagram_is_drawn_is_told(one: Drawing | None, how: str) -> None:
    assert (diagram(SLIDE=one) if one else diagram())["drawn"] == how


@pytest.mark.parametrize(
    ("code", "off", "repaired"),
    [
        (Code.REPAIRED_DIAGRAM, -1, False),
        (Code.REPAIRED_DIAGRAM, 0, True),
        (Code.REPAIRED_DIAGRAM, 2, True),
        (Code.REPAIRED_DIAGRAM, 3, True),
        (Code.REPAIRED_DIAGRAM, 4, False),
        (Code.SMALL_LABELS, 1, False),
    ],
)
def test_a_diagram_that_was_mended_is_told_from_its_neighbours(code: Code, off: int, *, repaired: bool) -> None:
    line = TEXT.format(front="author: 김하늘").split("\n").index("```mermaid") + 1
    found = Diagnostic(code, Severity.WARNING, SourceSpan(PATH, line + off), verbatim("말"))
    assert diagram(None, found)["repaired"] is repaired


def test_a_session_failed_where_anything_is_an_error() -> None:
    def failed(*severities: Severity) -> bool:
        found = (Diagnostic(Code.DEAD_LINK, one, SourceSpan(PATH, 1), verbatim("말")) for one in severities)
        return built(diagnostics=tuple(found)).failed

    assert [failed(), failed(Severity.WARNING), failed(Severity.WARNING, Severity.ERROR)] == [False, False, True]


@pytest.mark.parametrize(
    ("code", "path", "line", "shown"),
    [
        (Code.DEAD_LINK, PATH, 1, "하나"),
        (Code.DEAD_LINK, PATH, 2, "둘"),
        (Code.DEAD_LINK, PATH, 3, ""),
        (Code.DEAD_LINK, PATH, 0, ""),
        (Code.DEAD_LINK, "source/course.toml", 1, ""),
        (Code.CANNOT_WRITE, PATH, 1, ""),
    ],
)
def test_a_finding_has_the_line_that_it_speaks_of(code: Code, path: str, line: int, shown: str) -> None:
    work = Work(FILE, {}, was_built=False)
    work.lines = ["하나", "둘"]
    work.diagnostics.append(Diagnostic(code, Severity.ERROR, SourceSpan(path, line), verbatim("말")))
    (told,) = work.done(None).diagnostics
    assert told.source_line == shown
