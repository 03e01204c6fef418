// Commands to type in a terminal.

import { PORT } from "../lib/client.js";
import { h } from "../lib/dom.js";
import { copyButton } from "./copy.js";

export const SERVE = "overture serve";
export const PAIR = "overture pair";
const MAKE = "make run";
const PORT_TOO = { [SERVE]: "--port ", [MAKE]: "PORT=" };

/** A command with a button that copies it; what starts Overture names the port, where it is another than usual. */
export function command(model, line) {
  const code = h("code", {}, line);
  if (line in PORT_TOO)
    model.client.port().then((port) => port !== PORT && code.append(" ", h("span", {}, PORT_TOO[line], port)));
  return h(
    "div",
    { class: "command" },
    code,
    copyButton(model, () => code.textContent, `command ${line}`),
  );
}

/** Both ways to start Overture: the one that this computer was set up with is the user's to know. */
export const startCommands = (model) => [
  command(model, SERVE),
  h("p", { class: "quiet" }, model.t("serveWithMake")),
  command(model, MAKE),
];
