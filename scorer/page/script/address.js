// The part of the address after the # says what is shown.  So it can be bookmarked, and works in a file too.
"use strict";

const NO_BUDGET = { count: "", since: "", matched: "" };
const FILTERS = ["check", "severity", "kind", "verdict", "passage", "text"];

// "#line-7" leads to a line; "#/report" and "#/review?order=…" are views.
function addressNow() {
  const hash = location.hash.slice(1);
  const line = /^line-(\d+)$/.exec(hash);
  if (line) return { view: "review", to: Number(line[1]), query: new URLSearchParams() };
  const [path, query] = hash.split("?");
  return { view: path.replace(/^\//, ""), to: null, query: new URLSearchParams(query) };
}

function hashOf(view, query) {
  const kept = new URLSearchParams([...query].filter(([, value]) => value !== ""));
  return `#/${view}${[...kept].length ? `?${kept}` : ""}`;
}

// The part of an address that says which lines are shown.
function queryPart(query) {
  const names = ["order", "backwards", "opened", ...FILTERS, ...Object.keys(NO_BUDGET)];
  return new URLSearchParams([...query].filter(([name, value]) => names.includes(name) && value !== ""));
}

function toggled(query, name, value) {
  const now = values(query, name);
  const next = new URLSearchParams(query);
  next.set(name, (now.includes(value) ? without(now, value) : [...now, value]).join(","));
  next.delete("line");
  return next;
}

// The budget in an address; null if there is none.
function budgetOf(query) {
  if (!query.get("count")) return null;
  return { count: query.get("count"), since: query.get("since") ?? "0", matched: query.get("matched") ?? "" };
}
