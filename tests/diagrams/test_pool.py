"""Tests of the worker's threads: what takes too long or fails costs nobody else anything."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from gyoan.diagrams.process import WORKER
from gyoan.toolchain.tools import Toolchain

pytestmark = [pytest.mark.toolchain, pytest.mark.clock]

THREAD = """
import { parentPort, workerData } from "node:worker_threads";
parentPort.on("message", (job) => {
  if (job === "hang") for (;;);
  if (job === "die") process.exit(3);
  if (job === "eat") for (const eaten = []; ; ) eaten.push({ job });
  if (job === "fail") parentPort.postMessage({ failure: "no way" });
  else parentPort.postMessage({ answer: `${workerData} ${job}` });
});
"""
MAIN = """
import { Pool } from POOL;
const pool = new Pool(new URL("thread.mjs", import.meta.url), "done:", COUNT, { maxOldGenerationSizeMb: 32 });
const times = JOBS.map(() => ({ left: 0.5 }));
const started = performance.now();
const settled = await Promise.allSettled(JOBS.map((job, at) => pool.run(job, times[at])));
const said = settled.map(({ value, reason }) => value ?? `${reason.kind ?? "error"}: ${reason.message}`);
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ said, left: times.map(({ left }) => left), seconds }));
process.exit();
"""


def run(toolchain: Toolchain, folder: Path, jobs: list[str], threads: int = 1) -> dict[str, Any]:
    (folder / "thread.mjs").write_text(THREAD, encoding="utf-8")
    main = MAIN.replace("POOL", json.dumps((WORKER / "common" / "pool.mjs").as_uri())).replace("COUNT", str(threads))
    (folder / "main.mjs").write_text(main.replace("JOBS", json.dumps(jobs)), encoding="utf-8")
    done = subprocess.run(
        [toolchain.node.executable, folder / "main.mjs"], capture_output=True, text=True, timeout=60, check=True
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_a_job_that_hangs_is_given_up_and_the_next_is_done(toolchain: Toolchain, tmp_path: Path) -> None:
    answer = run(toolchain, tmp_path, ["가", "hang", "나"])
    assert answer["said"] == ["done: 가", "timeout: not done in time", "done: 나"]
    assert answer["left"][0] > 0.3


@pytest.mark.parametrize("job", ["die", "fail", "eat"])
def test_a_job_that_fails_is_told_and_the_next_is_done(toolchain: Toolchain, tmp_path: Path, job: str) -> None:
    first, second = run(toolchain, tmp_path, [job, "나"])["said"]
    assert first.startswith("error: ")
    assert second == "done: 나"


def test_waiting_for_a_thread_costs_no_time(toolchain: Toolchain, tmp_path: Path) -> None:
    answer = run(toolchain, tmp_path, ["hang", "hang", "가"])
    assert answer["said"][2] == "done: 가"
    assert answer["left"][2] > 0.3
    assert answer["seconds"] > 0.9


def test_a_thread_that_hangs_keeps_no_other_from_its_work(toolchain: Toolchain, tmp_path: Path) -> None:
    jobs = ["hang", *(f"일 {number}" for number in range(20))]
    said = run(toolchain, tmp_path, jobs, threads=2)["said"]
    assert said[1:] == [f"done: {job}" for job in jobs[1:]]
