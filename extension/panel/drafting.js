// Drafts: made anew when a choice or a talking point changes, checked while the user writes.

import { settled } from "../lib/dom.js";
import { isNote } from "./choices.js";
import { drafted } from "./segments.js";

/** Whether there is something to open with; where all of it was shown already, there is. */
export const stateOf = ({ shown }, draft) => (draft.openers.length || shown.length ? "ready" : "nothing-found");

/** Whether the channel has a subject; one that was typed is kept for the next that has. */
export const isTitled = ({ draft }) => draft.message.subject !== null;

/** Whether there is a draft that the user, who wrote on, has neither taken nor passed over. */
export const isNewer = ({ byHand, draft, offered, text }) =>
  byHand && ![offered, text].includes(draft.message.text);

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

  /** `keeps` says that the message stays as it is. */
  async function compose(keeps = false) {
    if (!model.suggestion) return;
    const current = newRound();
    set({ working: true });
    const answer = await ask("compose", model.request());
    if (!current()) return;
    set({ working: false });
    if (answer) await settle(answer, keeps);
  }

  /** Shows a new draft. The message stays where it is the user's, or is to be kept; else it is made anew. */
  async function settle({ openers, message, ...rest }, keeps = false) {
    const draft = { ...rest, openers: openers.map(signed), message: signed(message) };
    set({ draft, state: stateOf(model, draft) });
    if (model.byHand) {
      set({ subject: model.subject ?? message.subject });
      check();
    } else if (keeps && model.text) set({ offered: message.text });
    else if (!isUsable(model.used)) model.useDraft();
    else await model.useOpener(model.used);
    model.say(model.t("stateReady", draft.openers.length, model.suggestion.talking_points.length));
  }

  /** A text whose stretches remember which of them the user had reworded when it was made. */
  function signed({ segments, ...text }) {
    return { ...text, segments: segments.map((each) => ({ ...each, yours: each.point in model.edits })) };
  }

  /** Shows a text that was drafted. What the user wrote of their own is set aside for it, and not lost. */
  function put({ text, segments, subject }, more) {
    set({ text, segments, subject, aside: own() ?? model.aside, offered: model.draft.message.text, ...more });
  }

  /** The text at hand, where the user has written in it. */
  function own() {
    const { text, segments, subject, offered } = model;
    return model.byHand && text.trim() && text !== drafted(model) ? { text, segments, subject, offered } : null;
  }

  /** Other openers: the message is not about them, whoever wrote it. */
  async function composeOpeners() {
    const passed = !isNewer(model);
    await compose(true);
    if (passed) set({ offered: model.draft.message.text });
  }

  const pointsOf = ({ points }) => model.request().talking_points.filter(({ id }) => points.includes(id));

  /** Whether an opener was used whose talking points, or one of them, are still ticked. */
  const isUsable = (opener) => opener !== null && pointsOf(opener).length > 0;

  /** The message that an opener becomes: itself where it is a whole note, else one on its talking points alone. */
  async function messageOn({ id, ...opener }) {
    const { message, openers } = model.draft;
    const shown = openers.find((each) => each.id === id);
    if (shown && isNote(model.choices.channel)) return { ...message, text: shown.text, segments: shown.segments };
    const current = newRound();
    const { options, ...rest } = model.request();
    const others = shown ? openers.map((each) => each.id) : [];
    const exclude = [...options.exclude, ...others].filter((each) => each !== id);
    set({ working: true });
    const body = { ...rest, talking_points: pointsOf(opener), options: { ...options, openers: 1, exclude } };
    const answer = await ask("compose", body);
    if (!current()) return null;
    set({ working: false });
    return answer ? signed(answer.message) : null;
  }

  async function check() {
    const { text, choices } = model;
    const subject = isTitled(model) ? model.subject : null;
    const { options: _, ...rest } = model.request();
    const body = { ...rest, text, subject, channel: choices.channel, purpose: choices.purpose };
    const answer = await ask("check", body);
    if (answer && text === model.text) set({ checks: answer.checks, checked: text });
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
      return composeOpeners();
    },

    /** The first openers again. */
    fromStart() {
      set({ shown: [], seed: 0 });
      return composeOpeners();
    },

    write(text, subject = model.subject) {
      set({ text, subject, byHand: true });
      checkSoon();
    },

    /** Takes the latest draft in place of the user's own text. */
    useDraft() {
      const { message, checks } = model.draft;
      put(message, { byHand: false, used: null, checks, checked: message.text });
    },

    /** Shows the user's own text again, that a draft took the place of. */
    bringBack() {
      set({ ...model.aside, aside: own(), byHand: true });
      return check();
    },

    /** Takes an opener: the message is made of it, and made of it anew as long as the user has not written in it. */
    async useOpener({ id, points }) {
      const message = await messageOn({ id, points });
      if (!message) return;
      put(message, { byHand: false, used: { id, points } });
      await check();
    },
  };
}
