// What runs in a thread: a graph comes in, its drawings go out.
import { parentPort, workerData } from "node:worker_threads";
import { loadElk } from "./elk.mjs";
import { drawGraph } from "./native.mjs";

/** @import { Graph } from "./graph.js" */

const elk = loadElk(workerData);

// This file is run in a thread and nowhere else.
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

port.on("message", async (/** @type {{ graph: Graph, frames: Frame[] }} */ { graph, frames }) => {
  try {
    port.postMessage({ answer: await drawGraph(elk, graph, frames) });
  } catch (error) {
    port.postMessage({ failure: String(error instanceof Error ? error.stack : error) });
  }
});
