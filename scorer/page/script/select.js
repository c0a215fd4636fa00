// Which lines are shown, and in what order, as scorer/review/order.py has it, for a page without a server.
"use strict";

function values(address, name) {
  return (address.get(name) ?? "").split(",").filter(Boolean);
}

function searchable(text) {
  const normal = (given) => given.normalize("NFC").trim().split(/\s+/u).join(" ");
  // Upper and then lower case is what comes nearest to folding: it makes "ss" of a sharp s.
  return normal(normal(text).toUpperCase().toLowerCase());
}

function ordered(data, order, backwards) {
  const lines = data.lines.map((_, n) => n);
  if (order === "worst") return backwards ? [...data.worst].reverse() : data.worst;
  if (order === "document") return backwards ? lines.reverse() : lines;
  const value = (n) => (order in data.lines[n] ? data.lines[n][order] : data.lines[n].metrics[order]) ?? null;
  const known = lines.filter((n) => value(n) !== null);
  known.sort((a, b) => (backwards ? value(b) - value(a) : value(a) - value(b)));
  return [...known, ...lines.filter((n) => value(n) === null)];
}

function conditions(address, state) {
  const found = [];
  const among = (name, of) => {
    const wanted = values(address, name);
    if (wanted.length) found.push((line) => wanted.includes(of(line)));
  };
  if (address.get("passage")) found.push((line) => line.passage === Number(address.get("passage")));
  among("kind", (line) => line.kind);
  among("severity", (line) => line.severity);
  among("verdict", (line) => state.of(line.key).grade ?? "open");
  const text = searchable(address.get("text") ?? "");
  if (text) found.push((line) => [line.original, line.garbled].some((side) => side && searchable(side.text).includes(text)));
  const checks = values(address, "check");
  if (checks.length) {
    const dismissed = (line) => [...state.of(line.key).dismissed, ...state.everywhere];
    found.push((line) => line.findings.some((one) => checks.includes(one.check) && !dismissed(line).includes(one.key)));
  }
  return found;
}

// Line numbers in the order that the address asks for; of repeats only the one that comes first.
function select(data, state, address) {
  const wanted = conditions(address, state);
  const shown = new Map();
  for (const n of ordered(data, address.get("order") ?? "worst", address.get("backwards") === "1")) {
    const line = data.lines[n];
    if (!shown.has(line.key) && wanted.every((holds) => holds(line))) shown.set(line.key, n);
  }
  return [...shown.values()];
}
