// What runs in the page beside page.js: the looks that a source gives its boxes and lines, as a browser reads them.
"use strict";

/**
 * A CSS colour as #rrggbb or rgba(); undefined where it is none, "none" where nothing is painted.
 * @param {string | undefined} value
 */
function colorOf(value) {
  if (!value) return undefined;
  if (/^(none|transparent)$/i.test(value)) return "none";
  const seen = ["#000000", "#ffffff"].map((before) => {
    pen.fillStyle = before;
    pen.fillStyle = value;
    return pen.fillStyle;
  });
  return seen[0] === seen[1] ? seen[0] : undefined;
}

/**
 * What lists of declarations say of colours and lines; what comes later counts.
 * @param {...Declarations} lists
 * @returns {SaidLook}
 */
function looksOf(...lists) {
  /** @type {Record<string, string>} */
  const said = {};
  for (const declaration of lists
    .flat(2)
    .filter(Boolean)
    .flatMap((text) => String(text).split(";"))) {
    const [name, ...rest] = declaration.split(":");
    if (rest.length) said[name.trim().toLowerCase()] = rest.join(":").replace("!important", "").trim();
  }
  return {
    fill: colorOf(said.fill ?? said["background-color"] ?? said.background),
    stroke: colorOf(said.stroke ?? said["border-color"]),
    color: colorOf(said.color),
    width: said["stroke-width"],
    dashes: said["stroke-dasharray"],
    weight: said["font-weight"],
  };
}
