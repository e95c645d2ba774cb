// Made from messages.schema.json by `pytest tests/worker/test_contract.py --renew-golden`.

/** Starts the browser and loads Mermaid: once, first. */
export interface OpenRequest {
  op: "open";
  /** The folder that holds `node_modules`. */
  packages: string;
  /** The program. */
  browser: string;
  /** A folder of shared libraries; empty where there is none. */
  libraries: string;
  /** fontconfig's settings. */
  fontconfig: string;
  fonts: Font[];
  measures: Measures;
}

/** A font file of the page's. */
export interface Font {
  family: string;
  weight: number;
  file: string;
}

/** How wide characters are and how far lines stand apart, in em; patterns are regular expressions. */
export interface Measures {
  regular: WidthTable;
  bold: WidthTable;
  /** The room behind what `seams` finds. */
  seam: number;
  /** Finds each character behind which scripts meet. */
  seams: string;
  /** Finds what takes no room: a joiner, and what it joins. */
  joined: string;
  pitch: Pitch;
  /** By which labels of charts are made smaller. */
  step: number;
}

/** The widths of characters in one weight, margin included. */
export interface WidthTable {
  runs: WidthRun[];
  /** Of all others. */
  unknown: number;
}

/** The first of some code points, how many there are, and the width of each. */
export type WidthRun = [number, number, number];

/** From line to line. */
export interface Pitch {
  /** Where lines are written. */
  label: number;
  /** The room for each in a box. */
  box: number;
  chart: number;
  /** The room for the last line of a message. */
  last: number;
}

/** Draws one diagram for each frame. */
export interface DrawRequest {
  op: "draw";
  source: string;
  frames: Frame[];
  style: Style;
  /** The folder of what draws pictures; empty where it is not there. */
  mermaidCli: string;
  /** After which it is given up, waiting for others left out. */
  seconds: number;
}

/** The room for a drawing. */
export interface Frame {
  name: "slide" | "page";
  width: number;
  height: number;
  /** Of a picture. */
  dpi: number;
  /** The size beyond which labels do not grow. */
  largest: number;
  /** The size below which labels cannot be read. */
  readable: number;
  /** That of the words. */
  language: "ko" | "en" | "ja" | "zh";
  /** What gyoan adds. */
  words: Record<string, string>;
}

/** How a drawing looks. */
export interface Style {
  fontFamily: string;
  themeVariables: Record<string, string | boolean | Record<string, string>>;
  background: string;
  /** Whether shapes are wanted where they can be had. */
  native: boolean;
}

/** Turns an SVG picture into a PNG. */
export interface RasterizeRequest {
  op: "rasterize";
  svg: string;
  /** Pixels. */
  width: number;
  /** As for a drawing. */
  seconds: number;
}

/** The browser is ready. */
export interface OpenAnswer {
  ok: true;
  /** Its name and version. */
  browser: string;
  /** Whether it runs in one. */
  sandbox: boolean;
}

/** A picture in pixels. */
export interface RasterizeAnswer {
  ok: true;
  /** In base64. */
  png: string;
  /** As the file has it, in CSS px. */
  width: number;
  height: number;
}

/** Why something could not be done. */
export interface RefusalAnswer {
  ok: false;
  kind: "unknown" | "syntax" | "blank" | "timeout" | "crash" | "setup" | "uninstalled";
  message: string;
  /** Of the text that Mermaid saw, from 1; 0 where it named none. */
  line: number;
  /** What it had read of that line. */
  before: string;
}

/** The drawing for each frame, by the frame's name. */
export interface DrawAnswer {
  ok: true;
  /** Mermaid's name for the kind of diagram. */
  type: string;
  graph: GraphOutline | null;
  /** The visible texts of a picture. */
  labels: string[];
  drawings: Record<string, NativeDrawing | PictureDrawing>;
}

/** Who leads to whom, as Mermaid's parser sees it. */
export interface GraphOutline {
  nodes: OutlineNode[];
  edges: OutlineEdge[];
}

/** A box of an outline. */
export interface OutlineNode {
  id: string;
  label: string;
  /** Mermaid's name for it. */
  shape: string;
  parentId?: string | null;
}

/** A line of an outline. */
export interface OutlineEdge {
  start: string;
  end: string;
  label: string;
}

/** Mermaid's own picture, as mermaid-cli draws it. */
export interface PictureDrawing {
  /** Empty where only a browser could show it. */
  svg: string;
  /** In base64. */
  png: string;
  width: number;
  height: number;
  /** The size of the smallest label; 0 where there is none. */
  points: number;
}

/** Shapes with places, or the numbers of a chart; `parts` where one frame is too small for all. */
export interface NativeDrawing {
  width: number;
  height: number;
  /** The size of labels. */
  points: number;
  native: GraphNative | ChartNative | QuadrantNative;
  parts?: NativeDrawing[];
  /** It in words. */
  outline?: Heading[];
  /** Who says what to whom. */
  steps?: Step[];
  /** How it was laid out; for tests. */
  quality?: Record<string, unknown>;
}

/** A heading, then the list of what belongs to it. */
export type Heading = [string, string[]];

/** A message from one to another. */
export interface Step {
  from: Party;
  to: Party;
  text: string;
  /** Whether it is an answer. */
  dashed: boolean;
}

/** Who sends or receives. */
export interface Party {
  name: string;
  person: boolean;
}

/** x, y, width, height. */
export type Place = [number, number, number, number];

/** x, y. */
export type Point = [number, number];

/** Boxes, frames and lines with places. */
export interface GraphNative {
  points: number;
  clusters: GraphCluster[];
  nodes: GraphNode[];
  edges: GraphEdge[];
  bands?: GraphBand[];
}

/** A frame around boxes. */
export interface GraphCluster {
  id: string;
  place: Place;
  lines: string[];
  /** Where they stand. */
  title: Place | null;
  /** How many frames are around it. */
  depth: number;
  /** A colour of the source's, `none`, or empty; as in the others. */
  fill: string;
  stroke: string;
  color: string;
  /** At labels of 16 px; 0 for the usual one. */
  strokeWidth: number;
  dashed: boolean;
  bold: boolean;
  /** The theme's colour where the source has none. */
  slot?: string;
  /** The same, of the outline. */
  lineSlot?: string;
  /** How much of its colour is seen in a fill. */
  tint?: number;
  /** The label's own size. */
  points?: number;
  /** Whether lines of a label begin at the left. */
  atStart?: boolean;
}

/** A box. */
export interface GraphNode {
  id: string;
  /** Our name for it. */
  shape: string;
  place: Place;
  lines: string[];
  /** The frame around it; empty where there is none. */
  parent: string;
  /** Whether it is a small sign without a label, filled. */
  sign: boolean;
  link: string;
  fill: string;
  stroke: string;
  color: string;
  strokeWidth: number;
  dashed: boolean;
  bold: boolean;
  slot?: string;
  lineSlot?: string;
  tint?: number;
  points?: number;
  atStart?: boolean;
  /** Whether lines run over it. */
  atBack?: boolean;
  /** What a box without text is called. */
  name?: string;
}

/** A line. */
export interface GraphEdge {
  start: string;
  end: string;
  /** The frame in which it runs; empty where there is none. */
  around: string;
  route: Point[];
  lines: string[];
  label: Place | null;
  /** Mermaid's: normal, dotted, thick … */
  pattern: string;
  /** Mermaid's, at start and end. */
  heads: string[];
  fill: string;
  stroke: string;
  color: string;
  strokeWidth: number;
  dashed: boolean;
  bold: boolean;
  slot?: string;
  points?: number;
  atStart?: boolean;
  curved?: boolean;
  /** Whether nothing runs behind its text. */
  bare?: boolean;
}

/** A swing as wide as what flows in it. */
export interface GraphBand {
  start: Point;
  end: Point;
  width: number;
  name: string;
  fill: string;
  slot?: string;
  tint?: number;
}

/** A chart's numbers. */
export interface ChartNative {
  points: number;
  chart: PieRead | XyRead | RadarRead;
}

/** A pie. */
export interface PieRead {
  kind: "pie";
  title: string;
  slices: SliceRead[];
  /** Whether numbers are shown. */
  values: boolean;
}

/** A slice of a pie. */
export interface SliceRead {
  name: string;
  value: number;
}

/** Bars and lines over categories or numbers. */
export interface XyRead {
  kind: "xy";
  title: string;
  series: SeriesRead[];
  categories: string[] | null;
  /** Where there are no categories. */
  from: number | null;
  to: number | null;
  categoryTitle: string;
  valueTitle: string;
  /** Of values, if said. */
  range: Point | null;
  horizontal: boolean;
  values: boolean;
}

/** The values of one series. */
export interface SeriesRead {
  name: string;
  form: "bar" | "line";
  values: (number | null)[];
  labelled?: boolean;
}

/** Series on axes around a middle. */
export interface RadarRead {
  kind: "radar";
  title: string;
  axes: string[];
  series: SeriesRead[];
  least: number;
  most: number | null;
  ticks: number;
  round: boolean;
  /** Whether its legend is shown. */
  named: boolean;
}

/** A quadrant chart with places. */
export interface QuadrantNative {
  points: number;
  quadrants: Quadrants;
}

/** Four fields, the points in them and the words along the axes. */
export interface Quadrants {
  title: QuadrantText | null;
  fields: QuadrantField[];
  points: QuadrantPoint[];
  texts: QuadrantText[];
  axes: Point[][];
}

/** A text with its place and size. */
export interface QuadrantText {
  lines: string[];
  place: Place;
  size: number;
}

/** A field with its title. */
export interface QuadrantField {
  place: Place;
  lines: string[];
}

/** A point with its name. */
export interface QuadrantPoint {
  name: string;
  color: string;
  dot: Place;
  label: QuadrantText;
}
