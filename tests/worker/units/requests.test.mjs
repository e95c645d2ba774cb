// The worker as a process: each request is answered by its number, and a failure says of what kind it is.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../build/gyoan/diagrams/worker/main.mjs", import.meta.url));

/** What the worker answers to these lines before it ends. */
function answered(...lines) {
  return new Promise((resolve, reject) => {
    const worker = spawn(process.execPath, [MAIN], { stdio: ["pipe", "pipe", "ignore"] });
    let said = "";
    worker.on("error", reject);
    worker.stdout.on("data", (piece) => {
      said += piece;
      if (said.trim().split("\n").length >= lines.length) worker.stdin.end();
    });
    worker.on("close", () =>
      resolve(
        said
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
      ),
    );
    worker.stdin.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  });
}

describe("a request", () => {
  test("that fails is answered with its number and whether the set-up or the drawing is at fault", async () => {
    const nowhere = "/nowhere/at/all";
    const answers = await answered(
      { id: 7, op: "draw", source: "graph TD", frames: [], style: {}, seconds: 5 },
      { id: 8, op: "open", packages: nowhere, browser: nowhere, libraries: "", fonts: [] },
      { id: 9, op: "what" },
    );
    const byId = new Map(answers.map((one) => [one.id, one]));
    assert.deepEqual(
      [7, 8, 9].map((id) => [byId.get(id).ok, byId.get(id).kind]),
      [
        [false, "crash"],
        [false, "setup"],
        [false, "crash"],
      ],
    );
    assert.ok(answers.every(({ message, line, before }) => message && line === 0 && before === ""));
  });
});
