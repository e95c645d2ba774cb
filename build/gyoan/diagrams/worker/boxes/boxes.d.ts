// Boxes that are divided into cells, and what stands at the ends of lines between them.

import type { Graph } from "../graph/graph.js";

export interface Boxes {
  graph: Graph;
  /** The boxes that are divided, by id. */
  boxes: Map<string, DividedBox>;
  /** Of each line of the graph. */
  ends: BoxEnds[];
  ruler: Ruler;
}

export interface CellBox extends Size {
  cells: Cell[];
}

export interface DividedBox extends CellBox {
  /** Its text as it stands in the source where its lines are broken; else null. */
  said: string[] | null;
}

/** A cell, from its box's top left corner. */
export interface Cell extends Box {
  lines: string[];
  head: boolean;
}

/** What stands at both ends of a line: Mermaid's names for the marks, and how many of each there are. */
export interface BoxEnds {
  marks: string[];
  counts: string[];
}
