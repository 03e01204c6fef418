// People written to, saved only on "I sent it": what is due, how far each has come, notes, export and forgetting.

import { h, labelled, refill } from "../lib/dom.js";
import { channelText } from "./choices.js";
import { ageText, STATUSES, statusText } from "./names.js";
import { isThere, stateView, troubleLine } from "./states.js";
import { twice } from "./twice.js";

const DAY = 24 * 3600 * 1000;
const DUE = { reminder: "dueReminder", "thank-you": "dueThankYou" };
const WRITE = { reminder: "writeReminder", "thank-you": "writeThankYou", update: "writeUpdate" };
const NEXT = { sent: "reminder", talked: "thank-you", thanked: "update" };
const BEFORE_TALK = ["replied", "scheduled"];
const WEEK = 7 * DAY; // after which, without an answer, a reminder is due

/** Builds the tab; the list is fetched each time the tab is opened. */
export function contactsView(model, root) {
  const { t } = model;
  const mine = { list: null, shown: false, noted: null };
  const body = h("div");
  const missing = h("div");
  root.append(missing, body);

  async function load() {
    const answer = await model.ask("contacts/list", {});
    if (answer) mine.list = answer;
    show();
  }

  const act = async (name, request) => {
    if (!(await model.ask(name, request))) return;
    if (name === "contacts/forget") {
      const { followed } = model;
      const { all, id } = request;
      model.set({ sent: null, followed: all || followed?.id === id ? null : followed });
    }
    await load();
  };

  const note = (contact) => {
    mine.noted = contact.id;
    model.say(t("savedShort"));
    return act("contacts/save", { contact });
  };

  async function download(format) {
    const answer = await model.ask("contacts/export", { format });
    if (!answer) return;
    const address = URL.createObjectURL(new Blob([answer.content], { type: answer.media_type }));
    h("a", { href: address, download: answer.filename }).click();
    URL.revokeObjectURL(address);
  }

  function show() {
    if (!mine.list) return;
    const { contacts, due, preferences, notes_this_month: sent } = mine.list;
    refill(
      body,
      h("h2", {}, t("contacts")),
      h("p", { class: "quiet" }, t("contactsHow")),
      due.length > 0 &&
        h(
          "section",
          {},
          h("h3", {}, t("due")),
          h(
            "ul",
            { class: "due" },
            due.map((each) => dueItem(model, each, contacts)),
          ),
        ),
      h("p", { class: "count" }, t("notesThisMonth", sent, preferences.monthly_notes)),
      contacts.length > 0 && model.shell.chart?.(model, contacts),
      contacts.length
        ? h(
            "ul",
            { class: "contacts" },
            contacts.map((each) => item(model, each, { act, note, noted: mine.noted === each.id })),
          )
        : h("p", { class: "state" }, t("noContacts")),
      contacts.length > 0 &&
        h(
          "div",
          { class: "row" },
          h("button", { class: "small", on: { click: () => download("csv") } }, t("exportCsv")),
          h("button", { class: "small", on: { click: () => download("json") } }, t("exportJson")),
          twice(t, "forgetAll", "reallyForgetAll", () => act("contacts/forget", { all: true })),
        ),
      settings(t, preferences, act),
    );
  }

  // Drawn only while it is shown: that another tab is, it hears here.
  model.watch(({ tab }) => tab === "contacts" || (mine.shown = false));

  return function draw() {
    refill(missing, mine.list ? troubleLine(model) : !isThere(model) && stateView(model));
    const arrived = !mine.shown;
    mine.shown = isThere(model);
    if (arrived) mine.noted = null;
    if (arrived && mine.shown) load();
  };
}

/** The way to the draft of what is next to be written to somebody. */
function writeButton(model, contact, stage, key, words) {
  const write = () => model.set({ tab: "follow-up", followed: { ...contact, stage } });
  return h(
    "button",
    { class: "small", "aria-label": `${words}: ${contact.name}`, data: { key }, on: { click: write } },
    words,
  );
}

/** Who waits for what, and the way to its draft. */
function dueItem(model, { contact: due, name, what, late }, contacts) {
  const { t } = model;
  const contact = contacts.find(({ id }) => id === due);
  return h(
    "li",
    { class: late ? "late" : null },
    h("span", {}, h("strong", {}, name), " ", t(late ? "dueThankYouLate" : DUE[what])),
    writeButton(model, contact, what, `due ${due}`, t("writeIt")),
  );
}

const dayText = (shell, at) => new Date(at).toLocaleDateString(shell.language, { dateStyle: "medium" });

/** What comes next: a message that can be written at once, with the day of a reminder that is not due; or the talk. */
function nextStep(model, contact, save) {
  const { t, shell } = model;
  const { id, status, dates, history } = contact;
  if (BEFORE_TALK.includes(status)) {
    const click = () => save({ status: "talked" });
    return h("button", { class: "small", data: { key: `next ${id}` }, on: { click } }, t("weTalked"));
  }
  const stage = !(status === "sent" && dates.reminded) && NEXT[status];
  if (!stage) return null;
  const from = Math.max(...history.map(({ at }) => Date.parse(at))) + WEEK;
  return [
    writeButton(model, contact, stage, `next ${id}`, t(WRITE[stage])),
    stage === "reminder" && from > Date.now() && h("span", { class: "quiet" }, t("reminderFrom", dayText(shell, from))),
  ];
}

/** What was sent: each message with its day and kind; of a reminder that was written elsewhere its day. */
function sentTexts({ t, shell }, { history, dates: { reminded, thanked } }) {
  const untold = reminded && !history.some(({ at }) => at === reminded);
  const kind = ({ at, channel }) => {
    if (at === reminded) return t("stageReminder");
    return at === thanked ? t("stageThankYou") : channelText(t, channel);
  };
  return (untold ? [...history, { at: reminded }] : history)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((each) =>
      h(
        "figure",
        { class: "sent" },
        h("figcaption", {}, `${dayText(shell, each.at)} · ${kind(each)}`),
        each.text && h("blockquote", { lang: "en" }, each.text),
      ),
    );
}

function item(model, contact, { act, note, noted }) {
  const { t } = model;
  const { id, name, headline, status, notes, dates, history } = contact;
  const save = (changes) => act("contacts/save", { contact: { ...contact, ...changes } });
  const list = h(
    "select",
    {
      "aria-label": t("statusOf", name),
      data: { key: `status ${id}` },
      on: { change: (event) => save({ status: event.target.value }) },
    },
    Object.keys(STATUSES)
      .filter((each) => each !== "drafted" || !history.length)
      .map((each) => h("option", { value: each }, statusText(t, each))),
  );
  list.value = status;
  const age = Math.max(0, Math.floor((Date.now() - Date.parse(dates[status] || dates.sent)) / DAY));
  const area = h("textarea", {
    rows: 2,
    maxlength: 2000,
    data: { key: `notes ${id}` },
    value: notes,
    on: { change: () => note({ ...contact, notes: area.value }) },
  });
  return h(
    "li",
    { class: "contact", data: { status } },
    h("div", { class: "head" }, h("strong", {}, name), list),
    h("p", { class: "quiet" }, [headline, Number.isFinite(age) && ageText(t, age)].filter(Boolean).join(" · ")),
    h("div", { class: "row" }, nextStep(model, contact, save)),
    h(
      "details",
      { data: { key: `contact ${id}` } },
      h("summary", {}, t("details")),
      sentTexts(model, contact),
      labelled(t("notes"), area),
      noted && h("p", { class: "quiet noted" }, t("savedShort")),
      h(
        "div",
        { class: "row" },
        status === "sent" &&
          !dates.reminded &&
          h(
            "button",
            { class: "small", on: { click: () => save({ dates: { ...dates, reminded: new Date().toISOString() } }) } },
            t("reminded"),
          ),
        twice(t, "forgetOne", "reallyForget", () => act("contacts/forget", { id })),
      ),
    ),
  );
}

function settings(t, preferences, act) {
  const save = (event) => {
    event.preventDefault();
    const data = new FormData(event.target);
    act("preferences/save", {
      preferences: { monthly_notes: Number(data.get("monthly")), keep_days: Number(data.get("keep")) },
    });
  };
  const number = (name, key, value, max) =>
    labelled(
      t(key),
      h("input", { name, type: "number", min: 0, max, required: true, value, data: { key: `set ${name}` } }),
    );
  return h(
    "details",
    { data: { key: "contact-settings" } },
    h("summary", {}, t("settings")),
    h(
      "form",
      { class: "row", on: { submit: save } },
      number("monthly", "monthlyNotes", preferences.monthly_notes, 1000),
      number("keep", "keepDays", preferences.keep_days, 3650),
      h("button", {}, t("save")),
    ),
  );
}
