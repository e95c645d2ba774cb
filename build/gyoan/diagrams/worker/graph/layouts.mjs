// The threads in which graphs are laid out.
import { availableParallelism } from "node:os";
import { Pool } from "../common/pool.mjs";

const MOST = 2; // threads; each takes about 100 MB
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 12 };

/** @type {Pool | null} */
let pool = null;

/**
 * The pool of threads, started when first needed; a job is `{graph, frames}`, its answer what `drawGraph` gives.
 * @param {string} packages
 */
export function layouts(packages) {
  const count = Math.min(MOST, availableParallelism());
  pool ??= new Pool(new URL("thread.mjs", import.meta.url), packages, count, LIMITS);
  return pool;
}
