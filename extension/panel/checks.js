// Checks of the draft: what is wrong, where, and what to do. What is right is only counted.

import { h, refill } from "../lib/dom.js";
import { units } from "../lib/text.js";

/** The list; blocking ones first. */
export function checksView(model) {
  const list = h("ul", { class: "checks" });
  const sum = h("p", { class: "quiet", role: "status" });
  return {
    root: h("div", {}, sum, list),
    draw() {
      const failed = model.checks.filter((check) => !check.passed);
      const order = [...failed].sort((a, b) => (a.level === "block" ? 0 : 1) - (b.level === "block" ? 0 : 1));
      const passed = model.checks.length - failed.length;
      const words = model.t(failed.length ? "checksSome" : "checksAll", passed, model.checks.length);
      if (sum.textContent !== words) sum.textContent = words;
      refill(list, order.map((check) => item(model, check)));
    },
  };
}

function item(model, { rule, level, message, fix, spans }) {
  const { t, text } = model;
  const show = () => {
    const area = document.getElementById("message-text");
    area.focus();
    area.setSelectionRange(...units(text, spans[0]));
  };
  return h(
    "li",
    { class: `check ${level}`, data: { rule } },
    h("p", {}, h("strong", {}, t(level === "block" ? "levelBlock" : "levelAdvise")), " ", message),
    fix && h("p", { class: "quiet" }, fix),
    spans.length > 0 &&
      h("button", { class: "small", data: { key: `show ${rule}` }, on: { click: show } }, t("showInMessage")),
  );
}
