// The first tab: whose profile it is, what we found, and what to say.

import { h, refill } from "../lib/dom.js";
import { choicesView } from "./choices.js";
import { messageView } from "./message.js";
import { openersView } from "./openers.js";
import { pointsView } from "./points.js";
import { isThere, stateView, troubleLine } from "./states.js";
import { whoView } from "./who.js";

const SLOW = 300;

/** Builds the tab once; the answer draws it. */
export function writeView(model, root) {
  const state = h("div", { class: "state-slot" });
  const top = h("div", { class: "top" });
  const source = model.shell.source?.(model);
  const parts = [whoView, pointsView].map((view) => view(model));
  const words = [choicesView, openersView, messageView].map((view) => view(model));
  const results = h(
    "div",
    { class: "results" },
    h(
      "div",
      { class: "found" },
      parts.map((part) => part.root),
    ),
    h(
      "div",
      { class: "words" },
      words.map((part) => part.root),
    ),
  );
  root.append(...[top, state, source?.root, results].filter(Boolean));

  let slow = 0;
  return function draw() {
    const { suggestion } = model;
    source?.draw();
    if (source) source.root.hidden = !isThere(model);
    results.hidden = !suggestion;
    state.hidden = Boolean(suggestion) || (source && model.state === "welcome");
    refill(state, !state.hidden && stateView(model));
    refill(top, troubleLine(model), suggestion && staleLine(model));
    if (suggestion) for (const part of [...parts, ...words]) part.draw();

    root.toggleAttribute("data-working", model.working);
    // Work that is done sooner shows nothing: a flash is no news.
    if (!model.working) {
      clearTimeout(slow);
      slow = 0;
      root.removeAttribute("aria-busy");
    } else slow ||= setTimeout(() => root.setAttribute("aria-busy", "true"), SLOW);
  };
}

function staleLine(model) {
  if (!model.stale || model.trouble?.code === "not-paired") return null;
  const { t } = model;
  return h(
    "div",
    { class: "notice stale", role: "status" },
    h("strong", {}, t("stateStale", model.suggestion.profile.first_name || model.suggestion.profile.name)),
    h("p", {}, t("stateStaleStep")),
  );
}
