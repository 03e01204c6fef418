// The closed list of what the panel can be in, each with a sentence and a next step.

import { h, labelled } from "../lib/dom.js";
import { commands } from "./command.js";
import { toldText, troubleTexts } from "./names.js";
import { pairing } from "./pairing.js";

// `help` names what stands below the sentences: see HELP. `again` offers the same step once more.
export const STATES = {
  looking: { title: "stateLooking", step: "stateLookingStep", busy: true },
  welcome: { title: "stateWelcome", step: "stateWelcomeStep", help: "page" },
  reading: { title: "stateReading", step: "stateReadingStep", busy: true },
  "not-running": { title: "stateNotRunning", step: "stateNotRunningStep", help: "start" },
  "not-ours": { title: "stateNotOurs", step: "stateNotOursStep", help: "port" },
  "not-paired": { title: "stateNotPaired", step: "stateNotPairedStep", help: "pair" },
  "not-readable": { title: "stateNotReadable", step: "stateNotReadableStep" },
  "not-a-profile": { title: "stateNotAProfile", step: "stateNotAProfileStep", help: "page" },
  "nothing-found": { title: "stateNothingFound", step: "stateNothingFoundStep" },
  ready: { title: "stateReady", step: "stateReadyStep" },
  busy: { title: "stateBusy", step: "stateBusyStep", busy: true },
  error: { title: "stateError", step: "stateErrorStep", again: true },
};

// In these there is nobody to ask anything of.
const ABSENT = new Set(["looking", "not-running", "not-ours", "not-paired", "busy"]);

const HELP = { start: starting, port: portForm, pair: pairing, page: localPage };

/** The name of the state that a trouble puts the panel in. */
export const stateOf = (code) => (code in STATES ? code : "error");

/** Whether Overture is there and knows us, as far as the panel knows. */
export const isThere = (model) => !ABSENT.has(model.state);

/** Whether a call failed only because there was nobody to ask. */
export const isAway = ({ trouble }) => ABSENT.has(trouble?.code);

/** A whole view for a state in which there is nothing else to show. */
export function stateView(model) {
  const { t } = model;
  const name = stateOf(model.state);
  const { title, busy, help, again } = STATES[name];
  return h(
    "section",
    { class: `state state-${name}`, data: { state: name }, "aria-busy": busy ? "true" : null },
    h("div", { class: "mark", "aria-hidden": "true" }),
    h("h2", {}, t(title)),
    stepTexts(model, name).map((text) => h("p", {}, text)),
    help && HELP[help](model),
    again && h("button", { class: "primary", on: { click: () => model.look() } }, t("tryAgain")),
  );
}

/** A line above the results, for a trouble that leaves them usable. */
export function troubleLine(model) {
  const { t, trouble } = model;
  if (!trouble || !model.suggestion) return null;
  const name = stateOf(trouble.code);
  const { title, help, again } = STATES[name];
  return h(
    "div",
    { class: "notice trouble", role: "status", data: { trouble: name } },
    h("strong", {}, t(title)),
    stepTexts(model, name).map((text) => h("p", {}, text)),
    help && HELP[help](model),
    again && h("button", { on: { click: () => model.read() } }, t("tryAgain")),
  );
}

/** Where the tab shown says what the trouble is. */
export const troublePlace = () => document.querySelector(".view:not([hidden]) .trouble");

/** A line for the head of the panel, which stays in view, with the way to the trouble's own place. */
export function alarm({ t, trouble, suggestion, set }) {
  if (!trouble || !suggestion) return null;
  const go = () => {
    if (!troublePlace()) set({ tab: "write" });
    queueMicrotask(() => troublePlace()?.scrollIntoView({ block: "center" }));
  };
  return [
    h("span", {}, t(STATES[stateOf(trouble.code)].title)),
    h("button", { class: "small", data: { key: "alarm" }, on: { click: go } }, t("whatToDo")),
  ];
}

/** What to do, once: the server's own sentences where it knows more than we do. */
function stepTexts(model, name) {
  const { t, shell, trouble } = model;
  if (name === "error" && trouble?.said) return troubleTexts(model, trouble);
  const knows = name === "not-a-profile" && shell.kind === "extension" && trouble?.fix;
  return [knows ? toldText(t, knows) : t(STATES[name].step)];
}

/** From the extension, the way to the page where there is something to try, and a text can be pasted. */
function localPage({ t, client, shell }) {
  if (shell.kind !== "extension") return null;
  const link = h("a", { target: "_blank" });
  client.port().then((port) => {
    link.href = `http://127.0.0.1:${port}`;
    link.textContent = link.host;
  });
  return h("p", { class: "quiet", data: { key: "local-page" } }, t("withoutLinkedIn"), " ", link);
}

function starting(model) {
  const { t, shell } = model;
  return h(
    "div",
    { class: "help" },
    commands(model, "serve"),
    h("p", { class: "quiet" }, t("lookingAgain")),
    !shell.port &&
      h(
        "details",
        { data: { key: "still-nothing" } },
        h("summary", {}, t("stillNothing")),
        portForm(model),
        h("p", {}, t("allowLoopbackWhy")),
        h("button", { on: { click: () => shell.allowLoopback().then(() => model.look()) } }, t("allowLoopback")),
      ),
  );
}

function portForm(model) {
  const { t, client, shell } = model;
  if (shell.port) return commands(model, "serve");
  const move = async (event) => {
    event.preventDefault();
    await client.move(Number(new FormData(event.target).get("port")));
    await model.look();
  };
  const field = h("input", {
    name: "port",
    type: "number",
    min: 1024,
    max: 65535,
    required: true,
    data: { key: "port" },
  });
  client.port().then((port) => (field.value ||= port));
  return h("form", { class: "row", on: { submit: move } }, labelled(t("port"), field), h("button", {}, t("usePort")));
}
