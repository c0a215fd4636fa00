// Which key does what.  A key counts by the letter that it types, and not while a person writes.
"use strict";

function actionsOf(asking) {
  return {
    1: () => asking.decide("1"),
    2: () => asking.decide("2"),
    0: () => asking.decide("equal"),
    "=": () => asking.decide("equal"),
    c: () => asking.comment(),
    v: () => asking.toggleNames(),
    z: () => asking.turn("undo"),
    Z: () => asking.turn("redo"),
    y: () => asking.turn("redo"),
    j: () => asking.move(1),
    ArrowDown: () => asking.move(1),
    ArrowRight: () => asking.move(1),
    k: () => asking.move(-1),
    ArrowUp: () => asking.move(-1),
    ArrowLeft: () => asking.move(-1),
    Home: () => asking.go(0),
    End: () => asking.go(asking.shown.length - 1),
    PageDown: () => asking.scroll(1),
    " ": () => asking.scroll(1),
    PageUp: () => asking.scroll(-1),
    n: () => asking.nextOpen(),
    s: () => asking.nextOpen(),
    o: () => asking.nextOrder(),
    a: () => asking.standing(),
    "?": () => asked("help-dialog"),
  };
}

const REPEATED = new Set(["j", "k", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "PageDown", "PageUp", " "]);
const OPENING = new Set(["c"]); // opens a field; letters typed after it belong to the field, even before it is open

function listen(asking) {
  const actions = actionsOf(asking);
  let opening = false;
  addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    const { slotted } = asking.card;
    if (slotted) {
      const free = event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab";
      if (!free && slotted.key(event)) event.preventDefault();
      return;
    }
    const key = meant(event);
    if (!Object.hasOwn(actions, key) || event.target.closest?.("textarea, select")) return;
    // Space presses the button in focus, and scrolls only if nothing has the focus.
    if (key === " " && event.target !== document.body && !event.target.matches("#card .body")) return;
    event.preventDefault();
    // A key that is held down repeats only movements.
    if (opening || (event.repeat && !REPEATED.has(key))) return;
    opening = OPENING.has(key);
    asking.queue(async () => {
      try {
        await actions[key]();
      } finally {
        opening = false;
      }
    });
  });
}
