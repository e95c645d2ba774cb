// The looks and sizes of a mind map's topics, for one width at which their labels are broken. Lengths in em.
import { room } from "../graph/shapes.mjs";
import { SERIES } from "../kinds/sheet.mjs";

/** @import { Painted, SizedTopic, Topic } from "./mindmap.js" */

export const ROOT_SCALE = 1.2; // the middle's size, as a multiple of the others'
/** @type {Record<string, string>} */
const OURS = {
  default: "rounded",
  rounded: "rounded",
  rectangle: "rectangle",
  circle: "circle",
  cloud: "stadium",
  bang: "hexagon",
  hexagon: "hexagon",
};
// All of it was found by trial, on mind maps of 5 to 60 topics.
const LEAST_ROOT = 6; // em at which the middle may be broken at the least
const ROOT_SHARE = 0.8; // the part of the others' width that it may have
const LONG = 60; // em of text from which on a topic is made wider
const TOWER = 2; // width to height that it then has
const CIRCLE = 4; // em at which labels of circles may be broken, where width costs height
const TINT = 0.1; // of a branch's colour in its topics
const GAPS = { families: 0.9, branches: 0.6, groups: 0.55, leaves: 0.35, bare: 0.12 }; // below a topic

/** The topics of a tree with lines, sizes and looks: `{…topic, depth, branch, outline, lines, width, height}`. */
export class Topics {
  /**
   * @param {Topic} root
   * @param {Ruler} ruler
   * @param {{ limit: number, bare: boolean }} given
   */
  constructor(root, ruler, { limit, bare }) {
    this.ruler = ruler;
    this.limit = limit;
    this.bare = bare;
    this.root = this.#topic(root, 0, 0);
  }

  /**
   * @param {Topic} topic
   * @param {number} depth
   * @param {number} branch
   * @returns {SizedTopic}
   */
  #topic(topic, depth, branch) {
    const children = topic.children.map((child, index) => this.#topic(child, depth + 1, depth ? branch : index));
    const leaf = depth > 1 && !children.length && topic.shape === "default";
    const outline = leaf && this.bare ? "plain" : OURS[topic.shape];
    const bold = topic.bold || depth < 2;
    return { ...topic, children, depth, branch, outline, bold, ...this.#size(topic, outline, depth, bold) };
  }

  /**
   * @param {Topic} topic
   * @param {string} outline
   * @param {number} depth
   * @param {boolean} bold
   */
  #size(topic, outline, depth, bold) {
    const scale = depth ? 1 : ROOT_SCALE;
    const whole = topic.lines.reduce((sum, line) => sum + this.ruler.width(line, bold), 0);
    const usual = depth ? this.limit : Math.max(LEAST_ROOT, this.limit * ROOT_SHARE);
    const limit = whole > LONG ? Math.max(usual, Math.sqrt(whole * TOWER * this.ruler.pitch.box)) : usual;
    const limits = outline === "circle" ? [CIRCLE, limit] : [limit];
    const tries = limits.map((one) => {
      const { lines, width } = this.ruler.wrap(topic.lines, one, bold);
      const box = room(outline, width, lines.length, this.ruler.pitch.box);
      return { lines, width: box.width * scale, height: box.height * scale };
    });
    return tries.reduce((best, one) => (one.width * one.height < best.width * best.height ? one : best));
  }
}

/**
 * How a topic is painted.
 * @param {Painted} given
 * @returns {Partial<SheetNode>}
 */
export function lookOf({ depth, branch, outline, bold }) {
  const slot = SERIES[branch % SERIES.length];
  if (!depth) return { slot: "text", lineSlot: "text", bold, scale: ROOT_SCALE };
  if (depth === 1) return { slot, lineSlot: slot, bold };
  return outline === "plain" ? { bold, fill: "none", stroke: "none" } : { slot, tint: TINT, lineSlot: slot, bold };
}

/**
 * Free space below a topic before its next sibling.
 * @param {SizedTopic} one
 * @param {SizedTopic} other
 */
export function gapBetween(one, other) {
  if (one.depth === 1) return one.children.length + other.children.length ? GAPS.families : GAPS.branches;
  if (one.children.length || other.children.length) return GAPS.groups;
  return one.outline === "plain" && other.outline === "plain" ? GAPS.bare : GAPS.leaves;
}
