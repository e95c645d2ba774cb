// Diagrams that only mermaid-cli can draw: ZenUML, which is no part of Mermaid, and formulas, which need KaTeX's fonts.
import { firstWord } from "./prepare.mjs";

const FORMULA = /\$\$[^$\n]+\$\$/;
const WITH_FORMULAS = new Set(["graph", "flowchart", "flowchart-elk", "sequenceDiagram"]); // as Mermaid has them

/**
 * Whether a source is such a diagram.
 * @param {string} source
 */
export function isForeign(source) {
  const kind = firstWord(source);
  return kind === "zenuml" || (WITH_FORMULAS.has(kind) && FORMULA.test(source));
}

/** What such a picture needs: formulas are HTML, in KaTeX's own fonts, which do not depend on the machine. */
export const FOREIGN_SETTINGS = { htmlLabels: true, flowchart: { htmlLabels: true }, forceLegacyMathML: true };
