// One diagram drawn for each frame it was asked for: the variants are laid out as long as they promise larger
// labels, each once, and a frame takes the one whose labels come out largest in it.
import { known } from "./known.mjs";
import { nativeOf } from "./native.mjs";
import { prepared } from "./prepare.mjs";
import { Refusal } from "./refusal.mjs";
import { merged, settings } from "./settings.mjs";
import { shoot } from "./shoot.mjs";
import { variants } from "./variants.mjs";

/** @import { DrawAnswer, DrawRequest } from "./contract.js" */
/** @import { Stage } from "./stage.mjs" */
/** @import { Variant } from "./variants.mjs" */

const POINTS_PER_INCH = 72;
const WORTH_IT = 1.05; // a variant must be this much larger than one that is nearer to the source as written
const MOST_SCALE = 1.5; // points a px for a picture without labels

/**
 * Resolves to `{type, graph, labels, drawings}`; a drawing has svg, png, width, height and label size in points. What
 * takes long and needs no page leaves it to other diagrams meanwhile.
 * @param {Stage} stage
 * @param {DrawRequest} given
 * @param {Time} time
 * @param {string} packages
 * @returns {Promise<Omit<DrawAnswer, "ok">>}
 */
export async function draw(stage, { source: written, frames, style }, time, packages) {
  const source = prepared(written);
  const { seen, native } = await stage.perform(time, async (page) => {
    const seen = await lookedAt(page, source, style);
    const drawer = style.native && nativeOf(seen.type);
    return { seen, native: drawer && (await unlessItFails(() => drawer(page, packages, source, frames, style))) };
  });
  const drawings = typeof native === "function" ? await unlessItFails(() => native(time)) : native;
  if (drawings) return { type: seen.type, graph: seen.graph, labels: [], drawings };
  return await stage.perform(time, async (page) => {
    const drawn = await pictures(page, source, frames, style);
    await stage.tidy();
    return drawn;
  });
}

/**
 * @param {StagePage} page
 * @param {string} source
 * @param {Style} style
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
 * @param {string} source
 * @param {Frame[]} frames
 * @param {Style} style
 */
async function pictures(page, source, frames, style) {
  const seen = await lookedAt(page, source, style);
  const easel = new Easel(page, style);
  /** @type {Record<string, PictureDrawing>} */
  const drawings = {};
  /** @type {string[]} */
  let labels = [];
  for (const frame of frames) {
    const best = await easel.best(variants(source, seen, frame), frame);
    labels = best.labels.map((label) => label.words);
    drawings[frame.name] = await easel.shoot(best, frame);
  }
  return { type: seen.type, graph: seen.graph, labels, drawings };
}

/** @typedef {Shown & Tried} Laid a variant that is laid out */
/** @typedef {{ name: string, source: string, changes: Settings }} Tried what is laid out, and under which name */
/** @typedef {Laid | ({ refused: PageRefusal } & Tried)} Attempt */

/** Lays out variants on the page, each once. */
class Easel {
  /**
   * @param {StagePage} page
   * @param {Style} style
   */
  constructor(page, style) {
    this.page = page;
    this.style = style;
    /** @type {Known<string, Attempt>} */
    this.laid = known();
  }

  /**
   * @param {Variant[]} tries
   * @param {Frame} frame
   * @returns {Promise<Laid>}
   */
  async best(tries, frame) {
    /** @type {Laid | null} */
    let best = null;
    for (const { source, changes, until } of tries) {
      if (best && points(best, frame) >= until * frame.largest) continue;
      /** @type {Attempt} */
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
   * @param {Laid} laid
   * @param {Frame} frame
   * @returns {Promise<PictureDrawing>}
   */
  async shoot(laid, frame) {
    const scale = scaleIn(laid, frame);
    const svg = await this.page.evaluate((name) => restore(name), laid.name);
    const pixels = (scale * frame.dpi) / POINTS_PER_INCH;
    const png = await shoot(this.page, laid.width, laid.height, pixels, this.style.background);
    return { svg, png, width: laid.width * scale, height: laid.height * scale, points: points(laid, frame) };
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

/**
 * @param {Shown} laid
 * @param {Frame} frame
 */
function points(laid, frame) {
  return smallest(laid.labels) * scaleIn(laid, frame);
}

/**
 * Points a px: the picture fills the frame, but its labels do not outgrow `frame.largest`.
 * @param {Shown} given
 * @param {Frame} frame
 */
function scaleIn({ width, height, labels }, frame) {
  const most = labels.length ? frame.largest / smallest(labels) : MOST_SCALE;
  return Math.min(frame.width / width, frame.height / height, most);
}

/** @param {ShownLabel[]} labels */
function smallest(labels) {
  return labels.length ? Math.min(...labels.map((label) => label.size)) : 0;
}

/** @param {PageRefusal} given */
function refusal({ kind, message, line, before }) {
  return new Refusal(kind, message, line, before);
}
