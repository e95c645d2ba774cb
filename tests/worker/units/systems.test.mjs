// Systems as graphs: what becomes of people, services and boundaries, how they are painted, and what is too much.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { drawArchitecture } from "../../../build/gyoan/diagrams/worker/system/architecture.mjs";
import { drawC4 } from "../../../build/gyoan/diagrams/worker/system/c4.mjs";
import { box, drawSystem, line } from "../../../build/gyoan/diagrams/worker/system/graph.mjs";
import { boxOf, inside } from "../places.mjs";
import { packages, setting } from "../recorded.mjs";

const frames = [setting.frames[0]];
const saying = (answer) => ({ evaluate: async () => answer });
/** The slide of what is drawn of `said`. */
const slideOf = async (drawer, said) => {
  const work = await drawer(saying(said), packages, "", frames, setting.style);
  return (await work({ left: 60 })).slide;
};
const named = ({ native }, id) => native.nodes.find((one) => one.id === id);

describe("a system", () => {
  test("is drawn where it has boxes, three hundred at the most", async () => {
    const system = (count) =>
      drawSystem(
        saying(),
        packages,
        { nodes: Array.from({ length: count }, (_, at) => box(`b${at}`, "", "rect", [`${at}`])), edges: [] },
        frames,
        setting.style,
        () => {},
      );
    assert.equal(await system(0), null);
    assert.equal(typeof (await system(1)), "function");
    assert.equal(typeof (await system(300)), "function");
    assert.equal(await system(301), null);
  });

  test("has boxes and lines without looks of their own, and no empty lines of text", () => {
    const one = box("a", undefined, "rect", ["글", "", "말"]);
    assert.deepEqual(
      [one.parent, one.lines, one.isGroup, one.direction, one.bold, one.dashed],
      ["", ["글", "말"], false, "", false, false],
    );
    assert.equal(box("a", "f", "rect", [], true).isGroup, true);
    const joint = line(3, "a", "b", ["", "말"], [false, true]);
    assert.deepEqual(
      [joint.index, joint.lines, joint.startHead, joint.endHead, joint.pattern, joint.bold, joint.dashed],
      [3, ["말"], "none", "arrow_point", "normal", false, false],
    );
  });
});

describe("an architecture", () => {
  const SAID = {
    groups: [
      { id: "g", parent: undefined, title: "" },
      { id: "h", parent: undefined, title: "빈 묶음" },
    ],
    services: [
      { id: "a", parent: "g", icon: "database", title: "자료" },
      { id: "b", parent: "g", icon: "cloud", title: "" },
      { id: "c", parent: undefined, icon: "internet", title: "밖" },
      { id: "d", parent: undefined, icon: "unheard", title: "뭘까" },
      { id: "e", parent: undefined, icon: undefined, title: "서버" },
    ],
    junctions: [{ id: "j", parent: "g" }],
    edges: [
      {
        ends: [
          { id: "a", side: "L", into: true },
          { id: "b", side: "R", into: false },
        ],
        title: "말",
      },
      {
        ends: [
          { id: "b", side: "T", into: false },
          { id: "c", side: "L", into: true },
        ],
        title: "",
      },
      {
        ends: [
          { id: "c", side: "R", into: false },
          { id: "d", side: "T", into: true },
        ],
        title: "",
      },
      {
        ends: [
          { id: "d", side: "B", into: false },
          { id: "j", side: "B", into: false },
        ],
        title: "",
      },
    ],
  };

  test("has a shape for each icon, and the cloud's colour where that is meant", async () => {
    const slide = await slideOf(drawArchitecture, SAID);
    const ids = ["a", "b", "c", "d", "e"];
    assert.deepEqual(
      ids.map((id) => named(slide, id).shape),
      ["cylinder", "stadium", "stadium", "rounded", "rounded"],
    );
    assert.deepEqual(
      ids.filter((id) => named(slide, id).slot === "primary" && named(slide, id).tint === 0.1),
      ["b", "c"],
    );
    const group = slide.native.clusters.find(({ id }) => id === "g");
    for (const id of ["a", "b", "j"]) assert.ok(inside(boxOf(named(slide, id).place), boxOf(group.place)));
  });

  test("has lines from what stands before to what stands behind: that from a left or top side is turned", async () => {
    const slide = await slideOf(drawArchitecture, SAID);
    assert.deepEqual(
      slide.native.edges.map(({ start, end, heads }) => [start, end, ...heads].join(" ")),
      ["b a none arrow_point", "b c none arrow_point", "c d none arrow_point", "d j none none"],
    );
  });

  test("is said in words: groups with what is in them, what stands free, then what is joined", async () => {
    const slide = await slideOf(drawArchitecture, SAID);
    assert.deepEqual(slide.outline, [
      ["g", ["자료", "b"]],
      ["빈 묶음", []],
      ["밖", []],
      ["뭘까", []],
      ["서버", []],
      ["b – 자료", ["말"]],
      ["b – 밖", []],
      ["밖 – 뭘까", []],
    ]);
  });
});

describe("a C4 diagram", () => {
  const KINDS = {
    p: "person",
    q: "external_person",
    s: "system",
    d: "container_db",
    e: "external_system_queue",
  };
  const SAID = {
    title: "",
    numbered: false,
    boundaries: [
      { id: "b", parent: "global", lines: ["경계"] },
      { id: "i", parent: "b", lines: ["안"] },
    ],
    boxes: Object.entries(KINDS).map(([id, kind]) => ({
      id,
      parent: id === "s" ? "i" : "global",
      kind,
      lines: [id.toUpperCase()],
    })),
    lines: [
      { from: "p", to: "s", lines: ["쓴다"], both: false },
      { from: "s", to: "d", lines: [], both: true },
    ],
  };

  test("has people, stores and queues in shapes of their own, what is foreign in grey", async () => {
    const slide = await slideOf(drawC4, SAID);
    assert.deepEqual(
      Object.keys(KINDS).map((id) =>
        [id, named(slide, id).shape, named(slide, id).slot, named(slide, id).tint].join(" "),
      ),
      [
        "p stadium primary 0.2",
        "q stadium muted 0.12",
        "s rounded primary 0.1",
        "d cylinder primary 0.1",
        `e ${named(slide, "e").shape} muted 0.12`,
      ],
    );
    assert.match(named(slide, "e").shape, /lean|parallelogram/);
    assert.deepEqual([named(slide, "q").lineSlot, named(slide, "e").lineSlot], ["muted", "muted"]);
  });

  test("has boundaries in boundaries, around all of it one with the title where it has one", async () => {
    const parents = async (title) => {
      const { native } = await slideOf(drawC4, { ...SAID, title });
      return [
        native.clusters.map(({ id, lines }) => [id.trim(), ...lines]),
        native.nodes.map(({ id, parent }) => `${id} ${(parent ?? "").trim()}`.trim()),
      ];
    };
    assert.deepEqual(await parents(""), [
      [
        ["b", "경계"],
        ["i", "안"],
      ],
      ["p", "q", "s i", "d", "e"],
    ]);
    assert.deepEqual(await parents("모두"), [
      [
        ["the whole", "모두"],
        ["b", "경계"],
        ["i", "안"],
      ],
      ["p the whole", "q the whole", "s i", "d the whole", "e the whole"],
    ]);
  });

  test("has lines with heads at both ends where both speak, and none with numbers", async () => {
    const { native } = await slideOf(drawC4, SAID);
    assert.deepEqual(
      native.edges.map(({ heads }) => heads),
      [
        ["none", "arrow_point"],
        ["arrow_point", "arrow_point"],
      ],
    );
    assert.equal(await drawC4(saying({ ...SAID, numbered: true }), packages, "", frames, setting.style), null);
  });
});
