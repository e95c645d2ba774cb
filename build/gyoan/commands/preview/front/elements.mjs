// Parts of the page. Whatever a session says becomes text, never markup.

/**
 * A new element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} inside
 * @returns {HTMLElementTagNameMap[K]}
 */
export function made(tag, attributes = {}, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

/**
 * The one element of the page that a selector names.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} selector
 * @returns {T}
 */
export function one(selector) {
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return /** @type {T} */ (found);
}

/**
 * Puts new parts in place of old ones; the focus stays on what has the same key.
 * @param {HTMLElement} parent
 * @param {Node[]} parts
 */
export function replaced(parent, parts) {
  const { activeElement } = document;
  const key = activeElement && parent.contains(activeElement) ? activeElement.getAttribute("data-key") : null;
  parent.replaceChildren(...parts);
  if (key !== null) {
    const again = [...parent.querySelectorAll("[data-key]")].find((part) => part.getAttribute("data-key") === key);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }
}
