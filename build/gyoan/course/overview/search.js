// Searches the titles and the words of a course's sessions. What they say stands packed in the page and is unpacked
// when somebody first searches; without this script the page lacks nothing but the search.
"use strict";

(() => {
  const MOST = 60; // so many places are shown
  const AROUND = 40; // so many characters stand on each side of what was found

  /** @typedef {{ address: string, number: number, title: string, text: string }} Place */
  /** @typedef {Place & { key: string, folded: string }} Passage */

  const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
  const field = /** @type {HTMLInputElement} */ (document.getElementById("search"));
  const found = /** @type {HTMLElement} */ (document.getElementById("found"));
  const all = /** @type {HTMLElement} */ (document.getElementById("all"));
  const status = /** @type {HTMLElement} */ (found.querySelector("[role=status]"));
  const list = /** @type {HTMLElement} */ (found.querySelector("ol"));
  /** @type {{ sessions: Record<string, [string, string]>, says: Record<string, string> }} */
  const { sessions, says } = JSON.parse(document.getElementById("words")?.textContent ?? "{}");

  /** @type {Promise<Passage[]> | null} */
  let reading = null;

  /** What words are compared by: no case, each letter in one form. @param {string} text */
  const folded = (text) => text.normalize("NFC").toLocaleLowerCase();

  /** A sentence with its values. @param {string} template @param {Record<string, number>} values */
  const said = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => `${values[name]}`);

  /** What stands on the page for a session: its title, or its place. @param {string} key @param {string} part */
  const shown = (key, part) => document.querySelector(`#${key} :is(${part})`)?.textContent ?? "";

  /** The passages of a session. @param {string} words @returns {Promise<[number, string, string][]>} */
  async function unpacked(words) {
    if (!words || !("DecompressionStream" in window)) return [];
    const bytes = Uint8Array.from(atob(words), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return JSON.parse(await new Response(stream).text());
  }

  /** Everything that can be found, once. @returns {Promise<Passage[]>} */
  async function read() {
    const read = Object.entries(sessions).map(async ([key, [address, words]]) => {
      const name = `${shown(key, ".place")} ${shown(key, "h3, h4")}`;
      const own = { key, address: "", number: 0, title: shown(key, "h3, h4"), text: "", folded: folded(name) };
      const passages = (await unpacked(words)).map(([number, title, text]) => ({
        ...{ key, address, number, title, text },
        folded: folded(`${title}\n${text}`),
      }));
      return [own, ...passages];
    });
    return (await Promise.all(read)).flat();
  }

  /**
   * The stretch of a text around the first of the words that stands in it, with these words marked.
   * @param {string} text
   * @param {string[]} words
   */
  function marked(text, words) {
    const piece = document.createElement("span");
    const lower = text.toLocaleLowerCase();
    // A letter that folds to several would shift all places: such a text is shown unmarked, from its beginning.
    const sought = lower.length === text.length ? words : [];
    const first = Math.min(...sought.map((word) => lower.indexOf(word)).filter((at) => at >= 0), text.length);
    const start = first === text.length ? 0 : Math.max(0, first - AROUND);
    const end = Math.min(text.length, start + 3 * AROUND);
    if (start) piece.append("… ");
    for (let at = start; at < end;) {
      const next = sought
        .map((word) => ({ place: lower.indexOf(word, at), length: word.length }))
        .filter(({ place }) => place >= 0 && place < end)
        .sort((one, other) => one.place - other.place || other.length - one.length)[0];
      piece.append(text.slice(at, next ? next.place : end));
      if (!next) break;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next.place, next.place + next.length);
      piece.append(mark);
      at = next.place + next.length;
    }
    if (end < text.length) piece.append(" …");
    return piece;
  }

  /** A place where the words were found. @param {Passage} passage @param {string[]} words */
  function hit(passage, words) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = passage.number && passage.address ? `${passage.address}${passage.number}` : `#${passage.key}`;
    link.append(marked(passage.title, words));
    row.append(link);
    if (passage.number) {
      const where = document.createElement("span");
      where.className = "quiet";
      where.textContent = said(says.slide, { number: passage.number });
      row.append(" ", where);
    }
    const line = passage.text.replaceAll("\n", " · ");
    if (words.some((word) => folded(line).includes(word))) {
      const words_ = document.createElement("p");
      words_.append(marked(line, words));
      row.append(words_);
    }
    return row;
  }

  /** The places of one session. @param {string} key @param {Passage[]} hits @param {string[]} words */
  function group(key, hits, words) {
    const item = document.createElement("li");
    const head = document.createElement("h2");
    const link = document.createElement("a");
    link.href = `#${key}`;
    link.textContent = shown(key, "h3, h4");
    const place = document.createElement("p");
    place.className = "quiet";
    place.textContent = shown(key, ".place");
    const rows = document.createElement("ul");
    rows.append(...hits.filter((one) => one.number).map((one) => hit(one, words)));
    head.append(link);
    item.append(head, place, rows);
    return item;
  }

  /** Shows what the field asks for; all of the course where it is empty. */
  async function search() {
    const asked = field.value;
    const words = folded(asked).split(/\s+/).filter(Boolean);
    all.hidden = words.length > 0;
    found.hidden = words.length === 0;
    if (words.length === 0) return;
    reading ??= read();
    const passages = await reading;
    if (field.value !== asked) return;
    const hits = passages.filter((one) => words.every((word) => one.folded.includes(word)));
    const shownHits = hits.slice(0, MOST);
    const keys = [...new Set(shownHits.map((one) => one.key))];
    list.replaceChildren(
      ...keys.map((key) =>
        group(
          key,
          shownHits.filter((one) => one.key === key),
          words,
        ),
      ),
    );
    const sums = { count: hits.length, sessions: new Set(hits.map((one) => one.key)).size };
    const parts = [hits.length ? said(says.found, sums) : says.none];
    if (hits.length > MOST) parts.push(said(says.many, { count: MOST }));
    if (!("DecompressionStream" in window)) parts.push(says.titles);
    status.textContent = parts.join(" · ");
  }

  /** Shows the course again at the place that a link names. */
  function leave() {
    if (!location.hash) return;
    field.value = "";
    all.hidden = false;
    found.hidden = true;
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }

  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details")].filter((one) => !one.open);
    opened.forEach((one) => (one.open = true));
  });
  window.addEventListener("afterprint", () => opened.forEach((one) => (one.open = false)));
  window.addEventListener("hashchange", leave);
  found.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (link && link.getAttribute("href") === location.hash) leave();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", search);
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    } else if (event.key === "Escape" && field.value) {
      field.value = "";
      search();
      field.focus();
    }
  });
  form.hidden = false;
  if (field.value) search();
})();
