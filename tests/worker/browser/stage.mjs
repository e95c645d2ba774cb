// The worker's own page in a browser, as `open` makes it ready: one for the checks of all files in this process.
import { after } from "node:test";
import { Stage } from "../../../build/gyoan/diagrams/worker/stage.mjs";

const SECONDS = 60;
const stage = new Stage(JSON.parse(process.env.GYOAN_OPENING));
after(() => stage.close());

/** Resolves to what `work` gives, which is run in the page with these values. */
export const inPage = (work, ...values) => stage.perform({ left: SECONDS }, (page) => page.evaluate(work, ...values));
