// A Gantt chart as Mermaid's parser sees it: tasks in the order of the source, and marks along the axis of time.
import { linesOf } from "../kinds/words.mjs";
import { marksBetween } from "./axis.mjs";

/** @import { Gantt, Speech } from "./gantt.js" */

/**
 * Resolves to `{title, sections, tasks, marks, advances}`; times are shares of the whole, 0 to 1. Null where the chart
 * has what is not drawn here. `speech` is `{language, words}`, in which times are written.
 * @param {StagePage} page
 * @param {string} source
 * @param {import("../kinds/typefaces.mjs").Typefaces} typefaces
 * @param {Speech} speech
 * @returns {Promise<Gantt | null>}
 */
export async function readGantt(page, source, typefaces, speech) {
  const parsed = await page.evaluate(readInPage, source);
  const times = parsed.tasks.flatMap(({ from, to }) => [from, to]);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const marks =
    last > first &&
    !parsed.tasks.some(({ upright }) => upright) &&
    marksBetween(first, last, parsed.format, parsed.input, speech);
  if (!marks) return null;
  /** @param {string} text */
  const lines = (text) => linesOf(text, "text");
  /** @param {number} time */
  const share = (time) => (time - first) / (last - first);
  const tasks = parsed.tasks.map(({ label, from, to, ...task }) => ({
    ...task,
    lines: lines(label),
    from: share(from),
    to: share(to),
  }));
  const [title, ...sections] = [parsed.title, ...parsed.sections].map(lines);
  const texts = [
    ...title,
    ...sections.flat(),
    ...tasks.flatMap((task) => task.lines),
    ...marks.map(({ label }) => label),
  ];
  return { title, sections, tasks, marks, advances: typefaces.of(texts) };
}

/**
 * Runs in the page. Times are those of its calendar, in milliseconds.
 * @param {string} source
 */
async function readInPage(source) {
  /** @type {{ db: GanttDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const input = db.getDateFormat().trim();
  const sections = db.getSections();
  /** @param {Date} date */
  const time = (date) => date.getTime() - (/^x$/i.test(input) ? 0 : date.getTimezoneOffset() * 60_000);
  // Mermaid takes a plain number for seconds where a task ends, for milliseconds where it begins.
  /** @param {GanttTask} given */
  const seconds = ({ raw }) => input === "X" && /^\s*(\d+)\s*$/.exec(raw?.startTime?.startData ?? "")?.[1];
  /** @param {GanttTask} task */
  const state = (task) => /** @type {const} */ (["milestone", "crit", "done", "active"]).find((one) => task[one]) ?? "";
  return {
    title: words(db.getDiagramTitle() ?? ""),
    format: db.getAxisFormat() || "%Y-%m-%d",
    input,
    sections: sections.map(words),
    tasks: db.getTasks().map((task) => ({
      label: words(task.task.trim()),
      section: sections.indexOf(task.section),
      from: seconds(task) ? Number(seconds(task)) * 1000 : time(task.startTime),
      to: time(task.renderEndTime ?? task.endTime),
      state: state(task),
      upright: Boolean(task.vert),
    })),
  };
}
