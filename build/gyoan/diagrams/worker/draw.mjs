// One diagram drawn for each frame it was asked for: the variants are laid out as long as they promise larger
// labels, each once, and a frame takes the one whose labels come out largest in it.
import { FOREIGN_SETTINGS, isForeign } from "./foreign.mjs";
import { known } from "./common/collections.mjs";
import { nativeOf } from "./native.mjs";
import { Painter, points } from "./painter.mjs";
import { prepared } from "./prepare.mjs";
import { Refusal } from "./common/refusal.mjs";
import { merged, settings } from "./settings.mjs";
import { variants } from "./variants.mjs";

/** @import { DrawAnswer, DrawRequest } from "./contract.js" */
/** @import { Stage } from "./stage.mjs" */
/** @import { Redraft } from "./variants.mjs" */

const LOADING = 20; // seconds in which mermaid-cli's page loads on a busy machine: no diagram is to blame for them
const WORTH_IT = 1.05; // a variant must be this much larger than one that is nearer to the source as written

/**
 * Resolves to `{type, graph, labels, drawings}`; a drawing has svg, png, width, height and label size in points. What
 * takes long and needs no page leaves it to other diagrams meanwhile.
 * @param {Stage} stage
 * @param {Omit<DrawRequest, "style"> & { style: MeasuredStyle }} request
 * @param {Time} time
 * @param {string} packages
 * @returns {Promise<Answer>}
 */
export async function draw(stage, request, time, packages) {
  const { source: written, frames, style } = request;
  if (isForeign(written)) return await painted(stage, request, time, foreignPictures);
  const source = prepared(written);
  const { seen, native } = await stage.perform(time, async (page) => {
    const seen = await lookedAt(page, source, style);
    const drawer = style.native && nativeOf(seen.type);
    return { seen, native: drawer && (await unlessItFails(() => drawer(page, packages, source, frames, style))) };
  });
  const drawings = typeof native === "function" ? await unlessItFails(() => native(time)) : native;
  if (drawings) return { type: seen.type, graph: seen.graph, labels: [], drawings };
  return await painted(stage, { ...request, source }, time, pictures);
}

/**
 * What `paint` makes of a request while the page is its own; a refusal where mermaid-cli is not there.
 * @param {Stage} stage
 * @param {DrawRequest} request
 * @param {Time} time
 * @param {(page: StagePage, painter: Painter, request: DrawRequest) => Promise<Answer>} paint
 */
async function painted(stage, request, time, paint) {
  if (!request.mermaidCli) throw new Refusal("uninstalled", "mermaid-cli is not there");
  time.left += LOADING * request.frames.length;
  return await stage.perform(time, async (page) => {
    const painter = new Painter(stage, request);
    try {
      const drawn = await paint(page, painter, request);
      await stage.tidy();
      return drawn;
    } finally {
      await painter.clear();
    }
  });
}

/**
 * @param {StagePage} page
 * @param {string} source
 * @param {DrawRequest["style"]} style
 * @returns {Promise<Seen>}
 */
async function lookedAt(page, source, style) {
  const seen = await page.evaluate((text, config) => look(text, config), source, settings(style));
  if ("refused" in seen) throw refusal(seen.refused);
  if (seen.graph && !seen.graph.nodes.length) throw new Refusal("blank", "nothing is drawn");
  return seen;
}

/**
 * What a native drawer resolves to; null where it fails, which is never the reader's problem: there is a picture.
 * @template Result
 * @param {() => Promise<Result>} draw
 */
async function unlessItFails(draw) {
  try {
    return await draw();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    console.error(`no native drawing: ${error instanceof Error ? error.stack : error}`);
    return null;
  }
}

/**
 * Mermaid's pictures; the page may have been used since the source was looked at.
 * @param {StagePage} page
 * @param {Painter} painter
 * @param {DrawRequest} request
 * @returns {Promise<Answer>}
 */
async function pictures(page, painter, { source, frames, style }) {
  const read = await lookedAt(page, source, style);
  await painter.stage.letter();
  const widths = await page.evaluate(
    (text, graph, config) => spread(text, graph, config),
    source,
    read.graph,
    settings(style),
  );
  const seen = { ...read, ...widths };
  const easel = new Easel(page, style);
  /** @type {Record<string, PictureDrawing>} */
  const drawings = {};
  /** @type {string[]} */
  let labels = [];
  for (const frame of frames) {
    const best = await easel.best(variants(source, seen, frame), frame);
    const sheet = await painter.sheet(best.source, settings(style, best.changes));
    labels = sheet.labels.map((label) => label.words);
    drawings[frame.name] = await painter.shoot(sheet, frame);
  }
  return { type: seen.type, graph: seen.graph, labels, drawings };
}

/**
 * Pictures of what our own page does not know.
 * @param {StagePage} _
 * @param {Painter} painter
 * @param {DrawRequest} request
 * @returns {Promise<Answer>}
 */
async function foreignPictures(_, painter, { source, frames, style }) {
  const sheet = await painter.sheet(source, settings(style, FOREIGN_SETTINGS));
  /** @type {Record<string, PictureDrawing>} */
  const drawings = {};
  for (const frame of frames) drawings[frame.name] = await painter.shoot(sheet, frame);
  return { type: "picture", graph: null, labels: sheet.labels.map((label) => label.words), drawings };
}

/** @typedef {Omit<DrawAnswer, "ok">} Answer */
/** @typedef {Shown & Tried} Laid a variant that is laid out */
/** @typedef {{ name: string, source: string, changes: Settings }} Tried what is laid out, and under which name */
/** @typedef {Laid | ({ refused: PageRefusal } & Tried)} Outcome */

/** Lays out variants on the page, each once. */
class Easel {
  /**
   * @param {StagePage} page
   * @param {DrawRequest["style"]} style
   */
  constructor(page, style) {
    this.page = page;
    this.style = style;
    /** @type {Known<string, Outcome>} */
    this.laid = known();
  }

  /**
   * @param {Redraft[]} tries
   * @param {Frame} frame
   * @returns {Promise<Laid>}
   */
  async best(tries, frame) {
    /** @type {Laid | null} */
    let best = null;
    for (const { source, changes, until } of tries) {
      if (best && points(best, frame) >= until * frame.largest) continue;
      /** @type {Outcome} */
      const one =
        best && !source
          ? await this.#lay(best.source, merged(best.changes, changes))
          : await this.#lay(source ?? "", changes);
      if ("refused" in one) {
        if (!best) throw refusal(one.refused);
      } else if (!best || points(one, frame) > points(best, frame) * WORTH_IT) best = one;
    }
    return /** @type {Laid} */ (best); // the first variant is laid out, or it is refused
  }

  /**
   * @param {string} source
   * @param {Settings} changes
   */
  async #lay(source, changes) {
    const name = JSON.stringify([source, changes]);
    if (!this.laid.has(name)) {
      const config = settings(this.style, changes);
      const laid = await this.page.evaluate((own, text, all) => picture(own, text, all), name, source, config);
      this.laid.set(name, { ...laid, name, source, changes });
    }
    return this.laid.get(name);
  }
}

/** @param {PageRefusal} given */
function refusal({ kind, message, line, before }) {
  return new Refusal(kind, message, line, before);
}
