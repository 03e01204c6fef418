// What each stretch of a draft rests on: the page, "About me", or the user's own words; and how that is shown.

import { h } from "../lib/dom.js";
import { placeOf } from "../lib/text.js";

/** The text as it was drafted. */
export const drafted = ({ segments }) => segments.map((each) => each.text).join("");

/** The stretches that state something, where their words still stand in the text, in order: `{segment, start, end}`. */
export function standing({ segments, text }) {
  const moved = text.length - drafted({ segments }).length;
  let [was, from] = [0, 0];
  return segments.flatMap((segment) => {
    const words = segment.text.trim();
    const first = was + segment.text.indexOf(words);
    was += segment.text.length;
    const start = segment.point ? placeOf(words, text, from, [first, first + moved]) : -1;
    if (start < 0) return [];
    from = start + words.length;
    return [{ segment, start, end: from }];
  });
}

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

/** Shows a proof above the words, of which one reads on below; or below, where the head would cover it. */
export function showProof(tip, words) {
  tip.textContent = words;
  tip.hidden = false;
  tip.classList.remove("below");
  const head = document.querySelector(".bar").offsetHeight;
  tip.classList.toggle("below", tip.getBoundingClientRect().top < head);
}

const LEGEND = {
  "as-fact": "legendPage",
  "as-mine": "fromAboutMe",
  "as-yours": "yourWords",
  block: "legendCheck",
  advise: "legendAdvice",
};

/** What the marks of a text mean: those of `marks` alone. */
export const legend = (t, marks) =>
  Object.entries(LEGEND)
    .filter(([mark]) => marks.has(mark))
    .map(([mark, key]) => [h("span", { class: `key ${mark}` }, t(key)), " "]);
