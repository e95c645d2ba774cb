// The words of the worker's own: what its rooms hand to each other. Lengths in em unless something else is said.

import type { CDPSession, Page } from "puppeteer-core";

declare global {
  type Tree = import("./graph/tree.mjs").Tree;
  type Ruler = import("./kinds/ruler.mjs").Ruler;

  type Frame = import("./contract.js").Frame;
  /** How a drawing looks, and what its texts are measured by. */
  type MeasuredStyle = import("./contract.js").Style & { typefaces: import("./kinds/typefaces.mjs").Typefaces };
  type NativeDrawing = import("./contract.js").NativeDrawing;
  type Place = import("./contract.js").Place;
  /** A heading, then the list of what belongs to it. */
  type Heading = import("./contract.js").Heading;

  /** The drawing for each frame, by the frame's name. */
  type Drawings = Record<string, NativeDrawing>;
  /** Drawings, what makes them in the time it is given, or nothing where a picture has to do. */
  type Drawn = Drawings | ((time: Time) => Promise<Drawings>) | null;

  /** x, y. */
  type Point = import("./contract.js").Point;
  /** A list of points from a line's start to its end. */
  type Route = Point[];
  type Direction = "RIGHT" | "LEFT" | "DOWN" | "UP";

  /** A map that is only asked for what it has. */
  interface Known<Key, Value> extends Map<Key, Value> {
    get(key: Key): Value;
  }

  interface Size {
    width: number;
    height: number;
  }

  interface Box extends Size {
    x: number;
    y: number;
  }

  /** A text broken to lines, with the room that it needs. */
  interface Fitted extends Size {
    lines: string[];
  }

  /** What the source says of how something looks; empty, or 0, where it says nothing. */
  type Look = Pick<
    import("./contract.js").GraphCluster,
    "fill" | "stroke" | "color" | "strokeWidth" | "dashed" | "bold"
  >;

  /** A box or a frame of a graph, as `readGraph` gives it. */
  interface GraphItem extends Look {
    id: string;
    parent: string;
    isGroup: boolean;
    direction: string;
    shape: string;
    lines: string[];
    link: string;
    /** The size of what is laid out already. */
    box?: Size;
  }

  /** A line of a graph. */
  interface Link extends Look {
    index: number;
    start: string;
    end: string;
    lines: string[];
    pattern: string;
    startHead: string;
    endHead: string;
  }

  /** The widths in em of characters. */
  type Widths = Record<string, number>;
  /** What texts are measured by: the widths of their characters, of any other, and what else they were told of. */
  interface Advances extends Omit<import("./contract.js").Measures, "regular" | "bold"> {
    regular: Widths;
    bold: Widths;
    unknown: [number, number];
  }

  /** Places of boxes by id, of routes and labels by the index of their line. */
  interface Sketch extends Size {
    boxes: Known<string, Box>;
    routes: Known<number, Route>;
    labels: Known<number, Box>;
    /** The id of the frame that it is. */
    frame?: string;
    /** Gives what can be made wider. */
    widen?(width: number): Sketch;
  }

  /** What of a container is laid out: which graph, how large its texts are, and in which style. */
  interface Texts {
    title(id: string): Fitted;
    node(id: string): Size;
    edge(index: number): Fitted;
    fitted(node: GraphItem, width: number): Fitted;
  }

  /** Things of a container that run one after the other, in columns. */
  interface Arranged {
    tree: Tree;
    sizes: Texts;
    style: { tight: boolean };
    container: string;
    chain: string[];
    edges: Link[];
    columns: number;
  }

  /** The time that is left for a request, in seconds of work. */
  interface Time {
    left: number;
  }

  /** The one page, with what shoots it. */
  type StagePage = Page & { devtools: CDPSession };
}
