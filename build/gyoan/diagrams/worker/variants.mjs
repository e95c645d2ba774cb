// The ways in which a diagram may be laid out for a frame: its source as written first, then what may give
// larger labels. A variant is `{source, changes, until}`: changes to the settings, and which share of the
// frame's largest label size makes trying it needless. One without a source changes the best one so far.

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
  return kind ? kind[1](source, frame, seen) : [{ source, changes: {}, until: 1 }];
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
        quadrantChart: { chartWidth: width, chartHeight: height, titleFontSize: 20, pointLabelFontSize: 16 },
      })),
    ],
  ],
  [
    /^xychart/,
    (source, frame) => [
      sized(source, frame, (width, height) => ({
        xyChart: { width, height, xAxis: AXIS, yAxis: AXIS, legendFontSize: 16 },
      })),
    ],
  ],
  [/^packet/, (source) => [{ source, changes: { packet: WORDS, themeCSS: PACKET }, until: 1 }]],
  [/^treemap/, (source) => [{ source, changes: { themeCSS: TREEMAP }, until: 1 }]],
  [/^journey/, (source) => [{ source, changes: { themeCSS: JOURNEY }, until: 1 }]],
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
const AXIS = { labelFontSize: 16, titleFontSize: 16 };

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
    { source, changes, until: 1 },
    { source: turned, changes, until: 0.97 },
  ];
  if (!seen.graph || seen.graph.nodes.length > MANY_NODES) return tries;
  const rows = lined(source, seen.graph);
  for (const inRows of rows) {
    tries.push({ source: inRows, changes, until: 0.65 }, { source: turn(inRows), changes, until: 0.65 });
  }
  if (!rows.length && hasFreeSubgraph(source)) {
    const inheriting = { ...changes, flowchart: { ...changes.flowchart, inheritDir: true } };
    tries.push({ source, changes: inheriting, until: 0.65 }, { source: turned, changes: inheriting, until: 0.65 });
  }
  if (seen.line > broad(NARROW, seen)) {
    tries.push({ changes: { flowchart: { wrappingWidth: broad(NARROW, seen) } }, until: 0.6 });
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
    { source, changes, until: 1 },
    { source: turned, changes, until: 0.97 },
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
    { source, changes: {}, until: 1 },
    { source, changes: { sequence: { boxMargin: 1 } }, until: 0.6 },
    {
      source,
      changes: { sequence: { boxMargin: 1, wrap: true, width: broad(90, seen) + 20, actorMargin: 10 } },
      until: 0.6,
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
  const fontSize = Math.max(16, Math.min(24, Math.floor((16 * TIMELINE_COLUMN) / word)));
  const changes = { fontSize, themeVariables: { fontSize: `${fontSize}px` } };
  const turned = source.replace(/^([ \t]*timeline)[ \t]*$/m, "$1 TD");
  return [
    { source, changes, until: 1 },
    { source: turned, changes, until: 0.7 },
  ];
}

/**
 * The width at which labels are broken: wider for very long ones, and not inside a word.
 * @param {number} wished
 * @param {Spread} given
 */
function broad(wished, { word, line }) {
  return Math.round(Math.max(wished, Math.sqrt(line * LINE_SHAPE), Math.min(word + 4, LONGEST_WORD)));
}

/**
 * @param {string} source
 * @param {Frame} frame
 * @param {Spread} given
 * @returns {Redraft[]}
 */
function gantt(source, frame, { section }) {
  const leftPadding = Math.min(section + 24, 320);
  const useWidth = roundish(frame.width * scaleFor(frame));
  // The line of the present day would be of the day of the build.
  const themeCSS = ".today { display: none; } .grid .tick text { font-size: 14px; } .grid .tick line { opacity: 0.6; }";
  return [{ source, changes: { gantt: { useWidth, leftPadding }, themeCSS }, until: 1 }];
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
  const height = Math.min(frame.height * scale, width * 0.62); // no taller than a screen: a page is
  return { source, changes: changes(roundish(width), roundish(height)), until: 1 };
}

/**
 * CSS px a point at which a 16 px label is printed a fifth below the largest size.
 * @param {Frame} frame
 */
function scaleFor(frame) {
  return 16 / (frame.largest * 0.8);
}

/** @param {number} length */
const roundish = (length) => Math.round(length / 10) * 10;
