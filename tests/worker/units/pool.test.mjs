// Threads that do jobs beside the page: answers, failures, jobs that take too long.
import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { Pool } from "../../../build/gyoan/diagrams/worker/common/pool.mjs";
import { Refusal } from "../../../build/gyoan/diagrams/worker/common/refusal.mjs";

/** What runs in a thread: a job says what it does. */
const SCRIPT = `
  import { parentPort, threadId, workerData } from "node:worker_threads";
  const worked = () => (process.threadCpuUsage?.() ?? process.cpuUsage()).user / 1000;
  const work = (ms) => {
    for (const start = worked(); worked() < start + ms; );
  };
  parentPort.on("message", ({ does, ms = 0 }) => {
    if (does === "fail") return parentPort.postMessage({ failure: "틀림" });
    if (does === "throw") throw new Error("갑자기");
    if (does === "exit") process.exit(0);
    if (does === "spin") for (;;);
    if (does === "work") work(ms);
    const answer = { threadId, data: workerData, does };
    setTimeout(() => parentPort.postMessage({ answer }), does === "wait" ? ms : 0);
  });
`;
const pools = [];
/** A pool whose threads end with the test. */
function pool(count = 1) {
  pools.push(new Pool(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`), "자료", count, {}));
  return pools.at(-1);
}
const time = (left = 60) => ({ left });

describe("a pool of threads", () => {
  afterEach(() => Promise.all(pools.splice(0).flatMap(({ idle }) => idle.map(({ worker }) => worker.terminate()))));

  test("answers each job, one after the other on one thread, with what the thread was given", async () => {
    const one = pool();
    const answers = await Promise.all(["a", "b", "c"].map((does) => one.run({ does }, time())));
    assert.deepEqual(
      answers.map(({ does, data }) => [does, data]),
      [
        ["a", "자료"],
        ["b", "자료"],
        ["c", "자료"],
      ],
    );
    assert.equal(new Set([...answers, await one.run({ does: "d" }, time())].map(({ threadId }) => threadId)).size, 1);
  });

  test("does as many jobs at a time as it has threads", async () => {
    const two = pool(2);
    const answers = await Promise.all(["a", "b", "c"].map((does) => two.run({ does }, time())));
    assert.equal(new Set(answers.slice(0, 2).map(({ threadId }) => threadId)).size, 2);
    assert.equal(new Set(answers.map(({ threadId }) => threadId)).size, 2);
  });

  test("tells of a job that fails, whose thread does the next", async () => {
    const one = pool();
    const { threadId } = await one.run({ does: "a" }, time());
    await assert.rejects(one.run({ does: "fail" }, time()), { message: "틀림" });
    assert.equal((await one.run({ does: "a" }, time())).threadId, threadId);
  });

  test("tells of a thread that ends, and has another one for what comes next", async () => {
    for (const [does, message] of [
      ["throw", "갑자기"],
      ["exit", "the thread has ended"],
    ]) {
      const one = pool();
      const { threadId } = await one.run({ does: "a" }, time());
      const next = one.run({ does }, time()).catch((error) => error.message);
      const later = one.run({ does: "a" }, time());
      assert.equal(await next, message);
      assert.notEqual((await later).threadId, threadId);
    }
  });

  test("ends a job that works longer than it has time, and no other", async () => {
    const one = pool();
    await one.run({ does: "a" }, time());
    const late = one.run({ does: "spin" }, time(0.1)).catch((error) => error);
    const next = one.run({ does: "work", ms: 300 }, time());
    const error = await late;
    assert.ok(error instanceof Refusal);
    assert.deepEqual([error.kind, error.message], ["timeout", "not done in time"]);
    assert.equal((await next).does, "work");
  });

  test("takes from a job's time what its thread works for it, and nothing for waiting where Node tells", async () => {
    const one = pool();
    await one.run({ does: "a" }, time());
    const working = time();
    await one.run({ does: "work", ms: 250 }, working);
    assert.ok(working.left <= 60 - 0.2 && working.left > 50, `${working.left}`);
    const again = time();
    await one.run({ does: "a" }, again); // what the thread worked before is not this job's
    const waiting = time();
    await one.run({ does: "wait", ms: 400 }, waiting);
    if (one.idle[0].worker.cpuUsage) assert.ok(again.left > 59.8 && waiting.left > 59.8, `${waiting.left}`);
  });
});
