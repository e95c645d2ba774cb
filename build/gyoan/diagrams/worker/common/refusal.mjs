// Why a request could not be met, in a form that the Python side tells apart.

export class Refusal extends Error {
  /**
   * @param {"unknown" | "syntax" | "blank" | "timeout" | "uninstalled"} kind
   * @param {string} message
   * @param {number} [line] line in the text that Mermaid saw, from 1; 0 where it named none
   * @param {string} [before] what it had read of that line
   */
  constructor(kind, message, line = 0, before = "") {
    super(message);
    this.kind = kind;
    this.line = line;
    this.before = before;
  }
}
