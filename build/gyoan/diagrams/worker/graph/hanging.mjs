// Trees as organisation charts draw them: down to some depth children stand side by side below their parent, from
// there on one below the other, hung on a line at the left. Lengths in em.
//
// Sizes are reckoned from the leaves up, places from the root down, as in tidy trees (Reingold and Tilford, Tidier
// Drawings of Trees, 1981), but subtrees keep their whole boxes and do not slide into each other: a reader finds a
// branch by the room it has. From which depth on children hang is a variant of its own, which the search tries like
// any other; hung lists are what organisation charts of Office call "left hanging".
import { NEARLY } from "../common/tolerances.mjs";
import { known } from "../common/collections.mjs";
import { collapsed } from "./chain.mjs";
import { isFlat, shapeOf } from "./shapes.mjs";
import { bare, joined, moved } from "./sketch.mjs";
import { spaces } from "./spacing.mjs";

/** @import { Branches, SizedTexts, Variant } from "./graph.js" */

const INDENT = 1.5; // of children that hang, from their parent's left side
const TRUNK = 0.6; // where the line runs on which they hang
const UNEVEN = 2; // widths that differ by less are made one

/**
 * The children of each id and the root of a part that is a tree of several branches; null where it is none.
 * @param {Tree} tree
 * @param {string[]} part
 * @param {Link[]} links
 * @returns {Branches | null}
 */
export function branchesOf(tree, part, links) {
  if (links.length !== part.length - 1 || part.length < 3) return null;
  /** @type {Known<string, string[]>} */
  const children = known(part.map((id) => [id, []]));
  /** @type {Set<string>} */
  const led = new Set();
  for (const { start, end, lines, pattern } of links) {
    if (led.has(end) || !children.has(start) || !children.has(end) || lines.length || pattern === "invisible") {
      return null;
    }
    children.get(start).push(end);
    led.add(end);
  }
  const root = part.find((id) => !led.has(id));
  if (root === undefined || ![...children.values()].some((list) => list.length > 1)) return null;
  if (links.some(({ start, end }) => start === end)) return null;
  for (const list of children.values()) list.sort((a, b) => tree.rank(a) - tree.rank(b));
  return { root, children, height: heightOf(root, children) };
}

/**
 * How many levels of children the deepest tree among the parts of all containers has; 0 where none has branches.
 * @param {Tree} tree
 */
export function deepestTree(tree) {
  const heights = [...tree.children.keys()].flatMap((container) =>
    tree
      .parts(container)
      .map((part) => branchesOf(tree, part, collapsed(tree, container, tree.edgesOf(container, part)))?.height ?? 0),
  );
  return Math.max(0, ...heights);
}

/**
 * @param {string} id
 * @param {Known<string, string[]>} children
 * @returns {number}
 */
function heightOf(id, children) {
  return 1 + Math.max(-1, ...children.get(id).map((child) => heightOf(child, children)));
}

/**
 * Lays out a tree of units with the sizes of `atoms`; from the style's depth on children hang. Null where a parent has
 * no straight side.
 * @param {{ tree: Tree, sizes: SizedTexts, style: Variant }} given
 * @param {Branches} given
 * @param {Link[]} links
 * @param {Known<string, Size>} atoms
 */
export function hung({ tree, sizes, style }, { root, children }, links, atoms) {
  /** @param {string} id */
  const isWide = (id) => isFlat(tree.nodes.get(id)) && shapeOf(tree.nodes.get(id)) !== "stadium";
  /**
   * @param {string} id
   * @param {number} width
   */
  const fit = (id, width) => (isWide(id) ? sizes.fitted(tree.nodes.get(id), width) : atoms.get(id));
  const depth = style.hang ?? Infinity;
  const even = evenSizes(root, children, atoms, isWide, depth);
  const layout = new Hanging(children, even, links, isWide, fit, depth, style);
  return layout.hasRoom(root) ? layout.whole(root) : null;
}

/**
 * Sizes with one width for the boxes of a depth, where they are alike, and one height where they stand in a row.
 * @param {string} root
 * @param {Known<string, string[]>} children
 * @param {Known<string, Size>} sizes
 * @param {(id: string) => boolean} isWide
 * @param {number} depth
 */
function evenSizes(root, children, sizes, isWide, depth) {
  const even = known(sizes);
  let at = 0;
  for (let row = [root]; row.length; row = row.flatMap((id) => children.get(id))) {
    const flat = row.filter(isWide);
    const width = Math.max(0, ...flat.map((id) => sizes.get(id).width));
    const height = Math.max(0, ...flat.map((id) => sizes.get(id).height));
    for (const id of flat) {
      const own = sizes.get(id);
      even.set(id, {
        ...own,
        width: own.width * UNEVEN >= width ? width : own.width,
        height: at <= depth ? height : own.height,
      });
    }
    at += 1;
  }
  return even;
}

class Hanging {
  /**
   * @param {Known<string, string[]>} children
   * @param {Known<string, Size>} sizes
   * @param {Link[]} links
   * @param {(id: string) => boolean} isWide
   * @param {(id: string, width: number) => Size} fit
   * @param {number} depth from which on children hang
   * @param {Variant} style
   */
  constructor(children, sizes, links, isWide, fit, depth, style) {
    this.children = children;
    this.sizes = sizes;
    this.isWide = isWide;
    this.fit = fit;
    this.depth = depth;
    this.spaces = spaces(style);
    /** @type {Known<string, number>} */
    this.edge = known(links.map(({ start, end, index }) => [`${start}\n${end}`, index]));
  }

  /**
   * Whether every parent whose children hang has a straight side for them to hang on.
   * @param {string} id
   * @param {number} [depth]
   * @returns {boolean}
   */
  hasRoom(id, depth = 0) {
    const children = this.children.get(id);
    if (children.length && depth >= this.depth && !this.isWide(id)) return false;
    return children.every((child) => this.hasRoom(child, depth + 1));
  }

  /**
   * The sketch of the tree; as a mere list it can be made wider.
   * @param {string} root
   * @returns {Sketch}
   */
  whole(root) {
    const sketch = this.sketch(root, 0);
    return this.depth > 0 ? sketch : { ...sketch, widen: (width) => this.#list(root, width) };
  }

  /**
   * The sketch of a subtree; its root's box comes first.
   * @param {string} id
   * @param {number} depth
   * @returns {Sketch}
   */
  sketch(id, depth) {
    const children = this.children.get(id);
    if (!children.length) return bare(id, this.sizes.get(id));
    if (depth < this.depth) {
      return this.#spread(
        id,
        children.map((child) => this.sketch(child, depth + 1)),
      );
    }
    return this.#list(id, this.#widest(id));
  }

  /**
   * How wide the boxes are that hang on something, itself included.
   * @param {string} id
   * @returns {number}
   */
  #widest(id) {
    const own = this.sizes.get(id).width;
    return Math.max(own, ...this.children.get(id).map((child) => INDENT + this.#widest(child)));
  }

  /**
   * @param {string} id
   * @param {number} width
   * @returns {Sketch}
   */
  #list(id, width) {
    const { width: own, height } = this.fit(id, width);
    const box = { x: 0, y: 0, width: own, height };
    /** @type {Sketch[]} */
    const parts = [];
    /** @type {Map<number, Route>} */
    const routes = new Map();
    const { below } = this.spaces;
    let y = height + below;
    for (const child of this.children.get(id)) {
      const part = moved(this.#list(child, width - INDENT), INDENT, y);
      const place = part.boxes.get(child);
      const middle = place.y + place.height / 2;
      routes.set(this.#index(id, child), [
        [TRUNK, height],
        [TRUNK, middle],
        [place.x, middle],
      ]);
      parts.push(part);
      y += part.height + below;
    }
    const all = joined(parts);
    return {
      width: Math.max(width, ...parts.map((part) => INDENT + part.width)),
      height: y - below,
      boxes: known([[id, box], ...all.boxes]),
      routes: known([...routes, ...all.routes]),
      labels: all.labels,
    };
  }

  /**
   * @param {string} id
   * @param {Sketch[]} sketches
   */
  #spread(id, sketches) {
    const children = this.children.get(id);
    const size = this.sizes.get(id);
    const { layer, beside, gutter } = this.spaces;
    const gap = sketches.every(({ boxes }) => boxes.size === 1) ? beside : gutter;
    /** @type {Sketch[]} */
    const parts = [];
    let x = 0;
    for (const sketch of sketches) {
      parts.push(moved(sketch, x, size.height + layer));
      x += sketch.width + gap;
    }
    const middles = children.map((child, index) => middleOf(parts[index].boxes.get(child)));
    const middle = (middles[0] + middles[middles.length - 1]) / 2;
    const box = { x: middle - size.width / 2, y: 0, ...size };
    const left = Math.min(0, box.x);
    /** @type {Map<number, Route>} */
    const routes = new Map();
    for (const [index, child] of children.entries()) {
      const [turn, top] = [size.height + layer / 2, parts[index].boxes.get(child).y];
      /** @type {Route} */
      const corners =
        Math.abs(middles[index] - middle) < NEARLY
          ? []
          : [
              [middle, turn],
              [middles[index], turn],
            ];
      routes.set(this.#index(id, child), [[middle, size.height], ...corners, [middles[index], top]]);
    }
    const all = joined(parts);
    const sketch = {
      width: Math.max(x - gap, box.x + box.width) - left,
      height: Math.max(...parts.map((part) => size.height + layer + part.height)),
      boxes: known([[id, { x: box.x, y: 0, width: size.width, height: size.height }], ...all.boxes]),
      routes: known([...routes, ...all.routes]),
      labels: all.labels,
    };
    return moved(sketch, -left, 0);
  }

  /**
   * @param {string} start
   * @param {string} end
   */
  #index(start, end) {
    return this.edge.get(`${start}\n${end}`);
  }
}

/** @param {Box} given */
const middleOf = ({ x, width }) => x + width / 2;
