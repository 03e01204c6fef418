// Commands to type in a terminal.

import { PORT } from "../lib/client.js";
import { h } from "../lib/dom.js";
import { copyButton } from "./copy.js";

const MAKE = "make run";
const IN_FOLDER = navigator.userAgent.includes("Windows")
  ? { serve: ".venv\\Scripts\\overture serve", pair: ".venv\\Scripts\\overture pair" }
  : { serve: MAKE, pair: ".venv/bin/overture pair" };

/** A command with a button that copies it; what starts Overture names the port, where it is another than usual. */
function command(model, name, line) {
  const code = h(
    "code",
    {},
    line.split(/(?<=[/\\ ])/).map((part) => [h("wbr"), part.startsWith("-") ? h("span", {}, part) : part]),
  );
  const option = line === MAKE ? "PORT=" : "--port ";
  if (name === "serve")
    model.client.port().then((port) => port !== PORT && code.append(" ", h("span", {}, option, port)));
  return h(
    "div",
    { class: "command" },
    code,
    copyButton(model, () => code.textContent, `command ${line}`),
  );
}

/** How `overture serve` or `overture pair` is typed: as the server knows that gave out this page, else in both ways. */
export function commands(model, name) {
  const { t, shell } = model;
  if (shell.command) return command(model, name, `${shell.command} ${name}`);
  return [
    h("p", { class: "quiet" }, t("inFolder")),
    command(model, name, IN_FOLDER[name]),
    h("p", { class: "quiet" }, t("inAnyFolder")),
    command(model, name, `overture ${name}`),
  ];
}
