// ELK places what is connected. Lengths in units of a tenth of an em; ELK's own defaults are made for such.
import { createRequire } from "node:module";
import path from "node:path";

let engine = null;

/** Loads ELK from the packages' folder, once. */
export function loadElk(packages) {
  if (!engine) {
    const require = createRequire(path.join(packages, "node_modules", "_.js"));
    const Elk = require("elkjs/lib/elk.bundled.js");
    engine = new (Elk.default ?? Elk)();
  }
  return engine;
}

export const UNIT = 10;

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
  "elk.spacing.nodeNode": "8",
  "elk.spacing.edgeNode": "7",
  "elk.spacing.edgeEdge": "6",
  "elk.spacing.edgeLabel": "3",
  "elk.spacing.labelNode": "5",
  "elk.spacing.portPort": "8",
  "elk.spacing.nodeSelfLoop": "9",
  "elk.layered.spacing.nodeNodeBetweenLayers": "17",
  "elk.layered.spacing.edgeNodeBetweenLayers": "8",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "6",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
};

/** ELK's options for a graph that runs in `direction`. */
export function options({ direction, placement, forced }) {
  return {
    ...COMMON,
    "elk.direction": direction,
    "elk.layered.nodePlacement.strategy": placement,
    "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    "elk.layered.crossingMinimization.forceNodeModelOrder": String(Boolean(forced)),
  };
}

const MODEL_ORDER = "elk.layered.considerModelOrder.strategy";

/** ELK's options for a cluster that is laid out together with what is around it. */
export function nestedOptions(style) {
  const { [MODEL_ORDER]: _, ...rest } = options(style); // with it ELK fails; the outer graph's holds inside too
  return rest;
}

export const flows = {
  /** Whether a graph runs across rather than down. */
  across: (direction) => direction === "RIGHT" || direction === "LEFT",
};
