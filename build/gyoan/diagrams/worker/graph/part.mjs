// One connected part of a container, placed by ELK: nodes, clusters that edges lead into, and the edges between them.
import { flows, nestedOptions, options, UNIT } from "./elk.mjs";
import { spaces } from "./spacing.mjs";

const SLIM = 2.2; // em by which labels are given less room along the flow than they need: ELK leaves more on both sides

/** Free space that a cluster keeps around its children, in em, its title included. */
export function padding(title, style) {
  const { padding: around } = spaces(style);
  return {
    top: title.lines.length ? title.height + around - 0.2 : around,
    left: around,
    right: around,
    bottom: around,
  };
}

/** How wide a cluster has to be for its title, in em. */
export function leastWidth(title) {
  return title.width + 1.4;
}

/**
 * Resolves to a sketch `{width, height, boxes, routes, labels}` of a part, in em: `boxes` by id, `routes` and `labels`
 * by edge index. `atoms` has the size of everything that is placed as a whole.
 */
export async function sketchPart(elk, request) {
  const draft = new Draft(request);
  const laid = await elk.layout(draft.graph);
  return draft.read(laid);
}

class Draft {
  constructor({ tree, sizes, container, part, atoms, style, edges }) {
    Object.assign(this, { tree, sizes, atoms, style });
    this.edges = edges ?? entered(tree, container, part, atoms);
    this.ports = new Map(); // ports by node id
    this.stars = stars(tree, this.edges);
    const drawn = this.edges.map((edge) => this.#edge(edge));
    this.graph = {
      id: "*root",
      layoutOptions: options(style),
      children: part.map((id) => this.#node(id)),
      edges: drawn,
    };
  }

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

  #edge(edge) {
    const ends = { sources: [this.#end(edge.start, edge, "out")], targets: [this.#end(edge.end, edge, "in")] };
    return { id: `e${edge.index}`, ...ends, labels: this.#labels(edge) };
  }

  /** The port at which an edge joins a node, where several edges share one; else the node. */
  #end(id, edge, way) {
    const star = this.stars[way].get(id);
    if (!star?.has(edge.index)) return id;
    const port = { id: `${id}|${way}`, width: 0, height: 0 };
    const ports = this.ports.get(id) ?? [];
    if (!ports.some((one) => one.id === port.id)) this.ports.set(id, [...ports, port]);
    return port.id;
  }

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

  /** What ELK has placed, in em from the part's top left corner. */
  read(laid) {
    const sketch = { boxes: new Map(), routes: new Map(), labels: new Map() };
    const sections = new Map();
    const labels = new Map();
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

  /** A label at its full size in the middle of the room it was given. */
  #inPlace(label, size) {
    const [width, height] = [size.width * UNIT, size.height * UNIT];
    return { x: label.x + (label.width - width) / 2, y: label.y + (label.height - height) / 2, width, height };
  }
}

function corners({ startPoint, bendPoints = [], endPoint }) {
  return [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y]);
}

/** A route without corners at which it does not turn. */
export function straightened(points) {
  const kept = [];
  for (const [x, y] of points) {
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last && near(last[0], x) && near(last[1], y)) continue;
    const along =
      before && ((near(before[0], last[0]) && near(last[0], x)) || (near(before[1], last[1]) && near(last[1], y)));
    if (along) kept.pop();
    kept.push([x, y]);
  }
  return kept.length > 1 ? kept : points.slice(0, 2);
}

const near = (a, b) => Math.abs(a - b) < 0.05;

/** A sketch in em that begins at the origin and ends with what is in it. */
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
  const place = (one) => ({
    x: (one.x - left) / UNIT,
    y: (one.y - top) / UNIT,
    width: one.width / UNIT,
    height: one.height / UNIT,
  });
  return {
    width: width / UNIT,
    height: height / UNIT,
    boxes: new Map([...boxes].map(([id, one]) => [id, place(one)])),
    routes: new Map(
      [...routes].map(([id, points]) => [id, points.map(([x, y]) => [(x - left) / UNIT, (y - top) / UNIT])]),
    ),
    labels: new Map([...labels].map(([id, one]) => [id, place(one)])),
  };
}

/** The edges of a part, those within the clusters that are laid out along with it included. */
function entered(tree, container, part, atoms) {
  const inside = (id) =>
    atoms.has(id) || !tree.isCluster(id) ? [] : [...tree.levels.get(id), ...tree.children.get(id).flatMap(inside)];
  const edges = [...tree.edgesOf(container, part), ...part.flatMap(inside)];
  return edges.sort((a, b) => a.index - b.index);
}

/**
 * The nodes whose outgoing (or incoming) edges may leave (or arrive) at one point, with the indexes of those edges:
 * only where what is at their other ends has no other edge of that way, so that no line can be taken for another.
 */
function stars(tree, edges) {
  const found = { out: new Map(), in: new Map() };
  for (const [way, near, far] of [
    ["out", "start", "end"],
    ["in", "end", "start"],
  ]) {
    const groups = new Map();
    for (const edge of edges) groups.set(edge[near], [...(groups.get(edge[near]) ?? []), edge]);
    for (const [id, group] of groups) {
      const alone = group.every(
        (edge) => edges.filter((other) => other[far] === edge[far]).length === 1 && edge.start !== edge.end,
      );
      const alike = new Set(group.map((edge) => [edge.pattern, edge.startHead, edge.stroke].join())).size === 1;
      const nodes = [...group.map((edge) => edge[far]), id].every((end) => !tree.isCluster(end));
      if (group.length > 1 && alone && alike && nodes) found[way].set(id, new Set(group.map((edge) => edge.index)));
    }
  }
  return found;
}
