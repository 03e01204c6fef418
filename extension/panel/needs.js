// What a tab says that has nobody to be about.

import { h } from "../lib/dom.js";
import { stateView, troubleLine } from "./states.js";

/** The trouble, where there is one; the way to a profile, or another way, where none was read; else nothing. */
export function needsPerson(model, another = null) {
  if (model.suggestion) return troubleLine(model);
  if (model.state !== "welcome") return stateView(model);
  const { t } = model;
  return h("section", { class: "state" }, h("h2", {}, t("nobodyYet")), h("p", {}, t("nobodyYetStep")), another);
}
