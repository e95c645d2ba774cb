// Pictures by mermaid-cli, which a stand-in takes the place of: pages that stay open, what they may load, what fails.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { MermaidCli } from "../../../build/gyoan/diagrams/worker/mmdc.mjs";
import { Refusal } from "../../../build/gyoan/diagrams/worker/common/refusal.mjs";

const FONT = { family: "글꼴", weight: 700, url: "file:///fonts/a.ttf" };
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder of packages in which `program` is what mermaid-cli consists of. */
function packagesOf(program) {
  const folder = mkdtempSync(path.join(tmpdir(), "packages-"));
  folders.push(folder);
  const own = path.join(folder, "node_modules", "@mermaid-js", "mermaid-cli");
  mkdirSync(path.join(own, "src"), { recursive: true });
  writeFileSync(path.join(own, "package.json"), '{ "type": "module", "exports": "./src/index.js" }');
  writeFileSync(path.join(own, "src", "index.js"), program);
  return folder;
}

const packages = packagesOf(`
  export async function renderMermaid(browser, source, type, options) {
    const page = await browser.newPage();
    Object.assign(page, { drawn: { source, type, options } });
    if (source.startsWith("gone")) throw Object.assign(new Error("weg"), { name: source.slice(5) });
    if (source === "wrong") throw new Error("틀림");
    await page.close();
  }
`);
const start = pathToFileURL(
  path.join(packages, "node_modules", "@mermaid-js", "mermaid-cli", "dist", "index.html"),
).href;

/** A browser whose pages note what is done with them. */
function browserOf() {
  const pages = [];
  const newPage = async () => {
    const page = {
      closed: 0,
      listeners: [],
      scripts: [],
      on: (_, listener) => page.listeners.push(listener),
      setRequestInterception: async (on) => (page.intercepts = on),
      emulateTimezone: async (zone) => (page.zone = zone),
      evaluateOnNewDocument: async (script, ...given) => page.scripts.push([script, ...given]),
      evaluate: async (_, name, family) => ({ width: 30, height: 20, labels: [], said: [name, family] }),
      createCDPSession: async () => "devtools",
      close: async () => (page.closed += 1),
    };
    pages.push(page);
    return page;
  };
  return { pages, newPage };
}

const cli = () => new MermaidCli(packages, [FONT]);
const drawn = async (source = "graph TD", browser = browserOf()) => ({
  sheet: await cli().draw(browser, source, { theme: "base" }, "글꼴"),
  page: browser.pages[0],
});

describe("a picture by mermaid-cli", () => {
  test("is laid out on a page of its own, which stays open until it has been taken", async () => {
    const { sheet, page } = await drawn();
    assert.deepEqual([sheet.width, sheet.height, sheet.name, sheet.said], [30, 20, "picture", ["picture", "글꼴"]]);
    assert.deepEqual([sheet.page.devtools, sheet.page === page, page.closed], ["devtools", true, 0]);
    assert.deepEqual(page.drawn, {
      source: "graph TD",
      type: "svg",
      options: { mermaidConfig: { theme: "base" }, svgId: "diagram", fontEmbed: false },
    });
    await sheet.close();
    assert.equal(page.closed, 1);
  });

  test("has our scripts and fonts, and our time", async () => {
    const { page } = await drawn();
    assert.deepEqual([page.intercepts, page.zone, page.scripts.length], [true, "Asia/Seoul", 6]);
    const added = [];
    const [load, fonts] = page.scripts.at(-1);
    const own = { document: globalThis.document, FontFace: globalThis.FontFace };
    Object.assign(globalThis, {
      document: { fonts: { add: (font) => added.push(font.given) } },
      FontFace: class {
        constructor(...given) {
          this.given = given;
        }
      },
    });
    load(fonts);
    Object.assign(globalThis, own);
    assert.deepEqual(added, [["글꼴", 'url("file:///fonts/a.ttf")', { weight: "700" }]]);
  });

  test("loads nothing but its own page, our fonts and the files of its packages", async () => {
    const { page } = await drawn();
    const [fence] = page.listeners;
    const fate = (url) => {
      let told = "";
      const tell = (what) => () => Promise.resolve((told ||= what));
      const [go, stop] = [tell("loads"), tell("stops")];
      fence({ url: () => url, resourceType: () => "script", continue: go, abort: stop, respond: stop });
      return told;
    };
    const files = "https://mermaid-cli-intercept.invalid/";
    for (const url of [start, FONT.url, `${files}mermaid.js`]) assert.equal(fate(url), "loads", url);
    for (const url of ["https://a.example/", "file:///etc/passwd", `https://a.example/${files}`, `${start}?x`]) {
      assert.equal(fate(url), "stops", url);
    }
  });

  test("has a module of ours before Mermaid's, all else as it is", async () => {
    const { page } = await drawn();
    const [, amend] = page.listeners;
    const answered = (url) => {
      const request = {
        url: () => url,
        respond: (response, priority) => (request.answer = { ...response, priority }),
      };
      amend(request);
      request.respond({ status: 200, body: "its own" }, 3);
      return request.answer;
    };
    assert.equal(answered("https://x/mermaid.esm.js").body, "its own");
    assert.equal(answered("https://x/mermaid.esm.mjs?own").body, "its own");
    const { status, priority, body } = answered("https://x/mermaid.esm.mjs");
    assert.deepEqual([status, priority], [200, 3]);
    assert.ok(body.includes('import mermaid from "https://x/mermaid.esm.mjs?own"') && body.includes("keepSourceOrder"));
  });

  test("is refused with what Mermaid says of the source, its page closed", async () => {
    const browser = browserOf();
    const error = await cli()
      .draw(browser, "wrong", {}, "")
      .catch((one) => one);
    assert.ok(error instanceof Refusal);
    assert.deepEqual([error.kind, error.message, browser.pages[0].closed], ["syntax", "틀림", 1]);
  });

  test("is no fault of the source where the browser is gone", async () => {
    for (const name of ["TargetCloseError", "ProtocolError", "ConnectionClosedError"]) {
      await assert.rejects(drawn(`gone ${name}`), (error) => !(error instanceof Refusal) && error.name === name);
    }
    await assert.rejects(drawn("gone MyProtocol"), Refusal);
  });

  test("is told to be for want of packages where mermaid-cli lacks some", async () => {
    const half = new MermaidCli(packagesOf('import "what-is-not-there";'), []);
    await assert.rejects(half.draw(browserOf(), "graph TD", {}, ""), { kind: "uninstalled" });
  });
});
