// Parts of a graph as they are given to ELK, and what is made of its answer: a stand-in answers. Lengths in em.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sketchPart } from "../../../build/gyoan/diagrams/worker/graph/part.mjs";
import { Sizes } from "../../../build/gyoan/diagrams/worker/graph/sizes.mjs";
import { ROOT, Tree } from "../../../build/gyoan/diagrams/worker/graph/tree.mjs";
import { graphOf, plainRuler } from "../simple.mjs";

const STYLE = {
  direction: "DOWN",
  placement: "BRANDES_KOEPF",
  forced: false,
  tight: false,
  loose: false,
  free: false,
  rough: false,
};
const DONE = { startPoint: { x: 0, y: 0 }, endPoint: { x: 0, y: 50 } };

/** What ELK is asked for a graph, and the sketch of what it `says`; unasked it gives each line a way down. */
async function asked(boxes, said, style = {}, says = null) {
  const graph = graphOf(boxes, ...said);
  const tree = new Tree(graph);
  const sizes = new Sizes(graph, plainRuler(), 10, false);
  const atoms = new Map([...tree.nodes.keys()].filter((id) => !tree.isCluster(id)).map((id) => [id, sizes.node(id)]));
  let question = null;
  const elk = {
    layout: async (one) => {
      question = one;
      return says ?? { children: [], edges: one.edges.map(({ id }) => ({ id, sections: [DONE] })) };
    },
  };
  const part = tree.children.get(ROOT);
  const sketch = await sketchPart(elk, {
    tree,
    sizes,
    container: ROOT,
    part,
    atoms,
    style: { ...STYLE, ...style },
  });
  return { question, sketch, sizes };
}

const BOXES = ["a", "b", "c", "d", "e"];
const endsOf = ({ edges }) => edges.map(({ sources, targets }) => `${sources[0]} ${targets[0]}`);

describe("what ELK is asked", () => {
  test("has boxes in tenths of an em, and frames with room for what they hold and for their titles", async () => {
    const { question, sizes } = await asked(["틀/a", "틀/b", "c"], ["c>a", "a>b"]);
    const [frame, single] = question.children;
    const size = sizes.node("c");
    assert.deepEqual([single.id, single.width, single.height], ["c", size.width * 10, size.height * 10]);
    assert.deepEqual(single.layoutOptions, { "elk.portConstraints": "FREE" });
    assert.deepEqual(
      frame.children.map(({ id }) => id),
      ["a", "b"],
    );
    const title = sizes.title("틀");
    const top = title.height + 0.5;
    assert.equal(frame.layoutOptions["elk.padding"], `[top=${top * 10},left=7,right=7,bottom=7]`);
    assert.equal(frame.layoutOptions["elk.nodeSize.constraints"], "MINIMUM_SIZE");
    assert.equal(frame.layoutOptions["elk.nodeSize.minimum"], `(${(title.width + 1.4) * 10},${(top + 1) * 10})`);
    assert.deepEqual(
      question.edges.map(({ id }) => id),
      ["e0", "e1"],
    );
  });

  test("has its spaces calm, or tight where labels would come out small", async () => {
    const spaces = ({ question: { layoutOptions: said } }) =>
      ["spacing.nodeNode", "layered.spacing.nodeNodeBetweenLayers", "layered.spacing.edgeNodeBetweenLayers"].map(
        (name) => Number(said[`elk.${name}`]),
      );
    assert.deepEqual(spaces(await asked(BOXES, ["a>b"])), [8, 17, 8]);
    assert.deepEqual(spaces(await asked(BOXES, ["a>b"], { tight: true })), [6.5, 13.5, 6.25]);
  });

  test("has the direction, and the order of the source unless there is too much", async () => {
    const of = async (style) => (await asked(BOXES, ["a>b"], style)).question.layoutOptions;
    const usual = await of({ direction: "RIGHT", placement: "NETWORK_SIMPLEX" });
    assert.deepEqual(
      [usual["elk.direction"], usual["elk.layered.nodePlacement.strategy"]],
      ["RIGHT", "NETWORK_SIMPLEX"],
    );
    const order = "elk.layered.considerModelOrder.strategy";
    assert.deepEqual([usual[order], (await of({ rough: true }))[order]], ["NODES_AND_EDGES", "NONE"]);
    const forced = "elk.layered.crossingMinimization.forceNodeModelOrder";
    assert.deepEqual([usual[forced], (await of({ forced: true }))[forced]], ["false", "true"]);
    const { question } = await asked(["틀/a", "c"], ["c>a"]);
    assert.ok(!(order in question.children[0].layoutOptions));
  });

  test("has texts of lines with a little less room along the flow than they need", async () => {
    const room = async (style) => {
      const { question, sizes } = await asked(["a", "b"], ["a>b:말이 있는 줄"], style);
      const [label] = question.edges[0].labels;
      const { width, height } = sizes.edge(0);
      return [label.width / 10 - width, label.height / 10 - height].map((one) => Math.round(one * 1000) / 1000);
    };
    assert.deepEqual(await room({ direction: "RIGHT" }), [-2.2, 0]);
    assert.deepEqual(await room({ direction: "LEFT" }), [-2.2, 0]);
    assert.deepEqual(await room({ direction: "DOWN", loose: true }), [0, 0]);
    const [, less] = await room({ direction: "DOWN" });
    assert.ok(less < 0); // a line of text is hardly as high as what is taken away
    const { question } = await asked(["a", "b"], ["a>b:말이 있는 줄"]);
    assert.equal(question.edges[0].labels[0].height, 1);
    const labels = async (said, style) => (await asked(["a", "b"], said, style)).question.edges[0].labels;
    assert.deepEqual(await labels(["a>b"]), []);
    assert.deepEqual(await labels(["a>b:말"], { free: true }), []);
  });

  test("has one port for lines that leave or reach a box together where none can be taken for another", async () => {
    const ends = async (...said) => endsOf((await asked(BOXES, said)).question);
    assert.deepEqual(await ends("a>b", "a>c"), ["a|out b", "a|out c"]);
    assert.deepEqual(await ends("b>a", "c>a"), ["b a|in", "c a|in"]);
    assert.deepEqual(await ends("a>b"), ["a b"]);
    assert.deepEqual(await ends("a>b", "a>c", "d>c"), ["a b", "a c", "d c"]);
    assert.deepEqual(await ends("a>b", "a~c"), ["a b", "a c"]);
    assert.deepEqual(await ends("a>a", "a>b"), ["a a", "a b"]);
    const { question } = await asked(BOXES, ["a>b", "a>c", "d>a", "e>a"]);
    assert.deepEqual(
      question.children.map(({ id, ports }) => [id, ports.map((port) => port.id)]),
      [
        ["a", ["a|out", "a|in"]],
        ["b", []],
        ["c", []],
        ["d", []],
        ["e", []],
      ],
    );
    assert.deepEqual([question.children[0].ports[0].width, question.children[0].ports[0].height], [0, 0]);
  });

  test("has lines into a frame without ports", async () => {
    const { question } = await asked(["F/a", "b", "c"], ["b>F", "b>c"]);
    assert.deepEqual(endsOf(question), ["b F", "b c"]);
  });
});

describe("what ELK answers", () => {
  const LAID = (sizes) => ({
    children: [
      {
        id: "틀",
        x: 30,
        y: 40,
        width: 100,
        height: 80,
        children: [{ id: "a", x: 10, y: 20, width: 50, height: 30 }],
      },
      { id: "c", x: 50, y: 200, width: 40, height: 30 },
    ],
    edges: [
      {
        id: "e0",
        sections: [
          {
            startPoint: { x: 70, y: 200 },
            bendPoints: [
              { x: 70, y: 150 },
              { x: 20, y: 150 },
            ],
            endPoint: { x: 20, y: 110 },
          },
        ],
        labels: [{ id: "l0", x: 60, y: 140, width: sizes.width, height: sizes.height }],
      },
    ],
  });

  test("begins at the origin, in em, what is in a frame from the frame's corner on", async () => {
    const label = { width: 10, height: 4 };
    const { sketch, sizes } = await asked(["틀/a", "c"], ["c>a:말"], {}, LAID(label));
    const { width, height } = sizes.edge(0);
    // the text is in the middle of its room, whatever size that was
    const text = sketch.labels.get(0);
    const close = (one, other) => assert.ok(Math.abs(one - other) < 1e-9, `${one} is not ${other}`);
    close(text.width, width);
    close(text.height, height);
    close(text.x + text.width / 2, 6.5 - 2);
    close(text.y + text.height / 2, 14.2 - 4);
    assert.deepEqual(sketch.boxes.get("틀"), { x: 1, y: 0, width: 10, height: 8 });
    assert.deepEqual(sketch.boxes.get("a"), { x: 2, y: 2, width: 5, height: 3 });
    assert.deepEqual(sketch.boxes.get("c"), { x: 3, y: 16, width: 4, height: 3 });
    assert.deepEqual(sketch.routes.get(0), [
      [5, 16],
      [5, 11],
      [0, 11],
      [0, 7],
    ]);
    close(sketch.width, 11);
    close(sketch.height, 19);
  });

  test("without a way for a line is no layout", async () => {
    const edges = [{ id: "e0", sections: [] }];
    await assert.rejects(asked(["a", "b"], ["a>b"], {}, { children: [], edges }), /no route .* from a to b/);
  });
});
