// Copying: on a click alone, exactly what was seen, and it says so.

import { h } from "../lib/dom.js";
import { clean } from "../lib/text.js";

const SHOWN = 2000;

/** A button that copies what `text()` gives, and says "Copied" for two seconds. */
export function copyButton(model, text, key, look = "small", title = null) {
  const { t } = model;
  const button = h("button", { class: `${look} copy`, title, data: { key } }, t("copy"));
  button.addEventListener("click", async () => {
    let done = true;
    await navigator.clipboard.writeText(clean(text())).catch(() => (done = false));
    button.textContent = t(done ? "copied" : "copyFailed");
    button.classList.toggle("done", done);
    model.say(t(done ? "copied" : "copyFailed"));
    setTimeout(() => {
      button.textContent = t("copy");
      button.classList.remove("done");
    }, SHOWN);
  });
  return button;
}
