// What the page says in several places.
"use strict";

const GRADE_WORDS = { none: "fine", minor: "minor", major: "major", critical: "critical", unsure: "not sure", skip: "skipped" };
const METRIC_NAMES = { bleu: "BLEU", chrf: "chrF++", ter: "TER", cosine: "cosine" };

function number(value, digits = 1) {
  return value === null || value === undefined ? "–" : value.toFixed(digits);
}

function counted(count, what) {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}

function percent(value) {
  const rounded = Math.round(100 * value);
  if (rounded === 0 && value > 0) return "<1%";
  return rounded === 100 && value < 1 ? ">99%" : `${rounded}%`;
}

function placeOf(line) {
  if (line.kind === "omitted") return `line ${line.original.line} of the original, omitted`;
  if (line.kind === "added") return `line ${line.garbled.line} of the garbled, added`;
  return `line ${line.original.line} → ${line.garbled.line}${line.moved ? ", moved" : ""}`;
}

function metricName(name) {
  return METRIC_NAMES[name] ?? name.replaceAll("_", " ");
}

function worth(line) {
  if (line.kind !== "match" || line.quality === null) return "";
  return `quality ${number(line.quality)} · ${percent(line.degraded)} likely a major error`;
}

function badge(severity, rated) {
  return element("span", { class: `badge ${severity}` }, severity === "none" ? (rated ? "fine" : "no finding") : severity);
}
