// Starting the browser: in its sandbox where the system lets it have one, in as few processes as it can do with, and
// with the system's shared libraries or, where these lack some, with those beside it.
import { within } from "./within.mjs";

const ARGUMENTS = [
  "--disable-gpu",
  "--disable-features=ScriptStreaming", // Mermaid comes from the disk in one go: reading it ahead is work done twice
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

export const START_SECONDS = 50; // one that is not ready by then never will be
const SAFE_SECONDS = 15; // in which a browser in its sandbox must be ready: some systems let it start and then hang

// Without a sandbox nothing has to be forked off for one.
const BARE = ["--no-sandbox", "--no-zygote"];

/** Whether the browser would refuse to start with its sandbox whatever the system allows. */
const isRoot = () => process.platform === "linux" && process.getuid?.() === 0;

/**
 * A way to start a browser: its arguments and variables, and whether it is in its sandbox then.
 * @typedef {{ args: string[], env: Record<string, string | undefined>, sandbox: boolean }} Launch
 */

/**
 * The ways to start a browser, the best first.
 * @param {string} libraries a folder of shared libraries beside the browser; empty where there is none
 * @param {Record<string, string | undefined>} environment
 * @returns {Launch[]}
 */
function ways(libraries, environment) {
  const environments = [environment, ...(libraries ? [{ ...environment, LD_LIBRARY_PATH: libraries }] : [])];
  const safe = isRoot() ? [] : [FRUGAL, []];
  const bare = [...(libraries ? [[...FRUGAL, ...ALONE]] : []), FRUGAL, []];
  return [
    ...safe.flatMap((args) => environments.map((env) => ({ args, env, sandbox: true }))),
    ...bare.flatMap((args) => environments.map((env) => ({ args: [...BARE, ...args], env, sandbox: false }))),
  ];
}

/**
 * Resolves to the browser started in the best way in which `ready` resolves to something, and to that; rejects with the
 * first way's error that says most, the one without a sandbox.
 * @template Page
 * @param {import("puppeteer-core").PuppeteerNode} puppeteer
 * @param {{ executable: string, libraries: string, environment: Record<string, string | undefined> }} program
 * @param {(browser: import("puppeteer-core").Browser) => Promise<Page>} ready
 * @returns {Promise<{ browser: import("puppeteer-core").Browser, page: Page, sandbox: boolean }>}
 */
export async function startBrowser(puppeteer, { executable, libraries, environment }, ready) {
  let failure = null;
  let isSafe = true; // whether a sandbox may still be had
  for (const { args, env, sandbox } of ways(libraries, environment)) {
    if (sandbox && !isSafe) continue;
    let browser = null;
    try {
      browser = await puppeteer.launch({
        executablePath: executable,
        headless: "shell",
        pipe: true, // no debugging port; and the browser goes when we go
        args: [...ARGUMENTS, ...args],
        defaultViewport: { width: 1600, height: 1200 },
        env,
        timeout: (sandbox ? SAFE_SECONDS : START_SECONDS) * 1000,
      });
      const page = await within(SAFE_SECONDS, ready(browser), new Error("the browser does not get ready"));
      return { browser, page, sandbox };
    } catch (error) {
      browser?.process()?.kill("SIGKILL");
      if (browser && !sandbox) throw error; // it runs, and is what it is
      if (sandbox) isSafe = !browser && !/sandbox/i.test(String(error));
      else failure ??= error;
    }
  }
  throw failure;
}
