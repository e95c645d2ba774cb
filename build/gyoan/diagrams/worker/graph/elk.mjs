// ELK places what is connected. Lengths in units of a tenth of an em; ELK's own defaults are made for such.
import { createRequire } from "node:module";
import path from "node:path";
import { known } from "../common/collections.mjs";
import { spaces } from "./spacing.mjs";

/** @import { ElkNode, ElkOptions, LaidNode, Variant } from "./graph.js" */

const MOST_KNOWN = 60; // layouts to remember: what is asked for again is so soon

/** @type {Elk | null} */
let engine = null;

/**
 * Loads ELK from the packages' folder, once.
 * @param {string} packages
 */
export function loadElk(packages) {
  engine ??= new Elk(createRequire(path.join(packages, "node_modules", "_.js")));
  return engine;
}

/** @typedef {{ error?: Error, data?: LaidNode }} ElkReply what ELK says to a question */
/** @typedef {{ postMessage(answer: ElkReply): void, onmessage?(question: object): void }} Scope a web worker's scope */

/**
 * ELK's worker script, asked directly: its own front end waits for a timer before and after each layout, which is
 * longer than most layouts take.
 */
class Elk {
  /** @param {NodeJS.Require} require */
  constructor(require) {
    // The script looks for the scope of a web worker when it is loaded, and answers to it.
    /** @type {ElkReply} */
    this.answer = {};
    /** @type {Scope} */
    const scope = { postMessage: (answer) => (this.answer = answer) };
    const around = /** @type {{ self?: object }} */ (globalThis);
    around.self = scope;
    try {
      require("elkjs/lib/elk-worker.min.js");
    } finally {
      delete around.self;
    }
    this.scope = /** @type {Required<Scope>} */ (scope); // the script listens to it now
    /** @type {Known<string, ElkReply>} */
    this.known = known();
    this.#ask({ cmd: "register", algorithms: ["layered"] });
  }

  /**
   * Resolves to the graph with its places, which nobody may change; a third of all graphs are asked for again.
   * @param {ElkNode} graph
   */
  async layout(graph) {
    const key = JSON.stringify(graph);
    if (!this.known.has(key)) {
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      this.known.set(key, this.#ask({ cmd: "layout", graph }));
    }
    const { error, data } = this.known.get(key);
    if (error) throw error;
    return /** @type {LaidNode} */ (data); // there is one or the other
  }

  /**
   * @param {object} question
   * @returns {ElkReply}
   */
  #ask(question) {
    this.scope.onmessage({ data: { id: 0, ...question } });
    return this.answer;
  }
}

export const UNIT = 10; // of ELK's lengths make an em

const COMMON = {
  "elk.algorithm": "layered",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.randomSeed": "1",
  "elk.separateConnectedComponents": "false",
  "elk.json.edgeCoords": "ROOT",
  "elk.json.shapeCoords": "PARENT",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.cycleBreaking.strategy": "DEPTH_FIRST",
  "elk.layered.nodePlacement.bk.fixedAlignment": "BALANCED",
  "elk.layered.crossingMinimization.greedySwitch.type": "TWO_SIDED",
  "elk.layered.feedbackEdges": "false",
  "elk.edgeLabels.placement": "CENTER",
  "elk.spacing.edgeNode": "7",
  "elk.spacing.edgeEdge": "6",
  "elk.spacing.edgeLabel": "3",
  "elk.spacing.labelNode": "5",
  "elk.spacing.portPort": "8",
  "elk.spacing.nodeSelfLoop": "9",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "6",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
};

/** For what is too much to be read in one picture anyway: the source's order alone takes ELK ten seconds there. */
const ROUGH = {
  "elk.layered.considerModelOrder.strategy": "NONE",
  "elk.layered.crossingMinimization.greedySwitch.type": "OFF",
  "elk.layered.thoroughness": "1",
};

/**
 * ELK's options for a graph that runs in `direction`.
 * @param {Variant} style
 * @returns {ElkOptions}
 */
export function options(style) {
  const { direction, placement, forced, rough } = style;
  const { layer, beside } = spaces(style);
  return {
    ...COMMON,
    "elk.spacing.nodeNode": String(beside * UNIT),
    "elk.layered.spacing.nodeNodeBetweenLayers": String(layer * UNIT),
    "elk.layered.spacing.edgeNodeBetweenLayers": String((layer * UNIT - 1) / 2),
    "elk.direction": direction,
    "elk.layered.nodePlacement.strategy": placement,
    "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    "elk.layered.crossingMinimization.forceNodeModelOrder": String(Boolean(forced)),
    ...(rough ? ROUGH : {}),
  };
}

const MODEL_ORDER = "elk.layered.considerModelOrder.strategy";

/**
 * ELK's options for a cluster that is laid out together with what is around it.
 * @param {Variant} style
 */
export function nestedOptions(style) {
  const rest = options(style);
  delete rest[MODEL_ORDER]; // with it ELK fails; the outer graph's holds inside too
  return rest;
}

export const flows = {
  /**
   * Whether a graph runs across rather than down.
   * @param {Direction} direction
   */
  across: (direction) => direction === "RIGHT" || direction === "LEFT",
};
