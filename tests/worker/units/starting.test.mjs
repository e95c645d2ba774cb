// Ways to start a browser, tried one after the other: in its sandbox first, in as few processes as it can do with.
import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { START_SECONDS, startBrowser } from "../../../build/gyoan/diagrams/worker/browser.mjs";

const { getuid, platform } = process;
const PROGRAM = { executable: "/b", libraries: "", environment: { HOME: "/h" } };
const asked = (to) => Object.defineProperty(process, "platform", { value: to });
const user = (id) => (process.getuid = () => id);

/** How a way is told: in its sandbox or bare, in few processes or one, with which libraries. */
const told = ({ args, env }) =>
  [
    args.includes("--no-sandbox") ? "bare" : "safe",
    args.includes("--enable-features=NetworkServiceInProcess2") ? "few" : "",
    args.includes("--single-process") ? "one" : "",
    env.LD_LIBRARY_PATH ?? "",
  ]
    .filter(Boolean)
    .join(" ");

/**
 * What `startBrowser` tries with a browser of which the first starts end as `ends` says: `null` where it starts, else
 * with an error; and what comes of it.
 */
async function started(ends, { program = PROGRAM, ready = async () => "page" } = {}) {
  const tries = [];
  const killed = [];
  const launch = async (options) => {
    tries.push(options);
    const end = ends[Math.min(tries.length, ends.length) - 1];
    if (end) throw new Error(`${end} ${tries.length}`);
    const number = tries.length;
    return { number, process: () => ({ kill: (signal) => killed.push(`${number} ${signal}`) }) };
  };
  const result = await startBrowser({ launch }, program, ready).catch((error) => ({ error: error.message }));
  return { tries, killed, ...result, ways: tries.map(told) };
}

describe("a browser", () => {
  beforeEach(() => {
    asked("linux");
    user(1000);
  });
  afterEach(() => {
    asked(platform);
    process.getuid = getuid;
  });

  test("is started in its sandbox, with no way to the network and no port", async () => {
    const { tries, sandbox, page, browser, killed, ways } = await started([null]);
    assert.deepEqual([sandbox, page, browser.number, tries.length, killed], [true, "page", 1, 1, []]);
    const [{ args, ...options }] = tries;
    assert.deepEqual(options, {
      executablePath: "/b",
      headless: "shell",
      pipe: true,
      defaultViewport: { width: 1600, height: 1200 },
      env: { HOME: "/h" },
      timeout: 15_000,
    });
    assert.ok(args.includes("--host-resolver-rules=MAP * ~NOTFOUND"));
    assert.deepEqual([ways, args.includes("--in-process-gpu")], [["safe few"], platform === "linux"]);
  });

  test("is tried with ever less, and what says why it does not start is the first way without a sandbox", async () => {
    const { ways, tries, error } = await started(["gone"]);
    assert.deepEqual(ways, ["safe few", "safe", "bare few", "bare"]);
    assert.equal(error, "gone 3");
    assert.deepEqual(
      tries.map(({ timeout }) => timeout),
      [15_000, 15_000, START_SECONDS * 1000, START_SECONDS * 1000],
    );
    assert.ok(tries.every(({ args }) => args.includes("--no-zygote") === args.includes("--no-sandbox")));
  });

  test("that has libraries beside it is tried without and with them, and bare as one process", async () => {
    const { ways } = await started(["gone"], { program: { ...PROGRAM, libraries: "/l" } });
    assert.deepEqual(ways, [
      ...["safe few", "safe few /l", "safe", "safe /l"],
      ...["bare few one", "bare few one /l", "bare few", "bare few /l", "bare", "bare /l"],
    ]);
  });

  test("is no longer tried in a sandbox once it says that there is none", async () => {
    assert.deepEqual((await started(["No usable Sandbox!", "gone"])).ways, ["safe few", "bare few", "bare"]);
  });

  test("has no sandbox for root on Linux, and has one for anybody elsewhere", async () => {
    user(0);
    assert.deepEqual((await started(["gone"])).ways, ["bare few", "bare"]);
    asked("darwin");
    assert.deepEqual((await started(["gone"])).ways, ["safe few", "safe", "bare few", "bare"]);
    process.getuid = undefined;
    asked("win32");
    assert.equal((await started([null])).sandbox, true);
  });

  test("that starts in its sandbox and does not get ready is killed, and started without one", async () => {
    const ready = async ({ number }) => {
      if (number === 1) throw new Error("hangs");
      return "page";
    };
    const { ways, killed, sandbox, page, browser } = await started([null], { ready });
    assert.deepEqual(ways, ["safe few", "bare few"]);
    assert.deepEqual([killed, sandbox, page, browser.number], [["1 SIGKILL"], false, "page", 2]);
  });

  test("that starts without a sandbox and does not get ready is given up, for what it says itself", async () => {
    user(0);
    const ready = async () => {
      throw new Error("broken");
    };
    const { ways, killed, error } = await started([null], { ready });
    assert.deepEqual([ways, killed, error], [["bare few"], ["1 SIGKILL"], "broken"]);
    const late = await started(["gone", null], { ready });
    assert.deepEqual([late.ways, late.error], [["bare few", "bare"], "broken"]);
  });
});
