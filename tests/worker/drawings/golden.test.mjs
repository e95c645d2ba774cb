// Every recorded sample drawn as it was drawn before: places, words and looks, as text in `golden/`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { answers } from "../drawings.mjs";
import { dumped } from "../dump.mjs";

const FOLDER = path.join(import.meta.dirname, "..", "golden");
const MOST = 5; // lines of a sample that are shown
const RENEWS = Boolean(process.env.GYOAN_RENEW_GOLDEN);

const kept = () =>
  readdirSync(FOLDER)
    .map((file) => path.parse(file).name)
    .sort();
const fileOf = (name) => path.join(FOLDER, `${name}.txt`);

/** What is told of a sample otherwise than before, the first lines of it. */
function changes(name, before, after) {
  const gone = before.filter((line) => !after.includes(line)).map((line) => `${name} - ${line}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `${name} + ${line}`);
  return [...gone.slice(0, MOST), ...come.slice(0, MOST)];
}

describe("a sample drawn again", () => {
  test("is as it was, thing by thing", () => {
    const texts = new Map(answers().map(([name, answer]) => [name, dumped(answer)]));
    const before = new Map(kept().map((name) => [name, readFileSync(fileOf(name), "utf8")]));
    if (RENEWS) {
      for (const name of before.keys()) if (!texts.has(name)) unlinkSync(fileOf(name));
      for (const [name, text] of texts) writeFileSync(fileOf(name), text);
    }
    // Where golden files were renewed, too, this says what changed: the run does not end green.
    assert.deepEqual([...before.keys()], [...texts.keys()]);
    assert.deepEqual(
      [...texts].flatMap(([name, text]) => changes(name, before.get(name).split("\n"), text.split("\n"))),
      [],
    );
  });
});
