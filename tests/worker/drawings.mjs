// All recorded samples drawn once, for the checks of all files that run in this process.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { pieces } from "./places.mjs";
import { drawn, names, setting } from "./recorded.mjs";

/** The types of Mermaid's that are laid out as graphs; in an entity diagram numbers leave their room behind. */
export const GRAPHS = /^(flowchart|state|class|requirement|architecture|c4|block)/;

let drawing = null;
let done = [];

before(async () => {
  drawing ??= Promise.all(names.map((name) => drawn(name)));
  done = await drawing;
});

/** What `draw` gave for each sample, by name. */
export const answers = () => names.map((name, at) => [name, done[at]]);

/** Each drawing with places, parts included, as `pieces` gives them. */
export const drawings = () =>
  answers().flatMap(([name, answer]) => setting.frames.flatMap((frame) => pieces(name, frame, answer)));

/** Runs a check on the drawings of some kinds, and tells of all that fail it; `least` is how many there must be. */
export function everywhere(title, check, { kinds = /./, least = 100 } = {}) {
  test(title, () => {
    const looked = drawings().filter(({ type }) => kinds.test(type));
    const told = looked.flatMap((one) => check(one).map((fault) => `${one.name} (${one.frame.name}): ${fault}`));
    assert.deepEqual(told, []);
    assert.ok(looked.length >= least, `only ${looked.length} drawings were looked at`);
  });
}
