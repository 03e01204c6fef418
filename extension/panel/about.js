// About me: the only source of what is said about the sender. What is typed here is kept at once, saved or not.

import { h, labelled, refill, settled } from "../lib/dom.js";
import { isThere, stateView } from "./states.js";

const TEXTS = ["name", "headline", "about", "goal"];
const ROWS = {
  education: { label: "mySchools", fields: { school: "school", degree: "degree", years: "years" }, add: "addSchool" },
  experience: {
    label: "myJobs",
    fields: { title: "jobTitle", company: "company", start: "start", end: "end" },
    add: "addJob",
  },
};
const LISTS = { volunteering: "myVolunteering", interests: "myInterests" };
const LABELS = { name: "myName", headline: "myHeadline", about: "myAbout", goal: "myGoal" };
const HINTS = { headline: "myHeadlineHint", goal: "myGoalHint", about: "myAboutHint" };

const EMPTY = {
  name: "",
  headline: "",
  about: "",
  goal: "",
  education: [],
  experience: [],
  volunteering: [],
  interests: [],
};

/** Builds the tab. What is shown is the unsaved form, else what the server has. */
export function aboutView(model, root) {
  const { t, shell } = model;
  const mine = { about: null, loading: false, status: "", offered: null };
  const status = h("p", { class: "quiet", role: "status" });
  const missing = h("div");
  const form = h("form", { class: "about", on: { submit: save, input: typed } });
  root.append(missing, form);

  const remember = settled(200, () => shell.kept.set({ about: mine.about }));

  function typed() {
    mine.about = read(form);
    tell("unsaved");
    remember();
  }

  function tell(key) {
    mine.status = key;
    status.textContent = key ? t(key) : "";
  }

  async function load() {
    mine.loading = true;
    const unsaved = await shell.kept.get("about");
    if (unsaved) {
      Object.assign(mine, { about: unsaved });
      tell("unsaved");
    } else {
      if (!model.saved) await model.loadAboutMe();
      if (model.saved !== undefined) mine.about = { ...EMPTY, ...model.saved };
    }
    mine.loading = false;
    fill();
    draw();
  }

  async function save(event) {
    event?.preventDefault();
    mine.about = read(form);
    const answer = await model.ask("about-me/save", { about_me: mine.about });
    if (!answer) return;
    await shell.kept.remove("about");
    tell("saved");
    model.say(t("saved"));
    model.set({ saved: mine.about });
    if (model.captures.length && !model.aboutMe) await model.read();
  }

  async function forget() {
    const answer = await model.ask("about-me/forget", {});
    if (!answer) return;
    await shell.kept.remove("about");
    mine.about = { ...EMPTY };
    model.set({ saved: null });
    fill();
    tell("forgotten");
  }

  /** Whose profile may be the user's own; that of somebody invented is nobody's. */
  const person = () => (!model.aboutMe && model.suggestion?.profile.name) || null;

  /** Fills the form from the profile that was read, to be looked over before it is saved. */
  function thisIsMe() {
    const { name, headline, about, education, experience, volunteering } = model.suggestion.profile;
    mine.about = {
      ...mine.about,
      name,
      headline,
      about,
      education: education.map(({ school, degree, years }) => ({ school, degree, years })),
      experience: experience.map(({ title, company, start, end }) => ({ title, company, start, end })),
      volunteering: volunteering.map(({ role, organization }) => [role, organization].filter(Boolean).join(", ")),
    };
    fill();
    tell("lookOver");
    remember();
  }

  function fill() {
    const { about } = mine;
    if (!about) return;
    mine.offered = person();
    refill(
      form,
      h("h2", {}, t("aboutMe")),
      h("p", { class: "quiet" }, t("aboutMeHow")),
      mine.offered && fromProfile(t, mine.offered, thisIsMe),
      TEXTS.map((name) => textField(t, name, about[name])),
      Object.keys(ROWS).map((name) => rows(t, name, about[name], change)),
      Object.entries(LISTS).map(([name, label]) => listField(t, name, label, about[name])),
      h(
        "div",
        { class: "row" },
        h("button", { class: "primary" }, t("save")),
        h("button", { type: "button", on: { click: forget } }, t("forgetMe")),
      ),
      status,
    );
  }

  /** Adds or takes away a row of one kind. */
  function change(name, list) {
    mine.about = { ...read(form), [name]: list(read(form)[name]) };
    fill();
    typed();
  }

  function draw() {
    if (!mine.about && !mine.loading && isThere(model)) load();
    form.hidden = !mine.about;
    refill(missing, !mine.about && !isThere(model) && stateView(model));
    if (mine.about && mine.offered !== person()) fill();
  }
  return draw;
}

function fromProfile(t, name, use) {
  return h(
    "div",
    { class: "notice from-profile" },
    h("p", {}, t("isThisYou", name)),
    h("button", { type: "button", class: "small", data: { key: "this-is-me" }, on: { click: use } }, t("thisIsMe")),
  );
}

function textField(t, name, value) {
  const long = name === "about" || name === "goal";
  const field = h(long ? "textarea" : "input", { name, rows: long ? 3 : null, data: { key: `about ${name}` }, value });
  return labelled(t(LABELS[name]), field, name in HINTS && h("small", {}, t(HINTS[name])));
}

function listField(t, name, label, values) {
  const field = h("textarea", { name, rows: 2, data: { key: `about ${name}` }, value: values.join("\n") });
  return labelled(t(label), field, h("small", {}, t("onePerLine")));
}

function rows(t, name, values, change) {
  const { label, fields, add } = ROWS[name];
  const one = (value, index) =>
    h(
      "div",
      { class: "fields", data: { row: name } },
      Object.entries(fields).map(([field, key]) =>
        labelled(t(key), h("input", { data: { field, key: `${name} ${index} ${field}` }, value: value[field] })),
      ),
      h(
        "button",
        {
          type: "button",
          class: "small",
          "aria-label": t("removeRow", index + 1),
          on: { click: () => change(name, (list) => list.toSpliced(index, 1)) },
        },
        t("remove"),
      ),
    );
  const empty = Object.fromEntries(Object.keys(fields).map((field) => [field, ""]));
  return h(
    "fieldset",
    {},
    h("legend", {}, t(label)),
    values.map(one),
    h(
      "button",
      {
        type: "button",
        class: "small",
        data: { key: `add ${name}` },
        on: { click: () => change(name, (list) => [...list, empty]) },
      },
      t(add),
    ),
  );
}

function read(form) {
  const about = Object.fromEntries(TEXTS.map((name) => [name, form.elements[name].value.trim()]));
  for (const name of Object.keys(ROWS)) {
    about[name] = [...form.querySelectorAll(`[data-row="${name}"]`)].map((row) =>
      Object.fromEntries(
        [...row.querySelectorAll("[data-field]")].map((field) => [field.dataset.field, field.value.trim()]),
      ),
    );
  }
  for (const name of Object.keys(LISTS)) {
    about[name] = form.elements[name].value
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  }
  return about;
}
