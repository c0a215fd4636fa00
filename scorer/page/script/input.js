// Listen to keys, and what the keys of every review do.  A key counts by the letter that it types, whatever the layout,
// and not while a person writes.
"use strict";

const MOVES = new Set(["j", "k", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "PageDown", "PageUp", " "]);

function keysOfAll(app) {
  return {
    z: () => app.acts.turn("undo"),
    Z: () => app.acts.turn("redo"),
    y: () => app.acts.turn("redo"),
    j: () => app.move(1),
    ArrowDown: () => app.move(1),
    ArrowRight: () => app.move(1),
    k: () => app.move(-1),
    ArrowUp: () => app.move(-1),
    ArrowLeft: () => app.move(-1),
    Home: () => app.go(0),
    End: () => app.go(app.shown.length - 1),
    PageDown: () => app.scroll(1),
    " ": () => app.scroll(1),
    PageUp: () => app.scroll(-1),
    n: () => app.nextOpen(),
    a: () => app.acts.standing(),
    "?": () => asked("help-dialog"),
  };
}

// opening: the keys that open a field to write in.  Letters typed after them belong to the field, even before it is open.
// counts: whether a key counts now.
function listen(app, keys, opening, counts = () => true) {
  let opens = false;
  addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    const { slotted } = app.card;
    if (slotted) {
      // Ctrl-Z, Tab and the like keep their meaning.
      const free = event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab";
      if (!free && slotted.key(event)) event.preventDefault();
      return;
    }
    const key = meant(event);
    if (!Object.hasOwn(keys, key) || !counts(key)) return;
    const field = event.target.closest?.("input:not([type=checkbox]), textarea, select");
    if (field && !field.closest("dialog:not([open])")) return;
    // Space presses the button in focus, and scrolls only if nothing has the focus.
    if (key === " " && event.target !== document.body && !event.target.matches("#card .body")) return;
    if (key === "Enter" && event.target.closest("button, a, summary")) return;
    event.preventDefault();
    // A key that is held down repeats only movements.
    if (opens || (event.repeat && !MOVES.has(key))) return;
    opens = opening.has(key);
    app.queue(async () => {
      try {
        const done = keys[key]();
        // A dialog takes the keys itself as soon as it is open; a field may have to wait for the lines.
        if (document.querySelector("dialog[open]")) opens = false;
        await done;
      } finally {
        opens = false;
      }
    });
  });
}
