// The Node side of gyoan: reads one JSON request a line, works on several at a time, and answers each with one JSON
// line that has the request's `id`, as soon as it is done. What both hold is written down in messages.schema.json.
//
// An empty line now and then is a sign of life: a diagram may take long while others compute beside it.
// When standard input ends, so does the browser and so do we.
import { createInterface } from "node:readline";
import { puppeteerIn, Stage } from "./stage.mjs";
import { draw } from "./draw.mjs";
import { layouts } from "./graph/layouts.mjs";
import { Typefaces } from "./kinds/typefaces.mjs";
import { rasterize } from "./rasterize.mjs";
import { Refusal } from "./common/refusal.mjs";

/** @import { DrawRequest, OpenRequest, RasterizeRequest } from "./contract.js" */

const SIGN_MS = 3000; // in which a sign of life is given; the client waits five times as long
const LAST_MS = 800; // that the browser has to close by itself

/** @type {Stage | null} */
let stage = null;
let packages = "";
/** @type {Typefaces | null} */
let typefaces = null;

const OPERATIONS = {
  /** @param {OpenRequest} request */
  async open(request) {
    if (!stage?.fits(request)) stage = begun(request);
    stage.take(request.fonts);
    packages = request.packages;
    typefaces = new Typefaces(request.measures);
    return await stage.open();
  },
  /**
   * @param {DrawRequest} request
   * @param {Time} time
   */
  draw(request, time) {
    if (!typefaces) throw new Error("nothing is opened yet");
    return draw(opened(), { ...request, style: { ...request.style, typefaces } }, time, packages);
  },
  /**
   * @param {RasterizeRequest} request
   * @param {Time} time
   */
  rasterize: (request, time) => opened().perform(time, (page) => rasterize(page, request)),
};

/**
 * A stage whose browser starts, and beside it a thread that lays out.
 * @param {import("./stage.mjs").Tools} tools
 */
function begun(tools) {
  const made = new Stage(tools);
  made.begin();
  layouts(tools.packages);
  return made;
}

/** @typedef {OpenRequest | DrawRequest | RasterizeRequest} Asked */

/** @param {Asked} request */
function done(request) {
  if (request.op === "open") return OPERATIONS.open(request);
  const time = { left: request.seconds };
  return request.op === "draw" ? OPERATIONS.draw(request, time) : OPERATIONS.rasterize(request, time);
}

function opened() {
  if (!stage) throw new Error("nothing is opened yet");
  return stage;
}

/** @param {Asked} request */
async function answer(request) {
  try {
    return { ok: true, ...(await done(request)) };
  } catch (error) {
    const kind = error instanceof Refusal ? error.kind : request.op === "open" ? "setup" : "crash";
    return {
      ok: false,
      kind,
      message: error instanceof Error ? error.message : String(error),
      line: error instanceof Refusal ? error.line : 0,
      before: error instanceof Refusal ? error.before : "",
    };
  }
}

/** @param {Asked & { id: number }} request */
async function reply(request) {
  process.stdout.write(`${JSON.stringify({ id: request.id, ...(await answer(request)) })}\n`);
}

process.on("SIGTERM", () => {
  stage?.kill();
  process.exit(143);
});
setInterval(() => process.stdout.write("\n"), SIGN_MS);

try {
  // What is loaded and started while the first request is being put together.
  const [folder, browser, libraries = "", fontconfig = ""] = process.argv.slice(2);
  if (browser) stage = begun({ packages: folder, browser, libraries, fontconfig });
  else puppeteerIn(folder);
} catch {
  // what is missing there is told when it is opened
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim()) void reply(JSON.parse(line));
}
setTimeout(() => process.exit(), LAST_MS); // puppeteer then kills the browser
await /** @type {Stage | null} */ (stage)?.close();
process.exit(); // whatever is not done is not wanted any more
