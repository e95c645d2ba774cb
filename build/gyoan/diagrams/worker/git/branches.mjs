// The places in a git graph for one size of labels. Lengths in em.
import { NEARLY } from "../common/tolerances.mjs";
import { sum } from "../common/collections.mjs";

/** @import { Commit, History, Lane, PlacedTag } from "./git.js" */

export const DOT = 0.95; // size of a commit
export const ABOVE_DOT = 0.15; // between a commit and the first tag above it
export const ROW_GAP = 0.1; // between rows of tags, and around the name of a branch
const BESIDE_TAG = 0.2; // between two tags of a row
const INSIDE = 0.14; // from the edge of a column to the lines that change lanes there
const CLEAR = 0.5; // of a column's width no name uses so much
const SIDE = 0.5; // free space beside the text of names and tags
const NARROWEST = 2.2; // of a column
const WIDEST = 9; // the same at the most
const BETWEEN = 0.3; // between lanes
const ROOMIEST = 2; // the same, where there is room
const LINES = 4; // a commit's name has no more

export class BranchLanes {
  /**
   * @param {History} given
   * @param {Ruler} ruler
   * @param {Size} room
   */
  constructor({ branches, commits }, ruler, room) {
    this.ruler = ruler;
    this.room = room;
    this.line = ruler.pitch.label; // height of a line
    this.used = branches.filter((branch) => commits.some((commit) => commit.branch === branch));
    this.left = Math.max(...this.used.map((branch) => ruler.width(branch, true))) + 2 * SIDE;
    this.columns = this.#columns(commits, room.width - this.left - 1);
    this.edges = this.columns.reduce((edges, width) => [...edges, edges[edges.length - 1] + width], [this.left + 0.5]);
    this.names = commits.map(({ name }, index) => this.#name(name, this.columns[index] - CLEAR));
    this.tags = this.#tags(commits);
    /** @type {Lane[]} */
    this.lanes = this.used.map((branch) => ({ y: 0, ...this.#lane(commits, branch) }));
    this.lanes[0].above = Math.max(this.lanes[0].above, this.line / 2 + ROW_GAP); // for the branch's own name
    const least = this.lanes.reduce((sum, lane) => sum + lane.above + lane.below, 0);
    const gaps = this.lanes.length - 1;
    this.gap = gaps ? Math.min(ROOMIEST, (room.height - least) / gaps) : 0;
    this.width = this.edges[this.edges.length - 1] + 0.5;
    this.height = least + this.gap * gaps;
    this.fits =
      this.width <= room.width + NEARLY &&
      (!gaps || this.gap >= BETWEEN) &&
      least <= room.height &&
      this.names.every(({ lines }) => lines.length <= LINES);
    this.cuts = this.names.some(({ cut }) => cut);
    this.#stack();
  }

  /**
   * The middle of a commit.
   * @param {number} index
   */
  x(index) {
    return (this.edges[index] + this.edges[index + 1]) / 2;
  }

  /**
   * Where lines leave a commit for other lanes: at the right edge of its column.
   * @param {number} index
   */
  out(index) {
    return this.edges[index + 1] - INSIDE;
  }

  /**
   * Where lines from other lanes arrive: at the left edge of its column.
   * @param {number} index
   */
  in(index) {
    return this.edges[index] + INSIDE;
  }

  /**
   * Where a branch runs.
   * @param {string} branch
   */
  y(branch) {
    return this.lanes[this.used.indexOf(branch)].y;
  }

  /**
   * The width of each commit's column: its longest word, and of what is left over as much as its name could use.
   * @param {Commit[]} commits
   * @param {number} room
   */
  #columns(commits, room) {
    /** @param {string} text */
    const wide = (text) => this.ruler.width(text);
    const least = commits.map(({ name }) =>
      Math.min(WIDEST, Math.max(NARROWEST, CLEAR + Math.max(0, ...name.split(" ").map(wide)))),
    );
    const most = commits.map(({ name }, index) =>
      Math.min(WIDEST, Math.max(least[index], NARROWEST * 1.6, CLEAR + wide(name))),
    );
    const over = room - sum(least);
    if (over < 0) return least.map((width) => Math.max(NARROWEST, (width * room) / sum(least)));
    const share = Math.min(1, over / Math.max(NEARLY, sum(most) - sum(least)));
    const even = Math.min(WIDEST / 3, Math.max(0, room - sum(most)) / commits.length); // for calm, where there is room
    return least.map((width, index) => width + share * (most[index] - width) + even);
  }

  /**
   * A commit's name in lines as wide as its column allows.
   * @param {string} text
   * @param {number} limit
   */
  #name(text, limit) {
    if (!text) return { lines: [], width: 0, cut: false };
    const { lines, width } = this.ruler.wrap([text], limit);
    return { lines, width, cut: text.split(" ").some((word) => this.ruler.width(word) > limit + NEARLY) };
  }

  /**
   * Tags by commit: each in the lowest row above its lane in which no other is in its way.
   * @param {Commit[]} commits
   * @returns {PlacedTag[][]}
   */
  #tags(commits) {
    /** @type {Map<string, number[]>} */
    const rows = new Map();
    return commits.map(({ branch, tags }, index) =>
      tags.map((text) => {
        const width = this.ruler.width(text) + 2 * SIDE;
        const x = Math.min(this.x(index) - width / 2, this.room.width - width);
        const taken = rows.get(branch) ?? [];
        rows.set(branch, taken);
        let row = taken.findIndex((end) => end < x - BESIDE_TAG);
        if (row < 0) row = taken.push(0) - 1;
        taken[row] = x + width;
        return { text, x, width, row };
      }),
    );
  }

  /**
   * How much a lane needs above its middle and below.
   * @param {Commit[]} commits
   * @param {string} branch
   */
  #lane(commits, branch) {
    const own = commits.flatMap((commit, index) => (commit.branch === branch ? [index] : []));
    const rows = Math.max(0, ...own.flatMap((index) => this.tags[index].map(({ row }) => row + 1)));
    const lines = Math.max(0, ...own.map((index) => this.names[index].lines.length));
    // The branch's own name stands beside all names of commits: those of the lane above may come as low as its top.
    return {
      above: DOT / 2 + ABOVE_DOT + rows * (this.line + ROW_GAP),
      below: Math.max(this.line / 2 + ROW_GAP, DOT / 2 + lines * this.line),
    };
  }

  #stack() {
    let y = 0;
    for (const lane of this.lanes) {
      lane.y = y + lane.above;
      y += lane.above + lane.below + this.gap;
    }
  }
}
