// Every recorded sample drawn for slide and page: what holds for all drawings, whatever their kind.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answers, everywhere, GRAPHS } from "../drawings.mjs";
import {
  boxOf,
  boxesOf,
  distanceToRoute,
  inside,
  isOnOutline,
  meets,
  right,
  runsThrough,
  stretches,
} from "../places.mjs";
import { ruler } from "../recorded.mjs";

const SLACK = 0.05; // points
const MARGIN = 1.5; // points around a drawing

/** The boxes that nothing may lie on: nodes that hold no others and stand behind none. */
const solid = ({ nodes }) => nodes.filter(({ atBack, shape }) => !atBack && shape !== "lifeline" && shape !== "bar");

describe("every drawing", () => {
  test("is native, on slide and page", () => {
    for (const [name, { drawings }] of answers()) {
      for (const drawing of Object.values(drawings)) assert.ok(drawing.native, name);
    }
  });

  everywhere("stays in its frame", ({ frame, width, height }) =>
    width <= frame.width + SLACK && height <= frame.height + SLACK ? [] : [`${width} × ${height}`],
  );

  everywhere(
    "has all that stands in it within its margins",
    ({ native, width, height }) => {
      const room = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
      const points = native.edges.flatMap(({ route }) => route.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
      return [...boxesOf(native), ...points]
        .filter((box) => !inside(box, room, SLACK))
        .map((box) => JSON.stringify(box));
    },
    { kinds: /^(?!treemap)/ },
  );

  everywhere(
    "is no larger than what stands in it",
    ({ native, width, height }) => {
      const boxes = [
        ...boxesOf(native),
        ...native.edges.flatMap(({ route }) => route.map(([x, y]) => ({ x, y, width: 0, height: 0 }))),
      ];
      const ends = [
        Math.min(...boxes.map(({ x }) => x)),
        Math.min(...boxes.map(({ y }) => y)),
        width - Math.max(...boxes.map(right)),
        height - Math.max(...boxes.map((box) => box.y + box.height)),
      ];
      return ends.every((space) => space < MARGIN + SLACK) ? [] : [ends.map((space) => space.toFixed(1)).join(" ")];
    },
    { kinds: GRAPHS, least: 60 },
  );

  everywhere("has labels no larger than the text around it, titles a quarter larger", ({ frame, native }) =>
    [native, ...native.nodes, ...native.clusters, ...native.edges]
      .filter(({ points }) => points > frame.largest * 1.25 + SLACK)
      .map(({ id }) => String(id)),
  );

  everywhere("fills its frame, or has labels of their largest size", ({ frame, width, height, native, part }) => {
    const isFull = width > 0.8 * frame.width || height > 0.8 * frame.height;
    return part || isFull || native.points >= 0.75 * frame.largest ? [] : [`${width} × ${height} at ${native.points}`];
  });

  everywhere("has what a frame holds in that frame", ({ native }) => {
    const frames = new Map(native.clusters.map(({ id, place }) => [id, boxOf(place)]));
    return native.nodes
      .filter(({ parent, place }) => parent && !inside(boxOf(place), frames.get(parent), SLACK))
      .map(({ id }) => id);
  });

  everywhere(
    "has frames behind what stands in them, titles in their frames",
    ({ native }) => {
      const depths = native.clusters.map(({ depth }) => depth);
      const order = depths.every((depth, at) => !at || depths[at - 1] <= depth) ? [] : [`depths ${depths}`];
      return [
        ...order,
        ...native.clusters
          .filter(({ title, place }) => title && !inside(boxOf(title), boxOf(place), SLACK))
          .map(({ id }) => id),
      ];
    },
    { kinds: GRAPHS, least: 60 },
  );

  everywhere("has room for every line of its labels", ({ native }) => {
    const measure = ruler();
    const wide = ({ lines, bold }) => Math.max(0, ...lines.map((line) => measure.width(line, bold)));
    const isTight = (one) => {
      const size = one.points ?? native.points;
      const [, , width, height] = one.place;
      return wide(one) * size > width + SLACK || one.lines.length * 1.2 * size > height + SLACK + 0.5 * size;
    };
    return native.nodes
      .filter((one) => one.lines.length && one.shape !== "circle" && one.shape !== "person")
      .filter(isTight)
      .map(({ id, lines }) => `${id} ${lines}`);
  });

  everywhere("has lines that run upright and level", ({ native }) =>
    native.edges
      .filter(({ route }) =>
        stretches(route).some(([[ax, ay], [bx, by]]) => Math.abs(ax - bx) > SLACK && Math.abs(ay - by) > SLACK),
      )
      .map(({ start, end, route }) => `${start} → ${end}: ${JSON.stringify(route)}`),
  );

  everywhere("has lines that end on the outline of what they join", ({ native }) => {
    const places = new Map([...native.clusters, ...native.nodes].map((one) => [one.id, one]));
    return native.edges.flatMap(({ start, end, route }) => {
      const ends = [
        [start, route[0]],
        [end, route.at(-1)],
      ].filter(([id]) => id);
      return ends
        .filter(([id, point]) => !isOnOutline(point, places.get(id)))
        .map(([id, point]) => `${id} at ${point}`);
    });
  });

  everywhere(
    "has no two boxes on each other",
    ({ native }) => {
      const boxes = solid(native).map(({ id, place }) => [id, boxOf(place)]);
      return boxes.flatMap(([id, box], at) =>
        boxes
          .slice(at + 1)
          .filter(([other, one]) => meets(box, one, SLACK) && !other.startsWith(id))
          .map(([other]) => `${id} and ${other}`),
      );
    },
    { kinds: /^(?!sequence|gantt)/ },
  );

  everywhere(
    "has no line through a box that it does not join",
    ({ native }) => {
      const boxes = solid(native).map(({ id, place }) => [id, boxOf(place)]);
      const joins = (id, { start, end }) =>
        [start, end].some((one) => id === one || id.startsWith(`${one} `) || id.includes(` ${one}`));
      return native.edges
        .filter(({ pattern }) => pattern !== "invisible")
        .flatMap((edge) =>
          boxes
            .filter(([id, box]) => !joins(id, edge) && runsThrough(edge.route, box))
            .map(([id]) => `${edge.start} → ${edge.end} through ${id}`),
        );
    },
    { kinds: /^(?!sequence|gantt|gitGraph)/ },
  );

  everywhere("has labels beside their own lines", ({ native }) =>
    native.edges
      .filter(({ label, route }) => label && distanceToRoute(route, boxOf(label)) > 0.7 * native.points)
      .map(({ lines }) => lines.join(" ")),
  );
});
