// The one file that names the browser: everything the extension asks of Chrome, Edge or Firefox.

import { capture } from "./capture.js";

const api = globalThis.browser ?? globalThis.chrome;
const firefox = Boolean(api.sidebarAction);

// ---- in the background ----

/** Calls back with the tab on each click of the toolbar button, and on the shortcut. */
export function onToolbarClick(action) {
  api.action.onClicked.addListener(action);
}

/** Opens the panel. Must run in the click itself: the browser opens it for a gesture alone. */
export function openPanel(tab) {
  return firefox ? api.sidebarAction.open() : api.sidePanel.open({ windowId: tab.windowId });
}

/** Keeps the token where pages and content scripts cannot read it. */
export function guardStorage() {
  return api.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}

/** Reads a tab's page once and hands it to the panel of the tab's window. */
export async function readTab(tab) {
  const page = (await inject(tab.id)) ?? { unreadable: true };
  await api.storage.session.set({ [`page:${tab.windowId}`]: { ...page, tab: tab.id, turn: Date.now() } });
}

// The browser tells a page's process of the click's permission in its own time: a first refusal may have come too early.
const WAITS = [0, 50, 200];

async function inject(tabId) {
  for (const wait of WAITS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      const [{ result }] = await api.scripting.executeScript({ target: { tabId }, func: capture });
      return result;
    } catch {
      continue;
    }
  }
  return null;
}

// ---- in the panel ----

const area = (storage) => ({
  get: async (key) => (await storage.get(key))[key],
  set: (values) => storage.set(values),
  remove: (key) => storage.remove(key),
  all: () => storage.get(null),
});

/** The panel's surroundings in the extension; `lib/page.js` has the same for the local page. */
export const shell = {
  kind: "extension",
  label: firefox ? "Firefox" : /Edg\//.test(navigator.userAgent) ? "Edge" : "Chrome",
  language: api.i18n.getMessage("language"), // of our words: the browser may speak another
  kept: area(api.storage.local),
  drafts: area(api.storage.session),

  t: (key, ...values) => api.i18n.getMessage(key, values.map(String)),

  /** Calls back with each page read in this window: the last one now, and then each as it comes. */
  async onPage(action) {
    const { id } = await api.windows.getCurrent();
    const key = `page:${id}`;
    let latest = 0;
    const take = async (page) => {
      if (!page || page.turn === latest) return;
      latest = page.turn;
      await api.storage.session.remove(key);
      action(page);
    };
    api.storage.session.onChanged.addListener((changes) => take(changes[key]?.newValue));
    await take((await api.storage.session.get(key))[key]);
  },

  /** Reads the page in front again, where the browser still lets us; else the page comes as unreadable. */
  async readAgain() {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    await readTab(tab);
  },

  /** Calls back with `{tab, url}` when this window shows another tab or a tab's address changes; url may be unknown. */
  async onMove(action) {
    const { id } = await api.windows.getCurrent();
    api.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
      if (windowId === id) action({ tab: tabId, url: (await api.tabs.get(tabId)).url });
    });
    api.tabs.onUpdated.addListener((tabId, change, tab) => {
      if (tab.windowId === id && tab.active && (change.url || change.status === "loading")) {
        action({ tab: tabId, url: change.url ?? tab.url });
      }
    });
  },

  /** Asks the browser to let Overture reach this computer, for browsers that block it. */
  allowLoopback: () => api.permissions.request({ origins: ["http://127.0.0.1/*"] }),
};
