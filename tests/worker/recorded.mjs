// The recorded samples, drawn: a page that says again what the browser said, and the worker's own way from there on.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ruler } from "../../build/gyoan/diagrams/worker/kinds/ruler.mjs";
import { Typefaces } from "../../build/gyoan/diagrams/worker/kinds/typefaces.mjs";
import { draw } from "../../build/gyoan/diagrams/worker/draw.mjs";

const FOLDER = path.join(import.meta.dirname, "recorded");
const SETTING = "setting";
const ENOUGH = 120; // seconds for a sample, which takes three at the most

const read = (name) => JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), "utf8"));

const { measures: given, ...rest } = read(SETTING);
const typefaces = new Typefaces(given);

/** Frames and style of all samples, with what their characters are measured by. */
export const setting = { ...rest, style: { ...rest.style, typefaces } };
export const [slide, page] = setting.frames;

/** The names of all samples. */
export const names = readdirSync(FOLDER)
  .map((file) => path.parse(file).name)
  .filter((name) => name !== SETTING)
  .sort();

/** The folder of npm packages, where ELK is; whoever runs the tests names it. */
export const packages = process.env.GYOAN_PACKAGES ?? "";

/** A ruler that knows the characters of all samples. */
export const ruler = () => new Ruler(typefaces.of(names.map(sourceOf)));

/** The source of a sample. */
export const sourceOf = (name) => read(name).source;

/** What the page said, call by call. */
export const answersOf = (name) => read(name).answers;

/** Resolves to what `draw` gives for a sample, `changes` made in what the page said. */
export function drawn(name, changed = (answers) => answers) {
  const { source, answers } = read(name);
  const reader = reading(changed(answers));
  const stage = { perform: (_time, work) => work(reader), tidy: async () => {} };
  return draw(stage, { source, frames: setting.frames, style: setting.style }, { left: ENOUGH }, packages);
}

/** A page that gives these answers one after the other. */
export function reading(answers) {
  const left = structuredClone(answers);
  return {
    devtools: { send: async () => ({ data: "" }) },
    evaluate: async (work) => {
      const [name, answer] = left.shift() ?? [];
      assert.equal(work.name, name, "the page is asked something else than when it was recorded");
      return answer;
    },
  };
}
