// How much room is left between things, in em: as much as looks calm, or as little as can be told apart where labels
// would come out small.

const CALM = {
  layer: 1.7, // between one row (or column) of a flow and the next
  arrow: 1.8, // between neighbours of a chain, in a row
  turn: 1.8, // between rows of a chain: the line to the next row runs there
  gutter: 1.25, // between parts that no line joins
  close: 0.9, // between boxes without any lines
  beside: 0.8, // between boxes of one row of a flow
  padding: 0.7, // around what stands in a frame
  below: 0.6, // between boxes that hang one below the other
};
const TIGHT = {
  layer: 1.35,
  arrow: 1.4,
  turn: 1.4,
  gutter: 0.95,
  close: 0.7,
  beside: 0.65,
  padding: 0.55,
  below: 0.45,
};

/**
 * The spaces of a variant.
 * @param {{ tight: boolean }} given
 */
export function spaces({ tight }) {
  return tight ? TIGHT : CALM;
}
