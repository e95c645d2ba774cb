// Why a request could not be met, in a form that the Python side tells apart.

export class Refusal extends Error {
  constructor(kind, message, line = 0, before = "") {
    super(message);
    this.kind = kind; // "unknown", "syntax", "blank" or "timeout"
    this.line = line; // line in the text that Mermaid saw, from 1; 0 where it named none
    this.before = before; // what it had read of that line
  }
}
