// The Node side of gyoan: reads one JSON request a line, works on several at a time, and answers each with one JSON
// line that has the request's `id`, as soon as it is done. What both hold is written down in messages.schema.json.
//
// An empty line now and then is a sign of life: a diagram may take long while others compute beside it.
// When standard input ends, so does the browser and so do we.
import { createInterface } from "node:readline";
import { Stage } from "./stage.mjs";
import { draw } from "./draw.mjs";
import { layouts } from "./layouts.mjs";
import { rasterize } from "./rasterize.mjs";
import { Refusal } from "./refusal.mjs";

const SIGN_MS = 3000;

let stage = null;
let packages = "";

const OPERATIONS = {
  async open(request) {
    stage = new Stage(request);
    packages = request.packages;
    layouts(packages); // its threads get ready while the browser does
    return await stage.open();
  },
  draw: (request, time) => draw(stage, request, time, packages),
  rasterize: (request, time) => stage.perform(time, (page) => rasterize(page, request)),
};

async function answer(request) {
  try {
    return { ok: true, ...(await OPERATIONS[request.op](request, { left: request.seconds })) };
  } catch (error) {
    const kind = error instanceof Refusal ? error.kind : request.op === "open" ? "setup" : "crash";
    return {
      ok: false,
      kind,
      message: String(error?.message ?? error),
      line: error?.line ?? 0,
      before: error?.before ?? "",
    };
  }
}

async function reply(request) {
  process.stdout.write(`${JSON.stringify({ id: request.id, ...(await answer(request)) })}\n`);
}

setInterval(() => process.stdout.write("\n"), SIGN_MS);

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim()) void reply(JSON.parse(line));
}
await stage?.close();
process.exit(); // whatever is not done is not wanted any more
