// What each stretch of a draft rests on: the page, "About me", or the user's own words; and how that is shown.

import { h } from "../lib/dom.js";

/** The look of a stretch, or null where it states nothing. A reworded point proves nothing: it is the user's word. */
export function markOf(model, { point: id, yours }) {
  if (id === "about-me") return "as-mine";
  if (!id || !model.point(id)) return null;
  return yours ? "as-yours" : "as-fact";
}

/** What proves a stretch, in a sentence or in the page's own words. */
export function proofOf(model, segment) {
  const { t } = model;
  const mark = markOf(model, segment);
  if (mark === "as-mine") return t("fromAboutMe");
  if (mark === "as-yours") return t("yourWords");
  const { evidence } = model.point(segment.point);
  return `“${evidence.map((each) => each.text).join("” · “")}”`;
}

const LEGEND = { "as-fact": "legendPage", "as-mine": "fromAboutMe", "as-yours": "yourWords", block: "legendCheck" };

/** What the marks of a text mean: those of `marks` alone. */
export const legend = (t, marks) =>
  Object.entries(LEGEND)
    .filter(([mark]) => marks.has(mark))
    .map(([mark, key]) => [h("span", { class: `key ${mark}` }, t(key)), " "]);
