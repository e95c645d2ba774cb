// An SVG picture file as PNG. It is shown as an <img>, in which no script runs and nothing is fetched.
import { shoot } from "./shoot.mjs";
import { Refusal } from "./common/refusal.mjs";

/**
 * @param {StagePage} page
 * @param {import("./contract.js").RasterizeRequest} request
 */
export async function rasterize(page, { svg, width }) {
  const size = await page.evaluate((data) => showFile(data), Buffer.from(svg, "utf8").toString("base64"));
  if (!size) throw new Refusal("syntax", "not a readable SVG picture");
  const png = await shoot(page, size.width, size.height, width / size.width, "transparent");
  return { png, width: size.width, height: size.height };
}
