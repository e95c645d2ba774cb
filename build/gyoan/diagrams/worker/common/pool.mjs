// Threads that do long work beside the page, several jobs at once. A job that takes too long ends with its thread;
// nothing else could stop it.
import { Worker } from "node:worker_threads";
import { Refusal } from "./refusal.mjs";

const LOOK_MS = 200; // how often it is looked whether a job takes too long

export class Pool {
  /**
   * Takes how many threads may run `script` with `data` as their `workerData`, each within `limits` of memory. One is
   * started at once, each of the others when a job finds none that is free.
   * @param {URL} script
   * @param {unknown} data
   * @param {number} count
   * @param {import("node:worker_threads").ResourceLimits} limits
   */
  constructor(script, data, count, limits) {
    this.make = () => new Thread(script, { workerData: data, resourceLimits: limits });
    this.idle = [this.make()];
    this.left = count - 1; // that may still be started
    /** @type {((thread: Thread) => void)[]} */
    this.waiting = [];
  }

  /**
   * Resolves to the script's answer to `job`; what the thread works for it is taken from `time.left`, in seconds.
   * @template Answer
   * @param {unknown} job
   * @param {Time} time
   * @returns {Promise<Answer>}
   */
  async run(job, time) {
    let thread = this.idle.shift() ?? this.#further() ?? (await this.#released());
    if (thread.ended) thread = this.make();
    try {
      return await thread.perform(job, time);
    } finally {
      this.#release(thread.ended ? this.make() : thread);
    }
  }

  /** @returns {Thread | null} one more, where there may be more */
  #further() {
    if (!this.left) return null;
    this.left -= 1;
    return this.make();
  }

  /** @returns {Promise<Thread>} the next one that is free */
  #released() {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** @param {Thread} thread */
  #release(thread) {
    const next = this.waiting.shift();
    if (next) next(thread);
    else this.idle.push(thread);
  }
}

/** One thread, which does one job at a time. */
class Thread {
  /**
   * @param {URL} script
   * @param {import("node:worker_threads").WorkerOptions} options
   */
  constructor(script, options) {
    this.ended = false;
    /** @type {((error: Error | null, answer?: unknown) => void) | null} */
    this.settle = null;
    this.worker = new Worker(script, options);
    this.worker.unref();
    this.worker.on("message", ({ failure, answer }) => this.settle?.(failure ? new Error(failure) : null, answer));
    this.worker.on("error", (error) => this.#end(error));
    this.worker.on("exit", () => this.#end(new Error("the thread has ended")));
  }

  /**
   * @template Answer
   * @param {unknown} job
   * @param {Time} time
   * @returns {Promise<Answer>}
   */
  async perform(job, time) {
    const start = await this.#worked();
    const watch = setInterval(() => this.#endAfter(start + time.left), LOOK_MS);
    try {
      return await new Promise((resolve, reject) => {
        this.settle = (error, answer) => (error ? reject(error) : resolve(/** @type {Answer} */ (answer)));
        this.worker.postMessage(job);
      });
    } finally {
      clearInterval(watch);
      this.settle = null;
      if (!this.ended) time.left -= (await this.#worked()) - start;
    }
  }

  /** @param {number} seconds */
  async #endAfter(seconds) {
    if ((await this.#worked()) > seconds) this.#end(new Refusal("timeout", "not done in time"));
  }

  /** Seconds that the thread has worked: of the processor's where Node tells, since a busy machine must not decide. */
  async #worked() {
    if (!this.worker.cpuUsage) return performance.now() / 1000;
    // starts or ends just now
    const { user, system } = await this.worker.cpuUsage().catch(() => ({ user: 0, system: 0 }));
    return (user + system) / 1e6;
  }

  /** @param {Error} error */
  #end(error) {
    this.ended = true;
    this.settle?.(error);
    this.worker.terminate();
  }
}
