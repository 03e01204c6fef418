// Pairing: eight digits from the terminal, once a browser.

import { h, labelled } from "../lib/dom.js";
import { command, PAIR } from "./command.js";
import { troubleTexts } from "./names.js";

/** The form for the code. */
export function pairing(model) {
  const { t } = model;
  const problem = h("p", { class: "problem", id: "code-problem", role: "alert" }, model.linkFailed && t("linkFailed"));
  const field = h("input", {
    name: "code",
    inputmode: "numeric",
    autocomplete: "one-time-code",
    pattern: "( *[0-9]){8} *",
    maxlength: 10,
    required: true,
    "aria-describedby": "code-problem",
    data: { key: "code" },
  });
  const submit = async (event) => {
    event.preventDefault();
    try {
      await model.pair(field.value);
    } catch (error) {
      if (!error.code) throw error;
      problem.textContent = error.said ? troubleTexts(model, error).join(" ") : t("pairFailed");
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
    command(model, PAIR),
    h("p", { class: "quiet" }, t("pairWithMake")),
  );
}
