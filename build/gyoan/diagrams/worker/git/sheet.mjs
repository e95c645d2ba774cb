// A git graph's places as what is drawn: lanes, lines between commits, commits, names and tags. Lengths in em.
import { known } from "../common/collections.mjs";
import { filled } from "../kinds/said.mjs";
import { SERIES } from "../kinds/sheet.mjs";
import { ABOVE_DOT, DOT, ROW_GAP } from "./branches.mjs";

/** @import { BranchLanes } from "./branches.mjs" */
/** @import { Commit, History, PlacedTag } from "./git.js" */

const COLORS = [...SERIES, "muted"];
const THICK = 2.6; // px of a line, for labels of 16 px
const TAG = 0.16; // how much of its colour is in a tag
/** @type {Record<string, string>} */
const SHAPES = { normal: "circle", highlight: "rectangle", reverse: "circle", merge: "circle", pick: "diamond" };
const HOLLOW = new Set(["merge", "reverse", "pick"]);

/**
 * The sheet for `drawingOf`; `said` are the words for what has no name.
 * @param {History} given
 * @param {BranchLanes} branches
 * @param {Record<string, string>} said
 * @returns {Sheet}
 */
export function sheetOf({ commits }, branches, said) {
  /** @type {Known<string, string>} */
  const slots = known(branches.used.map((branch, index) => [branch, COLORS[index % COLORS.length]]));
  /** @param {Commit} given */
  const y = ({ branch }) => branches.y(branch);
  /** @type {(index: number) => Point} */
  const at = (index) => [branches.x(index), y(commits[index])];
  const nodes = [
    ...branches.used.map((branch) => branchName(branch, branches, slots.get(branch))),
    ...commits.map((commit, index) => dot(commit, at(index), slots.get(commit.branch), index, said)),
    ...commits.flatMap((commit, index) => words(at(index), branches.names[index], index, branches.line)),
    ...commits.flatMap((commit, index) =>
      branches.tags[index].map((tag, number) => tagAt(tag, at(index), `tag ${index}-${number}`, branches.line)),
    ),
  ];
  const edges = commits.flatMap((commit, index) =>
    commit.parents.map((parent, order) => joint(parent, index, order, at, branches, slots, commits)),
  );
  return {
    width: branches.width,
    height: branches.height,
    nodes,
    edges: [...branches.used.map((branch) => lane(branch, branches)), ...edges],
  };
}

/**
 * The faint line along which a branch's commits stand.
 * @param {string} branch
 * @param {BranchLanes} branches
 * @returns {SheetEdge}
 */
function lane(branch, branches) {
  const y = branches.y(branch);
  return {
    start: "",
    end: "",
    route: [
      [branches.left, y],
      [branches.width, y],
    ],
    slot: "line",
    pattern: "dotted",
    strokeWidth: 1,
  };
}

/**
 * @param {string} branch
 * @param {BranchLanes} branches
 * @param {string} slot
 */
function branchName(branch, branches, slot) {
  const height = branches.line + ROW_GAP;
  const place = { x: 0, y: branches.y(branch) - height / 2, width: branches.left, height };
  return { id: `branch ${branch}`, shape: "stadium", place, lines: [branch], slot, lineSlot: slot, bold: true };
}

/**
 * @param {Commit} given
 * @param {Point} given
 * @param {string} slot
 * @param {number} index
 * @param {Record<string, string>} said
 */
function dot({ kind, name, branch }, [x, y], slot, index, said) {
  const place = { x: x - DOT / 2, y: y - DOT / 2, width: DOT, height: DOT };
  const look = HOLLOW.has(kind) ? { slot: "background", strokeWidth: THICK } : { slot };
  return {
    id: `commit ${index}`,
    name: name || filled(said.commitOn, { branch }),
    shape: SHAPES[kind] ?? "circle",
    place,
    lines: kind === "reverse" ? ["×"] : [],
    lineSlot: slot,
    scale: 0.8,
    ...look,
  };
}

/**
 * @param {Point} given
 * @param {{ lines: string[], width: number }} given
 * @param {number} index
 * @param {number} line
 */
function words([x, y], { lines, width }, index, line) {
  if (!lines.length) return [];
  const place = { x: x - width / 2, y: y + DOT / 2, width, height: lines.length * line };
  return [{ id: `name ${index}`, shape: "plain", place, lines }];
}

/**
 * @param {PlacedTag} given
 * @param {Point} given
 * @param {string} id
 * @param {number} line
 */
function tagAt({ text, x, width, row }, [, y], id, line) {
  const place = { x, y: y - DOT / 2 - ABOVE_DOT - line - row * (line + ROW_GAP), width, height: line };
  return { id, shape: "rounded", place, lines: [text], slot: "attention", tint: TAG, lineSlot: "attention" };
}

/**
 * The line from a commit to one that follows it. To another lane it leaves right behind the commit, and what is merged
 * arrives right before it: names are never crossed.
 * @param {number} parent
 * @param {number} child
 * @param {number} order
 * @param {(index: number) => Point} at
 * @param {BranchLanes} branches
 * @param {Known<string, string>} slots
 * @param {Commit[]} commits
 * @returns {SheetEdge}
 */
function joint(parent, child, order, at, branches, slots, commits) {
  const [start, end] = [at(parent), at(child)];
  const level = start[1] === end[1];
  const merged = order > 0;
  const turn = merged ? branches.in(child) : branches.out(parent);
  const [first, last] = [start[0] + DOT / 2, end[0] - DOT / 2];
  /** @type {Route} */
  const route = level
    ? [
        [first, start[1]],
        [last, end[1]],
      ]
    : [
        [first, start[1]],
        [turn, start[1]],
        [turn, end[1]],
        [last, end[1]],
      ];
  const branch = merged ? commits[parent].branch : commits[child].branch;
  return { start: `commit ${parent}`, end: `commit ${child}`, route, slot: slots.get(branch), strokeWidth: THICK };
}
