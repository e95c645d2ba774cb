// What the modules that lay out Gantt charts hand to each other. Times are shares of the whole, 0 to 1.

export interface Gantt {
  title: string[];
  sections: string[][];
  tasks: Task[];
  marks: Mark[];
  advances: Advances;
}

export interface Task {
  lines: string[];
  /** The index of its section; -1 where it is in none. */
  section: number;
  from: number;
  to: number;
  /** Mermaid's: milestone, crit, done, active; empty where there is none. */
  state: string;
  upright: boolean;
}

/** A moment on the axis of time. */
export interface Mark {
  at: number;
  label: string;
}

/** In which times are written. */
export type Speech = Pick<Frame, "language" | "words">;
