// What a page may load: what its owner allows, and what stands in the page itself. Nothing else leaves the browser.

const EMPTY = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=",
  "base64",
);
const PRIORITY = 0; // others may answer requests of the page as well; a refusal of ours counts more than their consent

/**
 * Lets a page load what is allowed and nothing else.
 * @param {import("puppeteer-core").Page} page
 * @param {(url: string) => boolean} isAllowed
 */
export async function fenceIn(page, isAllowed) {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    reply(request, isAllowed).catch(() => {}); // the page may be gone before its request is answered
  });
}

/**
 * @param {import("puppeteer-core").HTTPRequest} request
 * @param {(url: string) => boolean} isAllowed
 */
function reply(request, isAllowed) {
  if (isAllowed(request.url()) || request.url().startsWith("data:")) return request.continue(undefined, PRIORITY);
  // Mermaid refuses a diagram whose pictures cannot be shown; an empty one lets it draw the rest.
  if (request.resourceType() === "image") {
    return request.respond({ contentType: "image/png", body: EMPTY }, PRIORITY);
  }
  // A page that is told so stays where it is; with any other reason it would leave for a page of errors.
  return request.abort("aborted", PRIORITY);
}
