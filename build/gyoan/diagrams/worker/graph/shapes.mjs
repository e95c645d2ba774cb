// The outlines of nodes: which of ours stands for which of Mermaid's, the room that text needs in it, and where a
// line from outside meets it. Lengths in em of the label's size.

const NAMES = {
  rounded:
    "rounded roundedRect event bang cloud datastore data-store delay half-rounded-rectangle browser " +
    "console person mindmapCircle",
  stadium: "stadium terminal pill",
  subroutine:
    "subroutine subprocess subproc framed-rectangle fr-rect lin-rect lined-rectangle lined-process " +
    "lin-proc shaded-process div-rect div-proc divided-rectangle divided-process win-pane " +
    "internal-storage window-pane",
  cylinder: "cylinder cyl db database h-cyl das horizontal-cylinder lin-cyl disk lined-cylinder bucket",
  circle:
    "circle circ sm-circ start small-circle stateStart f-circ junction filled-circle cross-circ summary crossed-circle",
  "double-circle": "doublecircle dbl-circ double-circle fr-circ stop framed-circle stateEnd",
  diamond: "diamond diam decision question choice",
  hexagon: "hexagon hex prepare hourglass collate",
  "lean-right": "lean_right lean-r lean-right in-out sl-rect manual-input sloped-rectangle",
  "lean-left": "lean_left lean-l lean-left out-in",
  trapezoid: "trapezoid trap-b priority trapezoid-bottom notch-pent loop-limit notched-pentagon",
  "inverted-trapezoid": "inv_trapezoid trap-t manual trapezoid-top inv-trapezoid curv-trap curved-trapezoid display",
  flag: "odd rect_left_inv_arrow bow-rect stored-data bow-tie-rectangle",
  document:
    "doc document docs documents st-doc stacked-document tag-doc tagged-document lin-doc lined-document " +
    "flag paper-tape",
  triangle: "tri extract triangle flip-tri manual-file flipped-triangle bolt com-link lightning-bolt",
  note:
    "notch-rect card notched-rectangle note brace comment brace-l brace-r braces tag-rect " +
    "tagged-rectangle tag-proc tagged-process folder directory",
  plain: "text labelRect",
  bar: "fork join forkJoin",
};
const OURS = new Map(Object.entries(NAMES).flatMap(([ours, theirs]) => theirs.split(" ").map((name) => [name, ours])));

// Signs that Mermaid draws without a label unless one is written.
const SIGNS = new Set(
  (
    "sm-circ start small-circle stateStart f-circ junction filled-circle fr-circ stop framed-circle " +
    "stateEnd cross-circ summary crossed-circle fork join forkJoin hourglass collate bolt com-link " +
    "lightning-bolt choice"
  ).split(" "),
);
const BOLTS = new Set(["bolt", "com-link", "lightning-bolt"]); // no room for text in them
const BARS = new Set(["fork", "join", "forkJoin"]);
const FILLED = new Set(
  "sm-circ start small-circle stateStart f-circ junction filled-circle fork join forkJoin".split(" "),
);

export const LINE = 1.45; // height of a line; fonts that stand in for ours need as much
const SIDE = 0.6; // free space beside text
const ABOVE = 0.16; // free space above and below the lines, which have some of their own
const INK = 0.45; // of a line's height nothing is drawn in this much
const NARROWEST = 3;

/** Our name for a shape of Mermaid's. */
export function shapeOf(node) {
  const { shape } = node;
  if (BOLTS.has(shape) && !isSign(node)) return "rectangle";
  return OURS.get(shape) ?? "rectangle";
}

/** Whether a node is a mere sign, drawn small and without text, or a box whose size is settled already. */
export function isSign({ shape, id, lines, box }) {
  if (box) return true;
  return SIGNS.has(shape) && (!lines.length || (lines.length === 1 && lines[0] === id));
}

/** Whether a sign is filled with the colour of lines. */
export function isFilled({ shape }) {
  return FILLED.has(shape);
}

/** Width and height of a sign in a graph that runs `across`. */
export function signSize({ shape, box }, across) {
  if (box) return box;
  if (BARS.has(shape)) return across ? { width: 0.35, height: 4 } : { width: 4, height: 0.35 };
  if (shape === "choice") return { width: 2, height: 2 };
  return { width: 1.5, height: 1.5 };
}

/** Width and height of the box for text `wide` × `lines` lines. */
export function room(shape, wide, lines) {
  const high = Math.max(1, lines) * LINE;
  const ink = Math.max(0.5, high - INK);
  const box = { width: Math.max(NARROWEST, wide + 2 * SIDE), height: high + 2 * ABOVE };
  return (ROOMS[shape] ?? ((_, usual) => usual))({ wide, high, ink }, box);
}

const slanted = ({ wide }, { height }) => ({ width: Math.max(NARROWEST, wide + 0.5 * height + SIDE), height });

const ROOMS = {
  stadium: ({ wide, ink }, { height }) => ({
    width: Math.max(NARROWEST, wide + 2 * (bulge(height / 2, ink / 2) + 0.5)),
    height,
  }),
  subroutine: ({ wide }, { height }) => ({ width: Math.max(NARROWEST, (wide + SIDE) / 0.75), height }),
  cylinder: ({ high }, { width }) => ({ width, height: (high + ABOVE) / 0.6 }),
  circle: ({ wide, ink }) => square(Math.max(2.4, Math.hypot(wide, ink) + 0.7)),
  "double-circle": ({ wide, ink }) => square(Math.max(3, Math.hypot(wide, ink) + 1.3)),
  diamond: ({ wide, ink }) => ({ width: wide + 2 * ink + 1, height: ink + wide / 2 + 0.5 }),
  hexagon: ({ wide }, { height }) => ({ width: Math.max(NARROWEST, wide + 0.5 * height + SIDE), height }),
  "lean-right": slanted,
  "lean-left": slanted,
  trapezoid: slanted,
  "inverted-trapezoid": slanted,
  flag: ({ wide }, { height }) => ({ width: Math.max(NARROWEST, wide + 0.7 * height + SIDE), height }),
  document: ({ high }, { width }) => ({ width, height: (high + ABOVE) / 0.7 }),
  triangle: ({ wide, ink }) => ({ width: 2.6 * wide + 1, height: 4.4 * ink }),
  note: (_, { width, height }) => ({ width: width + 0.4, height }),
  plain: ({ wide, high }) => ({ width: wide + 0.4, height: high }),
};

function square(side) {
  return { width: side, height: side };
}

/** How far a circle of this radius has come in at `off` from its middle. */
function bulge(radius, off) {
  return radius - Math.sqrt(Math.max(0, radius ** 2 - off ** 2));
}

/** How far inside its box a shape's outline is, for a line that meets the box at `along` (0 … 1) of a side. */
export function inset(shape, box, side, along) {
  const upright = side === "left" || side === "right";
  const off = Math.abs(along - 0.5);
  switch (shape) {
    case "diamond":
      return off * (upright ? box.width : box.height);
    case "circle":
    case "double-circle":
      return bulge(0.5, Math.min(0.5, off)) * (upright ? box.width : box.height);
    case "stadium":
      return upright ? bulge(box.height / 2, off * box.height) : roundEnd(box.height / 2, box, along);
    case "hexagon":
      return upright
        ? off * 0.5 * Math.min(box.width, box.height)
        : slope(Math.min(box.width, box.height) * 0.25, box, along, "both");
    case "lean-right":
    case "lean-left":
    case "trapezoid":
    case "inverted-trapezoid":
      return leaning(shape, box, side, along);
    case "triangle":
      return side === "bottom" ? 0 : side === "top" ? off * 2 * box.height : ((1 - along) * box.width) / 2;
    default:
      return 0;
  }
}

/** Depth of a round end below the top or bottom edge at `along`. */
function roundEnd(radius, { width }, along) {
  const near = Math.min(along, 1 - along) * width;
  return near >= radius ? 0 : bulge(radius, radius - near);
}

/** Depth of a corner cut off over `cut`, half of the height deep. */
function slope(cut, { width, height }, along) {
  const near = Math.min(along, 1 - along) * width;
  return near >= cut ? 0 : ((cut - near) / cut) * (height / 2);
}

function leaning(shape, box, side, along) {
  const cut = 0.25 * Math.min(box.width, box.height);
  const narrowTop = {
    left: shape !== "lean-left" && shape !== "inverted-trapezoid",
    right: shape === "lean-left" || shape === "trapezoid",
  };
  if (side === "left" || side === "right") return (narrowTop[side] ? 1 - along : along) * cut;
  const left = side === "top" ? narrowTop.left : !narrowTop.left;
  const right = side === "top" ? narrowTop.right : !narrowTop.right;
  const x = along * box.width;
  if (left && x < cut) return ((cut - x) / cut) * box.height;
  if (right && box.width - x < cut) return ((cut - box.width + x) / cut) * box.height;
  return 0;
}
