// A mind map as Mermaid's parser sees it: a tree of topics in the order of the source.
import { linesOf } from "../kinds/words.mjs";

/** @import { Topic } from "./mindmap.js" */

const SHAPES = ["default", "rounded", "rectangle", "circle", "cloud", "bang", "hexagon"]; // by Mermaid's number
const BOLD = /^\s*(\*\*|__)[^*_]+\1\s*$/;

/**
 * Resolves to `{root, advances}`; a topic is `{id, lines, bold, shape, children}`.
 * @param {StagePage} page
 * @param {string} source
 * @param {import("../kinds/typefaces.mjs").Typefaces} typefaces
 * @returns {Promise<{ root: Topic, advances: Advances }>}
 */
export async function readMindmap(page, source, typefaces) {
  const parsed = await page.evaluate(readInPage, source);
  /** @type {Omit<Topic, "children">[]} */
  const topics = [];
  /** @type {(said: ParsedTopic) => Topic} */
  const topic = ({ id, label, type, children }) => {
    const one = { id, lines: linesOf(label, "markdown"), bold: BOLD.test(label), shape: SHAPES[type] ?? "default" };
    topics.push(one);
    return { ...one, children: children.map(topic) };
  };
  const root = topic(parsed);
  return {
    root,
    advances: typefaces.of(topics.flatMap(({ lines }) => lines)),
  };
}

/**
 * A topic as Mermaid has it.
 * @typedef {{ id: string, label: string, type: number, children: ParsedTopic[] }} ParsedTopic
 */

/**
 * Runs in the page.
 * @param {string} source
 */
async function readInPage(source) {
  /** @type {{ db: MindmapDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  /** @type {(said: MindmapNode) => ParsedTopic} */
  const topic = ({ id, descr, type, children }) => ({
    id: String(id),
    label: words(descr),
    type,
    children: children.map(topic),
  });
  return topic(db.getMindmap());
}
