// Sorts the table of pairs by the column whose heading is pressed, and shows the pairs of the check that is pressed.
"use strict";

(() => {
  const table = document.querySelector(".pairs table");
  if (!table) return;
  const bodies = [...table.tBodies]; // chunks, so that the browser can leave out those not in sight
  const chunk = bodies[0].rows.length;
  const rows = bodies.flatMap((body) => [...body.rows]);
  const opposite = { ascending: "descending", descending: "ascending" };
  const checks = [...document.querySelectorAll("button[data-check]")];
  const status = document.querySelector(".pairs [role=status]");
  const everything = status.textContent;

  function value(row, key) {
    return key in row.dataset ? Number(row.dataset[key]) : null;
  }

  // Rows without a value come last either way; equals stay in document order.
  function compare(a, b, key, sign) {
    const [x, y] = [value(a, key), value(b, key)];
    if (x === y) return a.dataset.position - b.dataset.position;
    if (x === null || y === null) return x === null ? 1 : -1;
    return sign * (x - y);
  }

  function sort(button) {
    const heading = button.closest("th");
    const order = opposite[heading.getAttribute("aria-sort")] ?? button.dataset.first;
    const sign = order === "ascending" ? 1 : -1;
    rows.sort((a, b) => compare(a, b, button.dataset.key, sign));
    show();
    for (const other of table.tHead.querySelectorAll("th[aria-sort]")) {
      other.setAttribute("aria-sort", other === heading ? order : "none");
    }
  }

  function found(row, check) {
    return [...row.querySelectorAll(".findings b")].some((name) => name.textContent === check);
  }

  function pressed(button) {
    return button.getAttribute("aria-pressed") === "true";
  }

  function show() {
    const check = checks.find(pressed)?.dataset.check;
    const shown = check === undefined ? rows : rows.filter((row) => found(row, check));
    bodies.forEach((body, n) => {
      body.replaceChildren(...shown.slice(n * chunk, (n + 1) * chunk));
      body.hidden = body.rows.length === 0;
    });
    status.textContent = check === undefined ? everything : `${shown.length} of ${everything}: ${check}`;
  }

  function press(button) {
    for (const other of checks) {
      other.setAttribute("aria-pressed", other === button && !pressed(other));
    }
    show();
  }

  table.tHead.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-key]");
    if (button) sort(button);
  });

  for (const button of checks) {
    button.addEventListener("click", () => {
      press(button);
      if (pressed(button)) status.scrollIntoView({ block: "center" });
    });
  }

  // A link to a pair must find it.
  document.addEventListener("click", (event) => {
    if (event.target.closest("a[href^='#pair-']")) press(null);
  });
})();
