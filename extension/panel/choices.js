// Where the words will go, in which tone, for what, and in whose spelling.

import { freshness, h, labelled, refill } from "../lib/dom.js";

const CHOICES = {
  channel: {
    label: "channel",
    options: {
      note: "channelNote",
      "note-premium": "channelNotePremium",
      message: "channelMessage",
      inmail: "channelInmail",
      email: "channelEmail",
    },
  },
  tone: { label: "tone", options: { warm: "toneWarm", plain: "tonePlain", formal: "toneFormal" } },
  purpose: {
    label: "purpose",
    options: {
      "informational-interview": "purposeInterview",
      advice: "purposeAdvice",
      alumni: "purposeAlumni",
      reconnect: "purposeReconnect",
    },
  },
  spelling: { label: "spelling", options: { american: "spellingAmerican", british: "spellingBritish" } },
};

export const channelText = (t, channel) => t(CHOICES.channel.options[channel]);

export const isNote = (channel) => channel.startsWith("note");

/** Four lists side by side. */
export function choicesView(model) {
  const root = h("section", { class: "choices", "aria-label": model.t("choices") });
  const fresh = freshness();
  return {
    root,
    draw() {
      if (fresh(model.choices, model.suggestion?.profile.degree))
        refill(
          root,
          Object.keys(CHOICES).map((name) => choice(model, name)),
        );
    },
  };
}

/** Whether the user may know them already: nobody is met again who was never met. */
function isContact(model) {
  const degree = model.suggestion?.profile.degree;
  return !degree || degree === "1st" || model.choices.purpose === "reconnect";
}

function choice(model, name) {
  const { label, options } = CHOICES[name];
  const list = h(
    "select",
    { data: { key: `choice ${name}` }, on: { change: (event) => model.choose(name, event.target.value) } },
    Object.entries(options).map(([value, key]) => h("option", { value }, model.t(key))),
  );
  for (const option of list.options) option.hidden = option.value === "reconnect" && !isContact(model);
  list.value = model.choices[name] ?? Object.keys(options)[0];
  return labelled(model.t(label), list);
}
