// A sankey diagram as Mermaid's parser sees it: nodes in the order of the source, in columns, and what flows between
// them.

/** @import { Flow, Sankey } from "./sankey.js" */

const DECIMALS = 100; // values are written with as many digits as Mermaid shows: two at the most

/**
 * Resolves to `{nodes, links, linkColor, advances}`: nodes with `{name, value, text, column, color}`, links with the
 * numbers of their nodes and a `value`. Null where nothing flows, or in a circle.
 * @param {StagePage} page
 * @param {string} source
 * @param {import("../kinds/typefaces.mjs").Typefaces} typefaces
 * @returns {Promise<Sankey | null>}
 */
export async function readSankey(page, source, typefaces) {
  const { names, links, settings } = await page.evaluate(readInPage, source);
  const flowing = links.filter(({ value }) => value > 0);
  const columns = columnsOf(names.length, links);
  if (!columns || !flowing.length || !links.every(({ value }) => Number.isFinite(value) && value >= 0)) return null;
  /**
   * @param {number} at
   * @param {"from" | "to"} end
   */
  const sum = (at, end) => flowing.filter((link) => link[end] === at).reduce((total, { value }) => total + value, 0);
  const nodes = names.map((name, at) => {
    const value = Math.max(sum(at, "from"), sum(at, "to"));
    return {
      name,
      value,
      text: said(value, settings),
      column: columns[at],
      color: Object.hasOwn(settings.colors, name) ? settings.colors[name] : "",
    };
  });
  const texts = [...names, ...nodes.map(({ text }) => text), SIGN];
  return { nodes, links: flowing, linkColor: settings.linkColor, advances: typefaces.of(texts) };
}

export const SIGN = " · "; // between a name and its value

/**
 * @param {number} value
 * @param {{ showValues: boolean, prefix: string, suffix: string }} given
 */
function said(value, { showValues, prefix, suffix }) {
  const number = (Math.round(value * DECIMALS) / DECIMALS).toLocaleString("en-US");
  return showValues ? `${prefix}${number}${suffix}` : "";
}

/**
 * In which column each node stands: behind all that flows into it, and at the end where nothing flows on.
 * @param {number} count
 * @param {Flow[]} links
 */
function columnsOf(count, links) {
  /** @type {number[]} */
  const columns = Array(count).fill(0);
  for (let turn = 0; ; turn += 1) {
    const behind = links.filter(({ from, to }) => columns[to] <= columns[from]);
    if (!behind.length) break;
    if (turn > count) return null; // round and round
    for (const { from, to } of behind) columns[to] = Math.max(columns[to], columns[from] + 1);
  }
  const last = Math.max(...columns);
  return columns.map((column, at) => (links.some(({ from }) => from === at) ? column : last));
}

/**
 * Runs in the page, where Mermaid, `inOneLine` and `uncovered` of words.js and `colorOf` of css.js are.
 * @param {string} source
 */
async function readInPage(source) {
  const { config } = await mermaid.parse(source); // a diagram's settings in its front matter hold for what follows
  /** @type {{ db: SankeyDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const own = config?.sankey ?? {};
  /** @param {string} text */
  const plain = (text) => inOneLine(uncovered(text));
  const { nodes, links } = db.getGraph();
  const ids = nodes.map(({ id }) => id);
  return {
    names: ids.map(plain),
    links: links.map(({ source: from, target: to, value }) => ({
      from: ids.indexOf(from),
      to: ids.indexOf(to),
      value,
    })),
    settings: {
      showValues: own.showValues ?? true,
      prefix: uncovered(String(own.prefix ?? "")),
      suffix: uncovered(String(own.suffix ?? "")),
      linkColor: own.linkColor ?? "",
      colors: Object.fromEntries(
        Object.entries(own.nodeColors ?? {}).map(([name, color]) => [plain(name), colorOf(color) ?? ""]),
      ),
    },
  };
}
