// A mind map as Mermaid's parser sees it: a tree of topics in the order of the source.
import { linesOf } from "../graph/words.mjs";
import { advancesOf } from "../kinds/words.mjs";

const SHAPES = ["default", "rounded", "rectangle", "circle", "cloud", "bang", "hexagon"]; // by Mermaid's number
const BOLD = /^\s*(\*\*|__)[^*_]+\1\s*$/;

/** Resolves to `{root, advances}`; a topic is `{id, lines, bold, shape, children}`. */
export async function readMindmap(page, source, fontFamily) {
  const parsed = await page.evaluate(readInPage, source);
  const topics = [];
  const topic = ({ id, label, type, children }) => {
    const one = { id, lines: linesOf(label, "markdown"), bold: BOLD.test(label), shape: SHAPES[type] ?? "default" };
    topics.push(one);
    return { ...one, children: children.map(topic) };
  };
  const root = topic(parsed);
  return {
    root,
    advances: await advancesOf(
      page,
      topics.flatMap(({ lines }) => lines),
      fontFamily,
    ),
  };
}

/** Runs in the page. */
async function readInPage(source) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const topic = ({ id, descr, type, children }) => ({
    id: String(id),
    label: words(descr),
    type,
    children: children.map(topic),
  });
  return topic(db.getMindmap());
}
