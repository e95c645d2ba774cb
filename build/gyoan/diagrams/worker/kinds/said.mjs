// The words of gyoan's own in diagrams: they come with a frame, in the session's language.

/**
 * A text with its `{places}` filled in.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
