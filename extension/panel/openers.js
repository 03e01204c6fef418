// Openers: what each says about the person is underlined and leads to its proof.

import { freshness, h, refill } from "../lib/dom.js";
import { copyButton } from "./copy.js";
import { toldText } from "./names.js";
import { reveal } from "./points.js";
import { legend, markOf, proofOf, showProof } from "./segments.js";

// The server's note that all has been said; it stands here, and every other note beside the profile.
export const NO_MORE = "no-more-openers";

/** The list of openers with copy, use, and a wish for others. */
export function openersView(model) {
  const { t } = model;
  const list = h("ol", { class: "openers" });
  const end = h("p", { class: "notice", id: "openers-end" });
  const others = h("button", { class: "small", "aria-describedby": end.id, on: { click: () => model.others() } }, t("others"));
  const first = h("button", { class: "small", on: { click: () => model.fromStart() } }, t("fromStart"));
  const key = h("p", { class: "quiet" });
  const root = h(
    "section",
    { "aria-labelledby": "openers" },
    h("div", { class: "head" }, h("h3", { id: "openers" }, t("openers")), h("div", { class: "row" }, first, others)),
    key,
    list,
    end,
  );
  const fresh = freshness();
  return {
    root,
    draw() {
      const { draft, suggestion, choices, shown } = model;
      if (!fresh(draft, suggestion, choices, shown)) return;
      refill(
        list,
        draft.openers.map((opener) => item(model, opener)),
      );
      const marks = draft.openers.flatMap(({ segments }) => segments.map((each) => markOf(model, each)));
      refill(key, t("stateReadyStep"), " ", legend(t, new Set(marks)));
      key.hidden = !marks.some(Boolean);
      root.hidden = !draft.openers.length && !shown.length;
      first.hidden = !shown.length;
      const note = draft.notes.find(({ code }) => code === NO_MORE);
      if (note && document.activeElement === others) first.focus();
      others.disabled = Boolean(note);
      end.textContent = note ? toldText(t, note.message, NO_MORE) : "";
      end.hidden = !note;
    },
  };
}

function item(model, opener) {
  const { t } = model;
  const use = async () => {
    await model.useOpener(opener);
    document.getElementById("message-text").focus();
  };
  const proof = h("span", { class: "tip", role: "tooltip", id: `tip-${opener.id}`, hidden: true });
  return h(
    "li",
    { class: "opener" },
    h(
      "p",
      { class: "said", lang: "en" },
      opener.segments.map((segment) => stretch(model, segment, proof)),
    ),
    proof,
    h(
      "div",
      { class: "row" },
      copyButton(model, () => opener.text, `copy ${opener.id}`, "small", t("copyHint")),
      h(
        "button",
        { class: "small", title: t("useHint"), data: { key: `use ${opener.id}` }, on: { click: use } },
        t("useOpener"),
      ),
      h("span", { class: "quiet count" }, t("characters", opener.characters)),
    ),
  );
}

/** A stretch of an opener: plain, about the sender, or something about the person that leads to its talking point. */
function stretch(model, segment, proof) {
  const { text, point: id } = segment;
  const mark = markOf(model, segment);
  if (!mark) return text;
  if (mark === "as-mine") return h("span", { class: mark, title: proofOf(model, segment) }, text);
  const card = () => document.getElementById(`point-${id}`);
  const show = () => {
    card()?.classList.add("pointed");
    showProof(proof, proofOf(model, segment));
  };
  const hide = () => {
    card()?.classList.remove("pointed");
    proof.hidden = true;
  };
  const on = {
    mouseenter: show,
    mouseleave: hide,
    focus: show,
    blur: hide,
    click: (event) => {
      event.preventDefault();
      reveal(model, id);
    },
  };
  const words = text.trim();
  const [before, after] = text.split(words);
  return [
    before,
    h(
      "a",
      {
        class: `fact ${mark}`,
        href: `#point-${id}`,
        "aria-describedby": proof.id,
        data: { key: `fact ${proof.id} ${id} ${words}` },
        on,
      },
      words,
    ),
    after,
  ];
}
