// Draws a deck by pptx-preview in a browser → JSON: text, filled rectangles and drawn lines of each slide, in pixels.
// usage: node preview.mjs PACKAGES BROWSER LIBRARIES PREVIEWER DECK WIDTH HEIGHT
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { startBrowser } from "../../build/gyoan/diagrams/worker/browser.mjs";

const [packages, executable, libraries, previewerPath, deckPath, width, height] = process.argv.slice(2);
const { default: puppeteer } = createRequire(path.join(packages, "node_modules", "_.js"))("puppeteer-core");

/** Waits until nothing has changed for a while. Runs in the page. */
const drawn = async (data, size) => {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const previewer = window.pptxPreview.init(document.getElementById("deck"), { ...size, mode: "list" });
  await previewer.preview(bytes.buffer);
  await new Promise((resolve) => setTimeout(resolve, 500));
};

/** What each slide shows. Runs in the page. */
const shown = (step) =>
  [...document.querySelectorAll(".pptx-preview-slide-wrapper")].map((slide) => {
    const { left, top } = slide.getBoundingClientRect();
    const at = (element) => {
      const box = element.getBoundingClientRect();
      return [box.left - left, box.top - top, box.right - left, box.bottom - top];
    };
    const fills = [];
    const stretches = [];
    for (const element of slide.querySelectorAll("*")) {
      const look = getComputedStyle(element);
      if (element instanceof SVGGeometryElement) {
        if (look.fill !== "none") fills.push(at(element));
        const matrix = element.getScreenCTM();
        const length = element.getTotalLength();
        if (!length || !matrix || element.closest("defs")) continue;
        const points = [];
        for (let along = 0; along <= length; along += step) points.push(element.getPointAtLength(along));
        points.push(element.getPointAtLength(length));
        const placed = points.map((point) => point.matrixTransform(matrix)).map(({ x, y }) => [x - left, y - top]);
        for (let index = 1; index < placed.length; index += 1) stretches.push([placed[index - 1], placed[index]]);
      } else if (look.backgroundColor !== "rgba(0, 0, 0, 0)" || look.backgroundImage !== "none") {
        fills.push(at(element));
      }
    }
    return { text: slide.innerText, fills, stretches };
  });

const program = { executable, libraries, environment: process.env };
const { browser, page } = await startBrowser(puppeteer, program, (started) => started.newPage());
try {
  await page.setContent('<meta charset="utf-8"><body style="margin:0"><div id="deck"></div>');
  await page.addScriptTag({ path: previewerPath });
  const size = { width: Number(width), height: Number(height) };
  await page.evaluate(drawn, (await readFile(deckPath)).toString("base64"), size);
  process.stdout.write(JSON.stringify(await page.evaluate(shown, 4)));
} finally {
  await browser.close();
}
