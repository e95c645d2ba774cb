// Mermaid's settings: as much room for labels as its layouts allow, and nothing that a diagram could misuse.

const SAFE = {
  startOnLoad: false,
  securityLevel: "strict",
  htmlLabels: false, // real text instead of HTML in foreignObject, which PowerPoint does not show
  deterministicIds: true,
  deterministicIDSeed: "gyoan",
  handDrawnSeed: 1,
  suppressErrorRendering: true,
  maxTextSize: 1_000_000,
  maxEdges: 5_000,
  arrowMarkerAbsolute: false,
  logLevel: "fatal",
};
// What a diagram's own `%%{init}%%` or front matter may not change: what is safe, the fonts, and a theme or layout
// that would not go with ours. Its `themeVariables` count.
const SECURE = [
  ...Object.keys(SAFE),
  ...["secure", "fontFamily", "altFontFamily", "themeCSS", "dompurifyConfig", "theme", "layout"],
];

// Mermaid gives some kinds a theme and look of their own; ours is for all.
const LOOK = { theme: "base", look: "classic" };
const FONT_PX = 16; // Mermaid's own size of labels

const COMPACT = {
  flowchart: {
    ...LOOK,
    htmlLabels: false,
    nodeSpacing: 18,
    rankSpacing: 28,
    padding: 9,
    diagramPadding: 3,
    minNodeWidth: 0,
    curve: "rounded",
    subGraphTitleMargin: { top: 3, bottom: 6 },
  },
  state: { ...LOOK, layout: "dagre", nodeSpacing: 24, rankSpacing: 30, padding: 8, minNodeWidth: 0 },
  class: { ...LOOK, nodeSpacing: 24, rankSpacing: 30 },
  er: { ...LOOK, fontSize: FONT_PX, nodeSpacing: 50, rankSpacing: 50, diagramPadding: 4 },
  sequence: {
    ...LOOK,
    diagramMarginX: 6,
    diagramMarginY: 6,
    actorMargin: 24,
    width: 100,
    height: 38,
    boxMargin: 4,
    noteMargin: 6,
    mirrorActors: false,
    bottomMarginAdj: 2,
  },
  mindmap: { padding: 3, maxNodeWidth: 140 },
  journey: { diagramMarginX: 6, diagramMarginY: 6, textPlacement: "tspan" },
  c4: { diagramMarginX: 6, diagramMarginY: 6, textPlacement: "tspan" },
  gantt: { fontSize: FONT_PX, sectionFontSize: FONT_PX, barHeight: 30, barGap: 6, topPadding: 46, rightPadding: 40 },
  gitGraph: { diagramPadding: 4 },
  architecture: { iconSize: 56, padding: 24 },
  kanban: { padding: 6 },
  radar: { width: 420, height: 420, marginTop: 72, marginBottom: 40, marginLeft: 60, marginRight: 60 },
  treemap: { labelFontSize: FONT_PX, valueFontSize: 14 },
};

const FONT_SETTINGS = {
  sequence: ["actor", "note", "message"],
  c4: ["person", "system", "container", "component", "boundary", "message"],
};

/** @param {number} size */
const px = (size) => `${size}px`;
const FONT_VARIABLES = {
  radar: { axisLabelFontSize: FONT_PX, legendFontSize: FONT_PX },
  packet: { startByteFontSize: px(14), endByteFontSize: px(14), labelFontSize: px(FONT_PX), titleFontSize: px(20) },
};

/**
 * Mermaid's whole configuration for one rendering: ours, then what the variant changes.
 * @param {Pick<MeasuredStyle, "fontFamily" | "themeVariables">} style
 * @param {Settings} [changes]
 * @returns {PageConfig}
 */
export function settings(style, changes = {}) {
  /** @type {PageConfig} */
  const common = {
    ...SAFE,
    ...LOOK,
    secure: SECURE,
    fontFamily: style.fontFamily,
    fontSize: FONT_PX,
    themeVariables: { fontFamily: style.fontFamily, fontSize: px(FONT_PX), ...FONT_VARIABLES, ...style.themeVariables },
    journey: {
      taskFontFamily: style.fontFamily,
      titleFontFamily: style.fontFamily,
      taskFontSize: FONT_PX,
      sectionColours: [style.themeVariables.textColor ?? "#333"], // of the text, which Mermaid has in white
    },
    timeline: { taskFontFamily: style.fontFamily, taskFontSize: FONT_PX },
  };
  for (const [kind, names] of Object.entries(FONT_SETTINGS)) {
    common[kind] = Object.fromEntries(
      names.flatMap((name) => [
        [`${name}FontFamily`, style.fontFamily],
        [`${name}FontSize`, FONT_PX],
      ]),
    );
  }
  return merged(merged(common, COMPACT), changes);
}

/**
 * `first` with what `second` says otherwise, at any depth.
 * @template {Settings} Whole
 * @param {Whole} first
 * @param {Settings} second
 * @returns {Whole}
 */
export function merged(first, second) {
  /** @type {Settings} */
  const result = { ...first };
  for (const [key, value] of Object.entries(second)) {
    result[key] = isNested(value) ? merged(isNested(result[key]) ? result[key] : {}, value) : value;
  }
  return /** @type {Whole} */ (result);
}

/**
 * @param {unknown} value
 * @returns {value is Settings}
 */
function isNested(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
