// Mind maps: the layout with the largest labels, and parts of some branches each where one frame is too small.
import { ROUNDING } from "../common/tolerances.mjs";
import { sum } from "../common/collections.mjs";
import { heading, inEach } from "../kinds/outline.mjs";
import { Ruler } from "../kinds/ruler.mjs";
import { filled } from "../kinds/said.mjs";
import { BETTER, drawingOf, sizeIn, worth } from "../kinds/sheet.mjs";
import { mindmapSheet } from "./places.mjs";
import { readMindmap } from "./read.mjs";
import { Topics } from "./topics.mjs";

/** @import { MindmapLayout, MindmapSheet, Topic } from "./mindmap.js" */

const MOST_TOPICS = 600; // more than this is no picture for a frame
const MOST_CUTS = 4; // places to part the branches at that are tried
const MOST_PARTS = 12; // more slides of one map nobody follows
const LIMITS = [10, 8, 6.5, 13, 18]; // em at which labels are broken, the usual first
const COST = { bare: 0.07, sided: 0.05, unequal: 0.06, limit: 0.01 };

/**
 * Resolves to the drawing of each frame by name.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawMindmap(page, _packages, source, frames, style) {
  const { root, advances } = await readMindmap(page, source, style.typefaces);
  if (count(root) > MOST_TOPICS) return null;
  const ruler = new Ruler(advances);
  return inEach(frames, (frame) => drawing(root, ruler, frame));
}

/**
 * @param {Topic} given
 * @returns {number}
 */
function count({ children }) {
  return 1 + sum(children.map(count));
}

/**
 * @param {Topic} root
 * @param {Ruler} ruler
 * @param {Frame} frame
 */
function drawing(root, ruler, frame) {
  const whole = best(root, ruler, frame);
  const parts = whole.em < frame.readable ? split(root, whole, ruler, frame) : [];
  return drawn(
    whole,
    frame,
    parts.map((part) => drawn(part, frame)),
  );
}

/**
 * @param {MindmapLayout} given
 * @param {Frame} frame
 * @param {NativeDrawing[]} [parts]
 */
function drawn({ sheet, em, root }, frame, parts) {
  return drawingOf(sheet, em, outlineOf(root, frame.words), parts);
}

/**
 * A mind map in words: its middle, then each branch with all that belongs to it.
 * @param {Topic} root
 * @param {Record<string, string>} words
 * @returns {Heading[]}
 */
function outlineOf(root, words) {
  /** @param {Topic} given */
  const said = ({ lines }) => lines.join(" ");
  /** @type {(topic: Topic) => string[]} */
  const below = (topic) => topic.children.flatMap((child) => [said(child), ...below(child)]);
  return [
    heading(filled(words.middle, { topic: said(root) })),
    ...root.children.map((branch) => heading(said(branch), below(branch))),
  ];
}

/**
 * The best `{sheet, em, value}` of a mind map in a frame.
 * @param {Topic} root
 * @param {Ruler} ruler
 * @param {Frame} frame
 * @returns {MindmapLayout}
 */
function best(root, ruler, frame) {
  const cuts = cutsOf(root.children);
  /** @type {MindmapLayout | null} */
  let found = null;
  for (const bare of [false, true]) {
    for (const limit of LIMITS) {
      const topics = new Topics(root, ruler, { limit, bare });
      for (const left of cuts) {
        const sheet = mindmapSheet(topics.root, left);
        const em = sizeIn(frame, sheet);
        const value = worth(em, frame) - cost(bare, limit, left, sheet);
        if (!found || value > found.value + ROUNDING) found = { sheet, em, value, root };
      }
    }
  }
  return /** @type {MindmapLayout} */ (found); // no branch at the left is always tried
}

/**
 * How many branches may stand at the left: none, or about half of all that is said.
 * @param {Topic[]} branches
 */
function cutsOf(branches) {
  const weights = branches.map(count);
  const half = sum(weights) / 2;
  /** @param {number} left */
  const off = (left) => Math.abs(sum(weights.slice(0, left)) - half);
  const cuts = branches.map((_, left) => left).slice(1);
  return [0, ...cuts.sort((one, other) => off(one) - off(other)).slice(0, MOST_CUTS)];
}

/**
 * @param {boolean} bare
 * @param {number} limit
 * @param {number} left
 * @param {MindmapSheet} given
 */
function cost(bare, limit, left, { unequal }) {
  return (
    COST.bare * Number(bare) + COST.limit * Number(limit !== LIMITS[0]) + (left ? COST.unequal * unequal : COST.sided)
  );
}

/**
 * The root with a run of its branches each, in as few parts as can be read; empty where that does not help.
 * @param {Topic} root
 * @param {MindmapLayout} whole
 * @param {Ruler} ruler
 * @param {Frame} frame
 * @returns {MindmapLayout[]}
 */
function split(root, whole, ruler, frame) {
  /** @type {{ drawn: MindmapLayout[], smallest: number } | null} */
  let found = null;
  for (let parts = 2; parts <= Math.min(root.children.length, MOST_PARTS); parts += 1) {
    const drawn = runs(root.children, parts).map((children) => best({ ...root, children }, ruler, frame));
    const smallest = Math.min(...drawn.map(({ em }) => em));
    if (!found || smallest > found.smallest) found = { drawn, smallest };
    if (smallest >= frame.readable) break;
  }
  return found && found.smallest >= Math.min(frame.readable, whole.em * BETTER) ? found.drawn : [];
}

/**
 * Branches in `parts` runs of about the same weight.
 * @param {Topic[]} branches
 * @param {number} parts
 */
function runs(branches, parts) {
  const weights = branches.map(count);
  const whole = sum(weights);
  /** @type {Topic[][]} */
  const lists = Array.from({ length: parts }, () => []);
  let before = 0;
  for (const [index, branch] of branches.entries()) {
    const wished = Math.floor(((before + weights[index] / 2) / whole) * parts);
    const filled = lists.findLastIndex((list) => list.length) + 1;
    const left = branches.length - index;
    const at = Math.min(Math.max(wished, filled - 1, parts - left), filled, parts - 1);
    lists[Math.max(0, at)].push(branch);
    before += weights[index];
  }
  return lists;
}
