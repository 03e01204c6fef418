// After the first message: one reminder, a thank-you after the talk, and later what came of it.

import { h, refill } from "../lib/dom.js";
import { lookUpSent } from "./basis.js";
import { copyButton } from "./copy.js";
import { needsPerson } from "./needs.js";

const STAGES = { reminder: "stageReminder", "thank-you": "stageThankYou", update: "stageUpdate" };
const WHEN = { reminder: "stageReminderWhen", "thank-you": "stageThankYouWhen", update: "stageUpdateWhen" };

/** Builds the tab; what the user writes stays while the panel is open. */
export function followUpView(model, root) {
  const { t } = model;
  const mine = { stage: "reminder", text: null, checks: [], sent: null, shown: null };

  const when = h("p", { class: "quiet", id: "stage-when" });
  const stage = h(
    "select",
    { "aria-describedby": "stage-when", on: { change: () => pick(stage.value) } },
    Object.entries(STAGES).map(([value, key]) => h("option", { value }, t(key))),
  );
  const learned = h("textarea", { rows: 3, id: "learned", maxlength: 1000, placeholder: t("learnedExample") });
  const learnedField = h("label", { class: "field" }, h("span", {}, t("learned")), learned);
  const text = h("textarea", { rows: 9, id: "follow-up-text", on: { input: () => (mine.text = text.value) } });
  const hints = h("ul", { class: "checks" });
  const form = h(
    "form",
    { on: { submit: write } },
    h("div", { class: "row" }, h("label", { class: "field" }, h("span", {}, t("stage")), stage)),
    when,
    learnedField,
    h("button", { class: "primary" }, t("writeIt")),
  );
  const result = h(
    "section",
    { class: "message", "aria-labelledby": "follow-up" },
    h("h3", { id: "follow-up" }, h("label", { for: "follow-up-text" }, t("message"))),
    text,
    h(
      "div",
      { class: "row" },
      copyButton(model, () => text.value, "copy follow-up", "primary"),
    ),
    hints,
  );
  const unsent = h("div", { class: "notice" }, h("strong", {}, t("notSent")), h("p", {}, t("notSentStep")));
  const body = h("div", {}, h("h2", {}, t("followUp")), unsent, form, result);
  const missing = h("div");
  root.append(missing, body);
  pick("reminder");

  function pick(name) {
    mine.stage = name;
    mine.text = null;
    when.textContent = t(WHEN[name]);
    learnedField.hidden = name === "reminder";
    learned.required = name !== "reminder";
    draw();
  }

  async function write(event) {
    event.preventDefault();
    const answer = await model.ask("follow-up", {
      ...model.request(),
      talking_points: model.sent.points,
      stage: mine.stage,
      learned: learned.value.trim(),
    });
    if (!answer) return;
    mine.text = answer.message.text;
    mine.checks = answer.checks.filter((check) => !check.passed);
    model.say(t("saidWritten"));
    draw();
    text.focus();
    text.setSelectionRange(0, 0);
  }

  async function arrive() {
    const { suggestion } = model;
    if (!suggestion || model.sent) return;
    const sent = await lookUpSent(model);
    if (sent && suggestion === model.suggestion && !model.sent) model.set({ sent });
  }

  function draw() {
    const { sent } = model;
    if (sent !== mine.sent) Object.assign(mine, { sent, text: null });
    const shown = model.tab === "follow-up" && model.suggestion;
    if (shown && shown !== mine.shown) arrive();
    mine.shown = shown;
    unsent.hidden = Boolean(sent);
    form.hidden = !sent;
    refill(missing, needsPerson(model));
    body.hidden = !model.suggestion;
    result.hidden = mine.text === null;
    if (mine.text !== null && text.value !== mine.text) text.value = mine.text;
    refill(
      hints,
      mine.checks.map(({ level, message }) => h("li", { class: `check ${level}` }, h("p", {}, message))),
    );
  }
  return draw;
}
