// Reads the page that is on the screen, and changes nothing in it.
//
// The browser injects `capture` by its source text, so it stands alone: no imports, no outer names.

/**
 * What the reader sees, as a capture: `text` in reading order and `html`, the page's `<main>` without what nobody reads.
 *
 * On any other site than LinkedIn it gives the address' host alone, and reads nothing.
 * `html` ends at about 300,000 characters and `text` at 120,000, far above any profile's length.
 */
export function capture() {
  const MOST_HTML = 300_000;
  const MOST_TEXT = 120_000;
  const MOST_SELECTION = 5_000;
  const KEPT = new Set(
    (
      "href role id componentkey data-view-name lang dir datetime hidden aria-hidden aria-label aria-labelledby " +
      "aria-describedby aria-current aria-expanded aria-checked aria-pressed aria-selected aria-level"
    ).split(" "),
  );
  const UNREAD = new Set(
    (
      "script style noscript template svg img picture source video audio track canvas iframe object embed link meta " +
      "input textarea select"
    ).split(" "),
  );
  const CHILDLESS = new Set(["br", "hr", "wbr", "col", "area"]);
  const CODES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

  const site = location.hostname;
  if (site !== "linkedin.com" && !site.endsWith(".linkedin.com")) return { elsewhere: site || location.protocol };

  const escaped = (text) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => CODES[sign]) : text);

  // Line breaks stay, for posts keep theirs in the text itself; an indented empty stretch becomes one or two.
  const tidy = (text) => {
    if (/\S/.test(text)) return escaped(text.replace(/[ \t\r\f]+/g, " "));
    const breaks = text.split("\n").length - 1;
    return breaks > 1 ? "\n\n" : breaks ? "\n" : " ";
  };

  // Words that are not shown are left out where that is cheap to tell: by the element they stand in. One without a box
  // of its own (`display: contents`) may show them all the same.
  const shown = (element) => element.checkVisibility() || getComputedStyle(element).display === "contents";

  const opening = (element, tag) => {
    let start = `<${tag}`;
    for (const name of element.getAttributeNames()) {
      if (!KEPT.has(name)) continue;
      const value = element.getAttribute(name);
      const short = name === "href" ? value.split("#")[0] : value;
      if (short.length < 600) start += short ? ` ${name}="${escaped(short)}"` : ` ${name}`;
    }
    return `${start}>`;
  };

  // A loop and no recursion: a page may nest as deep as it likes.
  const trimmed = (root) => {
    const parts = [];
    let length = 0;
    let node = root;
    const put = (part) => {
      parts.push(part);
      length += part.length;
    };
    for (;;) {
      let enter = false;
      if (node.nodeType === Node.TEXT_NODE) {
        const words = tidy(node.data);
        if (words.length < 3 || shown(node.parentElement)) put(words);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const tag = node.localName;
        if (!UNREAD.has(tag)) {
          put(opening(node, tag));
          enter = !CHILDLESS.has(tag);
        }
      }
      if (enter && node.firstChild && length < MOST_HTML) {
        node = node.firstChild;
        continue;
      }
      if (enter) put(`</${node.localName}>`);
      while (node !== root && (!node.nextSibling || length >= MOST_HTML)) {
        node = node.parentNode;
        put(`</${node.localName}>`);
      }
      if (node === root) return parts.join("");
      node = node.nextSibling;
    }
  };

  const main = document.querySelector("main");
  const root = main && main.innerText.trim().length > 40 ? main : document.body;
  return {
    url: location.origin + location.pathname,
    title: document.title.slice(0, 300),
    language: document.documentElement.lang.slice(0, 35),
    captured_at: new Date().toISOString(),
    html: trimmed(root),
    text: root.innerText.slice(0, MOST_TEXT),
    selection:
      String(getSelection() ?? "")
        .trim()
        .slice(0, MOST_SELECTION) || null,
  };
}
