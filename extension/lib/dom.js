// Making elements. Text goes in as text nodes alone, so nothing that a page says can become markup.

/**
 * An element. `props` holds attributes by name, and `on` (listeners), `data` (data-*), `value` and `checked`;
 * null, undefined and false leave an attribute out. Children are nodes, texts, lists of them, or nothing.
 */
export function h(tag, props = {}, ...children) {
  return furnish(document.createElement(tag), props, children);
}

/** The same for drawings. */
export function s(tag, props = {}, ...children) {
  return furnish(document.createElementNS("http://www.w3.org/2000/svg", tag), props, children);
}

/** What is filled in, below its label. */
export const labelled = (label, ...inside) => h("label", { class: "field" }, h("span", {}, label), inside);

function furnish(element, props, children) {
  const { on = {}, data = {}, value, checked, ...attributes } = props;
  for (const [name, text] of Object.entries(attributes)) {
    if (text === true) element.setAttribute(name, "");
    else if (text !== null && text !== undefined && text !== false) element.setAttribute(name, String(text));
  }
  Object.assign(element.dataset, data);
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  if (value !== undefined) element.value = value;
  if (checked !== undefined) element.checked = checked;
  return element;
}

/** Puts a text into a field as a hand would: only what differs is typed, and the browser can undo it. */
export function retype(field, text) {
  const was = field.value;
  let [start, end] = [0, 0];
  while (start < text.length && text[start] === was[start]) start += 1;
  const most = Math.min(was.length, text.length) - start;
  while (end < most && text.at(-1 - end) === was.at(-1 - end)) end += 1;
  const words = text.slice(start, text.length - end);
  field.focus();
  field.setSelectionRange(start, was.length - end);
  if (document.execCommand(words ? "insertText" : "delete", false, words) && field.value === text) return;
  field.value = text;
  field.dispatchEvent(new Event("input"));
}

/** Gives a container new children; the focus, the caret and open `details` stay where their `data-key` still is. */
export function refill(container, ...children) {
  const held = container.contains(document.activeElement) ? document.activeElement : null;
  const key = held?.dataset.key;
  const caret = held && "selectionStart" in held ? [held.selectionStart, held.selectionEnd] : null;
  const open = new Set([...container.querySelectorAll("details[open][data-key]")].map((each) => each.dataset.key));
  container.replaceChildren(...children.flat(3).filter(Boolean));
  for (const each of container.querySelectorAll("details[data-key]")) if (open.has(each.dataset.key)) each.open = true;
  if (!key) return;
  const again = [...container.querySelectorAll("[data-key]")].find((each) => each.dataset.key === key);
  again?.focus({ preventScroll: true });
  if (again && caret && caret[0] !== null && "setSelectionRange" in again) again.setSelectionRange(...caret);
}

/** A question whether any of some values is another than the last time: what is drawn already need not be again. */
export function freshness() {
  let last = [];
  return (...values) => {
    const fresh = values.length !== last.length || values.some((value, index) => value !== last[index]);
    last = values;
    return fresh;
  };
}

/** Calls back once things have been quiet for this many milliseconds. */
export function settled(milliseconds, action) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), milliseconds);
  };
}
