// What is not styled in a diagram's source looks plain: dashes, weights and colours say something only where they are
// meant.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawings, everywhere } from "../drawings.mjs";
import { sourceOf } from "../recorded.mjs";

/** The cell with the name of a class or the like; numbers and diamonds at the ends of lines have such numbers, too. */
const isHead = ({ id, shape }) => / 0$/.test(id) && shape !== "plain" && shape !== "diamond";

/** What gyoan itself draws in bold, by type: names that others belong to. */
const BOLD = {
  sequence: ({ id }) => /^(head|tag|title)/.test(id),
  mindmap: ({ id }, edges) => id === "0" || edges.some(({ start, end }) => start === "0" && end === id),
  gitGraph: ({ id }) => id.startsWith("branch"),
  timeline: ({ id }) => /^(period|title)/.test(id),
  journey: ({ id }) => /^(period|title)/.test(id),
  kanban: ({ id }) => id.startsWith("period"),
  gantt: ({ id }) => id.startsWith("title"),
  packet: ({ id }) => id === "title",
  treemap: ({ id }) => id === "title",
  classDiagram: isHead,
  er: isHead,
  requirement: isHead,
};
const DASHED_LINES = { requirement: ({ lines }) => !lines.includes("«contains»") };
const DASHED = { sequence: ({ shape }) => shape === "lifeline" };
const isStyled = (name) => /style |classDef|:::|\*\*/.test(sourceOf(name));
const never = () => false;

describe("what the source does not style", () => {
  everywhere("is bold only where it names what others belong to", ({ name, type, native }) => {
    const isBold = BOLD[type] ?? never;
    const wrong = ({ bold }, expected) => Boolean(bold) !== expected;
    return isStyled(name)
      ? []
      : native.nodes.filter((one) => wrong(one, isBold(one, native.edges))).map(({ id }) => id);
  });

  everywhere("is dashed only where time goes by", ({ name, type, native }) =>
    isStyled(name)
      ? []
      : native.nodes.filter((one) => Boolean(one.dashed) !== (DASHED[type] ?? never)(one)).map(({ id }) => id),
  );

  everywhere("has neither dashed nor bold lines and frames, and the lines' usual width", ({ name, type, native }) => {
    const odd = (one) =>
      Boolean(one.dashed) !== Boolean(DASHED_LINES[type]?.(one)) ||
      (one.bold && !/^(timeline|journey|treemap|gantt|kanban)/.test(type));
    const wide = ({ strokeWidth }) => strokeWidth > 3;
    return isStyled(name)
      ? []
      : [...native.edges, ...native.clusters]
          .filter((one) => odd(one) || wide(one))
          .map(({ id, start, end }) => id ?? `${start} → ${end}`);
  });

  everywhere("has no colours of its own", ({ name, native }) => {
    const own = ({ fill, stroke, color }) => /^(#|rgb)/.test(fill) || /^(#|rgb)/.test(stroke) || color;
    const isColoured = isStyled(name) || /rgb\(/.test(sourceOf(name));
    return isColoured
      ? []
      : [...native.nodes, ...native.edges, ...native.clusters]
          .filter(own)
          .map(({ id, start, end }) => id ?? `${start} → ${end}`);
  });
});

describe("what the source styles", () => {
  test("keeps its colours and weights", () => {
    const urgent = drawings()
      .filter(({ name }) => name === "states")
      .map(({ native }) => native.nodes.find(({ id }) => id === "반려"));
    for (const { fill, stroke, bold } of urgent) assert.deepEqual([fill, stroke, bold], ["#ffe0b2", "#e65100", true]);
    const top = drawings()
      .filter(({ name }) => name === "a-pyramid")
      .map(({ native }) => native.nodes.find(({ id }) => id === "a"));
    for (const { fill, stroke, bold, dashed } of top) {
      assert.deepEqual([fill, stroke, bold, dashed], ["#ffe0b2", "#e65100", false, false]);
    }
  });

  test("has lines as they are typed", () => {
    const patterns = drawings()
      .filter(({ name }) => name === "lines-of-every-style")
      .map(({ native }) => native.edges.map(({ pattern, heads }) => [pattern, ...heads].join(" ")));
    const typed = [
      "normal none none",
      "dotted none arrow_point",
      "thick none arrow_point",
      "invisible none none",
      "normal arrow_point arrow_point",
      "normal arrow_cross arrow_cross",
      "normal arrow_circle arrow_circle",
    ];
    for (const one of patterns) assert.deepEqual(one, typed);
  });
});
