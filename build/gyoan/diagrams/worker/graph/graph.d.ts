// What the modules that lay out graphs hand to each other. Lengths in em unless something else is said.

import type { GraphNative } from "../contract.js";

/** A graph with everything that is needed to lay it out. */
export interface Graph {
  /** Mermaid's: TB, LR … */
  direction: string;
  nodes: GraphItem[];
  edges: Link[];
  advances: Advances;
}

/** How a graph is laid out in one try. */
export interface Variant {
  /** Where the graph flows to, and where what stands in its frames does. */
  direction: Direction;
  inner: Direction;
  /** `packed`: frame by frame, chains and grids by ourselves; `include`: everything at once by ELK. */
  mode: "packed" | "include";
  /** How ELK places boxes in their rows. */
  placement: "BRANDES_KOEPF" | "NETWORK_SIMPLEX";
  /** The directions that the source gives frames, by id. */
  said: Map<string, Direction>;
  /** Whether the source's order is kept whatever crosses. */
  forced: boolean;
  /** Whether labels get all the room they need along the flow. */
  loose: boolean;
  /** Whether labels are placed where there is room once everything else stands. */
  free: boolean;
  /** The depth from which on branches of a tree hang; null where none do. */
  hang: number | null;
  /** How wide a frame is for its height, times what its content asks for. */
  share: number;
  tight: boolean;
  /** In how many bands a long flow is folded; 0 for none. */
  fold: number;
  /** Which boxes are made one width. */
  even: "" | "all" | "rank";
  /** Whether there is too much to look at the order of the source. */
  rough: boolean;
}

/** What is wrong with a layout, as `judge` counts it. */
export interface Blemishes {
  faults: number;
  crossings: number;
  bends: number;
  shuffled: number;
  detours: number;
  strays: number;
}

/** A graph laid out, so that it can be drawn. */
export interface Drawable extends Blemishes {
  sizes: SizedTexts;
  sketch: Sketch;
  /** Where titles of frames stand. */
  titles: Known<string, Box>;
  /** The size of labels in points. */
  em: number;
  /** How it was laid out, and the width at which labels were broken. */
  style?: Variant;
  limit?: number;
}

/** A try that could be laid out. */
export interface Layout extends Drawable {
  /** The sketch before its lines end on outlines. */
  bones: Sketch;
  style: Variant;
  limit: number;
  /** How many lines too many labels have, as a share; 0 where they could not be much larger anyway. */
  broken: number;
  /** What it is worth, on the scale of a logarithm. */
  value: number;
}

/** A part of a graph, laid out. */
export interface Part {
  graph: Graph;
  best: Layout;
}

/** A layout in points, and those of its parts where it is too much for one frame. */
export interface GraphDrawing extends NativeDrawing {
  native: GraphNative;
  parts?: GraphDrawing[];
}

/** The layout for each frame, by the frame's name. */
export type GraphDrawings = Record<string, GraphDrawing>;

/** A box with its text broken to lines. */
export interface FittedNode extends Fitted {
  /** How wide the text may be; a sign has none. */
  text?: number;
}

/** What the texts of a graph take up, each box with where its text is broken. */
export interface SizedTexts extends Texts {
  /** What tells it from others of the same graph. */
  name: string;
  node(id: string): FittedNode;
  fitted(node: GraphItem, width: number): FittedNode;
}

/** From where to where a line leads. */
export type Ends = Pick<Link, "start" | "end">;

/** A part of a container that a layout is wanted of. */
export interface PartRequest {
  tree: Tree;
  sizes: Texts;
  container: string;
  part: string[];
  /** The sizes of what is placed as a whole. */
  atoms: Map<string, Size>;
  style: Variant;
  /** The lines that count; null for all of the part. */
  edges: Link[] | null;
}

/** A part of a container that is placed by ELK. */
export interface Placing {
  container: string;
  part: string[];
  direction: Direction;
  /** The sizes of what is placed as a whole, and the insides of the frames among it. */
  atoms: Known<string, Size>;
  inner: Known<string, Sketch>;
  /** The lines of the part, those of what stands in its frames taken for the frames' own where it is loose. */
  links: Link[];
  loose: boolean;
  /** Whether what stands in its frames is placed along with it. */
  open?: boolean;
  /** Those of its links that count; null for all lines. */
  within?: Link[] | null;
}

/** What is laid out already, by what decides it: variants have much in common. */
export interface Memory {
  placed: Known<string, Promise<Sketch>>;
  routed: Known<string, Sketch>;
}

/** Finds the best layout of a graph in a frame, by as much effort as `EFFORT` names. */
export type LayOut = (graph: Graph, frame: Frame, effort?: number) => Promise<Layout>;

/** A tree that hangs or spreads: its root, everybody's children, and how many levels these have. */
export interface Branches {
  root: string;
  children: Known<string, string[]>;
  height: number;
}

/** What is there when lines are led: nothing else may be in their way. */
export interface Scene {
  /** Boxes that no line may pass. */
  obstacles: { id: string; box: Box }[];
  /** Places that lines should keep away from. */
  titles: Box[];
  frames: { box: Box; isHome(edge: Ends): boolean }[];
}

/** A straight piece of a line as a box without width or height, with those of the line's ends that it has. */
export interface Segment extends Box {
  ends: Point[];
}

/** Where a line may join a box, the side by its index in `WAYS`, and what that costs. */
export interface Port {
  point: Point;
  side: number;
  extra: number;
}

/** The side of a box. */
export type Side = "left" | "right" | "top" | "bottom";

// ELK's JSON, as far as it is used: https://eclipse.dev/elk/documentation/tooldevelopers/graphdatastructure/jsonformat
// Lengths in tenths of an em.

export type ElkOptions = Record<string, string>;

/** A label to be placed. */
export interface ElkLabel extends Size {
  id: string;
  text: string;
}

/** A line to be led. */
export interface ElkEdge {
  id: string;
  sources: string[];
  targets: string[];
  labels: ElkLabel[];
}

/** A box or a frame to be placed. */
export interface ElkNode extends Partial<Size> {
  id: string;
  layoutOptions: ElkOptions;
  ports?: (Size & { id: string })[];
  children?: ElkNode[];
  edges?: ElkEdge[];
}

/** A line that has its way. */
export interface LaidEdge {
  id: string;
  sections?: LaidSection[];
  labels?: (Box & { id: string })[];
}

/** A stretch of a line without a fork. */
export interface LaidSection {
  startPoint: LaidPoint;
  bendPoints?: LaidPoint[];
  endPoint: LaidPoint;
}

export interface LaidPoint {
  x: number;
  y: number;
}

/** A box or a frame that has its place. */
export interface LaidNode extends Box {
  id: string;
  children?: LaidNode[];
  edges?: LaidEdge[];
}

/** What lays out a graph of ELK's. */
export interface Engine {
  layout(graph: ElkNode): Promise<LaidNode>;
}
