// One connected part of a container, placed by ELK: nodes, clusters that edges lead into, and the edges between them.
import { headRoom, leastWidth } from "./titles.mjs";
import { UNSEEN } from "../common/tolerances.mjs";
import { flows, nestedOptions, options, UNIT } from "./elk.mjs";
import { known } from "../common/collections.mjs";
import { joined } from "./sketch.mjs";
import { spaces } from "./spacing.mjs";
import { stars } from "./stars.mjs";

/** @import { LineEnd } from "./stars.mjs" */
/** @import { ElkEdge, ElkNode, Engine, LaidNode, LaidSection, PartRequest, Variant } from "./graph.js" */

const SLIM = 2.2; // em by which labels are given less room along the flow than they need: ELK leaves more on both sides

/**
 * Free space that a cluster keeps around its children, in em, its title included.
 * @param {Fitted} title
 * @param {Variant} style
 */
export function padding(title, style) {
  const { padding: around } = spaces(style);
  return {
    top: headRoom(title, around),
    left: around,
    right: around,
    bottom: around,
  };
}

/**
 * Resolves to a sketch `{width, height, boxes, routes, labels}` of a part, in em: `boxes` by id, `routes` and `labels`
 * by edge index. `atoms` has the size of everything that is placed as a whole.
 * @param {Engine} elk
 * @param {PartRequest} request
 * @returns {Promise<Sketch>}
 */
export async function sketchPart(elk, request) {
  const draft = new Draft(request);
  const laid = await elk.layout(draft.graph);
  return draft.read(laid);
}

class Draft {
  /** @param {PartRequest} given */
  constructor({ tree, sizes, container, part, atoms, style, edges }) {
    this.tree = tree;
    this.sizes = sizes;
    this.atoms = atoms;
    this.style = style;
    this.edges = edges ?? entered(tree, container, part, atoms);
    /** @type {Map<string, (Size & { id: string })[]>} */
    this.ports = new Map(); // by node id
    this.stars = stars(tree, this.edges);
    const drawn = this.edges.map((edge) => this.#edge(edge));
    /** @type {ElkNode} */
    this.graph = {
      id: "*root",
      layoutOptions: options(style),
      children: part.map((id) => this.#node(id)),
      edges: drawn,
    };
  }

  /**
   * @param {string} id
   * @returns {ElkNode}
   */
  #node(id) {
    const size = this.atoms.get(id);
    if (size) {
      const { width, height } = size;
      const ports = this.ports.get(id) ?? [];
      return {
        id,
        width: width * UNIT,
        height: height * UNIT,
        ports,
        layoutOptions: { "elk.portConstraints": "FREE" },
      };
    }
    const title = this.sizes.title(id);
    const room = padding(title, this.style);
    const edges = Object.entries(room).map(([side, space]) => `${side}=${space * UNIT}`);
    return {
      id,
      children: this.tree.children.get(id).map((child) => this.#node(child)),
      layoutOptions: {
        ...nestedOptions(this.style),
        "elk.padding": `[${edges.join(",")}]`,
        "elk.nodeSize.constraints": "MINIMUM_SIZE",
        "elk.nodeSize.minimum": `(${leastWidth(title) * UNIT},${(room.top + 1) * UNIT})`,
      },
    };
  }

  /**
   * @param {Link} edge
   * @returns {ElkEdge}
   */
  #edge(edge) {
    const ends = { sources: [this.#end(edge.start, edge, "out")], targets: [this.#end(edge.end, edge, "in")] };
    return { id: `e${edge.index}`, ...ends, labels: this.#labels(edge) };
  }

  /**
   * The port at which an edge joins a node, where several edges share one; else the node.
   * @param {string} id
   * @param {Link} edge
   * @param {LineEnd} way
   */
  #end(id, edge, way) {
    const star = this.stars[way].get(id);
    if (!star?.has(edge.index)) return id;
    const port = { id: `${id}|${way}`, width: 0, height: 0 };
    const ports = this.ports.get(id) ?? [];
    if (!ports.some((one) => one.id === port.id)) this.ports.set(id, [...ports, port]);
    return port.id;
  }

  /** @param {Link} edge */
  #labels(edge) {
    const { lines, width, height } = this.sizes.edge(edge.index);
    if (!lines.length || this.style.free) return [];
    const slim = this.style.loose ? 0 : SLIM;
    const across = flows.across(this.style.direction);
    const room = { width: width - (across ? slim : 0), height: height - (across ? 0 : slim) };
    return [
      {
        id: `l${edge.index}`,
        text: "x",
        width: Math.max(0.1, room.width) * UNIT,
        height: Math.max(0.1, room.height) * UNIT,
      },
    ];
  }

  /**
   * What ELK has placed, in em from the part's top left corner.
   * @param {LaidNode} laid
   */
  read(laid) {
    const sketch = joined([]);
    /** @type {Known<string, LaidSection[]>} */
    const sections = known();
    /** @type {Map<string, Box>} */
    const labels = new Map();
    /**
     * @param {LaidNode} node
     * @param {number} x
     * @param {number} y
     */
    const visit = (node, x, y) => {
      for (const child of node.children ?? []) {
        const place = { x: x + child.x, y: y + child.y, width: child.width, height: child.height };
        sketch.boxes.set(child.id, place);
        visit(child, place.x, place.y);
      }
      for (const edge of node.edges ?? []) {
        sections.set(edge.id, edge.sections ?? []);
        for (const label of edge.labels ?? []) labels.set(label.id, label);
      }
    };
    visit(laid, 0, 0);
    for (const edge of this.edges) {
      const points = sections.get(`e${edge.index}`).flatMap(corners);
      if (points.length < 2) throw new Error(`ELK gave no route to an edge from ${edge.start} to ${edge.end}`);
      sketch.routes.set(edge.index, straightened(points));
      const label = labels.get(`l${edge.index}`);
      if (label) sketch.labels.set(edge.index, this.#inPlace(label, this.sizes.edge(edge.index)));
    }
    return trimmed(sketch);
  }

  /**
   * A label at its full size in the middle of the room it was given.
   * @param {Box} label
   * @param {Size} size
   */
  #inPlace(label, size) {
    const [width, height] = [size.width * UNIT, size.height * UNIT];
    return { x: label.x + (label.width - width) / 2, y: label.y + (label.height - height) / 2, width, height };
  }
}

/** @param {LaidSection} given */
function corners({ startPoint, bendPoints = [], endPoint }) {
  return [startPoint, ...bendPoints, endPoint].map(({ x, y }) => /** @type {Point} */ ([x, y]));
}

/**
 * A route without corners at which it does not turn.
 * @param {Route} points
 */
export function straightened(points) {
  /** @type {Route} */
  const kept = [];
  for (const [x, y] of points) {
    /** @type {(Point | undefined)[]} */
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last && near(last[0], x) && near(last[1], y)) continue;
    const along =
      last &&
      before &&
      ((near(before[0], last[0]) && near(last[0], x)) || (near(before[1], last[1]) && near(last[1], y)));
    if (along) kept.pop();
    kept.push([x, y]);
  }
  return kept.length > 1 ? kept : points.slice(0, 2);
}

/**
 * @param {number} a
 * @param {number} b
 */
const near = (a, b) => Math.abs(a - b) < UNSEEN;

/**
 * A sketch in em that begins at the origin and ends with what is in it.
 * @param {Omit<Sketch, keyof Size>} given
 * @returns {Sketch}
 */
function trimmed({ boxes, routes, labels }) {
  const all = [
    ...boxes.values(),
    ...labels.values(),
    ...[...routes.values()].flat().map(([x, y]) => ({ x, y, width: 0, height: 0 })),
  ];
  const left = Math.min(...all.map((one) => one.x));
  const top = Math.min(...all.map((one) => one.y));
  const width = Math.max(...all.map((one) => one.x + one.width)) - left;
  const height = Math.max(...all.map((one) => one.y + one.height)) - top;
  /**
   * @param {Point} given
   * @returns {Point}
   */
  const at = ([x, y]) => [(x - left) / UNIT, (y - top) / UNIT];
  /** @param {Box} one */
  const place = (one) => ({
    x: (one.x - left) / UNIT,
    y: (one.y - top) / UNIT,
    width: one.width / UNIT,
    height: one.height / UNIT,
  });
  return {
    width: width / UNIT,
    height: height / UNIT,
    boxes: known([...boxes].map(([id, one]) => [id, place(one)])),
    routes: known([...routes].map(([id, points]) => [id, points.map(at)])),
    labels: known([...labels].map(([id, one]) => [id, place(one)])),
  };
}

/**
 * The edges of a part, those within the clusters that are laid out along with it included.
 * @param {Tree} tree
 * @param {string} container
 * @param {string[]} part
 * @param {Map<string, Size>} atoms
 */
function entered(tree, container, part, atoms) {
  /** @type {(id: string) => Link[]} */
  const inside = (id) =>
    atoms.has(id) || !tree.isCluster(id) ? [] : [...tree.levels.get(id), ...tree.children.get(id).flatMap(inside)];
  const edges = [...tree.edgesOf(container, part), ...part.flatMap(inside)];
  return edges.sort((a, b) => a.index - b.index);
}
