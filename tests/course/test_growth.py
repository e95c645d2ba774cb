"""What the first process of a build holds of a session does not add up: hundreds of them fit into little memory."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest

from gyoan import build_course
from gyoan.course.building import composition
from gyoan.course.building.jobs import Job
from gyoan.course.building.request import Incremental
from gyoan.model.diagnostic import Outcome
from gyoan.model.glimpse import Glimpse, Thumbnail
from gyoan.pipeline import Result

pytestmark = [pytest.mark.toolchain, pytest.mark.usefixtures("toolchain")]

SESSIONS, BEFORE = 50, 10
GLIMPSE = 400_000
"""Bytes that a course's page shows of a session, many more than it ever does."""
HELD = 20_000
"""Bytes that may be held of a session until the end."""


def composed(job: Job) -> Outcome[Result]:
    """Return what stands for the outputs of a session."""
    drawing = f"<svg>{'x' * (GLIMPSE + len(job.plan.session.source))}</svg>"
    return Outcome(Result({"pptx": b"deck"}, 1, 1, glimpse=Glimpse((Thumbnail(1, "picture", drawing),), "words")))


def build(out: str) -> tuple[int, int]:
    """Return how many bytes a build holds of all sessions but its first at the end, and how many at the most."""
    with build_course(".", out, jobs=1, incremental=Incremental()) as course:
        for _ in range(BEFORE):
            next(course)
        tracemalloc.start()
        for one in course:
            del one
        _, most = tracemalloc.get_traced_memory()
        gc.collect()  # What nothing holds may wait for it.
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    return held, most


def test_neither_sessions_nor_their_part_of_the_page_are_held_until_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(composition, "run_job", composed)
    for number in range(SESSIONS):
        text = f"# {number}번째\n\n" + f"## 하나 (5분)\n\n{'가나다 ' * 300}\n\n" * 4
        (tmp_path / f"session_{number:02}.md").write_text(text, "utf-8")
    (tmp_path / "course.toml").write_text('formats = ["pptx"]\n', "utf-8")
    build("first")  # What is loaded meanwhile, which depends on the tests before, is no part of what is weighed.
    held, most = build("out")
    page = (tmp_path / "out" / "index.html").stat().st_size
    assert page > SESSIONS * GLIMPSE
    assert held < (SESSIONS - BEFORE) * HELD
    assert most < page / 2
