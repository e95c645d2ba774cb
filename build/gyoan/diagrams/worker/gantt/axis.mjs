// The marks along an axis of time: moments at even distances, written as the source wants. Times are in milliseconds
// of the calendar that the source means, as if it were UTC.

/** @import { Mark, Speech } from "./gantt.js" */

const SECOND = 1000; // milliseconds
const DAY = 86_400 * SECOND;
const MOST = 10; // marks
const SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200];
/** @typedef {{ unit: string, count: number, length: number }} Interval how far apart marks are */

/** @type {Interval[]} */
const STEPS = [
  ...SECONDS.map((count) => ({ unit: "second", count, length: count * SECOND })),
  ...[1, 2, 7, 14].map((count) => ({ unit: "day", count, length: count * DAY })),
  ...[1, 2, 3, 6].map((count) => ({ unit: "month", count, length: count * 30 * DAY })),
  ...[1, 2, 5, 10, 20, 50, 100].map((count) => ({ unit: "year", count, length: count * 365 * DAY })),
];
/** @type {Record<string, number>} */
const UNITS = { X: SECOND, x: 1 }; // of times that are plain numbers

/**
 * The marks `{at, label}` between two times; null where `format` has a sign that is not known here.
 * @param {number} from
 * @param {number} to
 * @param {string} format
 * @param {string} input
 * @param {Speech} speech
 * @returns {Mark[] | null}
 */
export function marksBetween(from, to, format, input, speech) {
  if (written(new Date(from), format, speech) === null) return null;
  const fine = STEPS.findIndex(({ length }) => (to - from) / length <= MOST);
  const steps = fine < 0 ? STEPS.slice(-1) : STEPS.slice(fine);
  /**
   * @param {Interval} step
   * @param {(moment: Date) => string} label
   */
  const marks = (step, label) =>
    momentsBetween(from, to, step).map((moment) => ({
      at: (moment.getTime() - from) / (to - from),
      label: label(moment),
    }));
  // A format of days says nothing of hours: marks are as far apart as tells them apart.
  const told = steps.map((step) => marks(step, (moment) => written(moment, format, speech) ?? "")).find(distinct);
  if (told) return told;
  // Plain numbers and a format of days: the numbers are what was meant.
  return marks(steps[0], (moment) => (UNITS[input] ? String(moment.getTime() / UNITS[input]) : ""));
}

/** @param {Mark[]} marks */
function distinct(marks) {
  return marks.length > 1 && new Set(marks.map(({ label }) => label)).size === marks.length;
}

/**
 * @param {number} from
 * @param {number} to
 * @param {Interval} given
 */
function momentsBetween(from, to, { unit, count }) {
  /** @type {Date[]} */
  const moments = [];
  for (
    let number = 0, moment = momentOf(from, unit, count, 0);
    moment.getTime() <= to;
    number += 1, moment = momentOf(from, unit, count, number)
  ) {
    if (moment.getTime() >= from) moments.push(moment);
  }
  return moments;
}

/**
 * The moment `number` steps after the first one at or before `from`.
 * @param {number} from
 * @param {string} unit
 * @param {number} count
 * @param {number} number
 */
function momentOf(from, unit, count, number) {
  const start = new Date(from);
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
  if (unit === "second") return new Date((Math.floor(from / (count * SECOND)) + number) * count * SECOND);
  if (unit === "day") return new Date(Date.UTC(year, month, day + number * count));
  if (unit === "month") return new Date(Date.UTC(year, month - (month % count) + number * count, 1));
  return new Date(Date.UTC(year - (year % count) + number * count, 0, 1));
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");
/**
 * @param {Date} moment
 * @param {Speech} given
 * @param {Intl.DateTimeFormatOptions} part
 */
const named = (moment, { language }, part) =>
  new Intl.DateTimeFormat(language, { timeZone: "UTC", ...part }).format(moment);
/** @param {Date} moment */
const dayOfYear = (moment) => 1 + Math.floor((moment.getTime() - Date.UTC(moment.getUTCFullYear(), 0, 1)) / DAY);
/**
 * @param {Date} moment
 * @param {number} start
 */
const week = (moment, start) => Math.floor((dayOfYear(moment) + 6 - ((moment.getUTCDay() - start + 7) % 7)) / 7);

/** @type {Record<string, (moment: Date, speech: Speech) => string>} */
const SIGNS = {
  Y: (moment) => String(moment.getUTCFullYear()),
  y: (moment) => two(moment.getUTCFullYear() % 100),
  q: (moment) => String(1 + Math.floor(moment.getUTCMonth() / 3)),
  m: (moment) => two(moment.getUTCMonth() + 1),
  d: (moment) => two(moment.getUTCDate()),
  e: (moment) => String(moment.getUTCDate()),
  H: (moment) => two(moment.getUTCHours()),
  I: (moment) => two(moment.getUTCHours() % 12 || 12),
  M: (moment) => two(moment.getUTCMinutes()),
  S: (moment) => two(moment.getUTCSeconds()),
  L: (moment) => String(moment.getUTCMilliseconds()).padStart(3, "0"),
  p: (moment, { words }) => (moment.getUTCHours() < 12 ? words.morning : words.afternoon),
  b: (moment, speech) => named(moment, speech, { month: "short" }),
  B: (moment, speech) => named(moment, speech, { month: "long" }),
  a: (moment, speech) => named(moment, speech, { weekday: "short" }),
  A: (moment, speech) => named(moment, speech, { weekday: "long" }),
  j: (moment) => String(dayOfYear(moment)).padStart(3, "0"),
  U: (moment) => two(week(moment, 0)),
  W: (moment) => two(week(moment, 1)),
  "%": () => "%",
};

/**
 * A moment in a format of d3's; null where it has an unknown sign.
 * @param {Date} moment
 * @param {string} format
 * @param {Speech} speech
 */
function written(moment, format, speech) {
  let known = true;
  const text = format.replace(/%(-?)(.)/g, (_, bare, sign) => {
    known &&= sign in SIGNS;
    const value = known ? SIGNS[sign](moment, speech) : "";
    return bare ? value.replace(/^0+(?=.)/, "") : value;
  });
  return known ? text : null;
}
