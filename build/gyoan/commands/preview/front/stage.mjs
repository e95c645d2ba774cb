// The slide in the middle: its picture, and the fonts that it is set in.
import { made, one } from "./elements.mjs";
import * as server from "./server.mjs";
/** @import { Picture, Session } from "./types" */

const PATIENCE = 1000; // milliseconds that a slide waits for its fonts

const stage = one("#stage");
/** @type {Map<string, Promise<unknown>>} */
const fonts = new Map();
let latest = 0;
let shown = "";

/** Loads a font once. @param {Picture["fonts"][number]} font */
function loaded({ family, weight, key }) {
  let loading = fonts.get(key);
  if (!loading) {
    const face = new FontFace(family, `url(/font/${key})`, { weight });
    document.fonts.add(face);
    loading = face.load().catch(() => fonts.delete(key));
    fonts.set(key, loading);
  }
  return loading;
}

/** Tells that another slide is on its way; what was shown stays until then. */
export function wait() {
  latest += 1;
  shown = "";
  stage.setAttribute("aria-busy", "true");
}

/** What says itself in place of a slide. @param {string} text */
export function say(text) {
  latest += 1;
  shown = "";
  stage.setAttribute("aria-busy", "false");
  delete stage.dataset.shows;
  stage.replaceChildren(made("p", {}, text));
}

/**
 * Shows a slide as soon as its picture is there; what was shown stays until then.
 * @param {Session} session
 * @param {number} slide
 */
export async function show(session, slide) {
  const wanted = `${session.name} ${slide} ${session.version}`;
  const turn = (latest += 1); // what was asked for before comes too late
  stage.setAttribute("aria-busy", `${wanted !== shown}`);
  if (wanted === shown) return;
  const picture = await server.slide(session, slide);
  if (!picture || turn !== latest) return;
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  await Promise.race([Promise.all(picture.fonts.map(loaded)), late]);
  if (turn !== latest) return;
  const drawn = new DOMParser().parseFromString(picture.svg, "image/svg+xml").documentElement;
  drawn.setAttribute("role", "group");
  drawn.setAttribute("aria-label", `${slide}. ${session.slides[slide - 1].title}`);
  drawn.querySelectorAll("a[href^=http]").forEach((link) => {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
  });
  stage.style.setProperty("--wide", `${session.wide}`);
  stage.style.setProperty("--high", `${session.high}`);
  stage.replaceChildren(document.importNode(drawn, true));
  stage.setAttribute("aria-busy", "false");
  stage.dataset.shows = wanted;
  shown = wanted;
}
