// How wide the worker takes texts to be: `{measures, texts}` on standard input, `[regular, bold]` of each on standard
// output.
import { text } from "node:stream/consumers";
import { Ruler } from "../../build/gyoan/diagrams/worker/kinds/ruler.mjs";
import { Typefaces } from "../../build/gyoan/diagrams/worker/kinds/typefaces.mjs";

const { measures, texts } = JSON.parse(await text(process.stdin));
const ruler = new Ruler(new Typefaces(measures).of(texts));
process.stdout.write(JSON.stringify(texts.map((one) => [ruler.width(one), ruler.width(one, true)])));
