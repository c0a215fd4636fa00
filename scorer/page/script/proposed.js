// What a finding would be as a marked error, and which verdict errors mean.  scorer/review/proposed.py does the same.
"use strict";

function errorOf(finding, line) {
  const inGarbled = line.garbled && (finding.garbled || !finding.original || !line.original);
  const side = inGarbled ? "garbled" : "original";
  const place = finding[side];
  const at = place && place[0] < place[1] ? place : [0, points(line[side].text)];
  const { byCheck, otherwise } = WORDS.proposed;
  const severity = finding.severity === "none" ? "minor" : finding.severity;
  return { side, at, category: byCheck[finding.check] ?? otherwise, severity };
}

// The worst severity of the errors; null without errors, or if the verdict is as bad already.
function verdictOf(errors, grade) {
  const worst = worstOf(errors.map((error) => error.severity));
  return errors.length && SEVERITIES.indexOf(worst) > SEVERITIES.indexOf(grade) ? worst : null;
}

function samePlace(one, other) {
  return one.side === other.side && one.at[0] === other.at[0] && one.at[1] === other.at[1];
}

// The first finding that stands and is not marked yet, as an error; null if there is none.
function nextError(line, source) {
  const { errors } = source.of(line.key);
  const found = standing(line, source).map((finding) => errorOf(finding, line));
  const ranked = found.sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  return ranked.find((error) => !errors.some((one) => samePlace(one, error))) ?? null;
}

// With what marking an error begins: what is selected, else words that differ, else the first word.
function firstPlace(line) {
  const selected = selectedPlace();
  if (selected) return selected;
  const side = line.garbled ? "garbled" : "original";
  const which = side === "garbled" ? 2 : 1;
  const differing = line.differences.map((difference) => difference[which]).find((at) => at && at[0] < at[1]);
  return { side, at: differing ?? [0, 1] };
}
