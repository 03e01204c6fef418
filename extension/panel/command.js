// Commands to type in a terminal.

import { h } from "../lib/dom.js";
import { copyButton } from "./copy.js";

export const SERVE = "overture serve";
export const PAIR = "overture pair";

/** A command with a button that copies it. */
export function command(model, line) {
  return h(
    "div",
    { class: "command" },
    h("code", {}, line),
    copyButton(model, () => line, `command ${line}`),
  );
}
