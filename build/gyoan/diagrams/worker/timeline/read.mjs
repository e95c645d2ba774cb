// A timeline as Mermaid's parser sees it: periods in the order of the source, with their sections and events.
import { linesOf } from "../kinds/words.mjs";

/** @import { Plan } from "../cards/cards.js" */

/**
 * Resolves to `{title, sections, periods, advances}`: texts as lists of lines; a period has `section`, `lines`,
 * `events`.
 * @param {StagePage} page
 * @param {string} source
 * @param {import("../kinds/typefaces.mjs").Typefaces} typefaces
 * @returns {Promise<Plan & { advances: Advances }>}
 */
export async function readTimeline(page, source, typefaces) {
  const parsed = await page.evaluate(readInPage, source);
  /** @param {string} text */
  const lines = (text) => linesOf(text, "text");
  const periods = parsed.periods.map(({ section, label, events }) => ({
    section,
    lines: lines(label),
    events: events.map(lines),
  }));
  const [title, ...sections] = [parsed.title, ...parsed.sections].map(lines);
  const texts = [...title, ...sections.flat(), ...periods.flatMap((one) => [...one.lines, ...one.events.flat()])];
  return { title, sections, periods, advances: typefaces.of(texts) };
}

/**
 * Runs in the page.
 * @param {string} source
 */
async function readInPage(source) {
  /** @type {{ db: TimelineDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const sections = db.getSections();
  const periods = db.getTasks().map(({ section, task, events }) => ({
    section: sections.indexOf(section),
    label: words(task),
    events: events.map(words),
  }));
  return { title: words(db.getCommonDb().getDiagramTitle() ?? ""), sections: sections.map(words), periods };
}
