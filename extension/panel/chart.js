// The whole at a glance: messages sent in each of the last weeks, and how far the contacts have come.

import { h, s } from "../lib/dom.js";
import { STATUSES, statusText } from "./names.js";

const WEEKS = 12;
const WEEK = 7 * 24 * 3600 * 1000;
const BAR = { width: 20, gap: 6, height: 64 };
const ROW = { height: 22, label: 96, width: 220 };

/** The figure with both drawings; a sentence says the same to those who do not see them. */
export function chart(model, contacts) {
  const { t } = model;
  const weeks = perWeek(contacts);
  const stages = Object.keys(STATUSES).map((status) => ({
    status,
    count: contacts.filter((contact) => contact.status === status).length,
  }));
  const spoken = stages.filter(({ count }) => count).map(({ status, count }) => `${statusText(t, status)}: ${count}`);
  return h(
    "figure",
    { class: "chart" },
    bars(weeks, t("chartWeeks", WEEKS)),
    rows(t, stages, t("chartStages", spoken.join(", "))),
    h("figcaption", { class: "quiet" }, t("chartCaption", WEEKS)),
  );
}

function perWeek(contacts, now = Date.now()) {
  const weeks = new Array(WEEKS).fill(0);
  for (const { dates } of contacts) {
    const ago = Math.floor((now - Date.parse(dates.sent)) / WEEK);
    if (ago >= 0 && ago < WEEKS) weeks[WEEKS - 1 - ago] += 1;
  }
  return weeks;
}

function bars(weeks, label) {
  const most = Math.max(1, ...weeks);
  const width = WEEKS * (BAR.width + BAR.gap);
  return s(
    "svg",
    { viewBox: `0 0 ${width} ${BAR.height + 18}`, role: "img", "aria-label": label, class: "weeks" },
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
      viewBox: `0 0 ${ROW.label + ROW.width + 24} ${stages.length * ROW.height}`,
      role: "img",
      "aria-label": label,
      class: "stages",
    },
    stages.map(({ status, count }, index) => {
      const y = index * ROW.height;
      const width = count ? Math.max(6, (count / most) * ROW.width) : 2;
      return [
        s("text", { x: ROW.label - 8, y: y + 15, "text-anchor": "end" }, statusText(t, status)),
        s("rect", {
          x: ROW.label,
          y: y + 4,
          width,
          height: ROW.height - 8,
          rx: 3,
          class: count ? "amount" : "amount none",
        }),
        count > 0 && s("text", { x: ROW.label + width + 6, y: y + 15 }, String(count)),
      ];
    }),
  );
}
