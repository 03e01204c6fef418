// "I sent it": the one moment at which anything about a person is saved.

import { h } from "../lib/dom.js";
import { basisOf } from "./basis.js";

const SHOWN = 3000;

/** The button and a line below it. It asks once where a check blocks, and saves the person as a contact. */
export function sentView(model) {
  const { t } = model;
  const button = h("button", { data: { key: "sent" }, title: t("sentWhy") }, t("sent"));
  const line = h("p", { class: "quiet", role: "status" });
  let sure = false;
  const reset = () => {
    sure = false;
    button.textContent = t("sent");
  };
  button.addEventListener("blur", () => sure && reset());
  button.addEventListener("click", async () => {
    const red = model.checks.filter(({ passed, level }) => !passed && level === "block").length;
    if (red && !sure && !model.aboutMe) {
      sure = true;
      button.textContent = t("sentSure", red);
      return;
    }
    reset();
    const sent = { text: model.text, points: basisOf(model) };
    const { name, first_name, headline, url } = model.suggestion.profile;
    const contact = { name, first_name, headline, url, channel: model.choices.channel, status: "sent", ...sent };
    // A sample brings a sender of its own; its person does not exist, and is no contact.
    if (!model.aboutMe) {
      if (!(await model.ask("contacts/save", { contact }))) return;
      button.textContent = t("sentSaved");
      model.say(t("sentSaved"));
      setTimeout(reset, SHOWN);
    }
    model.set({ sent, aside: null });
  });
  return {
    button,
    line,
    draw() {
      const words = model.sent && model.aboutMe ? t("sentSample", model.suggestion.profile.name) : "";
      if (line.textContent !== words) line.textContent = words;
      line.hidden = !words;
    },
  };
}
