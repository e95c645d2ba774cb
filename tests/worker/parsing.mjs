// A page without a browser: what runs in it is called here, with Mermaid's answers typed by hand.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const WORKER = new URL("../../build/gyoan/diagrams/worker/", import.meta.url);
const ENOUGH = new Error("enough is said");

/** A pen that takes `#rrggbb` for a colour, and nothing else. */
class Pen {
  #color = "";
  get fillStyle() {
    return this.#color;
  }
  set fillStyle(color) {
    if (/^#[0-9a-f]{6}$/.test(color)) this.#color = color;
  }
}

const scripts = ["words.js", "css.js"].map((name) => readFileSync(fileURLToPath(new URL(name, WORKER)), "utf8"));
const names = ["words", "inOneLine", "uncovered", "colorOf", "looksOf"];
const load = new Function("document", `${scripts.join("\n")}; return { ${names.join(", ")} }`);
const ours = load({ createElement: () => ({ getContext: () => new Pen() }) });

/**
 * Resolves to what the page says to `read`, which is given the page: its last answer of `count`. `parsed` is what
 * Mermaid has made of the source: its `db` and, where that is asked for, `type` and `config`.
 */
export async function saidOf(read, { db, type, config, theme = {} }, count = 1) {
  Object.assign(globalThis, ours, {
    mermaid: {
      parse: async () => ({ config }),
      mermaidAPI: {
        getDiagramFromText: async () => ({ db, type }),
        getConfig: () => ({ themeVariables: theme }),
        reset: () => {},
      },
    },
  });
  const answers = [];
  const evaluate = async (work, ...given) => {
    answers.push(await work(...given));
    if (answers.length === count) throw ENOUGH;
    return answers.at(-1);
  };
  try {
    await read({ evaluate });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return answers.at(-1);
}
