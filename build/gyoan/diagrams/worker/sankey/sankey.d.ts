// A sankey diagram's nodes, and what flows between them.

export interface Sankey {
  nodes: Flowing[];
  links: Flow[];
  /** Whose colour bands have: source, target, or another word of Mermaid's. */
  linkColor: string;
  advances: Advances;
}

export interface Flowing {
  name: string;
  value: number;
  /** The value as it is written; empty where it is not shown. */
  text: string;
  column: number;
  /** The source's; empty where it says none. */
  color: string;
}

/** A flow from one node to another, by their indexes. */
export interface Flow {
  from: number;
  to: number;
  value: number;
}

export interface FlowPlaces {
  bars: Box[];
  labels: (Fitted & { place: Box })[];
  bands: { start: Point; end: Point; width: number }[];
  /** How much of the height the fullest column fills with bars. */
  share: number;
}
