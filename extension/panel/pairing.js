// Pairing: eight digits from the terminal, once a browser.

import { h, labelled } from "../lib/dom.js";
import { commands } from "./command.js";
import { toldText, troubleTexts } from "./names.js";

const SHAPE = /^( *\d){8} *$/;

/** The form for the code. */
export function pairing(model) {
  const { t } = model;
  const problem = h("p", { class: "problem", id: "code-problem", role: "alert" }, model.linkFailed && t("linkFailed"));
  const field = h("input", {
    name: "code",
    inputmode: "numeric",
    autocomplete: "one-time-code",
    maxlength: 10,
    "aria-describedby": "code-problem",
    data: { key: "code" },
  });
  const submit = async (event) => {
    event.preventDefault();
    if (!SHAPE.test(field.value)) {
      problem.textContent = t("codeShape");
      field.select();
      return;
    }
    try {
      await model.pair(field.value);
    } catch (error) {
      if (!error.code) throw error;
      problem.textContent = problemText(model, error);
      field.select();
    }
  };
  return h(
    "form",
    { class: "help pair", on: { submit } },
    labelled(t("code"), field),
    h("button", { class: "primary" }, t("pair")),
    problem,
    h("p", { class: "quiet" }, t("newCode")),
    commands(model, "pair"),
  );
}

/** What was wrong with the code; how to get a new one stands below it. */
function problemText(model, error) {
  const { code, said } = error;
  if (code === "code-expired") return toldText(model.t, said, code);
  if (!said) return model.t("pairFailed");
  return [...troubleTexts(model, error), code === "bad-code" && model.t("codeOld")].filter(Boolean).join(" ");
}
