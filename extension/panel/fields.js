// The fields of "About me": what it holds, and how that is filled in.

import { h, labelled } from "../lib/dom.js";

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
const EXAMPLES = { years: "yearsExample", start: "startExample", end: "endExample" };
const LABELS = { name: "myName", headline: "myHeadline", about: "myAbout", goal: "myGoal" };
const HINTS = { headline: "myHeadlineHint", goal: "myGoalHint", about: "myAboutHint" };

export const EMPTY = {
  name: "",
  headline: "",
  about: "",
  goal: "",
  education: [],
  experience: [],
  volunteering: [],
  interests: [],
};

/** All fields, filled; `change(name, list)` adds or takes away rows of one kind. */
export const fieldsOf = (t, about, change) => [
  TEXTS.map((name) => textField(t, name, about[name])),
  Object.keys(ROWS).map((name) => rows(t, name, about[name], change)),
  Object.entries(LISTS).map(([name, label]) => listField(t, name, label, about[name])),
];

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
        labelled(
          t(key),
          h("input", {
            placeholder: field in EXAMPLES && t(EXAMPLES[field]),
            data: { field, key: `${name} ${index} ${field}` },
            value: value[field],
          }),
        ),
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

/** What stands in the form. */
export function read(form) {
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
