// Which key does what.  Keys are those that a letter gives, whatever the layout; none while a person writes.
"use strict";

function keysOf(app) {
  const grades = Object.fromEntries(VERDICTS.map(([grade, , key]) => [key, () => app.acts.decide(grade)]));
  return {
    ...grades,
    c: () => app.acts.edit("comment"),
    e: () => app.acts.edit("correct"),
    m: () => app.acts.mark(),
    d: () => app.acts.dismissNext(false),
    D: () => app.acts.dismissNext(true),
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
    n: () => app.nextOpen(),
    o: () => app.swapOrder(),
    i: () => app.toggleMetrics(),
    b: () => app.acts.budget(),
    a: () => app.acts.standing(),
    "/": () => app.search(),
    r: () => app.swapView(),
    "?": () => asked("help-dialog"),
  };
}

// What opens a field to write in: letters that follow are meant for it, even where it is not there yet.
const OPENING = new Set([..."cemb/"]);

const REVIEW_ONLY = new Set([..."f123uscemdDjkniob", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "Home", "End"]);

function listenToKeys(app) {
  const keys = keysOf(app);
  let opening = false;
  addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (writing || document.querySelector("dialog[open]") || !(event.key in keys)) return;
    if (modified && event.key !== "z") return;
    if (modified && event.altKey) return;
    if (app.view !== "review" && REVIEW_ONLY.has(event.key)) return;
    event.preventDefault();
    if (opening) return;
    opening = OPENING.has(event.key);
    app.queue(() => {
      opening = false;
      return keys[event.key]();
    });
  });
}
