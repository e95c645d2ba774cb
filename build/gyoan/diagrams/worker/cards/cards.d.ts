// What is laid out as cards in columns or rows: timelines, journeys and boards. Texts are lists of lines.

export interface Plan {
  title: string[];
  sections: string[][];
  periods: Period[];
  /** Whether the heads of columns are as wide as these. */
  wideHeads?: boolean;
}

export interface Period {
  /** The index of its section; -1 where it is in none. */
  section: number;
  lines: string[];
  events: string[][];
  /** The colours of its events, where they are not the section's. */
  tones?: (string | undefined)[];
}

/** A plan whose periods know how many come before them. */
export interface NumberedPlan extends Plan {
  periods: NumberedPeriod[];
}

export interface NumberedPeriod extends Period {
  number: number;
}

/** A period whose head and events have become cards. */
export interface PeriodCards extends Omit<NumberedPeriod, "events"> {
  chip: Card;
  events: Card[];
}

/** A way to lay out a plan in so many rows or columns, and what it costs. */
export interface Way {
  lay(plan: NumberedPlan, ruler: Ruler, room: Size, count: number): FittingSheet;
  count: number;
  cost: number;
}
