// Kanban boards: columns with cards, in the order of the source.
import { Ruler } from "../kinds/ruler.mjs";
import { linesOf } from "../kinds/words.mjs";
import { cardDrawings } from "../cards/fit.mjs";

const URGENT = new Map([
  ["Very High", "emphasis"],
  ["High", "attention"],
]);

/**
 * Resolves to the drawing of each frame by name; to null where there is none.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawKanban(page, _packages, source, frames, style) {
  const columns = await page.evaluate(readInPage, source);
  const periods = columns.map(({ label, cards }, section) => ({
    section,
    lines: linesOf(label, "markdown"),
    events: cards.map(({ label: text, facts }) => [
      ...linesOf(text, "markdown"),
      ...(facts.length ? [facts.join(" · ")] : []),
    ]),
    tones: cards.map(({ priority }) => URGENT.get(priority ?? "")),
  }));
  const advances = style.typefaces.of(periods.flatMap(({ lines, events }) => [...lines, ...events.flat()]));
  return cardDrawings({ title: [], sections: [], periods, wideHeads: true }, new Ruler(advances), frames, {
    upright: false,
    steps: false,
  });
}

/**
 * Runs in the page.
 * @param {string} source
 */
async function readInPage(source) {
  /** @type {{ db: KanbanDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { nodes } = db.getData();
  /** @param {KanbanNode} given */
  const card = ({ label, ticket, assigned, priority }) => ({
    label: words(label),
    facts: [ticket ?? "", assigned ?? ""].filter(Boolean).map(words),
    priority,
  });
  return nodes
    .filter(({ isGroup }) => isGroup)
    .map(({ id, label }) => ({
      label: words(label),
      cards: nodes.filter(({ parentId }) => parentId === id).map(card),
    }));
}
