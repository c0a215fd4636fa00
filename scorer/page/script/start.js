// Begin: from a server if there is one, from what is in the page itself if not.
"use strict";

(() => {
  const head = JSON.parse(document.getElementById("data").textContent);
  const source = head.lines ? new Offline(head) : new Online(head);
  new App(source).start(head.view).catch((problem) => {
    if (!(problem instanceof Problem)) throw problem;
    document.getElementById("status").textContent = problem.message;
  });
})();
