// Drafts per person, in memory that ends with the browser (or the local page's tab): never on the disk.

import { settled } from "../lib/dom.js";

const MOST_DRAFTS = 6;
const REVIEW = ["unticked", "edits", "text", "segments", "subject", "byHand", "used", "offered", "aside", "sent"];
const KEPT = ["captures", "aboutMe", "suggestion", "draft", "checks", "checked", "shown", "seed", "home", ...REVIEW];

const pick = (from, names) =>
  Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]));

/** Whose page a capture is: the name in its address, or "pasted" for a text without one. */
export function personOf({ url }) {
  const [, name] = /\/in\/([^/?#]+)/.exec(url ?? "") ?? [];
  return name ? name.toLowerCase() : url || "pasted";
}

/** Whether a capture is the profile itself, and not one of its lists (`/details/…`, `/recent-activity/…`). */
export const isWhole = ({ url }) => /\/in\/[^/?#]+\/?$/.test(url);

/** `keep(model)` soon after each change, `find(person)` what they had reviewed and written, `last()` where we were. */
export function createArchive(shell) {
  const keep = settled(250, async (model) => {
    if (!model.captures.length) return;
    const all = await shell.drafts.all();
    const drafts = Object.entries(all).filter(([key]) => key.startsWith("draft:"));
    const key = `draft:${personOf(model.captures[0])}`;
    const oldest = drafts.filter(([each]) => each !== key).sort((a, b) => a[1].at - b[1].at);
    for (const [each] of oldest.slice(0, Math.max(0, oldest.length + 1 - MOST_DRAFTS))) await shell.drafts.remove(each);
    await shell.drafts.set({ [key]: { ...pick(model, KEPT), at: Date.now() }, last: key });
  });
  return {
    keep,
    async find(person) {
      const draft = await shell.drafts.get(`draft:${person}`);
      return draft ? pick(draft, REVIEW) : {};
    },
    async last() {
      const key = await shell.drafts.get("last");
      const draft = key && (await shell.drafts.get(key));
      return draft ? pick(draft, KEPT) : null;
    },
  };
}
