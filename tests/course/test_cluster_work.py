"""What is sent to workers of a cluster, and what comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusters import ADDRESS, Workers
from gyoan import build_course
from gyoan.course.building import cluster, cluster_work
from gyoan.course.building.pool import LostClusterError

pytestmark = [pytest.mark.toolchain, pytest.mark.usefixtures("toolchain")]
SESSION = "# Session {0}: 하나\n\n## 도입 (5분)\n\n- 하나 😀 {0}\n"


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for number in (1, 2, 3):
        (tmp_path / f"source/session_0{number}.md").parent.mkdir(exist_ok=True)
        (tmp_path / f"source/session_0{number}.md").write_text(SESSION.format(number), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cluster_work, "cache_folder", lambda: tmp_path / "worker")
    return tmp_path


def made(out: str, jobs: int | str) -> dict[str, bytes]:
    with build_course("source", out, jobs=jobs) as built:
        assert [one.failed for one in built] == [False] * 3
    return {path.name: path.read_bytes() for path in Path(out).iterdir()}


def test_a_theme_is_sent_once_and_what_comes_back_is_what_is_made_here(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers = Workers()
    monkeypatch.setattr(cluster, "Client", workers)
    monkeypatch.setattr(cluster, "_AT_ONCE", 1)

    assert made("there", ADDRESS) == made("here", 1)
    assert [theme for _, theme in workers.asked] == [False, True, False, False]
    fonts = {path.name for path in (course / "worker").rglob("*.ttf")}
    assert "NotoSansKR_400Regular.ttf" in fonts, "of what is here a worker needs nothing"


def test_what_a_dying_worker_had_is_sent_again(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workers = Workers(lost=2)
    monkeypatch.setattr(cluster, "Client", workers)

    made("there", ADDRESS)
    assert workers.lost == 0
    assert workers.status == "closed"


def test_what_is_lost_again_and_again_costs_itself_only(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "Client", Workers(lost=10_000))

    with build_course("source", "out", jobs=ADDRESS) as built:
        said = [one.diagnostics[0].message for one in built]
    assert [message.partition(",")[0] for message in said] == ["The process that composed this session died twice"] * 3


@pytest.mark.parametrize("workers", [Workers(ends=True), Workers(other=True), Workers(count=0), Workers(reached=False)])
def test_a_cluster_that_cannot_work_ends_the_build(
    course: Path, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "Client", workers)

    with build_course("source", "out", jobs=ADDRESS) as built, pytest.raises(LostClusterError, match="scheduler:8786"):
        next(built)
    assert not list(course.glob("out/*"))
