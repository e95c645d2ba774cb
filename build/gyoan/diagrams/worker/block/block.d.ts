// Blocks on their grids.

import type { Graph } from "../graph/graph.js";

export interface Blocks {
  graph: Graph;
  /** The grid of each container by id; that of all is empty. */
  grids: Known<string, Grid>;
}

export interface Grid {
  /** Less than 1 where that is not said. */
  columns: number;
  cells: GridCell[];
}

/** A block's place in so many columns; without an id where it is left free. */
export interface GridCell {
  id: string | null;
  span: number;
}
