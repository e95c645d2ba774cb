// The ways in which a diagram may be laid out for a frame: its source as written first, then what may give
// larger labels. A variant is `{source, changes, until}`: changes to the settings, and which share of the
// frame's largest label size makes trying it needless. One without a source changes the best one so far.

import { FIGURE_LABELS } from "./kinds/sheet.mjs";
import { forests, inLines } from "./forest.mjs";

/** @typedef {{ source?: string, changes: Settings, until: number }} Redraft */
/** @typedef {(source: string, frame: Frame, seen: Seen & Spread) => Redraft[]} Kind */

/** @type {Record<string, string>} */
const TURNED = { TB: "LR", TD: "LR", LR: "TB", BT: "RL", RL: "BT" };
const HEADER = /^([ \t]*(?:graph|flowchart|flowchart-elk)[ \t]+)(TB|TD|BT|LR|RL)\b/m;
const BARE_HEADER = /^([ \t]*(?:graph|flowchart|flowchart-elk))[ \t]*(?=$|;)/m;
const DIRECTION = /^([ \t]*direction[ \t]+)(TB|TD|BT|LR|RL)\b/gm;
const SUBGRAPH = /^[ \t]*subgraph\b/gm;

// ELK, Mermaid's default for graphs, gives smaller labels and shuffles the source's order.
const DAGRE = { layout: "dagre" };

const ROOMY = 160; // px at which labels are broken; found by trial: wider makes nodes of uneven width
const NARROW = 110; // the same for a graph that is wide for its frame
const LONGEST_WORD = 320; // px; what is longer is no word but a line without spaces
const MANY_NODES = 150; // a graph this large takes seconds to lay out, and its labels are small anyway
const ROUNDED_UP = 4; // px that a label needs beyond what its longest word measures, not to be broken within it
const MESSAGE = 90; // px at which messages are broken where columns have to be narrow
const WRAP_PADDING = 10; // px that Mermaid keeps free at each side of a message it breaks
const CLOSE_ACTORS = 10; // px between participants where columns have to be narrow
const BESIDE_SECTION = 24; // px between a section's name and the bars
const WIDEST_SECTION = 320; // px that both take at the most
const SCREEN = 0.62; // height to width of a chart at the most, about that of a screen: a page is taller
const TEXT = 16; // px of Mermaid's labels
const LARGE_TEXT = 24; // px that labels of a timeline have at the most
const TITLE = 20; // px of titles of charts
/** Shares of the frame's largest size of labels from which on a variant is not tried: the more it changes, the less. */
const UNTIL = {
  largest: 1, // as written
  turned: 0.97, // nothing but the direction is another
  column: 0.7, // a row becomes a column
  rebuilt: 0.65, // parts or subgraphs change places
  broken: 0.6, // texts are broken earlier
};
const LINE_SHAPE = 40; // px: a long label takes up half as much height as width

/**
 * The variants for a diagram; `seen` has Mermaid's type of it, and the px that its longest word, line and section take.
 * @param {string} source
 * @param {Seen & Spread} seen
 * @param {Frame} frame
 * @returns {Redraft[]}
 */
export function variants(source, seen, frame) {
  const kind = KINDS.find(([pattern]) => pattern.test(seen.type));
  return kind ? kind[1](source, frame, seen) : [{ source, changes: {}, until: UNTIL.largest }];
}

/** @type {[RegExp, Kind][]} */
const KINDS = [
  [/^flowchart/, flowchart],
  [
    /^state/,
    (source, _, seen) =>
      directed(source, /^[ \t]*stateDiagram(-v2)?[^\n]*/m, { ...DAGRE, state: { wrappingWidth: broad(ROOMY, seen) } }),
  ],
  [/^class/, (source) => directed(source, /^[ \t]*classDiagram(-v2)?[^\n]*/m, DAGRE)],
  [/^er$/, (source) => directed(source, /^[ \t]*erDiagram[^\n]*/m, DAGRE)],
  [/^requirement/, (source) => directed(source, /^[ \t]*requirementDiagram[^\n]*/m, DAGRE)],
  [/^sequence/, sequence],
  [/^timeline/, timeline],
  [/^gantt/, gantt],
  [
    /^quadrantChart/,
    (source, frame) => [
      sized(source, frame, (width, height) => ({
        quadrantChart: { chartWidth: width, chartHeight: height, titleFontSize: TITLE, pointLabelFontSize: TEXT },
      })),
    ],
  ],
  [
    /^xychart/,
    (source, frame) => [
      sized(source, frame, (width, height) => ({
        xyChart: { width, height, xAxis: AXIS, yAxis: AXIS, legendFontSize: TEXT },
      })),
    ],
  ],
  [/^packet/, (source) => [{ source, changes: { packet: WORDS, themeCSS: PACKET }, until: UNTIL.largest }]],
  [/^treemap/, (source) => [{ source, changes: { themeCSS: TREEMAP }, until: UNTIL.largest }]],
  [/^journey/, (source) => [{ source, changes: { themeCSS: JOURNEY }, until: UNTIL.largest }]],
  [
    /^sankey/,
    (source, frame) => [
      sized(source, frame, (width, height) => ({
        sankey: { width, height, labelStyle: "outlined", nodeWidth: 14, linkColor: "source" },
      })),
    ],
  ],
];
const WORDS = { bitsPerRow: 32, bitWidth: 28, rowHeight: 40 }; // a protocol's rows, as its specification draws them
// What Mermaid sets smaller than other labels, or in white on light colours, whatever its settings say.
const PACKET =
  ".packetByte { font-size: 14px !important; } .packetLabel { font-size: 16px !important; } " +
  ".packetTitle { font-size: 20px !important; }";
const TREEMAP =
  ".treemapSectionLabel { font-size: 16px !important; } .treemapSectionValue { font-size: 14px !important; }";
const JOURNEY = "text { fill: inherit !important; }";
const AXIS = { labelFontSize: TEXT, titleFontSize: TEXT };

/**
 * @param {string} source
 * @param {Frame} _
 * @param {Seen & Spread} seen
 * @returns {Redraft[]}
 */
function flowchart(source, _, seen) {
  const turned = turn(source);
  const changes = { ...DAGRE, flowchart: { wrappingWidth: broad(ROOMY, seen) } };
  /** @type {Redraft[]} */
  const tries = [
    { source, changes, until: UNTIL.largest },
    { source: turned, changes, until: UNTIL.turned },
  ];
  if (!seen.graph || seen.graph.nodes.length > MANY_NODES) return tries;
  const rows = lined(source, seen.graph);
  for (const inRows of rows) {
    tries.push(
      { source: inRows, changes, until: UNTIL.rebuilt },
      { source: turn(inRows), changes, until: UNTIL.rebuilt },
    );
  }
  if (!rows.length && hasFreeSubgraph(source)) {
    const inheriting = { ...changes, flowchart: { ...changes.flowchart, inheritDir: true } };
    tries.push(
      { source, changes: inheriting, until: UNTIL.rebuilt },
      { source: turned, changes: inheriting, until: UNTIL.rebuilt },
    );
  }
  if (seen.line > broad(NARROW, seen)) {
    tries.push({ changes: { flowchart: { wrappingWidth: broad(NARROW, seen) } }, until: UNTIL.broken });
  }
  return tries;
}

/**
 * The source with its unconnected parts in two lines, and in three.
 * @param {string} source
 * @param {GraphOutline} graph
 */
function lined(source, graph) {
  const forest = forests(graph);
  const most = Math.max(0, ...forest.map((parts) => parts.length));
  const counts = new Set([2, 3].map((lines) => Math.ceil(most / lines)).filter((count) => count < most));
  return [...counts].map((count) => inLines(source, forest, graph.edges, count));
}

/**
 * Whether a subgraph states no direction: Mermaid then turns it against its surroundings, which may not pay.
 * @param {string} source
 */
function hasFreeSubgraph(source) {
  return (source.match(SUBGRAPH) ?? []).length > (source.match(DIRECTION) ?? []).length;
}

/**
 * The flowchart with rows made columns, in its subgraphs too.
 * @param {string} source
 */
export function turn(source) {
  const outer = HEADER.test(source)
    ? source.replace(HEADER, (_, head, direction) => head + TURNED[direction])
    : source.replace(BARE_HEADER, "$1 LR");
  return outer.replace(DIRECTION, (_, head, direction) => head + TURNED[direction]);
}

/**
 * Kinds with a `direction` statement: as written and turned.
 * @param {string} source
 * @param {RegExp} header
 * @param {Settings} changes
 * @returns {Redraft[]}
 */
function directed(source, header, changes) {
  const outer = source.search(DIRECTION) >= 0;
  const turned = outer
    ? source.replace(DIRECTION, (_, head, direction) => head + TURNED[direction])
    : source.replace(header, (line) => `${line}\ndirection LR`);
  return [
    { source, changes, until: UNTIL.largest },
    { source: turned, changes, until: UNTIL.turned },
  ];
}

/**
 * Rows as narrow as they go, then columns too.
 * @param {string} source
 * @param {Frame} _
 * @param {Seen & Spread} seen
 * @returns {Redraft[]}
 */
function sequence(source, _, seen) {
  return [
    { source, changes: {}, until: UNTIL.largest },
    { source, changes: { sequence: { boxMargin: 1 } }, until: UNTIL.broken },
    {
      source,
      changes: {
        sequence: {
          boxMargin: 1,
          wrap: true,
          width: broad(MESSAGE, seen) + 2 * WRAP_PADDING,
          actorMargin: CLOSE_ACTORS,
        },
      },
      until: UNTIL.broken,
    },
  ];
}

const TIMELINE_COLUMN = 142; // px for text in a column, whose width Mermaid does not let us choose

/**
 * Text as large as the columns bear, in a row or in a column.
 * @param {string} source
 * @param {Frame} _
 * @param {Spread} given
 * @returns {Redraft[]}
 */
function timeline(source, _, { word }) {
  const fontSize = Math.max(TEXT, Math.min(LARGE_TEXT, Math.floor((TEXT * TIMELINE_COLUMN) / word)));
  const changes = { fontSize, themeVariables: { fontSize: `${fontSize}px` } };
  const turned = source.replace(/^([ \t]*timeline)[ \t]*$/m, "$1 TD");
  return [
    { source, changes, until: UNTIL.largest },
    { source: turned, changes, until: UNTIL.column },
  ];
}

/**
 * The width at which labels are broken: wider for very long ones, and not inside a word.
 * @param {number} wished
 * @param {Spread} given
 */
function broad(wished, { word, line }) {
  return Math.round(Math.max(wished, Math.sqrt(line * LINE_SHAPE), Math.min(word + ROUNDED_UP, LONGEST_WORD)));
}

/**
 * @param {string} source
 * @param {Frame} frame
 * @param {Spread} given
 * @returns {Redraft[]}
 */
function gantt(source, frame, { section }) {
  const leftPadding = Math.min(section + BESIDE_SECTION, WIDEST_SECTION);
  const useWidth = roundish(frame.width * scaleFor(frame));
  // The line of the present day would be of the day of the build.
  const themeCSS = ".today { display: none; } .grid .tick text { font-size: 14px; } .grid .tick line { opacity: 0.6; }";
  return [{ source, changes: { gantt: { useWidth, leftPadding }, themeCSS }, until: UNTIL.largest }];
}

/**
 * A chart that takes any size: as large as the frame, where its labels have the size they should have.
 * @param {string} source
 * @param {Frame} frame
 * @param {(width: number, height: number) => Settings} changes
 * @returns {Redraft}
 */
function sized(source, frame, changes) {
  const scale = scaleFor(frame);
  const width = frame.width * scale;
  const height = Math.min(frame.height * scale, width * SCREEN); // no taller than a screen: a page is
  return { source, changes: changes(roundish(width), roundish(height)), until: UNTIL.largest };
}

/**
 * CSS px a point at which a label of usual size is printed as large as in figures of our own.
 * @param {Frame} frame
 */
function scaleFor(frame) {
  return TEXT / (frame.largest * FIGURE_LABELS);
}

/** @param {number} length */
const roundish = (length) => Math.round(length / 10) * 10;
