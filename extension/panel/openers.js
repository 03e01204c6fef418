// Openers: what each says about the person is underlined and leads to its proof.

import { freshness, h, refill } from "../lib/dom.js";
import { copyButton } from "./copy.js";
import { isNote } from "./choices.js";
import { reveal } from "./points.js";

// The server's note that all has been said; it stands here, and every other note beside the profile.
export const NO_MORE = "no-more-openers";

/** The list of openers with copy, use, and a wish for others. */
export function openersView(model) {
  const { t } = model;
  const list = h("ol", { class: "openers" });
  const others = h("button", { class: "small", on: { click: () => model.others() } }, t("others"));
  const first = h("button", { class: "small", on: { click: () => model.fromStart() } }, t("fromStart"));
  const end = h("p", { class: "notice" });
  const root = h(
    "section",
    { "aria-labelledby": "openers" },
    h("div", { class: "head" }, h("h3", { id: "openers" }, t("openers")), h("div", { class: "row" }, first, others)),
    h("p", { class: "quiet" }, t("stateReadyStep")),
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
      root.hidden = !draft.openers.length && !shown.length;
      others.hidden = !draft.openers.length;
      first.hidden = !shown.length;
      end.textContent = draft.notes.find(({ code }) => code === NO_MORE)?.message ?? "";
      end.hidden = !end.textContent;
    },
  };
}

function item(model, opener) {
  const { t } = model;
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
      copyButton(model, () => opener.text, `copy ${opener.id}`),
      isNote(model.choices.channel) &&
        h(
          "button",
          {
            class: "small",
            data: { key: `use ${opener.id}` },
            on: { click: () => model.write(opener.text, model.subject) },
          },
          t("useOpener"),
        ),
      h("span", { class: "quiet count" }, t("characters", opener.characters)),
    ),
  );
}

/** A stretch of an opener: plain, about the sender, or a fact that shows its words on the page. */
function stretch(model, { text, point: id }, proof) {
  if (!id) return text;
  if (id === "about-me") return h("span", { class: "mine", title: model.t("fromAboutMe") }, text);
  const point = model.point(id);
  if (!point) return text;
  const card = () => document.getElementById(`point-${id}`);
  const show = () => {
    card()?.classList.add("pointed");
    proof.textContent = `“${point.evidence.map((each) => each.text).join("” · “")}”`;
    proof.hidden = false;
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
    keydown: (event) => event.key === "Escape" && hide(),
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
        class: "fact",
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
