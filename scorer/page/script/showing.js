// Show the same lines in another way: another order, matched lines only, a run opened or closed.
"use strict";

// Show the sentences of the run in front one by one, or as one line again.
async function toggleRun(app) {
  const n = app.line?.n;
  const run = app.members[n];
  const opened = values(app.query, "opened").map(Number);
  const start = run ? run[0] : opened.filter((one) => one <= n).at(-1);
  if (start === undefined || (!run && app.line.kind === "match")) return tell("this line is no run of sentences");
  app.query.set("opened", (run ? [...opened, start] : without(opened, start)).sort((a, b) => a - b).join(","));
  app.query.set("line", start);
  return app.ask(app.query);
}

function swapOrder(app) {
  const order = (app.query.get("order") ?? "worst") === "worst" ? "document" : "worst";
  const line = app.place < 0 ? "" : app.shown[app.place];
  app.visit("review", new URLSearchParams({ ...Object.fromEntries(app.query), order, line, ...NO_BUDGET }));
}

// Show matched lines only, or all lines again.
function toggleMatched(app) {
  const query = new URLSearchParams(app.query);
  query.set("kind", query.get("kind") === "match" ? "" : "match");
  query.delete("line");
  app.visit("review", query);
}
