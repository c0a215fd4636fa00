// Sorts the table of pairs by the column whose heading is pressed.
"use strict";

(() => {
  const table = document.querySelector(".pairs table");
  if (!table) return;
  const bodies = [...table.tBodies]; // chunks, so that the browser can leave out those not in sight
  const chunk = bodies[0].rows.length;
  const rows = bodies.flatMap((body) => [...body.rows]);
  const opposite = { ascending: "descending", descending: "ascending" };

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
    bodies.forEach((body, n) => body.replaceChildren(...rows.slice(n * chunk, (n + 1) * chunk)));
    for (const other of table.tHead.querySelectorAll("th[aria-sort]")) {
      other.setAttribute("aria-sort", other === heading ? order : "none");
    }
  }

  table.tHead.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-key]");
    if (button) sort(button);
  });
})();
