"""A session made by two processes: the same bytes and diagnostics as by one, whatever becomes of the second."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from pickle import PicklingError

import pytest

from gyoan import build_course
from gyoan.course.building import composition, second_hand
from gyoan.course.building.jobs import Job, run_job
from gyoan.course.building.pool import LostJobError
from gyoan.course.building.second_hand import SecondHand
from gyoan.course.building.theme_sources import refresh_themes
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, GyoanError, Outcome, Severity, SourceSpan
from gyoan.model.message import verbatim
from gyoan.pipeline import Result

pytestmark = [pytest.mark.toolchain, pytest.mark.usefixtures("toolchain")]

THEME = 'extends = "default"\n[colors]\nprimary = "{}"\n'
SESSION = (
    "# Session 1: 하나 (50분)\n\n## 도입 (5분)\n\n- 값 😀\n- 뜻\n\n![없음](none.png)\n\n"
    "## 표 (10분)\n\n| 값 | 뜻 |\n| --- | --- |\n| 1 | 하나 |\n\n> 물음이 있는가?\n\n답 (8분)\n"
)


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


@pytest.fixture
def hand() -> Iterator[SecondHand]:
    with closing(SecondHand()) as hand:
        yield hand


def warm(hand: SecondHand, job: Job) -> None:
    """Have the second process load what it needs."""
    hand.submit(job).result()
    assert hand._last is not None
    hand._last.result()


def asked(job: Job, **settings: object) -> Job:
    return replace(job, plan=replace(job.plan, settings=replace(job.plan.settings, **settings)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "settings",
    [{}, {"editions": ("student", "teacher"), "handouts": ("pages", "slides")}],
)
def test_two_make_the_same_as_one(job: Job, hand: SecondHand, settings: dict[str, object]) -> None:
    job = asked(job, **settings)
    alone = run_job(job)
    assert len(alone.value.files) == (4 if settings else 2)
    assert alone.value.glimpse.words
    assert hand.submit(job).result() == alone
    warm(hand, job)
    parts = list[tuple[str, ...]]()

    def noted(half: Job) -> Outcome[Result]:
        parts.append(half.plan.settings.formats)
        return run_job(half)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(second_hand, "run_job", noted)
        together = hand.submit(job).result()
    assert together == alone
    assert list(together.value.files) == list(alone.value.files)
    assert parts == [tuple(name for name in job.plan.settings.formats if name != "pdf")], "the rest was made beside"


def test_what_a_killed_process_had_is_made_all_the_same(job: Job, hand: SecondHand) -> None:
    warm(hand, job)
    assert hand._pool is not None
    for process in hand._pool._all:
        process.kill()
    assert hand.submit(job).result() == run_job(job)


@pytest.mark.parametrize(
    "why",
    [
        LostJobError(verbatim("died twice")),
        BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable"),
        PicklingError("no such job"),
        GyoanError("what came of the work cannot be handed back"),
    ],
    ids=lambda why: type(why).__name__,
)
def test_what_is_lost_beside_is_made_here(
    why: Exception, job: Job, hand: SecondHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    warm(hand, job)
    lost: Future[Outcome[Result]] = Future()
    lost.set_exception(why)
    monkeypatch.setattr(hand._pool, "submit", lambda _: lost)
    assert hand.submit(job).result() == run_job(job)


def test_what_the_session_itself_raises_is_raised(job: Job, hand: SecondHand, monkeypatch: pytest.MonkeyPatch) -> None:
    warm(hand, job)
    lost: Future[Outcome[Result]] = Future()
    lost.set_exception(ValueError("beside"))
    monkeypatch.setattr(hand._pool, "submit", lambda _: lost)

    def faulty(half: Job) -> Outcome[Result]:
        if "pdf" in half.plan.settings.formats:
            raise ValueError("here")
        return run_job(half)

    monkeypatch.setattr(second_hand, "run_job", faulty)
    with pytest.raises(ValueError, match="here"):
        hand.submit(job).result()


def test_both_make_a_session_in_its_theme_as_it_is_now(job: Job, hand: SecondHand, tmp_path: Path) -> None:
    theme = tmp_path / "themes" / "own" / "theme.toml"
    theme.parent.mkdir(parents=True)
    theme.write_text(THEME.format("#224488"), "utf-8")
    job = replace(job, theme=replace(job.theme, name="own", folders=(tmp_path / "themes",)))
    warm(hand, job)
    before = hand.submit(job).result().value.files

    theme.write_text(THEME.format("#882244"), "utf-8")
    refresh_themes()
    after = hand.submit(job).result().value.files

    assert after == run_job(job).value.files
    assert all(after[name] != before[name] for name in before)


def test_where_something_is_raised_one_makes_it_all(
    job: Job, hand: SecondHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    warm(hand, job)
    tried = list[tuple[str, ...]]()

    def faulty(half: Job) -> Outcome[Result]:
        tried.append(half.plan.settings.formats)
        span = SourceSpan("session_01.md", 1)
        told = Diagnostic(Code.INTERNAL_FAULT, Severity.ERROR, span, verbatim("fault"))
        return replace(run_job(half), diagnostics=(told,))

    monkeypatch.setattr(second_hand, "run_job", faulty)
    assert [one.code for one in hand.submit(job).result().diagnostics] == [Code.INTERNAL_FAULT]
    assert tried == [("pptx",), ("pptx", "pdf")]


def test_no_process_is_started_for_what_one_makes(job: Job, hand: SecondHand) -> None:
    for one in (
        asked(job, formats=("pptx",)),
        asked(job, formats=("pdf",)),
        asked(job, formats=("pptx", "png", "pdf")),
        asked(job, books=("course",)),
        replace(job, unchanged=frozenset({"pptx"})),
        replace(job, layouts=True),
        replace(job, early=lambda *_: None),
    ):
        assert second_hand._halves(one) is None
    hand.submit(asked(job, formats=("pptx",))).result()
    assert hand._pool is None
