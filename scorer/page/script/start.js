// Begin: from a server if there is one, from what is in the page itself if not.
"use strict";

(() => {
  const source = DATA.lines ? new Offline(DATA) : new Online(DATA);
  new App(source).start(DATA.view).catch((problem) => {
    if (!(problem instanceof Problem)) throw problem;
    document.getElementById("status").textContent = problem.message;
  });
})();
