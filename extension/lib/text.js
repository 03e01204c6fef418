// Texts: what may be copied, what fits the server, and where the server's offsets lie in a browser's string.

const UNSEEN = new RegExp(
  "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u061C" +
    "\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\u{E0000}-\\u{E007F}]",
  "gu",
);

/** The text without control, bidirectional and zero-width characters: what is copied is what was seen. */
export function clean(text) {
  return text.replace(/\r\n?/g, "\n").replace(UNSEEN, "");
}

/** Two code-point offsets as offsets in a browser's string, which counts UTF-16 units. */
export function units(text, [start, end]) {
  const points = Array.from(text);
  const upTo = (offset) => points.slice(0, offset).join("").length;
  return [upTo(start), upTo(end)];
}

/** A text in pieces `{text, mark}`: the stretches that `spans` (`[start, end, mark]`, UTF-16 units) name, and the rest. */
export function pieces(text, spans) {
  const found = [];
  let at = 0;
  for (const [start, end, mark] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (end <= at || start >= text.length) continue;
    const from = Math.max(start, at);
    if (from > at) found.push({ text: text.slice(at, from), mark: null });
    found.push({ text: text.slice(from, end), mark });
    at = end;
  }
  if (at < text.length) found.push({ text: text.slice(at), mark: null });
  return found;
}

const inWord = (character) => /[\p{L}\p{N}]/u.test(character ?? "");

/** Where words stand in a text from a place on, and not inside longer ones: where they are likely, else first; or -1. */
export function placeOf(words, text, from, likely) {
  const places = likely.filter((at) => at >= from);
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  const isWhole = (at) =>
    !(inWord(words[0]) && inWord(text[at - 1])) && !(inWord(words.at(-1)) && inWord(text[at + words.length]));
  return places.find((at) => text.startsWith(words, at) && isWhole(at)) ?? -1;
}

/** Where the words around a stretch of a page begin and end: with its line, or between two words that are near. */
function around(page, start, end, reach) {
  const [before, after] = [page.lastIndexOf("\n", start - 1) + 1, `${page}\n`.indexOf("\n", end)];
  const word = page.indexOf(" ", start - reach) + 1;
  return [
    start - before > reach ? Math.min(word, start) : before,
    after - end > reach ? Math.max(page.lastIndexOf(" ", end + reach), end) : after,
  ];
}

/**
 * Evidence where it stands on its page: stretches `{section, pieces}`, whose pieces are marked where they are evidence.
 * Words that stand close together are one stretch; words that no page holds stand alone.
 */
export function passages(evidence, captures, reach = 70) {
  const stretches = [];
  for (const { section, text } of evidence) {
    const page = captures.find((each) => each.text?.includes(text))?.text ?? text;
    const start = page.indexOf(text);
    const span = [start, start + text.length, true];
    const [from, to] = around(page, ...span.slice(0, 2), reach);
    const near = stretches.find((each) => each.page === page && from <= each.to && each.from <= to);
    if (near) Object.assign(near, { from: Math.min(from, near.from), to: Math.max(to, near.to) }).spans.push(span);
    else stretches.push({ section, page, from, to, spans: [span] });
  }
  return stretches.map(({ section, page, from, to, spans }) => {
    const inside = pieces(page.slice(0, to), [[0, from, null], ...spans]).slice(from ? 1 : 0);
    const cut = (at, dots) => ((page[at] ?? "\n") === "\n" ? [] : [{ text: dots, mark: null }]);
    return { section, pieces: [...cut(from - 1, "… "), ...inside, ...cut(to, " …")] };
  });
}

const MOST_BYTES = 500 * 1024;
const size = (value) => new TextEncoder().encode(JSON.stringify(value)).length;

/**
 * A request that the server takes: under 500 KiB, where it would be longer without the markup of its longest captures
 * (their text says the same), and at last with shorter texts.
 */
export function fitted(body) {
  const captures = [body.capture, ...body.more].map((each) => ({ ...each }));
  const whole = () => ({ ...body, capture: captures[0], more: captures.slice(1) });
  while (size(whole()) > MOST_BYTES) {
    const marked = captures.filter((each) => each.html && each.text);
    const longest = (list, field) => list.reduce((a, b) => (b[field].length > a[field].length ? b : a));
    if (marked.length) longest(marked, "html").html = null;
    else {
      const field = captures.some((each) => each.text) ? "text" : "html";
      const each = longest(
        captures.filter((one) => one[field]),
        field,
      );
      each[field] = each[field].slice(0, each[field].length / 2);
    }
  }
  return whole();
}
