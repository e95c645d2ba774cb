"""A session whose slides a copy of this process writes: the same as made by one, whatever becomes of the copy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gyoan import build_course
from gyoan.concurrency.copies import CAN_COPY
from gyoan.course.building import composition, copied_hand
from gyoan.course.building.copied_hand import run_with_copy
from gyoan.course.building.jobs import Job, run_job
from gyoan.course.building.request import Incremental
from gyoan.model.diagnostic import Outcome
from gyoan.pipeline import Result

pytestmark = [
    pytest.mark.toolchain,
    pytest.mark.usefixtures("toolchain"),
    pytest.mark.skipif(not CAN_COPY, reason="another platform: no copies of processes"),
]

SESSION = (
    "# Session 1: 하나 (50분)\n\n## 도입 (5분)\n\n- 값 😀\n- 뜻\n\n![없음](none.png)\n\n"
    "## 표 (10분)\n\n| 값 | 뜻 |\n| --- | --- |\n| 1 | 하나 |\n\n> 물음이 있는가?\n\n답 (8분)\n"
)


class Copies:
    """Counts the copies that are made, each of which may fail."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made = 0
        self.work: Callable[[Callable[[], bytes]], bytes] = lambda work: work()
        real = copied_hand.Copy

        def counted(work: Callable[[], bytes]) -> object:
            self.made += 1
            return real(lambda: self.work(work))

        monkeypatch.setattr(copied_hand, "Copy", counted)


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> Copies:
    return Copies(monkeypatch)


@pytest.fixture
def job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Job:
    """Return a session on its way."""
    taken: list[Job] = []

    def taking(job: Job) -> Outcome[Result]:
        taken.append(job)
        return run_job(job)

    monkeypatch.setattr(composition, "run_job", taking)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "session_01.md").write_text(SESSION, "utf-8")
    with build_course("session_01.md") as course:
        list(course)
    return replace(taken[0], layouts=False, glimpsed=True)


def asked(job: Job, **settings: object) -> Job:
    return replace(job, plan=replace(job.plan, settings=replace(job.plan.settings, **settings)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"editions": ("student", "teacher"), "handouts": ("pages", "slides")},
        {"formats": ("pdf", "html")},
    ],
)
def test_two_make_the_same_as_one(job: Job, copies: Copies, settings: dict[str, object]) -> None:
    job = asked(job, **settings)
    alone = run_job(job)
    together = run_with_copy(job)
    assert together == alone
    assert list(together.value.files) == list(alone.value.files)
    assert together.value.glimpse.words
    assert copies.made == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda job: asked(job, formats=("pptx",)),
        lambda job: asked(job, formats=("pdf",)),
        lambda job: asked(job, formats=("pptx", "html", "pdf")),
        lambda job: asked(job, formats=("png", "pdf")),
        lambda job: replace(job, unchanged=frozenset({"pptx"})),
        lambda job: replace(job, early=lambda *_: None),
    ],
    ids=["slides alone", "pages alone", "two decks", "files of slides", "unchanged", "early"],
)
def test_what_one_makes_needs_no_copy(job: Job, copies: Copies, change: Callable[[Job], Job]) -> None:
    job = change(job)
    assert run_with_copy(job) == run_job(job)
    assert copies.made == 0


def test_what_fails_in_the_copy_is_made_here(job: Job, copies: Copies) -> None:
    def fail(_: object) -> bytes:
        raise ValueError("no")

    copies.work = fail
    assert run_with_copy(job) == run_job(job)
    assert copies.made == 1


def test_where_there_can_be_no_copy_all_is_made_here(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []

    def none_left(work: object) -> None:
        tried.append(work)
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(copied_hand, "Copy", none_left)
    assert run_with_copy(job) == run_job(job)
    assert len(tried) == 1, "the fault is not sought among the session's blocks"


def test_a_fault_in_slides_is_told_once_and_costs_its_block(
    job: Job, copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gyoan import pipeline

    real = pipeline.layout_deck

    def faulty(session, *given):  # type: ignore[no-untyped-def]
        if any("표" in section.plain_title for section in session.sections):
            raise ValueError("no")
        return real(session, *given)

    monkeypatch.setattr(pipeline, "layout_deck", faulty)
    alone, together = run_job(job), run_with_copy(job)
    assert together.value.files == alone.value.files
    assert [one.code for one in together.diagnostics] == [one.code for one in alone.diagnostics]
    assert copies.made <= 1


@pytest.mark.parametrize(("copied", "made"), [(True, 1), (False, 0)])
def test_only_a_program_that_says_so_is_copied(
    copied: bool,
    made: int,
    copies: Copies,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(composition, "usable_processors", lambda: 2)
    (tmp_path / "session_01.md").write_text(SESSION, "utf-8")
    with build_course("session_01.md", "outputs", incremental=Incremental(copied=copied)) as course:
        assert len([path for one in course for path in one.written]) == 2
    assert copies.made == made
