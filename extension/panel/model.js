// The panel's memory and its moves. Views draw what stands here; nothing else changes it.

import { fitted } from "../lib/text.js";
import { createArchive, isWhole, personOf } from "./archive.js";
import { drafting, stateOf } from "./drafting.js";

const RETRY = 2000;
// What is not chosen here is the server's to choose.
const FIRST = { purpose: "informational-interview", channel: "note", tone: "warm" };
const EMPTY = {
  captures: [],
  suggestion: null,
  draft: null,
  checks: [],
  checked: null, // the text that the checks speak of
  home: null,
  unticked: [],
  edits: {},
  shown: [],
  seed: 0,
  text: "",
  segments: [],
  subject: null,
  byHand: false,
  used: null,
  offered: null,
  aside: null,
  aboutMe: null,
  sent: null,
  followed: null,
  open: new Set(),
  editing: null,
  allPoints: false,
};
// Troubles that pass by themselves: we look again until they do.
const PASSING = new Set(["not-running", "not-ours", "busy"]);

/** The model over a shell and a client. `watch(draw)` calls `draw(model)` now and after each change, once a turn. */
export function createModel(shell, client) {
  const archive = createArchive(shell);
  const watchers = new Set();
  let drawing = false;
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
    linkFailed: false,
    ...EMPTY,

    set,

    watch(draw) {
      watchers.add(draw);
      draw(model);
    },

    /** Tells a screen reader, and nobody else, what has just happened; the frame puts its live region here. */
    say: () => {},

    /** One call whose trouble becomes the panel's; gives undefined then. */
    ask,

    /** Looks whether Overture is there, and goes on where we were. */
    look,

    async start() {
      set({ choices: { ...FIRST, ...(await shell.kept.get("choices")) } });
      const last = await archive.last();
      if (last) set({ ...EMPTY, ...last });
      shell.onMove(moved);
      await shell.onPage(take);
      await look();
    },

    async pair(code) {
      await client.pair(code);
      set({ linkFailed: false });
      await resume();
    },

    /** The saved "About me", or null where nothing of it was ever filled in; undefined until it is known. */
    async loadAboutMe() {
      const answer = await ask("about-me/load", {});
      if (answer) set({ saved: answer.about_me?.name || answer.about_me?.headline ? answer.about_me : null });
    },

    /** Takes a capture as a new person's, whoever was here before; `aboutMe` stands in for the saved one. */
    async begin(capture, aboutMe = null) {
      set({ ...EMPTY, captures: [capture], aboutMe });
      await read();
    },

    /** Takes a capture as a further page of this person's; one that the server refuses is none of theirs. */
    async add(capture) {
      const { captures } = model;
      set({ captures: [...captures, capture] });
      await read();
      if (model.trouble) set({ captures });
    },

    /** Reads what was taken (again). */
    read,

    async readAgain() {
      set({ working: true });
      await shell.readAgain();
    },

    ticked: (point) => point.usable && !model.unticked.includes(point.id),
    summary: (point) => model.edits[point.id] ?? point.summary,
    point: (id) => model.suggestion?.talking_points.find((point) => point.id === id),

    /** Whether there is something to bring up, and the user wants none of it. */
    noneTicked: () => model.suggestion.talking_points.some((point) => point.usable) && !ticked().length,

    /** A talking point as the user reviewed it. */
    reviewed: ({ id, ...point }) =>
      id in model.edits ? { id, ...point, summary: model.edits[id], edited: true } : { id, ...point },

    /** What every call about this person carries: the talking points as the user reviewed them. */
    request() {
      return {
        profile: model.suggestion.profile,
        talking_points: ticked().map(model.reviewed),
        about_me: model.aboutMe,
        options: options(),
      };
    },
  };
  const { newRound, compose, check, settle, ...moves } = drafting(model, set, ask);
  Object.assign(model, moves);
  return model;

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

  function ticked() {
    return model.suggestion.talking_points.filter(model.ticked);
  }

  function options() {
    return { ...model.choices, openers: 5, seed: model.seed, exclude: model.shown };
  }

  function fail(error) {
    if (!error.code) throw error;
    if (error.code === "not-a-profile" && !model.suggestion) set({ captures: [] });
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

  async function resume() {
    set({ trouble: null });
    if (model.draft) set({ state: stateOf(model, model.draft) });
    else if (model.captures.length) await read();
    else set({ state: "welcome" });
    if (model.byHand && model.suggestion) await check();
    if (model.saved === undefined) await model.loadAboutMe();
  }

  /** Takes a page: a new person's, the same person's again, or a further page of theirs. */
  async function take(page) {
    if (page.unreadable || page.elsewhere !== undefined) {
      const trouble = { code: page.unreadable ? "not-readable" : "not-a-profile" };
      set({ trouble, working: false, ...(model.suggestion ? {} : { state: trouble.code }) });
      return;
    }
    const { tab, turn: _, ...capture } = page;
    const [first] = model.captures;
    if (first && personOf(page) === personOf(first)) {
      const others = model.captures.filter((each) => each.url !== capture.url);
      set({ captures: isWhole(capture) ? [capture, ...others] : [...others, capture], home: tab });
    } else {
      const reviewed = await archive.find(personOf(page));
      set({ ...EMPTY, ...reviewed, captures: [capture], home: tab });
    }
    await read();
  }

  async function read() {
    const current = newRound();
    const [capture, ...more] = model.captures;
    set({ state: model.suggestion ? model.state : "reading", working: true, stale: false, trouble: null });
    const answer = await ask("suggest", fitted({ capture, more, about_me: model.aboutMe, options: options() }));
    if (!current() || !answer) return;
    const { openers, message, checks, notes, software: _, ...suggestion } = answer;
    set({ suggestion, working: false });
    await settle({ openers, message, checks, notes });
    if (model.unticked.length || Object.keys(model.edits).length) await compose();
  }

  function moved({ tab, url }) {
    if (!model.suggestion || !model.home) return;
    const same = tab === model.home && url !== undefined && personOf({ url }) === personOf(model.captures[0]);
    const unread = ["not-readable", "not-a-profile"].includes(model.trouble?.code);
    set({ stale: !same, ...(same && unread ? { trouble: null } : {}) });
  }
}
