"""Building several sessions: what goes on while diagrams are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from gyoan.course.building import composition as composing
from gyoan.course.building import sessions as building
from gyoan.course.building.composition import Composer
from gyoan.course.building.jobs import Job, run_job
from gyoan.course.building.orders import Workshop
from gyoan.course.building.pool import LostJobError
from gyoan.course.building.session_build import Built
from gyoan.course.building.sessions import Request, finished_sessions
from gyoan.course.discovery import find_sessions
from gyoan.messages.faults import DIED, EXHAUSTED
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Outcome
from gyoan.model.drawing import Drawings, Undrawn
from gyoan.model.message import Message, capitalized, verbatim
from gyoan.pipeline import Result
from gyoan.toolchain.errors import ToolchainError
from gyoan.toolchain.tools import Toolchain

pytestmark = pytest.mark.toolchain

TEXT = "# Session {0}: 흐름\n\n## 도입 (5분)\n\n```mermaid\ngraph LR\n  A --> B{0}\n```\n"


@dataclass
class LateStudio:
    """A studio that draws nothing before the last of `sessions` is on order, and never what holds `broken`."""

    sessions: int
    broken: str = "nothing"
    ordered: list[str] = field(default_factory=list)
    collected: list[str] = field(default_factory=list)

    def order(self, diagrams: Sequence[Diagram], frames: object) -> LateCommission:
        self.ordered.append(diagrams[0].source)
        return LateCommission(self, diagrams[0].source)

    def rasterize(self, svg: str, width: int) -> bytes | None:
        raise AssertionError


@dataclass
class LateCommission:
    """The one diagram of a session."""

    studio: LateStudio
    source: str
    records: dict[str, Future[object]] = field(default_factory=dict)

    @property
    def is_done(self) -> bool:
        return len(self.studio.ordered) == self.studio.sessions

    def result(self) -> Outcome[Drawings]:
        assert self.is_done, "a session was waited for before the others were on order"
        self.studio.collected.append(self.source)
        if self.studio.broken in self.source:
            raise ToolchainError("the browser is gone")
        return Outcome(AnyDrawing())


class AnyDrawing(dict[Any, Undrawn]):
    """Says of every diagram that it is not drawn."""

    def __missing__(self, key: object) -> Undrawn:
        return Undrawn(verbatim("그릴 수 없습니다."))

    def get(self, key: object, default: object = None) -> Undrawn:  # type: ignore[override]
        return self[key]


def built(studio: LateStudio, toolchain: Toolchain, widths: Path, folder: Path) -> list[Built]:
    for number in range(1, studio.sessions + 1):
        (folder / f"session_{number}.md").write_text(TEXT.format(number), encoding="utf-8")
    files = find_sessions([folder]).value
    workshop = Workshop(lambda *_: studio, lambda: toolchain.packages, widths, lambda _: toolchain.packages)  # type: ignore[arg-type, return-value]
    return list(finished_sessions(Request(files, folder / "outputs", jobs=1), workshop))


def test_the_diagrams_of_all_sessions_are_on_order_before_one_is_waited_for(
    toolchain: Toolchain, widths: Path, tmp_path: Path
) -> None:
    studio = LateStudio(3)
    sessions = built(studio, toolchain, widths, tmp_path)
    assert [one.file.path.stem for one in sessions] == ["session_1", "session_2", "session_3"]
    assert all(one.result and len(one.written) == 2 for one in sessions)
    assert studio.collected == studio.ordered


def test_a_session_whose_diagrams_cannot_be_drawn_does_not_stop_the_others(
    toolchain: Toolchain, widths: Path, tmp_path: Path
) -> None:
    sessions = built(LateStudio(3, broken="B2"), toolchain, widths, tmp_path)
    assert [bool(one.written) for one in sessions] == [True, False, True]
    assert [told.code for told in sessions[1].diagnostics] == [Code.NO_TOOLCHAIN]


class SlowStudio(LateStudio):
    """A studio that has drawn nothing before it is waited for."""

    def order(self, diagrams: Sequence[Diagram], frames: object) -> LateCommission:
        self.ordered.append(diagrams[0].source)
        return SlowCommission(self, diagrams[0].source)


class SlowCommission(LateCommission):
    """What is waited for."""

    is_done = False  # type: ignore[assignment]

    def result(self) -> Outcome[Drawings]:
        self.studio.collected.append(self.source)
        return Outcome(AnyDrawing())


@pytest.mark.parametrize(("sessions", "loads"), [(1, True), (4, False)])
def test_what_writes_is_loaded_while_drawings_are_waited_for_where_this_process_writes(
    sessions: int, loads: bool, toolchain: Toolchain, widths: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio, heard = SlowStudio(sessions), list[tuple[str, ...]]()

    def get_ready(formats: tuple[str, ...]) -> None:
        assert studio.collected == []
        heard.append(formats)

    monkeypatch.setattr(composing, "get_ready", get_ready)
    assert all(one.written for one in built(studio, toolchain, widths, tmp_path))
    assert heard == ([("pptx", "pdf")] if loads else [])


@pytest.mark.parametrize("reason", [DIED(), EXHAUSTED(seconds=300)])
def test_a_session_whose_process_is_lost_is_named_and_the_others_are_built(
    reason: Message, toolchain: Toolchain, widths: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def composer(*_: object, **__: object) -> Iterator[Composer]:
        def compose(job: Job) -> Future[Outcome[Result]]:
            future: Future[Outcome[Result]] = Future()
            if job.plan.session.identity.number == 2:
                future.set_exception(LostJobError(reason))
            else:
                future.set_result(run_job(job))
            return future

        yield compose

    monkeypatch.setattr(composing, "composer", composer)
    sessions = built(LateStudio(3), toolchain, widths, tmp_path)

    assert [bool(one.written) for one in sessions] == [True, False, True]
    (told,) = sessions[1].diagnostics
    assert (told.code, told.span.path) == (Code.INTERNAL_FAULT, sessions[1].file.shown)
    assert told.message == capitalized(reason)
    assert "--jobs 1" in told.hint


def test_of_a_long_course_only_a_few_sessions_are_on_their_way_at_once(
    toolchain: Toolchain, widths: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "MOST_UNDERWAY", 3)
    studio = LateStudio(3)
    for number in range(1, 9):
        (tmp_path / f"session_{number}.md").write_text(TEXT.format(number), encoding="utf-8")
    workshop = Workshop(lambda *_: studio, lambda: toolchain.packages, widths, lambda _: toolchain.packages)  # type: ignore[arg-type, return-value]

    def drawn_late(commission: LateCommission) -> Outcome[Drawings]:
        studio.collected.append(commission.source)
        return Outcome(AnyDrawing())

    monkeypatch.setattr(LateCommission, "is_done", False)
    monkeypatch.setattr(LateCommission, "result", drawn_late)
    ahead = []
    for one in building.finished_sessions(
        Request(find_sessions([tmp_path]).value, tmp_path / "outputs", jobs=1), workshop
    ):
        ahead.append(len(studio.ordered) - len(studio.collected))
        assert one.written
    assert len(ahead) == 8
    assert max(ahead) <= 3
