// A field under the pair in which a person writes a comment or a correction, with both texts in sight.
"use strict";

class Editor {
  // kept: called with the text that the person keeps; typed: with what is in the field, at every change; left: with
  // what was in it when they leave without keeping it
  constructor(card, { heading, hint, text, kept, typed, left }) {
    this.card = card;
    this.kept = kept;
    this.left = left;
    this.field = element("textarea", { name: "text", rows: 3, dir: "auto", "aria-label": heading });
    this.field.value = text;
    this.field.addEventListener("input", () => typed(this.text));
    this.box = element(
      "form",
      { class: "editor", onsubmit: (event) => this.keep(event), onkeydown: (event) => this.pressed(event) },
      element("p", { class: "label" }, heading, element("span", { class: "quiet" }, hint)),
      this.field,
      element(
        "p",
        { class: "ends" },
        element("button", { type: "submit", class: "main" }, keyed("Keep", "Ctrl-Enter")),
        element("button", { type: "button", class: "leave", onclick: () => this.leave() }, keyed("Leave", "Esc")),
      ),
    );
  }

  // A form field gives a line end as it is shown.
  get text() {
    return this.field.value.replaceAll("\r\n", "\n");
  }

  keep(event) {
    event.preventDefault();
    this.card.close();
    this.kept(this.text);
  }

  leave() {
    this.card.close();
    this.left(this.text);
  }

  pressed(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.keep(event);
  }

  opened() {
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    this.box.scrollIntoView({ block: "nearest" });
  }

  // While one writes, keys mean nothing else, wherever the focus is.
  key(event) {
    if (event.key === "Escape") this.leave();
    return event.key === "Escape";
  }
}
