// Notes what the page says of diagrams, so that they can be laid out without it: one JSON request on standard input,
// `{opening, frames, style, samples}`, and on standard output `{name: answers}`: a list of
// `[name of what ran in the page, what it returned]`, in order.
import { draw } from "../../build/gyoan/diagrams/worker/draw.mjs";
import { Typefaces } from "../../build/gyoan/diagrams/worker/kinds/typefaces.mjs";
import { Stage } from "../../build/gyoan/diagrams/worker/stage.mjs";

const ENOUGH = 20; // seconds for a diagram

let text = "";
for await (const chunk of process.stdin) text += chunk;
const { opening, frames, style, samples } = JSON.parse(text);

const typefaces = new Typefaces(opening.measures);
const stage = new Stage(opening);
await stage.open();
const answers = {};
for (const [name, source] of Object.entries(samples)) answers[name] = await said(source);
await stage.close();
await new Promise((written) => process.stdout.write(JSON.stringify(answers), written));
process.exit();

/** What the page says while a diagram is drawn; nothing is laid out in threads. */
async function said(source) {
  const calls = [];
  const listening = (page) => ({
    devtools: page.devtools,
    evaluate: async (work, ...given) => {
      const answer = await page.evaluate(work, ...given);
      calls.push([work.name, answer]);
      return answer;
    },
  });
  const listener = {
    perform: (time, work) =>
      stage.perform(time, async (page) => {
        const done = await work(listening(page));
        if (typeof done.native === "function") done.native = async () => ({});
        return done;
      }),
    tidy: () => stage.tidy(),
  };
  await draw(listener, { source, frames, style: { ...style, typefaces } }, { left: ENOUGH }, opening.packages);
  return calls;
}
