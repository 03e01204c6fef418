// The whole at a glance: messages sent in each of the last weeks, and how far the contacts have come.

import { h, s } from "../lib/dom.js";
import { STATUSES, statusText } from "./names.js";

const WEEKS = 12;
const WEEK = 7 * 24 * 3600 * 1000;
// In pixels as they are on the screen: both fit a window of 320 without being scaled, so that their words keep a size.
const BAR = { width: 14, gap: 5, height: 48 };
const ROW = { height: 22, label: 104, width: 104, count: 24 };
const FEW = 3; // contacts that are seen at a glance in their list

/** The figure with both drawings, folded while there are few; a sentence says the same to those who do not see them. */
export function chart(model, contacts) {
  const { t } = model;
  const weeks = perWeek(contacts);
  const stages = Object.keys(STATUSES)
    .map((status) => ({ status, count: contacts.filter((contact) => contact.status === status).length }))
    .filter(({ count }) => count);
  const spoken = stages.map(({ status, count }) => `${statusText(t, status)}: ${count}`);
  const drawings = [bars(weeks, t("chartWeeks", WEEKS)), rows(t, stages, t("chartStages", spoken.join(", ")))];
  const caption = t("chartCaption", WEEKS);
  return contacts.length < FEW
    ? h("details", { data: { key: "chart" } }, h("summary", {}, caption), h("div", { class: "chart" }, drawings))
    : h("figure", { class: "chart" }, drawings, h("figcaption", { class: "quiet" }, caption));
}

function perWeek(contacts, now = Date.now()) {
  const weeks = new Array(WEEKS).fill(0);
  for (const { at } of contacts.flatMap(({ history }) => history)) {
    const ago = Math.floor((now - Date.parse(at)) / WEEK);
    if (ago >= 0 && ago < WEEKS) weeks[WEEKS - 1 - ago] += 1;
  }
  return weeks;
}

/** A drawing's own size, which is the one it is shown in. */
const size = (width, height) => ({ width, height, viewBox: `0 0 ${width} ${height}` });

function bars(weeks, label) {
  const most = Math.max(1, ...weeks);
  return s(
    "svg",
    { ...size(WEEKS * (BAR.width + BAR.gap), BAR.height + 18), role: "img", "aria-label": label, class: "weeks" },
    weeks.map((count, index) => {
      const height = count ? Math.max(4, (count / most) * BAR.height) : 2;
      const x = index * (BAR.width + BAR.gap);
      return [
        s("rect", {
          x,
          y: BAR.height + 14 - height,
          width: BAR.width,
          height,
          rx: 3,
          class: count ? "amount" : "amount none",
        }),
        count > 0 &&
          s("text", { x: x + BAR.width / 2, y: BAR.height + 9 - height, "text-anchor": "middle" }, String(count)),
      ];
    }),
  );
}

function rows(t, stages, label) {
  const most = Math.max(1, ...stages.map(({ count }) => count));
  return s(
    "svg",
    {
      ...size(ROW.label + ROW.width + ROW.count, stages.length * ROW.height),
      role: "img",
      "aria-label": label,
      class: "stages",
    },
    stages.map(({ status, count }, index) => {
      const y = index * ROW.height;
      const width = Math.max(6, (count / most) * ROW.width);
      return [
        s("text", { x: ROW.label - 8, y: y + 15, "text-anchor": "end" }, statusText(t, status)),
        s("rect", {
          x: ROW.label,
          y: y + 4,
          width,
          height: ROW.height - 8,
          rx: 3,
          class: "amount",
        }),
        s("text", { x: ROW.label + width + 6, y: y + 15 }, String(count)),
      ];
    }),
  );
}
