"""What a worker of a cluster answers to what it is sent: what it lacks, what it keeps, and what goes wrong there."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from gyoan.course.building import cluster_work
from gyoan.course.building.cluster_work import Parcel, Reply, composed
from gyoan.course.building.jobs import Job
from gyoan.model.diagnostic import GyoanError


def composing(theme: Any, job: Job) -> Any:
    """Stand in for the work: what comes of it is its theme and its drawings; one theme cannot be used."""
    if theme == "broken":
        raise GyoanError("it cannot be used")
    return (lambda: None) if theme == "stuck" else (theme, dict(job.drawings))


@pytest.fixture(autouse=True)
def worker(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Begin with a worker that has nothing."""
    monkeypatch.setattr(cluster_work, "code_identity", lambda: "code")
    monkeypatch.setattr(cluster_work, "settled", lambda theme, _: theme)
    monkeypatch.setattr(cluster_work, "cache_folder", lambda: tmp_path)
    monkeypatch.setattr(cluster_work, "run_in", composing)
    for kept in (cluster_work._themes, cluster_work._drawings):
        kept.clear()
    yield
    for kept in (cluster_work._themes, cluster_work._drawings):
        kept.clear()


def sent(
    theme: str = "", *names: str, drawings: tuple[str, ...] = (), with_theme: bool = False, code: str = "code"
) -> Reply:
    """Return what the worker answers to a session with this theme and drawings, of which these are sent along."""
    job = Job(cast("Any", None), {}, {}, cast("Any", None))
    parcel = Parcel(code, job, {f"key of {name}": name for name in names}, theme)
    along = {name: pickle.dumps(f"drawing {name}") for name in drawings}
    answer = composed(pickle.dumps(parcel), along, pickle.dumps(theme) if with_theme else None)
    reply = pickle.loads(answer)
    assert isinstance(reply, Reply)
    return reply


def has(theme: str) -> bool:
    return not sent(theme).is_lacking


def test_other_code_is_told_before_anything_is_looked_at() -> None:
    assert sent("a", "b", drawings=("b",), with_theme=True, code="other") == Reply(is_other=True)
    assert not has("a")


def test_a_worker_asks_for_a_theme_that_it_does_not_have_and_never_again() -> None:
    assert sent("a") == Reply(is_lacking=True)
    assert sent("a", with_theme=True).result == cast("Any", ("a", {}))
    assert sent("a").result == cast("Any", ("a", {}))
    assert sent("b") == Reply(is_lacking=True)


def test_a_worker_asks_for_all_where_it_lacks_one_of_the_drawings() -> None:
    assert has("a") is False
    sent("a", with_theme=True)
    assert sent("a", "x", "y", drawings=("x",)) == Reply(is_lacking=True)
    both = cast("Any", ("a", {"key of x": "drawing x", "key of y": "drawing y"}))
    assert sent("a", "x", "y", drawings=("y",)).result == both, "the first was kept meanwhile"
    assert sent("a", "x", "y").result == both


def test_of_themes_those_are_kept_that_were_used_last() -> None:
    names = [f"{number}" for number in range(8)]
    for name in names:
        sent(name, with_theme=True)
    assert has("0")
    sent("8", with_theme=True)
    assert [name for name in (*names, "8") if name in cluster_work._themes] == ["0", "2", "3", "4", "5", "6", "7", "8"]


def test_of_drawings_two_thousand_are_kept_that_were_used_last() -> None:
    sent("a", with_theme=True)
    names = [f"{number}" for number in range(2_000)]
    sent("a", drawings=tuple(names))
    assert not sent("a", "0").is_lacking
    sent("a", drawings=("one more",))
    assert [sent("a", name).is_lacking for name in ("0", "1", "2", "one more")] == [False, True, False, False]


def test_what_goes_wrong_comes_back_as_an_error_of_that_session() -> None:
    reply = sent("broken", with_theme=True)
    assert (type(reply.error), str(reply.error), reply.result) == (GyoanError, "it cannot be used", None)
    stuck = sent("stuck", with_theme=True)
    assert stuck.result is None
    assert "cannot be handed back" in str(stuck.error)
    assert sent("a", with_theme=True).error is None
