// What runs in the page beside page.js: labels as their characters, and a pen to measure with.
"use strict";

const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
const MEANT = new Map(Object.entries({ quot: '"', amp: "&", lt: "<", gt: ">", nbsp: " " }));

/**
 * A label as one text: states give theirs line by line, and entities stand in Mermaid's own writing.
 * @param {Label} label
 * @returns {string}
 */
function words(label) {
  const text = [label]
    .flat()
    .join(" ")
    .replace(/ﬂ°°(\d+)¶ß/g, (_, number) => String.fromCodePoint(number));
  return text.replace(/(?:ﬂ°(\w+)¶ß|&(\w+);)/g, (entity, own, usual) => MEANT.get(own ?? usual) ?? entity);
}

/**
 * A label in one line.
 * @param {Label} label
 */
function inOneLine(label) {
  return words(label)
    .replace(/<br\s*\/?>|\s+/g, " ")
    .trim();
}

/**
 * A picture with the letters that prepare.mjs covered.
 * @param {string} svg
 */
function uncovered(svg) {
  return svg.replace(/u_([0-9a-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}
