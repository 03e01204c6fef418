// Whose profile it is, and what of it could be read.

import { h, refill } from "../lib/dom.js";
import { sectionText, toldText } from "./names.js";
import { NO_MORE } from "./openers.js";

/** The profile's head. */
export function whoView(model) {
  const root = h("section", { class: "who", "aria-labelledby": "who" });
  return { root, draw: () => refill(root, head(model), pages(model), hints(model), sender(model)) };
}

function head({ suggestion, t }) {
  const { name, headline, location, degree, mutual_connections: mutual } = suggestion.profile;
  const known = mutual.names.length + mutual.others;
  return [
    h(
      "h2",
      { id: "who", dir: "auto" },
      name || t("someone"),
      degree && h("span", { class: "degree" }, toldText(t, degree)),
    ),
    headline && h("p", { class: "headline", dir: "auto" }, headline),
    h(
      "p",
      { class: "quiet" },
      [location, known > 0 && t(known === 1 ? "mutualOne" : "mutualMany", known)].filter(Boolean).join(" · "),
    ),
  ];
}

function pages(model) {
  const { captures, shell, t } = model;
  const [first, ...more] = captures;
  return h(
    "div",
    { class: "row pages" },
    more.length > 0 && h("span", { class: "quiet" }, t("pagesRead", captures.length)),
    shell.readAgain &&
      h("button", { class: "small", data: { key: "again" }, on: { click: () => model.readAgain() } }, t("readAgain")),
    first &&
      (shell.addPage
        ? h("button", { class: "small", data: { key: "more-pages" }, on: { click: shell.addPage } }, t("addPage"))
        : h(
            "details",
            { data: { key: "more-pages" } },
            h("summary", {}, t("addPage")),
            h("p", { class: "quiet" }, t("addPageHow")),
          )),
  );
}

/** Who writes: an invented sender in the samples; and the way to "About me" where nobody is known. */
function sender(model) {
  const { t, aboutMe, saved } = model;
  if (aboutMe) return h("p", { class: "quiet" }, t("writtenAs", aboutMe.name, aboutMe.headline));
  if (saved !== null) return null;
  return h(
    "div",
    { class: "notice" },
    h("p", {}, t("whoAreYou")),
    h(
      "button",
      { class: "small", data: { key: "who-are-you" }, on: { click: () => model.set({ tab: "about" }) } },
      t("fillAboutMe"),
    ),
  );
}

const notice = (...children) => h("div", { class: "notice" }, children);
const MOST_PARTS = 3;
const READ_AGAIN = /-not-loaded$|^posts-cut-off$/;

/** A note's words. The parts that were not loaded are one note, whose code names the first: here they all count. */
function noteText({ t, suggestion }, { code, message }) {
  const absent = suggestion.profile.sections.filter(({ state }) => state === "not-loaded");
  const named = absent.slice(0, MOST_PARTS).map(({ kind }) => sectionText(t, kind));
  const parts = [...named, absent.length > MOST_PARTS && "…"].filter(Boolean).join(", ");
  return toldText(t, message, code.replace(/^.*-(?=not-loaded$)/, ""), parts);
}

/** What the server wants the user to know: a part that the page had not loaded yet, or nothing to hook on. */
function hints(model) {
  const { draft, saved, shell, state, t } = model;
  if (model.noneTicked()) return notice(h("strong", {}, t("allUnticked")), h("p", {}, t("allUntickedStep")));
  const notes = draft?.notes ?? [];
  // Where "About me" is known to be empty, `sender` says so, with the way to it.
  const elsewhere = saved === null ? ["about-me-empty", NO_MORE] : [NO_MORE];
  const told = notes.filter(({ code }) => !elsewhere.includes(code));
  if (!told.length && state !== "nothing-found") return null;
  return notice(
    state === "nothing-found" && [
      h("strong", {}, t("stateNothingFound")),
      !told.length && h("p", {}, t("stateNothingFoundStep")),
    ],
    told.map((note) => h("p", { data: { note: note.code } }, noteText(model, note))),
    shell.kind === "page" && told.some(({ code }) => READ_AGAIN.test(code)) && h("p", {}, t("pasteAgain")),
  );
}
