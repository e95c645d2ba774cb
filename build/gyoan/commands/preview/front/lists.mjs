// The course by week and day, the slides of a session, and what there is to say of it.
import { made, one, replaced } from "./elements.mjs";
/** @import { Entry, Finding, Place, Session } from "./types" */

const nav = one("nav");
const findings = one("#findings ul");

/** How much is wrong, in a word. @param {Entry} entry */
function counted(entry) {
  const [count, kind] = entry.errors ? [entry.errors, "error"] : [entry.warnings, "warning"];
  return count ? [made("span", { class: `count ${kind}` }, `${kind === "error" ? "✕" : "!"} ${count}`)] : [];
}

/**
 * Shows the course; the slides of the session that one looks at stand below it.
 * @param {Entry[]} sessions
 * @param {Session | null} session
 * @param {Place | null} place
 */
export function showCourse(sessions, session, place) {
  /** @type {HTMLElement[]} */
  const parts = [];
  let group = "";
  for (const entry of sessions) {
    if (entry.group !== group) {
      group = entry.group;
      parts.push(made("h2", {}, group));
    }
    const here = entry.name === place?.session;
    const minutes = made("span", { class: entry.over ? "minutes over" : "minutes" }, entry.minutes);
    const title = made("span", { class: "title" }, entry.title);
    const attributes = { type: "button", "data-session": entry.name, "data-key": entry.name, title: entry.file };
    parts.push(
      made("button", here ? { ...attributes, "aria-current": "true" } : attributes, title, ...counted(entry), minutes),
    );
    if (here && session?.name === entry.name) parts.push(slides(session, place?.slide ?? 1));
  }
  replaced(nav, parts);
}

/** @param {Session} session @param {number} now */
function slides(session, now) {
  const troubled = new Map(session.findings.map((finding) => [finding.slide, finding.severity]));
  const rows = session.slides.map(({ title }, index) => {
    const number = index + 1;
    const severity = troubled.get(number);
    const mark = severity && severity !== "info" ? [made("span", { class: `count ${severity}` }, "!")] : [];
    const key = { type: "button", "data-slide": `${number}`, "data-key": `${session.name} ${number}` };
    const inside = [made("span", { class: "number" }, `${number}`), made("span", { class: "title" }, title), ...mark];
    return made("li", {}, made("button", number === now ? { ...key, "aria-current": "true" } : key, ...inside));
  });
  return made("ol", {}, ...rows);
}

/** Shows where one is in the list. */
export function showWhere() {
  nav.querySelector("ol [aria-current], [aria-current]")?.scrollIntoView({ block: "nearest" });
}

/**
 * A finding with what leads to it.
 * @param {Finding} finding
 * @param {Record<string, string>} words
 */
export function findingRow(finding, words) {
  const kind = made("span", { class: `kind ${finding.severity}` }, `${finding.kind} ${finding.code}`);
  const place = made("a", { href: finding.address }, finding.place);
  const go = finding.slide
    ? [
        made(
          "button",
          { type: "button", class: "go", "data-slide": `${finding.slide}` },
          `${words.slide} ${finding.slide}`,
        ),
      ]
    : [];
  const hint = finding.hint ? [made("div", { class: "hint" }, finding.hint)] : [];
  return made("li", {}, kind, ` ${finding.message} `, place, ...go, ...hint);
}

/**
 * Shows what there is to say of a session: first what is at the slide.
 * @param {Session} session
 * @param {number} slide
 * @param {Record<string, string>} words
 */
export function showFindings(session, slide, words) {
  const here = session.findings.filter((finding) => finding.slide === slide);
  const rows = [...here, ...session.findings.filter((finding) => finding.slide !== slide)].map((finding) => {
    const row = findingRow(finding, words);
    row.classList.toggle("here", finding.slide === slide);
    return row;
  });
  replaced(findings, rows.length ? rows : [made("li", { class: "hint" }, words.noFindings)]);
}
