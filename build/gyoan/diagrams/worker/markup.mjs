// HTML in labels: Mermaid would print the tags, as labels are real text here. What they say stays, line for line.

const BREAKS = /<(?:hr|\/?(?:p|div|ul|ol|h[1-6]|center|details|summary))(?:\s[^<>]*)?\/?>/gi;
const ITEM = /<li(?:\s[^<>]*)?>/gi;
const MARKS = /<\/?(?:b|strong|i|em|u|s|del|ins|small|big|span|font|code|kbd|sub|sup|mark|li|a|img|tt|pre|input)(?:\s[^<>]*)?\/?>/gi;
const SCRIPT = /<(script|style|iframe|object)\b[^<>]*>.*?<\/\1\s*>/gi;
const DOUBLED = /(?:<br\s*\/?>\s*){2,}/gi;
const EDGES = /(?<=["[({|])\s*<br\s*\/?>|<br\s*\/?>\s*(?=["\])}|])/gi;

/** The source without HTML but for line breaks; its lines stay where they are. */
export function withoutMarkup(source) {
  if (!/<[a-z/]/i.test(source)) return source;
  const broken = source.replace(SCRIPT, "").replace(ITEM, "<br/>• ").replace(BREAKS, "<br/>").replace(MARKS, "");
  return broken === source ? source : broken.replace(DOUBLED, "<br/>").replace(EDGES, "");
}
