// What runs in the page: Mermaid's picture of a source, measured. Every call starts from the same state, so
// that a picture depends on nothing but its own source and settings.
"use strict";

/**
 * Returns the names of those fonts that could not be loaded.
 * @param {{ family: string, weight: number, url: string }[]} fonts
 */
async function loadFonts(fonts) {
  /** @type {string[]} */
  const failed = [];
  for (const { family, weight, url } of fonts) {
    const face = new FontFace(family, `url("${url}")`, { weight: String(weight) });
    document.fonts.add(face);
    face.load().catch(() => failed.push(`${family} ${weight}`));
  }
  await document.fonts.ready;
  return failed;
}

/**
 * Looks at a source without drawing it: its type, and its graph if it has one.
 * @param {string} source
 * @param {PageConfig} config
 * @returns {Promise<Seen | { refused: PageRefusal }>}
 */
async function look(source, config) {
  kept.clear();
  mermaid.initialize(config);
  try {
    const type = mermaid.detectType(source, config);
    return { type, graph: /^(flowchart|state)/.test(type) ? await graph(source) : null };
  } catch (error) {
    return { refused: refusal(error, source) };
  }
}

/**
 * How wide the longest word, line and name of a section of a source are that was looked at; the fonts must be there.
 * @param {string} source
 * @param {GraphOutline | null} read
 * @param {PageConfig} config
 * @returns {Spread}
 */
function spread(source, read, config) {
  const texts = read ? read.nodes.map((node) => node.label) : [source.replace(/^[ \t]*(title|acc\w+)\b.*$/gm, "")];
  const words = texts.flatMap((text) => text.split(/<[^>]*>|\s+/));
  const sections = [...source.matchAll(/^[ \t]*section[ \t]+(.+)$/gm)].map((found) => found[1].trim());
  const line = widest(
    texts.flatMap((text) => text.split(/<[^>]*>|\n/)),
    config,
  );
  return { word: widest(words, config), line, section: widest(sections, config) };
}

/**
 * Draws `source` onto the canvas and returns its size and label sizes in CSS px, or why Mermaid refuses it.
 * @param {string} name
 * @param {string} source
 * @param {PageConfig} config
 * @returns {Promise<Shown | { refused: PageRefusal }>}
 */
async function picture(name, source, config) {
  dice = 1;
  canvas().replaceChildren();
  mermaid.initialize(config);
  try {
    const { svg } = await mermaid.render("diagram", source);
    canvas().innerHTML = uncovered(svg);
    return measured(name, /** @type {SVGSVGElement} */ (canvas().querySelector("svg")));
  } catch (error) {
    return { refused: refusal(error, source) };
  } finally {
    for (const left of document.querySelectorAll("body > :not(#canvas)")) left.remove();
  }
}

/**
 * Width in px of the widest text, set as labels are.
 * @param {string[]} texts
 * @param {PageConfig} given
 */
function widest(texts, { fontSize, fontFamily }) {
  pen.font = `${fontSize}px ${fontFamily}`;
  return Math.ceil(Math.max(0, ...texts.map((text) => pen.measureText(text).width)));
}

/**
 * Nodes and edges of a flowchart or state diagram as Mermaid's own parser sees them.
 * @param {string} source
 */
async function graph(source) {
  /** @type {{ db: FlowDb }} */
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  const { nodes, edges } = db.getData();
  const dividers = nodes.filter(({ shape }) => shape === "divider");
  /** @type {Map<string | undefined, string | undefined>} */
  const regions = new Map(dividers.map(({ id, parentId }) => [id, parentId]));
  /** @type {(id: string | undefined) => string | undefined} */
  const outer = (id) => (regions.has(id) ? outer(regions.get(id)) : id);
  const named = nodes.filter(({ id }) => !regions.has(id));
  return {
    nodes: named.map(({ id, label, shape, parentId }) => ({
      id,
      label: words(label ?? id),
      shape: shape ?? "",
      parentId: outer(parentId),
    })),
    edges: edges.map(({ start, end, label }) => ({ start, end, label: words(label ?? "") })),
  };
}

/**
 * Shows an SVG file as an image and returns its size in CSS px; null where it is no picture.
 * @param {string} base64
 */
async function showFile(base64) {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${base64}`;
  canvas().replaceChildren(image);
  try {
    await image.decode();
  } catch {
    return null;
  }
  const size = { width: image.naturalWidth || 300, height: image.naturalHeight || 150 };
  image.style.width = `${size.width}px`;
  image.style.height = `${size.height}px`;
  return size;
}
