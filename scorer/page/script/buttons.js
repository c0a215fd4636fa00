// Buttons that name their key.
"use strict";

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function keyed(label, key) {
  return [label, element("kbd", { "aria-hidden": "true" }, key)];
}

// A button has a name, so that it gets the focus back when the card is drawn again.
function button(label, key, onclick, attributes) {
  const once = (event) => event.detail > 1 || onclick(); // ignore the second click of a double click
  return element(
    "button",
    { type: "button", "data-name": key, "aria-keyshortcuts": key, onclick: once, ...attributes },
    keyed(label, key),
  );
}
