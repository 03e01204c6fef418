// Checks of the draft: what is wrong, where, and what to do. What is right is only counted.

import { h, refill, retype } from "../lib/dom.js";
import { units } from "../lib/text.js";
import { toldText } from "./names.js";

/** The list; blocking ones first. */
export function checksView(model) {
  const list = h("ul", { class: "checks" });
  const sum = h("p", { class: "quiet", role: "status" });
  return {
    root: h("div", {}, sum, list),
    draw() {
      const empty = !model.text.trim();
      const all = model.checks.filter(({ rule }) => rule !== SUM);
      const failed = empty ? [] : all.filter((check) => !check.passed);
      const order = [...failed].sort((a, b) => (a.level === "block" ? 0 : 1) - (b.level === "block" ? 0 : 1));
      const passed = all.length - failed.length;
      const sentence = failed.length ? "checksSome" : "checksAll";
      const words = empty ? model.t("emptyMessage") : model.t(sentence, passed, all.length);
      if (sum.textContent !== words) sum.textContent = words;
      refill(
        list,
        order.map((check) => item(model, check)),
      );
    },
  };
}

// What the others come to: beside them it says nothing.
const SUM = "strong-draft-stands";

// What may go without the sentence around it breaking: signs, hashtags and links, of these rules alone.
const REMOVABLE = new Set(["mild-warmth", "page-is-data"]);
const ALONE = /^(?:[^\p{L}\p{N}]+|#\S+|(?:https?:\/\/|www\.)\S+)$/u;

/** The text without the words that a check marks, or null where taking them out could break a sentence. */
function mended(text, { rule, spans }) {
  const marks = spans.map((span) => units(text, span)).sort((a, b) => b[0] - a[0]);
  if (!REMOVABLE.has(rule) || !marks.length || !marks.every((mark) => ALONE.test(text.slice(...mark).trim())))
    return null;
  return marks.reduce((rest, [start, end]) => {
    const before = rest.slice(0, start).trimEnd();
    const ends = /^!+$/.test(rest.slice(start, end).trim()) && !/[.!?]$/.test(before);
    return (before + (ends ? "." : "") + rest.slice(end)).replace(/ +([.,!?])/g, "$1");
  }, text);
}

/** What is wrong, with the numbers of the English; in other languages, what to do about it as well. */
export const checkText = (t, { rule, message, fix = "" }) =>
  toldText(t, message, rule, ...(`${message} ${fix}`.match(/\d+/g) ?? []));

function item(model, check) {
  const { rule, level, fix, spans } = check;
  const { t, text } = model;
  const message = checkText(t, check);
  const better = mended(text, check);
  const stale = model.checked !== text;
  const area = () => document.getElementById("message-text");
  const show = () => {
    area().focus();
    area().setSelectionRange(...units(text, spans[0]));
  };
  return h(
    "li",
    { class: `check ${level}`, data: { rule } },
    h("p", {}, h("strong", {}, t(level === "block" ? "levelBlock" : "levelAdvise")), " ", message),
    message === check.message && fix && h("p", { class: "quiet" }, fix),
    h(
      "div",
      { class: "row" },
      spans.length > 0 &&
        h("button", { class: "small", data: { key: `show ${rule}` }, on: { click: show } }, t("showInMessage")),
      better !== null &&
        h(
          "button",
          { class: "small", disabled: stale, data: { key: `fix ${rule}` }, on: { click: () => retype(area(), better) } },
          t("applyFix"),
        ),
    ),
  );
}
