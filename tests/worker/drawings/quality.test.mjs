// How calm graphs are to read, held to what was measured. A figure may fall; one that rises is a choice to be told.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawings, everywhere, GRAPHS } from "../drawings.mjs";
import { boxOf, meets } from "../places.mjs";
import { corners, crossings, detour } from "../quality.mjs";

/**
 * Crossings, corners, and the longest detour in em, of slide and page together the worse. Everything else is drawn
 * without a crossing, with a corner a line and a box of detour at the most.
 */
const FIGURES = {
  "a-circle-below-a-turn": [1, 5, 0], // a long line leads past the frame
  "a-cycle": [1, 4, 0], // four boxes two by two: the way back crosses a turn
  "a-decision": [0, 6, 4],
  "a-long-way-of-decisions": [0, 17, 8.5], // folded: lines lead to the next band
  "a-region": [1, 5, 0],
  "a-web-shop": [1, 16, 30], // on a slide, the answer runs around its frame
  "frames-in-a-row": [0, 8, 7.5],
  "frames-in-frames": [0, 6, 13], // the way back out of three frames
  "lines-to-frames": [0, 4, 5],
  "many-to-many": [9, 22, 0], // nine is the least for three to each of three
  "several-lines-between-two-boxes": [0, 16, 0.5],
  states: [0, 12, 7],
  "small-graph": [0, 4, 1],
  "five-trees": [0, 20, 0],
  staff: [0, 16, 0],
};

const CORNERS = 179;

describe("a graph", () => {
  everywhere(
    "has no more crossings, corners and detours than it had",
    ({ name, native }) => {
      const [most, angles, around] = FIGURES[name] ?? [0, native.edges.length, 2.5];
      const found = [crossings(native), corners(native), detour(native)];
      return found[0] <= most && found[1] <= angles && found[2] <= around
        ? []
        : [found.map((one) => one.toFixed(1)).join(" ")];
    },
    { kinds: GRAPHS, least: 60 },
  );

  test("has no more corners than it had, over all samples on slides", () => {
    const graphs = drawings().filter(({ type, frame }) => GRAPHS.test(type) && frame.name === "slide");
    assert.equal(
      Math.max(
        CORNERS,
        graphs.reduce((sum, { native }) => sum + corners(native), 0),
      ),
      CORNERS,
    );
  });

  everywhere(
    "has boxes apart by more than the lines between them need",
    ({ native }) => {
      const leaves = native.nodes
        .filter(({ atBack, sign }) => !atBack && !sign)
        .map(({ id, place }) => [id, boxOf(place)]);
      const least = 0.4 * native.points; // of boxes that hang below each other, made tight
      const grown = ({ x, y, width, height }) => ({
        x: x - least,
        y: y - least,
        width: width + 2 * least,
        height: height + 2 * least,
      });
      return leaves.flatMap(([id, box], at) =>
        leaves
          .slice(at + 1)
          .filter(([, other]) => meets(grown(box), other))
          .map(([other]) => `${id} and ${other}`),
      );
    },
    { kinds: /^(flowchart|state|architecture|c4|block)/, least: 50 },
  );

  everywhere(
    "has labels that can be read on a slide, and on a page as large as its text",
    ({ name, frame, native }) => {
      const least = frame.name === "page" ? 9.9 : (LABELS[name] ?? 16.9);
      return native.points >= least ? [] : [`${native.points}`];
    },
    { kinds: GRAPHS, least: 60 },
  );
});

const LABELS = { "a-web-shop": 13.9 }; // twelve boxes, two frames and six texts at lines
