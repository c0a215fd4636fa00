// Wording that the page uses in several places.
"use strict";

const TAIL_DIGITS = 30; // enough to tell an exact half from its neighbours

// A number with a number of digits after the point; halves are rounded to even, as in Python.
function fixed(value, digits) {
  const long = value.toFixed(digits + TAIL_DIGITS);
  if (!long.endsWith(`5${"0".repeat(TAIL_DIGITS - 1)}`)) return value.toFixed(digits);
  const down = long.slice(0, -TAIL_DIGITS).replace(/\.$/, "");
  return Number(down.at(-1)) % 2 ? value.toFixed(digits) : down;
}

function number(value, digits) {
  return value === null || value === undefined ? "–" : fixed(value, digits);
}

// A quality or a metric, by its name.
function figure(name, value) {
  return number(value, WORDS.figures[name].digits);
}

function counted(count, what) {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}

function percent(value) {
  const rounded = Number(fixed(100 * value, 0));
  if (rounded === 0 && value > 0) return "<1%";
  return rounded === 100 && value < 1 ? ">99%" : `${rounded}%`;
}

function placeOf(line) {
  const [original, garbled] = [line.original?.place, line.garbled?.place];
  if (line.kind === "omitted") return `${original} of the original, omitted`;
  if (line.kind === "added") return `${garbled} of the garbled, added`;
  return `${original} → ${garbled.replace(/^line /, "")}${line.moved ? ", moved" : ""}`;
}

// A run of sentences in words.
function runWords(line, length) {
  return `${counted(length, "sentence")} ${line.kind}`;
}

function badge(severity) {
  return element("span", { class: `badge ${severity}` }, WORDS.severities[severity]);
}
