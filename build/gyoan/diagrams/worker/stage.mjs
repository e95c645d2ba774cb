// One browser with one page on which everything is drawn; started anew after a crash or a diagram that hangs.
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Refusal } from "./refusal.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const [PAGE, ...SCRIPTS] = ["page.html", "page.js", "refused.js", "vector.js", "css.js"].map(
  (name) => pathToFileURL(path.join(HERE, name)).href,
);

const ARGUMENTS = [
  "--no-sandbox", // root in a container may not build one; nothing foreign is ever loaded or run in the page
  "--no-zygote",
  "--disable-gpu",
  "--disable-dev-shm-usage", // containers give /dev/shm 64 MB, too little for a page
  "--font-render-hinting=none", // glyph widths must not depend on the machine's settings
  "--force-color-profile=srgb",
  "--lang=ko-KR",
  "--host-resolver-rules=MAP * ~NOTFOUND", // no name and no address leads anywhere
];
// Each process of a browser takes about 60 MB; on a machine with few of them, that is worth saving.
const FRUGAL = [
  "--enable-features=NetworkServiceInProcess2",
  ...(process.platform === "linux" ? ["--in-process-gpu", "--disable-software-rasterizer"] : []),
];

// The browser brought along, which alone has libraries beside it, is built to be one process, which saves 100 MB;
// others are not, and do not always start so.
const ALONE = ["--single-process"];

const START_SECONDS = 50;
const UNTIDY = 16; // turns after which the page is tidied

const EMPTY = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=",
  "base64",
);

export class Stage {
  constructor({ packages, browser, libraries, fontconfig, fonts }) {
    const require = createRequire(path.join(packages, "node_modules", "_.js"));
    this.puppeteer = require("puppeteer-core").default ?? require("puppeteer-core");
    this.mermaid = pathToFileURL(require.resolve("mermaid/dist/mermaid.min.js")).href;
    this.executable = browser;
    this.libraries = libraries;
    this.environment = { ...process.env, FONTCONFIG_FILE: fontconfig };
    this.fonts = fonts.map((font) => ({ ...font, url: pathToFileURL(font.file).href }));
    this.allowed = new Set([PAGE, ...SCRIPTS, this.mermaid, ...this.fonts.map((font) => font.url)]);
    this.page = null;
    this.turn = Promise.resolve(); // the end of the last turn on the page
    this.turns = 0; // since the page was tidied
  }

  /** Starts the browser, loads Mermaid and waits for the fonts; resolves to the browser's version. */
  async open() {
    try {
      return await within(START_SECONDS, this.#open(), new Error("the browser does not get ready"));
    } catch (error) {
      await this.#discard();
      throw error;
    }
  }

  async #open() {
    this.browser = await this.#launch();
    const [page] = await this.browser.pages();
    await this.#fenceIn(page);
    await page.emulateTimezone("Asia/Seoul"); // dates on a time axis must not depend on the machine
    await page.goto(PAGE);
    const loaded = await Promise.all([
      page.evaluate((fonts) => loadFonts(fonts), this.fonts),
      page.addScriptTag({ url: this.mermaid }),
    ]);
    await page.evaluate(() => keepSourceOrder());
    await page.evaluate(() => countLateDeclarations());
    if (loaded[0].length) throw new Error(`font not loaded: ${loaded[0].join(", ")}`);
    this.page = page;
    this.page.devtools = await page.createCDPSession();
    return await this.browser.version();
  }

  /**
   * Runs `work` on the page when it is free; the time that takes, waiting left out, is taken from `time.left`. A crash
   * or no time left costs the browser, not the next turn.
   */
  perform(time, work) {
    const turn = this.turn.then(() => this.#perform(time, work));
    this.turn = turn.catch(() => {});
    return turn;
  }

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

  async #tidily(work) {
    const done = await work(this.page);
    this.turns += 1;
    if (this.turns >= UNTIDY) await this.tidy();
    return done;
  }

  /** Frees the memory that turns left behind; by itself the browser would let it grow by 100 MB. */
  async tidy() {
    this.turns = 0;
    await this.page?.devtools.send("HeapProfiler.collectGarbage");
  }

  async close() {
    await this.browser?.close();
  }

  /**
   * Starts the browser in as few processes as it can do with, and with the system's shared libraries; where these lack
   * some, with those beside the browser; where that is not it, in as many processes as it likes.
   */
  async #launch() {
    const beside = this.libraries ? [{ ...this.environment, LD_LIBRARY_PATH: this.libraries }] : [];
    const alone = this.libraries ? [[...FRUGAL, ...ALONE]] : [];
    const tries = [...alone, FRUGAL, []].flatMap((more) => [this.environment, ...beside].map((env) => ({ more, env })));
    let failure = null;
    for (const { more, env } of tries) {
      try {
        return await this.puppeteer.launch({
          executablePath: this.executable,
          headless: "shell",
          pipe: true, // no debugging port; and the browser goes when we go
          args: [...ARGUMENTS, ...more],
          defaultViewport: { width: 1600, height: 1200 },
          env,
        });
      } catch (error) {
        failure ??= error;
      }
    }
    throw failure;
  }

  /** Lets the page load our own files and nothing else. */
  async #fenceIn(page) {
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      this.#reply(request).catch(() => {}); // the page may be gone before its request is answered
    });
  }

  #reply(request) {
    if (this.allowed.has(request.url()) || request.url().startsWith("data:")) return request.continue();
    // Mermaid refuses a diagram whose pictures cannot be shown; an empty one lets it draw the rest.
    if (request.resourceType() === "image") return request.respond({ contentType: "image/png", body: EMPTY });
    return request.abort();
  }

  async #discard() {
    this.page = null;
    this.browser?.process()?.kill("SIGKILL");
  }
}

/** Resolves as `work` does; where that takes more than `seconds`, rejects with `reason`. */
async function within(seconds, work, reason) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(reason), Math.max(0, seconds) * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
