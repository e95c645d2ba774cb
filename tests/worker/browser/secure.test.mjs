// What a diagram may not set, whatever its directive or its front matter says.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { settings } from "../../../build/gyoan/diagrams/worker/settings.mjs";
import { inPage } from "./stage.mjs";

const OURS = settings({ fontFamily: "Ours", themeVariables: {} });

describe("a diagram", () => {
  for (const key of OURS.secure) {
    const wished = { boolean: !OURS[key], number: OURS[key] + 1, string: "foreign" }[typeof OURS[key]] ?? "foreign";
    const asked = { [key]: wished, flowchart: { [key]: wished } };
    const front = `---\nconfig: ${JSON.stringify(asked)}\n---\nflowchart LR\nA`;
    for (const [place, source] of [
      ["its directive", `%%{init: ${JSON.stringify(asked)}}%%\nflowchart LR\nA`],
      ["its front matter", front],
    ]) {
      test(`does not set ${key} in ${place}`, async () => {
        const { before, after } = await inPage(configured, OURS, source);
        assert.deepEqual(after[key], before[key]);
        assert.deepEqual(after.flowchart[key], before.flowchart[key]);
        assert.notDeepEqual(after[key], wished);
      });
    }
  }

  test("sets what is a matter of looks", async () => {
    const source = '%%{init: {"themeVariables": {"primaryColor": "#123456"}}}%%\nflowchart LR\nA';
    const { after } = await inPage(configured, OURS, source);
    assert.equal(after.themeVariables.primaryColor, "#123456");
  });

  test("sets nothing either that Mermaid itself holds for safe", async () => {
    const theirs = await inPage(() => mermaid.mermaidAPI.defaultConfig.secure);
    assert.ok(theirs.length > 3);
    assert.deepEqual(
      theirs.filter((key) => !OURS.secure.includes(key)),
      [],
    );
  });
});

/** Runs in the page: Mermaid's configuration before and after it has read a source. */
async function configured(ours, source) {
  mermaid.initialize(ours);
  const before = JSON.parse(JSON.stringify(mermaid.mermaidAPI.getConfig()));
  await mermaid.parse(source);
  const after = JSON.parse(JSON.stringify(mermaid.mermaidAPI.getConfig()));
  mermaid.mermaidAPI.reset();
  return { before, after };
}
