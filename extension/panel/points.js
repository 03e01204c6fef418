// Talking points as cards: kind, age, a tick to use it, its words to change, and its evidence on demand.

import { freshness, h, labelled, refill } from "../lib/dom.js";
import { passages } from "../lib/text.js";
import { ageText, isEnglish, kindText, sectionText, toldText } from "./names.js";

const AT_FIRST = { extension: 5, page: 8 };

/** The list of cards; `model.open` holds the ids whose evidence is shown, `model.editing` the one being changed. */
export function pointsView(model) {
  const { t } = model;
  const list = h("ul", { class: "points" });
  const rest = h("button", { class: "small wide", on: { click: () => model.set({ allPoints: !model.allPoints }) } });
  const count = h("span", { class: "count" });
  const root = h(
    "section",
    { "aria-labelledby": "points" },
    h("h3", { id: "points" }, t("points"), count),
    !isEnglish(model.shell) && h("p", { class: "quiet" }, t("draftsInEnglish")),
    list,
    rest,
  );
  const fresh = freshness();
  return {
    root,
    draw() {
      const { suggestion, captures, unticked, edits, editing, allPoints, open } = model;
      if (!fresh(suggestion, captures, unticked, edits, editing, allPoints, open)) return;
      const points = model.suggestion.talking_points;
      const shown = model.allPoints ? points : points.slice(0, AT_FIRST[model.shell.kind]);
      count.textContent = points.length;
      refill(
        list,
        shown.map((point) => card(model, point)),
      );
      rest.hidden = points.length <= AT_FIRST[model.shell.kind];
      rest.textContent = model.allPoints ? t("fewerPoints") : t("allPoints", points.length);
      root.hidden = points.length === 0;
    },
  };
}

/** Shows a point's card with its evidence, and moves the focus there. */
export function reveal(model, id) {
  const at = model.suggestion.talking_points.findIndex((point) => point.id === id);
  model.set({ open: new Set([...model.open, id]), allPoints: model.allPoints || at >= AT_FIRST[model.shell.kind] });
  queueMicrotask(() => {
    const summary = document.getElementById(`point-${id}`)?.querySelector("summary");
    summary?.focus();
    summary?.scrollIntoView({ block: "center" });
  });
}

function card(model, point) {
  const { t } = model;
  const summary = point.usable ? model.summary(point) : toldText(t, point.summary);
  const tick = h("input", {
    type: "checkbox",
    checked: model.ticked(point),
    disabled: !point.usable,
    "aria-label": t("usePoint", summary),
    data: { key: `tick ${point.id}` },
    on: { change: (event) => model.tick(point.id, event.target.checked) },
  });
  return h(
    "li",
    { id: `point-${point.id}`, class: point.usable ? "point" : "point unusable", data: { kind: point.kind } },
    tick,
    h(
      "div",
      {},
      h("p", { class: "kind" }, kindText(t, point.kind), point.age_days !== null && ` · ${ageText(t, point.age_days)}`),
      model.editing === point.id
        ? editor(model, point)
        : h("p", { class: "summary", dir: "auto", lang: point.usable && "en" }, summary),
      point.id in model.edits && model.editing !== point.id && reworded(model, point),
      !point.usable && h("p", { class: "quiet" }, t("notUsable")),
      proof(model, point),
    ),
  );
}

/** Words that the user put in the page's place are the user's, and go at a click. */
function reworded(model, { id, summary }) {
  const { t } = model;
  const undo = () => model.edit(id, summary);
  return h(
    "p",
    { class: "quiet row reworded" },
    h("span", { class: "as-yours" }, t("reworded")),
    h("button", { class: "small", data: { key: `undo ${id}` }, on: { click: undo } }, t("undo")),
  );
}

function proof(model, point) {
  const { t } = model;
  const open = model.open.has(point.id);
  const remember = (event) => {
    if (model.open.has(point.id) === event.target.open) return;
    const ids = new Set(model.open);
    if (event.target.open) ids.add(point.id);
    else ids.delete(point.id);
    model.open = ids; // drawn already, by the browser
  };
  return h(
    "details",
    { class: "proof", open, on: { toggle: remember } },
    h("summary", { data: { key: `proof ${point.id}` } }, t("evidence")),
    passages(point.evidence, model.captures).map((each, at, all) => quote(t, each, all[at + 1])),
    point.why && h("p", { class: "quiet" }, toldText(t, point.why)),
    point.usable &&
      model.editing !== point.id &&
      h(
        "button",
        { class: "small", data: { key: `edit ${point.id}` }, on: { click: () => startEditing(model, point) } },
        t("edit"),
      ),
  );
}

/** Words on the page, and below the last of a section its name. */
function quote(t, { section, pieces }, next) {
  const words = pieces.map(({ text, mark }) => (mark ? h("mark", {}, text) : text));
  return h(
    "figure",
    {},
    h("blockquote", { dir: "auto" }, words),
    section !== next?.section && h("figcaption", {}, sectionText(t, section)),
  );
}

function startEditing(model, point) {
  model.set({ editing: point.id });
  queueMicrotask(() => document.querySelector(`#point-${CSS.escape(point.id)} .edit textarea`)?.focus());
}

function editor(model, point) {
  const { t } = model;
  const finish = (summary) => {
    model.set({ editing: null });
    if (summary !== null) model.edit(point.id, summary);
    queueMicrotask(() => document.querySelector(`[data-key="${CSS.escape(`edit ${point.id}`)}"]`)?.focus());
  };
  const none = h("small", { role: "status" });
  const input = () => (none.textContent = field.value.trim() ? "" : t("emptyRestores"));
  const field = h(
    "textarea",
    { rows: 3, maxlength: 300, data: { key: `words ${point.id}` }, on: { input } },
    model.summary(point),
  );
  const keys = (event) => {
    if (event.key === "Escape") finish(null);
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      finish(field.value.trim());
    }
  };
  return h(
    "form",
    {
      class: "edit",
      on: {
        keydown: keys,
        submit: (event) => {
          event.preventDefault();
          finish(field.value.trim());
        },
      },
    },
    labelled(t("iNoticed"), field),
    none,
    h(
      "div",
      { class: "row" },
      h("button", { class: "primary small" }, t("save")),
      h("button", { type: "button", class: "small", on: { click: () => finish(null) } }, t("cancel")),
      point.id in model.edits &&
        h("button", { type: "button", class: "small", on: { click: () => finish(point.summary) } }, t("original")),
    ),
  );
}
