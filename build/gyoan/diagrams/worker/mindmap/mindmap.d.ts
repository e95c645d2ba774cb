// A mind map's topics.

export interface Topic {
  id: string;
  lines: string[];
  bold: boolean;
  /** Our name for Mermaid's shape. */
  shape: string;
  children: Topic[];
}

/** A topic with its size and look. */
export interface SizedTopic extends Topic, Size {
  children: SizedTopic[];
  /** How many topics are above it. */
  depth: number;
  /** The index of the branch to which it belongs. */
  branch: number;
  /** The shape that it is drawn as. */
  outline: string;
}

/** What decides how a topic is painted. */
export type Painted = Pick<SizedTopic, "depth" | "branch" | "outline" | "bold">;

/** A topic beside its parent, which is null for the root. */
export interface PlacedTopic {
  topic: SizedTopic;
  parent: SizedTopic | null;
  place: Box;
}

/** The sheet of a mind map, and how unequal its two sides are. */
export interface MindmapSheet extends Sheet {
  unequal: number;
}

/** The best layout of a mind map in a frame. */
export interface MindmapLayout {
  sheet: MindmapSheet;
  em: number;
  value: number;
  root: Topic;
}
