// What the server is asked, and what it tells by itself; it is asked again when it has been away.
/** @import { Course, News, Picture, Session } from "./types" */

const FIRST_WAIT = 250;
const LONGEST_WAIT = 4000;

/** A session's name as a part of a path. @param {string} name */
const named = (name) => name.split("/").map(encodeURIComponent).join("/");

/**
 * What a path answers, as data; null where there is none such.
 * @param {string} path
 * @returns {Promise<any>}
 */
async function asked(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** @returns {Promise<Course>} */
export const course = () => asked("/course");

/** @param {string} name @returns {Promise<Session | null>} */
export const session = (name) => asked(`/session/${named(name)}`);

/** @param {Session} one @param {number} slide @returns {Promise<Picture | null>} */
export const slide = (one, slide) => asked(`/slide/${slide}/${named(one.name)}?${one.version}`);

/** The address of a page's picture. @param {Session} one @param {string} paper @param {number} page */
export const sheet = (one, paper, page) => `/sheet/${paper}/${page}/${named(one.name)}?${one.pagesVersion}`;

/** The address of a file. @param {string} name @param {string} ending */
export const file = (name, ending) => `/file/${ending}/${named(name)}`;

/**
 * Listens to what changes for as long as the page is open.
 * @param {(news: News) => void} heard
 * @param {(connected: boolean) => void} changed
 */
export function listen(heard, changed) {
  let wait = FIRST_WAIT;
  let timer = 0;
  /** @type {WebSocket | undefined} */
  let socket;

  function connect() {
    clearTimeout(timer);
    socket = new WebSocket(`ws://${location.host}/changes`);
    socket.addEventListener("open", () => {
      wait = FIRST_WAIT;
      changed(true);
    });
    socket.addEventListener("message", ({ data }) => heard(JSON.parse(data)));
    socket.addEventListener("close", () => {
      changed(false);
      timer = window.setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  }

  /** Tries at once where somebody looks again. */
  function awake() {
    if (!document.hidden && socket?.readyState === WebSocket.CLOSED) connect();
  }

  document.addEventListener("visibilitychange", awake);
  window.addEventListener("online", awake);
  window.addEventListener("focus", awake);
  connect();
}
