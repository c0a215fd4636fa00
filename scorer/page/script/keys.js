// Which key does what.
"use strict";

function keysOf(app) {
  const grades = Object.fromEntries(
    Object.entries(WORDS.verdicts).map(([grade, { key }]) => [key, () => app.acts.decide(grade)]),
  );
  return {
    ...keysOfAll(app),
    ...grades,
    c: () => app.acts.edit("comment"),
    e: () => app.acts.edit("correct"),
    m: () => app.acts.mark(),
    t: () => app.acts.take(),
    Enter: () => app.acts.accept(),
    d: () => app.acts.dismissNext(false),
    D: () => app.acts.dismissNext(true),
    o: () => swapOrder(app),
    i: () => app.toggleMetrics(),
    b: () => app.acts.budget(),
    h: () => app.acts.history(),
    p: () => app.scope.toggle("passage"),
    A: () => app.scope.toggle("shown"),
    Escape: () => app.scope.reset(),
    l: () => toggleRun(app),
    M: () => toggleMatched(app),
    "/": () => app.search(),
    r: () => app.swapView(),
  };
}

const OPENING = new Set([..."cemb/"]);
const REVIEW_ONLY = new Set([
  ...Object.values(WORDS.verdicts).map(({ key }) => key),
  ..."cemtdDjknioabhzZypAlM",
  "Enter",
  ...MOVES,
  "Home",
  "End",
]);

function listenToKeys(app) {
  listen(app, keysOf(app), OPENING, (key) => app.view === "review" || !REVIEW_ONLY.has(key));
}
