// One browser with one page on which everything is drawn; started anew after a crash or a diagram that hangs.
import { createRequire } from "node:module";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { START_SECONDS, startBrowser } from "./browser.mjs";
import { fenceIn } from "./fence.mjs";
import { MermaidCli } from "./mmdc.mjs";
import { Refusal } from "./common/refusal.mjs";
import { within } from "./within.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const OWN = ["still.js", "words.js", "measure.js", "page.js", "order.js", "refused.js", "vector.js", "css.js"];
const [PAGE, ...SCRIPTS] = ["page.html", ...OWN].map((name) => pathToFileURL(path.join(HERE, name)).href);

const PROFILE = "--user-data-dir=";
const UNTIDY = 16; // turns after which the page is tidied

/** @param {string} packages */
const requireIn = (packages) => createRequire(path.join(packages, "node_modules", "_.js"));

/**
 * What drives the browser, from a folder of packages. To load it takes as long as the first diagram's drawing.
 * @param {string} packages
 * @returns {import("puppeteer-core").PuppeteerNode}
 */
export function puppeteerIn(packages) {
  const loaded = requireIn(packages)("puppeteer-core");
  return loaded.default ?? loaded;
}

/**
 * What a browser is started with, which is known before any theme.
 * @typedef {Pick<import("./contract.js").OpenRequest, "packages" | "browser" | "libraries" | "fontconfig">} Tools
 */

export class Stage {
  /** @param {Tools & { fonts?: import("./contract.js").OpenRequest["fonts"] }} tools */
  constructor({ packages, browser, libraries, fontconfig, fonts = [] }) {
    this.tools = JSON.stringify([packages, browser, libraries, fontconfig]);
    this.puppeteer = puppeteerIn(packages);
    this.mermaid = pathToFileURL(requireIn(packages).resolve("mermaid/dist/mermaid.min.js")).href;
    this.executable = browser;
    this.libraries = libraries;
    this.environment = { ...process.env, FONTCONFIG_FILE: fontconfig };
    /** @type {(import("./contract.js").OpenRequest["fonts"][number] & { url: string })[]} */
    this.fonts = [];
    this.allowed = new Set([PAGE, ...SCRIPTS, this.mermaid]);
    this.take(fonts);
    /** @type {StagePage | null} */
    this.page = null;
    /** @type {StagePage | null} */
    this.lettered = null; // the page that has loaded its fonts
    /** @type {import("puppeteer-core").Browser | null} */
    this.browser = null;
    /** @type {Promise<{ browser: string, sandbox: boolean }> | null} */
    this.beginning = null; // what `begin` has begun and nobody has waited for
    /** @type {Promise<unknown>} */
    this.turn = Promise.resolve(); // the end of the last turn on the page
    this.turns = 0; // since the page was tidied
    /** @type {MermaidCli | null} */
    this.mermaidCli = null;
  }

  /**
   * Whether it is one for these tools.
   * @param {Tools} tools
   */
  fits({ packages, browser, libraries, fontconfig }) {
    return this.tools === JSON.stringify([packages, browser, libraries, fontconfig]);
  }

  /**
   * Takes the fonts that the page may load.
   * @param {import("./contract.js").OpenRequest["fonts"]} fonts
   */
  take(fonts) {
    this.fonts = fonts.map((font) => ({ ...font, url: pathToFileURL(font.file).href }));
    for (const font of this.fonts) this.allowed.add(font.url);
  }

  /** Begins to start the browser, before anybody waits for it; what goes wrong is told to who opens it. */
  begin() {
    this.beginning = this.#open();
    this.beginning.catch(() => {});
  }

  /** Starts the browser and loads Mermaid; resolves to what is told of the browser. */
  async open() {
    const opening = this.beginning ?? this.#open();
    this.beginning = null;
    try {
      return await within(START_SECONDS, opening, new Error("the browser does not get ready"));
    } catch (error) {
      await this.#discard();
      throw error;
    }
  }

  async #open() {
    /** @param {import("puppeteer-core").Browser} browser */
    const ready = async (browser) => {
      this.browser = browser;
      return await this.#prepared(browser);
    };
    const { browser, page, sandbox } = await startBrowser(this.puppeteer, this, ready);
    this.page = page;
    return { browser: await browser.version(), sandbox };
  }

  /**
   * Resolves to the browser's page with Mermaid loaded, and nothing in reach but that and the fonts.
   * @param {import("puppeteer-core").Browser} browser
   */
  async #prepared(browser) {
    const [page] = await browser.pages();
    await fenceIn(page, (url) => this.allowed.has(url));
    await page.emulateTimezone("Asia/Seoul"); // dates on a time axis must not depend on the machine
    await page.goto(PAGE);
    await page.addScriptTag({ url: this.mermaid });
    await page.evaluate(() => keepSourceOrder());
    await page.evaluate(() => countLateDeclarations());
    return Object.assign(page, { devtools: await page.createCDPSession() });
  }

  /**
   * Runs `work` on the page when it is free; the time that takes, waiting left out, is taken from `time.left`. A crash
   * or no time left costs the browser, not the next turn.
   * @template Result
   * @param {Time} time
   * @param {(page: StagePage) => Promise<Result>} work
   */
  perform(time, work) {
    const turn = this.turn.then(() => this.#perform(time, work));
    this.turn = turn.catch(() => {});
    return turn;
  }

  /**
   * @template Result
   * @param {Time} time
   * @param {(page: StagePage) => Promise<Result>} work
   */
  async #perform(time, work) {
    if (!this.page) await this.open();
    const started = performance.now();
    try {
      return await within(time.left, this.#tidily(work), new Refusal("timeout", "not done in time"));
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === "timeout") await this.#discard();
      throw error;
    } finally {
      time.left -= (performance.now() - started) / 1000;
    }
  }

  /**
   * @template Result
   * @param {(page: StagePage) => Promise<Result>} work
   */
  async #tidily(work) {
    const done = await work(/** @type {StagePage} */ (this.page)); // which `#perform` has opened
    this.turns += 1;
    if (this.turns >= UNTIDY) await this.tidy();
    return done;
  }

  /**
   * Resolves to the picture that mermaid-cli draws of a source, on a page that the caller closes; for those whose turn
   * it is.
   * @param {string} packages the folder with mermaid-cli
   * @param {string} source
   * @param {object} config
   * @param {string} fontFamily
   */
  picture(packages, source, config, fontFamily) {
    this.mermaidCli ??= new MermaidCli(packages, this.fonts);
    const browser = /** @type {import("puppeteer-core").Browser} */ (this.browser); // there is a page of it
    return this.mermaidCli.draw(browser, source, config, fontFamily);
  }

  /** Loads the fonts into the page, once, for those whose turn it is: pictures are set in them, shapes are not. */
  async letter() {
    const page = this.page;
    if (!page || page === this.lettered) return;
    const missing = await page.evaluate((fonts) => loadFonts(fonts), this.fonts);
    if (missing.length) throw new Error(`font not loaded: ${missing.join(", ")}`);
    this.lettered = page;
  }

  /** Frees the memory that turns left behind; by itself the browser would let it grow by 100 MB. */
  async tidy() {
    this.turns = 0;
    await this.page?.devtools.send("HeapProfiler.collectGarbage");
  }

  /** Ends the browser at once and takes its files away. */
  kill() {
    const browser = this.browser?.process();
    browser?.kill("SIGKILL");
    const profile = browser?.spawnargs.find((argument) => argument.startsWith(PROFILE))?.slice(PROFILE.length);
    if (profile?.startsWith(tmpdir())) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }

  async close() {
    await this.browser?.close();
  }

  async #discard() {
    this.page = null;
    this.browser?.process()?.kill("SIGKILL");
  }
}
