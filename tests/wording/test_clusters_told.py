"""What is told of a cluster that cannot compose: one line, and the build ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from clusters import ADDRESS, Workers
from gyoan.course.building import cluster
from gyoan.model.message import Language
from wording.telling import Telling


@pytest.mark.toolchain
@pytest.mark.usefixtures("toolchain")
def test_what_keeps_a_cluster_from_composing_is_told_in_one_line(
    telling: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = (Workers(reached=False), Workers(count=0), Workers(ends=True), Workers(other=True))

    def make(language: Language) -> Iterator[str]:
        folder = telling.folder / language.value
        (folder / "source").mkdir(parents=True, exist_ok=True)
        (folder / "source/session_01.md").write_text("# Session 1: one\n\n## Opening (5 min)\n\n- one\n", "utf-8")
        for number, workers in enumerate(cases):
            monkeypatch.setattr(cluster, "Client", workers)
            workers.status = "running"
            yield f"$ gyoan build --cluster {ADDRESS} -o {number}"
        with monkeypatch.context() as patched:
            patched.setitem(sys.modules, "gyoan.course.building.cluster", None)
            yield f"$ gyoan build --cluster {ADDRESS}"

    telling.compare("clusters", make)
