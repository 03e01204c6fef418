// The panel's memory and its moves. Views draw what stands here; nothing else changes it.

import { settled } from "../lib/dom.js";
import { fitted } from "../lib/text.js";
import { createArchive, personOf } from "./archive.js";

const RETRY = 2000;
const FIRST = { purpose: "informational-interview", channel: "note", tone: "warm" };
const EMPTY = {
  captures: [],
  suggestion: null,
  draft: null,
  checks: [],
  home: null,
  unticked: [],
  edits: {},
  shown: [],
  seed: 0,
  text: "",
  subject: null,
  byHand: false,
  aboutMe: null,
};
// Troubles that pass by themselves: we look again until they do.
const PASSING = new Set(["not-running", "not-ours", "busy"]);

/** The model over a shell and a client. `watch(draw)` calls `draw(model)` after each change, once a turn. */
export function createModel(shell, client) {
  const archive = createArchive(shell);
  const watchers = new Set();
  let drawing = false;
  let round = 0;
  let retry = 0;

  const model = {
    shell,
    client,
    t: shell.t,
    state: "looking",
    trouble: null,
    working: false,
    stale: false,
    tab: "write",
    choices: { ...FIRST },
    saved: undefined,
    ...EMPTY,

    watch(draw) {
      watchers.add(draw);
      draw(model);
    },

    /** Tells a screen reader, and nobody else, what has just happened; the frame puts its live region here. */
    say: () => {},

    set,

    // ---- from start to a profile ----

    async start() {
      set({ choices: { ...FIRST, ...(await shell.kept.get("choices")) } });
      const last = await archive.last();
      if (last) set({ ...EMPTY, ...last, state: last.suggestion ? stateOf(last) : "welcome" });
      shell.onMove(moved);
      await shell.onPage(take);
      await look();
    },

    async pair(code) {
      await client.pair(code);
      set({ trouble: null });
      await resume();
    },

    look,

    /** Takes a page: a new person's, the same person's again, or a further page of theirs. */
    take,

    /** Takes a capture as a new person's, whoever was here before; `aboutMe` stands in for the saved one. */
    async begin(capture, aboutMe = null) {
      set({ ...EMPTY, captures: [capture], aboutMe });
      await read();
    },

    /** Takes a capture as a further page of this person's. */
    async add(capture) {
      set({ captures: [...model.captures, capture] });
      await read();
    },

    /** Reads what was taken (again). */
    read,

    async readAgain() {
      set({ working: true });
      await shell.readAgain();
    },

    // ---- reviewing ----

    ticked: (point) => point.usable && !model.unticked.includes(point.id),
    summary: (point) => model.edits[point.id] ?? point.summary,
    point: (id) => model.suggestion?.talking_points.find((point) => point.id === id),

    /** The talking points as the user reviewed them, as the server takes them. */
    reviewed() {
      const points = model.suggestion?.talking_points.filter(model.ticked) ?? [];
      return points.map((point) =>
        point.id in model.edits ? { ...point, summary: model.edits[point.id], edited: true } : point,
      );
    },

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
      shell.kept.set({ choices: model.choices });
      composeSoon();
    },

    /** Other openers than all those shown so far. */
    others() {
      const shown = [...model.shown, ...model.draft.openers.map((opener) => opener.id)];
      set({ shown: [...new Set(shown)], seed: model.seed + 1 });
      return compose();
    },

    // ---- writing ----

    write(text, subject = model.subject) {
      set({ text, subject, byHand: true });
      checkSoon();
    },

    /** The saved "About me", or null where nothing of it was ever filled in; undefined until it is known. */
    async loadAboutMe() {
      const answer = await ask("about-me/load", {});
      if (answer) set({ saved: answer.about_me?.name || answer.about_me?.headline ? answer.about_me : null });
    },

    /** Takes the latest draft in place of the user's own text. */
    useDraft() {
      const { message, checks } = model.draft;
      set({ text: message.text, subject: message.subject, byHand: false, checks });
    },

    /** What every call about this person carries. */
    request: () => ({
      profile: model.suggestion.profile,
      talking_points: model.reviewed(),
      about_me: model.aboutMe,
      options: options(),
    }),

    /** One call whose trouble becomes the panel's; gives undefined then. */
    ask,
  };

  function set(changes) {
    Object.assign(model, changes);
    if (drawing) return;
    drawing = true;
    queueMicrotask(() => {
      drawing = false;
      for (const draw of watchers) draw(model);
      archive.keep(model);
    });
  }

  const stateOf = ({ draft }) => (draft?.openers.length ? "ready" : "nothing-found");
  const options = () => ({ ...model.choices, openers: 5, seed: model.seed, exclude: model.shown });
  const composeSoon = settled(150, compose);
  const checkSoon = settled(350, check);

  function fail(error) {
    if (!error.code) throw error;
    set({ trouble: error, working: false, state: model.suggestion ? model.state : error.code });
    clearTimeout(retry);
    if (PASSING.has(error.code)) retry = setTimeout(look, RETRY);
  }

  async function ask(name, body) {
    try {
      const answer = await client.call(name, body);
      if (model.trouble) set({ trouble: null });
      return answer;
    } catch (error) {
      fail(error);
      return undefined;
    }
  }

  async function look() {
    try {
      await client.present();
      await resume();
    } catch (error) {
      fail(error);
    }
  }

  /** Goes on where a trouble, or the start, had stopped us. */
  async function resume() {
    set({ trouble: null });
    if (model.suggestion) set({ state: stateOf(model) });
    else if (model.captures.length) await read();
    else set({ state: "welcome" });
    if (model.saved === undefined) await model.loadAboutMe();
  }

  async function take(page) {
    if (page.unreadable || page.elsewhere !== undefined) {
      const trouble = { code: page.unreadable ? "not-readable" : "not-a-profile" };
      set({ trouble, working: false, ...(model.suggestion ? {} : { state: trouble.code }) });
      return;
    }
    const { tab, turn, ...capture } = page;
    const same = model.captures.length > 0 && personOf(page) === personOf(model.captures[0]);
    if (same) {
      const others = model.captures.filter((each) => each.url !== capture.url);
      const first = model.captures[0].url === capture.url;
      set({ captures: first ? [capture, ...others] : [...others, capture], home: tab ?? null });
    } else {
      const draft = await archive.find(personOf(page));
      set({ ...EMPTY, ...draft, captures: [capture], home: tab ?? null });
    }
    await read();
  }

  async function read() {
    const mine = ++round;
    const [capture, ...more] = model.captures;
    set({ state: model.suggestion ? model.state : "reading", working: true, stale: false, trouble: null });
    const body = fitted({ capture, more, about_me: model.aboutMe, options: options() });
    const answer = await ask("suggest", body);
    if (mine !== round || !answer) return;
    const { openers, message, checks, notes, ...suggestion } = answer;
    set({ suggestion, working: false });
    settle({ openers, message, checks, notes });
    if (model.unticked.length || Object.keys(model.edits).length) await compose();
  }

  async function compose() {
    if (!model.suggestion) return;
    const mine = ++round;
    set({ working: true });
    const answer = await ask("compose", model.request());
    if (mine !== round) return;
    set({ working: false });
    if (answer) settle(answer);
  }

  /** Shows a new draft; a text that the user has changed stays theirs. */
  function settle(draft) {
    set({ draft, state: stateOf({ draft }) });
    if (model.byHand) check();
    else model.useDraft();
    model.say(model.t("stateReady", draft.openers.length, model.suggestion.talking_points.length));
  }

  async function check() {
    const { text, subject, choices } = model;
    const { options: _, ...rest } = model.request();
    const body = { ...rest, text, subject, channel: choices.channel, purpose: choices.purpose };
    const answer = await ask("check", body);
    if (answer && text === model.text) set({ checks: answer.checks });
  }

  function moved({ tab, url }) {
    if (!model.suggestion || !model.home) return;
    const here = tab === model.home && (url === undefined ? false : personOf({ url }) === personOf(model.captures[0]));
    set({ stale: !here });
  }

  return model;
}
