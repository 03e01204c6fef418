// The panel's surroundings on the local page, which the server itself gives out. The same shape as in `browser.js`.

// Everything is kept for this tab alone. What outlives the tab could be read by any other program that takes this
// port later and so becomes the same origin.
const area = (prefix) => ({
  get: async (key) => JSON.parse(sessionStorage.getItem(prefix + key) ?? "null") ?? undefined,
  set: async (values) => {
    for (const [key, value] of Object.entries(values)) sessionStorage.setItem(prefix + key, JSON.stringify(value));
  },
  remove: async (key) => sessionStorage.removeItem(prefix + key),
  all: async () =>
    Object.fromEntries(
      Object.keys(sessionStorage)
        .filter((key) => key.startsWith(prefix))
        .map((key) => [key.slice(prefix.length), JSON.parse(sessionStorage.getItem(key))]),
    ),
});

const LANGUAGES = ["en", "de"];

async function words(language) {
  const answer = await fetch(`/_locales/${language}/messages.json`);
  return answer.json();
}

// What is said otherwise here: there is no button in a toolbar, each tab is paired for itself, and the page ends with
// the server's window.
const ON_PAGE = {
  stateNotRunningStep: "stateNotRunningPage",
  stateNotAProfileStep: "stateNotAProfilePage",
  stateNotPaired: "pairThisTab",
  stateNotPairedStep: "stateNotPairedPage",
};

/** One message with its placeholders filled, by the rules of the extension's `_locales`; "" where there is none. */
function filled(entry, values) {
  if (!entry) return "";
  return entry.message.replace(/\$(\w+)\$/g, (_, name) => {
    const { content } = entry.placeholders[name.toLowerCase()];
    return String(values[Number(content.slice(1)) - 1] ?? "");
  });
}

/** The shell, once its words are there. Takes the pairing code out of the address, where `overture serve` put it. */
export async function openShell() {
  const wished = navigator.languages.map((each) => each.slice(0, 2)).find((each) => LANGUAGES.includes(each)) ?? "en";
  const messages = await words(wished);
  const code = new URLSearchParams(location.hash.slice(1)).get("code");
  if (location.hash) history.replaceState(null, "", location.pathname);
  return {
    kind: "page",
    label: "Local page",
    language: wished,
    port: Number(location.port || 80),
    code,
    command: document.querySelector("meta[name=overture-command]")?.content,
    kept: area("kept:"),
    drafts: area("drafts:"),
    t: (key, ...values) => filled(messages[ON_PAGE[key] ?? key], values),
    onPage: async () => {},
    onMove: async () => {},
  };
}
