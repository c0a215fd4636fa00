// Begin.
"use strict";

new Asking(new Answers(DATA)).start().catch((problem) => {
  if (!(problem instanceof Problem)) throw problem;
  at("status").textContent = problem.message;
});
