// The places of a Gantt chart: sections and names of tasks at the left, bars over an axis of time beside them. In em.
import { NEARLY } from "../common/tolerances.mjs";
import { runsOf } from "../kinds/outline.mjs";
import { Cards } from "../cards/card.mjs";
import { panelCluster, slotOf, textNode, titleNode, TITLE_SCALE } from "../cards/looks.mjs";

/** @import { Gantt, Mark, Task } from "./gantt.js" */

const SECTION = 8; // at which names of sections are broken
const NAME = 14; // at which names of tasks are broken
const LEAST = 14; // width of the chart
const BAR = 1.1; // height of a bar
const BESIDE = 0.8; // free space beside names
const ROW_GAP = 0.25; // between tasks
const SECTION_GAP = 0.35; // between sections
const INSIDE = 0.3; // free space above and below the rows of a section
const SHORTEST = 0.4; // length of a bar
const UNDER_AXIS = 0.1; // between the lines at marks and their labels
const BETWEEN_MARKS = 0.5; // between two labels
const UNDER_TITLE = 0.5; // below the title
/** @type {Record<string, Partial<SheetNode>>} */
const STATES = { crit: { slot: "emphasis" }, done: { tint: 0.35 } };
const MILESTONE = 1.2; // size of its diamond

/**
 * The sheet for this room, with `fits`: whether all has room in it.
 * @param {Gantt} gantt
 * @param {Ruler} ruler
 * @param {Size} room
 * @returns {FittingSheet}
 */
export function ganttSheet(gantt, ruler, room) {
  return new Chart(gantt, new Cards(ruler), room).sheet;
}

/** @typedef {Task & { number: number, name: Card }} NamedTask a task with its name as it is set */

class Chart {
  /**
   * @param {Gantt} given
   * @param {Cards} cards
   * @param {Size} room
   */
  constructor({ title, sections, tasks, marks }, cards, room) {
    this.cards = cards;
    this.marks = marks;
    /** @type {Set<number>} */
    this.begun = new Set(); // sections of which a run stands already
    const named = tasks.some(({ section }) => section >= 0);
    this.titles = named ? sections.map((lines) => cards.text(lines, SECTION, { bold: true })) : [];
    this.left = named ? Math.max(...this.titles.map(({ width }) => width)) + 2 * BESIDE : 0;
    const names = tasks.map((task) => cards.text(task.lines, NAME));
    const wide = Math.max(...names.map(({ width }) => width));
    this.start = this.left + wide + BESIDE;
    this.across = room.width - this.start - MILESTONE / 2;
    const fits = this.across >= LEAST && [...names, ...this.titles].every((text) => text.fits);
    /** @type {FittingSheet} */
    this.sheet = { width: room.width, height: 0, clusters: [], nodes: [], edges: [], fits };
    const head = cards.text(title, room.width, { bold: true, scale: TITLE_SCALE });
    const top = title.length ? head.height + UNDER_TITLE : 0;
    if (title.length) {
      this.sheet.nodes.push(titleNode(head, room.width));
    }
    const bottom = this.#rows(
      tasks.map((task, number) => ({ ...task, number, name: names[number] })),
      top,
    );
    this.sheet.height = this.#axis(top, bottom);
    this.sheet.fits &&= head.fits && this.sheet.height <= room.height + NEARLY;
  }

  /**
   * @param {NamedTask[]} tasks
   * @param {number} top
   */
  #rows(tasks, top) {
    let y = top;
    for (const [index, run] of runsOf(tasks).entries()) {
      if (index) y += SECTION_GAP;
      y = this.#section(run, index, y);
    }
    return y;
  }

  /**
   * @param {NamedTask[]} run
   * @param {number} number
   * @param {number} top
   */
  #section(run, number, top) {
    const [{ section }] = run;
    const title = section >= 0 && !this.begun.has(section) ? this.titles[section] : null;
    this.begun.add(section);
    const heights = run.map(({ name }) => Math.max(name.height, BAR + 0.35));
    const inner = heights.reduce((sum, height) => sum + height + ROW_GAP, -ROW_GAP);
    const height = Math.max(inner, title?.height ?? 0) + 2 * INSIDE;
    const parent = section >= 0 ? `section ${number}` : "";
    if (parent) {
      const place = { x: 0, y: top, width: this.sheet.width, height };
      this.sheet.clusters.push(panelCluster(section, number, null, place));
      if (title) this.sheet.nodes.push(this.#text(`title ${number}`, title, BESIDE, top + height / 2, parent));
    }
    let y = top + (height - inner) / 2;
    for (const [index, task] of run.entries()) {
      this.#task(task, y + heights[index] / 2, parent);
      y += heights[index] + ROW_GAP;
    }
    return top + height;
  }

  /**
   * @param {NamedTask} task
   * @param {number} middle
   * @param {string} parent
   */
  #task(task, middle, parent) {
    this.sheet.nodes.push(this.#text(`task ${task.number}`, task.name, this.left || 0, middle, parent));
    const slot = slotOf(task.section);
    const x = this.start + task.from * this.across;
    const width = Math.max(SHORTEST, (task.to - task.from) * this.across);
    const bar = {
      id: `bar ${task.number}`,
      name: task.lines.join(" "),
      parent,
      slot,
      lineSlot: STATES[task.state]?.slot ?? slot,
      ...STATES[task.state],
    };
    const place = { x, y: middle - BAR / 2, width, height: BAR };
    const sign = { x: x - MILESTONE / 2, y: middle - MILESTONE / 2, width: MILESTONE, height: MILESTONE };
    this.sheet.nodes.push(
      task.state === "milestone" ? { ...bar, shape: "diamond", place: sign } : { ...bar, shape: "rounded", place },
    );
  }

  /**
   * Lines at the marks behind the bars, and their labels below, as far as they have room; returns where they end.
   * @param {number} top
   * @param {number} bottom
   */
  #axis(top, bottom) {
    let y = bottom;
    let free = 0;
    for (const [number, { at, label }] of this.marks.entries()) {
      const x = this.start + at * this.across;
      this.sheet.edges.push({
        start: "",
        end: "",
        route: [
          [x, top],
          [x, bottom],
        ],
        slot: "line",
        strokeWidth: 1,
      });
      const text = this.cards.text([label], Infinity);
      const left = Math.min(x - text.width / 2, this.sheet.width - text.width);
      if (!label || left < free) continue;
      this.sheet.nodes.push(textNode(`mark ${number}`, text, left, bottom + UNDER_AXIS));
      free = left + text.width + BETWEEN_MARKS;
      y = bottom + UNDER_AXIS + text.height;
    }
    return y;
  }

  /**
   * @param {string} id
   * @param {Card} text
   * @param {number} x
   * @param {number} middle
   * @param {string} parent
   */
  #text(id, text, x, middle, parent) {
    return { ...textNode(id, text, x, middle - text.height / 2), parent, atStart: true };
  }
}
