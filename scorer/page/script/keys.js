// Which key does what.  A key counts by the letter that it types, whatever the layout, and not while a person writes.
"use strict";

function keysOf(app) {
  const grades = Object.fromEntries(
    Object.entries(WORDS.verdicts).map(([grade, { key }]) => [key, () => app.acts.decide(grade)]),
  );
  return {
    ...grades,
    c: () => app.acts.edit("comment"),
    e: () => app.acts.edit("correct"),
    m: () => app.acts.mark(),
    t: () => app.acts.take(),
    Enter: () => app.acts.accept(),
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
    PageDown: () => app.scroll(1),
    " ": () => app.scroll(1),
    PageUp: () => app.scroll(-1),
    n: () => app.nextOpen(),
    o: () => swapOrder(app),
    i: () => app.toggleMetrics(),
    b: () => app.acts.budget(),
    a: () => app.acts.standing(),
    h: () => app.acts.history(),
    p: () => app.scope.toggle("passage"),
    A: () => app.scope.toggle("shown"),
    Escape: () => app.scope.reset(),
    l: () => toggleRun(app),
    M: () => toggleMatched(app),
    "/": () => app.search(),
    r: () => app.swapView(),
    "?": () => asked("help-dialog"),
  };
}

// Actions that open a field to write in.  Letters typed after them belong to the field, even before it is open.
const OPENING = new Set([..."cemb/"]);
const MOVES = new Set(["j", "k", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "PageDown", "PageUp", " "]);
const REVIEW_ONLY = new Set([
  ...Object.values(WORDS.verdicts).map(({ key }) => key),
  ..."cemtdDjknioabhzZypAlM",
  "Enter",
  ...MOVES,
  "Home",
  "End",
]);

function listenToKeys(app) {
  const keys = keysOf(app);
  let opening = false;
  addEventListener("keydown", (event) => {
    const { slotted } = app.card;
    if (slotted && !document.querySelector("dialog[open]")) {
      // Ctrl-Z, Tab and the like keep their meaning.
      const free = event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab";
      if (!free && slotted.key(event)) event.preventDefault();
      return;
    }
    const key = meant(event);
    if (document.querySelector("dialog[open]") || !Object.hasOwn(keys, key)) return;
    const field = event.target.closest?.("input:not([type=checkbox]), textarea, select");
    if (field && !field.closest("dialog:not([open])")) return;
    // Space presses the button in focus, and scrolls only if nothing has the focus.
    if (key === " " && event.target !== document.body && !event.target.matches("#card .body")) return;
    if (key === "Enter" && event.target.closest("button, a, summary")) return;
    if (app.view !== "review" && REVIEW_ONLY.has(key)) return;
    event.preventDefault();
    // A key that is held down repeats only movements.
    if (opening || (event.repeat && !MOVES.has(key))) return;
    opening = OPENING.has(key);
    app.queue(async () => {
      try {
        const done = keys[key]();
        // A budget's dialog opens at once; a field may have to wait for the lines.
        opening = key !== "b" && opening;
        await done;
      } finally {
        opening = false;
      }
    });
  });
}
