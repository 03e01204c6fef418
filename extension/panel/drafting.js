// Drafts: made anew when a choice or a talking point changes, checked while the user writes.

import { settled } from "../lib/dom.js";
import { isNote } from "./choices.js";

/** Whether there is something to open with; where all of it was shown already, there is. */
export const stateOf = ({ shown }, draft) => (draft.openers.length || shown.length ? "ready" : "nothing-found");

/** The part of the model that writes. `set` changes the model, `ask` calls the server and gives undefined on trouble. */
export function drafting(model, set, ask) {
  let round = 0;
  const composeLater = settled(150, compose);
  const checkSoon = settled(350, check);

  function composeSoon() {
    set({ working: true });
    composeLater();
  }

  /** An answer that a later wish has overtaken counts no more. */
  function newRound() {
    const mine = ++round;
    return () => mine === round;
  }

  async function compose() {
    if (!model.suggestion) return;
    const current = newRound();
    set({ working: true });
    const answer = await ask("compose", model.request());
    if (!current()) return;
    set({ working: false });
    if (answer) settle(answer);
  }

  /** Shows a new draft; a text that the user has changed stays theirs. */
  function settle({ openers, message, ...rest }) {
    const draft = { ...rest, openers: openers.map(signed), message: signed(message) };
    set({ draft, state: stateOf(model, draft) });
    if (model.byHand) check();
    else model.useDraft();
    model.say(model.t("stateReady", draft.openers.length, model.suggestion.talking_points.length));
  }

  /** A text whose stretches remember which of them the user had reworded when it was made. */
  function signed({ segments, ...text }) {
    return { ...text, segments: segments.map((each) => ({ ...each, yours: each.point in model.edits })) };
  }

  function put({ text, segments, subject }, more) {
    set({ text, segments, subject, ...more });
  }

  async function check() {
    const { text, subject, choices } = model;
    const { options: _, ...rest } = model.request();
    const body = { ...rest, text, subject, channel: choices.channel, purpose: choices.purpose };
    const answer = await ask("check", body);
    if (answer && text === model.text) set({ checks: answer.checks });
  }

  return {
    newRound,
    compose,
    check,
    settle,

    tick(id, on) {
      set({ unticked: on ? model.unticked.filter((each) => each !== id) : [...model.unticked, id] });
      composeSoon();
    },

    edit(id, summary) {
      const edits = { ...model.edits };
      if (summary && summary !== model.point(id).summary) edits[id] = summary;
      else delete edits[id];
      set({ edits });
      composeSoon();
    },

    choose(name, value) {
      set({ choices: { ...model.choices, [name]: value }, shown: [], seed: 0 });
      model.shell.kept.set({ choices: model.choices });
      composeSoon();
    },

    /** Other openers than all those shown so far. */
    others() {
      const shown = [...model.shown, ...model.draft.openers.map((opener) => opener.id)];
      set({ shown: [...new Set(shown)], seed: model.seed + 1 });
      return compose();
    },

    /** The first openers again. */
    fromStart() {
      set({ shown: [], seed: 0 });
      return compose();
    },

    write(text, subject = model.subject) {
      set({ text, subject, byHand: true });
      checkSoon();
    },

    /** Takes the latest draft in place of the user's own text. */
    useDraft() {
      const { message, checks } = model.draft;
      put(message, { byHand: false, checks });
    },

    /** Takes an opener: as it is where it is a whole note, else with a message built on its talking points alone. */
    async useOpener(opener) {
      const { text, segments, points } = opener;
      let message = { ...model.draft.message, text, segments };
      if (!isNote(model.choices.channel)) {
        const current = newRound();
        const { talking_points, options, ...rest } = model.request();
        const others = model.draft.openers.map(({ id }) => id).filter((id) => id !== opener.id);
        set({ working: true });
        const answer = await ask("compose", {
          ...rest,
          talking_points: talking_points.filter(({ id }) => points.includes(id)),
          options: { ...options, openers: 1, exclude: [...options.exclude, ...others] },
        });
        if (!current()) return;
        set({ working: false });
        if (!answer) return;
        message = signed(answer.message);
      }
      put(message, { byHand: true, draft: { ...model.draft, message } });
      await check();
    },
  };
}
