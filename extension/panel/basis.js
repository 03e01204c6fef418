// What a sent message rests on, so that a follow-up speaks of nothing that was never said.

import { personOf } from "./archive.js";
import { standing } from "./segments.js";

/** The talking points of the text's draft whose words still stand in the text, as the user reviewed them. */
export function basisOf(model) {
  const said = new Set(standing(model).map(({ segment }) => segment.point));
  return model.suggestion.talking_points.filter((point) => said.has(point.id)).map(model.reviewed);
}

const TELLING = new Set(["deed", "gerund", "quote", "topic", "shared"]);

/** The same for a text that was saved without them: the points of which a whole phrase stands in it. */
function basisIn(text, points) {
  const whole = text.toLowerCase();
  const stands = (words) => words.trim().includes(" ") && whole.includes(words.toLowerCase());
  const phrases = ({ summary, details = [] }) => [
    summary,
    ...details.filter(({ name }) => TELLING.has(name)).map((each) => each.text),
  ];
  return points.filter((point) => phrases(point).some(stands));
}

/** Whether two are one person: by their addresses where both have one, else by their names. */
export const isSame = (one, other) =>
  one.url && other.url ? personOf(one) === personOf(other) : one.name === other.name;

/** The person at hand as the saved contact to whom something was sent. */
export const contactOf = ({ suggestion, aboutMe }, contacts) =>
  // An invented person is nobody's contact.
  suggestion && !aboutMe && contacts.find((each) => each.dates.sent && isSame(each, suggestion.profile));

/** What was sent to the person at hand, by the saved contacts; null where nothing was. */
export function sentTo(model, contacts) {
  const contact = contactOf(model, contacts);
  if (!contact) return null;
  const { suggestion } = model;
  const { text, points } = contact;
  return { text, points: points.length ? points : basisIn(text, suggestion.talking_points) };
}

const TONES = { Hi: "warm", Hello: "plain", Dear: "formal" };

/** The tone of what was sent, which its greeting tells; where it has none of them, the one chosen now. */
const inTone = (choices, text) => ({ ...choices, tone: TONES[/^\w+/.exec(text)] ?? choices.tone });

/** What a follow-up is asked for with: about the contact that was opened, else about the person at hand. */
export function followUpRequest(model) {
  const { followed, choices, sent } = model;
  if (!followed) {
    const { options, ...rest } = model.request();
    return { ...rest, talking_points: sent.points, options: inTone(options, sent.text) };
  }
  const { name, headline, url, channel, text, points } = followed;
  const first_name = followed.first_name || /^\w+ ([^,\n]+),/.exec(text)?.[1] || name.split(" ")[0];
  const profile = { name, first_name, headline, url };
  return { profile, talking_points: points, about_me: null, options: inTone({ ...choices, channel }, text) };
}
