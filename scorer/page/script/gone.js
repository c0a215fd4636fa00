// What a person can do after the file that keeps the verdicts was deleted, moved or replaced.
"use strict";

// Show a problem until it is solved, with the ways out of it; null removes it.
function warnOf(problem, app) {
  if (problem?.gone && at("warning").querySelector("button")) return; // do not take the buttons away under a hand
  warn(problem?.message ?? "");
  if (!problem?.gone) return;
  const way = (words, onclick) => element("button", { type: "button", onclick }, words);
  at("warning").append(
    " ",
    way("Go on in a new file", () => app.queue(() => goOn(app))),
    " ",
    way("Save verdicts", () => app.beside(() => app.acts.save())),
  );
}

async function goOn(app) {
  const store = await app.source.renew();
  warn("");
  app.refresh();
  tell(`Everything is now kept in ${visible(store)}.`);
}
