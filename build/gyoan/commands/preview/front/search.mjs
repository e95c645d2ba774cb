// Finds sessions and slides by their titles, and slides by their numbers.
import { made, one } from "./elements.mjs";
/** @import { Entry, Place, Session } from "./types" */

const MOST = 30;
const input = /** @type {HTMLInputElement} */ (one("#search input"));
const list = one("#found");
/** @type {{ label: string, place: Place }[]} */
let found = [];
let chosen = 0;

/** Closes the list. */
function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

/** Marks what Enter would open. */
function mark() {
  [...list.children].forEach((row, index) => row.setAttribute("aria-selected", `${index === chosen}`));
  const row = list.children[chosen];
  if (row) input.setAttribute("aria-activedescendant", row.id);
  row?.scrollIntoView({ block: "nearest" });
}

/**
 * What a text finds.
 * @param {string} text
 * @param {Entry[]} sessions
 * @param {Session | null} session
 * @returns {{ label: string, place: Place }[]}
 */
function findings(text, sessions, session) {
  const wanted = text.trim().normalize("NFC").toLowerCase();
  const has = (/** @type {string} */ title) => title.normalize("NFC").toLowerCase().includes(wanted);
  if (!wanted) return [];
  const slides = (session?.slides ?? []).flatMap(({ title }, index) =>
    `${index + 1}` === wanted || has(title)
      ? [{ label: `${index + 1}. ${title}`, place: { session: session?.name ?? "", slide: index + 1 } }]
      : [],
  );
  const others = sessions
    .filter((entry) => has(entry.title) || has(entry.name))
    .map((entry) => ({ label: `${entry.group} · ${entry.title}`, place: { session: entry.name, slide: 1 } }));
  const exact = slides.filter(({ place }) => `${place.slide}` === wanted);
  return [...new Set([...exact, ...slides, ...others])].slice(0, MOST);
}

/**
 * Makes the field find, and `go` to what is chosen.
 * @param {() => { sessions: Entry[], session: Session | null, words: Record<string, string> }} known
 * @param {(place: Place) => void} go
 */
export function searching(known, go) {
  function look() {
    const { sessions, session, words } = known();
    found = findings(input.value, sessions, session);
    chosen = 0;
    const rows = found.map(({ label }, index) => made("li", { role: "option", id: `found-${index}` }, label));
    const none = made("li", { role: "option", "aria-disabled": "true" }, words.nothingFound ?? "");
    list.replaceChildren(...(rows.length ? rows : [none]));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", `${!list.hidden}`);
    mark();
  }

  /** @param {number} index */
  function open(index) {
    const place = found[index]?.place;
    if (!place) return;
    input.value = "";
    close();
    input.blur();
    go(place);
  }

  input.addEventListener("input", look);
  input.addEventListener("blur", () => setTimeout(close, 150)); // a click on the list comes first
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      chosen = Math.min(Math.max(chosen + step, 0), Math.max(found.length - 1, 0));
      mark();
    } else if (event.key === "Enter") open(chosen);
    else if (event.key === "Escape") {
      input.value = "";
      close();
      input.blur();
    } else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    const row = event.target instanceof Element ? event.target.closest("li") : null;
    if (row) open([...list.children].indexOf(row));
    event.preventDefault();
  });
}

/** Puts the cursor into the field. */
export function focus() {
  input.focus();
  input.select();
}
