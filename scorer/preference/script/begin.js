// Begin: from a server if there is one, from what is in the page itself if not.
"use strict";

new Asking(DATA.lines ? new AnswersHere(DATA) : new Answers(DATA)).start().catch((problem) => {
  if (!(problem instanceof Problem)) throw problem;
  at("status").textContent = problem.message;
});
