// Fetches the browser that the installed puppeteer-core is made for: node fetch.mjs PACKAGES TARGET.
import { createRequire } from "node:module";
import path from "node:path";

const [packages, target] = process.argv.slice(2);
const load = createRequire(path.join(packages, "node_modules", "_.js"));
const { install } = load("@puppeteer/browsers");
const { PUPPETEER_REVISIONS } = load("puppeteer-core/internal/revisions.js");

const browser = "chrome-headless-shell";
await install({ browser, buildId: PUPPETEER_REVISIONS[browser], cacheDir: target });
