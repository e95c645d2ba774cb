// Shows a course as it is written: what one looks at, what changes, and where one goes.
import { addressed, write } from "./address.mjs";
import { choose, showBeside } from "./beside.mjs";
import { made, one } from "./elements.mjs";
import { findingRow, showCourse, showFindings, showWhere } from "./lists.mjs";
import { focus, searching } from "./search.mjs";
import * as server from "./server.mjs";
import * as stage from "./stage.mjs";
/** @import { Course, Finding, News, Place, Session } from "./types" */

const told = one("#told");
const position = one("#place");
const previous = /** @type {HTMLButtonElement} */ (one("#previous"));
const next = /** @type {HTMLButtonElement} */ (one("#next"));
const follow = /** @type {HTMLInputElement} */ (one("#follow"));
const narrow = matchMedia("(width < 45rem)");

/** @type {Course} */
let course = { sessions: [], trouble: [], edited: null, words: {} };
let front = "";
/** @type {Session | null} The session that is shown. */
let session = null;
/** @type {Place | null} Where one is, or goes as soon as it is there. */
let place = null;
let connected = true;
let asked = 0;
let answered = 0;
/** What has been told is heard one after the other: each may change what the next one finds. */
let hearing = Promise.resolve();

/** A list of findings below a sentence. @param {string} sentence @param {Finding[]} findings */
function alarm(sentence, findings) {
  const rows = findings.map((finding) => findingRow(finding, course.words));
  return [made("p", {}, sentence), made("ul", { class: "findings" }, ...rows)];
}

/** Says what stands in the way, if anything does. */
function tell() {
  /** @type {Node[]} */
  const parts = [];
  if (!connected) parts.push(made("p", {}, course.words.lost ?? ""));
  if (course.trouble.length) {
    parts.push(made("ul", { class: "findings" }, ...course.trouble.map((one) => findingRow(one, course.words))));
  }
  if (session?.failed) {
    const errors = session.findings.filter(({ severity }) => severity === "error");
    parts.push(...alarm(session.slides.length ? course.words.failed : course.words.neverShown, errors));
  }
  if (told.textContent !== parts.map((part) => part.textContent).join("")) told.replaceChildren(...parts);
}

/** Shows everything as it is known. */
function show() {
  tell();
  showCourse(course.sessions, session, place);
  if (place && place.session !== session?.name) return stage.wait();
  const count = session?.slides.length ?? 0;
  const number = place && Math.min(place.slide, count);
  position.textContent = number ? `${number} / ${count}` : "";
  previous.disabled = !number || number <= 1;
  next.disabled = !number || number >= count;
  for (const link of document.querySelectorAll("[data-file]")) {
    if (session) link.setAttribute("href", server.file(session.name, link.getAttribute("data-file") ?? ""));
  }
  if (!session || !place || !number) {
    if (!course.sessions.length) stage.say(course.words.noSessions ?? "");
    else if (session) stage.say(course.words.neverShown);
    return;
  }
  one("#source").setAttribute("href", session.source);
  document.title = session.title;
  write(place);
  stage.show(session, number).catch(() => {}); // the server is away, which is told
  showBeside(session, number, course.words);
  showFindings(session, number, course.words);
}

/**
 * Goes to a slide; the nearest one where there is none such.
 * @param {Place} wanted
 * @param {{ anew?: boolean }} [how] whether the session is asked for in any case
 */
async function go(wanted, { anew = false } = {}) {
  if (!course.sessions.some(({ name }) => name === wanted.session)) return elsewhere(wanted.session);
  place = wanted;
  if (anew || session?.name !== wanted.session) await load(wanted.session);
  else arrive();
}

/** Shows the slide where one goes, or the nearest one. */
function arrive() {
  if (place && place.session === session?.name) {
    place = { ...place, slide: Math.min(Math.max(place.slide, 1), Math.max(session.slides.length, 1)) };
  }
  show();
  showWhere();
}

/**
 * Asks for a session, which is shown where one still goes there: another place may be wanted by now.
 * @param {string} name
 */
async function load(name) {
  const turn = (asked += 1);
  if (session?.name !== name) show();
  const answer = await server.session(name);
  if (turn < answered || ![session?.name, place?.session].includes(name)) return;
  answered = turn;
  if (!answer) return elsewhere(name);
  session = answer;
  if (place?.session === name) arrive();
}

/** Goes to another session where the one that is wanted is gone. @param {string} gone */
function elsewhere(gone) {
  const { sessions } = course;
  const at = sessions.findIndex(({ name }) => name >= gone);
  const near = sessions[at < 0 ? sessions.length - 1 : at];
  if (near && near.name !== gone) go({ session: near.name, slide: 1 }).catch(() => {});
  else show();
}

/** Asks for everything again, and shows where one was, where the last edit was, or the beginning. */
async function begin() {
  course = await server.course();
  const first = course.sessions[0] ? { session: course.sessions[0].name, slide: 1 } : null;
  const wanted = place ?? addressed() ?? course.edited ?? first;
  if (wanted) await go(wanted, { anew: true });
  else show();
}

/** @param {News} news */
async function heard(news) {
  if (news.kind === "hello") {
    if (front && news.front !== front) return location.reload();
    front = news.front;
    return begin();
  }
  if (news.kind === "slides") {
    const follows = follow.checked && news.slide > 0;
    const here = news.session === place?.session;
    if (!course.sessions.some(({ name }) => name === news.session)) course = await server.course();
    if (follows || here) {
      const slide = follows ? news.slide : (place?.slide ?? 1);
      await go({ session: news.session, slide }, { anew: true });
    }
    return;
  }
  if (news.kind === "session" && news.session === place?.session) await go(place, { anew: true });
  course = await server.course();
  if (place && !course.sessions.some(({ name }) => name === place?.session)) elsewhere(place.session);
  else if (!place && course.sessions.length) await begin();
  else show();
}

/** @param {number} step */
function turn(step) {
  if (place) go({ ...place, slide: place.slide + step }).catch(() => {});
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (target instanceof Element && target.closest("input:not([type=checkbox])")) return;
  const upright = !narrow.matches;
  if (key === "/") focus();
  else if (key === "ArrowRight" || key === "PageDown" || (key === "ArrowDown" && upright)) turn(1);
  else if (key === "ArrowLeft" || key === "PageUp" || (key === "ArrowUp" && upright)) turn(-1);
  else if (key === "Home") turn(-Infinity);
  else if (key === "End") turn(Infinity);
  else return;
  event.preventDefault();
}

/** Follows links and buttons to other places. @param {MouseEvent} event */
function clicked(event) {
  const target =
    event.target instanceof Element
      ? event.target.closest("[data-session], [data-slide], [data-paper], #stage a")
      : null;
  if (!target) return;
  const { session: name = "", slide = "", paper = "" } = /** @type {HTMLElement} */ (target).dataset;
  if (paper) {
    choose(paper);
    show();
  } else if (name) go({ session: name, slide: 1 }).catch(() => {});
  else if (slide && place) go({ ...place, slide: Number(slide) }).catch(() => {});
  else if (lead(target.getAttribute("href") ?? "")) event.preventDefault();
}

/** Goes where a slide's link leads; false where that is outside of the course. @param {string} link */
function lead(link) {
  if (!place || /^[a-z][a-z0-9+.-]*:/i.test(link)) return false;
  if (link.startsWith("#")) turn(Number.parseInt(link.slice(1), 10) - place.slide);
  else {
    const path = new URL(link, `http://course/${place.session}`).pathname.slice(1);
    const wanted = decodeURIComponent(path);
    const entry = course.sessions.find(({ name }) => wanted === name || wanted.startsWith(`${name}.`));
    if (entry) go({ session: entry.name, slide: 1 }).catch(() => {});
  }
  return true;
}

document.addEventListener("keydown", pressed);
document.addEventListener("click", clicked);
window.addEventListener("hashchange", () => go(addressed() ?? place ?? { session: "", slide: 1 }).catch(() => {}));
window.addEventListener("popstate", () => go(addressed() ?? place ?? { session: "", slide: 1 }).catch(() => {}));
previous.addEventListener("click", () => turn(-1));
next.addEventListener("click", () => turn(1));
searching(
  () => ({ sessions: course.sessions, session, words: course.words }),
  (wanted) => go(wanted).catch(() => {}),
);
/** @type {HTMLDetailsElement} */ (one("#course")).open = !narrow.matches;
narrow.addEventListener("change", () => {
  /** @type {HTMLDetailsElement} */ (one("#course")).open = !narrow.matches;
});
server.listen(
  (news) => {
    // A new connection waits for nothing that the one before was told.
    if (news.kind === "hello") hearing = Promise.resolve();
    hearing = hearing.then(() => heard(news)).catch(() => {}); // the server is away, which is told
  },
  (now) => {
    connected = now;
    tell();
  },
);
