// Quadrant charts as their source has them; other charts are in the contract.

import type { PieRead, RadarRead, XyRead } from "../contract.js";

/** Any chart, by its kind. */
export type ChartRead = PieRead | XyRead | RadarRead | QuadrantsRead;

export interface QuadrantsRead {
  kind: "quadrants";
  title: string;
  /** Their titles, in Mermaid's order: upper right, upper left, lower left, lower right. */
  fields: string[];
  /** The words at the ends of the axes. */
  left: string;
  right: string;
  bottom: string;
  top: string;
  points: PointRead[];
}

/** A point: 0 to 1 across, and 0 to 1 from the top. */
export interface PointRead {
  name: string;
  x: number;
  y: number;
  radius: number;
  /** The source's; empty where it says none. */
  color: string;
}

/** A text in its place, in em. */
export interface PlacedText {
  lines: string[];
  place: Box;
  /** As a multiple of the labels'. */
  size?: number;
}

/** A quadrant chart in its place, in em. */
export interface QuadrantsPlan {
  title: PlacedText | null;
  fields: { place: Box; lines: string[]; head: Box }[];
  points: { name: string; color: string; dot: Box; label: PlacedText }[];
  texts: PlacedText[];
  axes: Route[];
  /** How many names meet something. */
  clashes: number;
}
