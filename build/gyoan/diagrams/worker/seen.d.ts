// What the worker and the scripts of its page hand to each other, and what Mermaid throws where it refuses a source;
// that is not documented either: `mermaid_names.json` has its names under `refused`.

export {};

declare global {
  type RefusalAnswer = import("./contract.js").RefusalAnswer;
  type PictureDrawing = import("./contract.js").PictureDrawing;
  type GraphOutline = import("./contract.js").GraphOutline;

  /** Some of Mermaid's settings, by kind of diagram or for all. */
  interface Settings {
    [name: string]: unknown;
  }

  /** All of Mermaid's settings, as `settings` makes them. */
  interface PageConfig extends Settings {
    fontSize: number;
    fontFamily: string;
  }

  /** Why something is refused, as the page says it. */
  type PageRefusal = Pick<RefusalAnswer, "message" | "line" | "before"> & { kind: "unknown" | "syntax" };

  /** What is known of a source that is not drawn yet. */
  interface Seen {
    /** Mermaid's name for the kind of diagram. */
    type: string;
    graph: GraphOutline | null;
  }

  /** The px that a source's longest word, line and name of a section take. */
  interface Spread {
    word: number;
    line: number;
    section: number;
  }

  /** A visible text of a picture, with its place on the canvas and its size in CSS px. */
  interface ShownLabel {
    words: string;
    size: number;
    box: { left: number; top: number; right: number; bottom: number };
  }

  /** A picture on the canvas. */
  interface Shown extends Size {
    labels: ShownLabel[];
  }

  /** What one of Mermaid's parsers throws: Jison's with a hash, Langium's with a result, others with words only. */
  interface ParserError {
    name?: string;
    message?: string;
    str?: string;
    hash?: JisonHash;
    result?: {
      lexerErrors?: { line?: number; column?: number }[];
      parserErrors?: { token?: { startLine?: number; startColumn?: number } }[];
    };
  }

  interface JisonHash {
    token?: string | number | null;
    text?: unknown;
    line?: number | string;
  }
}
