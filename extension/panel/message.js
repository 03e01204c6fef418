// The message: an editor that counts and marks, the checks beside it, and what happens after it was sent.

import { h, refill } from "../lib/dom.js";
import { pieces, units } from "../lib/text.js";
import { checksView } from "./checks.js";
import { copyButton } from "./copy.js";
import { sentButton } from "./sent.js";

/** The editor's section. The textarea lies over a copy of its text, whose stretches carry the marks. */
export function messageView(model) {
  const { t } = model;
  const behind = h("div", { class: "behind", "aria-hidden": "true" });
  const area = h("textarea", {
    id: "message-text",
    lang: "en",
    "aria-describedby": "message-count",
    spellcheck: "true",
    on: { input: () => model.write(area.value) },
  });
  const subject = h("input", {
    id: "message-subject",
    maxlength: 300,
    on: { input: () => model.write(model.text, subject.value) },
  });
  const subjectField = h("label", { class: "field" }, h("span", {}, t("subject")), subject);
  const count = h("p", { class: "quiet count", id: "message-count" });
  const newer = h(
    "div",
    { class: "notice" },
    h("p", {}, t("newerDraft")),
    h("button", { class: "small", on: { click: () => model.useDraft() } }, t("useNewerDraft")),
  );
  const checks = checksView(model);
  const actions = h(
    "div",
    { class: "row" },
    copyButton(model, () => model.text, "copy message", "primary"),
    sentButton(model),
  );
  const root = h(
    "section",
    { class: "message", "aria-labelledby": "message" },
    h("h3", { id: "message" }, h("label", { for: "message-text" }, t("message"))),
    newer,
    subjectField,
    h("div", { class: "editor" }, behind, area),
    count,
    actions,
    checks.root,
  );
  return {
    root,
    draw() {
      const { text, draft } = model;
      subjectField.hidden = model.subject === null;
      if (subject.value !== (model.subject ?? "")) subject.value = model.subject ?? "";
      if (area.value !== text) area.value = text;
      refill(behind, marked(model), "\u200b");
      newer.hidden = !model.byHand || draft.message.text === text;
      const { limit } = draft.message;
      count.textContent = limit ? t("ofCharacters", text.length, limit) : t("characters", text.length);
      count.classList.toggle("over", Boolean(limit) && text.length > limit);
      checks.draw();
    },
  };
}

function marked({ text, checks }) {
  const failed = checks.filter((check) => !check.passed);
  const spans = failed.flatMap(({ level, spans }) => spans.map((span) => [...units(text, span), level]));
  return pieces(text, spans).map((each) => (each.mark ? h("mark", { class: each.mark }, each.text) : each.text));
}
