// The places of a mind map's topics: the root in the middle or at the left, its branches in columns beside it, each
// parent at the middle of its children. Lengths in em.
//
// Heights are reckoned from the leaves up, and a parent stands halfway between its first and its last child, as in tidy
// drawings of trees (Wetherell and Shannon, 1979). Branches are not pushed into each other's gaps, as Reingold and
// Tilford do (1981): each keeps a band of its own, and is seen as one.
import { known } from "../common/collections.mjs";
import { gapBetween, lookOf } from "./topics.mjs";

/** @import { MindmapSheet, PlacedTopic, SizedTopic } from "./mindmap.js" */

const FIRST_GAP = 2.6; // between the root and its branches, where the lines fan out
const GAP = 2; // LibreOffice needs a centimetre to swing a line
const TRUNK = 3; // px of a line from the root, at labels of 16 px
const TWIG = 1.75; // the same of all other lines

/**
 * The sheet of a mind map whose first `left` branches stand at the left of the root and the others at its right.
 * @param {SizedTopic} root
 * @param {number} left
 * @returns {MindmapSheet}
 */
export function mindmapSheet(root, left) {
  const sides = [side(root.children.slice(0, left), -1), side(root.children.slice(left), 1)];
  const height = Math.max(root.height, ...sides.map((one) => one.height));
  const start = sides[0].width;
  const middle = { x: start, y: (height - root.height) / 2, width: root.width, height: root.height };
  const nodes = [node(root, middle)];
  /** @type {Known<string, Box>} */
  const placed = known([[root.id, middle]]);
  const edges = [];
  for (const one of sides) {
    const edge = one.way < 0 ? start : start + root.width;
    /** @param {Box} given */
    const put = ({ x, y, ...size }) => ({
      ...size,
      x: one.way < 0 ? edge - x - size.width : edge + x,
      y: y + (height - one.height) / 2,
    });
    for (const { topic, parent, place } of one.places) {
      placed.set(topic.id, put(place));
      nodes.push(node(topic, placed.get(topic.id), one.way));
      edges.push(branch(topic, parent ?? root, placed, one.way));
    }
  }
  const unequal = Math.abs(sides[0].height - sides[1].height) / height;
  return {
    width: start + root.width + sides[1].width,
    height,
    nodes: inOrder(nodes, "id"),
    edges: inOrder(edges, "end"),
    unequal,
  };
}

/**
 * The places of one side's topics, from the root outwards: `x` grows away from it.
 * @param {SizedTopic[]} branches
 * @param {number} way
 */
function side(branches, way) {
  /** @type {number[]} */
  const columns = [];
  /** @param {SizedTopic} topic */
  const measure = (topic) => {
    columns[topic.depth] = Math.max(columns[topic.depth] ?? 0, topic.width);
    topic.children.forEach(measure);
  };
  branches.forEach(measure);
  const starts = columns.map(
    (_, depth) => columns.slice(1, depth).reduce((sum, width) => sum + width, 0) + FIRST_GAP + GAP * (depth - 1),
  );
  /** @type {PlacedTopic[]} */
  const places = [];
  const height = stack(branches, null, 0, { columns, starts, places });
  const width = branches.length ? starts[starts.length - 1] + columns[columns.length - 1] : 0;
  return { way, places, width, height };
}

/**
 * Where the columns of a side begin, how wide they are, and what stands in them so far.
 * @typedef {{ columns: number[], starts: number[], places: PlacedTopic[] }} SidePlan
 */

/**
 * Puts topics one below the other from `top`; returns the height that they take with all that belongs to them.
 * @param {SizedTopic[]} topics
 * @param {SizedTopic | null} parent
 * @param {number} top
 * @param {SidePlan} plan
 */
function stack(topics, parent, top, plan) {
  let y = top;
  for (const [index, topic] of topics.entries()) {
    if (index) y += gapBetween(topics[index - 1], topic);
    y += subtree(topic, parent, y, plan);
  }
  return y - top;
}

/**
 * @param {SizedTopic} topic
 * @param {SizedTopic | null} parent
 * @param {number} top
 * @param {SidePlan} plan
 * @returns {number}
 */
function subtree(topic, parent, top, plan) {
  const at = plan.places.length;
  const place = { x: plan.starts[topic.depth], y: top, width: topic.width, height: topic.height };
  plan.places.push({ topic, parent, place });
  const inner = stack(topic.children, topic, top, plan);
  const height = Math.max(inner, topic.height);
  const down = (height - inner) / 2;
  for (const one of plan.places.slice(at + 1)) one.place.y += down;
  const places = plan.places
    .slice(at + 1)
    .filter((one) => one.parent === topic)
    .map((one) => one.place);
  const middle = places.length ? (centre(places[0]) + centre(places[places.length - 1])) / 2 : top + height / 2;
  place.y = Math.min(Math.max(top, middle - topic.height / 2), top + height - topic.height);
  if (stretches(topic)) place.width = plan.columns[topic.depth];
  return height;
}

/**
 * Boxes of a column are of one width; other shapes keep their own.
 * @param {SizedTopic} given
 */
function stretches({ outline }) {
  return outline === "rounded" || outline === "rectangle" || outline === "stadium";
}

/** @param {Box} given */
const centre = ({ y, height }) => y + height / 2;

/**
 * @param {SizedTopic} given
 * @param {Box} place
 * @param {number} [way]
 * @returns {SheetNode}
 */
function node({ id, lines, outline, ...topic }, place, way = 0) {
  const look = lookOf({ ...topic, outline });
  return { id, shape: outline, place, lines, ...look, ...(outline === "plain" && way > 0 ? { atStart: true } : {}) };
}

/**
 * The swing from a topic to one that belongs to it.
 * @param {SizedTopic} topic
 * @param {SizedTopic} parent
 * @param {Known<string, Box>} placed
 * @param {number} way
 * @returns {SheetEdge}
 */
function branch(topic, parent, placed, way) {
  const [from, to] = [parent, topic].map(({ id }) => placed.get(id));
  /** @type {Point} */
  const start = [way < 0 ? from.x : from.x + from.width, centre(from)];
  /** @type {Point} */
  const end = [way < 0 ? to.x + to.width : to.x, centre(to)];
  const { slot } = lookOf({ ...topic, depth: 1 });
  return {
    start: parent.id,
    end: topic.id,
    route: swing(start, end),
    curved: true,
    slot,
    strokeWidth: topic.depth === 1 ? TRUNK : TWIG,
  };
}

/**
 * @param {Point} given
 * @param {Point} given
 * @returns {Route}
 */
function swing([x, y], [toX, toY]) {
  if (Math.abs(y - toY) < 0.02) {
    return [
      [x, y],
      [toX, y],
    ];
  }
  const middle = (x + toX) / 2;
  return [
    [x, y],
    [middle, y],
    [middle, toY],
    [toX, toY],
  ];
}

/**
 * Things in the order of the source, which is that of their topics' numbers.
 * @template {Record<Key, string>} Thing
 * @template {string} Key
 * @param {Thing[]} things
 * @param {Key} key
 */
function inOrder(things, key) {
  return things.sort((one, other) => Number(one[key]) - Number(other[key]));
}
