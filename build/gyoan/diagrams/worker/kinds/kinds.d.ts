// What a kind of diagram with a layout of its own puts onto a sheet: the contract's shapes with their places in em.

import type { GraphBand, GraphCluster, GraphEdge, GraphNode } from "../contract.js";

declare global {
  /** Shapes on a sheet of some size, in em of the labels. */
  interface Sheet extends Size {
    clusters?: SheetCluster[];
    nodes: SheetNode[];
    edges?: SheetEdge[];
    bands?: GraphBand[];
  }

  /** A sheet that is filled bit by bit, and whether all that is said has room on it. */
  interface FittingSheet extends Sheet {
    clusters: SheetCluster[];
    nodes: SheetNode[];
    edges: SheetEdge[];
    fits: boolean;
  }

  /** A text as it was broken for its place, and whether it has room there. */
  interface Card extends Fitted {
    bold: boolean;
    fits: boolean;
    /** Its size in em. */
    scale: number;
  }

  /** The size of its label in em, if another than 1. */
  interface Scaled {
    scale?: number;
  }

  interface SheetCluster extends Scaled, Partial<Omit<GraphCluster, "place" | "title">> {
    id: string;
    place: Box;
    title: Box | null;
  }

  interface SheetNode extends Scaled, Partial<Omit<GraphNode, "place">> {
    id: string;
    shape: string;
    place: Box;
  }

  interface SheetEdge extends Scaled, Partial<Omit<GraphEdge, "label">> {
    start: string;
    end: string;
    route: Route;
    label?: Box | null;
  }

  /** The same in points. */
  type InPoints<Shape extends Scaled> = { points?: number } & Turned<Omit<Shape, "scale">>;
  type Turned<Shape> = {
    [Key in keyof Shape]: [Extract<Shape[Key], Box>] extends [never] ? Shape[Key] : Exclude<Shape[Key], Box> | Place;
  };
}
