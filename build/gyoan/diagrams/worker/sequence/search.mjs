// The search for the layout of a sequence diagram with the largest labels in a frame, and then the calmest.
//
// One width for all gaps is tried first. From the best of these layouts, widths are then changed gap by gap and in
// pairs, and what helps is kept at once, until a round changes nothing: the exploring moves of direct search (Hooke and
// Jeeves, 1961), from several starts, since each ends at a best of its own neighbourhood. At last rows and columns are
// pulled apart as far as labels stay as large.
import { sizeIn } from "../kinds/sheet.mjs";
import { layOut } from "./layout.mjs";

/** @import { Script, SequenceLayout, SequenceStyle } from "./sequence.js" */

const LIMITS = [40, 26, 20, 16, 13, 11, 9.5, 8, 7, 6, 5]; // em at which texts between two lifelines are broken
const NAMES = [14, 10, 8, 6, 4.5]; // and names
const FACTORS = [0.5, 0.65, 0.8, 0.9, 1.12, 1.3, 1.6, 2]; // tried for each gap by itself
const [NARROWER, WIDER] = [0.75, 1.4]; // tried for each two gaps
const BROKEN = 0.94; // of what labels are worth when every text has one line more than it must have
const LARGE = 0.8; // of the largest size: from here on calm counts for more than size
const SLOW = 0.4; // what size is worth from there on, as a power
const WORTH_IT = 1.01; // times as good a layout must be that is less calm
const A_LITTLE = 1.002; // times as good as the best so far a layout must be to take its place
const WIDTHS = [0, 9, 11, 12, 13, 14.5, 16, 18]; // of a gap, so that two texts stand side by side in it
const ROUNDS = 3; // in which each gap is tried anew
const STARTS = 3; // layouts from which better ones are sought
const LOOSE = [1, 0.8, 0.6, 0.45, 0.3, 0.2, 0.1, 0]; // how airy rows may be where there is room
const STRETCH = [1.45, 1.35, 1.25, 1.15, 1.08, 1]; // how far columns may be pulled apart
/** @type {["stretch" | "air", number[]][]} */
const LEEWAYS = [
  ["stretch", STRETCH],
  ["air", LOOSE],
];
const AS_LARGE = 0.999; // times as large labels must stay for that
const HOPELESS = 0.7; // of what can be read: it comes in parts
const MANY = 150; // events from which on there is no time for every trial

/** @typedef {(changes: Partial<SequenceStyle>) => SequenceLayout} Attempt lays out a script in another style */

/**
 * The best `{sheet, em}` of a script in a frame; `em` is the label size in points. A `quick` search tries only what
 * tells about how large that will be.
 * @param {Script} script
 * @param {Ruler} ruler
 * @param {Frame} frame
 * @param {boolean} [quick]
 */
export function best(script, ruler, frame, quick = false) {
  const gaps = Math.max(1, script.actors.length - 1);
  /** @type {SequenceStyle} */
  const usual = { limits: [], least: new Array(gaps).fill(0), head: NAMES[0], stretch: 1, air: 0 };
  /** @param {Partial<SequenceStyle>} changes */
  const attempt = (changes) => {
    const style = { ...usual, ...changes };
    const sheet = layOut(script, ruler, style);
    const em = sizeIn(frame, sheet);
    return { style, sheet, em, worth: worth(em, frame) * BROKEN ** sheet.broken };
  };
  const tries = LIMITS.map((limit) =>
    better(
      NAMES.map((head) => attempt({ limits: new Array(gaps).fill(limit), head })),
      WORTH_IT,
    ),
  );
  let found = better(tries, WORTH_IT);
  if (quick) return found;
  if (script.events.length < MANY && found.em < frame.largest && found.em > frame.readable * HOPELESS) {
    const starts = [...new Set([found, ...tries.sort((one, other) => other.worth - one.worth)])].slice(0, STARTS);
    found = better(
      starts.map((start) => refined(start, attempt)),
      A_LITTLE,
    );
  }
  return eased(found, attempt);
}

/**
 * What labels of this size are worth: beyond what is large, little more.
 * @param {number} em
 * @param {Frame} given
 */
function worth(em, { largest }) {
  const large = largest * LARGE;
  return em < large ? em : large * (em / large) ** SLOW;
}

/**
 * The first layout that no other is worth so many times more than.
 * @param {SequenceLayout[]} layouts
 * @param {number} worthIt
 */
function better(layouts, worthIt) {
  return layouts.reduce((best, one) => (one.worth > best.worth * worthIt ? one : best));
}

/**
 * The layout with other limits for one gap, or for two of them, as long as that makes labels larger.
 * @param {SequenceLayout} first
 * @param {Attempt} attempt
 */
function refined(first, attempt) {
  let found = first;
  const gaps = [...first.style.limits.keys()];
  /** @param {...[number, number]} changes */
  const scaled = (...changes) =>
    changes.reduce((limits, [gap, factor]) => limits.with(gap, limits[gap] * factor), found.style.limits);
  /** @param {Partial<SequenceStyle>} change */
  const consider = (change) => {
    found = better([found, attempt({ ...found.style, ...change })], A_LITTLE);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = found;
    for (const gap of gaps) for (const factor of FACTORS) consider({ limits: scaled([gap, factor]) });
    for (const one of gaps) {
      for (const other of gaps) if (one !== other) consider({ limits: scaled([one, NARROWER], [other, WIDER]) });
    }
    for (const gap of gaps) for (const width of WIDTHS) consider({ least: found.style.least.with(gap, width) });
    for (const head of NAMES) consider({ head });
    if (found === before) break;
  }
  return found;
}

/**
 * The same with rows and columns as far apart as they may be without smaller labels.
 * @param {SequenceLayout} found
 * @param {Attempt} attempt
 */
function eased(found, attempt) {
  /** @param {SequenceLayout} one */
  const fits = (one) => one.em >= found.em * AS_LARGE;
  let easy = found;
  for (const [key, tries] of LEEWAYS) {
    for (const value of tries) {
      const one = attempt({ ...easy.style, [key]: value });
      if (!fits(one)) continue;
      easy = one;
      break;
    }
  }
  return easy;
}
