// User journeys: tasks in the order of the source, with how well each goes and whom it concerns.
import { Ruler } from "../kinds/ruler.mjs";
import { linesOf } from "../kinds/words.mjs";
import { cardDrawings } from "../cards/fit.mjs";

const BEST = 5; // the highest score that Mermaid knows
const TONES = ["emphasis", "emphasis", "emphasis", "attention", "positive", "positive"]; // by score

/**
 * Resolves to the drawing of each frame by name; to null where there is none.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawJourney(page, _packages, source, frames, style) {
  const { title, sections, tasks } = await page.evaluate(readInPage, source);
  /** @param {string} text */
  const lines = (text) => linesOf(text, "text");
  const periods = tasks.map(({ section, label, score, people }) => ({
    section,
    lines: lines(label),
    events: [...(score === null ? [] : [[dots(score)]]), ...(people.length ? [[people.join(", ")]] : [])],
    tones: score === null ? [] : [TONES[score]],
  }));
  const plan = { title: lines(title), sections: sections.map(lines), periods };
  const texts = [
    ...plan.title,
    ...plan.sections.flat(),
    ...periods.flatMap((one) => [...one.lines, ...one.events.flat()]),
  ];
  return cardDrawings(plan, new Ruler(style.typefaces.of(texts)), frames);
}

/** @param {number} score */
const dots = (score) => "●".repeat(score) + "○".repeat(BEST - score);

/**
 * Runs in the page.
 * @param {string} source
 */
async function readInPage(source) {
  /** @type {{ db: JourneyDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const sections = db.getSections();
  const tasks = db.getTasks().map(({ section, task, score, people }) => ({
    section: sections.indexOf(section),
    label: words(task),
    score: Number.isFinite(score) ? Math.round(Math.min(5, Math.max(0, score))) : null,
    people: people.map(words),
  }));
  return { title: words(db.getDiagramTitle() ?? ""), sections: sections.map(words), tasks };
}
