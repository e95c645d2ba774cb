// What unit tests build on: graphs from a few words, and a ruler that every character is one em wide for.
import { setting } from "./recorded.mjs";
import { Ruler } from "../../build/gyoan/diagrams/worker/kinds/ruler.mjs";
import { Tree } from "../../build/gyoan/diagrams/worker/graph/tree.mjs";

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ud7ff]/;
const LOOK = { direction: "", link: "", fill: "", stroke: "", color: "", strokeWidth: 0, dashed: false, bold: false };

/** A box; with `more`, another shape, parent or text. */
export const node = (id, more = {}) => ({
  ...LOOK,
  id,
  parent: "",
  isGroup: false,
  shape: "rect",
  lines: [id],
  ...more,
});

/** A frame. */
export const group = (id, more = {}) => node(id, { isGroup: true, ...more });

/** Lines from `a>b` or, with a text, `a>b:text`; `a~b` is an invisible one. */
export const lines = (...said) =>
  said.map((one, index) => {
    const [, start, sign, end, text] = /^(\w+)([>~])(\w+)(?::(.*))?$/.exec(one);
    return {
      ...LOOK,
      index,
      start,
      end,
      lines: text ? [text] : [],
      pattern: sign === "~" ? "invisible" : "normal",
      startHead: "none",
      endHead: "arrow_point",
    };
  });

/** A tree of boxes and lines; a box may be `id` or `frame/id`. */
export function treeOf(boxes, ...said) {
  return new Tree(graphOf(boxes, ...said));
}

/** A graph of boxes, given as `id` or `frame/id`, and lines. */
export function graphOf(boxes, ...said) {
  const frames = [...new Set(boxes.filter((one) => one.includes("/")).map((one) => one.split("/")[0]))];
  const nodes = boxes.map((one) =>
    one.includes("/") ? node(one.split("/")[1], { parent: one.split("/")[0] }) : node(one),
  );
  return {
    direction: "TB",
    nodes: [...frames.map((id) => group(id)), ...nodes],
    edges: lines(...said),
    advances: plain(),
  };
}

/** What a text is measured by: each letter is 1.11 em wide, bold 1.17, and each Hangul syllable 1.03; or as is said. */
export function plain({ regular = {}, bold = {} } = {}) {
  const widths = (usual, own) => new Proxy(own, { get: (known, one) => known[one] ?? (WIDE.test(one) ? 1.03 : usual) });
  return { ...setting.style.typefaces.of([]), regular: widths(1.11, regular), bold: widths(1.17, bold) };
}

/** The setting's style, all texts measured so. */
export const plainStyle = { ...setting.style, typefaces: { of: () => plain() } };

/** A ruler that measures so. */
export const plainRuler = (own) => new Ruler(plain(own));

/** How far lines stand apart. */
export const pitch = setting.style.typefaces.of([]).pitch;

export const box = (x, y, width, height) => ({ x, y, width, height });

/** A sketch with nothing but boxes. */
export function sketchOf(boxes, more = {}) {
  const all = Object.values(boxes);
  return {
    width: Math.max(...all.map((one) => one.x + one.width)),
    height: Math.max(...all.map((one) => one.y + one.height)),
    boxes: new Map(Object.entries(boxes)),
    routes: new Map(),
    labels: new Map(),
    ...more,
  };
}
