// A button that asks once more before it takes something away.

import { h } from "../lib/dom.js";

/** The button, which then says what goes; where `asks()` is false there is nothing to lose, and it acts at once. */
export function twice(t, key, sureKey, act, look = "small danger", asks = () => true) {
  const button = h("button", { type: "button", class: look, data: { key } }, t(key));
  let sure = false;
  const reset = () => {
    sure = false;
    button.textContent = t(key);
  };
  button.addEventListener("click", () => {
    if (sure || !asks()) {
      reset();
      act();
    } else {
      sure = true;
      button.textContent = t(sureKey);
    }
  });
  button.addEventListener("blur", reset);
  return button;
}
