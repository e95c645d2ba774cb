// Where one is, in the address behind its `#`: `#week_03/day_05/session_08/12`.
/** @import { Place } from "./types" */

/** @returns {Place | null} */
export function addressed() {
  const text = location.hash.slice(1);
  const cut = text.lastIndexOf("/");
  if (cut < 1) return null;
  const slide = Number.parseInt(text.slice(cut + 1), 10);
  try {
    return { session: decodeURIComponent(text.slice(0, cut)), slide: Number.isNaN(slide) ? 1 : slide };
  } catch {
    return null; // `%` alone names nothing
  }
}

/** Writes a place into the address; one may go back to it where it is another session's. @param {Place} place */
export function write({ session, slide }) {
  const hash = `#${session.split("/").map(encodeURIComponent).join("/")}/${slide}`;
  if (location.hash === hash) return;
  const before = addressed();
  if (before && before.session !== session) history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
}
