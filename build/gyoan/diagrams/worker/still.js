// What runs first in every page, ours and mermaid-cli's: nothing that a picture may depend on changes from day to day.
"use strict";

// Gantt charts look at the clock and mind maps at dice; here both always say the same.
const NOON = Date.UTC(2024, 0, 1, 12);
window.Date = new Proxy(Date, {
  construct: (target, parts) => Reflect.construct(target, parts.length ? parts : [NOON]),
  get: (target, name) => (name === "now" ? () => NOON : Reflect.get(target, name)),
});
let dice = 1;
Math.random = () => {
  dice = (Math.imul(dice, 1664525) + 1013904223) >>> 0;
  return dice / 2 ** 32;
};
