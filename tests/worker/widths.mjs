// How wide the worker takes texts to be: `{measures, texts}` on standard input, `[regular, bold]` of each on standard
// output.
import { text } from "node:stream/consumers";
import { Ruler } from "../../build/gyoan/diagrams/worker/kinds/ruler.mjs";
import { Measures } from "../../build/gyoan/diagrams/worker/measures.mjs";

const { measures, texts } = JSON.parse(await text(process.stdin));
const ruler = new Ruler(new Measures(measures).of(texts));
process.stdout.write(JSON.stringify(texts.map((one) => [ruler.width(one), ruler.width(one, true)])));
