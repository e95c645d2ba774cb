// Sequence diagrams from a few words, for the unit tests of their rows and columns. Lengths in em.
import { Columns } from "../../build/gyoan/diagrams/worker/sequence/columns.mjs";
import { plainRuler } from "./simple.mjs";

/** Every character is as wide as it says. */
export const ruler = plainRuler();

/** Who takes part. */
export const actor = (id, more = {}) => ({ id, lines: [id], kind: "participant", ...more });

/** A message from one to another. */
export const message = (from, to, text = "말", more = {}) => ({
  type: "message",
  from,
  to,
  lines: text ? [text] : [],
  dashed: false,
  heads: ["none", "arrow_point"],
  born: undefined,
  dies: undefined,
  ...more,
});

/** A note beside or over somebody. */
export const note = (from, to, side, text = "쪽지") => ({ type: "note", from, to, side, lines: [text] });

/** A bar begins. */
export const rise = (id) => ({ type: "rise", actor: id });

/** A bar ends. */
export const fall = (id) => ({ type: "fall", actor: id });

/** A frame begins. */
export const open = (tag, text = "", more = {}) => ({ type: "open", tag, lines: text ? [`[${text}]`] : [], ...more });

/** The next part of a frame. */
export const divide = (text) => ({ type: "divide", lines: [`[${text}]`] });

/** A frame ends. */
export const close = () => ({ type: "close" });

/** What happens among whom. */
export const script = (ids, events, more = {}) => ({
  title: [],
  actors: ids.map((one) => (typeof one === "string" ? actor(one) : one)),
  boxes: [],
  events,
  goesOn: "(이어서)",
  ...more,
});

/** How far apart lifelines stand. */
export const style = (count, more = {}) => ({
  limits: new Array(Math.max(1, count - 1)).fill(16),
  least: new Array(Math.max(1, count - 1)).fill(0),
  head: 10,
  stretch: 1,
  air: 0,
  ...more,
});

/** Where the lifelines of a script stand. */
export const columns = (of, more = {}) => new Columns(of, ruler, style(of.actors.length, more));
