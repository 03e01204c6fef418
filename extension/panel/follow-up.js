// After the first message: one reminder, a thank-you after the talk, and later what came of it.

import { h, labelled, refill } from "../lib/dom.js";
import { contactOf, followUpRequest, isSame, sentTo } from "./basis.js";
import { checkText } from "./checks.js";
import { isNote } from "./choices.js";
import { copyButton } from "./copy.js";
import { needsPerson } from "./needs.js";

const STAGES = { reminder: "stageReminder", "thank-you": "stageThankYou", update: "stageUpdate" };
const WHEN = { reminder: "stageReminderWhen", "thank-you": "stageThankYouWhen", update: "stageUpdateWhen" };
const TOLD = {
  "thank-you": { label: "learned", example: "learnedExample" },
  update: { label: "cameOfIt", example: "cameOfItExample" },
};
const DONE = { reminder: "reminded", "thank-you": "thanked", update: "sent" };

/** Builds the tab: about a contact that is due, else about the person at hand. What is written stays until another. */
export function followUpView(model, root) {
  const { t } = model;
  const mine = { stage: "reminder", told: {}, text: null, checks: [], base: null, shown: null, anybody: false };

  const when = h("p", { class: "quiet", id: "stage-when" });
  const stage = h(
    "select",
    { "aria-describedby": "stage-when", on: { change: () => pick(stage.value) } },
    Object.entries(STAGES).map(([value, key]) => h("option", { value }, t(key))),
  );
  const learned = h("textarea", { rows: 3, id: "learned", lang: "en", maxlength: 1000 });
  const learnedLabel = h("span");
  const learnedField = h("label", { class: "field" }, learnedLabel, learned);
  const behind = h("div", { class: "behind", "aria-hidden": "true" });
  const text = h("textarea", { id: "follow-up-text", lang: "en", on: { input: () => keep(text.value) } });
  const hints = h("ul", { class: "checks" });
  const form = h(
    "form",
    { on: { submit: write } },
    h("div", { class: "row" }, labelled(t("stage"), stage)),
    when,
    learnedField,
    h("div", { class: "row" }, h("button", { class: "primary" }, t("writeIt"))),
  );
  const done = h("button", { data: { key: "followed" }, on: { click: tick } });
  const copy = copyButton(model, () => text.value, "copy follow-up", "primary");
  const result = h(
    "section",
    { class: "message", "aria-labelledby": "follow-up" },
    h("h3", { id: "follow-up" }, h("label", { for: "follow-up-text" }, t("message"))),
    h("div", { class: "editor" }, behind, text),
    h(
      "div",
      { class: "row" },
      copy,
      done,
    ),
    hints,
  );
  const choose = chooseContact(model);
  const unsent = h("div", { class: "notice" }, h("strong", {}, t("notSent")), h("p", {}, t("notSentStep")), choose);
  const whom = h("div", { class: "row" });
  const body = h("div", {}, h("h2", {}, t("followUp")), whom, unsent, form, result);
  const missing = h("div");
  root.append(missing, body);
  pick("reminder");

  function pick(name) {
    mine.told[mine.stage] = learned.value;
    Object.assign(mine, { stage: name, text: null });
    when.textContent = t(WHEN[name]);
    const told = TOLD[name];
    learnedField.hidden = !told;
    learned.required = Boolean(told);
    learned.value = mine.told[name] ?? "";
    if (told) {
      learnedLabel.textContent = t(told.label);
      learned.placeholder = t(told.example);
    }
    draw();
  }

  /** The draft as it stands; what is behind it makes room for all of it. */
  function keep(written) {
    mine.text = written;
    behind.textContent = `${written}\u200b`;
    copy.disabled = done.disabled = !written.trim();
  }

  async function write(event) {
    event?.preventDefault();
    const { base } = mine;
    const told = { stage: mine.stage, learned: learned.value.trim() };
    const answer = await model.ask("follow-up", { ...followUpRequest(model), ...told });
    if (!answer || base !== mine.base) return;
    keep(answer.message.text);
    mine.checks = answer.checks.filter((check) => !check.passed);
    model.say(t("saidWritten"));
    draw();
    (learned.required && !told.learned ? learned : text).focus();
    text.setSelectionRange(0, 0);
  }

  /**
   * Keeps with the contact what was sent, beside what was sent before: none of it goes out as a note. Nobody who has
   * been forgotten comes back by it.
   */
  async function tick() {
    const listed = model.followed || (await model.ask("contacts/list", {}));
    if (!listed) return;
    const saved = model.followed ?? contactOf(model, listed.contacts);
    if (!saved) return model.set({ sent: null });
    const { stage: _, ...contact } = saved;
    const at = new Date().toISOString();
    const channel = isNote(contact.channel) ? "message" : contact.channel;
    const history = [...contact.history, { at, channel, text: text.value }];
    const changes = {
      reminder: { dates: { ...contact.dates, reminded: at } },
      "thank-you": { status: "thanked", dates: { ...contact.dates, thanked: at } },
    }[mine.stage];
    if (!(await model.ask("contacts/save", { contact: { ...contact, history, ...changes } }))) return;
    model.set({ followed: null, tab: "contacts" });
    begin(model.sent);
    queueMicrotask(() => model.say(t("savedShort"))); // once that tab is there, which begins in silence
  }

  /** Looks whether there is somebody to choose, and what was sent to the person at hand. */
  async function arrive() {
    if (model.sent) return;
    const answer = await model.ask("contacts/list", {});
    if (!answer || model.sent) return;
    const sent = sentTo(model, answer.contacts);
    mine.anybody = answer.contacts.length > 0;
    model.set(sent ? { sent } : {});
  }

  /** Begins anew on what was sent, or on nothing: what was told of one person is never said to another. */
  function begin(base) {
    Object.assign(mine, { base, told: {} });
    learned.value = "";
    stage.value = base?.stage ?? "reminder";
    pick(stage.value);
  }

  function draw() {
    const { followed, sent, suggestion, aboutMe } = model;
    const base = followed ?? sent;
    if (base !== mine.base) {
      begin(base);
      if (followed) write();
    }
    const shown = model.tab === "follow-up" && !followed && (suggestion ?? (model.state === "welcome" && "nobody"));
    if (shown && shown !== mine.shown) arrive();
    mine.shown = shown;
    unsent.hidden = Boolean(base);
    choose.hidden = !mine.anybody;
    form.hidden = !base;
    refill(missing, !(followed && !model.trouble) && needsPerson(model, mine.anybody && chooseContact(model)));
    refill(whom, (followed || suggestion) && person(model));
    body.hidden = !suggestion && !followed;
    done.hidden = !followed && Boolean(aboutMe); // somebody invented is nobody's contact
    done.textContent = t(DONE[mine.stage]);
    result.hidden = mine.text === null;
    if (mine.text !== null && text.value !== mine.text) text.value = mine.text;
    refill(
      hints,
      mine.checks.map((check) => h("li", { class: `check ${check.level}` }, h("p", {}, checkText(t, check)))),
    );
  }
  // Drawn only while it is shown: that another tab is, it hears here.
  model.watch(({ tab }) => tab === "follow-up" || (mine.shown = null));
  return draw;
}

/** Whom the draft is for, and the way from a contact back to the person at hand, where that is another. */
function person({ t, set, followed, suggestion }) {
  const { name } = followed ?? suggestion.profile;
  const back = () => set({ followed: null });
  return [
    h("strong", { dir: "auto" }, t("followUpFor", name || t("someone"))),
    followed &&
      suggestion &&
      !isSame(followed, suggestion.profile) &&
      h("button", { class: "small", on: { click: back } }, t("aboutInstead", suggestion.profile.name)),
  ];
}

const chooseContact = ({ t, set }) =>
  h(
    "button",
    { class: "small", data: { key: "choose-contact" }, on: { click: () => set({ tab: "contacts" }) } },
    t("chooseContact"),
  );
