// Labels as plain lines: breaks made lines, icons, tags and Markdown marks taken away.

const BREAK = /<br\s*\/?>|\\n|\n/i;
const ICON = /\bfa[bsrlkd]?:fa-[\w-]+/g;
const TAG = /<\/?[a-z][^<>]*>/gi;
/** @type {[RegExp, string][]} */
const MARKS = [
  [/\*\*(.+?)\*\*/g, "$1"],
  [/__(.+?)__/g, "$1"],
  [/\*(\S(?:.*?\S)?)\*/g, "$1"],
  [/(^|[^\w])_(\S(?:.*?\S)?)_(?!\w)/g, "$1$2"],
];

/**
 * The lines of a label as the source breaks them; none where it says nothing.
 * @param {string} label
 * @param {string} [type]
 */
export function linesOf(label, type) {
  const lines = label.split(BREAK).map((line) => plain(line, type));
  return lines.filter(Boolean);
}

/**
 * @param {string} line
 * @param {string} [type]
 */
function plain(line, type) {
  let text = line.replace(ICON, "").replace(TAG, "");
  if (type === "markdown") for (const [mark, kept] of MARKS) text = text.replace(mark, kept);
  return text.replace(/\s+/g, " ").trim();
}
