// What a chart's source says, by Mermaid's own parser. What stands here runs in the page, where Mermaid, and of
// words.js `inOneLine` and `uncovered` are.

/** @import { ChartRead } from "./chart.js" */
/** @import { RadarRead, XyRead } from "../contract.js" */

/**
 * Resolves to `{kind, title, ...}` as in `readInPage`; `title` has the one of the front matter where there is no other.
 * @param {StagePage} page
 * @param {string} source
 * @returns {Promise<ChartRead>}
 */
export function readChart(page, source) {
  return page.evaluate(readInPage, source, frontMatterTitle(source));
}

/** @param {string} source */
function frontMatterTitle(source) {
  const front = /^\s*---\n([\s\S]*?)\n\s*---\s*\n/.exec(source)?.[1] ?? "";
  return (/^title:[ \t]*(.*?)[ \t]*$/m.exec(front)?.[1] ?? "").replace(/^(["'])(.*)\1$/, "$2");
}

/**
 * @param {string} source
 * @param {string} frontTitle
 * @returns {Promise<ChartRead>}
 */
async function readInPage(source, frontTitle) {
  const { config } = await mermaid.parse(source); // a chart's settings in its front matter hold for what follows
  /** @type {{ db: PieDb & XyDb & RadarDb & QuadrantDb, type: string }} */
  const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(source, { title: frontTitle });
  /** @param {string | undefined} text */
  const said = (text) => inOneLine(text ?? "");

  function pie() {
    const slices = [...db.getSections()].map(([name, value]) => ({ name: said(name), value }));
    return { slices, values: Boolean(db.getShowData()) };
  }

  /** @returns {Omit<XyRead, "kind" | "title">} */
  function xy() {
    const { xAxis, yAxis, plots } = db.getXYChartData();
    const given = db.getChartConfig();
    const series = plots.map((plot) => ({
      name: said(plot.title),
      form: plot.type,
      values: plot.data.map(([, value]) => value ?? null),
      labelled: Boolean(plot.pointLabels),
    }));
    return {
      series,
      categories: xAxis.type === "band" ? xAxis.categories.map(said) : null,
      from: xAxis.min ?? null,
      to: xAxis.max ?? null,
      categoryTitle: said(xAxis.title),
      valueTitle: said(yAxis.title),
      // Mermaid fits the axis to the values where the source has no range.
      range: /^[ \t]*y-axis\b[^\n]*-->/m.test(source) ? [yAxis.min, yAxis.max] : null,
      horizontal: given.chartOrientation === "horizontal",
      values: Boolean(config?.xyChart?.showDataLabel),
    };
  }

  /** @returns {Omit<RadarRead, "kind" | "title">} */
  function radar() {
    const { ticks, max, min, graticule, showLegend } = db.getOptions();
    /** @param {{ label?: string }} one */
    const named = (one) => uncovered(said(one.label));
    return {
      axes: db.getAxes().map(named),
      series: db.getCurves().map((curve) => ({ name: named(curve), form: "line", values: curve.entries })),
      least: min,
      most: max,
      ticks: Math.max(1, Math.round(ticks)),
      round: graticule === "circle",
      named: showLegend,
    };
  }

  function quadrants() {
    const { quadrants: fields, points, axisLabels } = db.getQuadrantData();
    const usual = mermaid.mermaidAPI.getConfig().themeVariables.quadrantPointFill;
    const [, upperLeft] = fields;
    const middle = { x: upperLeft.x + upperLeft.width, y: upperLeft.y + upperLeft.height };
    /**
     * @param {boolean} upright
     * @param {(label: { x: number, y: number }) => boolean} far
     */
    const axis = (upright, far) =>
      said(axisLabels.find((one) => (one.rotation !== 0) === upright && far(one))?.text ?? "");
    return {
      fields: fields.map((field) => said(field.text.text)),
      left: axis(false, (one) => one.x < middle.x),
      right: axis(false, (one) => one.x >= middle.x),
      bottom: axis(true, (one) => one.y > middle.y),
      top: axis(true, (one) => one.y <= middle.y),
      points: points
        .map((point) => ({
          name: said(point.text.text),
          x: (point.x - upperLeft.x) / (2 * upperLeft.width),
          y: (point.y - upperLeft.y) / (2 * upperLeft.height), // from the top
          radius: point.radius,
          color: point.fill === usual ? "" : point.fill,
        }))
        .reverse(), // Mermaid keeps them last first
    };
  }

  try {
    const title = said(db.getDiagramTitle());
    if (type === "pie") return { kind: "pie", title, ...pie() };
    if (type === "xychart") return { kind: "xy", title, ...xy() };
    if (type === "radar") return { kind: "radar", title, ...radar() };
    return { kind: /** @type {const} */ ("quadrants"), title, ...quadrants() };
  } finally {
    mermaid.mermaidAPI.reset();
  }
}
