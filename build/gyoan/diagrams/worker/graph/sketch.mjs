// Sketches: places of boxes by id, of routes and labels by edge index, in em from a corner of their own.

export function bare(id, { width, height }) {
  return { width, height, ...joined([]), boxes: new Map([[id, { x: 0, y: 0, width, height }]]) };
}

export function joined(sketches) {
  return {
    boxes: new Map(sketches.flatMap((one) => [...one.boxes])),
    routes: new Map(sketches.flatMap((one) => [...one.routes])),
    labels: new Map(sketches.flatMap((one) => [...one.labels])),
  };
}

/** A sketch with what stands in its frames put into them. */
export function filled(sketch, inner) {
  const result = {
    ...sketch,
    boxes: new Map(sketch.boxes),
    routes: new Map(sketch.routes),
    labels: new Map(sketch.labels),
  };
  for (const [id, inside] of inner) {
    const { x, y } = sketch.boxes.get(id);
    const here = moved(inside, x, y);
    for (const [one, box] of here.boxes) result.boxes.set(one, box);
    for (const [one, route] of here.routes) result.routes.set(one, route);
    for (const [one, label] of here.labels) result.labels.set(one, label);
  }
  return result;
}

export function moved(sketch, right, down) {
  const shift = (box) => ({ ...box, x: box.x + right, y: box.y + down });
  return {
    ...sketch,
    boxes: new Map([...sketch.boxes].map(([id, box]) => [id, shift(box)])),
    routes: new Map([...sketch.routes].map(([id, points]) => [id, points.map(([x, y]) => [x + right, y + down])])),
    labels: new Map([...sketch.labels].map(([id, box]) => [id, shift(box)])),
  };
}
