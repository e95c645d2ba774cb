// Git graphs: a lane for each branch, a column for each commit, names below commits and tags above them.
import { heading, inEach } from "../kinds/outline.mjs";
import { Ruler } from "../kinds/ruler.mjs";
import { filled } from "../kinds/said.mjs";
import { drawingOf, roomIn } from "../kinds/sheet.mjs";
import { BranchLanes } from "./branches.mjs";
import { sheetOf } from "./sheet.mjs";

/** @import { History } from "./git.js" */

const MOST_COMMITS = 40; // more than this is no picture for a frame
const LARGEST = 0.9; // of the largest size of labels: a history is wide
const SMALLEST = 0.7; // of what can be read: below that Mermaid's picture is no worse
const STEP = 0.96; // by which sizes are tried

/**
 * Resolves to the drawing of each frame by name; to null where there is too much for one.
 * @param {StagePage} page
 * @param {string} _packages
 * @param {string} source
 * @param {Frame[]} frames
 * @param {MeasuredStyle} style
 * @returns {Promise<Drawn>}
 */
export async function drawHistory(page, _packages, source, frames, style) {
  const history = await page.evaluate(saidInPage, source);
  if (!history.commits.length || history.commits.length > MOST_COMMITS) return null;
  const texts = [...history.branches, ...history.commits.flatMap(({ name, tags }) => [name, ...tags])];
  const ruler = new Ruler(style.typefaces.of(texts));
  return inEach(frames, (frame) => drawn(history, ruler, frame));
}

/**
 * The drawing in the largest size in which it fits, words whole where that costs little; null where none is.
 * @param {History} history
 * @param {Ruler} ruler
 * @param {Frame} frame
 */
function drawn(history, ruler, frame) {
  /** @type {number[]} */
  const sizes = [];
  for (let em = frame.largest * LARGEST; em >= frame.readable * SMALLEST; em *= STEP) sizes.push(em);
  const fitting = sizes
    .map((em) => ({ em, branches: new BranchLanes(history, ruler, roomIn(frame, em)) }))
    .filter(({ branches }) => branches.fits);
  const whole = fitting.find(({ branches, em }) => !branches.cuts && em >= frame.readable);
  const best = whole ?? fitting[0];
  return best
    ? drawingOf(sheetOf(history, best.branches, frame.words), best.em, outlineOf(history, frame.words))
    : null;
}

/**
 * The history in words: each branch with its commits.
 * @param {History} given
 * @param {Record<string, string>} words
 * @returns {Heading[]}
 */
function outlineOf({ branches, commits }, words) {
  return branches.map((branch) => {
    const own = commits.filter((commit) => commit.branch === branch);
    const said = own.map(({ name, tags, kind, from }) =>
      [name || (kind === "merge" ? filled(words.merge, { branch: from }) : words.commit), ...tags].join(" "),
    );
    return heading(branch, said);
  });
}

/**
 * Runs in the page. What names Mermaid makes up by lot for commits is not kept.
 * @param {string} source
 * @returns {Promise<History>}
 */
async function saidInPage(source) {
  /** @type {{ db: GitDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const all = db.getCommitsArray();
  const places = new Map(all.map(({ id }, at) => [id, at]));
  const kinds = ["normal", "reverse", "highlight", "merge", "pick"];
  // Mermaid numbers kinds in this order. Of a merge (3) it tells whether it was named, a pick (4) never is, and
  // any other commit without a name is called by its number and seven hexadecimal digits by lot.
  /** @param {GitCommit} given */
  const named = ({ id, type, customId }) => (type === 3 ? customId : type !== 4 && !/^\d+-[0-9a-f]{7}$/.test(id));
  return {
    branches: db.getBranchesAsObjArray().map(({ name }) => name),
    commits: all.map((commit) => ({
      name: named(commit) ? words(commit.id) : "",
      branch: commit.branch,
      tags: (commit.tags ?? []).filter(Boolean).map((tag) => words(tag)),
      kind: kinds[commit.customType ?? commit.type] ?? "normal",
      from: commit.parents.length > 1 ? (all[places.get(commit.parents[1]) ?? -1]?.branch ?? "") : "",
      parents: commit.parents.map((id) => places.get(id)).filter((at) => at !== undefined),
    })),
  };
}
