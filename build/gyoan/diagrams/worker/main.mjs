// The Node side of gyoan: reads one JSON request a line, answers each with one JSON line, in order.
//
//   {"op":"open", packages, browser, libraries, fonts}  once, first: starts the browser and loads Mermaid
//   {"op":"draw", source, frames, style, seconds}       draws one diagram for each frame
//   {"op":"rasterize", svg, width, seconds}             turns an SVG picture into a PNG
//
// An answer has `ok`; where it is false, `kind` is "unknown", "syntax", "blank", "timeout",
// "crash" or "setup".
// When standard input ends, so does the browser and so do we.
import { createInterface } from "node:readline";
import { Stage } from "./stage.mjs";
import { draw } from "./draw.mjs";
import { rasterize } from "./rasterize.mjs";
import { Refusal } from "./refusal.mjs";

let stage = null;
let packages = "";

const OPERATIONS = {
  async open(request) {
    stage = new Stage(request);
    packages = request.packages;
    return { browser: await stage.open() };
  },
  draw: (request) => stage.perform(request.seconds, (page) => draw(page, request, packages)),
  rasterize: (request) => stage.perform(request.seconds, (page) => rasterize(page, request)),
};

async function answer(line) {
  const request = JSON.parse(line);
  try {
    return { ok: true, ...(await OPERATIONS[request.op](request)) };
  } catch (error) {
    const kind = error instanceof Refusal ? error.kind : request.op === "open" ? "setup" : "crash";
    return { ok: false, kind, message: String(error?.message ?? error), line: error?.line ?? 0 };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (!line.trim()) continue;
  process.stdout.write(JSON.stringify(await answer(line)) + "\n");
}
await stage?.close();
