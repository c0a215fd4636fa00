// Which lines are shown, and in what order, for a page without a server.  scorer/review/order.py does the same.
"use strict";

function values(address, name) {
  return (address.get(name) ?? "").split(",").filter(Boolean);
}

// White space as Python defines it; a browser's definition differs a little.
const WHITE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

// The normal text, as in scorer/review/normal.py.
function normalText(text) {
  return text.normalize("NFC").split(WHITE).filter(Boolean).join(" ");
}

function searchable(text) {
  // Upper case, then lower case, comes closest to Python's casefold: a sharp s becomes "ss".  Sigma has two lower cases.
  return normalText(normalText(text).toUpperCase().toLowerCase().replaceAll("ς", "σ"));
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
  if (text)
    found.push((line) => [line.original, line.garbled].some((side) => side && searchable(side.text).includes(text)));
  const checks = values(address, "check");
  if (checks.length) {
    found.push((line) => standing(line, state).some((one) => checks.includes(one.check)));
  }
  return found;
}

// Check the values of an address, as a server does.
function see(address, data) {
  const refuse = (name) => {
    throw new Problem(`${name}=${address.get(name).slice(0, 40)}: there is no such ${name} here`);
  };
  const known = {
    severity: SEVERITIES,
    kind: ["match", "omitted", "added"],
    verdict: ["open", ...Object.keys(data.words.verdicts)],
  };
  for (const [name, words] of Object.entries(known)) {
    if (values(address, name).some((value) => !words.includes(value))) refuse(name);
  }
  if (address.get("order") && !Object.hasOwn(data.words.orders, address.get("order"))) refuse("order");
  const passage = address.get("passage");
  if (passage && !data.lines.some((line) => line.passage === Number(passage))) refuse("passage");
}

// Line numbers in the order that the address asks for; of repeated lines, only the first in that order.
function select(data, state, address) {
  const wanted = conditions(address, state);
  const shown = new Map();
  for (const n of ordered(data, address.get("order") ?? "worst", address.get("backwards") === "1")) {
    const line = data.lines[n];
    if (!shown.has(line.key) && wanted.every((holds) => holds(line))) shown.set(line.key, n);
  }
  return [...shown.values()];
}
