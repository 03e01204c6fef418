// The message: an editor that counts and marks, the checks beside it, and what happens after it was sent.

import { h, labelled, refill } from "../lib/dom.js";
import { pieces, units } from "../lib/text.js";
import { checksView } from "./checks.js";
import { copyButton } from "./copy.js";
import { isNewer, isTitled } from "./drafting.js";
import { legend, markOf, proofOf, showProof, standing } from "./segments.js";
import { sentView } from "./sent.js";

// Such spaces count in how a text breaks into lines; where there are none, no line ends in an underlined one.
const SPACED = / {2}|\t|^ /m;

/**
 * The editor's section. The textarea lies over two copies of its text: one marks what the checks mean, one what proves
 * the stretches that stand in it as they were drafted.
 */
export function messageView(model) {
  const { t } = model;
  const behind = h("div", { class: "behind", "aria-hidden": "true" });
  const facts = h("div", { class: "behind facts", "aria-hidden": "true" });
  const proof = h("span", { class: "tip", id: "message-proof", role: "tooltip", hidden: true });
  const key = h("p", { class: "quiet", id: "message-key" });
  /** Shows the proof of the marked stretch for which `is` is true. */
  const prove = (is) => {
    const mark = [...facts.querySelectorAll("mark")].find(is);
    if (mark) showProof(proof, proofOf(model, model.segments[mark.dataset.at]));
    else proof.hidden = true;
  };
  const under = ({ clientX: x, clientY: y }) =>
    prove((mark) => [...mark.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom));
  const atCaret = () =>
    prove(({ dataset: { start }, textContent: { length } }) => {
      const past = area.selectionStart - start;
      return past >= 0 && past < length;
    });
  const area = h("textarea", {
    id: "message-text",
    lang: "en",
    "aria-describedby": "message-count message-key",
    spellcheck: "true",
    on: {
      input: () => model.write(area.value),
      mousemove: under,
      mouseleave: () => prove(() => false),
      keyup: ({ key: pressed }) => (pressed.startsWith("Arrow") ? atCaret() : prove(() => false)),
      blur: () => prove(() => false),
    },
  });
  const subject = h("input", {
    id: "message-subject",
    lang: "en",
    maxlength: 300,
    on: { input: () => model.write(model.text, subject.value) },
  });
  const subjectField = labelled(t("subject"), subject);
  const count = h("p", { class: "quiet count", id: "message-count" });
  const offer = (said, label, click) =>
    h("div", { class: "notice" }, h("p", {}, t(said)), h("button", { class: "small", on: { click } }, t(label)));
  const newer = offer("newerDraft", "useNewerDraft", () => model.useDraft());
  const aside = offer("textAside", "bringBack", () => model.bringBack());
  const checks = checksView(model);
  const sent = sentView(model);
  const copy = copyButton(model, () => model.text, "copy message", "primary");
  const root = h(
    "section",
    { class: "message", "aria-labelledby": "message" },
    h("h3", { id: "message" }, h("label", { for: "message-text" }, t("message"))),
    newer,
    aside,
    subjectField,
    h("div", { class: "editor" }, behind, facts, area, proof),
    count,
    key,
    h("div", { class: "row" }, copy, sent.button),
    sent.line,
    checks.root,
  );
  return {
    root,
    draw() {
      const { text, draft } = model;
      subjectField.hidden = !isTitled(model);
      if (subject.value !== (model.subject ?? "")) subject.value = model.subject ?? "";
      if (area.value !== text) area.value = text;
      refill(behind, marked(checkSpans(model), text), "\u200b");
      const proven = factSpans(model);
      refill(facts, marked(proven, text), "\u200b");
      facts.classList.toggle("spaced", SPACED.test(text));
      prove(() => false);
      const marks = new Set([...root.querySelectorAll(".behind mark")].map((mark) => mark.className));
      const gone = text.trim() && proven.length < model.segments.filter((each) => markOf(model, each)).length;
      refill(key, gone && [t("underlinesGone"), " "], legend(t, marks));
      sent.draw();
      copy.disabled = sent.button.disabled = !text.trim();
      newer.hidden = !isNewer(model);
      aside.hidden = !model.aside;
      const { limit } = draft.message;
      count.textContent = limit ? t("ofCharacters", text.length, limit) : t("characters", text.length);
      count.classList.toggle("over", Boolean(limit) && text.length > limit);
      checks.draw();
    },
  };
}

function checkSpans({ text, checks }) {
  const failed = checks.filter((check) => !check.passed);
  return failed.flatMap(({ level, spans }) => spans.map((span) => [...units(text, span), { class: level }]));
}

function factSpans(model) {
  return standing(model).flatMap(({ segment, start, end }) => {
    const mark = markOf(model, segment);
    return mark ? [[start, end, { class: mark, data: { at: model.segments.indexOf(segment), start } }]] : [];
  });
}

const marked = (spans, text) =>
  pieces(text, spans).map((each) => (each.mark ? h("mark", each.mark, each.text) : each.text));
