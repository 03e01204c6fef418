// "I sent it": the one moment at which anything about a person is saved.

import { h } from "../lib/dom.js";

/** The button; it saves the person as a contact and says so. */
export function sentButton(model) {
  const { t } = model;
  const button = h("button", { data: { key: "sent" }, title: t("sentWhy") }, t("sent"));
  button.addEventListener("click", async () => {
    const { name, headline, url } = model.suggestion.profile;
    const contact = { name, headline, url, channel: model.choices.channel, status: "sent", text: model.text };
    const saved = await model.ask("contacts/save", { contact });
    if (!saved) return;
    button.textContent = t("sentSaved");
    model.say(t("sentSaved"));
    setTimeout(() => (button.textContent = t("sent")), 3000);
  });
  return button;
}
