// What runs in the page beside page.js: why Mermaid refuses a source, in which line, and how far it had read.
"use strict";

/**
 * Why Mermaid refuses a source: the kind, its words, the line and what stands in that before the fault.
 * @param {unknown} thrown
 * @param {string} source
 * @returns {PageRefusal}
 */
function refusal(thrown, source) {
  const error = /** @type {ParserError | undefined} */ (thrown);
  const message = String(error?.message ?? error?.str ?? error);
  const unknown = error?.name === "UnknownDiagramError" || message.startsWith("No diagram type detected");
  const { line, column } = placeOf(error, message, source);
  const seen = mermaidsText(source).split("\n")[line - 1] ?? "";
  return {
    kind: unknown ? "unknown" : "syntax",
    message,
    line,
    before: column ? seen.slice(0, column - 1) : readOf(seen, message),
  };
}

/**
 * Line and column that a parser names, from 1 (0: none): Jison in `hash`, Langium in `result`, others in words.
 * @param {ParserError | undefined} error
 * @param {string} message
 * @param {string} source
 */
function placeOf(error, message, source) {
  const letter = error?.result?.lexerErrors?.[0];
  const token = error?.result?.parserErrors?.[0]?.token;
  const [named, column] = letter ? [letter.line, letter.column] : [token?.startLine, token?.startColumn];
  if (named && named > 0) return { line: named, column: column ?? 0 };
  if (error?.hash) return { line: lineOfToken(error.hash, source), column: 0 };
  const said = Number(/\bline:?\s+(\d+)/i.exec(message)?.[1] ?? 0);
  const date = /Invalid date:\s*(.+)/.exec(message)?.[1]; // a Gantt chart names the date, not its line
  const lines = mermaidsText(source).split("\n");
  return {
    line: said || (date ? lines.findIndex((line) => line.split(/[:,]/).some((part) => part.trim() === date)) + 1 : 0),
    column: 0,
  };
}

/**
 * The line of the token that Jison did not expect: it has read on to the token's end, a line break's being the next
 * line.
 * @param {JisonHash} given
 * @param {string} source
 */
function lineOfToken({ token, text, line }, source) {
  const lines = mermaidsText(source).split("\n");
  if (token === "EOF" || token === 1) return lines.findLastIndex((one) => one.trim()) + 1;
  const breaks = typeof text === "string" && token ? text.split("\n").length - 1 : 0;
  return Math.max(1, Math.min((Number(line) || 0) + 1 - breaks, lines.length));
}

/**
 * How much of `line` had been read, by the drawing in Jison's message: what came before and after above a caret.
 * @param {string} line
 * @param {string} message
 */
function readOf(line, message) {
  const [, around, caret] = /\n(.*)\n(-*)\^/.exec(message) ?? [];
  if (around === undefined) return "";
  /** @param {string} text */
  const written = (text) => text.replace(/ﬂ°°?(\w+)¶ß/g, "#$1;"); // Mermaid's own writing of entities
  const before = written(around.slice(0, caret.length)).replace(/^\.\.\./, "");
  const after = written(around.slice(caret.length));
  for (let end = 0; end <= line.length; end += 1) {
    const read = line.slice(0, end);
    const left = line.slice(end);
    const length = Math.min(left.length, after.length);
    const reads = read.length < before.length ? before.endsWith(read) : read.endsWith(before);
    if (reads && (left ? length && left.slice(0, length) === after.slice(0, length) : true)) return read;
  }
  return "";
}

/**
 * The text whose lines Mermaid counts: without front matter, directives and comments.
 * @param {string} source
 */
function mermaidsText(source) {
  return source
    .replace(/^\s*---[ \t]*\n[\s\S]*?\n\s*---[ \t]*(?:\n|$)/, "")
    .replace(/%%\{[\s\S]*?(?:\}%%|$)/g, "")
    .replace(/^\s*%%(?!\{)[^\n]+\n?/gm, "")
    .trimStart();
}
