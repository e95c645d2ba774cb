// Mermaid's own pictures: drawn by mermaid-cli, each once, and taken for frames.
import { known } from "./common/collections.mjs";
import { shoot } from "./shoot.mjs";

/** @import { DrawRequest } from "./contract.js" */
/** @import { ForeignPage } from "./mmdc.mjs" */
/** @import { Stage } from "./stage.mjs" */

const POINTS_PER_INCH = 72;
const MOST_SCALE = 1.5; // points a px for a picture without labels

/** Has mermaid-cli draw the pictures of a diagram. */
export class Painter {
  /**
   * @param {Stage} stage
   * @param {DrawRequest} request
   */
  constructor(stage, { mermaidCli, style }) {
    this.stage = stage;
    this.packages = mermaidCli;
    this.style = style;
    /** @type {Known<string, ForeignPage>} */
    this.sheets = known();
  }

  /**
   * Resolves to the page with a picture.
   * @param {string} source
   * @param {object} config
   */
  async sheet(source, config) {
    const name = JSON.stringify([source, config]);
    if (!this.sheets.has(name)) {
      this.sheets.set(name, await this.stage.picture(this.packages, source, config, this.style.fontFamily));
    }
    return this.sheets.get(name);
  }

  /**
   * Resolves to a picture as a frame shows it.
   * @param {ForeignPage} sheet
   * @param {Frame} frame
   * @returns {Promise<PictureDrawing>}
   */
  async shoot(sheet, frame) {
    const scale = scaleIn(sheet, frame);
    const svg = sheet.isText ? await sheet.page.evaluate((name) => restore(name), sheet.name) : "";
    const pixels = (scale * frame.dpi) / POINTS_PER_INCH;
    const png = await shoot(sheet.page, sheet.width, sheet.height, pixels, this.style.background);
    return { svg, png, width: sheet.width * scale, height: sheet.height * scale, points: points(sheet, frame) };
  }

  /** Closes the pages with pictures. */
  async clear() {
    await Promise.all([...this.sheets.values()].map((sheet) => sheet.close()));
  }
}

/**
 * The size of a picture's smallest labels in a frame, in points.
 * @param {Shown} laid
 * @param {Frame} frame
 */
export function points(laid, frame) {
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
