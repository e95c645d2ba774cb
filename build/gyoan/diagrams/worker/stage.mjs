// One browser with one page on which everything is drawn; started anew after a crash or a diagram that hangs.
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Refusal } from "./refusal.mjs";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const [PAGE, ...SCRIPTS] = ["page.html", "page.js", "vector.js"].map((name) => pathToFileURL(path.join(HERE, name)).href);

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
  }

  /** Starts the browser, loads Mermaid and waits for the fonts; resolves to the browser's version. */
  async open() {
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
    if (loaded[0].length) throw new Error(`font not loaded: ${loaded[0].join(", ")}`);
    this.page = page;
    this.page.devtools = await page.createCDPSession();
    return await this.browser.version();
  }

  /** Runs `work` on the page; a crash or `seconds` without an end costs the browser, not the next request. */
  async perform(seconds, work) {
    if (!this.page) await this.open();
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Refusal("timeout", `not done after ${seconds} s`)), seconds * 1000);
    });
    try {
      return await Promise.race([work(this.page), late]);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === "timeout") await this.#discard();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async close() {
    await this.browser?.close();
  }

  /** Starts the browser with the system's shared libraries; where it lacks some, with those beside the browser. */
  async #launch() {
    const options = {
      executablePath: this.executable,
      headless: "shell",
      pipe: true, // no debugging port; and the browser goes when we go
      args: ARGUMENTS,
      defaultViewport: { width: 1600, height: 1200 },
    };
    try {
      return await this.puppeteer.launch({ ...options, env: this.environment });
    } catch (error) {
      if (!this.libraries) throw error;
      const env = { ...this.environment, LD_LIBRARY_PATH: this.libraries };
      return await this.puppeteer.launch({ ...options, env });
    }
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
