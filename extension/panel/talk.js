// The talk itself: questions built on the talking points, a short introduction, and a checklist. Made to be printed.

import { h, labelled, refill } from "../lib/dom.js";
import { copyButton } from "./copy.js";
import { toldText } from "./names.js";
import { needsPerson } from "./needs.js";
import { reveal } from "./points.js";

const PHASES = {
  trends: "phaseTrends",
  insights: "phaseInsights",
  advice: "phaseAdvice",
  resources: "phaseResources",
  assignments: "phaseAssignments",
};
const MINUTES = [15, 20, 30];

/** Builds the tab; the sheet is made when it is asked for. */
export function talkView(model, root) {
  const { t } = model;
  const mine = { sheet: null, person: null };
  const minutes = h(
    "select",
    {},
    MINUTES.map((each) => h("option", { value: each, selected: each === 20 }, t("minutes", each))),
  );
  const form = h(
    "form",
    { class: "row", on: { submit: make } },
    labelled(t("howLong"), minutes),
    h("button", { class: "primary" }, t("makeSheet")),
  );
  const sheet = h("div", { class: "sheet" });
  const whom = h("strong", { class: "no-print", dir: "auto" });
  const missing = h("div");
  const body = h(
    "div",
    {},
    h("h2", { class: "no-print" }, t("talk")),
    h("p", { class: "quiet no-print" }, t("talkHow")),
    whom,
    form,
    sheet,
  );
  root.append(missing, body);

  async function make(event) {
    event.preventDefault();
    const asked = { ...model.request(), minutes: Number(minutes.value) };
    const answer = await model.ask("interview", asked);
    if (!answer) return;
    mine.sheet = { ...answer, minutes: asked.minutes };
    model.say(t("saidSheet", answer.questions.length));
    draw();
  }

  function draw() {
    const person = model.suggestion?.profile.url ?? null;
    if (person !== mine.person) Object.assign(mine, { person, sheet: null });
    refill(missing, needsPerson(model));
    body.hidden = !model.suggestion;
    whom.textContent = t("followUpFor", model.suggestion?.profile.name || t("someone"));
    refill(sheet, mine.sheet && written(model, mine.sheet));
  }
  return draw;
}

function written(model, { questions, pitch, checklist, minutes }) {
  const { t, shell } = model;
  const all = () => questions.map((question) => question.text).join("\n");
  return [
    h("p", { class: "print-only" }, t("talkWith", model.suggestion.profile.name)),
    h(
      "section",
      {},
      h("h3", {}, t("introduction")),
      h("p", { class: "said", lang: "en" }, pitch.text),
      h("p", { class: "quiet" }, t("seconds", pitch.seconds)),
    ),
    h(
      "section",
      {},
      h("div", { class: "head" }, h("h3", {}, t("questions")), copyButton(model, all, "copy questions")),
      h(
        "ol",
        { class: "questions" },
        questions.map((question) => asked(model, question)),
      ),
    ),
    h(
      "section",
      {},
      h("h3", {}, t("checklist")),
      h(
        "ul",
        { class: "checklist" },
        checklist.map((line) => todo(toldText(t, line, line, minutes))),
      ),
    ),
    shell.kind === "page" && h("button", { class: "no-print", on: { click: () => print() } }, t("print")),
  ];
}

const todo = (line) => h("li", {}, h("label", {}, h("input", { type: "checkbox" }), h("span", {}, line)));

function asked(model, { phase, text, point }) {
  const { t } = model;
  const toProof = () => {
    model.set({ tab: "write" });
    reveal(model, point);
  };
  return h(
    "li",
    {},
    h("span", { class: "kind" }, t(PHASES[phase])),
    h("p", { class: "said", lang: "en" }, text),
    point && model.point(point) && h("button", { class: "small no-print", on: { click: toProof } }, t("evidence")),
  );
}
