// Pictures by mermaid-cli: its `renderMermaid`, which `mmdc` calls as well, draws each on a page of its own in our
// browser. That page stays open until the picture has been taken. It has our fonts, and reaches nothing but these and
// mermaid-cli's files.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fenceIn } from "./fence.mjs";
import { Refusal } from "./common/refusal.mjs";

/** @typedef {import("puppeteer-core").Browser} Browser */
/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {{ family: string, weight: number, url: string }} PageFont */
/** @typedef {Shown & { name: string, isText: boolean, page: StagePage, close: () => Promise<void> }} ForeignPage */

const OWN_FILES = "https://mermaid-cli-intercept.invalid/"; // where mermaid-cli answers for the files of its packages
const MERMAID = /\/mermaid\.esm\.mjs$/; // the module by which it imports Mermaid
const SCRIPTS = ["still.js", "order.js", "words.js", "measure.js", "vector.js"].map((name) =>
  readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8"),
);

/** What draws pictures, once its packages are there. */
export class MermaidCli {
  /**
   * @param {string} packages the folder that holds `node_modules`
   * @param {PageFont[]} fonts
   */
  constructor(packages, fonts) {
    const require = createRequire(path.join(packages, "node_modules", "_.js"));
    const program = require.resolve("@mermaid-js/mermaid-cli");
    this.fonts = fonts;
    this.start = pathToFileURL(path.join(path.dirname(program), "..", "dist", "index.html")).href;
    this.program = import(pathToFileURL(program).href);
  }

  /**
   * Resolves to the page with the picture of a source at its natural size, and to what there is to see on it.
   * @param {Browser} browser
   * @param {string} source
   * @param {object} config
   * @param {string} fontFamily
   * @returns {Promise<ForeignPage>}
   */
  async draw(browser, source, config, fontFamily) {
    const { renderMermaid } = await this.program.catch(missing);
    const { pages, keeping } = keepsPages(browser, (page) => this.#prepare(page));
    try {
      const options = { mermaidConfig: config, svgId: "diagram", fontEmbed: false };
      await renderMermaid(keeping, source, "svg", options).catch(refuse);
      const [{ page }] = pages;
      const laid = await page.evaluate((name, family) => adopted(name, family), "picture", fontFamily);
      const devtools = await page.createCDPSession();
      return { ...laid, name: "picture", page: Object.assign(page, { devtools }), close: () => closeAll(pages) };
    } catch (error) {
      await closeAll(pages);
      throw error;
    }
  }

  /** @param {Page} page */
  async #prepare(page) {
    const own = new Set([this.start, ...this.fonts.map((font) => font.url)]);
    await fenceIn(page, (url) => own.has(url) || url.startsWith(OWN_FILES));
    page.on("request", amend);
    await page.emulateTimezone("Asia/Seoul");
    for (const script of SCRIPTS) await page.evaluateOnNewDocument(script);
    // mermaid-cli waits for all fonts that the page has.
    await page.evaluateOnNewDocument((fonts) => {
      for (const { family, weight, url } of fonts) {
        document.fonts.add(new FontFace(family, `url("${url}")`, { weight: String(weight) }));
      }
    }, this.fonts);
  }
}

/**
 * Puts a module before Mermaid's that has Mermaid do some things in another way, as on our own page.
 * @param {import("puppeteer-core").HTTPRequest} request
 */
function amend(request) {
  if (!MERMAID.test(request.url())) return;
  const body = `
    import mermaid from ${JSON.stringify(`${request.url()}?own`)};
    window.mermaid = mermaid;
    await keepSourceOrder();
    await countLateDeclarations();
    export default mermaid;
  `;
  const respond = request.respond.bind(request);
  /** @type {typeof respond} */
  const respondSo = (response, priority) => respond({ ...response, body }, priority);
  Object.assign(request, { respond: respondSo });
}

/**
 * A browser whose new pages are prepared, and stay open where the one that asked for them closes them.
 * @param {Browser} browser
 * @param {(page: Page) => Promise<void>} prepare
 */
function keepsPages(browser, prepare) {
  /** @type {{ page: Page, close: () => Promise<void> }[]} */
  const pages = [];
  const newPage = async () => {
    const page = await browser.newPage();
    pages.push({ page, close: page.close.bind(page) });
    await prepare(page);
    return Object.assign(page, { close: async () => {} });
  };
  return { pages, keeping: { newPage } };
}

/** @param {{ close: () => Promise<void> }[]} pages */
async function closeAll(pages) {
  await Promise.all(pages.map(({ close }) => close()));
}

/**
 * @param {Error} error why mermaid-cli cannot be loaded
 * @returns {never}
 */
function missing(error) {
  throw new Refusal("uninstalled", error.message);
}

/**
 * What mermaid-cli rejects with is what Mermaid says of a source, but for a browser that is gone.
 * @param {unknown} error
 * @returns {never}
 */
function refuse(error) {
  const { name, message } = /** @type {Error} */ (error);
  if (/^(TargetClose|Protocol|Connection)/.test(name)) throw error;
  throw new Refusal("syntax", message);
}
