// On the local page: paste a profile's text, or try an invented person.

import { h } from "../lib/dom.js";

const SAMPLES = ["amara-lindqvist", "teodor-vasquez-okafor", "mirela-ashdown"];

/** The form for a pasted text, and the samples. */
export function sourceView(model) {
  const { t } = model;
  const area = h("textarea", { id: "pasted", rows: 6, placeholder: t("pasteHere"), required: true });
  const address = h("input", { id: "pasted-url", type: "url", placeholder: "https://www.linkedin.com/in/…" });
  const submit = (event) => {
    event.preventDefault();
    model.begin({ ...capture(area.value), url: address.value.trim() });
  };
  const add = h("button", { type: "button", on: { click: () => area.value.trim() && model.add(capture(area.value)) } }, t("addText"));
  const samples = h("div", { class: "samples" });
  const root = h(
    "section",
    { class: "source", "aria-labelledby": "source" },
    h(
      "form",
      { on: { submit } },
      h("h2", { id: "source" }, h("label", { for: "pasted" }, t("paste"))),
      h("p", { class: "quiet" }, t("pasteHow")),
      area,
      h("label", { class: "field" }, h("span", {}, t("pasteAddress")), address),
      h("div", { class: "row" }, h("button", { class: "primary" }, t("find")), add),
    ),
    h("div", {}, h("h3", {}, t("samples")), h("p", { class: "quiet" }, t("samplesHow")), samples),
  );
  fill(model, samples);
  return {
    root,
    draw() {
      add.hidden = !model.suggestion;
      root.classList.toggle("aside", Boolean(model.suggestion));
    },
  };
}

const capture = (text) => ({ url: "", title: "", language: "", captured_at: new Date().toISOString(), html: null, text, selection: null });

async function fill(model, samples) {
  for (const name of SAMPLES) {
    const sample = await (await fetch(`/samples/${name}.json`)).json();
    const take = () => model.begin(sample.capture, sample.about_me);
    samples.append(
      h(
        "button",
        { class: "sample", data: { sample: name }, on: { click: take } },
        h("strong", {}, sample.name),
        h("span", { class: "quiet" }, sample.headline),
      ),
    );
  }
}
