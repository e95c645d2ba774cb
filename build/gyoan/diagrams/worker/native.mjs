// Which kinds of diagram are drawn as shapes of our own, and by what. A drawer is given
// `(page, packages, source, frames, style)` and resolves to the drawing of each frame by name,
// `{width, height, points, native, parts}`; to null where a picture has to do.
import { drawNative } from "./graph/native.mjs";

const DRAWERS = [[/^flowchart/, drawNative]];

/** The drawer for a diagram of Mermaid's type `type`; undefined where there is none. */
export function nativeOf(type) {
  return DRAWERS.find(([pattern]) => pattern.test(type))?.[1];
}
