// On the local page: paste a profile's text, or try an invented person.

import { h, labelled } from "../lib/dom.js";

const SAMPLES = ["mirela-ashdown", "teodor-vasquez-okafor", "amara-lindqvist"];

/** Opens the form, for a further page of the person shown. */
export function addPage() {
  const area = document.getElementById("pasted");
  area.closest("details").open = true;
  area.closest("form").scrollIntoView({ block: "center" });
  area.focus({ preventScroll: true });
}

/** The form for a pasted text, and the samples; folded up once there is somebody to show. */
export function sourceView(model) {
  const { t } = model;
  const area = h("textarea", { id: "pasted", rows: 6, placeholder: t("pasteHere"), required: true });
  const address = h("input", { id: "pasted-url", type: "url", placeholder: "https://www.linkedin.com/in/…" });
  /** Empties the form once what it held, or somebody invented, is what is shown. */
  const take = async (reading) => {
    const before = model.suggestion;
    await reading();
    if (model.suggestion && model.suggestion !== before) area.value = address.value = "";
  };
  const submit = (event) => {
    event.preventDefault();
    take(() => model.begin(capture(area.value, address.value)));
  };
  const add = h("button", { type: "button" }, t("addText"));
  const addHow = h("p", { class: "quiet" });
  add.addEventListener(
    "click",
    () => area.reportValidity() && take(() => model.add(capture(area.value, address.value))),
  );
  const samples = h("div", { class: "samples" });
  const title = h("h2", {}, t("stateWelcome"));
  const root = h(
    "details",
    { class: "source", open: true },
    h("summary", {}, t("anotherProfile")),
    title,
    h(
      "div",
      { class: "ways" },
      h(
        "form",
        { on: { submit } },
        h("h3", {}, h("label", { for: "pasted" }, t("paste"))),
        h("p", { class: "quiet" }, t("pasteHow")),
        area,
        labelled(t("pasteAddress"), address),
        h("div", { class: "row" }, h("button", { class: "primary" }, t("find")), add),
        addHow,
      ),
      h("section", {}, h("h3", {}, t("samples")), h("p", { class: "quiet" }, t("samplesHow")), samples),
    ),
  );
  fill(model, samples, take);

  let person = null;
  return {
    root,
    draw() {
      add.hidden = addHow.hidden = !model.suggestion;
      if (model.suggestion) addHow.textContent = t("addPageHowText", model.suggestion.profile.name || t("someone"));
      root.classList.toggle("done", Boolean(model.suggestion));
      title.classList.toggle("unseen", model.state !== "welcome"); // another state has its own
      if (model.suggestion && model.suggestion !== person) root.open = false;
      person = model.suggestion;
    },
  };
}

function capture(text, address) {
  const captured_at = new Date().toISOString();
  return { url: address.trim(), title: "", language: "", captured_at, html: null, text, selection: null };
}

async function fill(model, samples, take) {
  for (const name of SAMPLES) {
    const sample = await (await fetch(`/samples/${name}.json`)).json();
    const click = () => take(() => model.begin(sample.capture, sample.about_me));
    samples.append(
      h(
        "button",
        { class: "sample", data: { sample: name }, on: { click } },
        h("strong", {}, sample.name),
        h("span", { class: "quiet" }, sample.headline),
      ),
    );
  }
}
