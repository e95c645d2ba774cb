// Drawings read as places: what the checks of all kinds ask of them. Lengths in points.

/**
 * The drawing of a frame and its parts, each as `{name, type, frame, native, width, height, part}`; none of what is a
 * chart.
 */
export function pieces(name, frame, { type, drawings }) {
  const drawing = drawings[frame.name];
  const own = [drawing, ...(drawing.parts ?? [])].filter(({ native }) => native?.nodes);
  return own.map((one) => ({
    ...one,
    name,
    type,
    frame,
    part: one !== drawing,
    native: { clusters: [], edges: [], ...one.native },
  }));
}

/** A place `[x, y, width, height]` as a box. */
export const boxOf = ([x, y, width, height]) => ({ x, y, width, height });

/** All boxes of a drawing: of frames and their titles, of nodes, of lines' labels. */
export function boxesOf({ clusters, nodes, edges }) {
  const places = [
    ...clusters.flatMap(({ place, title }) => [place, title]),
    ...nodes.map(({ place }) => place),
    ...edges.map(({ label }) => label),
  ];
  return places.filter(Boolean).map(boxOf);
}

export const near = (one, other, slack = 0.05) => Math.abs(one - other) <= slack;

export const right = ({ x, width }) => x + width;
export const bottom = ({ y, height }) => y + height;
export const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];

/** Whether a box stands in another. */
export function inside(box, outer, slack = 0) {
  return (
    box.x >= outer.x - slack &&
    box.y >= outer.y - slack &&
    right(box) <= right(outer) + slack &&
    bottom(box) <= bottom(outer) + slack
  );
}

/** Whether two boxes lie on each other by more than `slack`. */
export function meets(one, other, slack = 0) {
  const across = Math.min(right(one), right(other)) - Math.max(one.x, other.x);
  const down = Math.min(bottom(one), bottom(other)) - Math.max(one.y, other.y);
  return across > slack && down > slack;
}

/** Whether a point lies on the border of a box. */
export function onBorder([x, y], box, slack = 0.05) {
  const within = x >= box.x - slack && x <= right(box) + slack && y >= box.y - slack && y <= bottom(box) + slack;
  return (
    within &&
    Math.min(Math.abs(x - box.x), Math.abs(x - right(box)), Math.abs(y - box.y), Math.abs(y - bottom(box))) <= slack
  );
}

/** The stretches of a route as pairs of points. */
export const stretches = (route) => route.slice(1).map((point, at) => [route[at], point]);

/** Whether a route runs through a box; it may touch its border. */
export function runsThrough(route, box, slack = 0.05) {
  return stretches(route).some(([[ax, ay], [bx, by]]) => {
    const line = { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
    return (
      line.x < right(box) - slack &&
      right(line) > box.x + slack &&
      line.y < bottom(box) - slack &&
      bottom(line) > box.y + slack
    );
  });
}

export const routeLength = (route) =>
  stretches(route).reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.abs(ax - bx) + Math.abs(ay - by), 0);

/** How many corners a route has. */
export const bends = (route) => route.length - 2;

/** How far a box is from a route, across and down together. */
export function distanceToRoute(route, box) {
  const gap = (low, size, otherLow, otherSize) => Math.max(0, otherLow - low - size, low - otherLow - otherSize);
  return Math.min(
    ...stretches(route).map(
      ([[ax, ay], [bx, by]]) =>
        gap(Math.min(ax, bx), Math.abs(ax - bx), box.x, box.width) +
        gap(Math.min(ay, by), Math.abs(ay - by), box.y, box.height),
    ),
  );
}

// known here by their boxes only
const LEANING = /^(hexagon|lean|trapezoid|inverted|triangle|stadium|lifeline|person|cylinder|bar|cross)/;

/** Whether a point lies on the outline of a node or frame as drawn. */
export function isOnOutline([x, y], { shape = "rectangle", place }, slack = 0.1) {
  const box = boxOf(place);
  const [middleX, middleY] = middle(box);
  const [across, down] = [(x - middleX) / (box.width / 2), (y - middleY) / (box.height / 2)];
  const off = slack / Math.min(box.width, box.height);
  if (shape === "diamond") return near(Math.abs(across) + Math.abs(down), 1, 4 * off);
  if (shape === "circle" || shape === "double-circle") return near(Math.hypot(across, down), 1, 4 * off);
  if (LEANING.test(shape)) {
    return x >= box.x - slack && x <= right(box) + slack && y >= box.y - slack && y <= bottom(box) + slack;
  }
  return onBorder([x, y], box, slack);
}
