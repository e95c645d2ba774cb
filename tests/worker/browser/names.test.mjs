// Every private name of Mermaid in use is there, each by itself: an upgrade that drops one fails here, and says which.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { settings } from "../../../build/gyoan/diagrams/worker/settings.mjs";
import { inPage } from "./stage.mjs";

const WORKER = new URL("../../../build/gyoan/diagrams/worker/", import.meta.url);
const NAMES = JSON.parse(readFileSync(new URL("mermaid_names.json", WORKER), "utf8"));
const CONFIG = settings({ fontFamily: "sans-serif", themeVariables: {} });

describe("Mermaid", () => {
  const missing = inPage(missingIn, NAMES, CONFIG);
  for (const name of NAMES.mermaid) {
    test(`has ${name}`, async () => assert.ok(!(await missing).mermaid.includes(name)));
  }
  for (const [at, { source, names, drawn = [] }] of NAMES.kinds.entries()) {
    for (const name of [...names, ...drawn]) {
      test(`has ${name} in ${/\S+/.exec(source)[0]}`, async () => assert.ok(!(await missing).kinds[at].includes(name)));
    }
  }
  for (const [at, { source, names }] of NAMES.refused.entries()) {
    for (const name of names) {
      const title = `says ${name} where it refuses ${JSON.stringify(source)}`;
      test(title, async () => assert.ok(!(await missing).refused[at].includes(name)));
    }
  }
});

describe("the list of names", () => {
  const sources = readdirSync(WORKER, { recursive: true })
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => readFileSync(new URL(file, WORKER), "utf8"))
    .join("\n");
  const listed = NAMES.kinds.flatMap(({ names }) => names.map((name) => /^\w+/.exec(name)[0]));

  test("has all that is asked of a diagram, and nothing else", () => {
    const asked = [...sources.matchAll(/\bdb\s*(?:\?\.|\.)\s*(\w+)/g)].map(([, name]) => name);
    const own = ["getRootDocV2", "getClasses"]; // asked of the state diagrams' own object in page.js, too
    assert.deepEqual([...new Set([...asked, ...own])].sort(), [...new Set(listed)].sort());
  });

  test("has all that is asked of Mermaid but for what it documents", () => {
    const documented = ["initialize", "render", "parse"];
    const asked = [...sources.matchAll(/\bmermaid\.((?:mermaidAPI\.)?\w+)\b(?!\.\w*js)/g)].map(([, name]) => name);
    const known = NAMES.mermaid.map((name) => name.replace(/\(\).*/, ""));
    const unknown = asked.filter((name) => !documented.includes(name) && !known.includes(name) && name !== "min");
    assert.deepEqual([...new Set(unknown)], []);
  });
});

/** Runs in the page: the names that are not there. */
async function missingIn({ mermaid: own, kinds, refused }, config) {
  const reached = (things, step) => {
    const name = step.replace("()", "");
    const found = things.filter((thing) => thing !== undefined && thing !== null);
    const given = found.map((thing) => (step.endsWith("()") ? thing[name]?.() : thing[name]));
    return given.flatMap((one) =>
      (one instanceof Map || one instanceof Set ? [...one.values()] : [one]).flat(Infinity),
    );
  };
  const lacks = (thing) => (name) =>
    !name
      .split(".")
      .reduce(reached, [thing])
      .some((one) => one !== undefined);
  const found = { mermaid: [], kinds: [], refused: [] };
  mermaid.initialize(config);
  found.mermaid = own.filter(lacks(mermaid));
  for (const { source, names, drawn = [] } of kinds) {
    const read = await mermaid.mermaidAPI.getDiagramFromText(source).catch((reason) => console.error(reason.message));
    const { svg } = drawn.length && read ? await mermaid.render("sample", source) : { svg: "<svg/>" };
    const picture = new DOMParser().parseFromString(svg, "text/html");
    found.kinds.push([...names.filter(lacks(read?.db)), ...drawn.filter((one) => !picture.querySelector(one))]);
  }
  for (const { source, names } of refused) {
    const error = await mermaid.parse(source).catch((reason) => reason);
    found.refused.push(names.filter(lacks(error)));
  }
  return found;
}
