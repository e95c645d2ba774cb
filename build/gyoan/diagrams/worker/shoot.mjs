// The top left corner of the page as PNG.

const MOST_PIXELS = 16_000_000; // beyond this a screen or printer shows no difference, and files grow large
const LONGEST_SIDE = 12_000; // px; browsers cut larger pictures off

/**
 * Resolves to base64 PNG of the canvas's `width` × `height` CSS px at `scale`, on `background`.
 * @param {StagePage} page
 * @param {number} width
 * @param {number} height
 * @param {number} scale
 * @param {string} background
 */
export async function shoot(page, width, height, scale, background) {
  const most = Math.min(Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
  const fitting = Math.min(scale, most);
  const clear = background === "transparent";
  await page.devtools.send("Emulation.setDefaultBackgroundColorOverride", clear ? { color: CLEAR } : {});
  await page.evaluate((color) => (document.body.style.background = color), clear ? "" : background);
  const { data } = await page.devtools.send("Page.captureScreenshot", {
    format: "png",
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: fitting },
  });
  return data;
}

const CLEAR = { r: 0, g: 0, b: 0, a: 0 };
