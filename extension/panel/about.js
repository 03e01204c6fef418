// About me: the only source of what is said about the sender. What is typed here is kept at once, saved or not.

import { h, refill, settled } from "../lib/dom.js";
import { EMPTY, fieldsOf, read } from "./fields.js";
import { isAway, isThere, stateView, troubleLine } from "./states.js";
import { twice } from "./twice.js";

// What is said below the form while it holds what is not saved.
const UNSAVED = new Set(["unsaved", "lookOver", "savedLater"]);

/** Builds the tab. What is shown is the unsaved form, else what the server has. */
export function aboutView(model, root) {
  const { t, shell } = model;
  const mine = { about: null, loading: false, status: "", offered: null };
  const status = h("p", { class: "quiet", role: "status" });
  const back = h(
    "button",
    { type: "button", data: { key: "back-to-saved" }, on: { click: () => backToSaved() } },
    t("backToSaved"),
  );
  const missing = h("div");
  const form = h("form", { class: "about", on: { submit: save, input: typed } });
  root.append(missing, form);

  const remember = settled(200, () => UNSAVED.has(mine.status) && shell.kept.set({ about: mine.about }));

  function typed() {
    mine.about = read(form);
    tell("unsaved");
    remember();
  }

  function tell(key) {
    mine.status = key;
    status.textContent = key ? t(key) : "";
    offerBack();
  }

  const offerBack = () => (back.hidden = !model.saved || !UNSAVED.has(mine.status));

  async function load() {
    mine.loading = true;
    const unsaved = await shell.kept.get("about");
    if (unsaved) {
      Object.assign(mine, { about: unsaved });
      tell("unsaved");
    } else {
      if (!model.saved) await model.loadAboutMe();
      if (model.saved !== undefined) mine.about = { ...EMPTY, ...model.saved };
    }
    mine.loading = false;
    fill();
    draw();
  }

  async function save(event) {
    event?.preventDefault();
    mine.about = read(form);
    tell("unsaved");
    const answer = await model.ask("about-me/save", { about_me: mine.about });
    if (!answer) {
      if (isAway(model)) tell("savedLater");
      return;
    }
    const told = holdsSomething() ? "saved" : "savedEmpty";
    tell(told);
    await shell.kept.remove("about");
    model.say(t(told));
    model.set({ saved: mine.about });
    if (model.captures.length && !model.aboutMe) await model.read();
  }

  async function forget() {
    const answer = await model.ask("about-me/forget", {});
    if (!answer) return;
    tell("forgotten");
    await shell.kept.remove("about");
    mine.about = { ...EMPTY };
    model.set({ saved: null });
    fill();
  }

  async function backToSaved() {
    tell("saved");
    await shell.kept.remove("about");
    mine.about = { ...EMPTY, ...model.saved };
    fill();
    form.elements.name.focus();
  }

  /** Whose profile may be the user's own; that of somebody invented is nobody's. */
  const person = () => (!model.aboutMe && model.suggestion?.profile.name) || null;

  /** What the profile that was read says, as the form holds it. */
  function found() {
    const { name, headline, about, education, experience, volunteering } = model.suggestion.profile;
    return {
      name,
      headline,
      about,
      education: education.map(({ school, degree, years }) => ({ school, degree, years })),
      experience: experience.map(({ title, company, start, end }) => ({ title, company, start, end })),
      volunteering: volunteering.map(({ role, organization }) => [role, organization].filter(Boolean).join(", ")),
    };
  }

  /** Whether anything is filled in; a row that was added and left empty is nothing. */
  const holdsSomething = () =>
    Object.values(mine.about)
      .flat()
      .some((each) => Object.values(each).some(Boolean));

  /** Whether the form holds something whose place what was found would take. */
  const replaces = () =>
    Object.entries(found()).some(([name, value]) => {
      const held = mine.about[name];
      return held.length > 0 && JSON.stringify(held) !== JSON.stringify(value);
    });

  /** Fills the form with what was found, to be looked over before it is saved. */
  function thisIsMe() {
    mine.about = { ...mine.about, ...found() };
    fill();
    tell("lookOver");
    remember();
  }

  function fill() {
    const { about } = mine;
    if (!about) return;
    mine.offered = person();
    refill(
      form,
      h("h2", {}, t("aboutMe")),
      h("p", { class: "quiet" }, t("aboutMeHow")),
      mine.offered && fromProfile(t, mine.offered, twice(t, "thisIsMe", "reallyReplace", thisIsMe, "small", replaces)),
      fieldsOf(t, about, change),
      h(
        "div",
        { class: "row" },
        h("button", { class: "primary" }, t("save")),
        back,
        twice(t, "forgetMe", "reallyForgetMe", forget, "danger"),
      ),
      status,
    );
  }

  /** Adds or takes away a row of one kind. */
  function change(name, list) {
    mine.about = { ...read(form), [name]: list(read(form)[name]) };
    fill();
    typed();
  }

  function draw() {
    if (!mine.about && !mine.loading && isThere(model)) load();
    form.hidden = !mine.about;
    refill(missing, mine.about ? troubleLine(model) : !isThere(model) && stateView(model));
    offerBack();
    if (mine.about && mine.offered !== person()) fill();
  }

  // Also while another tab is shown: what was to be saved is, as soon as there is somebody to ask.
  model.watch(() => mine.status === "savedLater" && isThere(model) && !model.trouble && save());
  return draw;
}

function fromProfile(t, name, use) {
  return h("div", { class: "notice from-profile" }, h("p", {}, t("isThisYou", name)), use);
}
