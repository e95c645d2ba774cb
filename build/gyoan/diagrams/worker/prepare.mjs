// What Mermaid is given instead of the source as written, so that every character of a label is drawn. Labels are
// real text here, and in that mode Mermaid prints HTML tags, and drops `<`, `>` and what looks like Markdown.
// Lines stay where they are: errors are told by them.

const TAGS = "b|strong|i|em|u|s|del|ins|small|big|span|font|code|kbd|sub|sup|mark|li|a|img|tt|pre|input";
const BLOCKS = "p|div|ul|ol|h[1-6]|center|details|summary";
const SCRIPT = /<(script|style|iframe|object)\b[^<>]*>.*?<\/\1\s*>/gi;
const ITEM = /<li(?:\s[^<>]*)?>/gi;
const BREAK = new RegExp(`<(?:hr|/?(?:${BLOCKS}))(?:\\s[^<>]*)?/?>`, "gi");
const MARK = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, "gi");
const DOUBLED = /(?:<br\s*\/?>\s*){2,}/gi;
const AT_THE_EDGE = /(?<=["[({|])\s*<br\s*\/?>|<br\s*\/?>\s*(?=["\])}|])/gi;

const LINE_BREAK = /^<br\s*\/?>/i;
const OPENING = new Set("[({");
const CLOSING = new Set("])}");
const ENTITY = /#(quot|\d+);/g;
const FOREIGN = /[\u0080-\uffff]/g;
const BREAK_SIGN = /(?<!\\)\\n(?![\w\\])|(?<!\\)\\n(?=[가-힣])/g; // not in a path like C:\new
const NOT_PLAIN = new Set('"<>[](){}|;');

/**
 * The source to draw.
 * @param {string} source
 */
export function prepared(source) {
  const plain = withoutTags(source);
  const first = firstWord(plain);
  const clean = /^(sequenceDiagram|mindmap|timeline|classDiagram)/.test(first)
    ? plain.replace(BREAK_SIGN, "<br/>")
    : plain;
  if (/^(graph|flowchart)/.test(first)) return spelledOut(withSignsInLabels(clean));
  if (first === "mindmap") {
    return spelledOut(clean.replace(/<(?!br\s*\/?>)/gi, "#lt;")).replace(/(https?:)(?=\/\/)/g, "$1\u2060");
  }
  if (first === "sequenceDiagram") return clean.replace(/:.*$/gm, (message) => message.replace(/#(?!\w+;)/g, "#35;"));
  if (/^stateDiagram/.test(first)) return spelledOut(clean.replace(/:.*$/gm, plainMessage));
  return COVERED[first]?.(clean) ?? clean;
}

// Kinds whose names may hold Latin letters only: others go through as numbers, which the page turns back.
/** @type {Record<string, (source: string) => string>} */
const COVERED = {
  sankey: (source) => source.replace(FOREIGN, covered),
  "sankey-beta": (source) => source.replace(FOREIGN, covered),
  "architecture-beta": (source) => outside(/"[^"\n]*"|\[[^\]\n]*\]|^[ \t]*(?:title|acc\w+)\b.*$/gm, source),
  requirementDiagram: (source) => source.replace(FOREIGN, covered),
  requirement: (source) => source.replace(FOREIGN, covered),
  "radar-beta": (source) => outside(/"[^"\n]*"|^[ \t]*(?:title|acc\w+)\b.*$/gm, source),
};

/**
 * The source with foreign letters covered where `kept` does not match.
 * @param {RegExp} kept
 * @param {string} source
 */
function outside(kept, source) {
  let end = 0;
  let result = "";
  for (const found of source.matchAll(kept)) {
    result += source.slice(end, found.index).replace(FOREIGN, covered) + found[0];
    end = found.index + found[0].length;
  }
  return result + source.slice(end).replace(FOREIGN, covered);
}

/** @param {string} letter */
const covered = (letter) => `u_${letter.charCodeAt(0).toString(16).padStart(4, "0")}_`;

/**
 * Takes HTML away but for line breaks, and keeps what it says.
 * @param {string} source
 */
function withoutTags(source) {
  if (!/<[a-z/]/i.test(source)) return source;
  const broken = source.replace(SCRIPT, "").replace(ITEM, "<br/>• ").replace(BREAK, "<br/>").replace(MARK, "");
  return broken === source ? source : broken.replace(DOUBLED, "<br/>").replace(AT_THE_EDGE, "");
}

/**
 * The word by which Mermaid tells a diagram's kind.
 * @param {string} source
 */
export function firstWord(source) {
  const body = source
    .replace(/^\s*---\n[\s\S]*?\n\s*---\s*\n/, "")
    .replace(/%%\{[\s\S]*?\}%%/g, "")
    .replace(/^\s*%%.*$/gm, "");
  return /[\w-]+/.exec(body)?.[0] ?? "";
}

/**
 * Writes `<` and `>` as Mermaid's entities where they stand in a flowchart's labels; elsewhere they are arrows.
 * @param {string} source
 */
function withSignsInLabels(source) {
  let depth = 0;
  let quote = false;
  let pipe = false;
  let result = "";
  for (let index = 0; index < source.length; index += 1) {
    const sign = source[index];
    const label = quote || pipe || depth > 0;
    const lineBreak = sign === "<" && LINE_BREAK.exec(source.slice(index, index + 8));
    if (sign === '"') quote = !quote;
    if (!quote) {
      if (sign === "|") pipe = !pipe;
      if (OPENING.has(sign)) depth += 1;
      if (CLOSING.has(sign)) depth = Math.max(0, depth - 1);
      if (sign === "\n") [depth, pipe] = [0, false];
    }
    if (lineBreak) {
      result += lineBreak[0];
      index += lineBreak[0].length - 1;
    } else if (label && sign === "<") result += "#lt;";
    else if (label && sign === ">") result += "#gt;";
    else result += sign;
  }
  return result;
}

/**
 * Writes entities as the characters they stand for; Mermaid prints those of quotation marks and numbers as they are.
 * @param {string} source
 */
function spelledOut(source) {
  let open = false;
  return source.replace(ENTITY, (entity, name) => {
    const character = name === "quot" ? '"' : String.fromCodePoint(Number(name));
    if (character !== '"') return NOT_PLAIN.has(character) ? entity : character;
    open = !open;
    return open ? "“" : "”";
  });
}

/**
 * The message of a state's line, which Mermaid reads as Markdown.
 * @param {string} message
 */
function plainMessage(message) {
  return message
    .replace(/<(?!br\s*\/?>)/gi, "#lt;")
    .replace(/`/g, "")
    .replace(/(https?:)(?=\/\/)/g, "$1\u2060");
}
