// A git graph's history.

export interface History {
  branches: string[];
  commits: Commit[];
}

export interface Commit {
  name: string;
  branch: string;
  tags: string[];
  kind: string;
  /** The branch that it merges; empty where it merges none. */
  from: string;
  /** The indexes of the commits that it follows. */
  parents: number[];
}

/** A tag in its place beside a lane: how many rows are between them. */
export interface PlacedTag {
  text: string;
  x: number;
  width: number;
  row: number;
}

/** A lane: where its middle runs, and how much it needs above that and below. */
export interface Lane {
  y: number;
  above: number;
  below: number;
}
