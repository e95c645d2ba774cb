// Beside the slide: the page of a handout that shows the same, and what the lecturer says.
import { made, one, replaced } from "./elements.mjs";
import * as server from "./server.mjs";
/** @import { Session } from "./types" */

const papers = one("#papers");
const sheet = one("#sheet");
const notes = one("#notes div");
let chosen = "handout";

/**
 * Shows what belongs to a slide.
 * @param {Session} session
 * @param {number} slide
 * @param {Record<string, string>} words
 */
export function showBeside(session, slide, words) {
  const { notes: said, pages } = session.slides[slide - 1];
  const lines = said.split("\n").filter(Boolean);
  notes.replaceChildren(...(lines.length ? lines : [words.noNotes]).map((line) => made("p", {}, line)));
  const paper = session.pages.find((one) => one.paper === chosen) ?? session.pages[0];
  const buttons = session.pages.map((one) => {
    const pressed = `${one === paper}`;
    return made(
      "button",
      { type: "button", "data-paper": one.paper, "data-key": one.paper, "aria-pressed": pressed },
      one.title,
    );
  });
  replaced(papers, buttons.length > 1 ? buttons : []);
  if (!paper) {
    sheet.replaceChildren(made("p", {}, session.pagesVersion ? words.noPages : words.drawing));
    return;
  }
  const number = pages[paper.paper];
  const address = server.sheet(session, paper.paper, number);
  const before = sheet.querySelector("img");
  if (before?.getAttribute("src") === address) return;
  const size = { width: `${Math.round(paper.wide)}`, height: `${Math.round(paper.high)}` };
  const picture = made("img", { alt: `${paper.title}: ${number} / ${paper.count}`, src: address, ...size });
  // What was shown stays until the new page is there.
  if (before) {
    picture.decode().then(
      () => sheet.replaceChildren(picture),
      () => {},
    );
  } else sheet.replaceChildren(picture);
}

/** Shows another handout from now on. @param {string} paper */
export function choose(paper) {
  chosen = paper;
}
