// What runs in a thread: a graph comes in, its drawings go out.
import { parentPort, workerData } from "node:worker_threads";
import { loadElk } from "./graph/elk.mjs";
import { drawGraph } from "./graph/native.mjs";

const elk = loadElk(workerData);

parentPort.on("message", async ({ graph, frames }) => {
  try {
    parentPort.postMessage({ answer: await drawGraph(elk, graph, frames) });
  } catch (error) {
    parentPort.postMessage({ failure: String(error?.stack ?? error) });
  }
});
