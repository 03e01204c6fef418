// The panel's frame: its tabs, its one live region, and which view is shown.

import { connect } from "../lib/client.js";
import { h, refill } from "../lib/dom.js";
import { aboutView } from "./about.js";
import { contactsView } from "./contacts.js";
import { followUpView } from "./follow-up.js";
import { createModel } from "./model.js";
import { alarm, troublePlace } from "./states.js";
import { talkView } from "./talk.js";
import { writeView } from "./write.js";

const TABS = [
  { name: "write", label: "tabWrite", view: writeView },
  { name: "follow-up", label: "tabFollowUp", view: followUpView },
  { name: "talk", label: "tabTalk", view: talkView },
  { name: "contacts", label: "tabContacts", view: contactsView },
  { name: "about", label: "tabAbout", view: aboutView },
];

const LINK_FAILURES = new Set(["bad-code", "code-expired"]);

/** Builds the panel into the document's body and starts it. */
export async function open(shell) {
  document.documentElement.lang = shell.language;
  document.documentElement.dataset.shell = shell.kind;
  const client = connect(shell);
  const model = createModel(shell, client);
  const { t } = shell;

  const buttons = TABS.map(({ name, label }) =>
    h(
      "button",
      {
        role: "tab",
        id: `tab-${name}`,
        "aria-controls": `view-${name}`,
        on: { click: () => model.set({ tab: name }) },
      },
      t(label),
    ),
  );
  const panels = TABS.map(({ name }) =>
    h("div", { role: "tabpanel", id: `view-${name}`, class: `view view-${name}`, "aria-labelledby": `tab-${name}` }),
  );
  const bell = h("div", { class: "alarm" });
  const said = h("p", { class: "unseen", role: "status", "aria-live": "polite" });

  const arrows = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = TABS.findIndex(({ name }) => name === model.tab);
    const to = step ? (at + step + TABS.length) % TABS.length : { Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    model.set({ tab: TABS[to].name });
    buttons[to].focus();
  };

  const dismiss = ({ key }) => {
    if (key === "Escape") for (const tip of document.querySelectorAll(".tip")) tip.hidden = true;
  };
  document.addEventListener("keydown", dismiss);

  document.body.append(
    h(
      "header",
      { class: "bar" },
      h("h1", {}, h("img", { src: "../icons/128.png", alt: "", width: 22, height: 22 }), "Overture"),
      h("div", { role: "tablist", "aria-label": t("tabs"), on: { keydown: arrows } }, buttons),
      bell,
    ),
    h("main", {}, panels),
    said,
  );

  // The head repeats a trouble only where its own place is out of view.
  const eye = new IntersectionObserver((seen) => (bell.hidden = seen.at(-1).isIntersecting));
  const watchTrouble = () => {
    eye.disconnect();
    const place = troublePlace();
    if (place) eye.observe(place);
    else bell.hidden = false;
  };

  model.say = (sentence) => {
    said.textContent = sentence;
  };
  let tab = model.tab;
  const draws = TABS.map(({ view }, index) => view(model, panels[index]));
  model.watch(() => {
    if (tab !== model.tab) said.textContent = "";
    ({ tab } = model);
    refill(bell, alarm(model));
    TABS.forEach(({ name }, index) => {
      const shown = name === model.tab;
      buttons[index].setAttribute("aria-selected", String(shown));
      buttons[index].tabIndex = shown ? 0 : -1;
      panels[index].hidden = !shown;
      if (shown) draws[index]();
    });
    watchTrouble();
  });

  if (shell.code) {
    await client.pair(shell.code).catch((error) => {
      if (!error.code) throw error;
      model.set({ linkFailed: LINK_FAILURES.has(error.code) });
    });
  }
  await model.start();
}
