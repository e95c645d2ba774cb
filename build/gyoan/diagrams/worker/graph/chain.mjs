// Parts that run one after the other, like text: placed in rows, each read from the left to the right.
import { NEARLY } from "../common/tolerances.mjs";
import { isFlat } from "./shapes.mjs";
import { bare } from "./sketch.mjs";
import { spaces } from "./spacing.mjs";

const BESIDE_LABEL = 1.4; // em of a line to be seen at both sides of its label together, from column to column
const ABOVE_LABEL = 1.8; // the same from row to row, where lines turn besides
const MOST_EXTRA = 0.34; // lines beyond those from one to the next, as a share of these

/**
 * The ids of a part in the order in which they follow each other; null where it is no such chain.
 * @param {Tree} tree
 * @param {string} container
 * @param {string[]} part
 * @param {Link[]} edges
 */
export function chainOf(tree, container, part, edges) {
  if (part.length < 3 && !part.some((id) => tree.entered.has(id))) return null;
  const links = new Set(edges.map((edge) => pair(tree, container, edge).join("\n")));
  const order = follows(part, links) ? part : sole(part, links);
  if (!order) return null;
  const extra = [...links].filter((link) => {
    const [start, end] = link.split("\n");
    return order.indexOf(end) - order.indexOf(start) !== 1;
  });
  return extra.length <= Math.max(1, MOST_EXTRA * (part.length - 1)) ? order : null;
}

/**
 * The edges of a part as edges between what stands directly in its container, one for each pair.
 * @param {Tree} tree
 * @param {string} container
 * @param {Link[]} edges
 */
export function collapsed(tree, container, edges) {
  /** @type {Map<string, Link>} */
  const found = new Map();
  for (const edge of edges) {
    const [start, end] = pair(tree, container, edge);
    const key = `${start}\n${end}`;
    if (!found.has(key)) found.set(key, { ...edge, start, end });
  }
  return [...found.values()];
}

/**
 * @param {Tree} tree
 * @param {string} container
 * @param {{ start: string, end: string }} given
 */
function pair(tree, container, { start, end }) {
  return [tree.childOf(container, start), tree.childOf(container, end)];
}

/**
 * @param {string[]} part
 * @param {Set<string>} links
 */
function follows(part, links) {
  return part.slice(1).every((id, index) => links.has(`${part[index]}\n${id}`));
}

/**
 * The order along the links, where each has one successor at the most.
 * @param {string[]} part
 * @param {Set<string>} links
 */
function sole(part, links) {
  /** @type {Map<string, string>} */
  const next = new Map();
  for (const link of links) {
    const [start, end] = link.split("\n");
    if (start === end || next.has(start)) return null;
    next.set(start, end);
  }
  const first = part.find((id) => ![...next.values()].includes(id));
  if (first === undefined) return null;
  const order = [first];
  for (let id = next.get(first); id !== undefined && order.length <= part.length; id = next.get(id)) order.push(id);
  return order.length === part.length && new Set(order).size === part.length ? order : null;
}

/**
 * Free space between columns and between rows: more where labels stand.
 * @param {Arranged} given
 */
export function gaps({ tree, sizes, style, container, chain, edges, columns }) {
  let { arrow: across, turn: down } = spaces(style);
  for (const edge of edges) {
    const { lines, width, height } = sizes.edge(edge.index);
    if (!lines.length) continue;
    const [from, to] = pair(tree, container, edge).map((id) => chain.indexOf(id));
    if (to - from === 1 && Math.floor(from / columns) === Math.floor(to / columns)) {
      across = Math.max(across, width + BESIDE_LABEL);
    } else down = Math.max(down, height + ABOVE_LABEL);
  }
  return { across, down };
}

const UNEVEN = 2; // boxes of a chain that differ by less are made one width

/**
 * The boxes of a chain in one width, and in one height a row, where they are much alike: calm for the eye.
 * @param {Sketch[]} units
 * @param {string[]} chain
 * @param {Tree} tree
 * @param {number} columns
 */
export function alike(units, chain, tree, columns) {
  const isAlike = chain.map((id) => isFlat(tree.nodes.get(id)));
  const flat = units.filter((_, index) => isAlike[index]);
  const width = Math.max(0, ...flat.map((one) => one.width));
  if (flat.some((one) => one.width * UNEVEN < width)) return units;
  return units.map((unit, index) => {
    const start = index - (index % columns);
    const row = units.slice(start, start + columns).filter((_, at) => isAlike[start + at]);
    return isAlike[index] ? bare(chain[index], { width, height: Math.max(...row.map((one) => one.height)) }) : unit;
  });
}

/**
 * The lines from one box of a chain to the next by edge index: straight on, or down and back to the next row.
 * @param {Sketch} given
 * @param {string[]} chain
 * @param {Link[]} edges
 * @param {number} columns
 */
export function plainWays({ boxes }, chain, edges, columns) {
  /** @type {Map<number, Route>} */
  const ways = new Map();
  for (const [index, id] of chain.slice(0, -1).entries()) {
    const edge = edges.find(({ start, end }) => start === id && end === chain[index + 1]);
    if (!edge) continue;
    const [from, to] = [boxes.get(edge.start), boxes.get(edge.end)];
    /** @param {number} first */
    const row = (first) => chain.slice(first, first + columns).map((one) => boxes.get(one));
    const turns = (index + 1) % columns === 0;
    ways.set(edge.index, turns ? turned(from, to, row(index + 1 - columns), row(index + 1)) : straight(from, to));
  }
  return ways;
}

/**
 * @param {Box} from
 * @param {Box} to
 * @returns {Route}
 */
function straight(from, to) {
  const y = from.y + from.height / 2;
  return [
    [from.x + from.width, y],
    [to.x, y],
  ];
}

/**
 * @param {Box} from
 * @param {Box} to
 * @param {Box[]} row
 * @param {Box[]} next
 * @returns {Route}
 */
function turned(from, to, row, next) {
  const bottom = Math.max(...row.map(({ y, height }) => y + height));
  const top = Math.min(...next.map(({ y }) => y));
  const [x, end] = [from.x + from.width / 2, to.x + to.width / 2];
  const y = (bottom + top) / 2;
  /** @type {Route} */
  const corners =
    Math.abs(x - end) < NEARLY
      ? []
      : [
          [x, y],
          [end, y],
        ];
  return [[x, from.y + from.height], ...corners, [end, to.y]];
}
