// What kinds of diagram with a layout of their own have in common: a drawing for each frame, and an outline, which
// says the diagram in words.

/**
 * A heading with what belongs to it.
 * @param {string} name
 * @param {string[]} [below]
 * @returns {Heading}
 */
export function heading(name, below = []) {
  return [name, below];
}

/**
 * The drawing for each frame by the frame's name; null where there is none for one of them.
 * @param {Frame[]} frames
 * @param {(frame: Frame) => NativeDrawing | null} draw
 */
export function inEach(frames, draw) {
  /** @type {Drawings} */
  const drawings = {};
  for (const frame of frames) {
    const drawing = draw(frame);
    if (!drawing) return null;
    drawings[frame.name] = drawing;
  }
  return drawings;
}

/**
 * Things in runs of one section.
 * @template {{ section: number }} Thing
 * @param {Thing[]} things
 */
export function runsOf(things) {
  /** @type {Thing[][]} */
  const runs = [];
  for (const thing of things) {
    const last = runs.at(-1);
    if (last?.[0].section === thing.section) last.push(thing);
    else runs.push([thing]);
  }
  return runs;
}
